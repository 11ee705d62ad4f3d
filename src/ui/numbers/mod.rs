//! 数字: every quantity of the edition with what it counts, on a scale of its own measure, beside its sentence.

mod scale;

use crate::export::number_table;
use crate::search::{Measure, Number};
use crate::ui::desk::{Desk, ScreenProps};
use crate::ui::kit::kwic;
use crate::ui::kit::route::href;
use crate::ui::kit::save::{Save, file_name};
use crate::ui::words;
use scale::Scale;
use yew::prelude::*;

/// Characters of the sentence shown before a number.
const BEFORE: u32 = 11;

/// Characters of the sentence shown after a number.
const AFTER: u32 = 15;

/// The most rows of one measure before the rest is folded away.
const ROWS: usize = 200;

/// Says which numbers are shown; `None` shows all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Kept {
    measure: Option<Measure>,
    approximate: Option<bool>,
    article: Option<usize>,
}

impl Kept {
    fn has(self, number: &Number) -> bool {
        self.measure.is_none_or(|measure| measure == number.measure)
            && self
                .approximate
                .is_none_or(|approximate| approximate == number.approximate)
            && self.article.is_none_or(|article| article == number.article)
    }
}

/// Shows the numbers.
#[component]
pub fn Numbers(props: &ScreenProps) -> Html {
    let desk = &props.desk;
    let kept = use_state_eq(Kept::default);
    let numbers = desk.index.numbers();
    let shown: Vec<&Number> = numbers.iter().filter(|number| kept.has(number)).collect();
    let table = {
        let (desk, kept) = (desk.clone(), *kept);
        Callback::from(move |()| {
            let rows: Vec<Number> = desk
                .index
                .numbers()
                .into_iter()
                .filter(|number| kept.has(number))
                .collect();
            number_table(&desk.index, &rows)
        })
    };
    html! {
        <main id="kanbao-main" class="numbers" tabindex="-1">
            {rail(desk, &numbers, &kept)}
            <div class="numbers-main">
                <h1 class="unseen">{desk.say(words::NUMBERS)}</h1>
                <table>
                    <thead>
                        <tr>
                            <th scope="col" class="numbers-value">{desk.say(words::VALUE)}</th>
                            <th scope="col">{desk.say(words::REFERENT)}</th>
                            <th scope="col" class="numbers-scale">{desk.say(words::SIZE)}</th>
                            <th scope="col">{desk.say(words::SENTENCE)}</th>
                            <th scope="col" class="numbers-story">{desk.say(words::STORY)}</th>
                        </tr>
                    </thead>
                    for measure in Measure::ALL {
                        {group(props, measure, &shown)}
                    }
                </table>
                <p class="numbers-save"><Save desk={desk.clone()} name={file_name(desk, desk.say(words::NUMBERS))} {table} /></p>
            </div>
        </main>
    }
}

fn rail(desk: &Desk, numbers: &[Number], kept: &UseStateHandle<Kept>) -> Html {
    let mut most: Vec<(usize, usize)> = Vec::new();
    for story in 0..desk.edition.articles.len() {
        let count = numbers
            .iter()
            .filter(|number| number.article == story)
            .count();
        if count > 0 {
            let at = most
                .iter()
                .position(|(_, fewer)| *fewer < count)
                .unwrap_or(most.len());
            most.insert(at, (story, count));
        }
    }
    let now = **kept;
    let row = |label: String, next: Kept, count: usize, chosen: bool| {
        let kept = kept.clone();
        html! {
            <li>
                <button type="button" class={classes!("facet-row", chosen.then_some("chosen"), (count == 0).then_some("zero"))}
                    aria-pressed={chosen.to_string()} onclick={Callback::from(move |_: MouseEvent| kept.set(next))}>
                    <span class="facet-name">{label}</span>
                    <span class="leader" aria-hidden="true"></span>
                    <span class="facet-count">{count}</span>
                </button>
            </li>
        }
    };
    let count = |kept: Kept| numbers.iter().filter(|number| kept.has(number)).count();
    html! {
        <aside class="rail" aria-label={desk.say(words::FACETS)}>
            <p class="rail-count" aria-live="polite">
                <strong>{count(now)}</strong>{" "}{desk.fill(words::NUMBERS_IN, &[&most.len().to_string()])}
            </p>
            <section class="facet">
                <h2>{desk.say(words::MEASURE)}<span class="quiet">{desk.say(words::UNIT_NUMBERS)}</span></h2>
                <ul>
                    for measure in Measure::ALL {
                        if numbers.iter().any(|number| number.measure == measure) {
                            {{
                                let chosen = now.measure == Some(measure);
                                let next = Kept { measure: (!chosen).then_some(measure), ..now };
                                let total = count(Kept { measure: Some(measure), ..now });
                                row(desk.say(words::measure(measure)).into(), next, total, chosen)
                            }}
                        }
                    }
                </ul>
            </section>
            <section class="facet">
                <h2>{desk.say(words::SAID)}<span class="quiet">{desk.say(words::UNIT_NUMBERS)}</span></h2>
                <ul>
                    for (approximate, label) in [(false, words::EXACT_NUMBERS), (true, words::ABOUT_NUMBERS)] {
                        {{
                            let chosen = now.approximate == Some(approximate);
                            let next = Kept { approximate: (!chosen).then_some(approximate), ..now };
                            row(desk.say(label).into(), next, count(Kept { approximate: Some(approximate), ..now }), chosen)
                        }}
                    }
                </ul>
            </section>
            <section class="facet">
                <h2>{desk.say(words::STORIES_LIST)}<span class="quiet">{desk.say(words::UNIT_NUMBERS)}</span></h2>
                <ul>
                    for &(article, _) in &most {
                        {{
                            let chosen = now.article == Some(article);
                            let next = Kept { article: (!chosen).then_some(article), ..now };
                            row(desk.title(article).to_owned(), next, count(Kept { article: Some(article), ..now }), chosen)
                        }}
                    }
                </ul>
            </section>
            <ul class="numbers-key">
                <li><svg viewBox="0 0 12 12" aria-hidden="true"><circle cx="6" cy="6" r="5" /></svg>{desk.say(words::EXACT)}</li>
                <li><svg viewBox="0 0 12 12" aria-hidden="true"><circle class="about" cx="6" cy="6" r="4" /></svg>{desk.say(words::ABOUT)}</li>
                <li class="quiet">{desk.say(words::LOG_AXIS)}</li>
            </ul>
        </aside>
    }
}

