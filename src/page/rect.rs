//! A box on a page.

/// A box in points, 72 to an inch; the origin is the page's top left corner, x grows to the right and y down.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Rect {
    /// The left edge.
    pub left: f32,
    /// The upper edge.
    pub top: f32,
    /// The right edge, not less than `left`.
    pub right: f32,
    /// The lower edge, not less than `top`.
    pub bottom: f32,
}

impl Rect {
    /// The width in points.
    pub fn width(&self) -> f32 {
        self.right - self.left
    }

    /// The height in points.
    pub fn height(&self) -> f32 {
        self.bottom - self.top
    }

    /// The smallest box that holds both.
    #[must_use]
    pub fn union(&self, other: &Self) -> Self {
        Self {
            left: self.left.min(other.left),
            top: self.top.min(other.top),
            right: self.right.max(other.right),
            bottom: self.bottom.max(other.bottom),
        }
    }

    /// Whether a point lies inside or on the edge.
    pub fn contains(&self, x: f32, y: f32) -> bool {
        (self.left..=self.right).contains(&x) && (self.top..=self.bottom).contains(&y)
    }
}

#[cfg(test)]
mod tests {
    use super::Rect;

    #[test]
    fn the_union_holds_both_boxes() {
        let rect = |left, top, right, bottom| Rect {
            left,
            top,
            right,
            bottom,
        };
        let all = rect(10.0, 20.0, 30.0, 25.0).union(&rect(5.0, 22.0, 15.0, 40.0));
        assert_eq!(all, rect(5.0, 20.0, 30.0, 40.0));
        assert_eq!((all.width(), all.height()), (25.0, 20.0));
        assert!(all.contains(5.0, 40.0) && !all.contains(4.9, 40.0));
    }
}
