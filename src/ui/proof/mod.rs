//! 核校: the edition beside its raw lines.

pub mod provenance;
