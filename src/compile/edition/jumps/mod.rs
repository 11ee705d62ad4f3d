//! Stories that jump (下转, 上接) → one article on both pages.
//!
//! Every half that says so is weighed against all that could be its other half, also against some that have lost their jump
//! line or name another page; the likeliest pairs are joined first. Which pairs can be one says `halves`, what each is worth `bond`.

mod bond;
pub(crate) mod confidence;
pub(super) mod halves;

use self::bond::{Bond, bond};
use self::halves::{Half, Halves};
use crate::compile::articles::naming;
use crate::compile::edition::joining::join;
use crate::model::{Article, Edition};
use std::collections::{BTreeMap, BTreeSet};

/// Joins the halves of jumped stories.
pub(super) fn jumps(edition: &mut Edition) {
    if edition
        .articles
        .iter()
        .all(|article| article.jumps.is_empty())
    {
        return;
    }
    let next = pairs(&Halves::of(edition));
    let mut articles: Vec<Option<Article>> = std::mem::take(&mut edition.articles)
        .into_iter()
        .map(Some)
        .collect();
    let seconds: BTreeSet<usize> = next.values().map(|&(second, _)| second).collect();
    for &first in next.keys().filter(|first| !seconds.contains(first)) {
        let Some(mut article) = articles[first].take() else {
            continue;
        };
        let mut last = first;
        while let Some((second, bond)) = next.get(&last) {
            let Some(mut rest) = articles[*second].take() else {
                break;
            };
            let sure = confidence::join(bond);
            // The last jump line of what goes on, and the first of what follows: both lead over this break.
            for jump in article
                .jumps
                .last_mut()
                .into_iter()
                .chain(rest.jumps.first_mut())
            {
                jump.confidence.get_or_insert_with(|| sure.clone());
            }
            edition.residue.extend(join(&mut article, rest));
            last = *second;
        }
        naming::name(&mut article);
        articles[first] = Some(article);
    }
    edition.articles = articles.into_iter().flatten().collect();
    edition
        .residue
        .sort_by_key(|residue| residue.source.first().copied());
}

/// Returns with which article each goes on that does, and how sure that is: the likeliest pairs first, each half once.
fn pairs(halves: &Halves) -> BTreeMap<usize, (usize, Bond)> {
    let mut bonds: Vec<(f32, &Half, &Half, Bond)> = halves
        .candidates()
        .map(|(first, second)| {
            let bond = bond(halves, first, second);
            (bond.evidence(), first, second, bond)
        })
        .filter(|bond| bond.0 > 0.0)
        .collect();
    bonds.sort_by(|a, b| {
        let places = |bond: &(f32, &Half, &Half, Bond)| (bond.1.article, bond.2.article);
        b.0.total_cmp(&a.0).then(places(a).cmp(&places(b)))
    });
    // What each half would be worth to others, dearest first.
    let mut others: [BTreeMap<usize, Vec<f32>>; 2] = Default::default();
    for (evidence, first, second, _) in &bonds {
        others[0].entry(first.article).or_default().push(*evidence);
        others[1].entry(second.article).or_default().push(*evidence);
    }
    let rival = |side: usize, article: usize, own: f32| {
        let mut rivals = others[side].get(&article).into_iter().flatten().copied();
        // The pair itself is one of them.
        let best = rivals.next().unwrap_or(0.0);
        if best > own {
            best
        } else {
            rivals.next().unwrap_or(0.0)
        }
    };
    let mut next: BTreeMap<usize, (usize, Bond)> = BTreeMap::new();
    // Of each row of joined halves its other end: the first one's last, and the last one's first.
    let mut ends: BTreeMap<usize, usize> = BTreeMap::new();
    let mut taken: BTreeSet<usize> = BTreeSet::new();
    for (evidence, first, second, bond) in &bonds {
        let (a, b) = (first.article, second.article);
        let [start, end] = [a, b].map(|half| ends.get(&half).copied().unwrap_or(half));
        // Two stories cannot be each other's halves.
        let circle = start == b;
        if next.contains_key(&a) || taken.contains(&b) || circle {
            continue;
        }
        taken.insert(b);
        ends.extend([(start, end), (end, start)]);
        let margin = evidence - rival(0, a, *evidence).max(rival(1, b, *evidence));
        next.insert(a, (b, Bond { margin, ..*bond }));
    }
    next
}
