//! The words of front page, reader and bar, and the names of what an edition holds, side by side in three languages.

use super::text::{Text, t, texts};
use crate::model::{ArticleKind, BylineRole, EntityKind, HeadlineRole, Level};
use crate::state::{Face, Facet, Marks, Notice, Theme};

texts! {
    KANBAO: "看报", "看報", "Kanbao";
    OPENING: "正在打开……", "正在打開……", "Opening…";
    SKIP: "跳到正文", "跳到正文", "Skip to the text";
    VIEWS: "版面各视图", "版面各視圖", "Views";
    FRONT: "版面", "版面", "Front";
    SEARCH: "检索", "檢索", "Search";
    INDEX: "索引", "索引", "Index";
    NUMBERS: "数字", "數字", "Numbers";
    TIMELINE: "时间轴", "時間軸", "Timeline";
    PLACES: "地点", "地點", "Places";
    PROOF: "核校", "核校", "Proof";
    IMPORT: "导入", "匯入", "Import";
    THEME: "主题", "主題", "Theme";
    KEYS: "快捷键", "快速鍵", "Keys";
    EMPTY_TITLE: "还没有版面", "還沒有版面", "No page yet";
    EMPTY_TEXT: "把一版报纸的文字拖到这里，看报就把它排成可检索的版面。文字只在本机处理，不上传。", "把一版報紙的文字拖到這裡，看報就把它排成可檢索的版面。文字只在本機處理，不上傳。", "Drop the text of a newspaper page here and Kanbao sets it as a page that can be searched. The text stays on this device.";
    TOOLS: "阅读工具", "閱讀工具", "Reading tools";
    MARKS: "标注", "標註", "Marks";
    MAP: "版样", "版樣", "Layout of the page";
    FACETS: "分面筛选", "分面篩選", "Facets";
    FILTER: "筛选", "篩選", "Filter";
    CLEAR: "清除筛选", "清除篩選", "Clear filters";
    MORE: "另 {} 项", "另 {} 項", "{} more";
    UNIT_MENTIONS: "处", "處", "mentions";
    UNIT_STORIES: "篇", "篇", "stories";
    INFERRED: "推定", "推定", "inferred";
    UNNAMED: "报名不详", "報名不詳", "Unnamed paper";
    NO_DATE: "刊期未见于原文", "刊期未見於原文", "No issue date in the text";
    DATES_IN_TEXT: "文中日期", "文中日期", "Dates in text";
    NTH_PAGE: "第 {} 版", "第 {} 版", "Page {}";
    STORIES: "{} 篇", "{} 篇", "{} stories";
    STORIES_OF: "篇，共 {} 篇", "篇，共 {} 篇", "of {} stories";
    STORY_OF: "第 {} 篇，共 {} 篇", "第 {} 篇，共 {} 篇", "Story {} of {}";
    SEARCH_HINT: "检索本版全文", "檢索本版全文", "Search the page";
    MORE_WAYS: "更多写法", "更多寫法", "More";
    WHOLE: "全文 {} 字", "全文 {} 字", "All {} characters";
    NO_PICTURE: "图片未随原文", "圖片未隨原文", "Picture not in the source";
    NOTHING_LEFT: "没有一篇同时合乎这些条件。", "沒有一篇同時合乎這些條件。", "No story meets all of these.";
    CONTENTS: "目次", "目次", "Contents";
    TYPE_SIZE: "字号", "字號", "Size";
    LEADING: "行距", "行距", "Leading";
    WIDTH: "行宽", "行寬", "Width";
    FACE: "字体", "字體", "Typeface";
    VERTICAL: "竖排", "豎排", "Vertical";
    CONTINUOUS: "整版通读", "整版通讀", "Whole page in one";
    PRINTED_MARKS: "打印时带标注", "列印時帶標註", "Marks on paper";
    READ: "已读", "已讀", "read";
    RESUME: "接着读第 {} 段", "接著讀第 {} 段", "Go on at paragraph {}";
    SIMILAR: "相近报道", "相近報道", "Similar stories";
    SOURCE_LINE: "出处", "出處", "Source";
    LINK_HERE: "第 {} 段的链接", "第 {} 段的連結", "Link to paragraph {}";
    LARGE: "大字（适老）", "大字（適老）", "Large type";
    LANGUAGE: "语言", "語言", "Language";
    SINGLE_KEYS: "单键快捷键", "單鍵快速鍵", "Single-key shortcuts";
    ON: "开", "開", "On";
    OFF: "关", "關", "Off";
    PARALLEL: "原文对照", "原文對照", "Source";
    SPEECH: "朗读", "朗讀", "Listen";
    CITE: "引用", "引用", "Cite";
    NOTES: "笔记", "筆記", "Notes";
    PRINT: "打印", "列印", "Print";
    SETTING: "排版", "排版", "Layout";
    MORE_TOOLS: "更多", "更多", "More";
    FOLD: "收起", "收起", "Close";
    SUBJECT: "题材", "題材", "Subject";
    SUBJECT_INFERRED: "{}（推定）", "{}（推定）", "{} (inferred)";
    LENGTH: "{} 字　约 {} 分钟", "{} 字　約 {} 分鐘", "{} characters, about {} min";
    ROSTER: "本篇实体", "本篇實體", "Named in this story";
    PLACES_COUNT: "{} 处", "{} 處", "{} mentions";
    FIRST_COLUMN: "首栏在右", "首欄在右", "First column on the right";
    ONWARD: "后", "後", "on";
    BACKWARD: "前", "前", "back";
    NEIGHBOURS: "上一篇、下一篇", "上一篇、下一篇", "Previous and next";
    PREVIOUS: "上一篇", "上一篇", "Previous";
    NEXT: "下一篇", "下一篇", "Next";
    IS_FIRST: "（本版首篇）", "（本版首篇）", "(first story)";
    IS_LAST: "（本版末篇）", "（本版末篇）", "(last story)";
    PREVIOUS_MENTION: "上一处", "上一處", "Previous";
    NEXT_MENTION: "下一处", "下一處", "Next";
    IN_ARTICLE: "本篇", "本篇", "Here";
    IN_EDITION: "全版", "全版", "Edition";
    TIMES: "处", "處", "times";
    BODY: "正文", "正文", "text";
    BYLINE: "署名", "署名", "byline";
    CREDIT: "图片署名", "圖片署名", "credit";
    NTH_PARAGRAPH: "第 {} 段", "第 {} 段", "paragraph {}";
    ROLE_SOURCE: "职务据本篇{}原句", "職務據本篇{}原句", "Title as printed in {}";
    STRIP: "在本篇中的位置", "在本篇中的位置", "Where it stands in the story";
    ONLY_HERE: "{} 处，只在本篇出现", "{} 處，只在本篇出現", "{} times, in this story only";
    IN_STORIES: "{} 处，见于 {} 篇", "{} 處，見於 {} 篇", "{} times in {} stories";
    BESIDE_IN_PARAGRAPH: "同段出现", "同段出現", "Beside";
    ABOUT_NUMBER: "约 ", "約 ", "about ";
    ONLY_PERSON: "只看此人", "只看此人", "Only this person";
    ONLY_THIS: "只看此项", "只看此項", "Only this";
    ALL_AGAIN: "看全部", "看全部", "Show all";
    MUTE: "不标", "不標", "Do not mark";
    PERSON_PAGE: "人物页", "人物頁", "Page";
    ENTITY_PAGE: "实体页", "實體頁", "Page";
    GO_IMPORT: "去导入", "去匯入", "Import a page";
    WAY_FILE: "拖入版面文件", "拖入版面檔案", "Drop an edition";
    WAY_FILE_HINT: "先前导出的 .json 或整版文字 .txt", "先前匯出的 .json 或整版文字 .txt", "a .json exported before, or the text of a page";
    WAY_PASTE: "粘贴整版文字", "貼上整版文字", "Paste the text of a page";
    WAY_PASTE_HINT: "分栏、断行都不必先整理", "分欄、斷行都不必先整理", "columns and broken lines may stay as they are";
    FAILURE_TEXT: "文件可能没有下载完，或被别的程序改过，或出自另一个版本。", "檔案可能沒有下載完，或被別的程式改過，或出自另一個版本。", "It may be cut short, changed by another program, or written by another version.";
    FETCH_AGAIN: "重新取文件", "重新取檔案", "Fetch it again";
    FETCH_AGAIN_TEXT: "从发布处再下载一次，或请对方重新导出。", "從發布處再下載一次，或請對方重新匯出。", "Load the page again, or ask the publisher for a new export.";
    RELOAD: "重新载入", "重新載入", "Reload";
    FROM_TEXT: "从文字重做", "從文字重做", "Begin from the text";
    FROM_TEXT_TEXT: "手上有整版文字，可以重新排一次。", "手上有整版文字，可以重新排一次。", "With the text of the page at hand, it can be set anew.";
    CRASH_TITLE: "看报停住了", "看報停住了", "Kanbao has stopped";
    CRASH_TEXT: "程序里有一处出了错。记下的、设好的和读到的地方都还在；从停下的地方可以接着看。", "程式裡有一處出了錯。記下的、設好的和讀到的地方都還在；從停下的地方可以接著看。", "Something in the program failed. Your notes, your settings and your place are kept; you can go on from where it stopped.";
    CRASH_GO_ON: "接着看", "接著看", "Go on";
    CRASH_FRONT: "回到版面", "回到版面", "To the front page";
    CRASH_TYPED: "还没存下的文字", "還沒存下的文字", "Text that was not kept yet";
    CRASH_DETAIL: "出错的详情", "出錯的詳情", "Details of the fault";
    FAILURE_TITLE: "这份版面文件打不开", "這份版面檔案打不開", "This edition cannot be opened";
}

