//! A site over HTTP, from memory.

use crate::cli::outcome::Failure;
use crate::site::{Site, content_type};
use axum::Router;
use axum::extract::State;
use axum::http::{HeaderName, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use tokio::net::TcpListener;
use tokio::runtime::Runtime;
use tokio::sync::watch;

/// Holds a running server; it ends when dropped.
#[derive(Debug)]
pub(in crate::cli) struct Server {
    /// Where it listens.
    pub(in crate::cli) address: SocketAddr,
    site: watch::Sender<Arc<Site>>,
    _runtime: Runtime,
}

type Shown = watch::Receiver<Arc<Site>>;

impl Server {
    /// Starts to serve `site` at `address`.
    pub(in crate::cli) fn start(address: SocketAddr, site: Site) -> Result<Self, Failure> {
        let failure = |error: io::Error| {
            let failure = Failure::new(format!("cannot listen at {address}: {error}"));
            match error.kind() {
                io::ErrorKind::AddrInUse => {
                    failure.help("another program is there: choose another --port, or --port 0")
                }
                io::ErrorKind::PermissionDenied => failure.help("choose a --port above 1023"),
                _ => failure,
            }
        };
        let (sender, receiver) = watch::channel(Arc::new(site));
        let router = Router::new()
            .route("/live", get(live))
            .fallback(file)
            .with_state(receiver);
        let runtime = Runtime::new().map_err(failure)?;
        let listener = runtime
            .block_on(TcpListener::bind(address))
            .map_err(failure)?;
        let address = listener.local_addr().map_err(failure)?;
        runtime.spawn(axum::serve(listener, router).into_future());
        Ok(Self {
            address,
            site: sender,
            _runtime: runtime,
        })
    }

    /// Serves another site from now on, and tells the open pages.
    pub(in crate::cli) fn show(&self, site: Site) {
        self.site.send_replace(Arc::new(site));
    }
}

/// Answers when there is another site than the one at the time of asking.
async fn live(State(mut shown): State<Shown>) -> StatusCode {
    shown.mark_unchanged();
    match shown.changed().await {
        Ok(()) => StatusCode::NO_CONTENT,
        Err(_) => StatusCode::SERVICE_UNAVAILABLE,
    }
}

/// Answers with a file of the site.
async fn file(State(shown): State<Shown>, address: Uri) -> Response {
    let site = Arc::clone(&shown.borrow());
    let path = address.path().trim_start_matches('/');
    let path = if path.is_empty() || path.ends_with('/') {
        format!("{path}index.html")
    } else {
        path.to_owned()
    };
    let (status, path) = if site.contains_key(&path) {
        (StatusCode::OK, path)
    } else {
        (StatusCode::NOT_FOUND, "404.html".to_owned())
    };
    let body = site.get(&path).cloned().unwrap_or_else(|| b"404".into());
    let headers: [(HeaderName, &str); 3] = [
        (header::CONTENT_TYPE, content_type(&path)),
        (header::CACHE_CONTROL, "no-store"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    ];
    (status, headers, body).into_response()
}
