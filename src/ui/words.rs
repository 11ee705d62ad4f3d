//! The words of the screens beside front page and reader, in 简体, 繁體 and English.

use super::strings::{Text, t};
use crate::model::{HeadlineRole, ReasonKind, WarningKind};
use crate::search::{Measure, ReasonKind as RankReason};

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

    ALL_MENTIONS: "全部提及", "全部提及", "Every mention";
    MENTIONS: "提及", "提及", "Mentions";
    SEEN_IN: "见于", "見於", "Stories";
    SIGNED: "署名", "署名", "Bylines";
    SIGNED_TIMES: "署名 {}", "署名 {}", "{} bylines";
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
    PLACE_TREE: "地点树", "地點樹", "Places by division";
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

    WHOLE_PAGE: "整版文字", "整版文字", "Text of a page";
    IMPORT_HINT: "拖入 .txt 或直接粘贴，只在本机处理", "拖入 .txt 或直接貼上，只在本機處理", "Drop a .txt or paste; it stays on this device";
    IMPORT_TITLE: "把一版文字排成版面", "把一版文字排成版面", "From raw text to a page";
    DROP_HERE: "拖到这里，或粘贴在这里", "拖到這裡，或貼在這裡", "Drop or paste here";
    COMPILE: "排版", "排版", "Compile";
    COMPILE_AGAIN: "重新编译", "重新編譯", "Compile again";
    PICK: "选文件", "選檔案", "Choose files";
    OTHER_FILE: "换文件", "換檔案", "Other files";
    EMPTY_OUT: "清空", "清空", "Clear";
    MORE_RAW: "另 {} 行未列", "另 {} 行未列", "{} more lines";
    COMPILING: "正在排版", "正在排版", "Compiling";
    STEP_LOAD: "取编译器", "取編譯器", "loading the compiler";
    STEP_READ: "读入", "讀入", "reading";
    STEP_STRUCTURE: "归篇", "歸篇", "finding stories";
    STEP_ENTITIES: "认名", "認名", "finding names";
    STEP_WRITE: "写出", "寫出", "writing";
    STOP: "停下", "停下", "Stop";
    FOUND_STORIES: "认出 {} 篇", "認出 {} 篇", "{} stories found";
    LINES_PLACED: "行已归位，共 {} 行", "行已歸位，共 {} 行", "of {} lines placed";
    LINES_UNPLACED: "行未归位", "行未歸位", "lines unplaced";
    BREAKS_DOUBTFUL: "处段界待核", "處段界待核", "breaks to check";
    GARBLED: "处乱码", "處亂碼", "undecodable";
    SOME_UNPLACED: "有 {} 行没有归位", "有 {} 行沒有歸位", "{} lines have no place";
    LINE_TEXT: "第 {} 行“{}”没有归入任何一篇。", "第 {} 行“{}”沒有歸入任何一篇。", "Line {}, “{}”, belongs to no story.";
    PLACE_LATER: "打开后可在核校里归位。", "打開後可在核校裡歸位。", "Open the edition and place them under Proof.";
    NO_STORIES: "没有认出稿件。这可能不是一版报纸的文字。", "沒有認出稿件。這可能不是一版報紙的文字。", "No story found. This may not be the text of a newspaper page.";
    PAPER: "报名", "報名", "Paper";
    ISSUE_DATE: "刊期", "刊期", "Date of issue";
    PAGE_NUMBER: "版次", "版次", "Page";
    NOT_IN_TEXT: "原文未载，可填", "原文未載，可填", "not in the text";
    DATE_HINT: "如 2023-11-11", "如 2023-11-11", "such as 2023-11-11";
    KEEP: "留在本机", "留在本機", "Keep here";
    KEPT: "已留在本机", "已留在本機", "Kept on this device";
    KEPT_FOR_NOW: "浏览器不许留存，只到关闭为止", "瀏覽器不許留存，只到關閉為止", "Kept until this page closes; the browser allows no more";
    KEPT_HERE: "本机留存", "本機留存", "Kept on this device";
    FORGET: "删去", "刪去", "Delete";
    SAVE_EDITION: "存为版面文件", "存為版面檔案", "Save the edition";
    OPEN: "打开", "打開", "Open";
    WAY_TEXT: "整版文字", "整版文字", "Raw text";
    WAY_TEXT_HOW: "PDF 里取出的文字即可，分栏、断行都不必先整理。UTF-8、GB18030、UTF-16、Big5 都认得；几个文件合成一期。", "PDF 裡取出的文字即可，分欄、斷行都不必先整理。UTF-8、GB18030、UTF-16、Big5 都認得；幾個檔案合成一期。", "As a PDF extractor gives it; columns and line breaks need no tidying. UTF-8, GB18030, UTF-16 or Big5; several files make one issue.";
    WAY_EDITION: "版面文件", "版面檔案", "An edition";
    WAY_EDITION_HOW: "先前导出的 .json 或 .html，直接打开。", "先前匯出的 .json 或 .html，直接打開。", "A .json or .html saved before opens at once.";
    WAY_PRIVATE: "只在本机", "只在本機", "Private";
    WAY_PRIVATE_HOW: "文字不上传。可以留在这个浏览器里，也可以存成文件。", "文字不上傳。可以留在這個瀏覽器裡，也可以存成檔案。", "Nothing is uploaded. Keep it in this browser or save it as a file.";
    TROUBLE_EMPTY: "文件是空的", "檔案是空的", "The file is empty";
    TROUBLE_EMPTY_TEXT: "“{}”里一个字也没有。请换一份文件。", "“{}”裡一個字也沒有。請換一份檔案。", "“{}” holds nothing. Please choose another.";
    TROUBLE_UNREADABLE: "读不出文字", "讀不出文字", "No text in it";
    TROUBLE_UNREADABLE_TEXT: "“{}”不是文字文件。PDF 请先取出文字，再来导入。", "“{}”不是文字檔案。PDF 請先取出文字，再來匯入。", "“{}” is no text file. Extract the text of a PDF first.";
    TROUBLE_NO_WORKER: "这里不能编译", "這裡不能編譯", "Cannot compile here";
    TROUBLE_NO_WORKER_TEXT: "编译器没有随这个页面一起来，或浏览器不许它运行。版面文件（.json）仍可打开；原文请到网站上导入，或用命令行 kanbao compile。", "編譯器沒有隨這個頁面一起來，或瀏覽器不許它執行。版面檔案（.json）仍可打開；原文請到網站上匯入，或用命令列 kanbao compile。", "The compiler did not come with this page, or the browser does not let it run. An edition (.json) can still be opened; compile raw text on the site or with kanbao compile.";
    TROUBLE_BROKEN: "这份版面文件不完整", "這份版面檔案不完整", "This edition is not whole";
    TROUBLE_BROKEN_AT: "读到第 {} 行第 {} 字时，后面的内容无法辨认。文件可能没有下载完，或被别的程序改过。请重新取文件，或从原文重做。", "讀到第 {} 行第 {} 字時，後面的內容無法辨認。檔案可能沒有下載完，或被別的程式改過。請重新取檔案，或從原文重做。", "Reading stopped at line {}, column {}. The file may not have been downloaded whole, or another program changed it. Fetch it again, or start from the raw text.";
    TROUBLE_FOREIGN: "它不是这个程序能读的版面文件。请换一份，或从原文重做。", "它不是這個程式能讀的版面檔案。請換一份，或從原文重做。", "It is no edition that this program reads. Choose another, or start from the raw text.";

    WHOLE_MARKDOWN: "全文 Markdown", "全文 Markdown", "Whole story, Markdown";
    QUOTE_WITH_SOURCE: "选中文字，带出处", "選中文字，帶出處", "Selection with its source";
    LINK_TO_QUOTE: "选中文字的链接", "選中文字的連結", "Link to the selection";
    LINK: "链接", "連結", "Link";
    NO_ADDRESS: "此页从本机打开，没有别人能打开的网址。", "此頁從本機打開，沒有別人能打開的網址。", "This page was opened from a disk: it has no address that others could open.";
    NO_VOICE: "这个浏览器没有可用的语音。", "這個瀏覽器沒有可用的語音。", "This browser has no voice for it.";
    SENTENCE_OF: "第 {} 句，共 {} 句", "第 {} 句，共 {} 句", "Sentence {} of {}";
    SENTENCE_BEFORE: "上一句", "上一句", "Back";
    SENTENCE_NEXT: "下一句", "下一句", "Next";
    PLAY: "朗读", "朗讀", "Read";
    PAUSE: "暂停", "暫停", "Pause";
    SPEED: "语速", "語速", "Speed";
    FOLLOWS: "跟随：开", "跟隨：開", "Follow: on";
    FOLLOWS_NOT: "跟随：关", "跟隨：關", "Follow: off";
    BACK_TO_VOICE: "回到朗读处", "回到朗讀處", "To the voice";
    MARK_SELECTION: "记下这段文字", "記下這段文字", "Keep this passage";
    SELECT_FIRST: "在正文里选中文字，即可加亮、加注。", "在正文裡選中文字，即可加亮、加註。", "Select words in the story to highlight or annotate them.";
    WRITE_NOTE: "写批注", "寫批註", "Write a note";
    NOTE_LOST: "原文已变，找不到这段文字：", "原文已變，找不到這段文字：", "These words are no longer in the text:";
    NOTE_MOVED: "文字已移动，批注随之移动。", "文字已移動，批註隨之移動。", "The words have moved, and the note with them.";
    TAKE_NOTES: "读入笔记", "讀入筆記", "Import notes";
    NOTES_TAKEN: "读入 {} 条，其中 {} 条找不到原文，{} 条不是笔记", "讀入 {} 條，其中 {} 條找不到原文，{} 條不是筆記", "{} taken, {} of them not found in the text, {} entries are no notes";
    KEYS_OFF_WHILE_TYPING: "输入文字时单键不起作用；可在排版设置里整个关掉。", "輸入文字時單鍵不起作用；可在排版設定裡整個關掉。", "Single keys rest while you type, and can be switched off under Layout.";
}

