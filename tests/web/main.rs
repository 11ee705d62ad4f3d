//! What only a browser can tell, told by three engines: Chromium, Firefox and WebKit.
//!
//! `cargo test --test web` builds nothing: `trunk build` first (`make test` does both).
//! A filter picks tests or one engine: `cargo test --test web -- firefox`.
//!
//! To add tests, write a file with one function `tests` and name it in `main`:
//!
//! ```ignore
//! pub(super) fn tests(tests: &mut Tests) {
//!     tests.add("search::finds_a_name", async |page| {
//!         page.open("#q=李永军").await?;
//!         page.until("document.querySelectorAll('.result').length > 0").await?;
//!         page.click(".result a").await?;
//!         let title: String = page.eval("document.querySelector('h1').textContent").await?;
//!         assert_eq!(title, "…");
//!         Ok(())
//!     });
//! }
//! ```
//!
//! Every test has an origin of its own, so its storage is empty; the browser of an engine is shared.
//! A test that fails is run once more in a fresh browser, which is named and counted at the end, so that it is looked into;
//! whatever else fails has failed. Each page is served under the strict policy, and a breach of it fails the test whatever it looks at.

mod access;
mod embed;
mod engine;
mod explore;
mod faults;
mod import;
mod life;
mod notes;
mod offline;
mod pack;
mod page;
mod proof;
mod public;
mod reader;
mod reading;
mod search;
mod site;
mod start;

use engine::{Browser, Engine};
use libtest_mimic::{Arguments, Failed, Trial};
use page::Page;
use std::error::Error;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::process::ExitCode;
use std::sync::{Arc, Mutex};
use tokio::runtime::Runtime;

/// What a test ends with: nothing, or why it could not be carried through.
type Outcome = Result<(), Box<dyn Error + Send + Sync>>;

fn main() -> ExitCode {
    let mut tests = Tests::new();
    start::tests(&mut tests);
    reader::tests(&mut tests);
    reading::tests(&mut tests);
    notes::tests(&mut tests);
    embed::tests(&mut tests);
    access::tests(&mut tests);
    explore::tests(&mut tests);
    search::tests(&mut tests);
    proof::tests(&mut tests);
    import::tests(&mut tests);
    life::tests(&mut tests);
    faults::tests(&mut tests);
    offline::tests(&mut tests);
    pack::tests(&mut tests);
    public::tests(&mut tests);
    tests.run()
}

/// Collects the tests, each for every engine.
struct Tests {
    runtime: Arc<Runtime>,
    browsers: Vec<Arc<Browser>>,
    trials: Vec<Trial>,
    /// The tests that failed at first, and why: told at the end, so that it is looked into.
    again: Arc<Mutex<Vec<String>>>,
}

impl Tests {
    fn new() -> Self {
        Self {
            runtime: Arc::new(Runtime::new().expect("a process can start threads")),
            browsers: Engine::ALL
                .map(|engine| Arc::new(Browser::new(engine)))
                .to_vec(),
            trials: Vec::new(),
            again: Arc::default(),
        }
    }

    /// Adds a test for every engine.
    fn add<F>(&mut self, name: &str, test: F)
    where
        F: AsyncFn(&Page) -> Outcome + Send + Sync + 'static,
    {
        self.add_in(&Engine::ALL, name, test);
    }

    /// Adds a test for these engines only; the place of the call says why not for all.
    fn add_in<F>(&mut self, engines: &[Engine], name: &str, test: F)
    where
        F: AsyncFn(&Page) -> Outcome + Send + Sync + 'static,
    {
        let test = Arc::new(test);
        for browser in self.browsers.iter().filter(|b| engines.contains(&b.engine)) {
            let (runtime, browser, test) = (
                Arc::clone(&self.runtime),
                Arc::clone(browser),
                Arc::clone(&test),
            );
            let name = format!("{name}::{}", browser.engine);
            let again = Arc::clone(&self.again);
            let attempt = move || {
                let run = AssertUnwindSafe(|| runtime.block_on(browser.run(&*test)));
                match catch_unwind(run) {
                    Ok(outcome) => outcome.map_err(|error| error.to_string()),
                    Err(panic) => Err(panic
                        .downcast::<String>()
                        .map_or_else(|_| "an assertion failed".into(), |text| *text)),
                }
            };
            self.trials
                .push(Trial::test(name.clone(), move || match attempt() {
                    Err(error) => {
                        let mut again = again.lock().expect("no test panics while it holds it");
                        again.push(format!("{name}: {error}"));
                        drop(again);
                        attempt().map_err(Failed::from)
                    }
                    Ok(()) => Ok(()),
                }));
        }
    }

    #[expect(clippy::print_stderr, reason = "a test program reports there")]
    fn run(self) -> ExitCode {
        let Self {
            runtime,
            browsers,
            trials,
            again,
        } = self;
        let conclusion = libtest_mimic::run(&Arguments::from_args(), trials);
        runtime.block_on(async {
            for browser in browsers {
                browser.quit().await;
            }
        });
        let again = again.lock().expect("every test has ended");
        for test in again.iter() {
            eprintln!("warning: run again, since it failed at first: {test}");
        }
        if !again.is_empty() {
            eprintln!("warning: run again: {} tests", again.len());
        }
        conclusion.exit_code()
    }
}
