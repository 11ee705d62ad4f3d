//! Warnings and failures as a compiler prints them, and as JSON lines.

use crate::cli::outcome::Failure;
use crate::model::{Edition, Warning, WarningKind};
use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet, normalize_untrusted_str};
use serde_json::json;

/// More warnings than this are counted, not shown: nobody reads them on a terminal, and all are in the edition.
const SHOWN: usize = 50;

/// Lines of a page longer than this, in characters, are cut where they are shown.
const WIDEST: usize = 120;

/// Renders a failure.
pub(in crate::cli) fn failure(failure: &Failure) -> String {
    let group =
        Group::with_title(Level::ERROR.primary_title(normalize_untrusted_str(&failure.message)));
    let help = failure
        .help
        .as_deref()
        .map(|help| Level::HELP.message(normalize_untrusted_str(help)));
    render(group.elements(help))
}

/// Renders a failure as one line of JSON.
pub(in crate::cli) fn failure_json(failure: &Failure) -> String {
    let Failure {
        message,
        help,
        exit,
    } = failure;
    format!(
        "{}\n",
        json!({ "level": "error", "message": message, "help": help, "exit": *exit as u8 })
    )
}

/// Renders an edition's warnings with the lines they speak of.
pub(in crate::cli) fn warnings(edition: &Edition) -> String {
    let mut text: String = edition
        .warnings
        .iter()
        .take(SHOWN)
        .map(|warning| one(edition, warning))
        .collect();
    if let Some(more @ 1..) = edition.warnings.len().checked_sub(SHOWN) {
        let title = format!("{more} more warnings; --json shows all of them");
        text += &render(Group::with_title(Level::WARNING.primary_title(title)));
    }
    text
}

/// Renders an edition's warnings as lines of JSON.
pub(in crate::cli) fn warnings_json(edition: &Edition) -> String {
    let line = |warning: &Warning| {
        let (message, help) = words(warning.kind);
        let value = json!({
            "level": "warning",
            "kind": warning.kind,
            "message": message,
            "help": help,
            "file": file(edition, warning),
            "lines": warning.lines,
            "article": warning.article,
            "detail": warning.detail,
        });
        format!("{value}\n")
    };
    edition.warnings.iter().map(line).collect()
}

/// Says what a warning means, and what to do.
fn words(kind: WarningKind) -> (&'static str, &'static str) {
    match kind {
        WarningKind::Unplaced => (
            "text that belongs to no story",
            "it is kept as residue; move it beside its story",
        ),
        WarningKind::HeadlineUnsure => (
            "the headline may belong to another story",
            "see whether it heads this one",
        ),
        WarningKind::HeadlineMissing => (
            "a story without a headline",
            "add its headline on lines of its own before it",
        ),
        WarningKind::BoundaryUnsure => (
            "it is not clear where one story ends and the next begins",
            "part them with a blank line and a headline",
        ),
        WarningKind::ParagraphUnsure => (
            "a paragraph may begin or end elsewhere",
            "compare it with the print",
        ),
        WarningKind::BylineUnsure => (
            "the names of the byline could not be told apart",
            "part the names by 、 or two spaces",
        ),
        WarningKind::GlyphsRepaired => (
            "punctuation came out of the PDF as other characters and has been repaired",
            "compare it with the print",
        ),
        WarningKind::DrawnTwice => (
            "the same text stands here a second time",
            "the copy is kept as residue",
        ),
        WarningKind::JumpUnresolved => (
            "the story goes on, on a page that is not here",
            "compile that page together with this one",
        ),
        WarningKind::JumpUnsure => (
            "two halves of a story were joined that may be two stories",
            "see whether the jump line names this page",
        ),
        WarningKind::NoArticles => (
            "no story was found",
            "give the text of a newspaper page; all of it is kept as residue",
        ),
        WarningKind::Undecodable => (
            "some bytes are no characters in this encoding",
            "name the right one: --encoding gb18030, big5, utf-8 …",
        ),
    }
}

fn one(edition: &Edition, warning: &Warning) -> String {
    let kind = serde_json::to_value(warning.kind).expect("a kind is a unit variant");
    let (message, help) = words(warning.kind);
    let title = Level::WARNING
        .primary_title(message)
        .id(kind.as_str().unwrap_or_default().to_owned());
    let group = Group::with_title(title).elements(excerpt(edition, warning));
    render(group.element(Level::HELP.message(help)))
}

/// Cuts the warning's lines out of its source; `None` where they are blank or missing.
fn excerpt<'a>(
    edition: &'a Edition,
    warning: &Warning,
) -> Option<Snippet<'a, annotate_snippets::Annotation<'a>>> {
    let [first, last] = warning.lines.map(|line| line as usize);
    let lines = edition
        .sources
        .get(warning.source as usize)?
        .lines
        .get(first.checked_sub(1)?..)?;
    let lines: Vec<String> = lines
        .iter()
        .take((last + 1).saturating_sub(first))
        .map(|line| cut(line))
        .collect();
    let text = lines.join("\n");
    let words = text.trim();
    if words.is_empty() {
        return None;
    }
    let start = text.len() - text.trim_start().len();
    let span = start..start + words.len();
    let mut annotation = AnnotationKind::Primary.span(span);
    if !warning.detail.is_empty() {
        annotation = annotation.label(normalize_untrusted_str(&cut(&warning.detail)));
    }
    Some(
        Snippet::source(text)
            .line_start(first)
            .path(file(edition, warning))
            .annotation(annotation),
    )
}

/// Keeps a line's length and drops control characters that could drive a terminal.
fn cut(line: &str) -> String {
    let mut text: String = line
        .chars()
        .take(WIDEST)
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect();
    if line.chars().nth(WIDEST).is_some() {
        text.push('…');
    }
    text
}

fn file<'a>(edition: &'a Edition, warning: &Warning) -> &'a str {
    edition
        .sources
        .get(warning.source as usize)
        .map_or("", |source| source.file.as_str())
}

fn render(group: Group<'_>) -> String {
    format!(
        "{}\n\n",
        Renderer::styled()
            .decor_style(DecorStyle::Unicode)
            .render(&[group])
    )
}
