//! The keys and what they do.

use super::text::{Text, t};

/// Holds keys and what they do.
type KeyRow = (&'static [&'static str], Text);

/// Lists the keys by what they are for.
pub const KEY_GROUPS: [(Text, &[KeyRow]); 4] = [
    (
        t("走动", "走動", "Moving"),
        &[
            (&["/"], t("检索", "檢索", "search")),
            (&["gf"], t("版面", "版面", "front page")),
            (&["gs"], t("检索", "檢索", "search")),
            (&["gi"], t("索引", "索引", "index")),
            (&["gn"], t("数字", "數字", "numbers")),
            (&["gp"], t("核校", "核校", "proof")),
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
                &["1", "2", "3", "4", "5", "6", "7", "8"],
                t("各类标注的开关", "各類標註的開關", "one kind on or off"),
            ),
            (&["f"], t("只看此人", "只看此人", "only this")),
        ],
    ),
    (
        t("读与记", "讀與記", "Reading"),
        &[
            (&["s"], t("原文对照", "原文對照", "source beside")),
            (
                &["r"],
                t("朗读，再按暂停", "朗讀，再按暫停", "read aloud, pause"),
            ),
            (&["c"], t("引用", "引用", "cite")),
            (&["m"], t("笔记", "筆記", "notes")),
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
