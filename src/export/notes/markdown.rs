//! Notes as Markdown: the quotation, what was written about it, and in a comment where it stands.

use super::{Note, NotesRead};
use crate::export::markup::{json_in_html, markdown_text};
use crate::model::Edition;
use crate::text::sort_by_key;

/// Begins the comment that holds a note's place.
const OPEN: &str = "<!-- kanbao-note ";
/// Ends it.
const CLOSE: &str = " -->";

/// Writes notes under the headlines of their articles, in the order of the edition; those of other editions come last.
pub fn notes_to_markdown(edition: &Edition, notes: &[Note]) -> String {
    let order = |note: &Note| {
        edition
            .articles
            .iter()
            .position(|article| article.id == note.article)
    };
    let mut sorted: Vec<&Note> = notes.iter().collect();
    sort_by_key(&mut sorted, |note| {
        (order(note).unwrap_or(usize::MAX), note.part, note.start)
    });
    let mut out = format!("# {}\n", markdown_text(&edition.publication.name));
    let mut last = None;
    for note in sorted {
        if last != Some(&note.article) {
            let headline = edition
                .article(&note.article)
                .and_then(|article| article.headline());
            let headline = headline.map_or(note.article.as_str(), |headline| &headline.text);
            out.push_str(&format!("\n## {}\n", markdown_text(headline)));
            last = Some(&note.article);
        }
        let place = Note {
            body: String::new(),
            ..note.clone()
        };
        let place = serde_json::to_string(&place).expect("a note has string keys only");
        out.push_str(&format!(
            "\n{OPEN}{}{CLOSE}\n",
            json_in_html(&place).replace("--", "\\u002d\\u002d")
        ));
        let quote: String = note
            .quote
            .lines()
            .map(|line| format!("> {}\n", markdown_text(line)))
            .collect();
        out.push_str(&quote);
        if !note.body.is_empty() {
            out.push('\n');
            out.extend(
                note.body
                    .split('\n')
                    .map(|line| format!("{}\n", guard(line))),
            );
        }
    }
    out
}

/// Reads notes back; what was written may have been edited, headings and quotations between are passed over.
pub fn notes_from_markdown(text: &str) -> NotesRead {
    let mut read = NotesRead::default();
    let mut number = 0;
    let mut body: Vec<String> = Vec::new();
    let mut open = false;
    let finish = |read: &mut NotesRead, body: &mut Vec<String>, open: bool| {
        let blank = |line: &String| line.trim().is_empty();
        let first = body.iter().take_while(|line| blank(line)).count();
        let lines = &body[first..];
        let end = lines.len() - lines.iter().rev().take_while(|line| blank(line)).count();
        if let Some(note) = read.notes.last_mut().filter(|_| open) {
            note.body = lines[..end].join("\n");
        }
        body.clear();
    };
    for line in text.lines() {
        if let Some(place) = line
            .strip_prefix(OPEN)
            .and_then(|rest| rest.trim_end().strip_suffix(CLOSE))
        {
            finish(&mut read, &mut body, open);
            number += 1;
            open = match serde_json::from_str(place) {
                Ok(note) => {
                    read.notes.push(note);
                    true
                }
                Err(error) => {
                    read.errors.push((number, error.to_string()));
                    false
                }
            };
        } else if !line.starts_with("> ") && !line.starts_with('#') {
            body.push(line.strip_prefix('\\').unwrap_or(line).into());
        }
    }
    finish(&mut read, &mut body, open);
    read
}

/// Puts a backslash before a line that would be read as something else.
fn guard(line: &str) -> String {
    if line.starts_with(['#', '>', '<', '\\']) {
        format!("\\{line}")
    } else {
        line.into()
    }
}
