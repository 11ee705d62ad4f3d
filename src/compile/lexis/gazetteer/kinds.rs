//! The lists about names of divisions: generic parts, peoples, and short names that are words as well.

use crate::compile::lexis::lists::word_lists;

word_lists! { "kinds.txt":
    /// The generic parts of a division's name.
    Generics "generics",
    /// Peoples whose names stand in the names of autonomous divisions.
    Peoples "peoples",
    /// Short names that are common words too and mark a place nevertheless: the place is far oftener meant.
    FamousCounties "famous-counties",
    /// Short names of prefectures that are commoner as words.
    CommonPrefectures "common-prefectures",
}
