//! The golden pages: each compiles to its snapshot, byte for byte, and reads as much of its truth as it did.
//!
//! `UPDATE=1 cargo test --test it golden` accepts new snapshots and scores; the diff is the review.

use super::{bare, bare_list, compiled, golden, lost_or_doubled, names, truth};
use kanbao::model::{Article, BylineRole, Edition, HeadlineRole};
use serde_json::Value;
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::PathBuf;
use std::{env, fs};

/// The folders of `tests/golden/structure`.
pub(crate) const PAGES: [&str; 7] = [
    "seed", "easy01", "easy05", "medium01", "medium05", "hard01", "hard04",
];

/// Compares a golden file with what the program writes, or accepts that.
fn matches(file: &str, found: &str) {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("tests/golden/structure")
        .join(file);
    if env::var_os("UPDATE").is_some() {
        fs::write(&path, found).expect("the golden file can be written");
    }
    let wanted = fs::read_to_string(&path).unwrap_or_default();
    // The first line that differs says more than two whole files.
    let differs = found
        .lines()
        .zip(wanted.lines())
        .position(|(one, other)| one != other);
    if let Some(line) = differs {
        let at = |text: &str| text.lines().nth(line).unwrap_or_default().to_owned();
        assert_eq!(
            at(found),
            at(&wanted),
            "{file}, line {}: UPDATE=1 accepts what was found",
            line + 1
        );
    }
    assert!(
        found == wanted,
        "{file} is longer or shorter: UPDATE=1 accepts what was found"
    );
}

#[test]
fn golden_pages_compile_to_their_snapshots() {
    for page in PAGES {
        let edition = compiled(&golden(page, "page.txt"));
        let shown = serde_json::to_string_pretty(&edition).expect("an edition is JSON");
        matches(&format!("{page}/edition.json"), &format!("{shown}\n"));
    }
}

#[test]
fn golden_pages_lose_no_text() {
    for page in PAGES {
        let edition = compiled(&golden(page, "page.txt"));
        assert_eq!(lost_or_doubled(&edition), Vec::<String>::new(), "{page}");
        assert_eq!(edition.check(), Ok(()), "{page}");
    }
}

/// How much of a page's truth its edition has: right of all.
#[derive(Default)]
struct Score {
    /// Stories whose whole text is one article's.
    bodies: [usize; 2],
    /// Main headlines of stories, letter by letter.
    headlines: [usize; 2],
    /// Kickers and decks of stories, together.
    decks: [usize; 2],
    /// Stories whose reporters, correspondents and photographers are right.
    people: [usize; 2],
    /// Paragraphs of stories, each of one block.
    paragraphs: [usize; 2],
    /// Articles of the edition that are no story of the truth.
    invented: usize,
}

impl Score {
    fn of(edition: &Edition, truth: &[Value]) -> Self {
        let mut score = Self::default();
        let count = |[right, all]: &mut [usize; 2], is_right: bool| {
            *right += usize::from(is_right);
            *all += 1;
        };
        let mut used = BTreeSet::new();
        for story in truth {
            let paragraphs = super::bare_all(&story["paragraphs"]);
            let wanted = bare(story["headline"].as_str().unwrap_or_default());
            let found = if paragraphs.is_empty() {
                headed(edition, &wanted)
            } else {
                best(edition, &paragraphs)
            };
            used.extend(found);
            let found = found.map(|index| &edition.articles[index]);
            let blocks: Vec<String> = found.map(blocks).unwrap_or_default();
            count(&mut score.bodies, blocks.concat() == paragraphs.concat());
            for paragraph in &paragraphs {
                count(&mut score.paragraphs, blocks.contains(paragraph));
            }
            let main = found.and_then(Article::headline);
            let main = main.map_or(String::new(), |main| bare(&main.text));
            count(&mut score.headlines, main == wanted);
            count(
                &mut score.decks,
                found.map(decks).unwrap_or_default() == wanted_decks(story),
            );
            let byline = &story["byline"];
            let right = |role, wanted: &Value| {
                found
                    .map(|article| names(article, role))
                    .unwrap_or_default()
                    == bare_list(wanted)
            };
            count(
                &mut score.people,
                right(BylineRole::Reporter, &byline["reporters"])
                    && right(BylineRole::Correspondent, &byline["correspondents"])
                    && right(BylineRole::Photographer, &story["photographers"]),
            );
        }
        score.invented = edition.articles.len() - used.len();
        score
    }
}

/// The article that shares most text with a story.
fn best(edition: &Edition, paragraphs: &[String]) -> Option<usize> {
    let shared = |article: &Article| -> usize {
        let blocks = blocks(article);
        let both = paragraphs.iter().filter(|paragraph| {
            blocks
                .iter()
                .any(|block| block.contains(*paragraph) || paragraph.contains(block))
        });
        both.map(|paragraph| paragraph.chars().count()).sum()
    };
    let shares = edition.articles.iter().map(shared).enumerate();
    // The first of several that share as much.
    let best = shares.max_by_key(|&(index, shared)| (shared, std::cmp::Reverse(index)))?;
    (best.1 > 0).then_some(best.0)
}

/// The article under a headline, for what has no text: the title of a column.
fn headed(edition: &Edition, headline: &str) -> Option<usize> {
    let main = |article: &Article| article.headline().map(|main| bare(&main.text));
    let mut articles = edition.articles.iter();
    articles.position(|article| main(article).as_deref() == Some(headline))
}

fn blocks(article: &Article) -> Vec<String> {
    article.body.iter().map(|block| bare(&block.text)).collect()
}

fn decks(article: &Article) -> BTreeSet<String> {
    let headlines = article.headlines.iter();
    let decks = headlines.filter(|headline| headline.role != HeadlineRole::Main);
    decks.map(|headline| bare(&headline.text)).collect()
}

fn wanted_decks(story: &Value) -> BTreeSet<String> {
    let kicker = story["kicker"].as_str().filter(|kicker| !kicker.is_empty());
    let mut decks = bare_list(&story["subheadlines"]);
    decks.extend(kicker.map(bare));
    decks
}

#[test]
fn golden_pages_hold_to_their_truth() {
    let mut scores = String::from(
        "# How much of each golden page's truth is read, right/all: accepted by UPDATE=1, and never to fall.\n\
         # page      bodies headlines decks people paragraphs invented\n",
    );
    for page in PAGES {
        let edition = compiled(&golden(page, "page.txt"));
        let score = Score::of(&edition, &truth(page));
        let share = |[right, all]: [usize; 2]| format!("{right}/{all}");
        writeln!(
            scores,
            "{page:<11} {:>6} {:>9} {:>5} {:>6} {:>10} {:>8}",
            share(score.bodies),
            share(score.headlines),
            share(score.decks),
            share(score.people),
            share(score.paragraphs),
            score.invented
        )
        .expect("a text takes what is written");
    }
    matches("scores.txt", &scores);
}
