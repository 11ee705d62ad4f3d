//! The command line: what it writes, what it says, and how it ends.

mod compile;
mod program;
mod refuse;
mod serve;
mod site;
