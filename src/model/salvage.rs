//! What can still be read of an edition that breaks off: the stories that are whole.

use super::read::{Fault, read};
use super::{Edition, SourceSpan};
use std::collections::BTreeSet;

/// The lists that an edition has beside its stories, in the order in which they are written.
const LISTS: [&str; 5] = ["articles", "entities", "residue", "sources", "warnings"];

impl Edition {
    /// Reads the stories that stand whole before a fault, with what else stands before it, or returns `None` where there
    /// is no whole story.
    ///
    /// What a story points at and what is lost, raw lines and names, is left out of it; its text is not touched.
    pub fn salvage(json: &str, fault: &Fault) -> Option<Self> {
        let json = json.strip_prefix('\u{feff}').unwrap_or(json);
        let whole = whole(&json[..offset(json, fault)])?;
        let mut edition: Self = read(&whole).ok()?;
        edition.forget_what_is_lost();
        (!edition.articles.is_empty() && edition.check().is_ok()).then_some(edition)
    }

    fn forget_what_is_lost(&mut self) {
        let lines: Vec<usize> = self
            .sources
            .iter()
            .map(|source| source.lines.len())
            .collect();
        let stands = |span: &SourceSpan| {
            let lines = lines.get(span.source as usize);
            lines.is_some_and(|&lines| (span.line as usize) <= lines)
        };
        if self
            .pages
            .iter()
            .any(|page| page.source as usize >= lines.len())
        {
            self.pages.clear();
        }
        let names: BTreeSet<&str> = self
            .entities
            .iter()
            .map(|entity| entity.id.as_str())
            .collect();
        let pages = self.pages.len();
        for article in &mut self.articles {
            article.pages.retain(|&page| (page as usize) < pages);
            article
                .mentions
                .retain(|mention| names.contains(mention.entity.as_str()));
            let headlines = article
                .headlines
                .iter_mut()
                .map(|headline| &mut headline.source);
            let blocks = article.body.iter_mut().map(|block| &mut block.source);
            let bylines = article.byline.iter_mut().chain(&mut article.credit);
            let bylines = bylines.map(|byline| &mut byline.source);
            let jumps = article.jumps.iter_mut().map(|jump| &mut jump.source);
            for spans in headlines.chain(blocks).chain(bylines).chain(jumps) {
                spans.retain(stands);
            }
        }
        self.residue
            .retain(|residue| residue.source.iter().all(stands));
    }
}

/// Returns the byte at which a fault stands.
fn offset(json: &str, fault: &Fault) -> usize {
    let mut lines = json.split_inclusive('\n');
    let before: usize = lines.by_ref().take(fault.line - 1).map(str::len).sum();
    let line = lines.next().unwrap_or_default();
    let chars = line.char_indices().map(|(at, _)| at);
    before
        + chars
            .chain([line.len()])
            .nth(fault.column)
            .unwrap_or(line.len())
}

/// Cuts a text after the last value of one of an edition's lists, or of the edition itself, that is whole, and closes it.
fn whole(json: &str) -> Option<String> {
    let mut open = Vec::new();
    // Where the last whole value ends, and whether a list is open there.
    let mut end = None;
    let mut bytes = json.bytes().enumerate();
    while let Some((at, byte)) = bytes.next() {
        match byte {
            b'"' => {
                while let Some((_, byte)) = bytes.next() {
                    match byte {
                        b'\\' => drop(bytes.next()),
                        b'"' => break,
                        _ => {}
                    }
                }
            }
            b'{' | b'[' => open.push(byte),
            b'}' | b']' => {
                open.pop()?;
                match open[..] {
                    [b'{'] => end = Some((at + 1, "")),
                    [b'{', b'['] => end = Some((at + 1, "]")),
                    _ => {}
                }
            }
            _ => {}
        }
    }
    let (end, close) = end?;
    let mut whole = [&json[..end], close].concat();
    for list in LISTS {
        let key = ["\"", list, "\":"].concat();
        if !whole.contains(&key) {
            whole.extend([",", &key, "[]"]);
        }
    }
    whole.push('}');
    Some(whole)
}

#[cfg(test)]
mod tests {
    use super::super::{DecodeError, Edition};

    fn salvaged(json: &str) -> Option<Edition> {
        match Edition::decode(json) {
            Err(DecodeError::Json(fault)) => Edition::salvage(json, &fault),
            other => panic!("it should be broken: {:?}", other.map(|_| ())),
        }
    }

    /// An edition of three stories; the second is on `{` and `"`.
    fn edition() -> String {
        let article = |id: &str, text: &str| {
            format!(
                r#"{{"id":"{id}","kind":"article","pages":[0],"headlines":[{{"role":"main","text":"题","source":[[0,1,0,1]]}}],"body":[{{"kind":"paragraph","text":"{text}","source":[]}}],"mentions":[{{"part":"p0","start":0,"end":1,"entity":"x"}}],"confidence":{{"level":"high","reasons":[]}}}}"#
            )
        };
        format!(
            "{{\"format\":\"kanbao-edition\",\"version\":1,\"publication\":{{\"name\":\"报\"}},\"issue\":{{}},\"pages\":[{{\"source\":0}}],\n\"articles\":[\n{},\n{},\n{}\n],\"entities\":[],\"residue\":[],\"sources\":[],\"warnings\":[]}}",
            article("a1", "甲文"),
            article("a2", r#"乙{\"文"#),
            article("a3", "丙文"),
        )
    }

    #[test]
    fn whole_stories_before_the_break_are_kept() {
        let json = edition();
        let third = json.find("\"a3\"").expect("it is there");
        let edition = salvaged(&json[..third + 30]).expect("two stories are whole");
        let texts: Vec<&str> = edition
            .articles
            .iter()
            .map(|a| a.body[0].text.as_str())
            .collect();
        assert_eq!(texts, ["甲文", "乙{\"文"]);
        // Names, raw lines and pages are lost, and nothing points at them.
        assert!(edition.pages.is_empty() && edition.articles[0].mentions.is_empty());
        assert!(edition.articles[0].headlines[0].source.is_empty());
    }

    #[test]
    fn what_stands_behind_a_fault_in_the_middle_is_not_guessed() {
        let json = edition().replacen("\"text\":\"丙文\"", "\"text\":[\"丙文\"", 1);
        assert_eq!(
            salvaged(&json)
                .expect("two stories are whole")
                .articles
                .len(),
            2
        );
    }

    #[test]
    fn where_no_story_is_whole_there_is_none() {
        let json = edition();
        let first = json.find("\"a1\"").expect("it is there");
        assert!(salvaged(&json[..first + 30]).is_none());
        assert!(salvaged("{\"format\":\"kanbao-edition\",\"version\":1").is_none());
        assert!(salvaged("").is_none());
    }
}
