//! The words that name what a person of a byline did.

use super::hints::Hints;
use super::lines::Glyph;
use super::run::Words;
use std::sync::LazyLock;

/// Words that name what a person of a byline did, longest first where one begins another.
pub(super) const ROLES: &[&str] = &[
    "见习记者",
    "实习记者",
    "特约记者",
    "特派记者",
    "首席记者",
    "全媒体记者",
    "融媒体记者",
    "摄影记者",
    "驻站记者",
    "记者",
    "特约通讯员",
    "通讯员",
    "通讯 员",
    "实习生",
    "特约撰稿人",
    "特约撰稿",
    "撰稿",
    "评论员",
    "摄影",
    "摄",
    "作者",
    "责编",
    "编辑",
    "文字",
    "图片",
    "文",
    "图",
];

static WORDS: LazyLock<Words> = LazyLock::new(|| Words::of(ROLES));

/// Returns the role that stands at `index` and its length in characters.
pub(super) fn role_at(run: &[Glyph], index: usize) -> Option<(&'static str, usize)> {
    // Most characters begin no role, and this is asked of nearly all.
    if !run.get(index)?.hints.any(Hints::ROLE) {
        return None;
    }
    let found = WORDS.at(run, index).next();
    found.map(|(_, role, length)| (role, length))
}
