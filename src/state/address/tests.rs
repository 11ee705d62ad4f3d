//! Whatever can be looked at survives the address.

use super::*;
use proptest::collection::btree_set;
use proptest::option::of;
use proptest::prelude::*;

fn part() -> impl Strategy<Value = Part> {
    prop_oneof![
        any::<u16>().prop_map(Part::Headline),
        Just(Part::Byline),
        any::<u16>().prop_map(Part::Body),
        Just(Part::Credit)
    ]
}

fn kind() -> impl Strategy<Value = EntityKind> {
    (0..8usize).prop_map(|index| EntityKind::ALL[index])
}

fn entity() -> impl Strategy<Value = EntityId> {
    ".+".prop_map(|id| EntityId::from(id.as_str()))
}

fn article() -> impl Strategy<Value = ArticleId> {
    ".+".prop_map(|id| ArticleId::from(id.as_str()))
}

fn any_screen() -> impl Strategy<Value = Screen> {
    let anchor = (part(), of(any::<[u32; 2]>()), ".*").prop_map(|(part, range, quote)| Anchor {
        part,
        range,
        quote,
    });
    prop_oneof![
        Just(Screen::Front),
        (article(), of(anchor)).prop_map(|(id, anchor)| Screen::Article(id, anchor)),
        Just(Screen::Search),
        entity().prop_map(Screen::Entity),
        of(kind()).prop_map(Screen::Index),
        Just(Screen::Numbers),
        Just(Screen::Timeline),
        Just(Screen::Places),
        of(article()).prop_map(Screen::Proof),
        Just(Screen::Import),
    ]
}

fn facet() -> impl Strategy<Value = Facet> {
    prop_oneof![
        kind().prop_map(Facet::Entity),
        (0..Facet::PLAIN.len()).prop_map(|index| Facet::PLAIN[index])
    ]
}

fn any_filter() -> impl Strategy<Value = Filter> {
    (facet(), ".*", any::<bool>()).prop_map(|(facet, value, exclude)| Filter {
        facet,
        value,
        exclude,
    })
}

fn any_view() -> impl Strategy<Value = View> {
    let spot =
        (entity(), article(), part(), any::<u32>()).prop_map(|(entity, article, part, start)| {
            Spot {
                entity,
                article,
                part,
                start,
            }
        });
    let kinds = btree_set(kind(), 0..8)
        .prop_map(|kinds| kinds.into_iter().fold(KindSet::EMPTY, KindSet::toggled));
    let found = (
        any_screen(),
        ".*",
        btree_set(any_filter(), 0..4),
        btree_set(facet(), 0..3),
        any::<u32>(),
        0..18usize,
    );
    let marked = (
        of(0..3usize),
        of(kinds),
        btree_set(entity(), 0..4),
        of(entity()),
        of(spot),
    );
    (found, marked, of(0..8usize), any::<u32>()).prop_map(|(found, marked, panel, near)| {
        let (screen, query, filters, any, hit, sort) = found;
        let (marks, kinds, muted, only, card) = marked;
        View {
            screen,
            query,
            filters: filters.into_iter().collect(),
            any: any.into_iter().collect(),
            hit,
            sort: Sort::ALL[sort % 6],
            scope: Scope::ALL[sort / 6],
            marks: marks.map(|index| Marks::ALL[index]),
            kinds,
            muted: muted.into_iter().collect(),
            only,
            card,
            panel: panel.map(|index| Panel::ALL[index]),
            near,
        }
    })
}

proptest! {
    #[test]
    fn address_round_trip(view in any_view()) {
        let address = print(&view);
        prop_assert_eq!(parse(&address), (view, None), "{}", address);
    }

    #[test]
    fn any_text_is_an_address(text in ".*") {
        let (view, _) = parse(&text);
        prop_assert_eq!(parse(&print(&view)), (view, None));
    }
}

#[test]
fn addresses_can_be_read() {
    let view = View {
        query: "科创 人才".into(),
        hit: 3,
        ..View::of(Screen::Search)
    };
    assert_eq!(print(&view), "#/search?q=科创%20人才&hit=3");
    assert_eq!(print(&View::default()), "#/");
}

#[test]
fn what_is_not_understood_is_left_out_and_said() {
    let (view, notice) = parse("#/nowhere?q=%E4%BA%BA%E6%89%8D&sort=sideways&hit=-1");
    assert_eq!(
        view,
        View {
            query: "人才".into(),
            ..View::default()
        }
    );
    assert_eq!(notice, Some(Notice::AddressUnknown));
    assert_eq!(parse(""), (View::default(), None));
    assert_eq!(
        parse(&"x".repeat(LIMIT + 1)),
        (View::default(), Some(Notice::AddressUnknown))
    );
    assert_eq!(parse("#/search?q=%E4%A").0.query, "\u{FFFD}%A");
}
