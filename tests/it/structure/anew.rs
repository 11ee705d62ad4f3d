//! Golden articles set anew in many ways are read again.

use super::{bare, bare_all, compiled, lost_or_doubled};
use crate::newsroom::{self, Half, Level};
use kanbao::model::Article;

/// Pages of each level set anew, from stories that the compiler's rules were not fitted to.
const PAGES: u64 = 40;

/// Returns the shares, in per cent, of stories whose text and whose headline are exactly right.
fn read_again(level: Level) -> (usize, usize) {
    let stock = newsroom::stock(Half::Held);
    let (mut stories, mut bodies, mut heads) = (0usize, 0usize, 0usize);
    for seed in 0..PAGES {
        let set = newsroom::set(&stock, level, seed);
        let edition = compiled(&set.text);
        let lost = lost_or_doubled(&edition);
        assert_eq!(lost, Vec::<String>::new(), "{level:?} page {seed}");
        let equal = |text: &str| newsroom::repaired(&bare(text));
        for truth in set.truth["articles"].as_array().into_iter().flatten() {
            if truth["kind"] != "article" {
                continue;
            }
            let body: String = bare_all(&truth["paragraphs"]).concat();
            let found = edition.articles.iter().find(|article| {
                let blocks = article.body.iter().map(|block| equal(&block.text));
                blocks.collect::<String>() == equal(&body)
            });
            stories += 1;
            bodies += usize::from(found.is_some());
            let main = found
                .and_then(Article::headline)
                .map(|headline| equal(&headline.text));
            heads += usize::from(main == truth["headline"].as_str().map(equal));
        }
    }
    (bodies * 100 / stories, heads * 100 / stories)
}

#[test]
fn easy_pages_set_anew_are_read() {
    let (bodies, heads) = read_again(Level::Easy);
    assert!(
        bodies >= 97 && heads >= 97,
        "{bodies} % bodies, {heads} % headlines"
    );
}

#[test]
fn medium_pages_set_anew_are_read() {
    let (bodies, heads) = read_again(Level::Medium);
    assert!(
        bodies >= 82 && heads >= 75,
        "{bodies} % bodies, {heads} % headlines"
    );
}

#[test]
fn hard_pages_set_anew_are_read() {
    let (bodies, heads) = read_again(Level::Hard);
    assert!(
        bodies >= 65 && heads >= 55,
        "{bodies} % bodies, {heads} % headlines"
    );
}
