//! Headlines of pieces that are no part of another story: notices, briefs, what an office gives notice of.

use super::organisations::is_organisation;
use crate::page::{Glyph, ends_with, has_at};
use crate::text::typeset::{is_bullet, is_han};

/// The most characters of the short name of an office.
const OFFICE: usize = 20;

/// The most characters of what sort of notice it is: 招标公告.
const SORT: usize = 6;

/// Says whether a line is the headline of a notice, which is never part of another story: 降价启事.
pub(crate) fn is_title(run: &[Glyph]) -> bool {
    const ENDS: &[&str] = &[
        "启事",
        "公告",
        "通告",
        "通知",
        "声明",
        "公示",
        "讣告",
        "告示",
        "更正",
        "啟事",
        "通知書",
        "聲明",
        "訃告",
    ];
    (2..=26).contains(&run.len()) && ENDS.iter().any(|end| ends_with(run, end))
}

/// Says whether a line is the headline of short pieces in a row, each of which says all it has to say.
pub(crate) fn is_briefs(run: &[Glyph]) -> bool {
    const BRIEFS: &[&str] = &[
        "简讯",
        "短讯",
        "短波",
        "快讯",
        "速递",
        "速览",
        "短新闻",
        "简明新闻",
        "一句话新闻",
        "要闻回顾",
        "集锦",
        "动态",
        "信息窗",
    ];
    (2..=8).contains(&run.len()) && BRIEFS.iter().any(|end| ends_with(run, end))
}

/// Says whether a line heads what is told beside a story, in a box of its own: 相关链接.
pub(crate) fn is_box(run: &[Glyph]) -> bool {
    const BOXES: &[&str] = &[
        "链接",
        "延伸阅读",
        "相关阅读",
        "拓展阅读",
        "相关新闻",
        "新闻背景",
        "名词解释",
        "小贴士",
        "小知识",
        "温馨提示",
        "新闻助读",
    ];
    let marked = |glyph: &Glyph| is_bullet(glyph.ch) || matches!(glyph.ch, '【' | '】' | '·');
    let start = run.iter().take_while(|glyph| marked(glyph)).count();
    let end = run.len() - run.iter().rev().take_while(|glyph| marked(glyph)).count();
    let run = run.get(start..end).unwrap_or_default();
    (2..=6).contains(&run.len()) && BOXES.iter().any(|end| ends_with(run, end))
}

/// Says whether a line names a section that holds several stories, or the series that a story is one of: 新书架, 山里的灯①.
pub(crate) fn is_section(run: &[Glyph]) -> bool {
    const SECTIONS: &[&str] = &[
        "书架", "书讯", "之窗", "视窗", "广角", "扫描", "传真", "播报", "点击", "看台", "一览",
    ];
    let series = run.last().is_some_and(|last| matches!(last.ch, '①'..='⑳'));
    let named = (3..=6).contains(&run.len()) && SECTIONS.iter().any(|end| ends_with(run, end));
    named || is_briefs(run) || series && (4..=14).contains(&run.len())
}

/// Says whether a line names the office, and the one below it the matter, of one notice: 市人民政府 | 关于……的公告.
pub(crate) fn is_matter(office: &[Glyph], matter: &[Glyph]) -> bool {
    const DOCUMENTS: &[&str] = &[
        "意见",
        "决定",
        "决议",
        "办法",
        "规定",
        "方案",
        "报告",
        "细则",
        "通报",
        "批复",
        "公开信",
        "倡议书",
        "说明",
        "命令",
    ];
    let sort = (4..=SORT).contains(&matter.len()) && is_title(matter) && !is_title(office);
    if sort && office.len() > SORT {
        // ……维修项目 | 招标公告
        return true;
    }
    has_at(matter, 0, "关于")
        && (is_title(matter) || DOCUMENTS.iter().any(|end| ends_with(matter, end)))
        && (is_organisation(office) || is_office(office))
}

/// Says whether a run is the short name of an office and nothing else: 市教育局.
fn is_office(run: &[Glyph]) -> bool {
    (3..=OFFICE).contains(&run.len())
        && run.iter().all(|glyph| is_han(glyph.ch))
        && run
            .last()
            .is_some_and(|last| matches!(last.ch, '局' | '厅' | '委' | '办' | '会' | '院' | '部'))
}

/// Says whether a line in brackets says of a story above it who wrote it, whence it comes or that it goes on: （作者系……）.
pub(crate) fn is_note(run: &[Glyph]) -> bool {
    const NOTES: &[&str] = &[
        "作者",
        "摘自",
        "选自",
        "转自",
        "原载",
        "来源",
        "据",
        "未完待续",
        "待续",
        "全文完",
        "本文",
    ];
    matches!(run, [open, .., close] if matches!(open.ch, '（' | '(') && matches!(close.ch, '）' | ')'))
        && NOTES.iter().any(|note| has_at(run, 1, note))
}
