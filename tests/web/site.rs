//! A small static file server under the strict policy, one for each test: it serves, remembers what was asked for,
//! and receives the reports of the policy's breaches.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;

/// The policy of PRODUCT: what the page itself states, sent as a header too, with a place for reports.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    img-src 'self' data:; connect-src 'self'; font-src 'self'; manifest-src 'self'; worker-src 'self'; \
    report-uri /policy-breach";

/// Where the pages lie in the site: under a path of some depth, since relative addresses must work under any.
const PREFIX: &str = "/some/where/";

/// Holds a running server; it ends when dropped.
pub(super) struct Site {
    /// The address of the site's root, with the slash at its end.
    pub(super) url: String,
    shared: Arc<Shared>,
    server: JoinHandle<()>,
}

#[derive(Default)]
struct Shared {
    folder: PathBuf,
    /// The policy that every page is sent with; empty where there is none.
    policy: String,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    requests: Vec<String>,
    breaches: Vec<String>,
    /// Bytes that stand in the place of files; none where a file was taken away.
    replaced: BTreeMap<String, Vec<u8>>,
}

#[allow(
    dead_code,
    reason = "an interface for all test files; each uses what it needs"
)]
impl Site {
    /// Serves the built app with the bundled edition.
    pub(super) async fn bundled() -> std::io::Result<Self> {
        Self::of(Path::new(env!("CARGO_MANIFEST_DIR")).join("dist")).await
    }

    /// Serves a folder.
    pub(super) async fn of(folder: PathBuf) -> std::io::Result<Self> {
        assert!(
            folder.join("index.html").exists(),
            "{} holds no index.html: build it first (make test does)",
            folder.display()
        );
        Self::start(folder, POLICY.into()).await
    }

    /// Serves the built app under another policy.
    pub(super) async fn under(policy: &str) -> std::io::Result<Self> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("dist");
        Self::start(folder, policy.into()).await
    }

    /// Serves pages of other people, from another origin and under a policy of their own.
    pub(super) async fn of_others(policy: &str) -> std::io::Result<Self> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/web");
        Self::start(folder, policy.into()).await
    }

    async fn start(folder: PathBuf, policy: String) -> std::io::Result<Self> {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
        let url = format!("http://{}{PREFIX}", listener.local_addr()?);
        let shared = Arc::new(Shared {
            folder,
            policy,
            state: Mutex::default(),
        });
        let served = Arc::clone(&shared);
        let server = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let shared = Arc::clone(&served);
                // A browser that hangs up in the middle of an answer is no failure.
                tokio::spawn(async move { answer(stream, &shared).await.unwrap_or_default() });
            }
        });
        Ok(Self {
            url,
            shared,
            server,
        })
    }

    /// Goes off the network: from here on nobody answers.
    pub(super) fn stop(&self) {
        self.server.abort();
    }

    /// Returns the site's origin: scheme, host and port.
    pub(super) fn origin(&self) -> &str {
        self.url.trim_end_matches(PREFIX)
    }

    /// Puts other bytes in the place of a file, named as in an address below the root.
    pub(super) fn replace(&self, name: &str, bytes: impl Into<Vec<u8>>) {
        self.state().replaced.insert(name.into(), bytes.into());
    }

    /// Takes a file away.
    pub(super) fn remove(&self, name: &str) {
        self.state().replaced.insert(name.into(), Vec::new());
    }

    /// Returns the folder that is served.
    pub(super) fn folder(&self) -> &Path {
        &self.shared.folder
    }

    /// Reads a file of the site as it is served.
    pub(super) fn read(&self, name: &str) -> String {
        let bytes = self.shared.body(name).expect("the site has the file");
        String::from_utf8(bytes).expect("the file is text")
    }

    /// Takes the paths asked for since the last call, in order.
    pub(super) fn take_requests(&self) -> Vec<String> {
        std::mem::take(&mut self.state().requests)
    }

    /// Takes the reports of breaches of the policy.
    pub(super) fn take_breaches(&self) -> Vec<String> {
        std::mem::take(&mut self.state().breaches)
    }

    fn state(&self) -> std::sync::MutexGuard<'_, State> {
        self.shared.state()
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        self.server.abort();
    }
}

