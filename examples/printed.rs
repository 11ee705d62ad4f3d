//! Prints the transcript of a PDF's pages, with where each line stands: `cargo run --example printed -- PAGE.pdf [PASSWORD]`.
use kanbao::intake::layout::transcript;
use kanbao::intake::pdf::Document;
use std::io::Write;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let file = arguments
        .first()
        .ok_or("usage: printed PAGE.pdf [PASSWORD]")?;
    let document = Document::open(std::fs::read(file)?, arguments.get(1).map(String::as_str))?;
    let mut out = std::io::stdout().lock();
    for index in 0..document.pages() {
        let page = document.page(index)?;
        writeln!(
            out,
            "page {}: {} × {}, {} rules, {} panels, {} pictures, {:?}",
            index + 1,
            page.width,
            page.height,
            page.rules.len(),
            page.panels.len(),
            page.pictures.len(),
            page.findings
        )?;
        let transcript = transcript(&page);
        for (text, place) in transcript.text.lines().zip(&transcript.places) {
            match place {
                None => writeln!(out)?,
                Some(place) => writeln!(
                    out,
                    "r{:<3}b{:<3}{:>6.0}{:>6.0} ×{:.2} i{:>5.1} f{:>5.1}/{:>4.1} {}{}{} {text}",
                    place.region,
                    place.block,
                    place.rect.left,
                    place.rect.top,
                    place.scale,
                    place.indent,
                    place.free,
                    place.measure,
                    if place.headline { "H" } else { "-" },
                    if place.bold { "B" } else { "-" },
                    if place.text_font { "t" } else { "-" },
                )?,
            }
        }
    }
    Ok(())
}