/// Holds keys and what they do.
type KeyRow = (&'static [&'static str], Text);

/// Lists the keys by what they are for.
pub const KEY_GROUPS: [(Text, &[KeyRow]); 4] = [
    (
        t("走动", "走動", "Moving"),
        &[
            (&["/"], t("检索", "檢索", "search")),
            (&["g f"], t("版面", "版面", "front page")),
            (&["g s"], t("检索", "檢索", "search")),
            (&["g i"], t("索引", "索引", "index")),
            (&["g n"], t("数字", "數字", "numbers")),
            (&["g p"], t("核校", "核校", "proof")),
            (
                &["j", "k"],
                t("下一篇、上一篇", "下一篇、上一篇", "next, previous story"),
            ),
            (&["o", "Enter"], t("打开", "打開", "open")),
            (
                &["Esc"],
                t("收起，再按清除", "收起，再按清除", "close, then clear"),
            ),
        ],
    ),
    (
        t("命中与标注", "命中與標註", "Hits and marks"),
        &[
            (
                &["n", "N"],
                t(
                    "下一处、上一处命中",
                    "下一處、上一處命中",
                    "next, previous hit",
                ),
            ),
            (
                &[".", ","],
                t(
                    "此人此物的下一处、上一处",
                    "此人此物的下一處、上一處",
                    "next, previous mention",
                ),
            ),
            (
                &["]", "["],
                t(
                    "下一个、上一个标注",
                    "下一個、上一個標註",
                    "next, previous mark",
                ),
            ),
            (
                &["e"],
                t(
                    "标注：全部、首现、不标",
                    "標註：全部、首現、不標",
                    "marks: all, first, none",
                ),
            ),
            (
                &["1", "–", "8"],
                t("各类标注的开关", "各類標註的開關", "one kind on or off"),
            ),
            (&["f"], t("只看此人", "只看此人", "only this")),
        ],
    ),
    (
        t("读与记", "讀與記", "Reading"),
        &[
            (&["s"], t("原文对照", "原文對照", "source beside")),
            (&["r"], t("朗读", "朗讀", "read aloud")),
            (&["c"], t("引用", "引用", "cite")),
            (&["v"], t("竖排", "豎排", "vertical")),
            (
                &["←", "→"],
                t("竖排时移栏", "豎排時移欄", "columns, when vertical"),
            ),
        ],
    ),
    (
        t("版式", "版式", "Layout"),
        &[
            (
                &["+", "-", "0"],
                t(
                    "字号：大、小、还原",
                    "字號：大、小、還原",
                    "larger, smaller, reset",
                ),
            ),
            (&["t"], t("纸、褐、夜", "紙、褐、夜", "paper, sepia, dark")),
            (&["?"], t("快捷键", "快速鍵", "keys")),
        ],
    ),
];

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
