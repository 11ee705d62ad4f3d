//! What was typed. What it means is worked out by `sources` and by each command.

use super::exit;
use clap::{ArgAction, Parser, Subcommand, ValueEnum};
use std::path::PathBuf;

/// 看报 Kanbao: turns raw newspaper pages into an edition that any browser can read, search and explore.
#[derive(Debug, Parser)]
#[command(name = "kanbao", version, after_help = exit::HELP, max_term_width = 100)]
pub(super) struct Args {
    #[command(flatten)]
    pub(super) console: ConsoleArgs,
    #[command(subcommand)]
    pub(super) command: Command,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    Compile(CompileArgs),
    Check(CheckArgs),
    Build(BuildArgs),
    Serve(ServeArgs),
    Pack(PackArgs),
    Bundle(BundleArgs),
    Completions(CompletionsArgs),
    Man(ManArgs),
}

/// How the program talks.
#[derive(Debug, clap::Args)]
#[command(next_help_heading = "Messages")]
pub(super) struct ConsoleArgs {
    /// Write warnings and errors as JSON, one object a line
    #[arg(long, global = true)]
    pub(super) json: bool,
    /// Say nothing but errors
    #[arg(long, short, global = true)]
    pub(super) quiet: bool,
    /// When to use colours
    #[arg(long, global = true, value_enum, value_name = "WHEN", default_value_t)]
    pub(super) color: ColorArg,
}

#[derive(Clone, Copy, Debug, Default, ValueEnum)]
pub(super) enum ColorArg {
    /// On a terminal, unless NO_COLOR is set
    #[default]
    Auto,
    Always,
    Never,
}

/// Turns the text of pages into an edition (JSON)
///
/// A page is the raw text that a PDF extractor gives, one file per printed page, in page order. No character is lost:
/// what belongs to no story is kept as residue, and what is doubtful becomes a warning with its line numbers.
#[derive(Debug, clap::Args)]
#[command(after_help = exit::HELP)]
pub(super) struct CompileArgs {
    #[command(flatten)]
    pub(super) sources: SourceArgs,
    /// Where to write the edition; `-` is standard output
    #[arg(long, short, value_name = "FILE", default_value = "-")]
    pub(super) output: PathBuf,
    /// End with exit code 3 where there is any warning
    #[arg(long)]
    pub(super) strict: bool,
    /// Overwrite FILE even if it is no edition
    #[arg(long)]
    pub(super) force: bool,
}

/// Checks that an edition is valid, and says what is in it
#[derive(Debug, clap::Args)]
#[command(after_help = exit::HELP)]
pub(super) struct CheckArgs {
    /// The edition (JSON); `-` is standard input
    #[arg(value_name = "EDITION")]
    pub(super) edition: PathBuf,
    /// End with exit code 3 where the edition carries any warning
    #[arg(long)]
    pub(super) strict: bool,
}

/// Builds a static site from page texts or an edition
///
/// The folder can be put on any web server or object store as it is, under any path. Every article and every entity
/// is a page of its own that can be read without JavaScript.
#[derive(Debug, clap::Args)]
#[command(after_help = exit::HELP)]
pub(super) struct BuildArgs {
    #[command(flatten)]
    pub(super) sources: SourceArgs,
    #[command(flatten)]
    pub(super) app: AppArgs,
    /// Leave out what only the public needs (the service worker), for trying the site out
    #[arg(long)]
    pub(super) draft: bool,
    /// The public address of the site's root, for what must name it in full: oEmbed, feeds, canonical links
    #[arg(long, value_name = "URL", value_parser = site_url)]
    pub(super) base_url: Option<String>,
    /// The folder to write; only files that a former build wrote are replaced or removed
    #[arg(long, short, value_name = "FOLDER")]
    pub(super) output: PathBuf,
    /// End with exit code 3 where there is any warning
    #[arg(long)]
    pub(super) strict: bool,
    /// Write into FOLDER although there are other files in it; they stay
    #[arg(long)]
    pub(super) force: bool,
}

/// Compiles and serves pages on this machine, and again whenever their text changes
#[derive(Debug, clap::Args)]
#[command(after_help = exit::HELP)]
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
#[command(after_help = exit::HELP)]
pub(super) struct PackArgs {
    #[command(flatten)]
    pub(super) sources: SourceArgs,
    #[command(flatten)]
    pub(super) app: AppArgs,
    /// The file to write; `-` is standard output
    #[arg(long, short, value_name = "FILE", default_value = "edition.html")]
    pub(super) output: PathBuf,
    /// End with exit code 3 where there is any warning
    #[arg(long)]
    pub(super) strict: bool,
    /// Overwrite FILE even if it is no packed edition
    #[arg(long)]
    pub(super) force: bool,
}

/// Which app.
#[derive(Debug, clap::Args)]
pub(super) struct AppArgs {
    /// The folder of the built app; without it, the app that this program carries
    #[arg(long, value_name = "FOLDER")]
    pub(super) app: Option<PathBuf>,
}

/// Writes a copy of this program that carries the app, and needs no --app
#[derive(Debug, clap::Args)]
#[command(after_help = exit::HELP)]
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

/// Which pages, and what an editor knows of them.
#[derive(Debug, clap::Args)]
pub(super) struct SourceArgs {
    /// The page texts in page order, or one edition (JSON) where an edition is wanted; `-` is standard input
    #[arg(value_name = "PAGE", required = true)]
    pub(super) pages: Vec<PathBuf>,
    /// The encoding of the pages (utf-8, gb18030, big5, utf-16le …); found out if not given
    #[arg(long, value_name = "NAME", help_heading = "Metadata")]
    pub(super) encoding: Option<String>,
    /// The paper's name
    #[arg(long, value_name = "NAME", help_heading = "Metadata")]
    pub(super) title: Option<String>,
    /// The date of issue, as 2023-11-11
    #[arg(long, value_name = "DATE", help_heading = "Metadata")]
    pub(super) date: Option<String>,
    /// The page's number (版次); once for each PAGE, in order
    #[arg(long, value_name = "NUMBER", action = ArgAction::Append, help_heading = "Metadata")]
    pub(super) page: Vec<String>,
    /// The page's name (版名); once for each PAGE, in order
    #[arg(long, value_name = "NAME", action = ArgAction::Append, help_heading = "Metadata")]
    pub(super) section: Vec<String>,
    /// A TOML file with title, date and [[page]] tables of file, number, section and encoding; flags go before it
    #[arg(long, value_name = "FILE", help_heading = "Metadata")]
    pub(super) meta: Option<PathBuf>,
}

/// Reads a site's public address; one slash stands at its end.
fn site_url(text: &str) -> Result<String, String> {
    let rest = text
        .strip_prefix("https://")
        .or_else(|| text.strip_prefix("http://"));
    let host = rest.ok_or("it must begin with https:// or http://")?;
    if host.is_empty() || host.starts_with('/') {
        return Err("it names no host".into());
    }
    let strange = |c: char| c.is_whitespace() || c.is_control() || "\"'<>\\^`{|}?#".contains(c);
    if host.contains(strange) {
        return Err(
            "it must be an address without a query, a fragment, spaces or quotation marks".into(),
        );
    }
    Ok(format!("{}/", text.trim_end_matches('/')))
}
