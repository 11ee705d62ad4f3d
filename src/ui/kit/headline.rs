//! Headlines break where the paper left a gap, then between words, and inside a word only in need.

use crate::model::Article;
use crate::text::is_cjk;
use yew::prelude::*;

/// Sets a main headline, with a chance to break between any two words.
///
/// Words are told apart by the story itself: two characters that seldom stand side by side there, seldomer than the
/// pairs on either hand, belong to two words.
///
/// `plain` sets a word.
pub fn set(article: &Article, text: &str, plain: impl Fn(&str) -> Html) -> Html {
    runs(text, |run| {
        let letters: Vec<char> = run.chars().collect();
        let pairs: Vec<usize> = letters
            .windows(2)
            .map(|pair| count(article, [pair[0], pair[1]]))
            .collect();
        let mut out = Vec::new();
        let mut word = String::new();
        for (at, &letter) in letters.iter().enumerate() {
            if at > 1 && at + 1 < letters.len() && is_seam(&letters, &pairs, at) {
                out.push(plain(&std::mem::take(&mut word)));
                out.push(html! { <wbr /> });
            }
            word.push(letter);
        }
        out.push(plain(&word));
        out.into_iter().collect()
    })
}

/// Sets another tier: it breaks at its gaps.
pub fn set_plain(text: &str) -> Html {
    runs(text, |run| Html::from(run.to_owned()))
}

/// Keeps what stands between two gaps together while there is room.
fn runs(text: &str, set: impl Fn(&str) -> Html) -> Html {
    let runs: Vec<&str> = text.split_whitespace().collect();
    if runs.len() < 2 {
        return set(text);
    }
    let spaced = runs.into_iter().enumerate().map(|(at, run)| {
        html! { <>{ if at > 0 { " " } else { "" } }<span class="run">{ set(run) }</span></> }
    });
    spaced.collect()
}

/// Says whether a word ends before the letter `at`.
fn is_seam(letters: &[char], pairs: &[usize], at: usize) -> bool {
    let here = pairs[at - 1];
    let left = pairs[at - 2];
    let right = pairs.get(at).copied().unwrap_or(here);
    // Where the pairs on both hands are about as common, the rarest of them is still inside a word.
    is_cjk(letters[at - 1])
        && is_cjk(letters[at])
        && here <= left
        && here <= right
        && (2 * here <= left || 2 * here <= right)
}

/// Counts how often two characters stand side by side in a story.
fn count(article: &Article, pair: [char; 2]) -> usize {
    let pair: String = pair.iter().collect();
    article
        .body
        .iter()
        .map(|block| block.text.matches(&pair).count())
        .sum()
}

#[cfg(test)]
mod tests {
    use super::is_seam;

    #[test]
    fn words_part_where_a_pair_is_rare() {
        let letters: Vec<char> = "推动科创飞地早日落地".chars().collect();
        let pairs = [3, 2, 12, 9, 9, 1, 1, 1, 2];
        let seams: Vec<usize> = (2..letters.len() - 1)
            .filter(|&at| is_seam(&letters, &pairs, at))
            .collect();
        assert_eq!(seams, [2, 6, 8]);
    }
}