/// Names a kind of entity.
pub fn kind(kind: EntityKind) -> Text {
    match kind {
        EntityKind::Person => t("人物", "人物", "People"),
        EntityKind::Organisation => t("机构", "機構", "Organisations"),
        EntityKind::Place => t("地点", "地點", "Places"),
        EntityKind::Time => t("时间", "時間", "Times"),
        EntityKind::Event => t("活动", "活動", "Events"),
        EntityKind::Term => t("提法", "提法", "Terms"),
        EntityKind::Product => t("产品", "產品", "Products"),
        EntityKind::Quantity => t("数字", "數字", "Quantities"),
    }
}

/// Returns the letter that stands for a kind of entity, whatever the language.
pub fn badge(kind: EntityKind) -> Text {
    match kind {
        EntityKind::Person => t("人", "人", "人"),
        EntityKind::Organisation => t("机", "機", "机"),
        EntityKind::Place => t("地", "地", "地"),
        EntityKind::Time => t("时", "時", "时"),
        EntityKind::Event => t("活", "活", "活"),
        EntityKind::Term => t("提", "提", "提"),
        EntityKind::Product => t("产", "產", "产"),
        EntityKind::Quantity => t("数", "數", "数"),
    }
}

/// Names a way of marking.
pub fn marks(marks: Marks) -> Text {
    match marks {
        Marks::All => t("全部", "全部", "All"),
        Marks::First => t("首现", "首現", "First"),
        Marks::None => t("不标", "不標", "None"),
    }
}

