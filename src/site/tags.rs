//! The start tags of HTML, with the places of their attributes' values: what addresses are rewritten by, and where
//! something is inserted. The rest of the text stays byte for byte as it is.

use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};
use html5gum::{Span, Tokenizer};
use std::ops::Range;

/// One start tag; all places are in bytes of the whole text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Tag<'a> {
    /// From `<` to past `>`.
    pub(super) place: Range<usize>,
    pub(super) name: &'a str,
    /// The attributes that have a value, in order: the value as written, without its quotation marks, and its place.
    pub(super) attributes: Vec<(&'a str, &'a str, Range<usize>)>,
}

impl<'a> Tag<'a> {
    /// An attribute's value as written.
    pub(super) fn get(&self, name: &str) -> Option<&'a str> {
        self.attributes
            .iter()
            .find(|(found, ..)| *found == name)
            .map(|(_, value, _)| *value)
    }
}

/// Lists the start tags of `html` in order; one that never ends is none.
pub(super) fn tags(html: &str) -> impl Iterator<Item = Tag<'_>> {
    let (mut open, mut attribute) = (None, "");
    let mut emitter = CallbackEmitter::new(move |event: CallbackEvent<'_>, span: Span<usize>| {
        let place = span.start..span.end;
        match event {
            CallbackEvent::OpenStartTag { name } => {
                let from = place.start + 1;
                open = Some(Tag {
                    name: html.get(from..from + name.len()).unwrap_or_default(),
                    place,
                    attributes: Vec::new(),
                });
            }
            CallbackEvent::AttributeName { .. } => attribute = html.get(place).unwrap_or_default(),
            CallbackEvent::AttributeValue { .. } => {
                let value = html.get(place.clone()).unwrap_or_default();
                if let Some(tag) = &mut open {
                    tag.attributes.push((attribute, value, place));
                }
            }
            CallbackEvent::CloseStartTag { .. } => {
                let mut tag = open.take()?;
                tag.place.end = place.end;
                return Some(tag);
            }
            _ => {}
        }
        None
    });
    // What stands in a script or a title is text.
    emitter.naively_switch_states(true);
    // A string cannot fail to be read.
    Tokenizer::new_with_emitter(html, emitter).filter_map(Result::ok)
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

#[cfg(test)]
mod tests {
    use super::{rewrite, tags};

    #[test]
    fn every_way_of_writing_an_attribute() {
        let html = "<!--<a href=no>--><p hidden><script>\"<p hidden=x>\"</script><a href=./x class='b c' data-d=\"1 > 0\">1 < 2</a><br/>";
        let names: Vec<&str> = tags(html).map(|tag| tag.name).collect();
        assert_eq!(names, ["p", "script", "a", "br"]);
        let link = tags(html).nth(2).expect("there are four");
        assert_eq!(
            (link.get("href"), link.get("class"), link.get("data-d")),
            (Some("./x"), Some("b c"), Some("1 > 0"))
        );
        let new = rewrite(html, |_, name, _| (name != "class").then(|| "n".to_owned()));
        assert_eq!(
            new,
            "<!--<a href=no>--><p hidden><script>\"<p hidden=x>\"</script><a href=\"n\" class='b c' data-d=\"n\">1 < 2</a><br/>"
        );
    }

    #[test]
    fn text_is_never_touched() {
        let html = "<p>&lt;a href=\"#/x\"&gt; a<b href=\"";
        assert_eq!(rewrite(html, |_, _, _| Some(String::new())), html);
    }
}