impl Shared {
    fn state(&self) -> std::sync::MutexGuard<'_, State> {
        self.state
            .lock()
            .expect("no test panics while it holds the lock")
    }

    /// Returns the bytes of a file, if there is one of that name.
    fn body(&self, name: &str) -> Option<Vec<u8>> {
        if let Some(bytes) = self.state().replaced.get(name) {
            return (!bytes.is_empty()).then(|| bytes.clone());
        }
        if name.split('/').any(|part| part == "..") {
            return None;
        }
        std::fs::read(self.folder.join(name)).ok()
    }
}

/// Reads a folder's files by their paths below it.
pub(super) fn files(folder: &Path) -> kanbao::site::Site {
    let mut all = kanbao::site::Site::new();
    gather(folder, "", &mut all);
    all
}

fn gather(folder: &Path, prefix: &str, files: &mut kanbao::site::Site) {
    for entry in std::fs::read_dir(folder).expect("the site was built") {
        let entry = entry.expect("a folder that can be read");
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            gather(&entry.path(), &format!("{name}/"), files);
        } else {
            files.insert(
                name,
                std::fs::read(entry.path()).expect("a file that can be read"),
            );
        }
    }
}

/// Answers one request and closes the connection.
async fn answer(stream: TcpStream, shared: &Shared) -> std::io::Result<()> {
    let mut stream = BufReader::new(stream);
    let mut first = String::new();
    stream.read_line(&mut first).await?;
    let mut length = 0;
    loop {
        let mut line = String::new();
        if stream.read_line(&mut line).await? == 0 || line.trim().is_empty() {
            break;
        }
        if let Some((name, value)) = line.split_once(':')
            && name.eq_ignore_ascii_case("content-length")
        {
            length = value.trim().parse().unwrap_or(0);
        }
    }
    let mut sent = vec![0; length];
    stream.read_exact(&mut sent).await?;
    let path = first
        .split(' ')
        .nth(1)
        .unwrap_or("/")
        .split(['?', '#'])
        .next()
        .unwrap_or("/");
    if path == "/policy-breach" {
        shared
            .state()
            .breaches
            .push(String::from_utf8_lossy(&sent).into_owned());
        return respond(&mut stream, "204 No Content", "", &[]).await;
    }
    // Browsers ask for it by themselves.
    if path != "/favicon.ico" && !path.is_empty() {
        shared.state().requests.push(path.to_owned());
    }
    let name = match path.strip_prefix(PREFIX) {
        Some(name) if name.is_empty() || name.ends_with('/') => format!("{name}index.html"),
        Some(name) => name.to_owned(),
        None => return respond(&mut stream, "404 Not Found", "", b"").await,
    };
    let mut headers = format!("Content-Type: {}\r\n", content_type(&name));
    if !shared.policy.is_empty() {
        headers += &format!("Content-Security-Policy: {}\r\n", shared.policy);
    }
    // What other people's pages may read, as docs/hosting.md has it.
    if name.starts_with("embed") || name == "edition.json" {
        headers += "Access-Control-Allow-Origin: *\r\n";
    }
    match shared.body(&name) {
        Some(bytes) => respond(&mut stream, "200 OK", &headers, &bytes).await,
        None => respond(&mut stream, "404 Not Found", "", b"").await,
    }
}

async fn respond(
    stream: &mut BufReader<TcpStream>,
    status: &str,
    headers: &str,
    body: &[u8],
) -> std::io::Result<()> {
    let head = format!(
        "HTTP/1.1 {status}\r\n{headers}Content-Length: {}\r\n\
         Cache-Control: no-store\r\nConnection: close\r\n\r\n",
        body.len()
    );
    stream.write_all(head.as_bytes()).await?;
    stream.write_all(body).await?;
    stream.shutdown().await
}

fn content_type(name: &str) -> &'static str {
    match Path::new(name)
        .extension()
        .and_then(|e| e.to_str())
        .unwrap_or_default()
    {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript",
        "wasm" => "application/wasm",
        "css" => "text/css",
        "json" => "application/json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "woff2" => "font/woff2",
        "webmanifest" => "application/manifest+json",
        _ => "application/octet-stream",
    }
}
