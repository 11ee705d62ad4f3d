//! What stands beside the stories: names of sections, boxes, tables, advertisements; and who writes from where.

use super::kinds::{headlines, names, whole};
use super::pieces::{stories, texts};
use kanbao::model::{ArticleKind, BlockKind, Edition, ResidueKind};

fn columns(edition: &Edition) -> Vec<&str> {
    let columns = edition.articles.iter();
    let columns = columns.filter(|article| article.kind == ArticleKind::Column);
    let titles = columns.filter_map(|column| column.headline());
    titles.map(|title| title.text.as_str()).collect()
}

fn unplaced(edition: &Edition) -> Vec<&str> {
    let residue = edition.residue.iter();
    let residue = residue.filter(|residue| residue.kind == ResidueKind::Unplaced);
    residue.map(|residue| residue.text.as_str()).collect()
}

const BRIEF: &str = "本报讯 11月18日，洪江区第六届雪峰\n山庙会开幕，现场签约项目9个，首日接待\n游客3.2万人次。（向东方）\n";

#[test]
fn a_section_s_name_is_no_kicker_of_its_first_story() {
    for gap in ["", "\n"] {
        for name in ["乡镇速递", "县区短波", "新书架", "山里的灯③"] {
            let page = format!("{name}\n{gap}洪江：庙会添新景\n{BRIEF}");
            let edition = whole(&page);
            assert_eq!(columns(&edition), [name], "{page}");
            let story = stories(&edition)[0];
            assert_eq!(story.headlines.len(), 1, "{page}");
            assert_eq!(story.column.as_deref(), Some(name));
        }
    }
    // Without a headline below it, it is the headline of what stands there.
    let page = "体坛短波\n\n▲全省青少年乒乓球锦标赛昨日落幕，我市\n小将曹雨桐获女子单打U13组亚军。\n▲资江半程马拉松报名人数突破1.2万，组委\n会宣布赛事名额不再增加。\n";
    assert_eq!(headlines(&whole(page)), ["体坛短波"]);
}

#[test]
fn a_box_beside_a_story_is_a_story_of_its_own() {
    let story = "全市养犬有了“紧箍咒”\n\n本报讯（记者 林深）11月20日，市人大常委\n会举行新闻发布会，解读《城市犬只管理条例》。\n条例将于明年1月1日起施行。\n";
    for title in ["相关链接", "【新闻链接】", "●名词解释"] {
        let page = format!(
            "{story}\n{title}\n\n养犬登记需携带本人身份证、房产证明或租赁\n合同、犬只免疫证明。登记地点：各派出所户籍\n窗口。\n"
        );
        let edition = whole(&page);
        let [main, other] = stories(&edition)[..] else {
            panic!("two stories: {page}");
        };
        assert_eq!(texts(main).len(), 1, "{page}");
        assert_eq!(other.headline().map(|main| main.text.as_str()), Some(title));
    }
}

#[test]
fn who_writes_from_a_place_stands_below_the_headline() {
    let essay = "外婆的菜园在沅水边上，巴掌大一块，却\n一年四季不空。春天种莴笋，夏天种豆角。\n去年涨水，菜园淹了三天。水退后，外婆\n拄着拐杖，一株一株把苗扶起来。\n";
    for (line, name) in [
        ("张家界 田 甜", "田甜"),
        ("黔阳 米 兰", "米兰"),
        ("怀化 欧阳春", "欧阳春"),
        ("铁山镇 李明", "李明"),
    ] {
        let edition = whole(&format!("外婆的菜园\n{line}\n\n{essay}"));
        assert_eq!(headlines(&edition), ["外婆的菜园"], "{line}");
        assert_eq!(names(stories(&edition)[0]), [name], "{line}");
    }
    // Two people.
    let edition = whole(&format!("外婆的菜园\n本报记者 田 甜\n\n{essay}"));
    assert_eq!(names(stories(&edition)[0]), ["田甜"]);
}

#[test]
fn a_poem_may_be_sent_in_from_a_place() {
    let page =
        "雪 落\n黔阳 米 兰\n\n雪落下来的时候\n村庄闭上了眼睛\n只有烟囱\n还在一口一口地呼吸\n";
    let edition = whole(page);
    let [poem] = stories(&edition)[..] else {
        panic!("one poem");
    };
    assert_eq!((names(poem), texts(poem).len()), (vec!["米兰"], 4));
}

#[test]
fn a_gap_between_labels_stays() {
    let notice = |line: &str| {
        let page = format!(
            "公开招聘公告\n怀江市人民医院面向社会公开招聘专业技\n术人员36名，其中临床医师12名。\n{line}\n怀江市人民医院\n2024年12月3日\n"
        );
        let edition = whole(&page);
        texts(stories(&edition)[0])[1].to_owned()
    };
    let line = "联系人：彭女士  电话：0745—2383666";
    assert_eq!(notice(line), "联系人：彭女士 电话：0745—2383666");
    // A gap that only fills its line does not.
    let line = "报名时间为 12 月5日，逾期不候。地址：市医院。";
    assert_eq!(notice(line), "报名时间为12月5日，逾期不候。地址：市医院。");
}

