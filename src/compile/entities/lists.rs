//! The word lists of the rules, by their names in `data/lists.txt`.

use super::lexicon::{Lexicon, lines, plain};
use std::sync::OnceLock;

macro_rules! lists {
    ($($(#[$doc:meta])* $list:ident $name:literal),* $(,)?) => {
        /// Names a list.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(super) enum List {
            $($(#[$doc])* $list,)*
        }

        /// The lists' names in the data file, in the order of the variants.
        const NAMES: &[&str] = &[$($name),*];
    };
}

lists! {
    /// Ends of the names of papers and journals in book marks.
    Media "media",
    /// Words after a quote that make it a product with them.
    ProductTails "product-tails",
    /// Words after a quote that make it a product by itself.
    ProductBeside "product-beside",
    /// Words before a quote that make it a product.
    ProductHeads "product-heads",
    /// Words after a quote that make it a policy, a programme or an honour.
    TermTails "term-tails",
    /// Words before a quote that make it a policy, a programme or an honour.
    TermHeads "term-heads",
    /// Words before a quote that make it a figure of speech.
    FigureHeads "figure-heads",
    /// What a place is known for: with its name before it, a product.
    Specialities "specialities",
    /// Words that begin an honour: 国家级专精特新“小巨人”企业.
    HonourHeads "honour-heads",
    /// Words that end an honour.
    HonourEnds "honour-ends",
    /// Verbs that stand before an event, whatever part of speech a list gives them.
    EventVerbs "event-verbs",
    /// Common words of two characters that name roads, bridges and squares all over the country.
    Commemorative "commemorative",
    /// Generic parts before which a commemorative word is a name.
    Commemorated "commemorated",
    /// Verbs and the like that stand inside names of organisations.
    InnerVerbs "inner-verbs",
    /// Words that never stand in the name of an organisation or a place.
    Outside "outside",
    /// Words before 大学 that make no name of it: 名牌大学.
    PlainSchools "plain-schools",
    /// Trades that are everyday words; they end a firm's name only before a mark or a function word.
    CommonTrades "common-trades",
    /// Trades that follow a place's name only in the name of a firm.
    Firms "firms",
    /// Ends that want a name of their own after the place: 肯尼亚小镇 names no town.
    Nameless "nameless",
    /// Ends of the names of groups between quotes.
    Groups "groups",
    /// What makes a term of a place's name between quotes: 枫桥经验.
    PlaceTerms "place-terms",
    /// What follows two countries named by one character each: 中秘双边贸易.
    Relations "relations",
    /// The generic parts of a division's name.
    DivisionGenerics "division-generics",
    /// Peoples whose names stand in the names of autonomous divisions.
    Peoples "peoples",
    /// Short names that are common words too and mark a place nevertheless: the place is far oftener meant.
    FamousCounties "famous-counties",
    /// Short names of prefectures that are commoner as words.
    CommonPrefectures "common-prefectures",
    /// Words of a byline that are no names.
    Roles "roles",
    /// Ends of the names of media in bylines.
    MediaEnds "media-ends",
    /// People for whom an organisation stands: 消费者权益保护委员会.
    Members "members",
}

impl List {
    /// Returns the words, sorted.
    pub(super) fn words(self) -> &'static [&'static str] {
        static LISTS: OnceLock<Vec<Vec<&'static str>>> = OnceLock::new();
        let lists = LISTS.get_or_init(|| NAMES.iter().map(|name| read(name)).collect());
        &lists[self as usize]
    }

    /// Makes a lexicon of the words, to find them by prefix.
    pub(super) fn lexicon(self) -> Lexicon {
        plain(self.words().iter().copied())
    }

    /// Returns the word that begins `text`.
    pub(super) fn begins(self, text: &str) -> Option<&'static str> {
        self.words()
            .iter()
            .copied()
            .find(|word| text.starts_with(word))
    }

    /// Says whether a word ends `text`.
    pub(super) fn ends(self, text: &str) -> bool {
        self.words().iter().any(|word| text.ends_with(word))
    }

    /// Says whether `text` is a word of the list.
    pub(super) fn holds(self, text: &str) -> bool {
        self.words().binary_search(&text).is_ok()
    }
}

fn read(name: &str) -> Vec<&'static str> {
    let named = |line: &'static str| {
        line.split_once(' ')
            .filter(|(known, _)| *known == name)
            .map(|(_, words)| words)
    };
    let mut words: Vec<&str> = lines(include_str!("data/lists.txt"))
        .filter_map(named)
        .flat_map(|words| words.split(' '))
        .collect();
    words.sort_unstable();
    words
}

#[cfg(test)]
mod tests {
    use super::{NAMES, lines, read};

    #[test]
    fn every_list_is_in_the_file_and_no_other() {
        let file = lines(include_str!("data/lists.txt"));
        let found: Vec<&str> = file
            .filter_map(|line| line.split_once(' '))
            .map(|(name, _)| name)
            .collect();
        assert_eq!(found, NAMES);
        assert!(NAMES.iter().all(|name| !read(name).is_empty()));
    }
}
