//! Nothing dies: every drawer left by every way, and a long walk of random actions.
//!
//! The walk and the ways out run inside the page (`walk.js`), since a browser's driver needs some milliseconds for each
//! step and a page a fraction of one.

mod exits;
mod walk;

use super::Tests;
use super::page::Page;

/// Collects what the page's console is told as an error, and what nobody caught.
const WATCH: &str = "(() => {
    window.faults = [];
    const say = (text) => { if (!/ResizeObserver loop/.test(text)) faults.push(String(text)); };
    const error = console.error.bind(console);
    console.error = (...words) => { say(words.join(' ')); error(...words); };
    addEventListener('error', (event) => event.message && say(event.message));
    addEventListener('unhandledrejection', (event) => say(event.reason));
})()";

pub(super) fn tests(tests: &mut Tests) {
    exits::tests(tests);
    walk::tests(tests);
}

/// Fails where the page told a fault since it was watched.
async fn sound(page: &Page, after: &str) -> super::Outcome {
    let faults: Vec<String> = page.eval("window.faults ?? ['the page was left']").await?;
    let stands: bool = page
        .eval(
            "!!document.querySelector('#kanbao .kb') && !document.querySelector('#kanbao .crash')",
        )
        .await?;
    if faults.is_empty() && stands {
        return Ok(());
    }
    Err(format!(
        "{after}: the program {}, told: {faults:#?}",
        if stands { "stands" } else { "has stopped" }
    )
    .into())
}
