//! What `kanbao serve` shows.

use crate::desk::{Desk, PAGE, page};
use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::time::Duration;

/// A running `kanbao serve`, ended when dropped.
struct Serving(std::process::Child, String);

impl Serving {
    fn start(desk: &Desk, args: &[&str]) -> Self {
        let mut child = std::process::Command::new(assert_cmd::cargo::cargo_bin!("kanbao"))
            .current_dir(desk.folder())
            .args(["serve", "--app", "app", "--port", "0"])
            .args(args)
            .stderr(std::process::Stdio::piped())
            .spawn()
            .expect("the program is built");
        let said = BufReader::new(child.stderr.take().expect("standard error is a pipe")).lines();
        let address = said.map_while(Result::ok).find_map(|line| {
            let (_, rest) = line.split_once("serving http://")?;
            Some(rest.split('/').next().unwrap_or_default().to_owned())
        });
        Self(child, address.expect("it says where it serves"))
    }

    /// Asks for a path and returns head and body.
    fn get(&self, path: &str) -> (String, String) {
        self.ask("GET", path, &self.1)
    }

    /// Asks by a method and a `Host`.
    fn ask(&self, method: &str, path: &str, host: &str) -> (String, String) {
        let mut stream = std::net::TcpStream::connect(&self.1).expect("it listens");
        write!(
            stream,
            "{method} {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"
        )
        .expect("it reads");
        let mut answer = String::new();
        stream
            .read_to_string(&mut answer)
            .expect("the answer is text");
        let (head, body) = answer.split_once("\r\n\r\n").expect("an answer has a head");
        (head.to_ascii_lowercase(), body.to_owned())
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        self.0.kill().expect("it is still running");
        self.0.wait().expect("it was started here");
    }
}

/// Asks until it holds; a slow machine may take its time.
fn until(what: &str, mut holds: impl FnMut() -> bool) {
    let mut tries = 0;
    while !holds() {
        tries += 1;
        assert!(tries < 6000, "never: {what}");
        std::thread::sleep(Duration::from_millis(20));
    }
}

#[test]
fn serve_shows_the_site_and_follows_the_file() {
    let desk = Desk::new().with_app().with("page.txt", page());
    let serving = Serving::start(&desk, &["page.txt"]);
    assert!(serving.1.starts_with("127.0.0.1:"), "{}", serving.1);
    let (head, front) = serving.get("/");
    assert!(
        head.starts_with("http/1.1 200") && head.contains("content-type: text/html; charset=utf-8"),
        "{head}"
    );
    assert!(front.contains("live.js") && !front.contains("offline.js"));
    assert!(
        serving
            .get("/kanbao_bg.wasm")
            .0
            .contains("content-type: application/wasm")
    );
    assert!(
        serving
            .get("/icons/kanbao.svg")
            .0
            .contains("content-type: image/svg+xml")
    );
    assert!(
        serving
            .get("/edition.json")
            .0
            .contains("content-type: application/json")
    );
    for missing in ["/nothing", "/../Cargo.toml", "/%2e%2e/secret", "/a/"] {
        assert!(
            serving.get(missing).0.starts_with("http/1.1 404"),
            "{missing}"
        );
    }
    std::thread::scope(|scope| {
        let change = scope.spawn(|| serving.get("/live"));
        // Whichever comes first, question or change: the file is changed until the question is answered.
        let mut versions = ["衡", "冷", "洞"].into_iter().cycle();
        until("the question is answered", || {
            let version = versions.next().unwrap_or_default();
            fs::write(desk.path("page.txt"), page().replace('邵', version))
                .expect("the desk is writable");
            std::thread::sleep(Duration::from_millis(300));
            change.is_finished()
        });
        let (head, _) = change.join().expect("it answers when the file has changed");
        assert!(head.starts_with("http/1.1 204"), "{head}");
    });
    fs::write(desk.path("page.txt"), page().replace('邵', "衡")).expect("the desk is writable");
    until("the change is shown", || {
        serving.get("/edition.json").1.contains("衡阳")
    });
}

#[test]
fn serve_answers_nothing_but_questions() {
    let desk = Desk::new().with_app();
    let serving = Serving::start(&desk, &[PAGE]);
    for method in ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"] {
        for path in ["/", "/edition.json", "/live", "/nothing"] {
            let (head, body) = serving.ask(method, path, &serving.1);
            assert!(head.starts_with("http/1.1 405"), "{method} {path}: {head}");
            assert!(head.contains("allow: get, head"), "{method} {path}: {head}");
            assert_eq!(body, "", "{method} {path}");
        }
    }
    let (head, body) = serving.ask("HEAD", "/edition.json", &serving.1);
    assert!(head.starts_with("http/1.1 200"), "{head}");
    assert_eq!(body, "");
}

#[test]
fn serve_knows_its_own_name() {
    let desk = Desk::new().with_app();
    let serving = Serving::start(&desk, &[PAGE]);
    for host in [
        "evil.example",
        "evil.example:8080",
        "localhost.evil.example",
        "127.0.0.1.evil.example",
        "",
        "a b",
    ] {
        for path in ["/", "/edition.json", "/live"] {
            let (head, body) = serving.ask("GET", path, host);
            let refused = head.starts_with("http/1.1 421") || head.starts_with("http/1.1 400");
            assert!(refused && !body.contains("kanbao"), "{host} {path}: {head}");
        }
    }
    for host in [
        "localhost",
        "LOCALHOST:8080",
        "127.0.0.1",
        "[::1]:8080",
        "192.168.1.7:8080",
    ] {
        let (head, _) = serving.ask("GET", "/edition.json", host);
        assert!(head.starts_with("http/1.1 200"), "{host}: {head}");
    }
}

#[test]
fn serve_says_when_the_port_is_taken() {
    let desk = Desk::new().with_app();
    let other = std::net::TcpListener::bind("127.0.0.1:0").expect("some port is free");
    let port = other.local_addr().expect("it listens").port().to_string();
    desk.refuses(
        &["serve", PAGE, "--app", "app", "--port", &port],
        1,
        &["cannot listen", "--port 0"],
    );
}
