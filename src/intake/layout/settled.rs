//! Lines that belong to another line are put there: drop capitals to the paragraph they open, readings apart from the
//! characters they stand over.

use super::{PrintedLine, Unseen};

/// How much larger a drop capital is than the text that it opens.
const LARGE: f32 = 1.7;
/// How large a reading is at most beside what it is read for.
const READING: f32 = 0.65;

/// Settles drop capitals and readings.
pub(super) fn settle(lines: Vec<PrintedLine>) -> Vec<PrintedLine> {
    let mut lines = lines;
    drop_capitals(&mut lines);
    readings(&mut lines);
    lines
}

fn drop_capitals(lines: &mut Vec<PrintedLine>) {
    let mut at = 0;
    while at < lines.len() {
        let large = &lines[at];
        let is_capital = large.unseen.is_none()
            && !large.vertical
            && large.text.chars().filter(|ch| !ch.is_whitespace()).count() <= 2;
        let mut beside: Vec<usize> = Vec::new();
        if is_capital {
            let fits = |other: &PrintedLine| {
                other.unseen.is_none()
                    && large.size >= LARGE * other.size
                    && other.rect.left >= large.rect.right - 0.5 * other.size
                    && other.rect.left <= large.rect.right + 1.5 * other.size
                    && other.rect.centre() > large.rect.top
                    && other.rect.centre() < large.rect.bottom
            };
            beside = (0..lines.len())
                .filter(|&other| other != at && fits(&lines[other]))
                .collect();
        }
        if beside.len() < 2 {
            at += 1;
            continue;
        }
        let capital = lines[at].clone();
        let first = beside
            .iter()
            .copied()
            .min_by(|&a, &b| lines[a].rect.top.total_cmp(&lines[b].rect.top));
        for other in beside {
            // Their text begins where the column does.
            lines[other].rect.left = capital.rect.left;
        }
        if let Some(first) = first {
            let line = &mut lines[first];
            line.text = [capital.text.trim(), line.text.as_str()].concat();
        }
        lines.remove(at);
    }
}

fn readings(lines: &mut [PrintedLine]) {
    let found: Vec<usize> = (0..lines.len())
        .filter(|&at| {
            let small = &lines[at];
            small.unseen.is_none()
                && small.text.chars().all(is_reading)
                && small.text.chars().any(char::is_alphabetic)
                && lines.iter().any(|base| {
                    small.size <= READING * base.size
                        && small.rect.shared_width(&base.rect) > small.rect.width() * 0.6
                        && small.rect.bottom < base.rect.centre()
                        && base.rect.top - small.rect.bottom < small.size
                })
        })
        .collect();
    for at in found {
        lines[at].unseen = Some(Unseen::Ruby);
    }
}

/// Whether a character is one that readings are written in: letters, tones, 注音 and kana.
fn is_reading(ch: char) -> bool {
    ch.is_whitespace()
        || (ch.is_alphabetic() && (ch as u32) < 0x2E80)
        || matches!(ch as u32, 0x2C7..=0x2D9 | 0x300..=0x36F | 0x3041..=0x30FF | 0x3100..=0x312F | 0x31A0..=0x31BF)
}
