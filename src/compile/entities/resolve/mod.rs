//! Readings → mentions and entities: full forms, dates, offices, subjects, and an editor's decisions.

pub(crate) mod canonical;
pub(crate) mod corrected;
pub(crate) mod corrections;
pub(crate) mod facts;
pub(crate) mod gather;
pub(crate) mod home;
pub(crate) mod mentions;
pub(crate) mod pinyin;
pub(crate) mod subjects;
