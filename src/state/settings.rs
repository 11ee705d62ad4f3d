//! Settings: what the browser remembers of a reader, apart from what is looked at.

use crate::model::{fields, read, words};

/// The sizes of the text, in CSS pixels.
pub const SIZES: [u8; 11] = [14, 15, 16, 17, 18, 20, 22, 24, 26, 28, 32];

/// The leadings, in tenths of the text's size.
pub const LEADINGS: [u8; 6] = [15, 16, 17, 18, 20, 22];

/// The widths of the text, in ems.
pub const WIDTHS: [u8; 5] = [28, 32, 34, 36, 38];

/// Holds how text is set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// 主题.
    pub theme: Theme,
    /// 字号: one of [`SIZES`].
    pub size: u8,
    /// 行距: one of [`LEADINGS`].
    pub leading: u8,
    /// 行宽: one of [`WIDTHS`].
    pub width: u8,
    /// 字体.
    pub face: Face,
    /// 竖排.
    pub vertical: bool,
    /// 通读: the stories of a page one below the other.
    pub continuous: bool,
    /// Whether lanes are printed too.
    pub printed_marks: bool,
    /// 适老: everything large, controls too.
    pub large: bool,
    /// The language of the interface.
    pub language: Language,
    /// Whether single keys act.
    pub keys: bool,
    /// Keys that were changed, as `usual=chosen` parted by spaces; where nothing is chosen the key is off.
    pub keymap: String,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            theme: Theme::Auto,
            size: 18,
            leading: 18,
            width: 36,
            face: Face::Song,
            vertical: false,
            continuous: false,
            printed_marks: false,
            large: false,
            language: Language::Auto,
            keys: true,
            keymap: String::new(),
        }
    }
}

/// Names the colours.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the system says: 纸 or 夜.
    #[default]
    Auto,
    /// 纸.
    Paper,
    /// 褐.
    Sepia,
    /// 夜.
    Dark,
    /// 强对比.
    Contrast,
}

impl Theme {
    /// The themes that can be chosen, in the order of the switch.
    pub const ALL: [Self; 4] = [Self::Paper, Self::Sepia, Self::Dark, Self::Contrast];

    /// Returns the theme's word in the markup.
    pub fn code(self) -> &'static str {
        self.word()
    }
}

/// Names the typeface of the text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Face {
    /// 宋.
    #[default]
    Song,
    /// 黑.
    Hei,
    /// 楷.
    Kai,
}

impl Face {
    /// The typefaces, in the order of the switch.
    pub const ALL: [Self; 3] = [Self::Song, Self::Hei, Self::Kai];

    /// Returns the typeface's word in the markup.
    pub fn code(self) -> &'static str {
        self.word()
    }
}

/// Names the language of the interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    /// As the browser asks for.
    #[default]
    Auto,
    /// 简体.
    Hans,
    /// 繁體.
    Hant,
    /// English.
    English,
}

fields! { Settings { ; theme, size, leading, width, face, vertical, continuous, printed_marks, large, language, keys, keymap } }
words! { Theme { Auto "auto", Paper "paper", Sepia "sepia", Dark "dark", Contrast "contrast" } }
words! { Face { Song "song", Hei "hei", Kai "kai" } }
words! { Language { Auto "auto", Hans "zh-Hans", Hant "zh-Hant", English "en" } }

impl Settings {
    /// Writes the settings as JSON.
    pub fn print(&self) -> String {
        let Self {
            theme,
            size,
            leading,
            width,
            face,
            vertical,
            continuous,
            printed_marks,
            large,
            language,
            keys,
            keymap,
        } = self;
        let keymap = keymap.replace('\\', "\\\\").replace('"', "\\\"");
        let (theme, face, language) = (theme.word(), face.word(), language.word());
        format!(
            r#"{{"theme":"{theme}","size":{size},"leading":{leading},"width":{width},"face":"{face}","vertical":{vertical},"continuous":{continuous},"printed_marks":{printed_marks},"large":{large},"language":"{language}","keys":{keys},"keymap":"{keymap}"}}"#
        )
    }

    /// Reads what was written, by another version perhaps; what it does not say is as at first.
    pub fn parse(json: &str) -> Self {
        read::<Self>(json).unwrap_or_default().checked()
    }

    /// Returns the settings with every number moved to the nearest one that is offered.
    #[must_use]
    pub fn checked(mut self) -> Self {
        self.size = nearest(&SIZES, self.size);
        self.leading = nearest(&LEADINGS, self.leading);
        self.width = nearest(&WIDTHS, self.width);
        self
    }

    /// Returns the key that does what `usual` does where nothing was changed; empty where it is off.
    pub fn key<'a>(&'a self, usual: &'a str) -> &'a str {
        let pairs = self.keymap.split(' ');
        let mut chosen = pairs.filter_map(|pair| pair.split_once('='));
        chosen
            .find(|(key, _)| *key == usual)
            .map_or(usual, |(_, chosen)| chosen)
    }

    /// Gives what `usual` does another key; an empty one turns it off.
    pub(super) fn bind(&mut self, usual: &str, chosen: &str) {
        let others = self
            .keymap
            .split(' ')
            .filter(|pair| pair.split_once('=').is_some_and(|(key, _)| key != usual));
        let mut keymap: Vec<&str> = others.collect();
        let pair = [usual, "=", chosen].concat();
        if usual != chosen {
            keymap.push(&pair);
        }
        self.keymap = keymap.join(" ");
    }
}

/// Returns the step that lies `by` places after the one nearest to `value`, or the last one on that side.
pub(super) fn step(steps: &[u8], value: u8, by: i8) -> u8 {
    let here = steps
        .iter()
        .position(|&step| step >= value)
        .unwrap_or(steps.len() - 1);
    let there = here.saturating_add_signed(by.into()).min(steps.len() - 1);
    steps[there]
}

fn nearest(steps: &[u8], value: u8) -> u8 {
    steps
        .iter()
        .copied()
        .min_by_key(|step| step.abs_diff(value))
        .unwrap_or(value)
}

#[cfg(test)]
mod tests {
    use super::{Face, Language, Settings, Theme};

    #[test]
    fn what_is_written_is_read() {
        let settings = Settings {
            theme: Theme::Contrast,
            size: 24,
            leading: 20,
            width: 32,
            face: Face::Kai,
            vertical: true,
            continuous: true,
            printed_marks: true,
            large: true,
            language: Language::Hant,
            keys: false,
            keymap: r#"j=" n=\ t="#.into(),
        };
        assert_eq!(Settings::parse(&settings.print()), settings);
        assert_eq!(
            Settings::parse(&Settings::default().print()),
            Settings::default()
        );
    }

    #[test]
    fn what_is_not_understood_changes_nothing() {
        for broken in ["", "{", r#"{"theme":"plaid"}"#, r#"{"size":true}"#, "[]"] {
            assert_eq!(Settings::parse(broken), Settings::default(), "{broken}");
        }
        let newer = Settings::parse(r#"{"size":19,"colour":["red"],"theme":"dark"}"#);
        assert_eq!((newer.size, newer.theme), (18, Theme::Dark));
    }
}
