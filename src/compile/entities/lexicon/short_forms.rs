//! Long names of organisations → the short ones that the same article may use.

use crate::compile::entities::lexicon::trie::{Lexicon, Marks};

/// Takes place and generic end off the name of a firm: 零点七度 of 山东零点七度新材料有限公司.
pub(crate) fn short_forms(name: &[char]) -> Vec<Vec<char>> {
    let lexicon = Lexicon::common();
    let text: String = name.iter().collect();
    let mut start = 0;
    loop {
        let mut place = 0;
        lexicon.prefixes(&name[start..], |size, word| {
            if word
                .marks
                .any(Marks::DIVISION.or(Marks::SHORT_DIVISION).or(Marks::WORLD))
            {
                place = size;
            }
        });
        if place == 0 {
            break;
        }
        start += place;
    }
    // 岔口小学 of 内丘县侯家庄乡岔口小学, but not 人民医院.
    // 乌蒙队 of 昭通乌蒙队
    if name.ends_with(&['队']) && start > 0 && name.len() - start >= 3 {
        let team = &name[start..];
        let common = lexicon
            .get(&team[..team.len() - 1])
            .is_some_and(|word| word.pos != '-' && word.cost < 12.0);
        let unit = lexicon.get(team).is_some() || team.len() > 5;
        return if common || unit {
            Vec::new()
        } else {
            vec![team.to_vec()]
        };
    }
    if !["公司", "集团", "厂"].iter().any(|end| text.ends_with(end)) {
        let town = name[start..]
            .iter()
            .take(6)
            .position(|c| matches!(c, '镇' | '乡'))
            .map_or(0, |at| at + 1);
        start += if start > 0 { town } else { 0 };
        let rest = &name[start..];
        let mut common = false;
        lexicon.prefixes(rest, |size, word| {
            common |= size > 1 && (word.cost < 12.5 || word.pos == '-')
        });
        return if start > 0 && rest.len() >= 4 && !common {
            vec![rest.to_vec()]
        } else {
            Vec::new()
        };
    }
    let mut end = name.len();
    loop {
        let cut = (start + 2..end).find(|&at| {
            lexicon.get(&name[at..end]).is_some_and(|word| {
                word.marks.any(Marks::ORG_END.or(Marks::TRADE))
                    || matches!(word.pos, 'n' | 'w' | 'v') && word.cost < 13.0
            }) || matches!(name[at..end], ['股', '份'] | ['有', '限', '公', '司'])
        });
        match cut {
            Some(at) => end = at,
            None => break,
        }
    }
    let mut forms = Vec::new();
    // 恒扣辅料 of 台州恒扣辅料有限公司
    let legal = [
        "股份有限公司",
        "有限责任公司",
        "有限公司",
        "集团公司",
        "股份公司",
        "集团",
        "公司",
        "厂",
    ];
    let tail = legal
        .iter()
        .find(|legal| text.ends_with(**legal))
        .map_or(0, |legal| legal.chars().count());
    let trade = &name[start..name.len() - tail];
    if trade.len() >= 3 && trade.len() < name.len() && lexicon.get(trade).is_none() {
        forms.push(trade.to_vec());
    }
    let brand = &name[start..end];
    // 市城 of 市城发集团 is no name.
    let common = lexicon.get(brand).is_some()
        || brand.len() < 3 && matches!(name[start], '省' | '市' | '县' | '区' | '州' | '镇' | '乡');
    if brand.len() >= 2 && !common && end < name.len() {
        forms.push(brand.to_vec());
    }
    forms
}
