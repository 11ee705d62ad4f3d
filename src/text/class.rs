//! Classes of characters.

/// Says whether a character is set without word spaces: ideographs, kana, bopomofo and the punctuation that goes with them.
pub fn is_cjk(c: char) -> bool {
    matches!(c,
        '\u{2E80}'..='\u{303F}' | '\u{3040}'..='\u{30FF}' | '\u{3100}'..='\u{312F}' | '\u{31A0}'..='\u{31BF}'
        | '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{FE30}'..='\u{FE4F}'
        | '\u{FF00}'..='\u{FFEF}' | '\u{20000}'..='\u{3FFFD}')
}

/// Says whether a character is an ideograph.
pub fn is_ideograph(c: char) -> bool {
    matches!(c, '\u{2E80}'..='\u{2FDF}' | '\u{3005}'..='\u{3007}' | '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}'
        | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFD}')
}

/// Says whether a character belongs to a word that spaces set apart: letters and digits of alphabetic scripts.
///
/// Beyond ASCII whole blocks are taken for letters: the exact tables would weigh as much as the search itself.
pub fn is_word(c: char) -> bool {
    match c {
        '\0'..='\u{7F}' => c.is_ascii_alphanumeric(),
        '\u{AA}' | '\u{B5}' | '\u{BA}' => true,
        '\u{80}'..='\u{BF}' | '×' | '÷' | '\u{2000}'..='\u{2BFF}' | '\u{E000}'..='\u{F8FF}' => {
            false
        }
        _ => !is_cjk(c) && !c.is_whitespace(),
    }
}

/// Says whether a mark closes what stands before it, and so stays on its line: closing quotes and brackets.
pub fn is_closing_mark(c: char) -> bool {
    matches!(
        c,
        '”' | '’'
            | '」'
            | '』'
            | '）'
            | ')'
            | '》'
            | '〉'
            | '】'
            | '〕'
            | ']'
            | '］'
            | '"'
            | '\''
    )
}

/// Says whether a mark opens what stands after it, and so does not end a line: opening quotes and brackets.
pub fn is_opening_mark(c: char) -> bool {
    matches!(
        c,
        '“' | '‘' | '「' | '『' | '（' | '(' | '《' | '〈' | '【' | '〔' | '[' | '［'
    )
}
