//! The edition's JSON is what docs/format.md and its schema say.

use kanbao::compile::{Metadata, RawPage, compile};
use kanbao::model::{Edition, PartialDate};
use serde_json::Value;
use sha2::{Digest, Sha256};
use std::path::{Path, PathBuf};
use std::{env, fs};

#[test]
fn the_bundled_edition_fits_the_schema() {
    let page = read("static/pages/shaoyang-daily.txt");
    let edition = compile_page("shaoyang-daily.txt", &page, &Metadata::default());
    assert_eq!(breaches(&edition.encode()), Vec::<String>::new());
}

#[test]
fn the_schema_is_strict() {
    let page = read("static/pages/shaoyang-daily.txt");
    let edition = compile_page("shaoyang-daily.txt", &page, &Metadata::default()).encode();
    for (from, to) in [
        (r#""version":1"#, r#""version":2"#),
        (r#""issue":{"#, r#""issue":{"colour":"red","#),
        (r#""kind":"article""#, r#""kind":"poem""#),
        (r#""sha256":""#, r#""sha256":"x"#),
    ] {
        let broken = edition.replacen(from, to, 1);
        assert_ne!(broken, edition, "the edition holds {from}");
        assert!(!breaches(&broken).is_empty(), "the schema lets {to} pass");
    }
}

#[test]
fn every_field_is_documented() {
    let schema: Value =
        serde_json::from_str(&read("docs/schema/edition.v1.json")).expect("the schema is JSON");
    let manual = read("docs/format.md");
    let missing: Vec<String> = fields(&schema)
        .into_iter()
        .filter(|field| {
            !manual.contains(&format!("`{field}`")) && !manual.contains(&format!("`{field}[]`"))
        })
        .collect();
    assert!(
        missing.is_empty(),
        "docs/format.md does not explain {missing:?}"
    );
}

#[test]
fn the_worked_example_is_true() {
    let manual = read("docs/format.md");
    let page = fenced(&manual, "text");
    let metadata = Metadata {
        title: Some("山城日报".into()),
        date: PartialDate::parse("2023-11-09"),
    };
    let edition = compile_page("page.txt", page, &metadata).encode();
    let shown = fenced(&manual, "json");
    if env::var_os("UPDATE").is_some() {
        let new = manual.replace(
            &format!("```json\n{shown}```"),
            &format!("```json\n{edition}```"),
        );
        fs::write(root().join("docs/format.md"), new).expect("the manual can be written");
        return;
    }
    assert_eq!(shown, edition, "UPDATE=1 accepts the new edition");
    assert_eq!(breaches(&edition), Vec::<String>::new());
}

fn compile_page(file: &str, text: &str, metadata: &Metadata) -> Edition {
    let page = RawPage {
        file: file.into(),
        sha256: Sha256::digest(text)
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect(),
        encoding: "UTF-8".into(),
        text: text.into(),
        number: None,
        section: None,
    };
    compile(&[page], metadata)
}

/// Returns what a JSON breaks of the schema: where, and how.
fn breaches(json: &str) -> Vec<String> {
    let schema =
        serde_json::from_str(&read("docs/schema/edition.v1.json")).expect("the schema is JSON");
    let validator = jsonschema::draft202012::new(&schema).expect("the schema is a schema");
    let value = serde_json::from_str(json).expect("an edition is JSON");
    validator
        .iter_errors(&value)
        .map(|e| format!("{}: {e}", e.instance_path()))
        .collect()
}

/// Returns the names of all fields of a schema.
fn fields(schema: &Value) -> Vec<String> {
    let mut names = Vec::new();
    if let Some(properties) = schema.get("properties").and_then(Value::as_object) {
        names.extend(properties.keys().cloned());
    }
    match schema {
        Value::Object(map) => names.extend(map.values().flat_map(fields)),
        Value::Array(items) => names.extend(items.iter().flat_map(fields)),
        _ => {}
    }
    names
}

/// Returns the first block of a manual that is fenced in a language.
fn fenced<'a>(manual: &'a str, language: &str) -> &'a str {
    let fence = format!("```{language}\n");
    let (_, rest) = manual
        .split_once(&fence)
        .expect("the manual has such a block");
    &rest[..rest.find("```").expect("a block ends")]
}

fn read(file: &str) -> String {
    fs::read_to_string(root().join(file)).expect("the file belongs to the project")
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_path_buf()
}
