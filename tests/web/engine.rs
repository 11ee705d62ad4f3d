//! The three browsers: how each is started, shared between tests and ended.

use super::Outcome;
use super::page::Page;
use super::site::Site;
use serde_json::{Value, json};
use std::error::Error;
use std::fmt;
use std::net::TcpListener;
use std::process::Stdio;
use std::time::Duration;
use tempfile::TempDir;
use thirtyfour::{Capabilities, WebDriver};
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, Command};
use tokio::sync::Mutex;
use tokio::time::{sleep, timeout};

/// The time in which any one test must end, with its browser's start.
const PATIENCE: Duration = Duration::from_secs(240);

/// Names a browser engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Engine {
    Chromium,
    Firefox,
    WebKit,
}

impl Engine {
    pub(super) const ALL: [Engine; 3] = [Engine::Chromium, Engine::Firefox, Engine::WebKit];

    /// The program that drives it, and the package that has it.
    fn driver(self) -> (&'static str, &'static str) {
        match self {
            Engine::Chromium => ("chromedriver", "chromium-driver"),
            Engine::Firefox => ("geckodriver", "geckodriver (cargo install)"),
            Engine::WebKit => ("WebKitWebDriver", "webkit2gtk-driver"),
        }
    }

    fn capabilities(self, profile: &TempDir) -> Capabilities {
        let wanted = match self {
            Engine::Chromium => json!({
                "goog:chromeOptions": {
                    "binary": "/usr/bin/chromium",
                    "args": [
                        "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking", "--disable-component-update", "--disable-sync",
                        format!("--user-data-dir={}", profile.path().display()),
                    ],
                },
                "goog:loggingPrefs": { "browser": "ALL" },
            }),
            Engine::Firefox => json!({
                "moz:firefoxOptions": { "binary": "/usr/bin/firefox-esr", "args": ["-headless"] },
            }),
            Engine::WebKit => json!({
                "webkitgtk:browserOptions": { "binary": minibrowser(), "args": ["--automation"] },
            }),
        };
        match wanted {
            Value::Object(map) => Capabilities::from(map),
            _ => unreachable!("each is an object"),
        }
    }
}

impl fmt::Display for Engine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Engine::Chromium => "chromium",
            Engine::Firefox => "firefox",
            Engine::WebKit => "webkit",
        })
    }
}

/// Finds WebKit's small browser, which lies in a folder named after the machine.
fn minibrowser() -> String {
    format!(
        "/usr/lib/{}-linux-gnu/webkit2gtk-4.1/MiniBrowser",
        std::env::consts::ARCH
    )
}

/// Holds one engine's browser, started by the first test that needs it.
pub(super) struct Browser {
    pub(super) engine: Engine,
    session: Mutex<Option<Session>>,
}

impl Browser {
    pub(super) fn new(engine: Engine) -> Self {
        Self {
            engine,
            session: Mutex::new(None),
        }
    }

    /// Runs one test; after a failure the browser is started afresh for the next.
    pub(super) async fn run<F>(&self, test: &F) -> Outcome
    where
        F: AsyncFn(&Page) -> Outcome,
    {
        let mut slot = self.session.lock().await;
        let outcome = timeout(PATIENCE, async {
            // Taken out, so that a panic in the test drops it.
            let session = match slot.take() {
                Some(session) => session,
                None => Session::start(self.engine).await?,
            };
            let page =
                Page::new(self.engine, session.driver.clone(), Site::bundled().await?).await?;
            test(&page).await?;
            page.leave().await?;
            *slot = Some(session);
            Ok(())
        });
        outcome
            .await
            .map_err(|_| format!("not done after {} s", PATIENCE.as_secs()))?
    }

    /// Ends the browser and its driver.
    pub(super) async fn quit(&self) {
        drop(self.session.lock().await.take());
    }
}

/// Holds a running browser. Dropped in the order of the fields: the browser is asked to end, then its driver is killed.
struct Session {
    driver: WebDriver,
    _process: Child,
    _display: Option<Child>,
    _profile: TempDir,
}

impl Session {
    async fn start(engine: Engine) -> Result<Self, Box<dyn Error + Send + Sync>> {
        let profile = TempDir::new()?;
        let port = free_port()?;
        let (program, package) = engine.driver();
        let mut command = Command::new(program);
        command.arg(format!("--port={port}"));
        let mut display = None;
        match engine {
            Engine::Chromium => {}
            Engine::Firefox => {
                command.arg(format!("--websocket-port={}", free_port()?));
                command
                    .args(["--log", "fatal", "--profile-root"])
                    .arg(profile.path());
            }
            Engine::WebKit => {
                let (child, name) = start_display().await?;
                display = Some(child);
                command.env("DISPLAY", name);
                command.env("GDK_BACKEND", "x11");
                command.env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1");
                // Its own places for what it keeps, so that nothing is left on the machine.
                command
                    .env("XDG_DATA_HOME", profile.path())
                    .env("XDG_CACHE_HOME", profile.path());
            }
        }
        let process = command
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .kill_on_drop(true)
            .spawn()
            .map_err(|e| {
                format!("{program} does not start ({e}); install {package}: .ci/setup test")
            })?;
        let url = format!("http://127.0.0.1:{port}");
        let driver = connect(&url, engine.capabilities(&profile))
            .await
            .map_err(|e| {
                format!("{engine} does not start: {e}; is it installed? .ci/setup test")
            })?;
        driver.set_script_timeout(Duration::from_secs(30)).await?;
        Ok(Self {
            driver,
            _process: process,
            _display: display,
            _profile: profile,
        })
    }
}

/// Opens a session as soon as the driver answers.
async fn connect(
    url: &str,
    capabilities: Capabilities,
) -> Result<WebDriver, Box<dyn Error + Send + Sync>> {
    let mut tries = 0;
    loop {
        match WebDriver::new(url, capabilities.clone()).await {
            Ok(driver) => return Ok(driver),
            Err(error) if tries == 100 || !error.to_string().contains("sending request") => {
                return Err(error.into());
            }
            Err(_) => tries += 1,
        }
        sleep(Duration::from_millis(100)).await;
    }
}

/// Starts a virtual display on the first free number, which it tells on its standard output.
async fn start_display() -> Result<(Child, String), Box<dyn Error + Send + Sync>> {
    let mut child = Command::new("Xvfb")
        .args([
            "-displayfd",
            "1",
            "-screen",
            "0",
            "1600x1200x24",
            "-nolisten",
            "tcp",
        ])
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .kill_on_drop(true)
        .spawn()
        .map_err(|e| format!("Xvfb does not start ({e}); install xvfb: .ci/setup test"))?;
    let stdout = child.stdout.take().expect("piped above");
    let number = BufReader::new(stdout).lines().next_line().await?;
    let number = number.ok_or("Xvfb ended before it had a display")?;
    Ok((child, format!(":{number}")))
}

/// Finds a port that nobody listens on.
fn free_port() -> std::io::Result<u16> {
    Ok(TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port())
}
