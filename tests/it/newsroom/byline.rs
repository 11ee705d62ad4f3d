//! Bylines as papers set them, with the people that they name.

use super::dice::Dice;
use super::stock::{Copy, Role};
use super::style::Style;
use serde_json::{Value, json};

/// Stands for the gap inside a name, at which no line breaks.
pub(super) const NAME_GAP: char = '\u{1}';

/// Holds a byline and where it stands.
#[derive(Clone, Debug, Default)]
pub(super) struct Byline {
    /// What stands before the first paragraph's text, in its line.
    pub(super) opening: String,
    /// What stands in a line of its own above the text.
    pub(super) above: Option<String>,
    /// What stands after the last paragraph's text.
    pub(super) closing: String,
    form: &'static str,
    people: Vec<(Role, String)>,
}

impl Byline {
    /// Returns the truth of it.
    pub(super) fn truth(&self) -> Value {
        let raw = [
            &self.opening,
            self.above.as_deref().unwrap_or_default(),
            &self.closing,
        ]
        .concat();
        let names = |role: Role| -> Vec<&str> {
            self.people
                .iter()
                .filter(|(other, _)| *other == role)
                .map(|(_, name)| name.as_str())
                .collect()
        };
        json!({
            "raw": raw.replace(NAME_GAP, " ").trim(), "form": self.form,
            "reporters": names(Role::Reporter), "correspondents": names(Role::Correspondent),
            "authors": names(Role::Author), "interns": names(Role::Intern),
        })
    }
}

/// Makes the byline of a story: the house's own, or the one handed in.
pub(super) fn byline(copy: &Copy, style: &Style, dice: &mut Dice) -> Byline {
    // A notice or a list of names has none, whatever the house does.
    if style.house && !copy.byline.is_empty() {
        drawn(style, dice)
    } else {
        written(copy, style, dice)
    }
}

/// Sets names of two characters with a gap, as the house does.
pub(super) fn gapped(
    line: &str,
    people: &[(Role, String)],
    style: &Style,
    dice: &mut Dice,
) -> String {
    let mut line = line.to_string();
    for (_, name) in people {
        let chars: Vec<char> = name.chars().collect();
        if let [first, second] = chars[..] {
            let set = format!("{first}{NAME_GAP}{second}");
            line = line.replace(&format!("{first} {second}"), &set);
            if style.gaps && dice.chance(80) {
                line = line.replace(name.as_str(), &set);
            }
        }
    }
    line
}

/// Sets a byline as it was handed in.
fn written(copy: &Copy, style: &Style, dice: &mut Dice) -> Byline {
    let line = gapped(&copy.byline, &copy.people, style, dice);
    let people = copy.people.clone();
    let base = Byline {
        people,
        ..Byline::default()
    };
    if line.is_empty() {
        return Byline {
            form: "none",
            ..base
        };
    }
    if line.starts_with('（') {
        return Byline {
            closing: line,
            form: "trailing",
            ..base
        };
    }
    let head: String = line.chars().take_while(|ch| *ch != '（').collect();
    let told = head.replace("通讯员", "").contains('讯') || head.contains("日电");
    if told {
        let gap = if line.contains(" （") || !line.ends_with(['）', '：']) {
            " "
        } else {
            ""
        };
        return Byline {
            opening: format!("{line}{gap}"),
            form: "nested",
            ..base
        };
    }
    Byline {
        above: Some(line),
        form: "under",
        ..base
    }
}

const SURNAMES: &str = "李王张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文";
const DOUBLE: &[&str] = &["欧阳", "司马", "诸葛", "上官", "皇甫", "慕容"];
const GIVEN: &str = "明华强丽军娟涛敏静磊婷鹏雪宁枫兰海波松薇晓文博思远佳祥慧俊霞玉建国志勇平芳红英梅燕飞龙云川山洋浩宇辰欣怡然子涵瑾睿璐凯楠琪珊";

fn name(dice: &mut Dice) -> String {
    let (surnames, given): (Vec<char>, Vec<char>) =
        (SURNAMES.chars().collect(), GIVEN.chars().collect());
    let mut name = if dice.chance(4) {
        dice.pick(DOUBLE).to_string()
    } else {
        dice.pick(&surnames).to_string()
    };
    name.push(*dice.pick(&given));
    if dice.chance(60) {
        name.push(*dice.pick(&given));
    }
    name
}

/// Draws a byline of the house.
fn drawn(style: &Style, dice: &mut Dice) -> Byline {
    let form = *dice.pick(style.forms);
    let nameless = matches!(form, "author" | "trail_names" | "names");
    let draw = |count: usize, role: Role, dice: &mut Dice| -> Vec<(Role, String)> {
        (0..count).map(|_| (role, name(dice))).collect()
    };
    let lead = if nameless {
        Role::Author
    } else {
        Role::Reporter
    };
    let count = 1 + dice.below(2) + usize::from(dice.chance(15));
    let reporters = draw(count, lead, dice);
    let interns = if !nameless && dice.chance(8) {
        draw(1, Role::Intern, dice)
    } else {
        Vec::new()
    };
    let count = if nameless || dice.chance(35) {
        0
    } else {
        1 + dice.below(3)
    };
    let correspondents = draw(count, Role::Correspondent, dice);
    let tight = form == "compact";
    let set = |people: &[(Role, String)], dice: &mut Dice| {
        let names: Vec<String> = people
            .iter()
            .map(|(_, name)| gapped(name, people, style, dice))
            .collect();
        names.join(if tight { "、" } else { " " })
    };
    let space = if tight { "" } else { " " };
    let mut line = set(&reporters, dice);
    if !nameless {
        line = format!("记者{space}{line}");
    }
    if !interns.is_empty() {
        line = format!("{line} 实习生{space}{}", set(&interns, dice));
    }
    if !correspondents.is_empty() {
        line = format!("{line} 通讯员{space}{}", set(&correspondents, dice));
    }
    let people = [reporters, interns, correspondents].concat();
    let base = Byline {
        form,
        people,
        ..Byline::default()
    };
    let told = if style.paper.ends_with('讯') {
        style.paper.to_string()
    } else {
        format!("{}讯", style.paper)
    };
    let day = 1 + dice.below(28);
    match form {
        "nested" => Byline {
            opening: format!("{told} （{line}） "),
            ..base
        },
        "compact" | "names" => Byline {
            opening: format!("本报讯（{line}）"),
            ..base
        },
        "dated" => {
            let place = *dice.pick(&[
                "本报沙洲",
                "新华社三亚",
                "新华社内罗毕",
                style.paper,
                "本报云溪",
            ]);
            let kind = if place.starts_with("新华社") {
                "电"
            } else {
                "讯"
            };
            Byline {
                opening: format!("{place}11月{day}日{kind}（{line}）"),
                ..base
            }
        }
        "told" => Byline {
            opening: format!("{told} {line}报道："),
            ..base
        },
        "trailing" | "trail_names" => Byline {
            closing: format!("（{line}）"),
            ..base
        },
        "under" => Byline {
            above: Some(format!("{}{line}", dice.pick(&["本报", "", style.paper]))),
            ..base
        },
        "media" => Byline {
            above: Some(format!("{}全媒体{line}", style.paper)),
            ..base
        },
        "box" => Byline {
            above: Some(format!("□ 本报{line}")),
            ..base
        },
        "author" => Byline {
            above: Some(format!("□ {line}")),
            ..base
        },
        _ => Byline {
            people: Vec::new(),
            ..base
        },
    }
}
