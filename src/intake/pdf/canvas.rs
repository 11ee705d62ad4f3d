//! What hayro draws a page on: glyphs, rules, boxes and pictures are noted, not painted.

use super::glyph::Glyph;
use crate::intake::layout::{Rect, Unseen};
use hayro_interpret::font::{Glyph as Drawn, GlyphRun};
use hayro_interpret::hayro_cmap::{BfString, WritingMode};
use hayro_interpret::kurbo::{BezPath, Point, Rect as Bounds, Shape};
use hayro_interpret::{
    BlendMode, ClipPath, Device, DrawMode, DrawProps, Image, ImageDrawProps, Paint, SoftMask,
};

/// A rule is thinner than this, in points.
const RULE: f32 = 3.0;
/// A rule is longer than this, in points.
const RULED: f32 = 24.0;
/// A picture or a box has edges longer than this, in points.
const BOX: f32 = 24.0;
/// How far a full-width character reaches above its baseline, as a share of its size; the rest is below.
const ASCENT: f64 = 880.0;
/// The em in a font's units.
const EM: f64 = 1000.0;
/// Most glyphs of one page; a broadsheet has some ten thousand.
const GLYPHS: usize = 400_000;

/// What stands on a page.
#[derive(Default)]
pub(super) struct Canvas {
    pub(super) glyphs: Vec<Glyph>,
    pub(super) rules: Vec<Rect>,
    pub(super) panels: Vec<Rect>,
    pub(super) pictures: Vec<Rect>,
    page: Rect,
    clips: Vec<Rect>,
    fonts: Vec<String>,
    /// Areas that were filled, with their darkness, in the order of drawing: what white text can be read on.
    grounds: Vec<(Rect, bool)>,
}

impl Canvas {
    /// An empty page of a size in points.
    pub(super) fn new(width: f32, height: f32) -> Self {
        Self {
            page: Rect::of_corners((0.0, 0.0), (width, height)),
            ..Self::default()
        }
    }

    /// The page when all is drawn: a box as large as the page is its ground, and tells nothing.
    pub(super) fn finish(mut self) -> Self {
        let area = |rect: &Rect| rect.width() * rect.height();
        let whole = area(&self.page) * 0.9;
        self.panels.retain(|panel| area(panel) < whole);
        self
    }

    fn clip(&self) -> Rect {
        self.clips.last().copied().unwrap_or(self.page)
    }

    fn font(&mut self, drawn: &Drawn<'_>) -> (u16, bool) {
        let data = match drawn {
            Drawn::Outline(outline) => outline.font_data(),
            Drawn::Type3(_) => None,
        };
        let name = data
            .as_ref()
            .and_then(|data| data.postscript_name.clone())
            .unwrap_or_default();
        // Six letters and a plus name a subset, not a font.
        let name = name.split_once('+').map_or(name.as_str(), |(_, rest)| rest);
        let bold = data.is_some_and(|data| data.weight.is_some_and(|weight| weight >= 600))
            || ["Bold", "Black", "Heavy", "Hei"]
                .iter()
                .any(|word| name.contains(word));
        let at = self.fonts.iter().position(|font| font == name);
        let at = at.unwrap_or_else(|| {
            self.fonts.push(name.to_owned());
            self.fonts.len() - 1
        });
        (u16::try_from(at + 1).unwrap_or(u16::MAX), bold)
    }

    /// Whether white type would be read there: on a picture or a dark ground.
    fn is_dark(&self, at: &Rect) -> bool {
        let (x, y) = (at.middle(), at.centre());
        let ground = self.grounds.iter().rev().find(|(rect, _)| rect.holds(x, y));
        ground.is_some_and(|(_, dark)| *dark)
    }
}

