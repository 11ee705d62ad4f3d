//! The right side: how far the work is, then what was found and what to do with it.

use super::deeds::Deeds;
use super::given::{Fact, ResultProps};
use super::job::Step;
use super::preview::{Found, Preview};
use crate::ui::proof::{level_class, range};
use crate::ui::words::{self, Lang, Text};
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// Shows the steps, the one under way in bold; none is under way while the compiler itself is loaded.
pub(super) fn progress(lang: Lang, step: Option<Step>, on_stop: &Callback<()>) -> Html {
    let name = |step: Step| match step {
        Step::Read => words::STEP_READ,
        Step::Structure => words::STEP_STRUCTURE,
        Step::Entities => words::STEP_ENTITIES,
        Step::Write => words::STEP_WRITE,
    };
    let now = step.map_or(0, |step| {
        Step::ALL
            .iter()
            .position(|each| *each == step)
            .map_or(0, |at| at + 1)
    });
    html! {
        <section class="progress" role="status">
            <h2>{words::COMPILING.say(lang)}</h2>
            <progress max={(Step::ALL.len() + 1).to_string()} value={now.to_string()} aria-label={words::COMPILING.say(lang)} />
            <ol>
                <li class={classes!((now == 0).then_some("now"))}>{words::STEP_LOAD.say(lang)}</li>
                for (at, each) in Step::ALL.into_iter().enumerate() {
                    <li class={classes!((now == at + 1).then_some("now"), (now > at + 1).then_some("past"))}>{name(each).say(lang)}</li>
                }
            </ol>
            <button type="button" class="button" onclick={on_stop.reform(|_: MouseEvent| ())}>{words::STOP.say(lang)}</button>
        </section>
    }
}

/// Shows the counts, the articles and what can be done.
pub(super) fn result_pane(props: &ResultProps) -> Html {
    let ResultProps { lang, preview, .. } = props;
    let lang = *lang;
    let placed = preview.lines.saturating_sub(preview.unplaced);
    let counts: [(usize, String, bool); 4] = [
        (
            placed,
            words::LINES_PLACED.fill(lang, &[&preview.lines.to_string()]),
            false,
        ),
        (
            preview.unplaced,
            words::LINES_UNPLACED.say(lang).into(),
            preview.unplaced > 0,
        ),
        (
            preview.doubtful,
            words::BREAKS_DOUBTFUL.say(lang).into(),
            false,
        ),
        (
            preview.garbled,
            words::GARBLED.say(lang).into(),
            preview.garbled > 0,
        ),
    ];
    let more = preview.articles.saturating_sub(preview.list.len());
    html! {
        <>
            <h2 class="import-title">{words::FOUND_STORIES.fill(lang, &[&preview.articles.to_string()])}</h2>
            <p class="import-counts">
                for (count, label, bad) in counts {
                    <span class={classes!(bad.then_some("bad"))}><b>{count}</b>{" "}{label}</span>
                }
                <span class="quiet">{preview.encodings.join("、")}</span>
            </p>
            if !preview.residue.is_empty() {
                <div class="import-alert" role="alert">
                    <h3>{words::SOME_UNPLACED.fill(lang, &[&preview.unplaced.to_string()])}</h3>
                    <ul>
                        for (_, line, text) in preview.residue.iter().take(5) {
                            <li>{words::LINE_TEXT.fill(lang, &[&line.to_string(), text])}</li>
                        }
                    </ul>
                    <p>{words::PLACE_LATER.say(lang)}</p>
                </div>
            }
            if preview.list.is_empty() {
                <p class="import-none">{words::NO_STORIES.say(lang)}</p>
            } else {
                {table(lang, preview)}
            }
            if more > 0 {
                <p class="quiet">{words::MORE.fill(lang, &[&more.to_string()])}</p>
            }
            {facts(props)}
        </>
    }
}

fn table(lang: Lang, preview: &Preview) -> Html {
    let headings: [(&str, Text); 6] = [
        ("title", words::COL_TITLE),
        ("people", words::COL_BYLINE),
        ("lines", words::COL_LINES),
        ("count", words::COL_PARAGRAPHS),
        ("sure", words::COL_CONFIDENCE),
        ("todo", words::COL_TO_CHECK),
    ];
    html! {
        <table class="found">
            <thead>
                <tr>
                    <th scope="col" class="no"><span class="unseen">{words::NUMBER.say(lang)}</span></th>
                    for (class, label) in headings {
                        <th scope="col" {class}>{label.say(lang)}</th>
                    }
                </tr>
            </thead>
            <tbody>
                for (at, found) in preview.list.iter().enumerate() {
                    {row(lang, at + 1, found)}
                }
            </tbody>
        </table>
    }
}

fn row(lang: Lang, number: usize, found: &Found) -> Html {
    let [first, last] = found.lines;
    let untitled = || words::UNTITLED.fill(lang, &[words::article_kind(found.kind).say(lang)]);
    html! {
        <tr>
            <td class="no">{number}</td>
            <th scope="row" class="title">
                <span>{if found.headline.is_empty() { untitled() } else { found.headline.clone() }}</span>
                if !found.deck.is_empty() {
                    <p>{found.deck.clone()}</p>
                }
            </th>
            <td class="people">
                <p>{found.reporters.join("　")}</p>
                if !found.others.is_empty() {
                    <p>{found.others.join("　")}</p>
                }
            </td>
            <td class="lines">{format!("{first}–{last}")}</td>
            <td class="count">{words::PARAGRAPHS.fill(lang, &[&found.paragraphs.to_string()])}</td>
            <td class={classes!("sure", level_class(found.level))}>
                <b>{words::level(found.level).say(lang)}</b><span class="gauge" aria-hidden="true" />
            </td>
            <td class="todo">
                for (kind, lines) in &found.warnings {
                    <p><b>{words::warning(*kind).say(lang)}</b><span class="where">{range(*lines)}</span></p>
                }
            </td>
        </tr>
    }
}

/// Shows what an editor can say of the page, and what to do with the edition.
fn facts(props: &ResultProps) -> Html {
    let lang = props.lang;
    let preview = &props.preview;
    let field = |fact: Fact, label: Text, value: &str, hint: String| {
        let on_say = props.on_say.clone();
        html! {
            <label>
                <span>{label.say(lang)}</span>
                <input
                    value={value.to_owned()}
                    placeholder={hint}
                    oninput={Callback::from(move |event: InputEvent| {
                        let input: HtmlInputElement = event.target_unchecked_into();
                        on_say.emit((fact, input.value()));
                    })}
                />
            </label>
        }
    };
    let said = ![&props.title, &props.date, &props.page]
        .iter()
        .all(|text| text.trim().is_empty());
    let empty = words::NOT_IN_TEXT.say(lang).to_owned();
    let title_hint = if preview.title.is_empty() {
        empty.clone()
    } else {
        preview.title.clone()
    };
    let date_hint = preview.date.as_ref().map_or_else(
        || words::DATE_HINT.say(lang).to_owned(),
        ToString::to_string,
    );
    html! {
        <div class="import-facts">
            {field(Fact::Title, words::PAPER, &props.title, title_hint)}
            {field(Fact::Date, words::ISSUE_DATE, &props.date, date_hint)}
            {field(Fact::Page, words::PAGE_NUMBER, &props.page, preview.page.clone().unwrap_or(empty))}
            if said {
                <button type="button" onclick={props.on_again.reform(|_: MouseEvent| ())}>{words::COMPILE_AGAIN.say(lang)}</button>
            }
            <Deeds ..props.clone() />
        </div>
    }
}
