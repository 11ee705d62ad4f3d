//! What several commands take.

use clap::{ArgAction, ValueEnum};
use std::path::PathBuf;

/// Which pages, and what an editor knows of them.
#[derive(Debug, clap::Args)]
pub(in crate::cli) struct SourceArgs {
    /// The pages in page order, as PDF, OCR layout (ALTO, hOCR, PAGE XML) or plain text, or one edition (JSON) where an
    /// edition is wanted; `-` is standard input
    #[arg(value_name = "PAGE", required = true)]
    pub(in crate::cli) pages: Vec<PathBuf>,
    /// The encoding of the pages (utf-8, gb18030, big5, utf-16le …); found out if not given
    #[arg(long, value_name = "NAME", help_heading = "Metadata")]
    pub(in crate::cli) encoding: Option<String>,
    /// The password of a PDF that asks for one
    #[arg(long, value_name = "PASSWORD", help_heading = "Metadata")]
    pub(in crate::cli) password: Option<String>,
    /// The paper's name
    #[arg(long, value_name = "NAME", help_heading = "Metadata")]
    pub(in crate::cli) title: Option<String>,
    /// The date of issue, as 2023-11-11
    #[arg(long, value_name = "DATE", help_heading = "Metadata")]
    pub(in crate::cli) date: Option<String>,
    /// The page's number (版次); once for each PAGE, in order
    #[arg(long, value_name = "NUMBER", action = ArgAction::Append, help_heading = "Metadata")]
    pub(in crate::cli) page: Vec<String>,
    /// The page's name (版名); once for each PAGE, in order
    #[arg(long, value_name = "NAME", action = ArgAction::Append, help_heading = "Metadata")]
    pub(in crate::cli) section: Vec<String>,
    /// A TOML file with title, date and [[page]] tables of file, number, section and encoding; flags go before it
    #[arg(long, value_name = "FILE", help_heading = "Metadata")]
    pub(in crate::cli) meta: Option<PathBuf>,
}

/// Which app.
#[derive(Debug, clap::Args)]
pub(in crate::cli) struct AppArgs {
    /// The folder of the built app; without it, the app that this program carries
    #[arg(long, value_name = "FOLDER")]
    pub(in crate::cli) app: Option<PathBuf>,
}

/// How a run ends that has written everything.
#[derive(Debug, clap::Args)]
pub(in crate::cli) struct EndingArgs {
    /// End with exit code 3 where there is any warning
    #[arg(long)]
    pub(in crate::cli) strict: bool,
}

/// Where the edition's site is.
#[derive(Debug, clap::Args)]
pub(in crate::cli) struct AddressArgs {
    /// The public address of the site's root, for what must name it in full: feeds, canonical links, oEmbed, citations
    #[arg(long, value_name = "URL", value_parser = site_url)]
    pub(in crate::cli) base_url: Option<String>,
}

/// How the program talks.
#[derive(Debug, clap::Args)]
#[command(next_help_heading = "Messages")]
pub(in crate::cli) struct ConsoleArgs {
    /// Write warnings and errors as JSON, one object a line
    #[arg(long, global = true)]
    pub(in crate::cli) json: bool,
    /// Say nothing but errors
    #[arg(long, short, global = true)]
    pub(in crate::cli) quiet: bool,
    /// When to use colours
    #[arg(long, global = true, value_enum, value_name = "WHEN", default_value_t)]
    pub(in crate::cli) color: ColorArg,
}

#[derive(Clone, Copy, Debug, Default, ValueEnum)]
pub(in crate::cli) enum ColorArg {
    /// On a terminal, unless NO_COLOR is set
    #[default]
    Auto,
    Always,
    Never,
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