impl<'a> Device<'a> for Canvas {
    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, 'a>, props: DrawProps<'a>, mode: &DrawMode) {
        let Some(first) = run.glyphs().first() else {
            return;
        };
        let (font, bold) = self.font(first);
        let vertical = matches!(run.writing_mode(), WritingMode::Vertical);
        let white = lightness(&props.paint).is_none_or(|light| light > 0.97);
        for glyph in run.glyphs() {
            if self.glyphs.len() >= GLYPHS {
                return;
            }
            let (text, unmapped) = match glyph.as_unicode() {
                Some(BfString::Char(ch)) if ch != '\0' => (ch.to_string(), false),
                Some(BfString::String(text)) if !text.is_empty() => (text, false),
                _ => (char::REPLACEMENT_CHARACTER.to_string(), true),
            };
            let place = props.transform * glyph.transform();
            let advance = match &**glyph {
                Drawn::Outline(outline) => outline.advance_width(),
                Drawn::Type3(glyph) => glyph.advance_width(),
            };
            let advance = advance.map_or(EM, f64::from);
            let corner = |x: f64, y: f64| {
                let Point { x, y } = place * Point::new(x, y);
                (x as f32, y as f32)
            };
            let rect = Rect::of_corners(corner(0.0, ASCENT), corner(advance, ASCENT - EM));
            let [_, _, c, d, _, _] = place.as_coeffs();
            let size = (c.hypot(d) * EM) as f32;
            if !rect.is_finite() || !size.is_finite() || size < 0.5 {
                continue;
            }
            let clip = self.clip();
            let unseen = if matches!(mode, DrawMode::Invisible) {
                Some(Unseen::Invisible)
            } else if !clip.holds(rect.middle(), rect.centre()) {
                Some(Unseen::Clipped)
            } else if white && !self.is_dark(&rect) {
                Some(Unseen::White)
            } else {
                None
            };
            self.glyphs.push(Glyph {
                text,
                rect,
                size,
                font,
                bold,
                vertical,
                unseen,
                unmapped,
            });
        }
    }

    fn draw_path(&mut self, path: &BezPath, props: DrawProps<'a>, mode: &DrawMode) {
        let Some(rect) = rect_of(props.transform * path.bounding_box().to_path(0.1)) else {
            return;
        };
        let fills = matches!(mode, DrawMode::Fill(_) | DrawMode::FillAndStroke(..));
        let light = lightness(&props.paint);
        let (width, height) = (rect.width(), rect.height());
        if width.min(height) < RULE && width.max(height) > RULED {
            if !fills || light.is_some_and(|light| light < 0.97) {
                self.rules.push(rect);
            }
        } else if width > BOX && height > BOX {
            if fills {
                self.grounds
                    .push((rect, light.is_some_and(|light| light < 0.6)));
            }
            // A white ground is paper.
            if !fills || light.is_none_or(|light| light < 0.99) {
                self.panels.push(rect);
            }
        }
    }

    fn draw_image(&mut self, image: Image<'a, '_>, props: ImageDrawProps<'a>) {
        let (width, height) = (f64::from(image.width()), f64::from(image.height()));
        let unit = Bounds::new(0.0, 0.0, width, height);
        let Some(rect) = rect_of(props.transform * unit.to_path(0.1)) else {
            return;
        };
        if rect.width() > BOX && rect.height() > BOX {
            self.grounds.push((rect, true));
            self.pictures.push(rect);
        } else if rect.width().min(rect.height()) < RULE && rect.width().max(rect.height()) > RULED
        {
            self.rules.push(rect);
        }
    }

    fn push_clip_path(&mut self, clip: &ClipPath) {
        let rect = rect_of(clip.path.clone()).unwrap_or_default();
        let before = self.clip();
        self.clips.push(Rect {
            left: rect.left.max(before.left),
            top: rect.top.max(before.top),
            right: rect.right.min(before.right),
            bottom: rect.bottom.min(before.bottom),
        });
    }

    fn pop_clip(&mut self) {
        self.clips.pop();
    }

    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {}

    fn pop_transparency_group(&mut self) {}
}

/// The lightness of a plain colour from 0, black, to 1, white; none of a pattern, 1 of what is transparent.
fn lightness(paint: &Paint<'_>) -> Option<f32> {
    let Paint::Color(color) = paint else {
        return Some(0.5);
    };
    let [red, green, blue, alpha] = color.to_rgba().components();
    // The weights of ITU-R BT.709.
    let light = red * 0.2126 + green * 0.7152 + blue * 0.0722;
    Some(1.0 - alpha * (1.0 - light))
}

fn rect_of(path: BezPath) -> Option<Rect> {
    let Bounds { x0, y0, x1, y1 } = path.bounding_box();
    let rect = Rect::of_corners((x0 as f32, y0 as f32), (x1 as f32, y1 as f32));
    rect.is_finite().then_some(rect)
}
