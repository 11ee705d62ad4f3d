//! Text to take along: a quotation with its source, a story as Markdown.

use super::cite::{Access, Style, cite};
use super::markup::markdown_text;
use crate::model::{Article, BlockKind, Edition, HeadlineRole};

/// Returns quoted text and, on a line of its own, where it stands.
pub fn with_source(edition: &Edition, article: &Article, quote: &str, access: Access) -> String {
    let source = cite(edition, article, Style::Gbt2025, access);
    format!("{}\n——{source}", quote.trim())
}

/// Writes a story as Markdown: headline tiers, byline, paragraphs, credit, source.
pub fn markdown(edition: &Edition, article: &Article, access: Access) -> String {
    let mut parts = Vec::new();
    for headline in &article.headlines {
        let text = markdown_text(&headline.text);
        parts.push(match headline.role {
            HeadlineRole::Main => format!("# {text}"),
            HeadlineRole::Kicker | HeadlineRole::Deck => format!("**{text}**"),
        });
    }
    parts.extend(
        article
            .byline
            .iter()
            .map(|byline| markdown_text(&byline.text)),
    );
    parts.extend(article.body.iter().map(|block| {
        let text = markdown_text(&block.text);
        match block.kind {
            BlockKind::Subhead => format!("## {text}"),
            BlockKind::Paragraph | BlockKind::Caption | BlockKind::Line => text,
        }
    }));
    parts.extend(
        article
            .credit
            .iter()
            .map(|credit| format!("*{}*", markdown_text(&credit.text))),
    );
    parts.push(format!(
        "——{}",
        cite(edition, article, Style::Markdown, access)
    ));
    parts.join("\n\n") + "\n"
}
