//! What a citation is made from.

use super::Access;
use crate::export::markup::markdown_text;
use crate::model::{Article, BylineRole, Edition, PartialDate};

/// The most characters of a made title; what is longer is cut and says so.
const LONGEST_MADE: usize = 40;

/// Holds what is known of one story.
pub(super) struct Reference<'a> {
    /// The story's id.
    pub(super) id: &'a str,
    /// Who signs it, in printed order.
    pub(super) authors: Vec<&'a str>,
    /// Its main headline, or one made from its first words.
    pub(super) title: String,
    /// Whether the title was made.
    pub(super) made: bool,
    /// The paper; empty where unknown.
    pub(super) paper: &'a str,
    /// When it was published.
    pub(super) date: Issued,
    /// The page (版次) as printed.
    pub(super) page: Option<&'a str>,
    /// The page's name (版名).
    pub(super) section: Option<&'a str>,
    /// Where it was read.
    pub(super) url: Option<&'a str>,
    /// When it was read.
    pub(super) accessed: Option<&'a PartialDate>,
}

/// Says when a story was published.
pub(super) enum Issued {
    /// On this date.
    On(PartialDate),
    /// Probably then: a month or a year that the stories speak of.
    About(PartialDate),
    /// Nothing tells.
    Unknown,
}

impl<'a> Reference<'a> {
    pub(super) fn of(edition: &'a Edition, article: &'a Article, access: Access<'a>) -> Self {
        let page = article
            .pages
            .first()
            .and_then(|&page| edition.pages.get(page as usize));
        let headline = article
            .headline()
            .map(|headline| one_line(&headline.text))
            .filter(|text| !text.is_empty());
        Self {
            id: article.id.as_str(),
            authors: authors(article),
            made: headline.is_none(),
            title: headline.unwrap_or_else(|| opening(article)),
            paper: &edition.publication.name,
            date: issued(edition),
            page: page.and_then(|page| page.number.as_deref()),
            section: page.and_then(|page| page.section.as_deref()),
            url: access.url,
            accessed: access.accessed,
        }
    }

    /// Returns the title, in brackets where it was made.
    pub(super) fn bracketed_title(&self) -> String {
        if self.made {
            format!("[{}]", self.title)
        } else {
            self.title.clone()
        }
    }

    /// Writes one line with the title as a link.
    pub(super) fn markdown(&self) -> String {
        let mut line = String::new();
        if !self.authors.is_empty() {
            line.push_str(&markdown_text(&self.authors.join("、")));
            line.push('：');
        }
        let title = markdown_text(&self.bracketed_title());
        match self.url {
            Some(url) => line.push_str(&format!(
                "[{title}](<{}>)",
                url.replace(['<', '>', '\n'], "")
            )),
            None => line.push_str(&format!("《{title}》")),
        }
        if !self.paper.is_empty() {
            line.push_str(&format!("，《{}》", markdown_text(self.paper)));
        }
        match &self.date {
            Issued::On(date) => line.push_str(&format!("，{}", spoken(date))),
            Issued::About(date) => line.push_str(&format!("，约{}", spoken(date))),
            Issued::Unknown => {}
        }
        if let Some(page) = self.page {
            line.push_str(&format!("，第{}版", markdown_text(page)));
        }
        line
    }
}

/// Lists those who sign a story: its reporters, or else its correspondents, or else whoever took the picture.
fn authors(article: &Article) -> Vec<&str> {
    let with = |wanted: &[BylineRole]| -> Vec<&str> {
        let bylines = article.byline.iter().chain(&article.credit);
        let credits = bylines
            .flat_map(|byline| &byline.credits)
            .filter(|credit| wanted.contains(&credit.role));
        let mut names = Vec::new();
        for credit in credits {
            if !names.contains(&credit.name.as_str()) {
                names.push(credit.name.as_str());
            }
        }
        names
    };
    let reporters = with(&[BylineRole::Reporter, BylineRole::Intern, BylineRole::Author]);
    [
        reporters,
        with(&[BylineRole::Correspondent]),
        with(&[BylineRole::Photographer]),
    ]
    .into_iter()
    .find(|names| !names.is_empty())
    .unwrap_or_default()
}

fn issued(edition: &Edition) -> Issued {
    if let Some(date) = &edition.issue.date {
        return Issued::On(date.clone());
    }
    let about = edition.issue.dates_in_text.as_ref().and_then(|range| {
        let month = |date: &PartialDate| {
            date.month()
                .and_then(|_| date.as_str().get(..7).and_then(PartialDate::parse))
        };
        match (month(&range.from), month(&range.to)) {
            (Some(from), Some(to)) if from == to => Some(to),
            _ => range.to.as_str().get(..4).and_then(PartialDate::parse),
        }
    });
    about.map_or(Issued::Unknown, Issued::About)
}

/// Returns the first clause of a story without a headline.
fn opening(article: &Article) -> String {
    let text = article
        .body
        .first()
        .map(|block| one_line(&block.text))
        .unwrap_or_default();
    let clause: Vec<char> = text
        .chars()
        .take_while(|c| !matches!(c, '，' | '。' | '！' | '？' | '；' | '：'))
        .collect();
    match clause.len() {
        0 => "无题".into(),
        1..=LONGEST_MADE => clause.into_iter().collect(),
        _ => clause.into_iter().take(LONGEST_MADE).chain(['…']).collect(),
    }
}

/// Writes a date as it is said: 2023年11月8日.
pub(crate) fn spoken(date: &PartialDate) -> String {
    match (date.year(), date.month(), date.day_of_month()) {
        (Some(year), Some(month), Some(day)) => format!("{year}年{month}月{day}日"),
        (Some(year), Some(month), None) => format!("{year}年{month}月"),
        (Some(year), None, _) => format!("{year}年"),
        _ => date.as_str().into(),
    }
}

/// Returns the text on one line: what breaks lines or shows nothing becomes a space.
fn one_line(text: &str) -> String {
    let spaced: String = text
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect();
    spaced.split_whitespace().collect::<Vec<_>>().join(" ")
}
