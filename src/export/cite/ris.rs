//! RIS: one tag to a line, each line ended by CR LF, as its readers expect.

use super::reference::{Issued, Reference};
use crate::model::PartialDate;

pub(super) fn print(reference: &Reference) -> String {
    let mut lines: Vec<(&str, String)> = vec![("TY", "NEWS".into())];
    lines.extend(reference.authors.iter().map(|&name| ("AU", name.into())));
    lines.push(("TI", reference.bracketed_title()));
    if !reference.paper.is_empty() {
        lines.push(("T2", reference.paper.into()));
    }
    match &reference.date {
        Issued::On(date) => {
            lines.push(("PY", date.as_str().chars().take(4).collect()));
            lines.push(("DA", day(date)));
        }
        Issued::About(date) => lines.push(("PY", format!("[{date}]"))),
        Issued::Unknown => {}
    }
    lines.extend(reference.page.map(|page| ("SP", page.into())));
    lines.extend(reference.section.map(|section| ("SE", section.into())));
    lines.extend(reference.url.map(|url| ("UR", url.into())));
    lines.extend(reference.accessed.map(|date| ("Y2", day(date))));
    lines.push(("LA", "zh-CN".into()));
    lines.push(("ER", String::new()));
    let lines = lines
        .into_iter()
        .map(|(tag, value)| format!("{tag}  - {}\r\n", value.replace(['\r', '\n'], " ")));
    lines.collect()
}

/// Writes a date as RIS wants it, YYYY/MM/DD/other, with what is unknown left blank.
fn day(date: &PartialDate) -> String {
    let number = |part: Option<u32>, width| {
        part.map(|part| format!("{part:0width$}"))
            .unwrap_or_default()
    };
    format!(
        "{}/{}/{}/",
        number(date.year(), 4),
        number(date.month(), 2),
        number(date.day_of_month(), 2)
    )
}
