//! What a path on the command line stands for, and how it is named in a message.

use std::path::Path;

/// Tells whether a path stands for standard input or output.
pub(in crate::cli) fn is_stdio(path: &Path) -> bool {
    path.as_os_str() == "-"
}

/// The name of a file without its folder, or `-`.
pub(in crate::cli) fn file_name(path: &Path) -> String {
    path.file_name()
        .unwrap_or(path.as_os_str())
        .to_string_lossy()
        .into_owned()
}

/// An input as messages name it.
pub(in crate::cli) fn shown(path: &Path) -> String {
    if is_stdio(path) {
        "standard input".into()
    } else {
        path.display().to_string()
    }
}
