//! What a character is to a compositor: how wide it is, and beside what a line may break.

/// Says whether a character opens an entry of a list, or a byline.
pub fn is_bullet(ch: char) -> bool {
    matches!(
        ch,
        '□' | '■'
            | '●'
            | '○'
            | '◎'
            | '▲'
            | '△'
            | '★'
            | '☆'
            | '◆'
            | '◇'
            | '▍'
            | '▎'
            | '\u{2610}'
    )
}

/// Says whether a character counts from one to ten.
pub fn is_numeral(ch: char) -> bool {
    matches!(
        ch,
        '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十'
    )
}

/// Returns a character's width in half ems.
pub fn half_ems(ch: char) -> u16 {
    match ch {
        '\t' => 4,
        '\u{0}'..='\u{2ff}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{ff61}'..='\u{ffdc}' => 1,
        _ => 2,
    }
}

/// Says whether a character is one of the common ideographs: two half ems wide, neither white space nor a mark.
#[inline]
pub fn is_common(ch: char) -> bool {
    matches!(ch, '\u{4e00}'..='\u{9fff}')
}

/// Says whether a character prints nothing and is no white space: soft hyphens, zero-width and direction marks, controls.
pub fn is_stray(ch: char) -> bool {
    ch.is_control()
        || matches!(
            ch,
            '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fe00}'..='\u{fe0f}' | '\u{fffc}'
        )
}

/// Says whether a compositor may set a character at half its width to fill a line.
pub fn is_squeezable(ch: char) -> bool {
    matches!(
        ch,
        '，' | '。'
            | '、'
            | '；'
            | '：'
            | '！'
            | '？'
            | '《'
            | '》'
            | '（'
            | '）'
            | '“'
            | '”'
            | '‘'
            | '’'
            | '〈'
            | '〉'
            | '【'
            | '】'
            | '「'
            | '」'
            | '·'
    )
}

/// Says whether a character must not begin a line.
pub fn is_closing(ch: char) -> bool {
    matches!(
        ch,
        '，' | '。'
            | '、'
            | '；'
            | '：'
            | '！'
            | '？'
            | '》'
            | '）'
            | '”'
            | '’'
            | '〉'
            | '】'
            | '」'
            | '』'
            | '%'
            | '％'
            | ','
            | '.'
            | ';'
            | ':'
            | '!'
            | '?'
            | ')'
            | '℃'
            | '·'
    )
}

/// Says whether a character must not end a line.
pub fn is_opening(ch: char) -> bool {
    matches!(
        ch,
        '《' | '（' | '“' | '‘' | '〈' | '【' | '「' | '『' | '(' | '['
    )
}

/// Says whether a character ends a sentence.
pub fn is_stop(ch: char) -> bool {
    matches!(ch, '。' | '！' | '？' | '…' | '!' | '?' | '｡')
}

/// Says whether a character closes a quotation or a bracket after a sentence.
pub fn is_closer(ch: char) -> bool {
    matches!(ch, '”' | '’' | '）' | ')' | '」' | '』' | '》' | '】' | '"')
}

/// Says whether a character is a Chinese character.
pub fn is_han(ch: char) -> bool {
    matches!(ch, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}' | '〇' | '\u{e000}'..='\u{f8ff}')
}

/// Says whether a character is a comma, colon, semicolon or stop of either width.
pub fn is_pause(ch: char) -> bool {
    is_stop(ch) || matches!(ch, '，' | '；' | '：' | ',' | ';' | ':' | '、')
}

/// Says whether a character is a colon of either width.
pub fn is_colon(ch: char) -> bool {
    matches!(ch, '：' | ':')
}

/// Returns the value of a decimal digit of either width.
pub fn digit(ch: char) -> Option<u32> {
    match ch {
        '0'..='9' => Some(u32::from(ch) - u32::from('0')),
        '０'..='９' => Some(u32::from(ch) - u32::from('０')),
        _ => None,
    }
}

/// Returns the simplified form of a character of the words that bylines and jump lines are made of.
pub fn simple(ch: char) -> char {
    match ch {
        '記' => '记',
        '報' => '报',
        '訊' => '讯',
        '電' => '电',
        '員' => '员',
        '攝' => '摄',
        '圖' => '图',
        '責' => '责',
        '編' => '编',
        '轉' => '转',
        '實' => '实',
        '習' => '习',
        '見' => '见',
        '約' => '约',
        '評' => '评',
        '論' => '论',
        '號' => '号',
        '網' => '网',
        '臺' => '台',
        _ => ch,
    }
}

/// Holds a set of characters of the basic plane, one bit for each.
pub struct CharSet(Vec<u64>);

impl CharSet {
    /// Makes a set; characters of other planes are left out.
    pub fn of(chars: impl Iterator<Item = char>) -> Self {
        let mut bits = vec![0; 0x1_0000 / 64];
        for code in chars.map(|ch| ch as usize) {
            if let Some(bits) = bits.get_mut(code / 64) {
                *bits |= 1 << (code % 64);
            }
        }
        Self(bits)
    }

    /// Says whether the set holds a character.
    pub fn contains(&self, ch: char) -> bool {
        let code = ch as usize;
        self.0
            .get(code / 64)
            .is_some_and(|bits| bits >> (code % 64) & 1 == 1)
    }
}
