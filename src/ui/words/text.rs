//! A text in three languages, and the language that it is said in.

use crate::state::Language;

/// Holds one text in three languages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Text([&'static str; 3]);

/// Names a language of the interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lang {
    /// 简体.
    #[default]
    Hans,
    /// 繁體.
    Hant,
    /// English.
    English,
}

impl Lang {
    /// Every language, in the order of the switch, with its own name.
    pub const ALL: [(Language, &'static str); 3] = [
        (Language::Hans, "简体"),
        (Language::Hant, "繁體"),
        (Language::English, "English"),
    ];

    /// Returns what was chosen, or else the first that the browser asks for, by its BCP 47 tags.
    pub fn choose<'t>(chosen: Language, asked: impl IntoIterator<Item = &'t str>) -> Self {
        match chosen {
            Language::Hans => Self::Hans,
            Language::Hant => Self::Hant,
            Language::English => Self::English,
            Language::Auto => asked.into_iter().find_map(Self::of_tag).unwrap_or_default(),
        }
    }

    /// Returns the language of an element by its `lang`, 简体 where that names no language of the interface.
    pub fn of(tag: &str) -> Self {
        Self::of_tag(tag).unwrap_or_default()
    }

    fn of_tag(tag: &str) -> Option<Self> {
        let tag = tag.to_ascii_lowercase();
        let mut subtags = tag.split('-');
        match subtags.next()? {
            "zh" => Some(
                match subtags
                    .find(|tag| matches!(*tag, "hans" | "hant" | "cn" | "sg" | "tw" | "hk" | "mo"))
                {
                    Some("hant" | "tw" | "hk" | "mo") => Self::Hant,
                    _ => Self::Hans,
                },
            ),
            "en" => Some(Self::English),
            _ => None,
        }
    }

    /// Returns the BCP 47 tag.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Hans => "zh-Hans",
            Self::Hant => "zh-Hant",
            Self::English => "en",
        }
    }
}

impl Text {
    /// Says the text.
    pub fn say(self, lang: Lang) -> &'static str {
        self.0[lang as usize]
    }

    /// Says the text with each `{}` replaced by the next value.
    pub fn fill(self, lang: Lang, values: &[&str]) -> String {
        let mut out = String::new();
        let mut values = values.iter();
        for (index, piece) in self.say(lang).split("{}").enumerate() {
            if index > 0 {
                out.push_str(values.next().copied().unwrap_or_default());
            }
            out.push_str(piece);
        }
        out
    }
}

pub(in crate::ui) const fn t(
    hans: &'static str,
    hant: &'static str,
    english: &'static str,
) -> Text {
    Text([hans, hant, english])
}

/// Declares texts, each with its 简体, 繁體 and English.
macro_rules! texts {
    ($($name:ident: $hans:literal, $hant:literal, $english:literal;)*) => {
        $(
            #[doc = $hans]
            pub const $name: Text = t($hans, $hant, $english);
        )*
    };
}

pub(super) use texts;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_browser_is_asked_only_where_nothing_was_chosen() {
        assert_eq!(
            Lang::choose(Language::Auto, ["fr", "zh-TW", "en"]),
            Lang::Hant
        );
        assert_eq!(Lang::choose(Language::Auto, ["zh-Hans-HK"]), Lang::Hans);
        assert_eq!(Lang::choose(Language::Auto, ["en-GB", "zh"]), Lang::English);
        assert_eq!(Lang::choose(Language::Auto, []), Lang::Hans);
        assert_eq!(Lang::choose(Language::English, ["zh-CN"]), Lang::English);
    }

    #[test]
    fn values_fill_the_gaps_in_order() {
        assert_eq!(
            t("第 {} 篇，共 {} 篇", "", "").fill(Lang::Hans, &["1", "8"]),
            "第 1 篇，共 8 篇"
        );
    }
}
