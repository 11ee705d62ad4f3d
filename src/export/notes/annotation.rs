//! W3C Web Annotation: positions in code points, with the quotation and its surroundings.

use super::{Note, NotesRead};
use crate::model::Part;
use serde_json::{Map, Value, json};

/// The vocabulary that the words below belong to.
const CONTEXT: &str = "http://www.w3.org/ns/anno.jsonld";

/// Writes notes as one `AnnotationPage`; `url` gives an article's address by its id.
pub fn notes_to_annotations(notes: &[Note], url: &dyn Fn(&str) -> String) -> String {
    let items: Vec<Value> = notes
        .iter()
        .map(|note| annotation(note, &url(note.article.as_str())))
        .collect();
    let page = json!({ "@context": CONTEXT, "id": "urn:kanbao:notes", "type": "AnnotationPage", "items": items });
    serde_json::to_string_pretty(&page).expect("a JSON value is always written") + "\n"
}

fn annotation(note: &Note, url: &str) -> Value {
    let position = json!({ "type": "TextPositionSelector", "start": note.start, "end": note.end });
    let part = json!({ "type": "FragmentSelector", "value": note.part, "refinedBy": position });
    let quote = json!({ "type": "TextQuoteSelector", "exact": note.quote, "prefix": note.prefix, "suffix": note.suffix });
    let mut target = json!({ "id": format!("urn:kanbao:{}", note.article), "source": url, "selector": [part, quote] });
    if let Some(colour) = &note.colour {
        target["styleClass"] = colour.as_str().into();
    }
    let mut out = Map::new();
    out.insert("id".into(), format!("urn:kanbao:note:{}", note.id).into());
    out.insert("type".into(), "Annotation".into());
    out.insert(
        "motivation".into(),
        if note.body.is_empty() {
            "highlighting"
        } else {
            "commenting"
        }
        .into(),
    );
    if !note.created.is_empty() {
        out.insert("created".into(), note.created.as_str().into());
    }
    if !note.body.is_empty() {
        out.insert(
            "body".into(),
            json!([{ "type": "TextualBody", "format": "text/plain", "value": note.body }]),
        );
    }
    out.insert("target".into(), target);
    out.into()
}

/// Reads notes from a page, a collection's first page, a list or a single annotation; what is no note is told apart.
pub fn notes_from_annotations(json: &str) -> NotesRead {
    let mut read = NotesRead::default();
    let value: Value = match serde_json::from_str(json.trim_start_matches('\u{feff}')) {
        Ok(value) => value,
        Err(error) => {
            read.errors.push((0, error.to_string()));
            return read;
        }
    };
    let items = [&value["items"], &value["first"]["items"], &value]
        .into_iter()
        .find_map(Value::as_array);
    let single = std::slice::from_ref(&value);
    for (number, item) in (1..).zip(items.map_or(single, Vec::as_slice)) {
        match note(item) {
            Some(note) => read.notes.push(note),
            None => read
                .errors
                .push((number, "not an annotation of text with a quotation".into())),
        }
    }
    read
}

fn note(item: &Value) -> Option<Note> {
    let target = first(&item["target"]);
    let selectors: Vec<&Value> = match &target["selector"] {
        Value::Array(selectors) => selectors.iter().collect(),
        other => vec![other],
    };
    let all: Vec<&Value> = selectors
        .iter()
        .flat_map(|selector| [*selector, &selector["refinedBy"]])
        .collect();
    let of_type = |name: &str| all.iter().find(|selector| selector["type"] == name);
    let text = |value: &Value| value.as_str().unwrap_or_default().to_string();
    let number = |value: &Value| {
        value
            .as_u64()
            .and_then(|number| u32::try_from(number).ok())
            .unwrap_or(0)
    };
    let quote = of_type("TextQuoteSelector")?;
    let exact = text(&quote["exact"]);
    let position = of_type("TextPositionSelector");
    let part = of_type("FragmentSelector")
        .and_then(|selector| selector["value"].as_str()?.parse::<Part>().ok());
    let body = first(&item["body"]);
    let id = text(&item["id"]);
    (!exact.is_empty()).then(|| Note {
        id: id.strip_prefix("urn:kanbao:note:").unwrap_or(&id).into(),
        article: text(&target["id"]).trim_start_matches("urn:kanbao:").into(),
        part: part.unwrap_or(Part::Body(0)),
        start: position.map_or(0, |position| number(&position["start"])),
        end: position.map_or(0, |position| number(&position["end"])),
        quote: exact,
        prefix: text(&quote["prefix"]),
        suffix: text(&quote["suffix"]),
        body: body["value"]
            .as_str()
            .or(body.as_str())
            .unwrap_or_default()
            .into(),
        colour: target["styleClass"].as_str().map(String::from),
        created: text(&item["created"]),
    })
}

fn first(value: &Value) -> &Value {
    value
        .as_array()
        .and_then(|values| values.first())
        .unwrap_or(value)
}
