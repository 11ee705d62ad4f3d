//! The words of the screens beside front page and reader, in 简体, 繁體 and English.

use super::strings::{Text, t};
use crate::model::{HeadlineRole, ReasonKind, WarningKind};
use crate::search::ReasonKind as RankReason;

macro_rules! words {
    ($($name:ident: $hans:literal, $hant:literal, $english:literal;)*) => {
        $(
            #[doc = $hans]
            pub const $name: Text = t($hans, $hant, $english);
        )*
    };
}

words! {
    RECORD: "重排记录", "重排記錄", "What was rearranged";
    ITEMS: "{} 项", "{} 項", "{}";
    STEP_COLUMN: "跨栏接续", "跨欄接續", "Joined over a column";
    STEP_JUMP: "隔行接续", "隔行接續", "Joined over other lines";
    STEP_PARAGRAPH: "段界推定", "段界推定", "Paragraph inferred";
    STEP_PARAGRAPH_WHY: "无空行，据短行断开", "無空行，據短行斷開", "no blank line; the line before is short";
    STEP_HEADLINE: "尾题上移", "尾題上移", "Headline moved up";
    STEP_HEADLINE_TO: "{} → 篇首", "{} → 篇首", "{} → top";
    STEP_BYLINE: "署名拆出", "署名拆出", "Byline taken out";
    STEP_GAPS: "去行内空格", "去行內空格", "Gaps removed";
    STEP_GAPS_WHERE: "{} 处", "{} 處", "{} places";
    CONFIDENCE: "本篇把握", "本篇把握", "Confidence";
    TO_CHECK: "{} 处待核", "{} 處待核", "{} to check";
    NOTHING_TO_CHECK: "无待核", "無待核", "nothing to check";
    EVIDENCE: "依据", "依據", "Evidence";
    SPEAKS_FOR: "支持", "支持", "for";
    SPEAKS_AGAINST: "不利", "不利", "against";
    RESIDUE: "未归位", "未歸位", "Unplaced";
    LINES: "{} 行", "{} 行", "{} lines";
    FURNITURE: "版面附件", "版面附件", "Page furniture";
    DUPLICATE: "重复印出", "重複印出", "Drawn twice";
    NO_RESIDUE: "每一个字都已归位。", "每一個字都已歸位。", "Every character has its place.";
    RAW: "原文", "原文", "Raw text";
    RAW_RANGE: "第 {}–{} 行，共 {} 行", "第 {}–{} 行，共 {} 行", "lines {}–{} of {}";
    BLANK_PARAGRAPH: "空行，分段", "空行，分段", "blank line: new paragraph";
    BLANK_COLUMN: "栏断，接续", "欄斷，接續", "column break: goes on";
    BLANK_HEADLINE: "空行，标题", "空行，標題", "blank line: headline";
    BLANK_ARTICLE: "空行，分篇", "空行，分篇", "blank line: next story";
    BLANK_EDGE: "空行", "空行", "blank line";
    LINE_BYLINE: "电头、署名", "電頭、署名", "dateline, byline";
    LINE_CREDIT: "图片署名", "圖片署名", "photo credit";
    LINE_CAPTION: "图说", "圖說", "caption";
    LINE_JUMP: "转接行", "轉接行", "jump line";
    LINE_MOVED: "{}，已移至篇首", "{}，已移至篇首", "{}, moved to the top";
    LINE_OTHER: "第 {} 篇", "第 {} 篇", "story {}";
    LINE_UNKNOWN: "未归位", "未歸位", "unplaced";
    PROOF_SUM: "{} 行已归位，共 {} 行", "{} 行已歸位，共 {} 行", "{} of {} lines placed";
    PARAGRAPH_LINES: "第 {} 段，原文第 {}–{} 行", "第 {} 段，原文第 {}–{} 行", "Paragraph {}, raw lines {} to {}";
    NUMBER: "序号", "序號", "No.";
    COL_TITLE: "标题", "標題", "Headline";
    COL_BYLINE: "记者、通讯员", "記者、通訊員", "Byline";
    COL_LINES: "原文行", "原文行", "Raw lines";
    COL_PARAGRAPHS: "段", "段", "Par.";
    COL_CONFIDENCE: "把握", "把握", "Confidence";
    COL_TO_CHECK: "待核", "待核", "To check";
    PARAGRAPHS: "{} 段", "{} 段", "{}";
    UNTITLED: "（{}，原文无题）", "（{}，原文無題）", "({}, no headline in the text)";
    OVERVIEW: "全版核校", "全版核校", "Whole page";
    READ_STORY: "读全文", "讀全文", "Read";

    CORRECTIONS: "改动", "改動", "Corrections";
    CORRECTIONS_HELP: "存为 corrections.toml，放在原文旁，重新编译即生效。", "存為 corrections.toml，放在原文旁，重新編譯即生效。", "Save corrections.toml beside the raw page and compile again.";
    CORRECTIONS_SAVE: "存 corrections.toml", "存 corrections.toml", "Save corrections.toml";
    CORRECT_COLUMN: "作第 {} 篇栏题", "作第 {} 篇欄題", "Column title of story {}";
    CORRECT_HEADLINE: "作第 {} 篇标题", "作第 {} 篇標題", "Headline of story {}";
    CORRECT_PAGE: "设为版面附件", "設為版面附件", "Part of the page";
    CORRECT_IGNORE: "忽略", "忽略", "Ignore";
    UNDO: "撤回", "撤回", "Undo";
    SAVED: "已存", "已存", "Saved";
    NOT_SAVED: "浏览器不允许存文件", "瀏覽器不允許存檔", "The browser refused to save";
    COPIED: "已复制", "已複製", "Copied";
    NOT_COPIED: "未能复制，请手动选取", "未能複製，請手動選取", "Not copied; please select by hand";
    COPY: "复制", "複製", "Copy";

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
    WITHOUT: "不含{}", "不含{}", "Without {}";
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

/// Names a headline tier.
pub fn tier(role: HeadlineRole) -> Text {
    match role {
        HeadlineRole::Kicker => t("引题", "引題", "kicker"),
        HeadlineRole::Main => t("主题", "主題", "headline"),
        HeadlineRole::Deck => t("副题", "副題", "deck"),
    }
}

/// Says what the compiler saw.
pub fn reason(kind: ReasonKind) -> Text {
    match kind {
        ReasonKind::BylineStart => t(
            "以电头或署名开篇",
            "以電頭或署名開篇",
            "a dateline or byline opens the story",
        ),
        ReasonKind::SentenceEnd => t(
            "前文以句号收尾",
            "前文以句號收尾",
            "the text before ends with a full stop",
        ),
        ReasonKind::SentenceRunsOn => t(
            "句子跨断处延续",
            "句子跨斷處延續",
            "a sentence runs on over the break",
        ),
        ReasonKind::ShortLine => t(
            "行短于栏宽",
            "行短於欄寬",
            "the line is shorter than the column",
        ),
        ReasonKind::FullLine => t("行满栏宽", "行滿欄寬", "the line fills the column"),
        ReasonKind::BlankLine => t("此处有空行", "此處有空行", "a blank line stands here"),
        ReasonKind::WidthChange => t(
            "栏宽在此改变",
            "欄寬在此改變",
            "the column's width changes here",
        ),
        ReasonKind::HeadlineShape => t(
            "短而无句号，形似标题",
            "短而無句號，形似標題",
            "short and without a full stop, as headlines are",
        ),
        ReasonKind::SharedWords => t(
            "标题用词见于正文",
            "標題用詞見於正文",
            "the headline's words stand in the story",
        ),
        ReasonKind::HouseStyle => t(
            "合于本版标题位置的习惯",
            "合於本版標題位置的習慣",
            "the page sets its headlines on this side",
        ),
        ReasonKind::Adjacent => t(
            "标题与正文相邻",
            "標題與正文相鄰",
            "the headline stands next to the story",
        ),
        ReasonKind::ClearMargin => t(
            "别无相近的解读",
            "別無相近的解讀",
            "no other reading came close",
        ),
        ReasonKind::CloseCall => t(
            "另有相近的解读",
            "另有相近的解讀",
            "another reading came close",
        ),
        ReasonKind::Correction => t("编辑改定", "編輯改定", "an editor decided it"),
    }
}

/// Says what the compiler warns about.
pub fn warning(kind: WarningKind) -> Text {
    match kind {
        WarningKind::Unplaced => t("未归位", "未歸位", "text without a place"),
        WarningKind::HeadlineUnsure => t(
            "标题归属待核",
            "標題歸屬待核",
            "the headline may belong to another story",
        ),
        WarningKind::HeadlineMissing => t("原文无题", "原文無題", "no headline in the text"),
        WarningKind::BoundaryUnsure => t("篇界待核", "篇界待核", "the story's edge is not clear"),
        WarningKind::ParagraphUnsure => t("段界推定", "段界推定", "paragraph break inferred"),
        WarningKind::BylineUnsure => t("署名待核", "署名待核", "names in the byline not clear"),
        WarningKind::GlyphsRepaired => t(
            "错位字形已还原",
            "錯位字形已還原",
            "mis-mapped glyphs repaired",
        ),
        WarningKind::DrawnTwice => t(
            "重复印出，已留一份",
            "重複印出，已留一份",
            "drawn twice; one copy kept",
        ),
        WarningKind::JumpUnresolved => t(
            "转接的另一半不在本版",
            "轉接的另一半不在本版",
            "the other half of a jump is not here",
        ),
        WarningKind::NoArticles => t("没有认出稿件", "沒有認出稿件", "no story found"),
        WarningKind::Undecodable => t("有乱码", "有亂碼", "undecodable bytes"),
    }
}

/// Says why a story stands where it stands among the results.
pub fn rank_reason(kind: RankReason) -> Text {
    match kind {
        RankReason::MainTitle => t("在主题中", "在主題中", "in the headline"),
        RankReason::OtherTitle => t(
            "在副题、小标题中",
            "在副題、小標題中",
            "in a deck or subhead",
        ),
        RankReason::WholeName => t("是完整的名称", "是完整的名稱", "is a whole name"),
        RankReason::SameSentence => t("同句出现", "同句出現", "in one sentence"),
        RankReason::Frequency => t("出现次数", "出現次數", "frequency"),
        RankReason::Density => t("密度", "密度", "density"),
        RankReason::Opening => t("在首段中", "在首段中", "in the opening"),
    }
}
