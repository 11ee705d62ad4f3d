//! Site out and in.

use crate::text::natural;
use js_sys::{Array, Uint8Array};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, BlobPropertyBag, File, FileList, HtmlAnchorElement, Response, Url};
use yew::Callback;

/// Holds one file that the reader gave, still outside the program's memory.
#[derive(Clone, Debug)]
pub struct Incoming {
    /// Its name without its folder.
    pub name: String,
    /// Its bytes.
    pub bytes: Uint8Array,
}

impl Incoming {
    /// Makes a file of pasted text.
    pub fn pasted(name: &str, text: &str) -> Self {
        Self {
            name: name.into(),
            bytes: Uint8Array::from(text.as_bytes()),
        }
    }

    /// Returns its length in bytes.
    pub fn len(&self) -> u32 {
        self.bytes.length()
    }

    /// Says whether it has no bytes.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Reads it as UTF-8; what is not UTF-8 becomes U+FFFD.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.bytes.to_vec()).into_owned()
    }
}

/// The link that names the folder of the program: a page may lie elsewhere.
const FOLDER: &str = "link[rel=kanbao-program]";

/// Returns the address of a file that lies beside the program; `None` where the program lies in the page itself.
pub fn beside(name: &str) -> Option<String> {
    let document = web_sys::window()?.document()?;
    let folder = document.query_selector(FOLDER).ok()??;
    Some(folder.get_attribute("href")? + name)
}

/// Fetches a text of the site's own; `None` where it cannot be had.
pub fn fetch(address: Option<String>, done: Callback<Option<String>>) {
    spawn_local(async move {
        let text = async {
            let address = address?;
            let window = web_sys::window()?;
            let answer = JsFuture::from(window.fetch_with_str(&address)).await.ok()?;
            let answer: Response = answer.dyn_into().ok()?;
            let text = answer.ok().then(|| answer.text().ok())??;
            JsFuture::from(text).await.ok()?.as_string()
        };
        done.emit(text.await);
    });
}

/// Reads chosen or dropped files and hands them over in the order of their names, the ninth page before the tenth.
pub fn read(list: Option<FileList>, done: Callback<Vec<Incoming>>) {
    let Some(list) = list else {
        return;
    };
    let files: Vec<File> = (0..list.length())
        .filter_map(|index| list.get(index))
        .collect();
    spawn_local(async move {
        let mut read = Vec::new();
        for file in files {
            if let Ok(buffer) = JsFuture::from(file.array_buffer()).await {
                let name = file.name();
                let at = read
                    .iter()
                    .position(|known: &Incoming| natural(&known.name, &name).is_gt())
                    .unwrap_or(read.len());
                read.insert(
                    at,
                    Incoming {
                        name,
                        bytes: Uint8Array::new(&buffer),
                    },
                );
            }
        }
        done.emit(read);
    });
}

/// Saves `text` as a file of the reader's, and says whether the browser took it.
pub fn save(name: &str, mime: &str, text: &str) -> bool {
    save_as(name, mime, text).is_some()
}

fn save_as(name: &str, mime: &str, text: &str) -> Option<()> {
    let kind = BlobPropertyBag::new();
    kind.set_type(mime);
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &kind).ok()?;
    let url = Url::create_object_url_with_blob(&blob).ok()?;
    let document = web_sys::window()?.document()?;
    let link: HtmlAnchorElement = document.create_element("a").ok()?.dyn_into().ok()?;
    link.set_href(&url);
    link.set_download(name);
    document.body()?.append_child(&link).ok()?;
    link.click();
    link.remove();
    // The download has its own hold on the bytes once it has begun, which is not yet.
    gloo::timers::callback::Timeout::new(60_000, move || {
        let _ = Url::revoke_object_url(&url);
    })
    .forget();
    Some(())
}
