//! The words of 检索.

use super::text::{Text, t, texts};
use crate::search::ReasonKind;

texts! {
    LINE_BYLINE_SHORT: "署名", "署名", "byline";
    SUBHEAD: "小标题", "小標題", "subhead";
    PARAGRAPH: "段{}", "段{}", "par. {}";
    AT_START: "〔段首〕", "〔段首〕", "[start]";
    STORIES_FOUND: "篇命中，共 {} 篇", "篇命中，共 {} 篇", "of {} stories";
    SCOPE: "范围", "範圍", "Scope";
    SCOPE_BOTH: "两词俱全", "兩詞俱全", "both words";
    SCOPE_ALL: "各词俱全", "各詞俱全", "all words";
    SCOPE_SENTENCE: "同句出现", "同句出現", "in one sentence";
    SCOPE_ANY: "含其一", "含其一", "any word";
    MODE: "多选", "多選", "Several values";
    MODE_ALL: "俱全", "俱全", "all";
    MODE_ANY: "任一", "任一", "any";
    NOT: "除", "除", "not";
    SEE: "看 {}", "看 {}", "See {}";
    DAY_FIRST: "从哪一天", "從哪一天", "From";
    DAY_LAST: "到哪一天", "到哪一天", "To";
    DROP: "去掉“{}”", "去掉「{}」", "Remove “{}”";
    WITHOUT: "除去{}", "除去{}", "not {}";
    HINT_AND: "空格为并且", "空格為並且", "a space means and";
    HINT_EXACT: "\"原文\"照录", "\"原文\"照錄", "\"as written\"";
    HINT_NOT: "-排除", "-排除", "-without";
    HINT_FIELDS: "限定", "限定", "limit to a field";
    NOTE_UNCLOSED: "引号没有闭合，已当作引到末尾。", "引號沒有閉合，已當作引到末尾。", "The quotation is not closed; it was taken to run to the end.";
    NOTE_EMPTY_FIELD: "“{}:”后面还没有内容。", "“{}:”後面還沒有內容。", "Nothing follows “{}:” yet.";
    NOTE_DATE: "看不懂日期“{}”，已当作文字查找。", "看不懂日期“{}”，已當作文字查找。", "“{}” is not a date; it was looked for as words.";
    NOTE_TOO_MANY: "词太多，后面的没有查。", "詞太多，後面的沒有查。", "Too many words; the last were left aside.";
    OFFERS: "候选", "候選", "Suggestions";
    FOUND: "检索结果", "檢索結果", "Results";
    SORT: "排序", "排序", "Order";
    SORT_RANK: "相关", "相關", "best";
    SORT_PAGE: "版面", "版面", "page";
    SORT_LEFT: "左文", "左文", "left";
    SORT_RIGHT: "右文", "右文", "right";
    SAVE: "存为文件", "存為檔案", "Save as a file";
    SAVE_AS: "存 {}", "存 {}", "Save {}";
    INSTEAD: "可以改找：", "可以改找：", "These are found:";
    NOWHERE: "全版没有这样的字句。", "全版沒有這樣的字句。", "Nothing in this edition reads so.";
    DROP_QUERY: "清空检索词", "清空檢索詞", "Clear the search";
    NOTHING_FOUND: "没有找到。试试少一个词，或放宽筛选。", "沒有找到。試試少一個詞，或放寬篩選。", "Nothing found. Try fewer words or fewer filters.";
    MORE_PLACES: "本篇另 {} 处", "本篇另 {} 處", "{} more in this story";
    MORE_LINES: "另 {} 行，请缩小范围", "另 {} 行，請縮小範圍", "{} more lines; please narrow the search";
    STORY_PLACE: "{} · {}", "{} · {}", "{} · {}";
    STORY_NUMBER: "第 {} 篇", "第 {} 篇", "Story {}";
    RELAXED: "放宽：只含{} ", "放寬：只含{} ", "Looser, only {}: ";
    COMMA: "，", "，", ", ";
    PEEK: "当前命中", "目前命中", "Current hit";
    MAP_LEGEND: "版样图，一道竖线为一处命中", "版樣圖，一道豎線為一處命中", "The page in small; each stroke is a hit";
}

/// Says why a story stands where it stands among the results.
pub fn rank_reason(kind: ReasonKind) -> Text {
    match kind {
        ReasonKind::MainTitle => t("在主题中", "在主題中", "in the headline"),
        ReasonKind::OtherTitle => t(
            "在副题、小标题中",
            "在副題、小標題中",
            "in a deck or subhead",
        ),
        ReasonKind::WholeName => t("是完整的名称", "是完整的名稱", "is a whole name"),
        ReasonKind::SameSentence => t("同句出现", "同句出現", "in one sentence"),
        ReasonKind::Frequency => t("出现次数", "出現次數", "frequency"),
        ReasonKind::Density => t("密度", "密度", "density"),
        ReasonKind::Opening => t("在首段中", "在首段中", "in the opening"),
    }
}
