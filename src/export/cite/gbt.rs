//! GB/T 7714: 主要责任者. 题名[N/OL]. 报纸名，出版日期（版次）. 获取和访问路径.
//!
//! Both standards name three authors and 等 for the rest, leave out an unknown author in numbered lists, put made titles
//! and estimated dates in brackets. That of 2025 gives the day of access for web pages only and sets the marks in full
//! width, as its own examples show; that of 2015 gives it for everything online.

use super::reference::{Issued, Reference};

/// Names the standard by its year.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Year {
    Of2015,
    Of2025,
}

pub(super) fn print(reference: &Reference, year: Year) -> String {
    let [comma, open, close] = match year {
        Year::Of2015 => [", ", "(", ")"],
        Year::Of2025 => ["，", "（", "）"],
    };
    let mut line = String::new();
    if !reference.authors.is_empty() {
        line.push_str(
            &reference
                .authors
                .iter()
                .take(3)
                .copied()
                .collect::<Vec<_>>()
                .join(comma),
        );
        if reference.authors.len() > 3 {
            line.push_str(comma);
            line.push('等');
        }
        line.push_str(". ");
    }
    line.push_str(&reference.bracketed_title());
    line.push_str(if reference.url.is_some() {
        "[N/OL]"
    } else {
        "[N]"
    });
    line.push_str(". ");
    if !reference.paper.is_empty() {
        line.push_str(reference.paper);
        line.push_str(comma);
    }
    match &reference.date {
        Issued::On(date) => line.push_str(date.as_str()),
        Issued::About(date) => line.push_str(&format!("[{date}]")),
        Issued::Unknown => line.push_str("[出版日期不详]"),
    }
    if let Some(page) = reference.page {
        line.push_str(&format!("{open}{page}{close}"));
    }
    if let Some(url) = reference.url {
        if let Some(accessed) = reference.accessed.filter(|_| year == Year::Of2015) {
            line.push_str(&format!("[{accessed}]"));
        }
        line.push_str(&format!(". {url}"));
    }
    line.push('.');
    line
}
