//! BibTeX: `@article` with `entrysubtype = {newspaper}`, which biblatex sets as a newspaper and BibTeX as a journal.

use super::reference::{Issued, Reference};

pub(super) fn print(reference: &Reference) -> String {
    let mut fields: Vec<(&str, String)> = Vec::new();
    if !reference.authors.is_empty() {
        // Braces keep a Chinese name whole: it has no comma and no family name for BibTeX to find.
        let names: Vec<String> = reference
            .authors
            .iter()
            .map(|name| format!("{{{}}}", escape(name)))
            .collect();
        fields.push(("author", names.join(" and ")));
    }
    fields.push((
        "title",
        format!("{{{}}}", escape(&reference.bracketed_title())),
    ));
    if !reference.paper.is_empty() {
        fields.push(("journal", escape(reference.paper)));
    }
    match &reference.date {
        Issued::On(date) => {
            fields.push(("date", date.as_str().into()));
            fields.push(("year", date.as_str().chars().take(4).collect()));
        }
        Issued::About(date) => {
            fields.push(("date", format!("{date}~")));
            fields.push((
                "year",
                format!("[{}]", &date.as_str().chars().take(4).collect::<String>()),
            ));
        }
        Issued::Unknown => {}
    }
    if let Some(page) = reference.page {
        fields.push(("pages", escape(page)));
    }
    if let Some(url) = reference.url {
        fields.push(("url", url.replace(['{', '}', '\\', '\n'], "")));
    }
    if let Some(accessed) = reference.accessed {
        fields.push(("urldate", accessed.as_str().into()));
    }
    fields.push(("entrysubtype", "newspaper".into()));
    fields.push(("langid", "chinese".into()));
    let lines: Vec<String> = fields
        .iter()
        .map(|(name, value)| format!("  {name} = {{{value}}},\n"))
        .collect();
    format!("@article{{{},\n{}}}", reference.id, lines.concat())
}

fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' => out.push_str("\\textbackslash{}"),
            '~' => out.push_str("\\textasciitilde{}"),
            '^' => out.push_str("\\textasciicircum{}"),
            '{' | '}' | '&' | '%' | '$' | '#' | '_' => {
                out.push('\\');
                out.push(c);
            }
            _ => out.push(c),
        }
    }
    out
}
