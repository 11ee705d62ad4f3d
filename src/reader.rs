//! The reader's program: front page and articles, small enough for a phone on a slow line.
//!
//! Every other screen is in the whole program (`main.rs`), which this one asks for when somebody goes there.

#[cfg(target_arch = "wasm32")]
fn main() {
    kanbao::ui::shell::browser::start(kanbao::ui::shell::programs::READER);
}

/// Natively there is nobody to read to; the program exists for the browser only.
#[cfg(not(target_arch = "wasm32"))]
fn main() {}
