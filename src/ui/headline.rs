//! Headlines break where the paper left a gap, and elsewhere only in need.

use yew::prelude::*;

/// Sets a headline: each run between gaps stays together while there is room.
pub fn set(text: &str) -> Html {
    let runs: Vec<&str> = text.split_whitespace().collect();
    if runs.len() < 2 {
        return Html::from(text);
    }
    let spaced = runs.into_iter().enumerate().map(|(at, run)| {
        html! { <>{ if at > 0 { " " } else { "" } }<span class="run">{ run }</span></> }
    });
    spaced.collect()
}
