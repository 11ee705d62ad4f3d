//! Feeds with the full text: Atom and JSON Feed 1.1.

use super::json_ld::{title, urn};
use super::markup::xml_text;
use crate::model::{Article, BlockKind, BylineRole, Edition, HeadlineRole, PartialDate};
use serde_json::{Map, Value, json};

/// What stands for a moment nobody knows: a feed must give one, and a clock would give another each time.
const UNKNOWN: &str = "1970-01-01T00:00:00Z";

/// Says what a feed is of and where things are.
pub struct Feed<'a> {
    /// Its title: the paper, or the paper and a reporter, a page, an entity.
    pub title: &'a str,
    /// The address of the page it belongs to.
    pub home: &'a str,
    /// The address of the feed itself.
    pub address: &'a str,
    /// The stories, as they shall stand in it.
    pub articles: Vec<&'a Article>,
    /// Gives a story's address.
    pub url: &'a dyn Fn(&Article) -> String,
}

/// Writes an Atom feed.
pub fn atom(edition: &Edition, feed: &Feed) -> String {
    let updated = moment(edition);
    let mut out = String::from("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
    out.push_str("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"zh-CN\">\n");
    out.push_str(&format!(
        "<id>{}</id>\n<title>{}</title>\n",
        xml_text(feed.address),
        xml_text(feed.title)
    ));
    out.push_str(&format!("<updated>{updated}</updated>\n"));
    out.push_str(&format!(
        "<link rel=\"self\" type=\"application/atom+xml\" href=\"{}\"/>\n",
        xml_text(feed.address)
    ));
    out.push_str(&format!(
        "<link rel=\"alternate\" type=\"text/html\" href=\"{}\"/>\n",
        xml_text(feed.home)
    ));
    let paper = if edition.publication.name.is_empty() {
        feed.title
    } else {
        &edition.publication.name
    };
    out.push_str(&format!(
        "<author><name>{}</name></author>\n",
        xml_text(paper)
    ));
    for article in &feed.articles {
        let url = xml_text(&(feed.url)(article));
        out.push_str("<entry>\n");
        out.push_str(&format!(
            "<id>{}</id>\n",
            urn(article).as_str().unwrap_or_default()
        ));
        out.push_str(&format!(
            "<title>{}</title>\n<updated>{updated}</updated>\n",
            xml_text(&title(article))
        ));
        out.push_str(&format!(
            "<link rel=\"alternate\" type=\"text/html\" href=\"{url}\"/>\n"
        ));
        for (element, name) in people(article) {
            out.push_str(&format!(
                "<{element}><name>{}</name></{element}>\n",
                xml_text(name)
            ));
        }
        for subject in &article.subjects {
            out.push_str(&format!("<category term=\"{}\"/>\n", xml_text(subject)));
        }
        out.push_str(&format!(
            "<content type=\"html\">{}</content>\n</entry>\n",
            xml_text(&html(article))
        ));
    }
    out.push_str("</feed>\n");
    out
}

/// Writes a JSON Feed.
pub fn json_feed(edition: &Edition, feed: &Feed) -> String {
    let items: Vec<Value> = feed
        .articles
        .iter()
        .map(|article| item(edition, feed, article))
        .collect();
    let feed = json!({
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "home_page_url": feed.home,
        "feed_url": feed.address,
        "language": "zh-CN",
        "items": items,
    });
    serde_json::to_string_pretty(&feed).expect("a JSON value is always written") + "\n"
}

fn item(edition: &Edition, feed: &Feed, article: &Article) -> Value {
    let mut item = Map::new();
    item.insert("id".into(), urn(article));
    item.insert("url".into(), (feed.url)(article).into());
    item.insert("title".into(), title(article).into());
    item.insert("content_html".into(), html(article).into());
    if edition.issue.date.is_some() {
        item.insert("date_published".into(), moment(edition).into());
    }
    let authors: Vec<Value> = people(article)
        .map(|(_, name)| json!({ "name": name }))
        .collect();
    if !authors.is_empty() {
        item.insert("authors".into(), authors.into());
    }
    if !article.subjects.is_empty() {
        item.insert("tags".into(), article.subjects.clone().into());
    }
    item.into()
}

/// Returns the start, in Beijing, of the day of issue or else of the last day that the stories speak of.
fn moment(edition: &Edition) -> String {
    let last = edition.issue.dates_in_text.as_ref().map(|range| &range.to);
    let date = edition.issue.date.as_ref().or(last);
    let part = |part: Option<u32>| part.unwrap_or(1);
    date.and_then(PartialDate::year).zip(date).map_or_else(
        || UNKNOWN.into(),
        |(year, date)| {
            format!(
                "{year:04}-{:02}-{:02}T00:00:00+08:00",
                part(date.month()),
                part(date.day_of_month())
            )
        },
    )
}

fn people(article: &Article) -> impl Iterator<Item = (&'static str, &str)> {
    let bylines = article.byline.iter().chain(&article.credit);
    bylines
        .flat_map(|byline| &byline.credits)
        .map(|credit| match credit.role {
            BylineRole::Correspondent | BylineRole::Editor => ("contributor", credit.name.as_str()),
            _ => ("author", credit.name.as_str()),
        })
}

/// Writes a story as HTML without its main headline, which the feed gives as the title.
fn html(article: &Article) -> String {
    let mut out = String::new();
    let mut paragraph = |text: &str| out.push_str(&format!("<p>{}</p>\n", xml_text(text)));
    article
        .headlines
        .iter()
        .filter(|headline| headline.role != HeadlineRole::Main)
        .for_each(|tier| paragraph(&tier.text));
    article
        .byline
        .iter()
        .for_each(|byline| paragraph(&byline.text));
    for block in &article.body {
        match block.kind {
            BlockKind::Subhead => out.push_str(&format!("<h2>{}</h2>\n", xml_text(&block.text))),
            _ => out.push_str(&format!("<p>{}</p>\n", xml_text(&block.text))),
        }
    }
    if let Some(credit) = &article.credit {
        out.push_str(&format!("<p>{}</p>\n", xml_text(&credit.text)));
    }
    out
}
