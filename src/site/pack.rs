//! Edition + app → one HTML file that needs nothing else: no server, no network, no other file.
//!
//! A page that is opened from a disk may load neither modules nor data. So the program stands in the page, compressed
//! and in base64, its bindings and starter are one inline script, and the policy names that script and the styles by
//! their hashes.

use super::app::App;
use super::compress::gzip;
use super::shell::{self, Data, Page};
use super::tags::{Tag, tags};
use super::{Options, Purpose, Subject, head};
use crate::model::Edition;
use crate::state::{Settings, View, print};
use crate::ui::shell::prerender;
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha256};
use std::fmt;
use std::rc::Rc;

/// Says why an app cannot be packed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PackError {
    /// Its page names no such file, or the file is not there; the text says what is missing.
    Missing(&'static str),
    /// Its bindings are not what wasm-bindgen writes for the web.
    Bindings,
}

impl fmt::Display for PackError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing(what) => write!(f, "the app has no {what}"),
            Self::Bindings => f.write_str("the app's bindings are of an unknown form"),
        }
    }
}

impl std::error::Error for PackError {}

/// The whole program: a single file has nowhere to fetch a screen from that the reader lacks.
const PROGRAM: &str = "kanbao_bg.wasm";
/// Its bindings.
const BINDINGS: &str = "kanbao.js";
/// The styles of the screens that only it has.
pub(super) const STYLES: &str = "whole.css";

/// Starts the program out of the page; `START` is the bindings' own start function.
const STARTER: &str = r#"
try {
  const text = document.getElementById("kanbao-program").textContent;
  const packed = new Blob([Uint8Array.from(atob(text), (c) => c.charCodeAt(0))]);
  const program = new Response(packed.stream().pipeThrough(new DecompressionStream("gzip")));
  await START({ module_or_path: await program.arrayBuffer() });
} catch (error) {
  const root = document.getElementById("kanbao");
  if (!root.hasChildNodes()) root.textContent = `看报无法启动。Kanbao could not start: ${error}`;
  throw error;
}
"#;

/// Packs an edition and the app into one page.
///
/// # Errors
/// See [`PackError`]: the app is not made of the parts that Trunk builds.
pub fn pack(edition: &Rc<Edition>, app: &App) -> Result<Vec<u8>, PackError> {
    let subject = Subject::Front;
    let view = View::default();
    let options = Options {
        purpose: Purpose::Draft,
        base_url: None,
    };
    let page = Page {
        up: String::new(),
        title: subject.title(edition),
        head: head::head(edition, subject, &options, "index.html", ""),
        view: print(&view),
        markup: prerender(edition, &view, Settings::default()),
        needs_program: false,
        data: Data::Inside(edition.encode().into()),
    };
    packed(app, page)
}

/// Packs the app without an edition: a browser puts one into it where a page was compiled there.
pub(super) fn empty(app: &App) -> Result<Vec<u8>, PackError> {
    let page = Page {
        up: String::new(),
        title: "看报 Kanbao".into(),
        head: String::new(),
        view: print(&View::default()),
        markup: String::new(),
        needs_program: false,
        data: Data::Inside("".into()),
    };
    packed(app, page)
}

/// Packs a page and the app into one file.
fn packed(app: &App, mut page: Page) -> Result<Vec<u8>, PackError> {
    let script = script(app)?;
    let styles = styles(app)?;
    let program = BASE64_STANDARD.encode(gzip(file(app, PROGRAM)?));
    let icon = app
        .files()
        .get("icons/kanbao.svg")
        .map(|svg| BASE64_STANDARD.encode(svg))
        .unwrap_or_default();
    let policy = format!(
        "default-src 'none'; script-src 'sha256-{}' 'wasm-unsafe-eval'; style-src 'sha256-{}'; img-src data:; \
         base-uri 'none'; form-action 'none'",
        hash(&script),
        hash(&styles)
    );
    page.head.push_str(&format!(
        "<link rel=\"icon\" href=\"data:image/svg+xml;base64,{icon}\"><style>{styles}</style>"
    ));
    let html = shell::fill(&bare(&app.shell, &policy), &page);
    let end = html.rfind("</body>").unwrap_or(html.len());
    let program = format!("<script type=\"text/plain\" id=\"kanbao-program\">{program}</script>");
    let script = format!("<script type=\"module\">{script}</script>");
    Ok([&html[..end], &program, &script, &html[end..]]
        .concat()
        .into_bytes())
}

/// Takes out of the shell what names other files, and puts the policy of a single file into it.
fn bare(shell: &str, policy: &str) -> String {
    let mut out = String::new();
    let mut copied = 0;
    for tag in tags(shell) {
        let is_policy = tag
            .get("http-equiv")
            .is_some_and(|name| name.eq_ignore_ascii_case("content-security-policy"));
        let end = match tag.name {
            "link" => tag.place.end,
            "meta" if is_policy => tag.place.end,
            "script" => shell[tag.place.end..]
                .find("</script>")
                .map_or(shell.len(), |at| tag.place.end + at + 9),
            _ => continue,
        };
        out.push_str(&shell[copied..tag.place.start]);
        if is_policy {
            out.push_str(&format!(
                "<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">"
            ));
        }
        copied = end;
    }
    out + &shell[copied..]
}

/// Joins the bindings and the starter to one script without imports or exports.
fn script(app: &App) -> Result<String, PackError> {
    let bindings = text(file(app, BINDINGS)?)?;
    let export = bindings.rfind("export").ok_or(PackError::Bindings)?;
    let (open, close) = bindings[export..]
        .split_once('{')
        .and_then(|(before, names)| Some((before, names.split_once('}')?.0)))
        .ok_or(PackError::Bindings)?;
    let start = close
        .split(',')
        .find_map(|name| name.trim().strip_suffix(" as default"))
        .ok_or(PackError::Bindings)?;
    if open.trim() != "export"
        || bindings[..export].contains("\nexport ")
        || bindings.starts_with("import ")
    {
        return Err(PackError::Bindings);
    }
    let script = format!("{}{}", &bindings[..export], STARTER.replace("START", start));
    // The HTML parser would end the script there.
    Ok(script
        .replace("</script", "<\\/script")
        .replace("<!--", "<\\!--"))
}

/// Joins the style sheets in the order in which the shell names them, and those of the other screens.
fn styles(app: &App) -> Result<String, PackError> {
    let mut styles = String::new();
    for tag in tags(&app.shell).filter(|tag| tag.get("rel") == Some("stylesheet")) {
        let bytes = named(app, &tag).ok_or(PackError::Missing("style sheet"))?;
        styles.push_str(text(bytes)?);
    }
    styles.push_str(text(file(app, STYLES)?)?);
    Ok(styles.replace("</style", "<\\/style"))
}

fn file<'a>(app: &'a App, name: &'static str) -> Result<&'a [u8], PackError> {
    let bytes = app.files().get(name).ok_or(PackError::Missing(name))?;
    Ok(bytes.as_slice())
}

fn named<'a>(app: &'a App, tag: &Tag<'_>) -> Option<&'a [u8]> {
    app.files()
        .get(tag.get("href")?.trim_start_matches("./"))
        .map(Vec::as_slice)
}

fn text(bytes: &[u8]) -> Result<&str, PackError> {
    std::str::from_utf8(bytes).map_err(|_| PackError::Bindings)
}

fn hash(text: &str) -> String {
    BASE64_STANDARD.encode(Sha256::digest(text.as_bytes()))
}
