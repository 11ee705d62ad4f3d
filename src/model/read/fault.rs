//! What is wrong with a JSON text, and where.

/// Says what is wrong with a JSON text, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Whether the text is JSON as far as it was read, and a field of it is wrong.
    pub is_json: bool,
    what: String,
    path: String,
    /// The line it stands on, counted from 1.
    pub line: usize,
    /// The characters of that line up to it.
    pub column: usize,
}

impl std::fmt::Display for Fault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.what)?;
        if !self.path.is_empty() {
            f.write_str(", in `")?;
            f.write_str(self.path.trim_start_matches('.'))?;
            f.write_str("`")?;
        }
        write!(f, " at line {} column {}", self.line, self.column)
    }
}

impl Fault {
    /// Says that something is wrong behind what has been read of a text.
    pub(super) fn after(read: &str, is_json: bool, what: String) -> Self {
        let line = read.rsplit('\n').next().unwrap_or_default();
        Self {
            is_json,
            what,
            path: String::new(),
            line: read.split('\n').count(),
            column: line.chars().count(),
        }
    }

    /// Puts a step before the path.
    pub(super) fn lies_in(&mut self, step: &str) {
        self.path.insert_str(0, step);
    }
}
