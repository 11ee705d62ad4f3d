//! What went wrong with an import: what happened, where, and what to do.

use super::input::pick;
use crate::model::{DecodeError, Edition};
use crate::ui::desk::shared::Shared;
use crate::ui::device::files::Incoming;
use crate::ui::words::{self, Lang, Text};
use yew::prelude::*;

/// How many lines are shown on each side of the broken one.
const AROUND: usize = 2;

/// The most characters of a line that are shown; an edition has one line per article.
const WIDTH: usize = 72;

/// Says why nothing can be shown.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Trouble {
    /// A file holds nothing, or white space only.
    Empty(String),
    /// A file is an edition, and others came with it.
    NotAlone(String),
    /// A file holds no text.
    Unreadable(String),
    /// A file holds text that no newspaper prints.
    NoPage(String),
    /// The compiler is not beside this page, or the browser refuses workers.
    NoWorker,
    /// An edition cannot be read.
    Broken {
        /// The file's name.
        file: String,
        /// How many bytes it has.
        bytes: usize,
        /// What the decoder says.
        reason: String,
        /// The one-based line and column, where the JSON itself is broken.
        place: Option<(usize, usize)>,
        /// The lines around the place, with their numbers.
        lines: Vec<(usize, String)>,
        /// The edition of the stories that stand whole before the place.
        saved: Option<Shared<Edition>>,
    },
}

impl Trouble {
    /// Looks at an edition that cannot be read.
    pub(super) fn broken(file: &str, json: &str, error: &DecodeError) -> Self {
        let reason = error.to_string();
        let place = match error {
            DecodeError::Json(fault) => Some((fault.line, fault.column)),
            _ => None,
        };
        let saved = match error {
            DecodeError::Json(fault) => Edition::salvage(json, fault).map(Shared::new),
            _ => None,
        };
        let lines = place.map_or_else(Vec::new, |(line, column)| {
            let first = line.saturating_sub(AROUND).max(1);
            let from = column.saturating_sub(WIDTH / 2);
            let numbered = (1..).zip(json.lines()).skip(first - 1).take(2 * AROUND + 1);
            numbered
                .map(|(number, text)| {
                    let skip = if number == line { from } else { 0 };
                    (number, text.chars().skip(skip).take(WIDTH).collect())
                })
                .collect()
        });
        Self::Broken {
            file: file.into(),
            bytes: json.len(),
            reason,
            place,
            lines,
            saved,
        }
    }
}

/// Shows what went wrong, where, and the ways on.
pub(super) fn show(
    lang: Lang,
    trouble: &Trouble,
    on_again: &Callback<()>,
    on_files: &Callback<Vec<Incoming>>,
    on_open: &Callback<Shared<Edition>>,
) -> Html {
    let (title, text) = match trouble {
        Trouble::Empty(file) => (
            words::TROUBLE_EMPTY.say(lang),
            words::TROUBLE_EMPTY_TEXT.fill(lang, &[file]),
        ),
        Trouble::NotAlone(file) => (
            words::TROUBLE_NOT_ALONE.say(lang),
            words::TROUBLE_NOT_ALONE_TEXT.fill(lang, &[file]),
        ),
        Trouble::Unreadable(file) => (
            words::TROUBLE_UNREADABLE.say(lang),
            words::TROUBLE_UNREADABLE_TEXT.fill(lang, &[file]),
        ),
        Trouble::NoPage(file) => (
            words::TROUBLE_NO_PAGE.say(lang),
            words::TROUBLE_NO_PAGE_TEXT.fill(lang, &[file]),
        ),
        Trouble::NoWorker => (
            words::TROUBLE_NO_WORKER.say(lang),
            words::TROUBLE_NO_WORKER_TEXT.say(lang).into(),
        ),
        Trouble::Broken {
            place: Some((line, column)),
            ..
        } => (
            words::TROUBLE_BROKEN.say(lang),
            words::TROUBLE_BROKEN_AT.fill(lang, &[&line.to_string(), &column.to_string()]),
        ),
        Trouble::Broken { .. } => (
            words::FAILURE_TITLE.say(lang),
            words::TROUBLE_FOREIGN.say(lang).into(),
        ),
    };
    html! {
        <section class="trouble" role="alert">
            if let Trouble::Broken { file, bytes, .. } = trouble {
                <p class="trouble-file">{file.clone()}{"　"}{size(*bytes)}</p>
            }
            <h1>{title}</h1>
            <p class="trouble-text">{text}</p>
            if let Trouble::Broken { lines, place, reason, .. } = trouble {
                if !lines.is_empty() {
                    <ol class="trouble-lines">
                        for (number, text) in lines.iter().cloned() {
                            <li class={classes!(place.is_some_and(|(line, _)| line == number).then_some("now"))}>
                                <span>{number}</span><code>{text}</code>
                            </li>
                        }
                    </ol>
                }
                <p class="trouble-reason"><code>{reason.clone()}</code></p>
            }
            <ul class="trouble-ways">
                if let Trouble::Broken { saved: Some(edition), .. } = trouble {
                    <li>
                        <h2>{words::SAVED_STORIES.say(lang)}</h2>
                        <p>{words::SAVED_STORIES_HOW.fill(lang, &[&edition.articles.len().to_string()])}</p>
                        <button type="button" class="button primary" onclick={
                            let edition = edition.clone();
                            on_open.reform(move |_: MouseEvent| edition.clone())
                        }>{words::OPEN_SAVED.fill(lang, &[&edition.articles.len().to_string()])}</button>
                    </li>
                }
                for (title, text, label) in ways(trouble) {
                    <li>
                        <h2>{title.say(lang)}</h2>
                        <p>{text.say(lang)}</p>
                        if label == words::OTHER_FILE {
                            {pick(Some("button"), label.say(lang), on_files)}
                        } else {
                            <button type="button" class="button" onclick={on_again.reform(|_: MouseEvent| ())}>{label.say(lang)}</button>
                        }
                    </li>
                }
            </ul>
        </section>
    }
}

