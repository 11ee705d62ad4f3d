//! What can be decided of one article: where it begins anew, where it belongs, what it is, whose a headline is.

use crate::model::{ArticleKind, Headline, SourceSpan};
use crate::ui::decisions::correction::{Correction, Deed, opening};
use crate::ui::decisions::{Decision, Decisions};
use crate::ui::desk::Desk;
use crate::ui::marks::pointing::value_of;
use crate::ui::words;
use yew::prelude::*;

/// The kinds that an article can be said to be.
const KINDS: [ArticleKind; 4] = [
    ArticleKind::Article,
    ArticleKind::Photo,
    ArticleKind::Column,
    ArticleKind::Other,
];

/// The most characters of a text that names a choice.
const NAME: usize = 14;

/// Shows the choices; each is a list whose first entry leaves things as they are.
pub(super) fn amend(desk: &Desk, at: usize, decisions: &Decisions<Correction>) -> Html {
    let edition = &desk.edition;
    let article = &edition.articles[at];
    let Some((file, begins)) = opening(edition, article) else {
        return html! {};
    };
    let others: Vec<(u32, String)> = desk
        .facts
        .stories
        .iter()
        .filter(|&&other| other != at)
        .filter_map(|&other| {
            let (of, line) = opening(edition, &edition.articles[other])?;
            let name = [&desk.facts.number(other).to_string(), desk.title(other)].join(" ");
            (of == file).then_some((line, short(&name)))
        })
        .collect();
    let source = article
        .body
        .first()
        .and_then(|block| block.source.first())
        .map(|span| span.source);
    let breaks = article.body.iter().enumerate().skip(1);
    let breaks: Vec<([u32; 2], Deed, String)> = breaks
        .filter_map(|(nth, block)| {
            let line = block
                .source
                .first()
                .filter(|span| Some(span.source) == source)?
                .line;
            let name = [
                &desk.fill(words::PARAGRAPH, &[&(nth + 1).to_string()]),
                " ",
                &block.text,
            ]
            .concat();
            Some(([line; 2], Deed::Split, short(&name)))
        })
        .collect();
    let joins = others
        .iter()
        .map(|(line, name)| ([begins; 2], Deed::Join(*line), name.clone()));
    let kinds = KINDS
        .into_iter()
        .filter(|kind| *kind != article.kind)
        .map(|kind| {
            let name = desk.say(words::article_kind(kind)).to_owned();
            ([begins; 2], Deed::Retype(kind), name)
        });
    let choose = |label: String, choices: Vec<([u32; 2], Deed, String)>| {
        choice(desk, file, label, choices, decisions)
    };
    html! {
        <section class="amend" aria-labelledby="amend">
            <h2 class="head" id="amend">{desk.say(words::AMEND)}</h2>
            {choose(desk.say(words::AMEND_SPLIT).into(), breaks)}
            {choose(desk.say(words::AMEND_JOIN).into(), joins.collect())}
            {choose(desk.say(words::AMEND_KIND).into(), kinds.collect())}
            for headline in &article.headlines {
                {choose(
                    desk.fill(words::AMEND_HEADLINE, &[desk.say(words::tier(headline.role)), &short(&headline.text)]),
                    moves(headline, source, &others),
                )}
                {rename(desk, file, headline, source, decisions)}
            }
        </section>
    }
}

/// Lists the stories that a headline can be moved to, and that it can be no headline at all.
fn moves(
    headline: &Headline,
    source: Option<u32>,
    others: &[(u32, String)],
) -> Vec<([u32; 2], Deed, String)> {
    let Some(lines) = lines_of(headline, source) else {
        return Vec::new();
    };
    others
        .iter()
        .map(|(line, name)| (lines, Deed::Headline(*line), name.clone()))
        .collect()
}

/// Returns the first and last raw line of a headline on the page that its story begins on.
fn lines_of(headline: &Headline, source: Option<u32>) -> Option<[u32; 2]> {
    let of_page = |span: &&SourceSpan| Some(span.source) == source;
    let lines = || headline.source.iter().filter(of_page).map(|span| span.line);
    Some([lines().min()?, lines().max()?])
}

/// Shows what a headline says, to be written as it should say.
fn rename(
    desk: &Desk,
    file: &str,
    headline: &Headline,
    source: Option<u32>,
    decisions: &Decisions<Correction>,
) -> Html {
    let Some(lines) = lines_of(headline, source) else {
        return html! {};
    };
    let correction = |text: &str| Correction {
        file: file.into(),
        lines,
        deed: Deed::Rename(text.into()),
    };
    let renamed = |one: &&Correction| one.same_matter(&correction(""));
    let now = decisions.taken.iter().find(renamed).cloned();
    let said = match now.as_ref().map(|one| &one.deed) {
        Some(Deed::Rename(text)) => text.clone(),
        _ => headline.text.clone(),
    };
    let write = {
        let (decide, printed) = (decisions.decide.clone(), headline.text.clone());
        let empty = correction("");
        Callback::from(move |event: Event| {
            let text = value_of(&event).unwrap_or_default();
            let text = text.trim();
            let decision = if text.is_empty() || text == printed {
                // Saying what it says already takes back what was decided, as the same decision once more does.
                now.clone()
            } else {
                let wanted = Correction {
                    deed: Deed::Rename(text.into()),
                    ..empty.clone()
                };
                Some(wanted).filter(|wanted| Some(wanted) != now.as_ref())
            };
            if let Some(decision) = decision {
                decide.emit(decision);
            }
        })
    };
    html! {
        <label>
            <span>{desk.fill(words::AMEND_RENAME, &[desk.say(words::tier(headline.role))])}</span>
            <input type="text" lang="zh" value={said} onchange={write} />
        </label>
    }
}

/// Shows one choice as a list.
fn choice(
    desk: &Desk,
    file: &str,
    label: String,
    choices: Vec<([u32; 2], Deed, String)>,
    decisions: &Decisions<Correction>,
) -> Html {
    if choices.is_empty() {
        return html! {};
    }
    let correction = |(lines, deed, _): &([u32; 2], Deed, String)| Correction {
        file: file.into(),
        lines: *lines,
        deed: deed.clone(),
    };
    let all: Vec<Correction> = choices.iter().map(correction).collect();
    let now = all.iter().position(|one| decisions.taken.contains(one));
    let decide = {
        let decide = decisions.decide.clone();
        Callback::from(move |event: InputEvent| {
            let chosen = value_of(&event).and_then(|value| value.parse::<usize>().ok());
            // Leaving things as they are takes back what was decided.
            if let Some(correction) = chosen.or(now).and_then(|at| all.get(at)) {
                decide.emit(correction.clone());
            }
        })
    };
    html! {
        <label>
            <span>{label}</span>
            <select oninput={decide}>
                <option value="" selected={now.is_none()}>{desk.say(words::AS_IT_IS)}</option>
                for (at, (_, _, name)) in choices.iter().enumerate() {
                    <option value={at.to_string()} selected={now == Some(at)}>{name.clone()}</option>
                }
            </select>
        </label>
    }
}

fn short(text: &str) -> String {
    if text.chars().count() <= NAME {
        return text.into();
    }
    let mut cut: String = text.chars().take(NAME - 1).collect();
    cut.push('…');
    cut
}
