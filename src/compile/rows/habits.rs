//! The habits of a house, learnt from the page itself: blank lines, indents, broken lines.

/// Says between what a blank line stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Context {
    /// Two lines of one paragraph.
    Inside,
    /// Two paragraphs.
    Between,
    /// A display line and anything else.
    Display,
}

/// Holds the price of each habit in nats: 0 is what the house always does, 7 what it never does.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Habits {
    blank: [[f32; 2]; 3],
    /// A paragraph whose first line has the indent's room left free.
    pub(crate) indented: f32,
    /// A paragraph whose first line fills the column.
    pub(crate) flush: f32,
    /// A printed line in one more piece.
    pub(crate) piece: f32,
    /// A paragraph that begins at a column's foot: no blank line before it, a false one after its first line.
    stuck: f32,
    /// Another column width, after a blank line and after none.
    pub(crate) change: [f32; 2],
    /// A line that fits no known width.
    pub(crate) any: f32,
}

impl Habits {
    /// Returns what holds before anything is known of the page.
    pub(crate) fn unknown() -> Self {
        Self {
            blank: [[0.2, 1.6], [0.5, 0.9], [0.7, 0.6]],
            indented: 0.3,
            flush: 1.6,
            piece: 3.0,
            stuck: 2.5,
            change: [3.5, 5.5],
            any: 2.2,
        }
    }

    /// Returns what a paragraph's first line that lacks its blank line gets back where one follows it.
    ///
    /// PDFBox sets the blank line one line too late at a column's foot: two rare things that come together.
    pub(crate) fn stuck(&self, next_blank: bool) -> f32 {
        let apart =
            self.blank(Context::Between, false) + self.blank(Context::Inside, true) - self.stuck;
        if next_blank { -apart.max(0.0) } else { 0.0 }
    }

    /// Prices a blank line, or its absence, in a context.
    pub(crate) fn blank(&self, context: Context, blank: bool) -> f32 {
        self.blank[context as usize][usize::from(blank)]
    }
}

/// Counts what a reading of the page found.
#[derive(Clone, Debug, Default)]
pub(crate) struct Tally {
    blank: [[u32; 2]; 3],
    /// Printed lines of text.
    pub(crate) lines: u32,
    /// Pieces beyond the first.
    pub(crate) pieces: u32,
    /// First lines of paragraphs that have more lines.
    pub(crate) firsts: u32,
    /// Paragraphs whose blank line stands one line too late.
    pub(crate) stuck: u32,
    /// First lines without an indent.
    pub(crate) flush: u32,
}

impl Tally {
    /// Counts a blank line, or its absence.
    pub(crate) fn blank(&mut self, context: Context, blank: bool) {
        self.blank[context as usize][usize::from(blank)] += 1;
    }

    /// Turns counts into prices; two imagined cases of each kind keep a rare habit possible.
    pub(crate) fn habits(&self) -> Habits {
        let price = |count: u32, all: u32| -((count as f32 + 1.0) / (all as f32 + 2.0)).ln();
        let mut habits = Habits::unknown();
        for (prices, counts) in habits.blank.iter_mut().zip(&self.blank) {
            let all = counts[0] + counts[1];
            *prices = [price(counts[0], all), price(counts[1], all)];
        }
        // Captions and headlines often lack the blank lines that the text has, so their absence says little.
        habits.blank[Context::Inside as usize][0] =
            habits.blank[Context::Inside as usize][0].min(1.0);
        habits.blank[Context::Between as usize][0] =
            habits.blank[Context::Between as usize][0].min(3.5);
        habits.indented = price(self.firsts - self.flush, self.firsts);
        habits.flush = price(self.flush, self.firsts).min(4.5);
        let blanks: u32 = self.blank.iter().map(|counts| counts[1]).sum();
        if blanks * 20 < self.lines {
            // A page without blank lines cannot set them between columns either.
            habits.change[1] = habits.change[0];
        }
        habits.stuck = price(self.stuck, self.firsts).clamp(0.7, 3.0);
        habits.piece = price(self.pieces, self.lines).clamp(1.0, 5.5);
        habits
    }
}
