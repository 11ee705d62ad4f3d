//! The command line: native only; reads, writes, fails, prints.

use std::process::ExitCode;

/// Runs the program with the process's arguments and returns its exit code.
pub fn run() -> ExitCode {
    ExitCode::SUCCESS
}
