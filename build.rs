//! Tells the linker to keep what wasm-bindgen must know when it strips the names of functions.

#[allow(
    clippy::disallowed_methods,
    reason = "cargo tells a build script through the environment"
)]
fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let family = std::env::var("CARGO_CFG_TARGET_FAMILY").unwrap_or_default();
    if family == "wasm" {
        println!("cargo::rustc-link-arg-bins=--keep-section=target_features");
    }
}
