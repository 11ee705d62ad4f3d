//! The rules that make marks.

macro_rules! evidence {
    ($($(#[$doc:meta])* $rule:ident $name:literal),* $(,)?) => {
        /// The rule by which characters were taken for a name.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Evidence {
            $($(#[$doc])* $rule,)*
        }

        impl Evidence {
            /// The rule's name in an edition.
            pub fn name(self) -> &'static str {
                match self {
                    $(Self::$rule => $name,)*
                }
            }
        }
    };
}

evidence! {
    /// None: a word.
    Word "",
    /// A name of a byline.
    Byline "byline",
    /// A medium of a byline.
    BylineMedium "byline-medium",
    /// The place of a wire story.
    BylinePlace "byline-place",
    /// An event by its end.
    Event "event",
    /// Whatever rule found it, inside a longer name.
    Nested "nested",
    /// An organ by its short name.
    OrgAbbreviation "org-abbreviation",
    /// A medium between book marks.
    OrgBook "org-book",
    /// An organisation by a made-up name.
    OrgBrand "org-brand",
    /// An organisation of the lists.
    OrgList "org-list",
    /// A member of a list that leaves out what the first says.
    OrgListTail "org-list-tail",
    /// An organisation that a place begins.
    OrgPlace "org-place",
    /// An organ of a province, city or county that the text need not name.
    OrgRelative "org-relative",
    /// A team.
    OrgTeam "org-team",
    /// A firm by its trade.
    OrgTrade "org-trade",
    /// A name with a dot.
    PersonDot "person-dot",
    /// A surname with a form of address.
    PersonForm "person-form",
    /// Two characters set apart.
    PersonGap "person-gap",
    /// A person of the world.
    PersonList "person-list",
    /// A name in Latin letters.
    PersonLatin "person-latin",
    /// An organisation in Latin letters.
    OrgLatin "org-latin",
    /// A person named elsewhere.
    PersonMemory "person-memory",
    /// A surname and a given name.
    PersonName "person-name",
    /// 老 or 小 and a surname.
    PersonNickname "person-nickname",
    /// Usual parts of Tibetan, Mongolian and Uyghur names.
    PersonParts "person-parts",
    /// A name before a verb of saying.
    PersonSays "person-says",
    /// A transliterated name.
    PersonSounds "person-sounds",
    /// A name beside a title.
    PersonTitle "person-title",
    /// A place by one character.
    PlaceAbbreviation "place-abbreviation",
    /// Places side by side.
    PlaceChain "place-chain",
    /// A division.
    PlaceDivision "place-division",
    /// A venue by its end.
    PlaceEnd "place-end",
    /// A place by its generic part.
    PlaceGeneric "place-generic",
    /// A place of the lists.
    PlaceList "place-list",
    /// One of two countries by a character each.
    PlacePair "place-pair",
    /// A road or railway.
    PlaceRoad "place-road",
    /// A transliterated place.
    PlaceSounds "place-sounds",
    /// A place by its generic part inside a division.
    PlaceTown "place-town",
    /// A town of the gazetteer.
    PlaceTownship "place-township",
    /// A product of the lists.
    ProductList "product-list",
    /// A place and what it is known for.
    ProductPlace "product-place",
    /// A product between quotes.
    ProductQuote "product-quote",
    /// A quantity.
    Quantity "quantity",
    /// A name between quotes by its end.
    QuoteEnd "quote-end",
    /// A session of a congress.
    Session "session",
    /// The statistical tagger alone.
    Tagger "tagger",
    /// A work between book marks.
    TermBook "term-book",
    /// An honour.
    TermHonour "term-honour",
    /// A term between quotes.
    TermQuote "term-quote",
    /// A time.
    Time "time",
}

impl Evidence {
    /// Whether the rule is wrong often enough that what it finds alone is doubtful.
    pub(crate) fn is_doubtful(self) -> bool {
        matches!(
            self,
            Self::Tagger
                | Self::PersonName
                | Self::PersonSounds
                | Self::PersonNickname
                | Self::PlaceGeneric
                | Self::PlaceSounds
                | Self::OrgBrand
                | Self::OrgTrade
        )
    }
}