/// Names a theme in one character, as on the switch.
pub fn theme(theme: Theme) -> Text {
    match theme {
        Theme::Auto => t("自动", "自動", "Auto"),
        Theme::Paper => t("纸", "紙", "Paper"),
        Theme::Sepia => t("褐", "褐", "Sepia"),
        Theme::Dark => t("夜", "夜", "Dark"),
        Theme::Contrast => t("强", "強", "Contrast"),
    }
}

/// Names what a person of a byline did.
pub fn byline_role(role: BylineRole) -> Text {
    match role {
        BylineRole::Reporter => t("记者", "記者", "Reporter"),
        BylineRole::Correspondent => t("通讯员", "通訊員", "Correspondent"),
        BylineRole::Intern => t("实习生", "實習生", "Intern"),
        BylineRole::Photographer => t("摄", "攝", "Photo"),
        BylineRole::Editor => t("责编", "責編", "Editor"),
        BylineRole::Author => t("文", "文", "Text"),
    }
}

/// Names a facet.
pub fn facet(facet: Facet) -> Text {
    match facet {
        Facet::Entity(entity) => kind(entity),
        Facet::Reporter => t("记者", "記者", "Bylines"),
        Facet::Date => t("日期", "日期", "Dates"),
        Facet::Column => t("栏目", "欄目", "Columns"),
        Facet::Subject => t("题材", "題材", "Subjects"),
        Facet::Kind => t("类别", "類別", "Types"),
        Facet::Page => t("版", "版", "Pages"),
        Facet::Unit => t("量纲", "量綱", "Units"),
        Facet::Correspondent => t("通讯员", "通訊員", "Correspondents"),
    }
}

