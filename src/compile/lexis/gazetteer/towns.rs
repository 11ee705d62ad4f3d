//! The towns of China: 镇, 乡, 街道 and 苏木, the counties they lie in, and how a name is looked up.
//!
//! The 38,700 names stay out of the lexicon: a rule that sees a generic part asks for the name before it.

use super::code::{GENERICS, Row, decode};
use std::ops::Range;
use std::sync::OnceLock;

/// Holds all towns, those of one county side by side.
#[derive(Debug, Default)]
pub(crate) struct Towns {
    /// The characters of the names, one after the other.
    text: Vec<char>,
    /// The first character of each town's name, and the end.
    starts: Vec<u32>,
    /// The length of each town's generic part in characters.
    generics: Vec<u8>,
    /// The division that each town lies in.
    owners: Vec<u16>,
    /// The first town of each division, and the end.
    firsts: Vec<u32>,
    /// The hash of each name and its town, sorted.
    sorted: Vec<(u32, u32)>,
}

/// The length of the longest name of a town, in characters.
pub(crate) const LONGEST: usize = 14;

impl Towns {
    /// Returns the towns of the data file; read once.
    pub(crate) fn common() -> &'static Self {
        static COMMON: OnceLock<Towns> = OnceLock::new();
        COMMON.get_or_init(|| {
            let rows = decode(include_bytes!("data/towns.bin"));
            Self::new(&rows.unwrap_or_default())
        })
    }

    /// Lays out the towns of each division, in the order of the divisions.
    fn new(rows: &[Row]) -> Self {
        let mut towns = Self::default();
        let narrow = |size: usize| u32::try_from(size).unwrap_or(u32::MAX);
        for (owner, row) in rows.iter().enumerate() {
            towns.firsts.push(narrow(towns.owners.len()));
            for (generic, stems) in GENERICS.iter().zip(row) {
                for stem in stems {
                    let start = towns.text.len();
                    towns.starts.push(narrow(start));
                    towns.text.extend(stem);
                    let stem = towns.text.len();
                    towns.text.extend(generic.chars());
                    towns
                        .generics
                        .push(u8::try_from(towns.text.len() - stem).unwrap_or(0));
                    towns.owners.push(u16::try_from(owner).unwrap_or(u16::MAX));
                    towns
                        .sorted
                        .push((hash(&towns.text[start..]), narrow(towns.sorted.len())));
                }
            }
        }
        towns.firsts.push(narrow(towns.owners.len()));
        towns.starts.push(narrow(towns.text.len()));
        towns.sorted.sort_unstable();
        towns
    }

    /// Returns the full name of a town.
    fn name(&self, town: usize) -> &[char] {
        &self.text[self.starts[town] as usize..self.starts[town + 1] as usize]
    }

    /// Lists the divisions that have a town of exactly this full name, in their order.
    pub(crate) fn owners<'a>(&'a self, name: &'a [char]) -> impl Iterator<Item = usize> + 'a {
        let hash = hash(name);
        let first = self.sorted.partition_point(|entry| entry.0 < hash);
        self.sorted[first..]
            .iter()
            .take_while(move |entry| entry.0 == hash)
            .map(|entry| entry.1 as usize)
            .filter(move |&town| self.name(town) == name)
            .map(|town| self.owners[town] as usize)
    }

    /// Says whether a town anywhere bears this full name.
    pub(crate) fn knows(&self, name: &[char]) -> bool {
        (2..=LONGEST).contains(&name.len()) && self.owners(name).next().is_some()
    }

    /// Returns the full name of the town of `division` whose name without its generic part is `stem`, if only one has it.
    pub(crate) fn full(&self, division: usize, stem: &[char]) -> Option<&[char]> {
        let mut found = self.range(division).filter(|&town| {
            let name = self.name(town);
            name[..name.len() - usize::from(self.generics[town])] == *stem
        });
        let one = found.next()?;
        found.next().is_none().then(|| self.name(one))
    }

    fn range(&self, division: usize) -> Range<usize> {
        match self.firsts.get(division..division + 2) {
            Some(&[first, end]) => first as usize..end as usize,
            _ => 0..0,
        }
    }
}

/// Hashes a name; equal hashes are told apart by the names themselves.
fn hash(name: &[char]) -> u32 {
    name.iter().fold(0x811c_9dc5, |hash: u32, &c| {
        (hash ^ u32::from(c))
            .wrapping_mul(0x9e37_79b1)
            .rotate_left(5)
    })
}

#[cfg(test)]
mod tests {
    use super::super::divisions::Divisions;
    use super::Towns;

    fn chars(text: &str) -> Vec<char> {
        text.chars().collect()
    }

    #[test]
    fn towns_know_their_counties() {
        let (towns, divisions) = (Towns::common(), Divisions::common());
        let owners = |name: &str| -> Vec<String> {
            let name = chars(name);
            let paths = towns.owners(&name).map(|owner| divisions.path(owner));
            paths.map(|path| path.concat()).collect()
        };
        assert_eq!(owners("廉桥镇"), ["湖南省邵阳市邵东市"]);
        assert_eq!(owners("虎门镇"), ["广东省东莞市"]);
        assert!(owners("城关镇").len() > 20);
        assert!(owners("无此镇").is_empty());
        let county = divisions.find("新邵县")[0];
        assert_eq!(
            towns.full(county, &chars("严塘")),
            Some(&chars("严塘镇")[..])
        );
        assert_eq!(towns.full(county, &chars("虎门")), None);
    }
}
