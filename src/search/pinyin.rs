//! Pinyin: full, begun or by initials.

/// Says how typed letters meet a name's pinyin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Spelling {
    /// First syllable met.
    pub(super) from: usize,
    /// One past the last syllable met.
    pub(super) to: usize,
    /// Whether every syllable but the last is spelled in full.
    pub(super) full: bool,
}

/// Returns the letters of a text that may be pinyin, ü as v, or `None` where it holds anything else or fewer than two letters.
pub(super) fn letters(text: &str) -> Option<Vec<u8>> {
    let mut letters = Vec::new();
    for c in text.chars() {
        match crate::text::fold(c) {
            c @ 'a'..='z' => letters.push(c as u8),
            'ü' => letters.push(b'v'),
            '\'' | ' ' => {}
            _ => return None,
        }
    }
    (letters.len() >= 2).then_some(letters)
}

/// Finds typed letters in a pinyin, `li yong jun`, beginning at the first syllable or, if `anywhere`, at any.
///
/// Each syllable is met in full or by its initial, zh, ch and sh included; the last may be begun.
pub(super) fn spell(pinyin: &str, typed: &[u8], anywhere: bool) -> Option<Spelling> {
    let begins = |syllable: &str| {
        let first = syllable.bytes().next().zip(typed.first());
        first.is_some_and(|(first, typed)| same(first, *typed))
    };
    let starts = if anywhere { usize::MAX } else { 1 };
    if !pinyin.split(' ').take(starts).any(begins) {
        return None;
    }
    let syllables: Vec<&[u8]> = pinyin.split(' ').map(str::as_bytes).collect();
    let starts = starts.min(syllables.len());
    (0..starts).find_map(|from| {
        let (to, full) = meet(&syllables, from, typed)?;
        Some(Spelling { from, to, full })
    })
}

fn meet(syllables: &[&[u8]], at: usize, typed: &[u8]) -> Option<(usize, bool)> {
    if typed.is_empty() {
        return Some((at, true));
    }
    let syllable = syllables.get(at)?;
    let common = syllable
        .iter()
        .zip(typed)
        .take_while(|(s, t)| same(**s, **t))
        .count();
    if common == typed.len() && common > 0 {
        return Some((at + 1, common > 1 || syllable.len() == 1));
    }
    if common == syllable.len()
        && common > 0
        && let Some(met) = meet(syllables, at + 1, &typed[common..])
    {
        return Some(met);
    }
    let double =
        matches!(syllable.first(), Some(b'z' | b'c' | b's')) && syllable.get(1) == Some(&b'h');
    let initials = [if double { 2 } else { 1 }, 1];
    let met = initials.into_iter().filter(|&length| length <= common);
    met.filter_map(|length| meet(syllables, at + 1, &typed[length..]))
        .next()
        .map(|(to, _)| (to, false))
}

/// Compares letters; u stands for ü as well.
fn same(syllable: u8, typed: u8) -> bool {
    syllable == typed || (syllable == b'v' && typed == b'u')
}

#[cfg(test)]
mod tests {
    use super::{letters, spell};

    #[test]
    fn ways_to_spell_a_name() {
        for typed in [
            "lyj",
            "liyongjun",
            "liyj",
            "lyongjun",
            "liyo",
            "ly",
            "li'yong",
        ] {
            assert!(
                spell("li yong jun", &letters(typed).expect(typed), false).is_some(),
                "{typed}"
            );
        }
        for typed in ["lj", "yj", "liyongjunx", "lyjx", "iyj"] {
            assert!(
                spell("li yong jun", &letters(typed).expect(typed), false).is_none(),
                "{typed}"
            );
        }
        assert!(spell("li yong jun", b"yj", true).is_some());
        assert!(spell("zhao shi chang", b"zsc", false).is_some());
        assert!(spell("zhao shi chang", b"zhshch", false).is_some());
        assert!(spell("xi an", b"xian", false).is_some());
        assert!(spell("lv", b"lu", false).is_some());
        assert_eq!(letters("a"), None);
        assert_eq!(letters("李y"), None);
    }
}