/// Names what an article is.
pub fn article_kind(kind: ArticleKind) -> Text {
    match kind {
        ArticleKind::Article => t("新闻", "新聞", "Story"),
        ArticleKind::Photo => t("图片新闻", "圖片新聞", "Photo story"),
        ArticleKind::Column => t("栏题", "欄題", "Column title"),
        ArticleKind::Other => t("其他", "其他", "Other"),
    }
}

/// Names what an article is by its word in the JSON.
pub fn article_kind_of(word: &str) -> Option<Text> {
    Some(article_kind(match word {
        "article" => ArticleKind::Article,
        "photo" => ArticleKind::Photo,
        "column" => ArticleKind::Column,
        "other" => ArticleKind::Other,
        _ => return None,
    }))
}

/// Names a tier of a headline.
pub fn headline_role(role: HeadlineRole) -> Text {
    match role {
        HeadlineRole::Kicker => t("引题", "引題", "kicker"),
        HeadlineRole::Main => t("主题", "主題", "headline"),
        HeadlineRole::Deck => t("副题", "副題", "deck"),
    }
}

/// Names a typeface in one character, as on the switch.
pub fn face(face: Face) -> Text {
    match face {
        Face::Song => t("宋", "宋", "Song"),
        Face::Hei => t("黑", "黑", "Hei"),
        Face::Kai => t("楷", "楷", "Kai"),
    }
}

/// Says how sure the compiler is.
pub fn level(level: Level) -> Text {
    match level {
        Level::High => t("高", "高", "high"),
        Level::Medium => t("中", "中", "medium"),
        Level::Low => t("低", "低", "low"),
    }
}

/// Says why another screen is shown than was asked for.
pub fn notice(notice: Notice) -> Text {
    match notice {
        Notice::AddressUnknown => t(
            "网址里有看不懂的部分，已略去。",
            "網址裡有看不懂的部分，已略去。",
            "Part of the address was not understood and has been left out.",
        ),
        Notice::ArticleUnknown => t(
            "网址所指的文章不在这份版面里。",
            "網址所指的文章不在這份版面裡。",
            "The address names an article that is not in this edition.",
        ),
        Notice::EntityUnknown => t(
            "网址所指的实体不在这份版面里。",
            "網址所指的實體不在這份版面裡。",
            "The address names an entity that is not in this edition.",
        ),
        Notice::QuoteUnknown => t(
            "网址所引的文字已不在这一篇里。",
            "網址所引的文字已不在這一篇裡。",
            "The words that the address quotes are no longer in this story.",
        ),
        Notice::ProgramUnreachable => t(
            "这一页要用的程序没有取到。连上网络后再点一次。",
            "這一頁要用的程式沒有取到。連上網路後再點一次。",
            "The program for this screen could not be fetched. Go online and try again.",
        ),
    }
}
