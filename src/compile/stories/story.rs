//! One story as blocks, with what was weighed for it.

/// Holds one story as blocks.
#[derive(Clone, Debug, Default)]
pub(crate) struct Story {
    /// Its paragraphs and bylines, as indices into the blocks, in reading order.
    pub(crate) body: Vec<usize>,
    /// Its display lines, as indices into the blocks, in raw order.
    pub(crate) heads: Vec<usize>,
    /// Subheads inside the body, as indices into the blocks.
    pub(crate) subheads: Vec<usize>,
    /// Whether it is a photo with its caption.
    pub(crate) photo: bool,
    /// Whether it is a poem, whose lines stay lines.
    pub(crate) verse: bool,
    /// What spoke for the headline and the borders, strongest first.
    pub(crate) evidence: Evidence,
}

/// Holds what was weighed for a story, in nats.
#[derive(Clone, Debug)]
pub(crate) struct Evidence {
    /// The dateline or byline that opens it.
    pub(crate) opening: f32,
    /// Words that headline and story share.
    pub(crate) shared: f32,
    /// The side on which the house sets its headlines.
    pub(crate) house: f32,
    /// By how much the page would at least be dearer if the story had other paragraphs or headlines.
    pub(crate) margin: f32,
    /// The same of its headlines alone.
    pub(crate) heading: f32,
    /// Whether the headline stands apart from its story, among others.
    pub(crate) detached: bool,
}

impl Default for Evidence {
    fn default() -> Self {
        Self {
            opening: 0.0,
            shared: 0.0,
            house: 0.0,
            margin: f32::INFINITY,
            heading: f32::INFINITY,
            detached: false,
        }
    }
}

impl Evidence {
    /// Takes the margin of one more paragraph or headline.
    pub(crate) fn border(&mut self, margin: f32) {
        self.margin = self.margin.min(margin);
    }

    /// Takes the margin of one more headline.
    pub(crate) fn head(&mut self, margin: f32) {
        self.border(margin);
        self.heading = self.heading.min(margin);
    }
}

/// Holds the page as stories and what is left.
#[derive(Clone, Debug, Default)]
pub(crate) struct Stories {
    /// The stories in the order of their first paragraph.
    pub(crate) stories: Vec<Story>,
    /// Groups of display lines that belong to no story, as indices into the blocks.
    pub(crate) stray: Vec<Vec<usize>>,
}
