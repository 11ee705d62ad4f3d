//! Lines of a concordance, aligned on what was found.

use crate::model::{ArticleId, BlockKind, HeadlineRole, Part};
use crate::search::{Hit, Kwic};
use crate::state::{Anchor, Screen};
use crate::ui::desk::Desk;
use crate::ui::words;
use yew::prelude::*;

/// Characters shown before a hit where lines have their full width; narrower screens cut more, from the far end.
pub const LEFT: u32 = 20;

/// Characters shown after a hit.
pub const RIGHT: u32 = 24;

/// Says which text of an article a part is: 主题, 段3.
pub fn place(desk: &Desk, article: usize, part: Part) -> String {
    let article = &desk.edition.articles[article];
    match part {
        Part::Headline(at) => {
            let role = article
                .headlines
                .get(usize::from(at))
                .map_or(HeadlineRole::Main, |headline| headline.role);
            desk.say(words::tier(role)).into()
        }
        Part::Byline => desk.say(words::LINE_BYLINE_SHORT).into(),
        Part::Credit => desk.say(words::LINE_CREDIT).into(),
        Part::Body(at) => match article.body.get(usize::from(at)).map(|block| block.kind) {
            Some(BlockKind::Caption) => desk.say(words::LINE_CAPTION).into(),
            Some(BlockKind::Subhead) => desk.say(words::SUBHEAD).into(),
            _ => desk.fill(words::PARAGRAPH, &[&(at + 1).to_string()]),
        },
    }
}

/// Returns the screen that shows a hit in its article.
pub fn at(article: &ArticleId, hit: &Hit) -> Screen {
    let anchor = Anchor {
        part: hit.part,
        range: Some([hit.start, hit.end]),
        quote: String::new(),
    };
    Screen::Article(article.clone(), Some(anchor))
}

/// Draws the text of one line: what stands before, the hit, what stands after.
pub fn line(desk: &Desk, kwic: &Kwic) -> Html {
    html! {
        <span class="kwic-text" lang="zh">
            // An empty box would have no baseline, and the line's number none to stand on.
            if kwic.begins || !kwic.left.is_empty() {
                <span class="kwic-left">
                    if kwic.begins {
                        <i>{desk.say(words::AT_START)}</i>
                    } else {
                        <span>
                            if kwic.cut_left {
                                {"…"}
                            }
                            {kwic.left.clone()}
                        </span>
                    }
                </span>
            }
            <span class="kwic-rest">
                <b class="kwic-hit">{kwic.hit.clone()}</b>
                {kwic.right.clone()}
                if kwic.cut_right {
                    {"…"}
                }
            </span>
        </span>
    }
}
