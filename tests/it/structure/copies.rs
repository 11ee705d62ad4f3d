//! The very same story twice in one edition.

use crate::fixture::raw;
use kanbao::compile::{Metadata, structure};
use kanbao::model::{Edition, WarningKind};
use std::collections::BTreeSet;

/// A text that no headline and no byline marks, so that its borders are doubtful.
const TEXT: &str =
    "有人说，村里的路修好了，灯也亮了，为啥还\n是留不住年轻人？答案或许藏在一张书桌里。\n";
const STORY: &str = "全市秋冬农田水利建设全面铺开\n本报讯（记者 罗俊）11月10日，全市秋冬农田\n水利建设现场会在隆回县召开。会议要求，各县\n市区要抢抓农闲时节，加快推进渠系疏浚。\n（下转4版）\n";

/// Says of each warning of a kind that names an article whether its lines lie in that article's text.
fn placed(edition: &Edition, kind: WarningKind) -> Vec<bool> {
    let warnings = edition
        .warnings
        .iter()
        .filter(|warning| warning.kind == kind);
    let told = warnings.filter_map(|warning| Some((warning, warning.article.as_ref()?)));
    told.map(|(warning, id)| {
        let own = edition.articles.iter().find(|article| article.id == *id);
        let [first, last] = warning.lines;
        let mut spans = own
            .into_iter()
            .flat_map(|own| &own.body)
            .flat_map(|block| &block.source);
        spans.any(|span| span.source == warning.source && (first..=last).contains(&span.line))
    })
    .collect()
}

#[test]
fn each_copy_keeps_its_own_doubts() {
    let pages = [
        vec![TEXT.to_owned(), TEXT.to_owned()],
        vec![format!("{TEXT}\n{STORY}\n"), TEXT.to_owned()],
        vec![
            format!("{TEXT}\n\n{STORY}\n\n版\n\n{TEXT}"),
            TEXT.to_owned(),
            TEXT.to_owned(),
        ],
    ];
    for texts in pages {
        let copies = texts.len();
        let pages: Vec<_> = texts.iter().map(|text| raw(text)).collect();
        let edition = structure(&pages, &Metadata::default());
        let ids: BTreeSet<_> = edition.articles.iter().map(|article| &article.id).collect();
        assert_eq!(ids.len(), edition.articles.len(), "{texts:?}");
        let found = placed(&edition, WarningKind::BoundaryUnsure);
        assert!(
            found.len() >= copies && found.iter().all(|&own| own),
            "{texts:?} {found:?}"
        );
    }
}
