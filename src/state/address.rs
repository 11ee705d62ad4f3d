//! The address: parser and printer of the fragment, side by side.
//!
//! `#/a/a1b2c3d4e5/p3.12-20?q=科创&hit=3&marks=first`: a path for the screen, then what is chosen there.
//! Characters outside ASCII stand as they are, so that an address can be read; browsers escape them by themselves.
//! An address that is not understood, in whole or in part, shows what was understood and says so.

use super::{
    Anchor, Facet, Filter, KindSet, Marks, Notice, Panel, Scope, Screen, Sort, Spot, View,
};
use crate::model::{ArticleId, EntityId, EntityKind, Part};
use std::fmt::Write;

/// Longest address that is read, in bytes; a longer one is an accident or an attack.
const LIMIT: usize = 16_384;

/// Writes a view as a fragment, `#` included.
pub fn print(view: &View) -> String {
    let mut out = String::from("#/");
    match &view.screen {
        Screen::Front => {}
        Screen::Article(id, anchor) => {
            push(&mut out, &["a/", id.as_str()]);
            if let Some(anchor) = anchor {
                let _ = write!(out, "/{}", anchor.part);
                if let Some([start, end]) = anchor.range {
                    let _ = write!(out, ".{start}-{end}");
                }
            }
        }
        Screen::Search => out.push_str("search"),
        Screen::Entity(id) => push(&mut out, &["e/", id.as_str()]),
        Screen::Index(None) => out.push_str("index"),
        Screen::Index(Some(kind)) => push(&mut out, &["index/", kind.code()]),
        Screen::Numbers => out.push_str("numbers"),
        Screen::Timeline => out.push_str("dates"),
        Screen::Places => out.push_str("places"),
        Screen::Proof(None) => out.push_str("proof"),
        Screen::Proof(Some(id)) => push(&mut out, &["proof/", id.as_str()]),
        Screen::Import => out.push_str("import"),
    }
    let mut separator = '?';
    let mut field = |name: &str, values: &[&str]| {
        out.push(separator);
        separator = '&';
        out.push_str(name);
        out.push('=');
        for (index, value) in values.iter().enumerate() {
            if index > 0 {
                out.push(',');
            }
            escape(&mut out, value);
        }
    };
    if let Screen::Article(_, Some(Anchor { quote, .. })) = &view.screen
        && !quote.is_empty()
    {
        field("text", &[quote]);
    }
    if !view.query.is_empty() {
        field("q", &[&view.query]);
    }
    for filter in &view.filters {
        let name = if filter.exclude { "not" } else { "f" };
        field(name, &[filter.facet.code(), &filter.value]);
    }
    if !view.any.is_empty() {
        let codes: Vec<_> = view.any.iter().map(|facet| facet.code()).collect();
        field("any", &codes);
    }
    if view.scope != Scope::default() {
        field("scope", &[scope_code(view.scope)]);
    }
    if view.hit > 0 {
        field("hit", &[&view.hit.to_string()]);
    }
    if view.sort != Sort::default() {
        field("sort", &[view.sort.code()]);
    }
    if let Some(marks) = view.marks {
        field("marks", &[marks.code()]);
    }
    if let Some(kinds) = view.kinds {
        let codes: Vec<_> = EntityKind::ALL
            .into_iter()
            .filter(|&kind| kinds.has(kind))
            .map(EntityKind::code)
            .collect();
        field("kinds", &codes);
    }
    if !view.muted.is_empty() {
        let ids: Vec<_> = view.muted.iter().map(EntityId::as_str).collect();
        field("mute", &ids);
    }
    if let Some(entity) = &view.only {
        field("only", &[entity.as_str()]);
    }
    if let Some(spot) = &view.card {
        let (part, start) = (spot.part.to_string(), spot.start.to_string());
        field(
            "card",
            &[spot.entity.as_str(), spot.article.as_str(), &part, &start],
        );
    }
    if let Some(panel) = view.panel {
        field("panel", &[panel.code()]);
    }
    if view.near > 0 {
        field("near", &[&view.near.to_string()]);
    }
    out
}

/// Reads a fragment, with or without its `#`; what is not understood is left out and reported.
pub fn parse(address: &str) -> (View, Option<Notice>) {
    let text = address.strip_prefix('#').unwrap_or(address);
    let text = text.strip_prefix('/').unwrap_or(text);
    if text.len() > LIMIT {
        return (View::default(), Some(Notice::AddressUnknown));
    }
    let (path, fields) = text.split_once('?').unwrap_or((text, ""));
    let mut understood = true;
    let screen = screen(path);
    understood &= screen.is_some();
    let mut view = View::of(screen.unwrap_or_default());
    for pair in fields.split('&').filter(|pair| !pair.is_empty()) {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        let values: Vec<String> = value.split(',').map(unescape).collect();
        understood &= field(&mut view, name, &values).is_some();
    }
    (view, (!understood).then_some(Notice::AddressUnknown))
}

