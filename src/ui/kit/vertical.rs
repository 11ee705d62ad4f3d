//! Text that runs down: short numbers lie across, and quotation marks turn into corner brackets.
//!
//! Both are for the eye: the characters in the markup stay the printed ones, so that what is copied is the original.

use yew::prelude::*;

/// Most digits that are set across in one square.
const ACROSS: usize = 2;

/// Sets a text without marks.
pub fn set(text: &str) -> Html {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find(|c: char| c.is_ascii_digit() || bracket(c).is_some()) {
        let (before, from) = rest.split_at(at);
        pieces.push(Html::from(before));
        let digits = from.len() - from.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        if digits == 0 {
            let quote = from.chars().next().expect("found above");
            let (quote_text, after) = from.split_at(quote.len_utf8());
            pieces.push(
                html! { <span class="turned" data-turned={bracket(quote)}>{ quote_text }</span> },
            );
            rest = after;
        } else {
            let (number, after) = from.split_at(digits);
            let alone = !before.ends_with('.') && !after.starts_with(['.', '%', '％']);
            pieces.push(if digits <= ACROSS && alone {
                html! { <span class="across">{ number }</span> }
            } else {
                Html::from(number)
            });
            rest = after;
        }
    }
    pieces.push(Html::from(rest));
    pieces.into_iter().collect()
}

fn bracket(quote: char) -> Option<&'static str> {
    match quote {
        '“' => Some("『"),
        '”' => Some("』"),
        '‘' => Some("「"),
        '’' => Some("」"),
        _ => None,
    }
}
