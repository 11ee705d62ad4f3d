//! The start tags of HTML that this program and Trunk wrote, with the places of their attributes' values.
//!
//! Enough for rewriting addresses and finding a place to insert at, in markup known to be well formed and without
//! inline scripts; no parser of HTML in general.

use std::ops::Range;

/// Holds one start tag; all places are in bytes of the whole text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Tag<'a> {
    /// From `<` to past `>`.
    pub(super) place: Range<usize>,
    pub(super) name: &'a str,
    /// The attributes in order; a value as written, without its quotation marks, with its place.
    pub(super) attributes: Vec<(&'a str, &'a str, Range<usize>)>,
}

impl<'a> Tag<'a> {
    /// Returns an attribute's value as written.
    pub(super) fn get(&self, name: &str) -> Option<&'a str> {
        self.attributes
            .iter()
            .find(|(found, ..)| *found == name)
            .map(|(_, value, _)| *value)
    }
}

/// Lists the start tags of `html` in order.
pub(super) fn tags(html: &str) -> impl Iterator<Item = Tag<'_>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            at += html.get(at..)?.find('<')?;
            let rest = &html[at..];
            if let Some(comment) = rest.strip_prefix("<!--") {
                at += 4 + comment.find("-->")?;
            } else if rest[1..].starts_with(|c: char| c.is_ascii_alphabetic()) {
                let tag = tag(html, at)?;
                at = tag.place.end;
                return Some(tag);
            } else {
                at += 1;
            }
        }
    })
}

/// Copies `html`, putting what `new` returns in the place of attribute values; the new value must be escaped.
pub(super) fn rewrite(html: &str, new: impl Fn(&Tag<'_>, &str, &str) -> Option<String>) -> String {
    let mut out = String::with_capacity(html.len());
    let mut copied = 0;
    for tag in tags(html) {
        for (name, value, place) in &tag.attributes {
            if let Some(value) = new(&tag, name, value) {
                let quoted = html[..place.start].ends_with(['"', '\'']);
                out.push_str(&html[copied..place.start]);
                out.push_str(&if quoted {
                    value
                } else {
                    format!("\"{value}\"")
                });
                copied = place.end;
            }
        }
    }
    out.push_str(&html[copied..]);
    out
}

/// Reads the tag that starts at byte `start`; `None` where it never ends.
fn tag(html: &str, start: usize) -> Option<Tag<'_>> {
    let until =
        |from: usize, end: fn(char) -> bool| html[from..].find(end).map(|length| from + length);
    let mut at = until(start + 1, |c| {
        c.is_ascii_whitespace() || c == '>' || c == '/'
    })?;
    let name = &html[start + 1..at];
    let mut attributes = Vec::new();
    loop {
        at = until(at, |c| !c.is_ascii_whitespace() && c != '/')?;
        if html[at..].starts_with('>') {
            return Some(Tag {
                place: start..at + 1,
                name,
                attributes,
            });
        }
        let end = until(at, |c| {
            c.is_ascii_whitespace() || matches!(c, '=' | '>' | '/')
        })?;
        let attribute = &html[at..end];
        at = end;
        if !html[at..].starts_with('=') {
            continue;
        }
        at += 1;
        let (from, to, next) = match html[at..].chars().next()? {
            '"' => (at + 1, until(at + 1, |c| c == '"')?, 1),
            '\'' => (at + 1, until(at + 1, |c| c == '\'')?, 1),
            _ => (at, until(at, |c| c.is_ascii_whitespace() || c == '>')?, 0),
        };
        attributes.push((attribute, &html[from..to], from..to));
        at = to + next;
    }
}

#[cfg(test)]
mod tests {
    use super::{rewrite, tags};

    #[test]
    fn every_way_of_writing_an_attribute() {
        let html =
            "<!--<a href=no>--><p hidden><a href=./x class='b c' data-d=\"1 > 0\">1 < 2</a><br/>";
        let names: Vec<&str> = tags(html).map(|tag| tag.name).collect();
        assert_eq!(names, ["p", "a", "br"]);
        let link = tags(html).nth(1).expect("there are three");
        assert_eq!(
            (link.get("href"), link.get("class"), link.get("data-d")),
            (Some("./x"), Some("b c"), Some("1 > 0"))
        );
        let new = rewrite(html, |_, name, _| (name != "class").then(|| "n".to_owned()));
        assert_eq!(
            new,
            "<!--<a href=no>--><p hidden><a href=\"n\" class='b c' data-d=\"n\">1 < 2</a><br/>"
        );
    }

    #[test]
    fn text_is_never_touched() {
        let html = "<p>&lt;a href=\"#/x\"&gt; a<b href=\"";
        assert_eq!(rewrite(html, |_, _, _| Some(String::new())), html);
    }
}
