//! Whether decoded characters are a text at all.

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

#[cfg(test)]
mod tests {
    use super::is_text;

    #[test]
    fn controls_are_no_text() {
        assert!(is_text("") && is_text("邵阳日报讯\r\n\t记者"));
        assert!(!is_text("%PDF-1.7\u{0}\u{1}\u{fffd}"));
    }
}
