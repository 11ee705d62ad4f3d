//! Files with the places of their text → printed pages.

mod alto;
mod hocr;
mod page_xml;
mod unruly;

use kanbao::intake::layout::PrintedPage;

/// The lines of a page as they are read from its file.
fn lines(page: &PrintedPage) -> Vec<&str> {
    page.lines.iter().map(|line| line.text.as_str()).collect()
}