/// Lists the ways on: title, explanation, what the button says. Each begins again, with another file or with a text.
fn ways(trouble: &Trouble) -> Vec<(Text, Text, Text)> {
    let other = (
        words::FETCH_AGAIN,
        words::FETCH_AGAIN_TEXT,
        words::OTHER_FILE,
    );
    let text = (words::FROM_TEXT, words::FROM_TEXT_TEXT, words::PASTE_TEXT);
    let edition = (
        words::WAY_EDITION,
        words::WAY_EDITION_HOW,
        words::OTHER_FILE,
    );
    match trouble {
        Trouble::Broken { .. } => vec![other, text],
        Trouble::NotAlone(_) => vec![edition],
        Trouble::Empty(_) | Trouble::Unreadable(_) | Trouble::NoPage(_) => {
            vec![
                (words::WAY_TEXT, words::TROUBLE_OTHER, words::OTHER_FILE),
                text,
            ]
        }
        Trouble::NoWorker => vec![edition],
    }
}

/// Writes a size in bytes as people read it.
pub(super) fn size(bytes: usize) -> String {
    match bytes {
        0..1_000 => format!("{bytes} B"),
        1_000..1_000_000 => format!("{} KB", bytes / 1_000),
        _ => format!("{}.{} MB", bytes / 1_000_000, bytes / 100_000 % 10),
    }
}

#[cfg(test)]
mod tests {
    use super::{Trouble, size};
    use crate::model::Edition;

    #[test]
    fn a_broken_file_is_shown_where_it_breaks() {
        let json = "{\n\"format\": \"kanbao-edition\",\n\"version\": [1, 2\n";
        let error = Edition::decode(json).expect_err("the bracket is open");
        let Trouble::Broken { place, lines, .. } = Trouble::broken("a.json", json, &error) else {
            panic!("a broken file is broken");
        };
        let line = place.expect("the message names a place").0;
        assert!(
            lines.iter().any(|(number, _)| *number == line) || line > 3,
            "{lines:?} {line}"
        );
    }

    #[test]
    fn a_column_counts_characters() {
        let json = "{\n\"format\": \"看报看报\", [";
        let error = Edition::decode(json).expect_err("a list is no name");
        let Trouble::Broken { place, lines, .. } = Trouble::broken("a.json", json, &error) else {
            panic!("a broken file is broken");
        };
        assert_eq!(place, Some((2, 18)));
        assert!(
            lines.iter().any(|(_, text)| text.ends_with('[')),
            "{lines:?}"
        );
    }

    #[test]
    fn sizes_are_short() {
        assert_eq!(
            [size(12), size(12_400), size(5_000_000)],
            ["12 B", "12 KB", "5.0 MB"]
        );
    }
}
