//! The words of 核校 and 原文对照, and what the compiler says of its reasons.

use super::text::{Text, t, texts};
use crate::model::{HeadlineRole, ReasonKind, WarningKind};

texts! {
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
    SURE_HEADLINE: "标题归属", "標題歸屬", "Its headline";
    SURE_JOIN: "{} 接续", "{} 接續", "Goes on: {}";
    SURE_PARAGRAPH: "第 {} 段段界", "第 {} 段段界", "Paragraph {}";
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
    CORRECTIONS_HELP: "存为 {}，放在原文旁，重新编译即生效。", "存為 {}，放在原文旁，重新編譯即生效。", "Save {} beside the raw page and compile again.";
    CORRECT_COLUMN: "作第 {} 篇栏题", "作第 {} 篇欄題", "Column title of story {}";
    CORRECT_HEADLINE: "作第 {} 篇标题", "作第 {} 篇標題", "Headline of story {}";
    CORRECT_JOIN: "并入第 {} 篇", "併入第 {} 篇", "Goes on in story {}";
    CORRECT_SPLIT: "另起一篇", "另起一篇", "A story begins here";
    CORRECT_KIND: "改作{}", "改作{}", "Is: {}";
    AMEND: "改正本篇", "改正本篇", "Correct this story";
    AMEND_SPLIT: "另起一篇，从", "另起一篇，從", "Another story begins at";
    AMEND_JOIN: "并入", "併入", "It belongs to";
    AMEND_KIND: "类别改作", "類別改作", "It is";
    AMEND_HEADLINE: "{}移给（{}）", "{}移給（{}）", "The {} belongs to ({})";
    AMEND_RENAME: "{}应作", "{}應作", "The {} should say";
    CORRECT_RENAME: "题文应作“{}”", "題文應作“{}”", "The headline should say “{}”";
    AS_IT_IS: "（不改）", "（不改）", "(as it is)";
    CORRECT_PAGE: "设为版面附件", "設為版面附件", "Part of the page";
    CORRECT_IGNORE: "忽略", "忽略", "Ignore";
    UNDO: "撤回", "撤回", "Undo";
    SAVED: "已存", "已存", "Saved";
    NOT_SAVED: "浏览器不允许存文件", "瀏覽器不允許存檔", "The browser refused to save";
    COPIED: "已复制", "已複製", "Copied";
    NOT_COPIED: "未能复制，请手动选取", "未能複製，請手動選取", "Not copied; please select by hand";
    COPY: "复制", "複製", "Copy";
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
        ReasonKind::NoBlankLine => t("此处无空行", "此處無空行", "no blank line stands here"),
        ReasonKind::LineStart => t(
            "行首缩进、编号或标点",
            "行首縮進、編號或標點",
            "how the line begins: indent, number or mark",
        ),
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
        ReasonKind::PageNumber => t(
            "转接行所示版次",
            "轉接行所示版次",
            "the pages that the jump lines name",
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
        WarningKind::JumpUnsure => t(
            "转接是否同篇待核",
            "轉接是否同篇待核",
            "the two halves of a jump may be two stories",
        ),
        WarningKind::NoArticles => t("没有认出稿件", "沒有認出稿件", "no story found"),
        WarningKind::Undecodable => t("有乱码", "有亂碼", "undecodable bytes"),
    }
}
