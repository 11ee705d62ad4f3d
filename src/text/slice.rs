//! Lengths and slices in code points.

/// Counts code points; a text of four thousand million of them is not met.
pub fn length(text: &str) -> u32 {
    u32::try_from(text.chars().count()).unwrap_or(u32::MAX)
}

/// Returns the characters `[start, end)` in code points; what lies outside the text is left out.
pub fn slice(text: &str, start: u32, end: u32) -> &str {
    if end <= start {
        return "";
    }
    let from = byte_of(text, start);
    let rest = &text[from..];
    &rest[..byte_of(rest, end - start)]
}

fn byte_of(text: &str, index: u32) -> usize {
    text.char_indices()
        .nth(index as usize)
        .map_or(text.len(), |(byte, _)| byte)
}

#[cfg(test)]
mod tests {
    use super::{length, slice};

    #[test]
    fn slices_are_in_code_points() {
        assert_eq!(slice("看报𠮷x", 1, 3), "报𠮷");
        assert_eq!(slice("看报", 1, 9), "报");
        assert_eq!(slice("看报", 2, 1), "");
        assert_eq!(slice("看报", 7, 9), "");
        assert_eq!(length("看报𠮷x"), 4);
    }
}
