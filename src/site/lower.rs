//! A program without the standard library's table of small letters.
//!
//! Yew asks for the small letters of an element's name, to say which one it did not expect, and so brings those of every
//! script. The names of elements are ASCII, which needs no table; what the readers' programs ask for themselves is too,
//! since `clippy.toml` bans the other question.

/// What the table has in the place of letters that become several: this, and the number of the several.
const SEVERAL: u32 = 0x40_0000;
/// A pair of the table: a letter and its small one, in four bytes each.
const PAIR: usize = 8;

/// Clears the table where a program has it, which leaves all else in its place: letters beyond ASCII stay as they are then.
pub(super) fn clear(program: &mut [u8]) {
    let table = table();
    // It is not looked for byte by byte in vain: half a megabyte is compared with its first pair only.
    let at = program
        .windows(table.len())
        .position(|bytes| bytes.starts_with(&table[..2 * PAIR]) && bytes == table);
    if let Some(found) = at.and_then(|at| program.get_mut(at..at + table.len())) {
        found.fill(0);
    }
}

/// Returns the table as the compiler that built this very program has it, as bytes: it builds the readers' programs too.
#[expect(
    clippy::disallowed_methods,
    reason = "here it is the table that is asked for"
)]
fn table() -> Vec<u8> {
    let mut several = SEVERAL..;
    let mut out = Vec::new();
    for letter in '\u{80}'..=char::MAX {
        let mut small = letter.to_lowercase();
        let number = match (small.next(), small.next()) {
            (Some(one), None) if one != letter => one.into(),
            (_, Some(_)) => several.next().unwrap_or(SEVERAL),
            _ => continue,
        };
        out.extend(u32::from(letter).to_le_bytes());
        out.extend(number.to_le_bytes());
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{clear, table};

    #[test]
    fn the_table_goes_and_all_else_stays() {
        let mut program = [b"before".as_slice(), &table(), b"after"].concat();
        clear(&mut program);
        let zeros = vec![0; table().len()];
        assert_eq!(program, [b"before".as_slice(), &zeros, b"after"].concat());
    }

    #[test]
    fn half_a_table_is_something_else() {
        for program in [&table()[8..], &table()[..80], b""] {
            let mut cleared = program.to_vec();
            clear(&mut cleared);
            assert_eq!(cleared, program);
        }
    }
}
