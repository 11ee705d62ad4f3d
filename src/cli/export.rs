//! `kanbao export`: page texts or an edition → what other programs read.

use super::args::{ExportArgs, FormArg, RowsArg, path};
use super::console::{self, Console};
use super::input;
use super::input::sources::{self, Sources};
use super::outcome::{Exit, Failure};
use super::output::write;
use crate::export::{Form, Format, Style, Table, only};
use crate::model::{ArticleId, Edition};
use std::rc::Rc;

/// Articles that are named when one is asked for that is not there; more would not help.
const NAMED: usize = 12;

/// Writes an edition, or some of its articles, in one form.
pub(super) fn run(args: &ExportArgs, console: &Console) -> Result<Exit, Failure> {
    let form = form(args.format, args.rows)?;
    if form.needs_address() && args.address.base_url.is_none() {
        return Err(
            Failure::usage("a feed names its articles by their addresses")
                .help("say where the site is: --base-url https://example.org/paper/"),
        );
    }
    let accessed = args.accessed.as_deref();
    let accessed = accessed.map(sources::parse_date).transpose()?;
    write::guard(&args.output, args.force, |_| false)?;
    let mut edition = input::edition_or_pages(&Sources::new(&args.sources)?, console)?;
    console.warnings(&edition);
    if !args.article.is_empty() {
        let ids: Vec<ArticleId> = args.article.iter().map(|id| id.as_str().into()).collect();
        edition = only(&edition, &ids).map_err(|id| unknown(&edition, &id))?;
    }
    let edition = Rc::new(edition);
    let text = form.write(
        &edition,
        args.address.base_url.as_deref(),
        accessed.as_ref(),
    );
    write::whole(&args.output, text.as_bytes())?;
    if !path::is_stdio(&args.output) {
        let (path, contents) = (args.output.display(), console::contents(&edition));
        console.note(&format!("wrote {path}: {contents}"));
    }
    Ok(Exit::after(&edition, false))
}

fn form(format: FormArg, rows: Option<RowsArg>) -> Result<Form, Failure> {
    let table = match rows.unwrap_or(RowsArg::Articles) {
        RowsArg::Articles => Table::Articles,
        RowsArg::Entities => Table::Entities,
        RowsArg::Mentions => Table::Mentions,
        RowsArg::Quantities => Table::Quantities,
    };
    let form = match format {
        FormArg::Csv => Form::Table(table, Format::Csv),
        FormArg::Jsonl => Form::Table(table, Format::JsonLines),
        FormArg::Table => Form::Table(table, Format::Markdown),
        FormArg::Markdown => Form::Stories,
        FormArg::Ninjs => Form::Ninjs,
        FormArg::NinjsExtended => Form::NinjsExtended,
        FormArg::JsonLd => Form::JsonLd,
        FormArg::Gbt2025 => Form::Citations(Style::Gbt2025),
        FormArg::Gbt2015 => Form::Citations(Style::Gbt2015),
        FormArg::CslJson => Form::Citations(Style::CslJson),
        FormArg::Bibtex => Form::Citations(Style::Bibtex),
        FormArg::Ris => Form::Citations(Style::Ris),
        FormArg::Citation => Form::Citations(Style::Markdown),
        FormArg::Atom => Form::Atom,
        FormArg::JsonFeed => Form::JsonFeed,
    };
    match (form, rows) {
        (Form::Table(..), _) | (_, None) => Ok(form),
        (_, Some(_)) => Err(Failure::usage("--rows is for tables alone")
            .help("leave it out, or choose --format csv, jsonl or table")),
    }
}

/// Says that there is no such article, and which there are.
fn unknown(edition: &Edition, id: &ArticleId) -> Failure {
    let named = edition.articles.iter().take(NAMED).map(|article| {
        let headline = article.headline().map_or("", |headline| &headline.text);
        format!("{} {headline}", article.id)
    });
    let mut named: Vec<String> = named.collect();
    if let Some(more @ 1..) = edition.articles.len().checked_sub(NAMED) {
        named.push(format!("and {more} more"));
    }
    Failure::new(format!("there is no article {id} in the edition"))
        .help(format!("the articles are:\n{}", named.join("\n")))
}
