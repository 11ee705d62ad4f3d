//! The towns in a file: names go column by column, for what stands first in a name is like what stands first in others.

use std::collections::BTreeMap;

/// The generic parts of towns, in the order in which a division lists its towns.
pub const GENERICS: [&str; 4] = ["镇", "乡", "街道", "苏木"];

/// The towns of one division by their generic parts, names without these.
pub type Row = [Vec<Vec<char>>; GENERICS.len()];

/// How many characters take one byte: the most frequent ones.
const SHORT: usize = 240;

/// The lengths that are counted for each division; longer names stand in one class with their lengths.
const LENGTHS: usize = 4;

/// The columns of a name: from the last one on, characters share one.
const COLUMNS: usize = 4;

/// Writes rows: the length of each part in four bytes, then the parts — the alphabet, the counts, the lengths of long names, the columns.
pub fn encode(rows: &[Row]) -> Vec<u8> {
    let alphabet = alphabet(rows);
    let codes: BTreeMap<char, usize> = (0..).zip(&alphabet).map(|(at, &c)| (c, at)).collect();
    let code = |c: char| codes.get(&c).copied().unwrap_or_default();
    let mut parts = vec![Vec::new(); 3 + COLUMNS];
    parts[0] = write_alphabet(&alphabet);
    for stems in rows.iter().flatten() {
        // In a fixed order names tell less that must be written.
        let mut stems: Vec<Vec<usize>> = stems
            .iter()
            .map(|stem| stem.iter().map(|&c| code(c)).collect())
            .collect();
        stems.sort_by_key(|stem: &Vec<usize>| (stem.len().min(LENGTHS), stem.clone()));
        for length in 1..=LENGTHS {
            let of = |stem: &&Vec<usize>| stem.len().min(LENGTHS) == length;
            parts[1].push(byte(stems.iter().filter(of).count()));
        }
        for stem in stems {
            if stem.len() >= LENGTHS {
                parts[2].push(byte(stem.len()));
            }
            for (column, &code) in stem.iter().enumerate() {
                let part = &mut parts[3 + column.min(COLUMNS - 1)];
                match code.checked_sub(SHORT) {
                    None => part.push(byte(code)),
                    Some(rest) => part.extend([byte(SHORT + rest / 256), byte(rest % 256)]),
                }
            }
        }
    }
    let sizes = parts
        .iter()
        .map(|part| u32::try_from(part.len()).unwrap_or(u32::MAX));
    let mut file: Vec<u8> = sizes.flat_map(u32::to_le_bytes).collect();
    file.extend(parts.concat());
    file
}

/// Returns the characters: the most frequent ones by their frequency, the others in their order.
fn alphabet(rows: &[Row]) -> Vec<char> {
    let mut counts: BTreeMap<char, usize> = BTreeMap::new();
    for &c in rows.iter().flatten().flatten().flatten() {
        *counts.entry(c).or_default() += 1;
    }
    let mut alphabet: Vec<char> = counts.keys().copied().collect();
    alphabet.sort_by_key(|c| std::cmp::Reverse(counts[c]));
    let rest = SHORT.min(alphabet.len());
    alphabet[rest..].sort_unstable();
    alphabet
}

/// Writes the frequent characters as text, then the steps from each further one to the next, seven bits a byte, the low ones first.
fn write_alphabet(alphabet: &[char]) -> Vec<u8> {
    let (short, rest) = alphabet.split_at(SHORT.min(alphabet.len()));
    let text: String = short.iter().collect();
    let mut part = text.into_bytes();
    // No character of a name: where the text ends.
    part.push(0);
    let mut last = 0;
    for &c in rest {
        let mut step = u32::from(c) - last;
        last = u32::from(c);
        while step >= 128 {
            part.push(byte((step % 128 + 128) as usize));
            step /= 128;
        }
        part.push(byte(step as usize));
    }
    part
}

/// Reads what `write_alphabet` writes.
fn read_alphabet(part: &[u8]) -> Option<Vec<char>> {
    let end = part.iter().position(|&byte| byte == 0)?;
    let text = std::str::from_utf8(&part[..end]).ok()?;
    let mut alphabet: Vec<char> = text.chars().collect();
    let (mut last, mut step, mut shift) = (0u32, 0u32, 0);
    for byte in &part[end + 1..] {
        step |= u32::from(byte % 128) << shift;
        if *byte >= 128 {
            shift = (shift + 7).min(21);
            continue;
        }
        last = last.checked_add(step)?;
        alphabet.push(char::from_u32(last)?);
        (step, shift) = (0, 0);
    }
    Some(alphabet)
}

fn byte(value: usize) -> u8 {
    u8::try_from(value).unwrap_or(u8::MAX)
}

/// Reads what `encode` writes; `None` where the file is no such one.
pub fn decode(file: &[u8]) -> Option<Vec<Row>> {
    let mut rest = file.get(4 * (3 + COLUMNS)..)?;
    let mut parts = Vec::new();
    for size in file.chunks_exact(4).take(3 + COLUMNS) {
        let size = u32::from_le_bytes(size.try_into().ok()?) as usize;
        parts.push(rest.get(..size)?.iter().copied());
        rest = &rest[size..];
    }
    let mut columns = parts.split_off(3);
    let [alphabet, counts, lengths] = &mut parts[..] else {
        return None;
    };
    let alphabet = read_alphabet(&alphabet.collect::<Vec<u8>>())?;
    let mut rows = Vec::new();
    while counts.len() > 0 {
        let mut row = Row::default();
        for stems in &mut row {
            for length in 1..=LENGTHS {
                for _ in 0..counts.next()? {
                    let length = match length {
                        LENGTHS => usize::from(lengths.next()?),
                        _ => length,
                    };
                    let stem = (0..length).map(|at| {
                        let column = columns.get_mut(at.min(COLUMNS - 1))?;
                        let code = usize::from(column.next()?);
                        let code = match code.checked_sub(SHORT) {
                            None => code,
                            Some(high) => SHORT + 256 * high + usize::from(column.next()?),
                        };
                        alphabet.get(code).copied()
                    });
                    stems.push(stem.collect::<Option<Vec<char>>>()?);
                }
            }
        }
        rows.push(row);
    }
    Some(rows)
}

#[cfg(test)]
mod tests {
    use super::{Row, decode, encode};

    #[test]
    fn what_is_written_is_read() {
        let stems = |text: &str| {
            text.split_whitespace()
                .map(|s| s.chars().collect())
                .collect()
        };
        let mut row = Row::default();
        row[0] = stems("镇 廉桥 魏家桥 阿热勒托格拉克");
        row[2] = stems("长江路");
        let mut many = Row::default();
        // More characters than one byte can say.
        many[1] = ('一'..='龥').step_by(100).map(|c| vec![c, '家']).collect();
        let rows = [row, Row::default(), many];
        let read = decode(&encode(&rows)).map(|mut read| {
            read.iter_mut().flatten().for_each(|stems| stems.sort());
            read
        });
        let mut expected = rows.to_vec();
        expected.iter_mut().flatten().for_each(|stems| stems.sort());
        assert_eq!(read, Some(expected));
        assert_eq!(decode(b"nothing of the kind"), None);
    }
}
