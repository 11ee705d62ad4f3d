//! Whether decoded characters are a text at all, and one that a newspaper can print.

use super::is_ideograph;

/// A page with more undecodable or control characters than one in this many was no text in that encoding.
const ONE_IN: usize = 50;

/// Tells whether decoded text is text: few undecodable characters, few control characters.
pub fn is_text(text: &str) -> bool {
    let (mut all, mut bad) = (0usize, 0usize);
    for c in text.chars() {
        all += 1;
        let layout = matches!(c, '\n' | '\r' | '\t' | '\u{c}' | '\u{b}' | '\u{85}');
        bad += usize::from(c == char::REPLACEMENT_CHARACTER || (c.is_control() && !layout));
    }
    bad * ONE_IN <= all
}

/// Counts characters that every page is full of, in simplified and in traditional characters: of several readings of the
/// same bytes, the right one has by far the most.
pub fn familiar(text: &str) -> usize {
    let common = "，。、：；“”「」（）《》的一是在不了有和人中大上日年月市会會";
    text.chars()
        .filter(|&c| c == ' ' || c.is_ascii_alphanumeric() || common.contains(c))
        .count()
}

/// So many ideographs without any mark are a list of names or a poster; fewer are a note.
const LIST: usize = 30;
/// So many ideographs with a mark are a notice.
const NOTICE: usize = 8;
/// So many words of letters up to a full stop are a sentence.
const SENTENCE: usize = 4;

/// Tells whether a newspaper can print a text: it holds a sentence, or enough ideographs.
fn is_printable(text: &str) -> bool {
    let ideographs = text.chars().filter(|&c| is_ideograph(c)).count();
    let marked = || {
        text.chars().any(|c| {
            matches!(
                c,
                '。' | '，' | '、' | '；' | '：' | '！' | '？' | '“' | '《' | '（'
            )
        })
    };
    ideographs >= LIST || ideographs >= NOTICE && marked() || holds_sentence(text)
}

/// Tells whether words of letters stand in a row and end with a full stop, as code, tables and lists seldom have them.
fn holds_sentence(text: &str) -> bool {
    let mut row = 0;
    text.split_whitespace().any(|word| {
        let core =
            word.trim_matches(|c| matches!(c, '"' | '\'' | '“' | '”' | '‘' | '’' | '(' | ')'));
        let stem = core.trim_end_matches(['.', '!', '?', ',', ';', ':']);
        let inner = |c: char| c.is_alphanumeric() || matches!(c, '-' | '\'' | '’' | '.' | ',');
        let is_word = stem.starts_with(char::is_alphanumeric) && stem.chars().all(inner);
        row = if is_word { row + 1 } else { 0 };
        let ended = core.ends_with(['.', '!', '?']) && stem.chars().any(char::is_alphabetic);
        let sentence = ended && row >= SENTENCE;
        row = if ended { 0 } else { row };
        sentence
    })
}

/// Returns the index of the first text that is none of a newspaper's pages; a page of pictures with hardly a word may
/// stand among others.
pub fn first_unprintable<'t>(texts: impl Iterator<Item = &'t str> + Clone) -> Option<usize> {
    let told = texts.clone().any(is_printable);
    let mut texts = texts;
    texts.position(|text| !(is_printable(text) || told && text.chars().any(super::is_ideograph)))
}

#[cfg(test)]
mod tests {
    use super::{familiar, is_printable, is_text};
    use encoding_rs::{BIG5, Encoding, GB18030, UTF_16BE, UTF_16LE};

    #[test]
    fn controls_are_no_text() {
        assert!(is_text("") && is_text("邵阳日报讯\r\n\t记者"));
        assert!(!is_text("%PDF-1.7\u{0}\u{1}\u{fffd}"));
    }

    #[test]
    fn bytes_look_most_familiar_in_their_own_encoding() {
        let simplified =
            "邵阳日报讯 （记者 罗 俊\n通讯员 林佳祥） 11月8日，省人社厅一行来邵督导。\n";
        let traditional = "本報訊 十一月八日，市長在會議上強調，\n要進一步優化業務辦理流程。\n";
        let english = "Council opens bridge\nThe council opened the bridge on Friday.\n";
        let utf16 = |text: &str, bytes: fn(u16) -> [u8; 2]| -> Vec<u8> {
            text.encode_utf16().flat_map(bytes).collect()
        };
        let pairs: [(Vec<u8>, &'static Encoding, &'static Encoding); 6] = [
            (GB18030.encode(simplified).0.into_owned(), GB18030, BIG5),
            (BIG5.encode(traditional).0.into_owned(), BIG5, GB18030),
            (utf16(simplified, u16::to_le_bytes), UTF_16LE, UTF_16BE),
            (utf16(simplified, u16::to_be_bytes), UTF_16BE, UTF_16LE),
            (utf16(english, u16::to_le_bytes), UTF_16LE, UTF_16BE),
            (utf16(english, u16::to_be_bytes), UTF_16BE, UTF_16LE),
        ];
        for (bytes, right, wrong) in pairs {
            let seen = |encoding: &'static Encoding| {
                familiar(&encoding.decode_without_bom_handling(&bytes).0)
            };
            assert!(seen(right) > 2 * seen(wrong), "{}", right.name());
        }
    }

    #[test]
    fn what_a_newspaper_can_print() {
        for page in [
            "停水通知\n因管道维修，明日停水。\n",
            "责编：罗俊　校对：李明\n2版\n",
            "Council opens bridge\nThe council opened\nthe new bridge on Friday.\n",
            "다리 개통\n시의회는 금요일에 새 다리를 열었다.\n",
            "獲獎名單\n趙錢孫 李周吳 鄭王馮 陳褚衛 蔣沈韓 楊朱秦 尤許何 呂施張 孔曹嚴\n",
        ] {
            assert!(is_printable(page), "{page}");
        }
        for other in [
            "milk\neggs\n",
            "牛奶\n鸡蛋\n",
            "3\n14\n15\n92\n65\n",
            "[package]\nname = \"x\"\nversion = \"0.1.0\"\n",
            "fn main() {\n    println!(\"done.\");\n}\n",
            "id,name,count\n1,bread,2.5\n2,butter,1.\n",
        ] {
            assert!(!is_printable(other), "{other}");
        }
    }
}
