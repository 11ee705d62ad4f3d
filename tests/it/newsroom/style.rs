//! How a page is set and by which tool it was read, as easy, medium and hard pages come.

use super::dice::Dice;

/// Says how hard a page is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Level {
    /// As the bundled page comes: one house, headlines after stories, one tool.
    Easy,
    /// Headlines on either side, kickers, bylines of any paper, other tools.
    Medium,
    /// Headlines far away or amid stories, wrong glyphs, drawn twice, vertical, blank lines that mean nothing.
    Hard,
}

/// Says where the page sets its headlines.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Heads {
    After,
    Before,
    Mixed,
    End,
    Start,
    Inside,
}

/// Says what the tool makes of lines, columns and gaps.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Tool {
    /// PDFBox: blank lines between paragraphs and columns; at a column's top a paragraph's end sticks to the next.
    Pdfbox,
    /// Blank lines between columns and round headlines only.
    Columns,
    /// A blank line after every line of text.
    Lines,
    /// `pdftotext -raw`: no blank lines, lines break at squeezed punctuation.
    Raw,
    /// PyMuPDF: a wide gap breaks the line.
    Gaps,
}

/// Holds how a page is set.
#[derive(Clone, Debug)]
pub(crate) struct Style {
    pub(crate) level: Level,
    pub(crate) heads: Heads,
    pub(crate) tool: Tool,
    /// Column widths in half ems.
    pub(crate) widths: Vec<usize>,
    /// Whether the first line of a paragraph is indented.
    pub(crate) indent: bool,
    /// Whether the indent comes as white space.
    pub(crate) seen_indent: bool,
    /// Whether the paper's own bylines are put in place of those handed in.
    pub(crate) house: bool,
    /// The forms of the house's bylines.
    pub(crate) forms: &'static [&'static str],
    pub(crate) paper: &'static str,
    /// Whether names of two characters are spaced.
    pub(crate) gaps: bool,
    pub(crate) founder: bool,
    pub(crate) strays: bool,
    /// Whether a font draws its headlines twice.
    pub(crate) twice: bool,
    /// Whether tiers may come in any order.
    pub(crate) disorder: bool,
}

/// Draws a style of a level.
pub(crate) fn style(level: Level, dice: &mut Dice) -> Style {
    let heads = *match level {
        Level::Easy => dice.pick(&[Heads::After]),
        Level::Medium => dice.pick(&[Heads::After, Heads::Before, Heads::Mixed, Heads::Mixed]),
        Level::Hard => dice.pick(&[
            Heads::End,
            Heads::Start,
            Heads::Inside,
            Heads::Mixed,
            Heads::After,
            Heads::Before,
        ]),
    };
    let tool = *match level {
        Level::Easy => dice.pick(&[Tool::Pdfbox]),
        Level::Medium => dice.pick(&[
            Tool::Pdfbox,
            Tool::Pdfbox,
            Tool::Raw,
            Tool::Gaps,
            Tool::Columns,
        ]),
        Level::Hard => dice.pick(&[
            Tool::Pdfbox,
            Tool::Pdfbox,
            Tool::Lines,
            Tool::Raw,
            Tool::Gaps,
            Tool::Columns,
        ]),
    };
    let hard = level == Level::Hard;
    let widths = (0..1 + dice.below(2))
        .map(|_| 24 + 2 * dice.below(10))
        .collect();
    let forms = match level {
        Level::Easy => &["nested"][..],
        _ => *dice.pick(&[
            &["nested"][..],
            &["nested", "compact", "dated", "names"],
            &["nested", "trailing", "told"],
            &["under", "box", "author", "media"],
            &[
                "nested",
                "trailing",
                "trail_names",
                "under",
                "told",
                "dated",
                "none",
                "compact",
            ],
        ]),
    };
    Style {
        level,
        heads,
        tool,
        widths,
        indent: level == Level::Easy || dice.chance(90),
        seen_indent: hard && dice.chance(15),
        house: level == Level::Easy || dice.chance(45),
        forms,
        paper: dice.pick::<&str>(&[
            "邵阳日报",
            "澧川日报",
            "沅南晚报",
            "东江时讯",
            "阿克苏日报",
            "甬江商报",
        ]),
        gaps: dice.chance(70),
        founder: hard && dice.chance(25),
        strays: hard && dice.chance(15),
        twice: hard && dice.chance(12),
        disorder: level != Level::Easy && dice.chance(40),
    }
}
