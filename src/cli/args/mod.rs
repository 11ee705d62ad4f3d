//! What was typed. What it means is worked out by `sources` and by each command.

mod form;
pub(super) mod path;
mod shared;

pub(super) use form::{FormArg, RowsArg};
pub(super) use shared::{AddressArgs, AppArgs, ColorArg, ConsoleArgs, EndingArgs, SourceArgs};

use super::outcome::HELP;
use clap::{CommandFactory, FromArgMatches, Parser, Subcommand};
use std::path::PathBuf;

/// 看报 Kanbao: turns raw newspaper pages into an edition that any browser can read, search and explore.
#[derive(Debug, Parser)]
#[command(name = "kanbao", version, max_term_width = 100)]
pub(super) struct Args {
    #[command(flatten)]
    pub(super) console: ConsoleArgs,
    #[command(subcommand)]
    pub(super) command: Command,
}

/// Returns the program's commands; the help of each ends with the exit codes.
pub(super) fn command() -> clap::Command {
    Args::command()
        .after_help(HELP)
        .mut_subcommands(|command| command.after_help(HELP))
}

/// Reads what was typed.
pub(super) fn read() -> clap::error::Result<Args> {
    let mut matches = command().try_get_matches()?;
    Args::from_arg_matches_mut(&mut matches)
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    Compile(CompileArgs),
    Check(CheckArgs),
    Build(BuildArgs),
    Serve(ServeArgs),
    Pack(PackArgs),
    Export(ExportArgs),
    Bundle(BundleArgs),
    Completions(CompletionsArgs),
    Man(ManArgs),
}

/// Turns the text of pages into an edition (JSON)
///
/// A page is a PDF, the layout that an OCR program found (ALTO, hOCR, PAGE XML), or raw text, one file per printed page,
/// in page order; a PDF may hold several. No character is lost:
/// what belongs to no story is kept as residue, and what is doubtful becomes a warning with its line numbers.
#[derive(Debug, clap::Args)]
pub(super) struct CompileArgs {
    #[command(flatten)]
    pub(super) sources: SourceArgs,
    /// Where to write the edition; `-` is standard output
    #[arg(long, short, value_name = "FILE", default_value = "-")]
    pub(super) output: PathBuf,
    #[command(flatten)]
    pub(super) ending: EndingArgs,
    /// Overwrite FILE even if it is no edition
    #[arg(long)]
    pub(super) force: bool,
}

/// Checks that an edition is valid, and says what is in it
#[derive(Debug, clap::Args)]
pub(super) struct CheckArgs {
    /// The edition (JSON); `-` is standard input
    #[arg(value_name = "EDITION")]
    pub(super) edition: PathBuf,
    #[command(flatten)]
    pub(super) ending: EndingArgs,
}

/// Builds a static site from page texts or an edition
///
/// The folder can be put on any web server or object store as it is, under any path. Every article and every entity
/// is a page of its own that can be read without JavaScript.
#[derive(Debug, clap::Args)]
pub(super) struct BuildArgs {
    #[command(flatten)]
    pub(super) sources: SourceArgs,
    #[command(flatten)]
    pub(super) app: AppArgs,
    /// Leave out what only the public needs (the service worker), for trying the site out
    #[arg(long)]
    pub(super) draft: bool,
    #[command(flatten)]
    pub(super) address: AddressArgs,
    /// The folder to write; only files that a former build wrote are replaced or removed
    #[arg(long, short, value_name = "FOLDER")]
    pub(super) output: PathBuf,
    #[command(flatten)]
    pub(super) ending: EndingArgs,
    /// Write into FOLDER although there are other files in it; they stay, unless the site has one of that name
    #[arg(long)]
    pub(super) force: bool,
}

/// Compiles and serves pages on this machine, and again whenever their text changes
#[derive(Debug, clap::Args)]
pub(super) struct ServeArgs {
    #[command(flatten)]
    pub(super) sources: SourceArgs,
    #[command(flatten)]
    pub(super) app: AppArgs,
    /// The port; 0 takes any that is free
    #[arg(long, short, default_value_t = 8080)]
    pub(super) port: u16,
    /// The address to listen at; the default can be reached from this machine only
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1")]
    pub(super) host: std::net::IpAddr,
}

/// Packs page texts or an edition into one HTML file that opens anywhere, from a disk too
#[derive(Debug, clap::Args)]
pub(super) struct PackArgs {
    #[command(flatten)]
    pub(super) sources: SourceArgs,
    #[command(flatten)]
    pub(super) app: AppArgs,
    /// The file to write; `-` is standard output
    #[arg(long, short, value_name = "FILE", default_value = "edition.html")]
    pub(super) output: PathBuf,
    #[command(flatten)]
    pub(super) ending: EndingArgs,
    /// Overwrite FILE even if it is no packed edition
    #[arg(long)]
    pub(super) force: bool,
}

/// Writes an edition in a form that other programs read: tables, stories, citations, feeds
#[derive(Debug, clap::Args)]
pub(super) struct ExportArgs {
    #[command(flatten)]
    pub(super) sources: SourceArgs,
    /// The form
    #[arg(long, short, value_enum, value_name = "FORM")]
    pub(super) format: FormArg,
    /// What csv, jsonl and table list; articles if not given
    #[arg(long, value_enum, value_name = "ROWS")]
    pub(super) rows: Option<RowsArg>,
    /// Only the article with this id, and what it names; may be given several times
    #[arg(long, value_name = "ID")]
    pub(super) article: Vec<String>,
    #[command(flatten)]
    pub(super) address: AddressArgs,
    /// The day on which it was read, for citations that say so, as 2023-11-11
    #[arg(long, value_name = "DATE")]
    pub(super) accessed: Option<String>,
    /// Where to write; `-` is standard output
    #[arg(long, short, value_name = "FILE", default_value = "-")]
    pub(super) output: PathBuf,
    /// Overwrite FILE
    #[arg(long)]
    pub(super) force: bool,
}

/// Writes a copy of this program that carries the app, and needs no --app
#[derive(Debug, clap::Args)]
pub(super) struct BundleArgs {
    /// The folder of the built app
    #[arg(long, value_name = "FOLDER")]
    pub(super) app: PathBuf,
    /// The program to write
    #[arg(long, short, value_name = "FILE")]
    pub(super) output: PathBuf,
}

/// Prints the completions of a shell
#[derive(Debug, clap::Args)]
pub(super) struct CompletionsArgs {
    #[arg(value_enum)]
    pub(super) shell: clap_complete::Shell,
}

/// Writes the manual, one page for each command
#[derive(Debug, clap::Args)]
pub(super) struct ManArgs {
    /// The folder to write to, such as ~/.local/share/man/man1
    #[arg(value_name = "FOLDER")]
    pub(super) folder: PathBuf,
}
