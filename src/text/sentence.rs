//! Sentences: for excerpts that end where a sentence ends, and for reading aloud.

use super::{is_closing_mark, length};

/// Lists the sentences of a text as half-open ranges of code points that cover it without gap.
///
/// A sentence ends after 。！？!? or …… and the closing quotes and brackets behind it, and at a line's end.
/// A full stop of the Latin script ends one only where white space follows.
pub fn sentences(text: &str) -> Vec<[u32; 2]> {
    let mut found = Vec::new();
    let mut start = 0;
    let mut ended = false;
    let mut dot = false;
    let mut index = 0;
    for c in text.chars() {
        let closes = is_closing_mark(c) || c.is_whitespace();
        if ended && !closes && !is_end(c) {
            found.push([start, index]);
            start = index;
            ended = false;
        }
        ended = ended || is_end(c) || (dot && c.is_whitespace());
        dot = c == '.';
        index += 1;
    }
    if index > start {
        found.push([start, index]);
    }
    found
}

/// Returns the length in code points of the shortest run of whole sentences of `text` that has at least `wanted` code points.
pub fn excerpt(text: &str, wanted: u32) -> u32 {
    let end = sentences(text)
        .into_iter()
        .map(|[_, end]| end)
        .find(|&end| end >= wanted);
    end.unwrap_or_else(|| length(text))
}

fn is_end(c: char) -> bool {
    matches!(c, '。' | '！' | '？' | '!' | '?' | '…' | '\n')
}

#[cfg(test)]
mod tests {
    use super::{excerpt, sentences};
    use crate::text::slice;

    fn split(text: &str) -> Vec<&str> {
        sentences(text)
            .into_iter()
            .map(|[start, end]| slice(text, start, end))
            .collect()
    }

    #[test]
    fn ends_of_sentences() {
        assert_eq!(
            split("他说：“好。”走了！真的？！是的……嗯"),
            ["他说：“好。”", "走了！", "真的？！", "是的……", "嗯"]
        );
        assert_eq!(split("It is 3.5 m. Yes"), ["It is 3.5 m. ", "Yes"]);
        assert_eq!(split("占地33.4公顷。"), ["占地33.4公顷。"]);
        assert!(split("").is_empty());
    }

    #[test]
    fn excerpts_end_with_a_sentence() {
        assert_eq!(excerpt("一二。三四五。六。", 4), 7);
        assert_eq!(excerpt("一二。三", 99), 4);
    }
}
