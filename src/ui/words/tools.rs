//! The words of the tools beside an article: citing, reading aloud, notes.

use super::text::{Text, t, texts};

texts! {
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
    KEYS_OFF_WHILE_TYPING: "输入文字时单键不起作用。", "輸入文字時單鍵不起作用。", "Single keys rest while you type.";
    KEYS_CHANGE: "改键", "改鍵", "Change keys";
    KEYS_HOW: "点一个键，再按新键；按退格键关掉它，按 Esc 不改。", "點一個鍵，再按新鍵；按退格鍵關掉它，按 Esc 不改。", "Choose a key, then press the new one; Backspace turns it off, Esc leaves it.";
    KEYS_AS_USUAL: "全部还原", "全部還原", "Reset all";
    KEYS_ALL_OFF: "全部关掉", "全部關掉", "All off";
}
