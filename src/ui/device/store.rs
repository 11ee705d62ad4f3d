//! What the browser keeps: texts by name, in IndexedDB, or for this visit only where the browser keeps nothing.

use super::storage;
use idb::{Database, Factory, ObjectStoreParams, Query, Transaction, TransactionMode};
use js_sys::JsString;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use yew::Callback;

const DATABASE: &str = "kanbao";
const TEXTS: &str = "texts";

/// The key under which it stands that the reader keeps notes, for `static/start.js`.
const NOTING: &str = "kanbao-noting";

/// What the keys begin with under which it stands what the database is about to keep.
const AHEAD_OF: &str = "kanbao-ahead/";
/// The longest text that is written down ahead, in UTF-16 units: decisions and notes are short, editions are not.
const AHEAD: u32 = 100_000;

thread_local! {
    /// The database, once it was opened.
    static OPEN: RefCell<Option<Rc<Database>>> = const { RefCell::new(None) };
    /// What could not be kept, so that this visit at least has it.
    static UNKEPT: RefCell<Vec<(String, JsValue)>> = const { RefCell::new(Vec::new()) };
}

/// Loads the text kept under `key`.
pub fn load(key: impl Into<String>, done: Callback<Option<String>>) {
    let key = key.into();
    spawn_local(async move {
        let kept = match ahead(&key) {
            Some(text) => {
                save(key.as_str(), text.clone().into(), Callback::noop());
                Some(text.into())
            }
            None => read(&key).await.ok().flatten(),
        };
        let text = kept.or_else(|| {
            UNKEPT.with_borrow(|unkept| {
                unkept
                    .iter()
                    .find(|(name, _)| *name == key)
                    .map(|(_, text)| text.clone())
            })
        });
        done.emit(text.and_then(|text| text.as_string()));
    });
}

/// Keeps `text`, a string of the browser's, under `key`, and says whether it will outlast this visit.
pub fn save(key: impl Into<String>, text: JsValue, done: Callback<bool>) {
    let key = key.into();
    write_ahead(&key, &text);
    spawn_local(async move {
        let kept = write(&key, &text).await.is_ok();
        if kept && ahead(&key) == text.as_string() {
            forget_ahead(&key);
        }
        if !kept {
            UNKEPT.with_borrow_mut(|unkept| {
                unkept.retain(|(name, _)| *name != key);
                unkept.push((key, text));
            });
        }
        done.emit(kept);
    });
}

/// Lets the page begin with the program that lights notes from its next visit on.
pub fn noting() {
    // Where nothing is kept, no note outlasts the visit either.
    storage::keep(NOTING, "1");
}

/// Writes down at once what the database is about to keep: an engine drops what it has not done when the page is left.
fn write_ahead(key: &str, text: &JsValue) {
    forget_ahead(key);
    if let Some(text) = text.dyn_ref::<JsString>()
        && text.length() <= AHEAD
        && let Some(text) = text.as_string()
    {
        storage::keep(&[AHEAD_OF, key].concat(), &text);
    }
}

/// Returns what was written down and not yet kept.
fn ahead(key: &str) -> Option<String> {
    storage::kept(&[AHEAD_OF, key].concat())
}

fn forget_ahead(key: &str) {
    storage::forget(&[AHEAD_OF, key].concat());
}

/// Forgets the text kept under `key`.
pub fn forget(key: impl Into<String>, done: Callback<()>) {
    let key = key.into();
    forget_ahead(&key);
    spawn_local(async move {
        UNKEPT.with_borrow_mut(|unkept| unkept.retain(|(name, _)| *name != key));
        // Nothing kept is as good as something forgotten.
        let _ = delete(&key).await;
        done.emit(());
    });
}

async fn open() -> Result<Rc<Database>, idb::Error> {
    let mut request = Factory::new()?.open(DATABASE, Some(1))?;
    request.on_upgrade_needed(|event| {
        if let Ok(database) = idb::DatabaseEvent::database(&event) {
            // A store that is already there is the one wanted.
            let _ = database.create_object_store(TEXTS, ObjectStoreParams::new());
        }
    });
    let database = Rc::new(request.await?);
    OPEN.set(Some(Rc::clone(&database)));
    Ok(database)
}

/// Begins a transaction, at once where the database is open: what is kept just before the page is left is kept.
async fn begin(mode: TransactionMode) -> Result<Transaction, idb::Error> {
    let kept_open = OPEN.with_borrow(Clone::clone);
    // A browser may close it, as when somebody clears what the site keeps.
    match kept_open.map(|database| database.transaction(&[TEXTS], mode)) {
        Some(Ok(transaction)) => Ok(transaction),
        _ => open().await?.transaction(&[TEXTS], mode),
    }
}

async fn read(key: &str) -> Result<Option<JsValue>, idb::Error> {
    let transaction = begin(TransactionMode::ReadOnly).await?;
    let text = transaction
        .object_store(TEXTS)?
        .get(Query::Key(key.into()))?
        .await?;
    Ok(text.filter(|text| text.is_string()))
}

async fn write(key: &str, text: &JsValue) -> Result<(), idb::Error> {
    let transaction = begin(TransactionMode::ReadWrite).await?;
    let _asked = transaction
        .object_store(TEXTS)?
        .put(text, Some(&key.into()))?;
    // It ends well only when what was asked for was done.
    transaction.commit()?.await?;
    Ok(())
}

async fn delete(key: &str) -> Result<(), idb::Error> {
    let transaction = begin(TransactionMode::ReadWrite).await?;
    let _asked = transaction
        .object_store(TEXTS)?
        .delete(Query::Key(key.into()))?;
    transaction.commit()?.await?;
    Ok(())
}
