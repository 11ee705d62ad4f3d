//! The stories that the newsroom sets: the golden articles of structure and of names, each once.

use serde_json::Value;
use std::path::PathBuf;

/// Holds one story as an author hands it in.
#[derive(Clone, Debug, Default)]
pub(crate) struct Copy {
    /// Whether it is a photo with its caption.
    pub(crate) photo: bool,
    /// The tier above the headline, if any.
    pub(crate) kicker: String,
    /// The headline; a space stands between two phrases.
    pub(crate) headline: String,
    /// The tiers below the headline.
    pub(crate) decks: Vec<String>,
    /// The paragraphs; subheads are paragraphs too.
    pub(crate) paragraphs: Vec<String>,
    /// The byline or photo credit as printed, with gaps in names.
    pub(crate) byline: String,
    /// The names in the byline and their roles.
    pub(crate) people: Vec<(Role, String)>,
    /// The jump line at its end, where it goes on on another page: （下转3版）.
    pub(crate) to: Option<String>,
    /// The jump line at its beginning, where it goes on from another page.
    pub(crate) from: Option<String>,
}

/// Says what a person of a byline did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    Reporter,
    Correspondent,
    Intern,
    Author,
}

/// Says which stories a newsroom may set: what is tuned on one half is measured on the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Half {
    /// Every second story: looked at while the compiler is made.
    Seen,
    /// The others: measured only.
    Held,
}

/// Reads half of the stories.
pub(crate) fn stock(half: Half) -> Vec<Copy> {
    let mut all: Vec<Copy> = Vec::new();
    for copy in structure().into_iter().chain(names()) {
        let known = |other: &Copy| {
            let same = !copy.headline.is_empty() && other.headline == copy.headline;
            same || other.paragraphs.first() == copy.paragraphs.first()
        };
        if !copy.paragraphs.is_empty() && !all.iter().any(known) {
            all.push(copy);
        }
    }
    all.into_iter()
        .enumerate()
        .filter(|(index, _)| (index % 2 == 0) == (half == Half::Seen))
        .map(|(_, copy)| copy)
        .collect()
}

fn read(path: &str) -> Value {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("tests/golden")
        .join(path);
    let text = std::fs::read_to_string(path).expect("the golden file exists");
    serde_json::from_str(&text).expect("the golden file is JSON")
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().into()
}

fn list(value: &Value) -> Vec<String> {
    value.as_array().into_iter().flatten().map(text).collect()
}

/// Takes the stories of the golden pages.
fn structure() -> Vec<Copy> {
    let pages = [
        "seed", "easy01", "easy05", "medium01", "medium05", "hard01", "hard04",
    ];
    let mut stories = Vec::new();
    for page in pages {
        let truth = read(&format!("structure/{page}/truth.json"));
        for article in truth["articles"].as_array().into_iter().flatten() {
            if !matches!(article["kind"].as_str(), Some("article" | "photo")) {
                continue;
            }
            let photo = article["kind"] == "photo";
            let byline = &article["byline"];
            let people = [
                (Role::Reporter, &byline["reporters"]),
                (Role::Correspondent, &byline["correspondents"]),
                (Role::Author, &byline["authors"]),
            ];
            stories.push(Copy {
                photo,
                kicker: text(&article["kicker"]),
                headline: text(&article["headline"]),
                decks: list(&article["subheadlines"]),
                paragraphs: list(&article["paragraphs"]),
                byline: text(if photo {
                    &article["credit"]
                } else {
                    &byline["raw"]
                }),
                people: people
                    .iter()
                    .flat_map(|(role, names)| list(names).into_iter().map(|name| (*role, name)))
                    .collect(),
                ..Copy::default()
            });
        }
    }
    stories
}

/// Takes the stories whose names are marked by hand.
fn names() -> Vec<Copy> {
    let mut stories = Vec::new();
    for file in ["practice", "genres"] {
        let gold = read(&format!("entities/{file}.json"));
        for article in gold["articles"].as_array().into_iter().flatten() {
            stories.push(marked(article));
        }
    }
    stories
}

fn marked(article: &Value) -> Copy {
    let mut copy = Copy::default();
    for segment in article["segments"].as_array().into_iter().flatten() {
        let words = text(&segment["text"]);
        match segment["kind"].as_str().unwrap_or_default() {
            "headline" => copy.headline = words,
            "subheadline" if copy.headline.is_empty() => copy.kicker = words,
            "subheadline" => copy.decks.push(words),
            "byline" | "credit" => {
                copy.people = people(article, &segment["id"], &words);
                copy.byline = words;
            }
            kind => {
                copy.photo |= kind == "caption";
                copy.paragraphs.push(words);
            }
        }
    }
    copy
}

/// Reads the people of a byline: the names as marked, each with the role before it.
fn people(article: &Value, segment: &Value, byline: &str) -> Vec<(Role, String)> {
    let chars: Vec<char> = byline.chars().collect();
    let entities = article["entities"].as_array().into_iter().flatten();
    let names =
        entities.filter(|entity| &entity["segment"] == segment && entity["type"] == "PERSON");
    names
        .map(|entity| {
            let place = |key: &str| entity[key].as_u64().unwrap_or_default() as usize;
            let before: String = chars[..place("start")].iter().collect();
            let roles = [
                ("通讯员", Role::Correspondent),
                ("记者", Role::Reporter),
                ("实习生", Role::Intern),
                ("见习记者", Role::Intern),
            ];
            let role = roles
                .iter()
                .filter_map(|(word, role)| {
                    before
                        .rfind(word)
                        .map(|at| (at + word.len(), word.len(), *role))
                })
                .max_by_key(|&(end, length, _)| (end, length))
                .map_or(Role::Author, |(_, _, role)| role);
            let name = &chars[place("start")..place("end")];
            (role, name.iter().filter(|ch| !ch.is_whitespace()).collect())
        })
        .collect()
}
