//! The word lists of the rules, by their names in `lists.txt`.

use super::trie::{Lexicon, plain};
use crate::compile::lexis::lists::word_lists;

word_lists! { "lists.txt":
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
    /// Words of a byline that are no names.
    Roles "roles",
    /// Ends of the names of media in bylines.
    MediaEnds "media-ends",
    /// Verbs whose object is who gets a sum: 退还李西300元.
    Giving "giving",
    /// What the members of a list do together: 甲、乙一同会见.
    Together "together",
    /// What follows the name of a firm in Latin letters: OpenAI首席执行官.
    LatinFirms "latin-firms",
    /// Latin letters that name no firm: AI公司.
    LatinWords "latin-words",
    /// People for whom an organisation stands: 消费者权益保护委员会.
    Members "members",
}

impl List {
    /// A lexicon of the words, to find them by prefix.
    pub(crate) fn lexicon(self) -> Lexicon {
        plain(self.words().iter().copied())
    }

    /// The word that begins `text`.
    pub(crate) fn begins(self, text: &str) -> Option<&'static str> {
        self.words()
            .iter()
            .copied()
            .find(|word| text.starts_with(word))
    }

    /// Whether a word ends `text`.
    pub(crate) fn ends(self, text: &str) -> bool {
        self.words().iter().any(|word| text.ends_with(word))
    }
}
