//! Rectangles on a page.

/// A rectangle in points: origin at the page's upper left corner, x to the right, y down.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Rect {
    /// Left edge.
    pub left: f32,
    /// Upper edge.
    pub top: f32,
    /// Right edge, not less than `left`.
    pub right: f32,
    /// Lower edge, not less than `top`.
    pub bottom: f32,
}

impl Rect {
    /// Makes a rectangle of two opposite corners.
    pub fn of_corners(a: (f32, f32), b: (f32, f32)) -> Self {
        Self {
            left: a.0.min(b.0),
            top: a.1.min(b.1),
            right: a.0.max(b.0),
            bottom: a.1.max(b.1),
        }
    }

    /// The width in points.
    pub fn width(&self) -> f32 {
        self.right - self.left
    }

    /// The height in points.
    pub fn height(&self) -> f32 {
        self.bottom - self.top
    }

    /// The horizontal centre.
    pub fn middle(&self) -> f32 {
        (self.left + self.right) / 2.0
    }

    /// The vertical centre.
    pub fn centre(&self) -> f32 {
        (self.top + self.bottom) / 2.0
    }

    /// The smallest rectangle that holds both.
    pub fn union(&self, other: &Self) -> Self {
        Self {
            left: self.left.min(other.left),
            top: self.top.min(other.top),
            right: self.right.max(other.right),
            bottom: self.bottom.max(other.bottom),
        }
    }

    /// The length that both share on the x axis, 0 where they are apart.
    pub fn shared_width(&self, other: &Self) -> f32 {
        (self.right.min(other.right) - self.left.max(other.left)).max(0.0)
    }

    /// The length that both share on the y axis, 0 where they are apart.
    pub fn shared_height(&self, other: &Self) -> f32 {
        (self.bottom.min(other.bottom) - self.top.max(other.top)).max(0.0)
    }

    /// Whether a point lies inside or on an edge.
    pub fn holds(&self, x: f32, y: f32) -> bool {
        (self.left..=self.right).contains(&x) && (self.top..=self.bottom).contains(&y)
    }

    /// Whether all four edges are finite numbers.
    pub fn is_finite(&self) -> bool {
        [self.left, self.top, self.right, self.bottom]
            .iter()
            .all(|edge| edge.is_finite())
    }

    /// The union of several rectangles, none of none.
    pub fn around<'r>(rects: impl IntoIterator<Item = &'r Self>) -> Option<Self> {
        rects.into_iter().copied().reduce(|a, b| a.union(&b))
    }

    /// The quarter turn that makes vertical setting horizontal: columns that run from the right become lines that run
    /// down, characters that run down become characters that run right.
    pub fn turned(&self) -> Self {
        Self {
            left: self.top,
            top: -self.right,
            right: self.bottom,
            bottom: -self.left,
        }
    }
}
