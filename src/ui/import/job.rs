//! What the page and the compiling worker say to each other.
//!
//! The page sends an array: a [`Job`] as JSON, then one `Uint8Array` per file. The worker answers with arrays:
//! a [`Reply`] as JSON and, after [`Reply::Done`], the edition's JSON as a string, so that the page need not read it to keep or save it.

use super::preview::Preview;
use crate::model::PartialDate;
use serde::{Deserialize, Serialize};

/// Holds what the editor says of the files.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Job {
    /// The files' names, in the order of their bytes.
    pub files: Vec<String>,
    /// The paper's name; empty where it is to be read from the text.
    pub title: String,
    /// The date of issue.
    pub date: Option<PartialDate>,
    /// The number of the first page; empty where it is not known.
    pub page: String,
}

/// Holds one answer of the worker.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "lowercase")]
pub enum Reply {
    /// The worker has started and listens.
    Ready,
    /// A step begins.
    Step {
        /// Which.
        step: Step,
    },
    /// The edition is made.
    Done {
        /// What was found.
        preview: Box<Preview>,
    },
    /// A file holds white space only.
    Empty {
        /// Which file, by its name.
        file: String,
    },
    /// A file holds no text.
    Failed {
        /// Which file, by its name.
        file: String,
    },
    /// A file holds text that no newspaper prints.
    NoPage {
        /// Which file, by its name.
        file: String,
    },
}

/// Lists the steps of a job in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Step {
    /// The bytes become text.
    Read,
    /// The lines become articles.
    Structure,
    /// The names are found.
    Entities,
    /// The edition becomes JSON.
    Write,
}

impl Step {
    /// Every step, in order.
    pub const ALL: [Self; 4] = [Self::Read, Self::Structure, Self::Entities, Self::Write];
}
