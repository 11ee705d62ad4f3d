//! The words of entity pages, 索引, 数字, 时间轴 and 地点.

use super::text::{Lang, Text, t, texts};
use crate::search::Measure;

texts! {
    ALL_MENTIONS: "全部提及", "全部提及", "Every mention";
    MENTIONS: "提及", "提及", "Mentions";
    ONE_MENTION: "{} 处", "{} 處", "{} mention";
    ONE_STORY: "{} 篇", "{} 篇", "{} story";
    SEEN_IN: "见于", "見於", "Stories";
    SIGNED: "署名", "署名", "Bylines";
    SIGNED_TIMES: "署名 {}", "署名 {}", "{} signed";
    SIGNERS: "记者、通讯员", "記者、通訊員", "Reporters";
    FULL_NAME: "全称", "全稱", "Full name";
    ALIASES: "又作", "又作", "Also";
    JURISDICTION: "隶属", "隸屬", "Part of";
    TITLE_SOURCE: "据第 {} 篇{}原句", "據第 {} 篇{}原句", "as printed in story {}, {}";
    COMPANIONS: "共现", "共現", "Appears with";
    THRESHOLD: "门槛", "門檻", "threshold";
    AT_LEAST: "至少 {} 处", "至少 {} 處", "at least {}";
    NETWORK_LEGEND: "连线愈近，关系愈密；粗细为次数", "連線愈近，關係愈密；粗細為次數", "nearer is closer; thicker is more often";
    NETWORK: "共现图，同样的数据见旁边的列表", "共現圖，同樣的資料見旁邊的列表", "Network; the table beside it has the same data";
    SAME_SENTENCE: "同句", "同句", "sentence";
    SAME_PARAGRAPH: "同段", "同段", "paragraph";
    SAME_STORY: "同篇", "同篇", "story";
    ALSO_IN: "又见 {}", "又見 {}", "also in {}";
    SAME_DATA: "同一数据，列表", "同一資料，列表", "The same as a table";
    NAME: "名称", "名稱", "Name";
    CLASS: "类", "類", "Type";
    MORE_STORIES: "另 {} 篇", "另 {} 篇", "{} more";
    EVERYTHING: "全部", "全部", "All";
    FIRST_SEEN: "首见", "首見", "First in";
    AMEND_NAME: "改正", "改正", "Corrections";
    FORBID_NAME: "“{}”不是名称", "“{}”不是名稱", "“{}” is no name";
    SPLIT_NAME: "第 {} 篇里另是一个", "第 {} 篇裡另是一個", "Another in story {}";
    RENAME_NAME: "全称是", "全稱是", "The full name is";
    ADD_NAME: "补一个名称", "補一個名稱", "Add a name";
    TAKE: "记下", "記下", "Take down";
    NAME_FORBID: "不作{}", "不作{}", "not one of: {}";
    NAME_ADD: "补作{}", "補作{}", "added to: {}";
    NAME_MERGED: "即 {}", "即 {}", "is {}";
    NAME_RENAMED: "全称 {}", "全稱 {}", "in full: {}";
    NAME_SPLIT: "第 {} 篇里另是一个", "第 {} 篇裡另是一個", "another in story {}";
    NAME_UNKNOWN: "本版没有这几个字", "本版沒有這幾個字", "no story has these words";
    PLACE_TREE: "地点树", "地點樹", "Place tree";
    PLACE_HELP: "点地名看其页，点篇数看涉及的稿件。", "點地名看其頁，點篇數看涉及的稿件。", "A name opens its page; a number of stories lists them.";
    PLACE_FILTER: "看涉及此地的稿件", "看涉及此地的稿件", "Stories that name it";
    TIMELINE_HELP: "点日期看谈到这一天的稿件，点句子读原文。", "點日期看談到這一天的稿件，點句子讀原文。", "A date lists its stories; a sentence opens there.";
    DATE_FILTER: "看谈到这一天的稿件", "看談到這一天的稿件", "Stories that speak of it";
    UNDATED: "未能定日", "未能定日", "No date could be given";
    VALUE: "数值", "數值", "Value";
    REFERENT: "所指", "所指", "What it counts";
    SIZE: "大小", "大小", "Size";
    SENTENCE: "原句", "原句", "Sentence";
    STORY: "篇", "篇", "Story";
    NUMBERS_IN: "个数，见于 {} 篇", "個數，見於 {} 篇", "numbers in {} stories";
    MEASURE: "量纲", "量綱", "Measure";
    UNIT_NUMBERS: "个", "個", "numbers";
    SAID: "说法", "說法", "As said";
    EXACT_NUMBERS: "确数", "確數", "exact";
    ABOUT_NUMBERS: "概数：多、余、约", "概數：多、餘、約", "approximate";
    STORIES_LIST: "篇目", "篇目", "Stories";
    EXACT: "确数", "確數", "exact";
    ABOUT: "概数", "概數", "approximate";
    LOG_AXIS: "横轴为对数刻度", "橫軸為對數刻度", "The axis is logarithmic";
}

/// Counts mentions; English says one of them otherwise than many.
pub fn mentions(lang: Lang, count: usize) -> String {
    let text = if count == 1 {
        ONE_MENTION
    } else {
        super::PLACES_COUNT
    };
    text.fill(lang, &[&count.to_string()])
}

/// Counts stories.
pub fn stories(lang: Lang, count: usize) -> String {
    let text = if count == 1 {
        ONE_STORY
    } else {
        super::STORIES
    };
    text.fill(lang, &[&count.to_string()])
}

/// Names a kind of quantity.
pub fn measure(measure: Measure) -> Text {
    match measure {
        Measure::People => t("人数", "人數", "People"),
        Measure::Money => t("金额", "金額", "Money"),
        Measure::Count => t("件数、次数", "件數、次數", "Counts"),
        Measure::Area => t("面积", "面積", "Area"),
        Measure::Length => t("长度", "長度", "Length"),
        Measure::Mass => t("重量", "重量", "Weight"),
        Measure::Volume => t("容积", "容積", "Volume"),
        Measure::Share => t("比例", "比例", "Share"),
        Measure::Duration => t("时长", "時長", "Duration"),
    }
}
