//! Runs that are the name of an authority or a company and nothing else.

use crate::page::{Glyph, ends_with};
use crate::text::typeset::is_han;

/// Says whether a run is the name of an authority or a company and nothing else.
pub(crate) fn is_organisation(run: &[Glyph]) -> bool {
    const ENDS: &[&str] = &[
        "公司",
        "委员会",
        "管理局",
        "总局",
        "分局",
        "支队",
        "大队",
        "总队",
        "政府",
        "办公室",
        "指挥部",
        "集团",
        "银行",
        "法院",
        "检察院",
        "联合会",
        "协会",
        "编辑部",
        "报社",
        "公安局",
        "服务中心",
        "管理处",
        "管委会",
        "学校",
        "大学",
        "医院",
        "商场",
        "超市",
        "酒店",
        "合作社",
        "事务所",
        "教育局",
        "财政局",
        "税务局",
        "民政局",
        "资源局",
        "保障局",
        "环境局",
        "农村局",
        "运输局",
    ];
    (6..=26).contains(&run.len())
        && run
            .iter()
            .all(|glyph| is_han(glyph.ch) || matches!(glyph.ch, '（' | '）'))
        && !run.iter().skip(1).any(|glyph| glyph.gap)
        && ENDS.iter().any(|end| ends_with(run, end))
}
