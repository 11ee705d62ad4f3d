//! Times and quantities. Comes in: characters; goes out: what is printed there, and the date it means.

pub(crate) mod calendar;
pub(crate) mod clock;
pub(crate) mod dates;
pub(crate) mod days;
pub(crate) mod lunar;
pub(crate) mod number;
pub(crate) mod quantity;
pub(crate) mod time;
pub(crate) mod time_words;
pub(crate) mod times;
pub(crate) mod units;
pub(crate) mod year_parts;
