//! 导入: a raw page becomes an edition on the reader's own machine.

pub mod job;
pub mod preview;