fn group(props: &ScreenProps, measure: Measure, shown: &[&Number]) -> Html {
    let desk = &props.desk;
    let of_measure: Vec<&Number> = shown
        .iter()
        .copied()
        .filter(|number| number.measure == measure)
        .collect();
    if of_measure.is_empty() {
        return html! {};
    }
    let scale = Scale::of(of_measure.iter().map(|number| number.size));
    let more = of_measure.len().saturating_sub(ROWS);
    html! {
        <tbody>
            <tr class="numbers-group">
                <th scope="rowgroup" colspan="2">{desk.say(words::measure(measure))}<span class="quiet">{of_measure.len()}</span></th>
                <td class="numbers-scale">{scale.axis()}</td>
                <td colspan="2"></td>
            </tr>
            for number in of_measure.iter().take(ROWS) {
                {row(props, number, &scale)}
            }
            if more > 0 {
                <tr><td colspan="5" class="quiet">{desk.fill(words::MORE, &[&more.to_string()])}</td></tr>
            }
        </tbody>
    }
}

fn row(props: &ScreenProps, number: &Number, scale: &Scale) -> Html {
    let ScreenProps { desk, view, .. } = props;
    let article = &desk.edition.articles[number.article];
    let (before, digits, unit) = parts(&number.printed);
    let line = desk.index.kwic(number.article, number.hit, BEFORE, AFTER);
    html! {
        <tr class="numbers-row">
            <td class="numbers-value">{before}{" "}<b>{digits}</b>{" "}{unit}</td>
            <th scope="row" lang="zh">{number.counted.clone().unwrap_or_else(|| "—".into())}</th>
            <td class="numbers-scale">{scale.dot(number.size, number.approximate, &spoken(desk, number))}</td>
            <td class="numbers-sentence">
                <a lang="zh" href={href(view, kwic::at(&article.id, &number.hit))}>
                    if line.cut_left {
                        {"…"}
                    }
                    {line.left}
                    <span class="mark lane lane1 qty">{line.hit}</span>
                    {line.right}
                    if line.cut_right {
                        {"…"}
                    }
                </a>
            </td>
            <td class="numbers-story">{desk.facts.number(number.article)}</td>
        </tr>
    }
}

/// Says a number in words for those who do not see the scale.
fn spoken(desk: &Desk, number: &Number) -> String {
    let about = if number.approximate {
        desk.say(words::ABOUT)
    } else {
        desk.say(words::EXACT)
    };
    format!("{about} {} {}", number.value, number.unit)
}

/// Cuts what is printed into what stands before the digits, the digits and the rest: 约, 2, 亿元.
fn parts(printed: &str) -> (String, String, String) {
    let digit = |c: char| {
        c.is_numeric()
            || matches!(c, '.' | ',' | '．' | '，' | '%' | '％')
            || "〇零一二两三四五六七八九十百".contains(c)
    };
    let start = printed
        .char_indices()
        .find(|&(_, c)| digit(c))
        .map_or(0, |(at, _)| at);
    let end = printed[start..]
        .char_indices()
        .find(|&(_, c)| !digit(c))
        .map_or(printed.len(), |(at, _)| start + at);
    (
        printed[..start].into(),
        printed[start..end].into(),
        printed[end..].into(),
    )
}

#[cfg(test)]
mod tests {
    use super::parts;

    #[test]
    fn digits_stand_out() {
        let cut = |printed| {
            let (before, digits, unit) = parts(printed);
            format!("{before}|{digits}|{unit}")
        };
        assert_eq!(cut("约2亿元"), "约|2|亿元");
        assert_eq!(cut("300多万元"), "|300|多万元");
        assert_eq!(cut("33.4公顷"), "|33.4|公顷");
        assert_eq!(cut("三家"), "|三|家");
        assert_eq!(cut("若干"), "||若干");
    }
}
