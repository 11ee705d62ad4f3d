//! Several pages with stories that jump from one to another, as papers print them: with and without jump lines, with the
//! headline again, a word of it or none on the second page, and now and then with a wrong number.

use super::dice::Dice;
use super::stock::Copy;
use super::style::{Level, style};
use super::{Set, page};

/// Holds the pages of an issue.
pub(crate) struct Issue {
    /// The pages with their numbers, where the editor gives them.
    pub(crate) pages: Vec<(Option<String>, Set)>,
    /// Each half of a jumped story: the index of its page, its text without marks, and a number that both halves share.
    pub(crate) halves: Vec<(usize, String, usize)>,
}

/// The numbers of the pages.
const PAGES: [usize; 3] = [1, 3, 4];

/// Sets one issue of a level.
pub(crate) fn issue(stock: &[Copy], level: Level, seed: u64) -> Issue {
    let mut dice = Dice::new(seed ^ 0x51_55_E5);
    let mut order: Vec<&Copy> = stock.iter().filter(|copy| !copy.photo).collect();
    dice.shuffle(&mut order);
    let (long, other): (Vec<&Copy>, Vec<&Copy>) = order
        .into_iter()
        .partition(|copy| copy.paragraphs.len() >= 3 && !copy.headline.is_empty());
    let jumping = (2 + dice.below(3)).min(long.len());
    let mut others = long[jumping..].iter().chain(&other).copied();
    let mut stories: Vec<Vec<Copy>> = PAGES.iter().map(|_| Vec::new()).collect();
    let mut halves = Vec::new();
    for (number, copy) in long[..jumping].iter().enumerate() {
        let from = if dice.chance(75) { 0 } else { 1 };
        let to = from + 1 + dice.below(PAGES.len() - 1 - from);
        for (place, half) in [from, to].into_iter().zip(split(copy, from, to, &mut dice)) {
            // Some halves stand on a page that is not here.
            if dice.chance(94) {
                halves.push((place, half.paragraphs.concat(), number));
                stories[place].push(half);
            }
        }
    }
    for page in &mut stories {
        let count = 2 + dice.below(3);
        page.extend(others.by_ref().take(count).cloned());
        dice.shuffle(page);
    }
    let numbered = dice.chance(85);
    let pages = PAGES.iter().zip(&stories).map(|(number, stories)| {
        let style = style(level, &mut dice);
        let stories: Vec<&Copy> = stories.iter().collect();
        let set = page(&stories, &[], &style, seed, &mut dice);
        (numbered.then(|| number.to_string()), set)
    });
    Issue {
        pages: pages.collect(),
        halves,
    }
}

/// Cuts a story in two, after a paragraph or amid a sentence, and sets the jump lines.
fn split(copy: &Copy, from: usize, to: usize, dice: &mut Dice) -> [Copy; 2] {
    let at = 1 + dice.below(copy.paragraphs.len() - 1);
    let (mut before, mut after) = (
        copy.paragraphs[..at].to_vec(),
        copy.paragraphs[at..].to_vec(),
    );
    let chars: Vec<char> = after[0].chars().collect();
    if dice.chance(50) && chars.len() > 40 {
        let cut = 10 + dice.below(chars.len() - 20);
        before.push(chars[..cut].iter().collect());
        after[0] = chars[cut..].iter().collect();
    }
    let mut line = |word: &str, page: usize, missing: usize| {
        // A misprint.
        let page = if dice.chance(8) {
            1 + dice.below(8)
        } else {
            PAGES[page]
        };
        let line = match dice.below(4) {
            0 => format!("（{word}第{page}版）"),
            1 => format!(
                "（{word}{}版）",
                ["一", "二", "三", "四", "五", "六", "七", "八"][page - 1]
            ),
            _ => format!("（{word}{page}版）"),
        };
        (!dice.chance(missing)).then_some(line)
    };
    let (onward, back) = (line("下转", to, 6), line("上接", from, 12));
    let headline = match dice.below(20) {
        0..9 => copy.headline.clone(),
        9..14 => copy
            .headline
            .chars()
            .filter(|ch| *ch != ' ')
            .take(4)
            .collect(),
        _ => String::new(),
    };
    let mut first = Copy {
        paragraphs: before,
        to: onward,
        ..copy.clone()
    };
    let mut second = Copy {
        headline,
        paragraphs: after,
        from: back,
        ..Copy::default()
    };
    if copy.byline.starts_with('（') {
        // It stands where the story ends.
        second.byline = std::mem::take(&mut first.byline);
        second.people = std::mem::take(&mut first.people);
    }
    [first, second]
}