fn screen(path: &str) -> Option<Screen> {
    let steps: Vec<String> = path.split('/').map(unescape).collect();
    let steps: Vec<&str> = steps.iter().map(String::as_str).collect();
    Some(match steps[..] {
        [""] => Screen::Front,
        ["a", id] if !id.is_empty() => Screen::Article(id.into(), None),
        ["a", id, place] if !id.is_empty() => Screen::Article(id.into(), Some(anchor(place)?)),
        ["search"] => Screen::Search,
        ["e", id] if !id.is_empty() => Screen::Entity(id.into()),
        ["index"] => Screen::Index(None),
        ["index", kind] => Screen::Index(Some(EntityKind::from_code(kind)?)),
        ["numbers"] => Screen::Numbers,
        ["dates"] => Screen::Timeline,
        ["places"] => Screen::Places,
        ["proof"] => Screen::Proof(None),
        ["proof", id] if !id.is_empty() => Screen::Proof(Some(id.into())),
        ["import"] => Screen::Import,
        _ => return None,
    })
}

fn anchor(place: &str) -> Option<Anchor> {
    let (part, range) = match place.split_once('.') {
        None => (place, None),
        Some((part, range)) => {
            let (start, end) = range.split_once('-')?;
            (part, Some([start.parse().ok()?, end.parse().ok()?]))
        }
    };
    Some(Anchor {
        part: part.parse().ok()?,
        range,
        quote: String::new(),
    })
}

/// Takes one field into the view, or returns `None` where it says nothing.
fn field(view: &mut View, name: &str, values: &[String]) -> Option<()> {
    let first = values.first()?.as_str();
    match name {
        "text" => match &mut view.screen {
            Screen::Article(_, Some(anchor)) => anchor.quote = first.into(),
            _ => return None,
        },
        "q" => view.query = first.into(),
        "f" | "not" => {
            let [code, value] = values else { return None };
            let facet = Facet::from_code(code)?;
            view.filters.insert(Filter {
                facet,
                value: value.clone(),
                exclude: name == "not",
            });
        }
        "any" => {
            let facets = values.iter().map(|code| Facet::from_code(code));
            view.any = facets.collect::<Option<_>>()?;
        }
        "scope" => {
            view.scope = Scope::ALL
                .into_iter()
                .find(|&scope| scope_code(scope) == first)?
        }
        "hit" => view.hit = first.parse().ok()?,
        "sort" => view.sort = Sort::ALL.into_iter().find(|sort| sort.code() == first)?,
        "marks" => view.marks = Some(Marks::ALL.into_iter().find(|marks| marks.code() == first)?),
        "kinds" => {
            let codes = values.iter().filter(|code| !code.is_empty());
            let kinds = codes
                .map(|code| EntityKind::from_code(code))
                .collect::<Option<Vec<_>>>()?;
            let distinct = kinds.into_iter().fold(KindSet::EMPTY, |set, kind| {
                if set.has(kind) {
                    set
                } else {
                    set.toggled(kind)
                }
            });
            view.kinds = Some(distinct);
        }
        "mute" => {
            view.muted = values
                .iter()
                .map(|id| EntityId::from(id.as_str()))
                .collect()
        }
        "only" => view.only = Some(first.into()),
        "card" => {
            let [entity, article, part, start] = values else {
                return None;
            };
            view.card = Some(Spot {
                entity: entity.as_str().into(),
                article: ArticleId::from(article.as_str()),
                part: part.parse::<Part>().ok()?,
                start: start.parse().ok()?,
            });
        }
        "panel" => view.panel = Some(Panel::ALL.into_iter().find(|panel| panel.code() == first)?),
        "near" => view.near = first.parse().ok()?,
        _ => return None,
    }
    Some(())
}

fn push(out: &mut String, steps: &[&str]) {
    let [fixed, id] = steps else { return };
    out.push_str(fixed);
    escape(out, id);
}

fn scope_code(scope: Scope) -> &'static str {
    match scope {
        Scope::All => "all",
        Scope::Sentence => "sentence",
        Scope::Any => "any",
    }
}

/// Writes `text` so that it stands inside one value: ASCII other than letters, digits and `-_.:"` is escaped,
/// and so is every white space and control character, which browsers and mail programs drop or break at.
fn escape(out: &mut String, text: &str) {
    for c in text.chars() {
        let plain = c.is_ascii_alphanumeric()
            || "-_.:".contains(c)
            || !(c.is_ascii() || c.is_whitespace() || c.is_control());
        if plain {
            out.push(c);
        } else {
            let mut bytes = [0; 4];
            for byte in c.encode_utf8(&mut bytes).bytes() {
                let _ = write!(out, "%{byte:02X}");
            }
        }
    }
}

/// Reads percent escapes; what is no escape stands for itself, and broken UTF-8 becomes U+FFFD.
fn unescape(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let raw = text.as_bytes();
    let mut at = 0;
    while at < raw.len() {
        let digit = |offset: usize| {
            raw.get(at + offset)
                .and_then(|&byte| char::from(byte).to_digit(16))
        };
        match (raw[at], digit(1), digit(2)) {
            (b'%', Some(high), Some(low)) => {
                bytes.push((high * 16 + low) as u8);
                at += 3;
            }
            _ => {
                bytes.push(raw[at]);
                at += 1;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests;
