//! The tagger on Universal NER's test set: persons, organisations and places, exact spans.

use crate::iob2::{Sentence, sentences};
use crate::marked::Score;
use kanbao::compile::entities::tag_universal;
use kanbao::compile::entities::{Segment, SegmentKind, recognise_segments};
use kanbao::model::EntityKind;
use std::collections::BTreeSet;
use std::fmt::Write;

/// Returns precision, recall and F1 of the rules alone and of the tagger by Universal NER's guideline.
pub(crate) fn scores(path: &str) -> Result<String, String> {
    let file = std::fs::read(path).map_err(|error| format!("cannot read {path}: {error}"))?;
    let sentences = sentences(&file).map_err(|error| format!("{path}: {error}"))?;
    let mut table =
        String::from("                PERSON  ORG     PLACE   all     precision recall\n");
    type Reader = fn(&Sentence) -> BTreeSet<(u32, u32, EntityKind)>;
    for (name, read) in [("news guideline", news as Reader), ("universal", universal)] {
        let score = |kinds: &[EntityKind]| {
            let mut total = Score::default();
            for sentence in &sentences {
                let of = |names: &BTreeSet<(u32, u32, EntityKind)>| {
                    let wanted = names.iter().filter(|name| kinds.contains(&name.2));
                    wanted.copied().collect::<BTreeSet<_>>()
                };
                total.add(Score::of(&of(&read(sentence)), &of(&sentence.names)));
            }
            total
        };
        let kinds = [
            EntityKind::Person,
            EntityKind::Organisation,
            EntityKind::Place,
        ];
        let _ = write!(table, "{name:15}");
        for kind in kinds {
            let _ = write!(table, " {:5.1}  ", score(&[kind]).f1());
        }
        let all = score(&kinds);
        let share = |of: usize| 100.0 * all.right as f64 / of.max(1) as f64;
        let (precision, recall) = (share(all.found), share(all.marked));
        let _ = writeln!(
            table,
            " {:5.1}   {precision:5.1}     {recall:5.1}",
            all.f1()
        );
    }
    Ok(table)
}

fn news(sentence: &Sentence) -> BTreeSet<(u32, u32, EntityKind)> {
    let text = &sentence.text;
    let kind = SegmentKind::Body;
    recognise_segments(&[Segment::new(kind, text)])
        .into_iter()
        .map(|span| (span.start, span.end, span.kind))
        .collect()
}

fn universal(sentence: &Sentence) -> BTreeSet<(u32, u32, EntityKind)> {
    tag_universal(&sentence.text)
        .into_iter()
        .map(|span| (span.start, span.end, span.kind))
        .collect()
}
