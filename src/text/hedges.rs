//! 约, 以上: what says how far a quantity holds.

/// Words before a quantity that say how far it holds, the longer first, each with the characters that make another word
/// of it: 签约, 最近.
const BEFORE: [(&str, &str); 13] = [
    ("将近", ""),
    ("接近", ""),
    ("大约", ""),
    ("约为", ""),
    ("超过", ""),
    ("不到", ""),
    ("不足", ""),
    ("至少", ""),
    ("最多", ""),
    ("近", "最附临邻靠"),
    ("约", "签预节合公条履违誓纽简爽邀相"),
    ("逾", ""),
    ("超", "赶反高英中"),
];

/// Words after it that do so.
const AFTER: [&str; 6] = ["以上", "以下", "以内", "左右", "上下", "之多"];

/// Returns the words right before and right after a quantity that say how far it holds, given the texts on both its sides;
/// each is empty where there is none.
pub fn hedges<'t>(before: &'t str, after: &'t str) -> [&'t str; 2] {
    let told = BEFORE.iter().find_map(|&(word, others)| {
        let rest = before.strip_suffix(word)?;
        (!rest.ends_with(|c| others.contains(c))).then(|| &before[rest.len()..])
    });
    let said = AFTER.iter().find(|word| after.starts_with(**word));
    [
        told.unwrap_or_default(),
        &after[..said.map_or(0, |word| word.len())],
    ]
}

#[cfg(test)]
mod tests {
    use super::hedges;

    #[test]
    fn what_says_how_far_a_number_holds() {
        for (before, after, told) in [
            ("总投资约", "。研学", ["约", ""]),
            ("惠及将近", "，其中", ["将近", ""]),
            ("订单超过", "的企业", ["超过", ""]),
            ("罚款", "以上", ["", "以上"]),
            ("至少", "以内", ["至少", "以内"]),
            ("现场签约", "。", ["", ""]),
            ("最近", "来", ["", ""]),
            ("", "", ["", ""]),
        ] {
            assert_eq!(hedges(before, after), told, "{before}…{after}");
        }
    }
}
