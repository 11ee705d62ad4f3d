//! The cheapest way through the units of a page, and by how much each step is cheaper than any other.

/// What may be so after a unit: no story is open, a headline waits for its story, a story without or with its headline
/// is open, or a headline has just closed one.
pub(super) const CLOSED: usize = 0;

pub(super) const WAITING: usize = 1;

pub(super) const HEADLESS: usize = 2;

pub(super) const HEADED: usize = 3;

pub(super) const JUST_CLOSED: usize = 4;

const STATES: usize = 5;

/// Holds the cheapest reading of a page's units.
pub(crate) struct Plot {
    /// What each unit is.
    pub(crate) parts: Vec<Part>,
    /// By how much the page would be dearer if the unit were anything else, in nats.
    pub(crate) margins: Vec<f32>,
}

/// Holds one step that a unit may be, from what is so before it to what is so after it.
pub(crate) struct Way {
    pub(crate) from: usize,
    pub(crate) to: usize,
    pub(crate) part: Part,
    pub(crate) price: f32,
}

/// Holds what every unit may be.
#[derive(Default)]
pub(crate) struct Ways {
    /// Those of all units, one unit after the other.
    all: Vec<Way>,
    /// One past the last of each unit.
    ends: Vec<usize>,
}

impl Ways {
    /// Adds one to those of the unit that is not closed yet.
    pub(crate) fn offer(&mut self, way: Way) {
        self.all.push(way);
    }

    /// Says that the next unit's follow.
    pub(crate) fn close(&mut self) {
        self.ends.push(self.all.len());
    }

    /// Returns those of one unit.
    fn of(&self, unit: usize) -> &[Way] {
        let start = unit.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.all[start..self.ends[unit]]
    }
}

impl Part {
    /// Returns the same for parts that tie a unit to the same story.
    fn side(self) -> Self {
        match self {
            Self::BeforeMore => Self::Before,
            Self::AfterMore | Self::Inside => Self::After,
            part => part,
        }
    }
}

/// Finds the cheapest way through all units, and the margin of each of its steps; what it costs to end without a headline
/// (`headless`) or with one that waits (`waiting`) is added.
pub(super) fn cheapest(ways: &Ways, headless: f32, waiting: f32) -> Plot {
    let units = ways.ends.len();
    // What it costs at least to come to each state before a unit.
    let mut there = vec![[f32::INFINITY; STATES]; units + 1];
    there[0][CLOSED] = 0.0;
    for unit in 0..units {
        for way in ways.of(unit) {
            let price = there[unit][way.from] + way.price;
            there[unit + 1][way.to] = there[unit + 1][way.to].min(price);
        }
    }
    // What it costs at least to go on from there.
    let mut on = [0.0; STATES];
    on[HEADLESS] = headless;
    on[WAITING] = waiting;
    let total = |there: &[f32; STATES], on: &[f32; STATES]| -> [f32; STATES] {
        std::array::from_fn(|state| there[state] + on[state])
    };
    let ends = total(&there[units], &on);
    let mut state = (0..STATES)
        .min_by(|&a, &b| ends[a].total_cmp(&ends[b]))
        .unwrap_or(CLOSED);
    let least = ends[state];
    let mut plot = Plot {
        parts: vec![Part::Stray; units],
        margins: vec![0.0; units],
    };
    for unit in (0..units).rev() {
        let ways = ways.of(unit);
        let reached = there[unit + 1][state];
        let led = |way: &&Way| way.to == state && there[unit][way.from] + way.price == reached;
        let (part, from) = ways
            .iter()
            .find(led)
            .map_or((Part::Stray, state), |way| (way.part, way.from));
        let others = ways.iter().filter(|way| way.part.side() != part.side());
        let other = others
            .map(|way| there[unit][way.from] + way.price + on[way.to])
            .fold(f32::INFINITY, f32::min);
        plot.parts[unit] = part;
        plot.margins[unit] = other - least;
        let mut before = [f32::INFINITY; STATES];
        for way in ways {
            before[way.from] = before[way.from].min(way.price + on[way.to]);
        }
        on = before;
        state = from;
    }
    plot
}

/// Says what a unit is to the stories round it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    /// Begins a story.
    Start,
    /// Goes on with the story.
    Continue,
    /// A photo with its caption.
    Photo,
    /// A headline before its story.
    Before,
    /// More of the headline before.
    BeforeMore,
    /// A headline after its story.
    After,
    /// More of the headline after.
    AfterMore,
    /// A headline amid its story.
    Inside,
    /// A subhead of the story.
    Subhead,
    /// Belongs to none of its neighbours.
    Stray,
}
