//! A time as it is printed, before a calendar resolves it.

/// Holds a time as printed, field by field; what is not printed stays `None`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Time {
    /// One past its last character.
    pub(crate) end: usize,
    /// The year, printed or counted from the year of issue.
    pub(crate) year: Option<Reference>,
    /// The month, 1 to 12, or counted from the month of issue.
    pub(crate) month: Option<Reference>,
    /// The first month of a stretch that ends with `month`.
    pub(crate) since: Option<u32>,
    /// The day of the month, or counted from the day of issue.
    pub(crate) day: Option<Reference>,
    /// The quarter, 1 to 4.
    pub(crate) quarter: Option<u32>,
    /// The half of the year, 1 or 2.
    pub(crate) half: Option<u32>,
    /// Hour and minute.
    pub(crate) clock: Option<(u32, u32)>,
    /// The month of the lunar calendar, and whether it is a leap month.
    pub(crate) lunar: Option<(u32, bool)>,
    /// Whether the words name a stretch of the lunar calendar, a festival or a vague time, which no date resolves.
    pub(crate) vague: bool,
}

/// Says from where a field counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reference {
    /// As printed: 2023年.
    Is(u32),
    /// Counted from the day of issue: 去年 is −1.
    From(i32),
}
