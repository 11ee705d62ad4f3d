//! The command line: native only; reads, writes, fails, prints.
//!
//! Each command is a file with one function `run`; what they share lies in folders beside them, each of which imports
//! only those before it: how a run ends (`outcome`), what was typed (`args`), what a person is told (`console`), files
//! to editions (`input`), editions to files (`output`), the built app (`app`). What an edition is and how it is made is
//! not decided here.

mod app;
mod args;
mod build;
mod bundle;
mod check;
mod compile;
mod console;
mod export;
mod input;
mod manual;
mod outcome;
mod output;
mod pack;
mod serve;

use args::Command;
use console::Console;
use outcome::Exit;
use std::process::ExitCode;

/// Runs the program with the process's arguments and returns its exit code.
pub fn run() -> ExitCode {
    let args = match args::read() {
        Ok(args) => args,
        Err(error) => {
            // Clap prints help to standard output and errors to standard error; a closed pipe is no reason to fail twice.
            let _ = error.print();
            return if error.use_stderr() {
                Exit::Usage
            } else {
                Exit::Done
            }
            .into();
        }
    };
    let console = Console::new(&args.console);
    let outcome = match &args.command {
        Command::Compile(args) => compile::run(args, &console),
        Command::Check(args) => check::run(args, &console),
        Command::Build(args) => build::run(args, &console),
        Command::Pack(args) => pack::run(args, &console),
        Command::Export(args) => export::run(args, &console),
        Command::Bundle(args) => bundle::run(args, &console),
        Command::Completions(args) => manual::completions(args),
        Command::Man(args) => manual::pages(args),
        Command::Serve(args) => serve::run(args, &console),
    };
    match outcome {
        Ok(exit) => exit.into(),
        Err(failure) => {
            console.failure(&failure);
            failure.exit.into()
        }
    }
}