#[test]
fn the_rows_of_a_table_do_not_part_a_headline_from_its_story() {
    let page = "本报讯（记者 全程）12月1日，市气象台\n发布11月气候公报。全市平均气温13.4摄氏\n度，较常年偏高1.2摄氏度。\n\n各县气温、降水一览\n县名 平均气温 降水量\n沅陵 13.1 52\n辰溪 13.6 44\n溆浦 13.9 41\n\n上月暖而少雨\n";
    let edition = whole(page);
    assert_eq!(headlines(&edition), ["上月暖而少雨"]);
    assert_eq!(unplaced(&edition).len(), 5);
}

#[test]
fn an_advertisement_s_lines_are_no_headline_of_what_stands_below() {
    let page = "官新高速本月底通车\n\n本报讯（记者 全程）记者从市交通运输局获\n悉，呼北高速官新段预计本月28日建成通车。\n\n恒泰购物广场\n盛大开业\n2024年12月6日\n\n地址：迎丰路与湖天大道交汇处\n热线：0745—2238888\n\n12月2日，孩子们在市科技馆体验“月球漫步”。\n记者 舒 眉 摄\n";
    let edition = whole(page);
    assert_eq!(headlines(&edition), ["官新高速本月底通车", ""]);
    let expected = ["恒泰购物广场", "盛大开业", "地址：迎丰路与湖天大道交汇处"];
    assert_eq!(unplaced(&edition), expected);
}

#[test]
fn a_reader_may_be_called_by_where_they_live() {
    let page = "一盏路灯何时亮\n\n编辑同志：\n我家住在锦溪小区7栋。上个月以来，小区\n南门的两盏路灯一直不亮，盼有人管。\n锦溪小区居民 钟 毓\n\n记者追踪\n\n接到来信后，记者联系了市市政设施维护中\n心。该中心表示，路灯已抢修到位。\n本报记者 闻 声\n";
    let edition = whole(page);
    let [letter] = stories(&edition)[..] else {
        panic!("one story");
    };
    assert_eq!(texts(letter)[2..4], ["锦溪小区居民钟毓", "记者追踪"]);
    assert_eq!(names(letter), ["闻声"]);
}

#[test]
fn a_mark_of_a_list_never_stands_amid_a_paragraph() {
    let page = "拍卖公告\n\n受市自然资源和规划局委托，我公司定于2024\n年12月20日10时在市公共资源交易中心拍卖下列\n土地使用权：\n1.怀土网挂2024—18号地块，面积1.36万平方\n米，住宅用地，起拍价4860万元。\n有意竞买者请于12月18日17时前交纳保证金\n并办理竞买手续。\n咨询电话：0745—2718899 联系人：卜 先生\n湖南天平拍卖有限公司\n2024年12月4日\n\n遗失声明\n\n●市区小河鱼馆遗失食品经营许可证副本，编\n号JY24312020033，声明作废。\n●毛庆丰遗失残疾人证，证号4330011968051\n2，声明作废。\n";
    let edition = whole(page);
    let [auction, lost] = stories(&edition)[..] else {
        panic!("two stories");
    };
    assert_eq!(texts(auction).len(), 6);
    assert_eq!(texts(lost).len(), 2);
}

#[test]
fn who_was_asked_stands_above_the_text_and_wrote_nothing() {
    let page = "流感高发，专家支招\n主持人：本报记者 闻 声\n嘉 宾：市疾控中心主任医师 甄 正\n\n天气渐冷，流感、支原体感染进入高发季。12\n月3日，市疾控中心专家做客本报健康热线。\n问：流感疫苗现在打还来得及吗？\n答：来得及。接种后两到四周可产生保护性\n抗体，60岁以上老人应优先接种。\n";
    let edition = whole(page);
    assert_eq!(headlines(&edition), ["流感高发，专家支招"]);
    assert_eq!(names(stories(&edition)[0]), ["闻声"]);
}

#[test]
fn the_headline_of_a_part_is_not_who_signs_it() {
    let page = "一船书声过沅江\n本报记者 粟 多\n\n雾还没有散，凤滩库区的水面上已经响起马达\n声。52岁的瞿昭廉把船停在岸边。\n这条水路，他走了29年。\n\n一个人的学校\n\n报到那天，老校长交给他一串钥匙、一口铁锅，\n第二天就退休了。语文、数学、音乐、体育，他一\n个人全包。\n";
    let edition = whole(page);
    let blocks = edition.articles.iter().flat_map(|article| &article.body);
    assert!(
        blocks
            .into_iter()
            .all(|block| block.text != "一个人的学校" || block.kind == BlockKind::Subhead)
    );
}

#[test]
fn a_meeting_and_what_is_done_of_it_are_one_headline_and_who_presided_is_a_deck() {
    let text = "本报讯（记者 舒眉）12月3日上午，市六届人大\n常委会第二十一次会议举行。市人大常委会主任褚河\n清主持会议并讲话。\n";
    for (lines, main) in [
        (
            "市六届人大常委会举行\n第二十一次会议\n褚河清主持",
            "市六届人大常委会举行第二十一次会议",
        ),
        (
            "全市安全生产会议召开\n褚河清出席并讲话",
            "全市安全生产会议召开",
        ),
        ("路灯坏了两个月\n谁来修一修", "路灯坏了两个月 谁来修一修"),
    ] {
        let edition = whole(&format!("{lines}\n\n{text}"));
        assert_eq!(headlines(&edition), [main]);
    }
}
