//! Word lists: one enum beside one data file, a variant for each line.
//!
//! The macro makes the enum and what every list is asked: its words, whether one begins or ends a text, whether a text is
//! one of them. A line of the file is the list's name, then its words, all set apart by single spaces.

use super::lines::lines;

/// The words of the list `name` of a data file, sorted by code point.
pub(crate) fn read(file: &'static str, name: &str) -> Vec<&'static str> {
    let named = |line: &'static str| {
        line.split_once(' ')
            .filter(|(known, _)| *known == name)
            .map(|(_, words)| words)
    };
    let mut words: Vec<&str> = lines(file)
        .filter_map(named)
        .flat_map(|words| words.split(' '))
        .collect();
    words.sort_unstable();
    words
}

macro_rules! word_lists {
    ($file:literal: $($(#[$doc:meta])* $list:ident $name:literal),* $(,)?) => {
        /// Names a list of the data file.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(crate) enum List {
            $($(#[$doc])* $list,)*
        }

        /// The data file.
        const FILE: &str = include_str!($file);

        /// The lists' names in the data file, in the order of the variants.
        const NAMES: &[&str] = &[$($name),*];

        impl List {
            /// The words, sorted by code point.
            pub(crate) fn words(self) -> &'static [&'static str] {
                static LISTS: std::sync::OnceLock<Vec<Vec<&'static str>>> = std::sync::OnceLock::new();
                let read = |name: &&str| $crate::compile::lexis::lists::read(FILE, name);
                let lists = LISTS.get_or_init(|| NAMES.iter().map(read).collect());
                &lists[self as usize]
            }

            /// Whether `text` is a word of the list.
            pub(crate) fn holds(self, text: &str) -> bool {
                self.words().binary_search(&text).is_ok()
            }
        }

        #[cfg(test)]
        mod file {
            /// A list without a variant, or a variant without a list, would be silently empty.
            #[test]
            fn every_list_is_in_the_file_and_no_other() {
                let found: Vec<&str> = $crate::compile::lexis::lines::lines(super::FILE)
                    .filter_map(|line| line.split_once(' '))
                    .map(|(name, _)| name)
                    .collect();
                assert_eq!(found, super::NAMES);
            }
        }
    };
}
pub(crate) use word_lists;
