//! One program, two hosts: natively the command line, in the browser the app with every screen.

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    kanbao::cli::run()
}

#[cfg(target_arch = "wasm32")]
fn main() {
    kanbao::ui::shell::browser::start(kanbao::ui::shell::programs::WHOLE);
}
