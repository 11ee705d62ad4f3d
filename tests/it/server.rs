//! Servers that people have, started on a folder and asked over a bare connection.

use kanbao::site::Site;
use std::collections::BTreeMap;
use std::fs;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::Duration;
use tempfile::TempDir;

/// Where Debian's package puts the module that sends `.br` files.
const BROTLI: &str = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so";

/// Holds a running server; it ends when dropped.
pub(crate) struct Server {
    process: Child,
    port: u16,
    folder: TempDir,
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

impl Server {
    /// Writes a site into a folder and starts what `command` makes of root and port.
    fn start(site: &Site, command: impl FnOnce(&Path, u16) -> Command) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let root = folder.path().join("paper");
        for (path, bytes) in site {
            let path = root.join(path);
            fs::create_dir_all(path.parent().expect("it lies in the root"))
                .expect("a folder can be made");
            fs::write(path, bytes).expect("a file can be written");
        }
        let port = TcpListener::bind(("127.0.0.1", 0))
            .and_then(|socket| socket.local_addr())
            .expect("a free port")
            .port();
        let process = command(folder.path(), port)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("the server is installed: .ci/setup test");
        let server = Self {
            process,
            port,
            folder,
        };
        let mut tries = 0;
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            tries += 1;
            assert!(tries < 600, "the server does not answer");
            sleep(Duration::from_millis(30));
        }
        server
    }

    /// Starts nginx with the example of docs/hosting.md.
    pub(crate) fn nginx(site: &Site) -> Self {
        Self::start(site, |folder, port| {
            let docs =
                fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/hosting.md"))
                    .expect("docs");
            let (_, example) = docs
                .split_once("```nginx\n")
                .expect("docs/hosting.md has an example");
            let (example, _) = example.split_once("```").expect("the example ends");
            let example = example
                .replace("127.0.0.1:8080", &format!("127.0.0.1:{port}"))
                .replace("/srv/kanbao", &folder.display().to_string());
            let here = folder.display();
            // Only what a server of a test needs around it: no daemon, nothing outside its folder.
            let whole = format!(
                "load_module {BROTLI};\ndaemon off;\npid {here}/pid;\nerror_log {here}/error.log;\nworker_processes 1;\n\
                 events {{}}\nhttp {{\ninclude /etc/nginx/mime.types;\ndefault_type application/octet-stream;\naccess_log off;\n\
                 client_body_temp_path {here}/t1;\nproxy_temp_path {here}/t2;\nfastcgi_temp_path {here}/t3;\n\
                 uwsgi_temp_path {here}/t4;\nscgi_temp_path {here}/t5;\n{example}}}\n"
            );
            fs::write(folder.join("nginx.conf"), whole).expect("a file can be written");
            let mut command = Command::new("/usr/sbin/nginx");
            command
                .arg("-c")
                .arg(folder.join("nginx.conf"))
                .arg("-e")
                .arg(folder.join("error.log"));
            // Started by root it gives its rights away, and must still be able to read.
            command.arg("-g").arg(if is_root() {
                "user root;"
            } else {
                "master_process off;"
            });
            command
        })
    }

    /// Starts the server of Python's library.
    pub(crate) fn python(site: &Site) -> Self {
        Self::start(site, |folder, port| {
            let mut command = Command::new("python3");
            command
                .args(["-m", "http.server", "--bind", "127.0.0.1", "--directory"])
                .arg(folder)
                .arg(port.to_string());
            command
        })
    }

    /// Asks for a file of the site.
    pub(crate) fn get(&self, path: &str, headers: &[&str]) -> Answer {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).expect("the server listens");
        let mut request =
            format!("GET /paper/{path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n");
        for header in headers {
            request += &format!("{header}\r\n");
        }
        stream
            .write_all(format!("{request}\r\n").as_bytes())
            .expect("it takes the request");
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).expect("it answers");
        Answer::read(&bytes)
    }

    /// Reads a file of the site as it lies there.
    pub(crate) fn file(&self, path: &str) -> Vec<u8> {
        fs::read(self.folder.path().join("paper").join(path)).expect("the site has the file")
    }
}

fn is_root() -> bool {
    fs::metadata("/proc/self").is_ok_and(|meta| std::os::unix::fs::MetadataExt::uid(&meta) == 0)
}

/// Holds what a server answered.
pub(crate) struct Answer {
    pub(crate) status: u16,
    headers: BTreeMap<String, String>,
    pub(crate) body: Vec<u8>,
}

impl Answer {
    fn read(bytes: &[u8]) -> Self {
        let end = bytes
            .windows(4)
            .position(|four| four == b"\r\n\r\n")
            .expect("an answer has a head");
        let head = String::from_utf8_lossy(&bytes[..end]).into_owned();
        let mut lines = head.lines();
        let status = lines
            .next()
            .and_then(|line| line.split(' ').nth(1))
            .and_then(|code| code.parse().ok());
        let headers = lines.filter_map(|line| line.split_once(": "));
        Self {
            status: status.expect("an answer has a status"),
            headers: headers
                .map(|(name, value)| (name.to_ascii_lowercase(), value.to_owned()))
                .collect(),
            body: bytes[end + 4..].to_vec(),
        }
    }

    /// Returns a header by its name in small letters; empty where there is none.
    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", String::as_str)
    }
}
