//! Short labels of the proof views: a level of confidence, a range of lines.

/// Returns the class that draws a level of confidence.
pub(in crate::ui) fn level_class(level: crate::model::Level) -> &'static str {
    match level {
        crate::model::Level::Low => "low",
        crate::model::Level::Medium => "medium",
        crate::model::Level::High => "high",
    }
}

/// Writes lines as the proof writes them: `L248–249`.
pub(in crate::ui) fn range([first, last]: [u32; 2]) -> String {
    if first == last {
        format!("L{first}")
    } else {
        format!("L{first}–{last}")
    }
}
