//! The compiler: a Web Worker with a wasm program of its own, started when somebody imports a page.

use super::job::{Job, Reply};
use crate::ui::device::files::{self, Incoming};
use js_sys::Array;
use wasm_bindgen::prelude::*;
use web_sys::{ErrorEvent, MessageEvent, Worker};
use yew::Callback;

/// The script that starts the worker, in the folder that the page names: a page may lie elsewhere.
const SCRIPT: &str = "kanbao-worker_start.js";

/// Holds a worker at work; dropping it ends the work.
pub(super) struct Compiler {
    worker: Worker,
    _on_message: Closure<dyn FnMut(MessageEvent)>,
    _on_error: Closure<dyn FnMut(ErrorEvent)>,
}

/// Holds what the worker says: a reply and, with the last one, the edition's JSON as a string of the browser's.
pub(super) type Said = (Reply, JsValue);

impl Compiler {
    /// Starts a worker, gives it the files and passes on what it says; `None` is said where it cannot run.
    pub(super) fn start(
        job: &Job,
        files: Vec<Incoming>,
        said: Callback<Option<Said>>,
    ) -> Option<Self> {
        let worker = Worker::new(&files::beside(SCRIPT)?).ok()?;
        let message = Array::of1(&serde_json::to_string(job).ok()?.into());
        for file in &files {
            message.push(&file.bytes);
        }
        let port = worker.clone();
        let listener = said.clone();
        let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            let data = Array::from(&event.data());
            let reply = data
                .get(0)
                .as_string()
                .and_then(|json| serde_json::from_str(&json).ok());
            match reply {
                Some(Reply::Ready) if port.post_message(&message).is_err() => listener.emit(None),
                Some(reply) => listener.emit(Some((reply, data.get(1)))),
                None => listener.emit(None),
            }
        });
        let on_error = Closure::<dyn FnMut(ErrorEvent)>::new(move |_| said.emit(None));
        worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
        Some(Self {
            worker,
            _on_message: on_message,
            _on_error: on_error,
        })
    }
}

impl Drop for Compiler {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}
