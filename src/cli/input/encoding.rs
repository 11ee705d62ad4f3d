//! Bytes → text: which encoding a page is in, or why it is no text.

use crate::cli::outcome::Failure;
use crate::text::is_text;
use chardetng::EncodingDetector;
use encoding_rs::{Encoding, GB18030, GBK, REPLACEMENT, UTF_8, UTF_16BE, UTF_16LE};
use std::borrow::Cow;

/// Says why bytes are not the text of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::cli) enum NotText {
    /// A file of another kind, named.
    Kind(&'static str),
    /// Bytes of no known kind, in no encoding that could be found out.
    Binary,
    /// The encoding that was named, or that a byte order mark says, does not fit.
    Undecodable(&'static Encoding),
}

/// The first bytes of files that people take for page text.
const MAGIC: [(&[u8], &str); 8] = [
    (b"PK\x03\x04", "a ZIP archive or an Office document"),
    (b"\xD0\xCF\x11\xE0", "an old Office document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xFF\xD8\xFF", "a JPEG picture"),
    (b"\x1F\x8B", "a gzip archive"),
    (b"\x7FELF", "an executable"),
    (b"II*\0", "a TIFF picture"),
];

/// Looks an encoding up by any of its WHATWG labels.
pub(in crate::cli) fn named(label: &str) -> Result<&'static Encoding, Failure> {
    Encoding::for_label(label.as_bytes()).filter(|&encoding| encoding != REPLACEMENT).ok_or_else(|| {
        Failure::usage(format!("`{label}` is no encoding this program knows"))
            .help("use utf-8, gb18030, gbk, big5, utf-16le, utf-16be or another name of the WHATWG Encoding Standard")
    })
}

/// Decodes a page in the encoding given, or finds out which it is in; a byte order mark goes before both.
pub(in crate::cli) fn decode(
    bytes: &[u8],
    given: Option<&'static Encoding>,
) -> Result<(String, &'static Encoding), NotText> {
    if let Some((_, kind)) = MAGIC.iter().find(|(magic, _)| bytes.starts_with(magic)) {
        return Err(NotText::Kind(kind));
    }
    let marked = Encoding::for_bom(bytes).map(|(encoding, _)| encoding);
    let encoding = match marked.or(given) {
        Some(encoding) => encoding,
        None => guess(bytes).ok_or(NotText::Binary)?,
    };
    let (text, used, _) = encoding.decode(bytes);
    if is_text(&text) {
        Ok((Cow::into_owned(text), used))
    } else if marked.or(given).is_some() {
        Err(NotText::Undecodable(used))
    } else {
        // What was guessed in vain is no name to put before anybody.
        Err(NotText::Binary)
    }
}

/// Guesses the encoding; `None` where the bytes hold NULs as no text does.
fn guess(bytes: &[u8]) -> Option<&'static Encoding> {
    if bytes.contains(&0) {
        return utf16(bytes);
    }
    if std::str::from_utf8(bytes).is_ok() {
        return Some(UTF_8);
    }
    let mut detector = EncodingDetector::new();
    detector.feed(bytes, true);
    let guess = detector.guess(None, false);
    // GB 18030 contains GBK and GB 2312.
    Some(if guess == GBK { GB18030 } else { guess })
}

/// Tells the byte order of UTF-16 without a mark by its line ends and other ASCII characters, whose high byte is 0.
fn utf16(bytes: &[u8]) -> Option<&'static Encoding> {
    if bytes.len() % 2 == 1 {
        return None;
    }
    let (mut low_first, mut high_first) = (0usize, 0usize);
    for pair in bytes.chunks_exact(2) {
        match pair {
            [0, 0] => return None,
            [0, _] => high_first += 1,
            [_, 0] => low_first += 1,
            _ => {}
        }
    }
    Some(if high_first > low_first {
        UTF_16BE
    } else {
        UTF_16LE
    })
}

#[cfg(test)]
mod tests {
    use super::{NotText, decode};
    use encoding_rs::{BIG5, Encoding, GB18030, UTF_8, UTF_16BE, UTF_16LE};

    const PAGE: &str = "邵阳日报讯 （记者 罗 俊\n通讯员 林佳祥） 11月8日，省人\n社厅党组书记、厅长李永军一行来邵\n";
    const TRADITIONAL: &str =
        "本報訊 十一月八日，市長在會議上強調，\n要進一步優化業務辦理流程，加快提升政務服務水平。\n";

    fn utf16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(bytes).collect()
    }

    #[test]
    fn every_encoding_is_found() {
        let gb = GB18030.encode(PAGE).0.into_owned();
        let big5 = BIG5.encode(TRADITIONAL).0.into_owned();
        let short = "本报讯 今日多云。\n";
        let cases: [(&str, Vec<u8>, &'static Encoding); 8] = [
            (short, GB18030.encode(short).0.into_owned(), GB18030),
            (PAGE, PAGE.into(), UTF_8),
            (PAGE, format!("\u{feff}{PAGE}").into(), UTF_8),
            (PAGE, utf16(PAGE, u16::to_le_bytes), UTF_16LE),
            (PAGE, utf16(PAGE, u16::to_be_bytes), UTF_16BE),
            (
                PAGE,
                utf16(&format!("\u{feff}{PAGE}"), u16::to_be_bytes),
                UTF_16BE,
            ),
            (PAGE, gb, GB18030),
            (TRADITIONAL, big5, BIG5),
        ];
        for (text, bytes, encoding) in cases {
            assert_eq!(decode(&bytes, None), Ok((text.to_owned(), encoding)));
        }
    }

    #[test]
    fn what_is_no_text() {
        assert_eq!(
            decode(b"PK\x03\x04", None),
            Err(NotText::Kind("a ZIP archive or an Office document"))
        );
        assert_eq!(decode(&[0, 1, 2], None), Err(NotText::Binary));
        assert_eq!(
            decode(&GB18030.encode(PAGE).0, Some(UTF_8)),
            Err(NotText::Undecodable(UTF_8))
        );
        let noise: Vec<u8> = (0..4096u32)
            .map(|i| (i.wrapping_mul(2_654_435_761) >> 13) as u8 | 1)
            .collect();
        assert!(decode(&noise, None).is_err());
    }
}
