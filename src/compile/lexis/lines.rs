//! Data files: text with a heading of lines that begin with `#`.

/// Yields the lines of a data file without its heading and without empty lines.
pub(crate) fn lines(file: &'static str) -> impl Iterator<Item = &'static str> {
    file.lines()
        .filter(|line| !line.starts_with('#') && !line.is_empty())
}
