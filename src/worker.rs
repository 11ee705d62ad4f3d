//! The compiler as a Web Worker: a wasm program of its own, loaded only when somebody imports a page.
//!
//! What is said between it and the page stands in `kanbao::ui::import::job`.

#[cfg(target_arch = "wasm32")]
fn main() {
    worker::listen();
}

/// Refuses: outside a browser the command line does this work.
#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    std::process::ExitCode::from(2)
}

#[cfg(target_arch = "wasm32")]
mod worker {
    use js_sys::{Array, Uint8Array};
    use kanbao::compile::{self, Metadata, RawPage};
    use kanbao::text::{familiar, first_unprintable, is_text};
    use kanbao::ui::import::job::{Job, Reply, Step};
    use kanbao::ui::import::preview::Preview;
    use sha2::{Digest, Sha256};
    use wasm_bindgen::prelude::*;
    use web_sys::{DedicatedWorkerGlobalScope, MessageEvent, TextDecoder, TextDecoderOptions};

    /// The encodings of text with NULs and of text without; of those after UTF-8 the likelier is taken.
    const WIDE: [&str; 2] = ["utf-16le", "utf-16be"];
    const NARROW: [&str; 2] = ["gb18030", "big5"];

    /// Waits for jobs and answers them.
    pub(crate) fn listen() {
        console_error_panic_hook::set_once();
        let Ok(scope) = js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() else {
            return;
        };
        let answering = scope.clone();
        let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            let message = Array::from(&event.data());
            let Some(job) = message
                .get(0)
                .as_string()
                .and_then(|json| serde_json::from_str::<Job>(&json).ok())
            else {
                return;
            };
            let files = message
                .iter()
                .skip(1)
                .map(|bytes| Uint8Array::new(&bytes).to_vec())
                .collect();
            run(&answering, &job, files);
        });
        scope.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        on_message.forget();
        say(&scope, &Reply::Ready, None);
    }

    fn run(scope: &DedicatedWorkerGlobalScope, job: &Job, files: Vec<Vec<u8>>) {
        say(scope, &Reply::Step { step: Step::Read }, None);
        let first: Option<u32> = job.page.trim().parse().ok();
        let mut pages = Vec::new();
        for ((at, name), bytes) in (0..).zip(&job.files).zip(files) {
            let Some((encoding, text)) = decode(&bytes).filter(|(_, text)| is_text(text)) else {
                return say(scope, &Reply::Failed { file: name.clone() }, None);
            };
            if text.trim().is_empty() {
                return say(scope, &Reply::Empty { file: name.clone() }, None);
            }
            let number = match first {
                Some(first) => Some((first + at).to_string()),
                None => {
                    (!job.page.trim().is_empty() && at == 0).then(|| job.page.trim().to_owned())
                }
            };
            let sha256 = Sha256::digest(&bytes)
                .iter()
                .map(|byte| format!("{byte:02x}"))
                .collect();
            pages.push(RawPage {
                file: name.clone(),
                sha256,
                encoding,
                text,
                number,
                section: None,
            });
        }
        if let Some(other) = first_unprintable(pages.iter().map(|page| page.text.as_str())) {
            let file = pages[other].file.clone();
            return say(scope, &Reply::NoPage { file }, None);
        }
        say(
            scope,
            &Reply::Step {
                step: Step::Structure,
            },
            None,
        );
        let title = Some(job.title.trim().to_owned()).filter(|title| !title.is_empty());
        let mut edition = compile::structure(
            &pages,
            &Metadata {
                title,
                date: job.date.clone(),
            },
        );
        say(
            scope,
            &Reply::Step {
                step: Step::Entities,
            },
            None,
        );
        compile::entities::recognise(&mut edition);
        say(scope, &Reply::Step { step: Step::Write }, None);
        let json = edition.encode();
        say(
            scope,
            &Reply::Done {
                preview: Box::new(Preview::of(&edition)),
            },
            Some(&json),
        );
    }

    fn say(scope: &DedicatedWorkerGlobalScope, reply: &Reply, edition: Option<&str>) {
        let json = serde_json::to_string(reply)
            .expect("replies have string keys only and no failing serialiser");
        let message = Array::of1(&json.into());
        if let Some(edition) = edition {
            message.push(&edition.into());
        }
        // A worker whose page is gone has nobody to answer.
        let _ = scope.post_message(&message);
    }

    /// Reads bytes as text and names the encoding: as the byte-order mark says, as UTF-8 where that fits, else as whatever
    /// makes the likeliest page of them.
    fn decode(bytes: &[u8]) -> Option<(String, String)> {
        let strict = TextDecoderOptions::new();
        strict.set_fatal(true);
        let read = |label: &'static str| {
            let decoder = TextDecoder::new_with_label_and_options(label, &strict).ok()?;
            let text = decoder.decode_with_u8_array(bytes).ok()?;
            Some((name(&decoder), text))
        };
        let likelier = |labels: [&'static str; 2]| {
            let readings = labels.into_iter().rev().filter_map(read);
            readings.max_by_key(|(_, text)| familiar(text))
        };
        let fits = match bytes {
            [0xff, 0xfe, ..] => read(WIDE[0]),
            [0xfe, 0xff, ..] => read(WIDE[1]),
            _ if bytes.contains(&0) => likelier(WIDE),
            _ => read("utf-8").or_else(|| likelier(NARROW)),
        };
        fits.or_else(|| {
            let decoder = TextDecoder::new_with_label(NARROW[0]).ok()?;
            let text = decoder.decode_with_u8_array(bytes).ok()?;
            Some((name(&decoder), text))
        })
    }

    /// Returns the WHATWG name as editions write it.
    fn name(decoder: &TextDecoder) -> String {
        match decoder.encoding().as_str() {
            "utf-8" => "UTF-8".into(),
            "utf-16le" => "UTF-16LE".into(),
            "utf-16be" => "UTF-16BE".into(),
            "big5" => "Big5".into(),
            other => other.to_owned(),
        }
    }
}
