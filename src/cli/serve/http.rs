//! A site over HTTP, from memory.

use crate::cli::outcome::Failure;
use crate::site::{Site, content_type};
use axum::Router;
use axum::extract::{Request, State};
use axum::http::uri::Authority;
use axum::http::{HeaderName, Method, StatusCode, Uri, header};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use std::io;
use std::net::{IpAddr, SocketAddr};
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
            .layer(middleware::from_fn(guard))
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

/// Refuses whatever changes something, of which there is nothing here, and who came by another machine's name: a page
/// elsewhere that has its own name point at this machine shall not read the edition.
async fn guard(request: Request, next: Next) -> Response {
    let host = request.headers().get(header::HOST);
    let host = host.and_then(|host| host.to_str().ok());
    if !host.is_some_and(is_of_this_machine) {
        let say = "ask for this machine by its address or as localhost\n";
        return (StatusCode::MISDIRECTED_REQUEST, say).into_response();
    }
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        let allow = [(header::ALLOW, "GET, HEAD")];
        return (StatusCode::METHOD_NOT_ALLOWED, allow).into_response();
    }
    next.run(request).await
}

/// Whether a `Host` header names an address or localhost, with any port.
fn is_of_this_machine(host: &str) -> bool {
    let Ok(authority) = host.parse::<Authority>() else {
        return false;
    };
    let name = authority.host();
    let address = name.trim_start_matches('[').trim_end_matches(']');
    name.eq_ignore_ascii_case("localhost") || address.parse::<IpAddr>().is_ok()
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
