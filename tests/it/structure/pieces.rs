//! Small pieces of a page: letters, notices, briefs, what is set again, and who signs.

use super::kinds::{headlines, names, whole};
use kanbao::model::{Article, ArticleKind, BlockKind, Edition, HeadlineRole, ResidueKind};

pub(super) fn texts(article: &Article) -> Vec<&str> {
    let blocks = article.body.iter();
    blocks.map(|block| block.text.as_str()).collect()
}

pub(super) fn stories(edition: &Edition) -> Vec<&Article> {
    let articles = edition.articles.iter();
    articles
        .filter(|article| !article.body.is_empty())
        .collect()
}

#[test]
fn a_letter_and_its_answer_are_one_story() {
    let page = "期盼多设爱心驿站\n记者同志：\n我是一名环卫工人，每天凌晨\n4点上班。天气越来越冷，想喝口\n热水却要走两里路。能不能多设几\n个爱心驿站？\n环卫工人 阳春花\n【回音】\n市城管局答复：年底前将在主\n城区新建爱心驿站26个，配备饮水\n机、微波炉和急救箱，全天对环卫\n工人、外卖骑手开放。\n（本报记者 雷鸣 整理）\n\n建议延长绿灯时间\n建设北路与学院街交叉口的红\n绿灯配时太短，老人过街只走到一\n半就变灯。建议延长绿灯时间，或\n者加装行人按钮。\n市民 覃 先生\n";
    let edition = whole(page);
    assert_eq!(
        headlines(&edition),
        ["期盼多设爱心驿站", "建议延长绿灯时间"]
    );
    let [letter, other] = stories(&edition)[..] else {
        panic!("two stories");
    };
    assert_eq!(names(letter), ["雷鸣"]);
    let body = texts(letter);
    assert_eq!(body[0], "记者同志：");
    assert_eq!(body[2..4], ["环卫工人阳春花", "【回音】"]);
    assert_eq!(letter.body[3].kind, BlockKind::Subhead);
    assert_eq!(texts(other)[1], "市民覃先生");
}

#[test]
fn an_office_above_its_notice_is_part_of_the_headline() {
    let page = "市人民政府国防动员办公室\n关于2023年防空警报试鸣的公告\n\n各机关、企事业单位，驻市各单位：\n根据《中华人民共和国人民防空法》\n和省人民政府有关规定，定于2023年11月\n24日（星期五）上午10时在市城区进行防\n空警报试鸣。\n特此公告。\n市人民政府国防动员办公室\n2023年11月15日\n\n注销公告\n本公司股东会已于2023年11月8日决\n议解散本公司，清算组已成立。请债权人\n自本公告见报之日起45日内向清算组申报\n债权。\n联系人：彭女士 电话：13907390000\n资江市锦程商贸有限公司清算组\n2023年11月14日\n";
    let edition = whole(page);
    let expected = [
        "市人民政府国防动员办公室 关于2023年防空警报试鸣的公告",
        "注销公告",
    ];
    assert_eq!(headlines(&edition), expected);
    let stories = stories(&edition);
    assert_eq!(texts(stories[0])[0], "各机关、企事业单位，驻市各单位：");
    let company = texts(stories[1]);
    assert_eq!(
        company[1..],
        [
            "联系人：彭女士 电话：13907390000",
            "资江市锦程商贸有限公司清算组",
            "2023年11月14日"
        ]
    );
}

#[test]
fn names_in_brackets_below_a_text_wrote_it() {
    let page = "桃坪县开行助学专线\n本报讯 11月12日，桃坪县客运\n公司开通3条周末助学专线，寄宿生\n可在校门口乘车，票价一律2元。\n（吴晓帆 罗 敏）\n\n《资江船歌集》出版\n本报讯 《资江船歌集》近日由湘\n中出版社出版。该书收入船工号子、\n排工谣等327首。\n（书 香）\n";
    let edition = whole(page);
    let names: Vec<_> = stories(&edition).into_iter().map(names).collect();
    assert_eq!(names, [vec!["吴晓帆", "罗敏"], vec!["书香"]]);
}

#[test]
fn a_byline_in_brackets_ends_the_text_above_it() {
    let page = "本报讯 在石门县壶瓶镇，23座田头小冷\n库错落有致。柑橘采下来先入库预冷，\n再分级装箱，保鲜期由20天延长到70\n天。\n截至目前，全市建成社区冷链网\n点312个，带动就业4600余人。\n（本报记者 温良玉 曾 璐）\n\n“冷”链条焕发“热”效应\n\n少栽“盆景”\n多育森林\n安 澜\n\n一段时间以来，一些地方热衷\n“盆景式”创新：材料里亮点纷呈，\n现场却经不起看；牌子越挂越多，事\n情越办越少。\n为政之道，贵在务实。少一点\n“盆景”，多一片森林，群众才会真\n心点赞。\n";
    let edition = whole(page);
    let [report, comment] = stories(&edition)[..] else {
        panic!("two stories");
    };
    assert_eq!(names(report), ["温良玉", "曾璐"]);
    assert_eq!(names(comment), ["安澜"]);
}

#[test]
fn who_told_and_took_a_story_stands_above_it() {
    let page = "油茶飘香采收忙\n本报记者 舒 畅 通讯员 蒋 涛 摄影报道\n\n深秋时节，走进桃坪县黄龙镇，漫山的油茶果\n压弯枝头。连日来，当地茶农抢抓晴好天气采收油\n茶果，晾晒、脱壳、榨油，一派繁忙景象。全镇现\n有油茶林4.2万亩，预计产油840吨。\n";
    let edition = whole(page);
    assert_eq!(headlines(&edition), ["油茶飘香采收忙"]);
    assert_eq!(names(&edition.articles[0]), ["舒畅", "蒋涛"]);
}

#[test]
fn a_line_behind_a_dash_is_a_deck() {
    let page = "把车间搬进学校\n——访市第一职业中专校长骆宏伟\n\n本报记者 文 静\n\n今年，学校招生爆满，报到率达到98.7%。骆\n宏伟说，归根结底是专业对路，学生没毕业就被企\n业“抢”走了。\n";
    let edition = whole(page);
    let roles: Vec<HeadlineRole> = edition.articles[0]
        .headlines
        .iter()
        .map(|headline| headline.role)
        .collect();
    assert_eq!(roles, [HeadlineRole::Main, HeadlineRole::Deck]);
}

#[test]
fn a_sentence_set_again_amid_its_story_is_no_paragraph() {
    let page = "皂角树\n江南雨\n\n老屋后头有一棵皂角树，祖父说他\n小时候就有这么粗了。树皮皴裂得像旧\n瓦，每到秋天，乌黑的皂角挂满枝头，\n风一吹，哗啦啦地响。\n我离家那年，母亲往我的包里塞了\n一把皂角籽，说：“想家了，就找块地\n种下。”我笑她迷信，城里哪有地呢？\n祖父不在了，母亲也老了。可那棵\n\n“想家了，就找块地种下。”\n\n小树站在那里，我便觉得，老屋还在。\n";
    let edition = whole(page);
    let body = texts(&edition.articles[0]);
    assert_eq!(body.len(), 3);
    assert!(body[2].contains("可那棵小树站在那里"), "{body:?}");
    let copy = edition
        .residue
        .iter()
        .find(|residue| residue.kind == ResidueKind::Duplicate);
    assert!(copy.is_some_and(|copy| copy.text == "“想家了，就找块地种下。”"));
    // Said nowhere else, it is a paragraph.
    let edition = whole(&page.replace(
        "说：“想家了，就找块地\n种下。”我",
        "说：“想我了，就找块石\n坐下。”我",
    ));
    assert!(
        edition
            .residue
            .iter()
            .all(|residue| residue.kind != ResidueKind::Duplicate)
    );
}

#[test]
fn a_poem_keeps_its_last_verse_and_the_next_story_its_headline() {
    let page = "父亲的黄昏（外一首）\n秦 岭\n\n把锄头靠在门边\n把一天的风靠在肩上\n\n父亲坐下来\n像一块田埂坐下来\n月光正好漫过\n他脚上的泥\n\n霜 降\n\n柿子红了\n母亲没有摘\n她说\n留几个给鸟\n\n踩一缸冬天\n\n□ 苗 圃\n\n小雪一过，母亲就张罗着腌菜。雪里蕻、\n芥菜、萝卜缨子，晾在院里的竹竿上，像一\n排排旗。\n腌菜讲究“三分盐，七分踩”。父亲洗净\n了脚，在大缸里一圈一圈地踩，直踩到菜出\n了汁。\n";
    let edition = whole(page);
    assert_eq!(headlines(&edition), ["父亲的黄昏（外一首）", "踩一缸冬天"]);
    let [poem, essay] = stories(&edition)[..] else {
        panic!("two stories");
    };
    assert_eq!((names(poem), names(essay)), (vec!["秦岭"], vec!["苗圃"]));
    assert_eq!(texts(poem).last(), Some(&"留几个给鸟"));
}

#[test]
fn briefs_are_no_part_of_the_story_above_them() {
    let page = "泽城队逆转取首胜\n\n据新华社电 北京时间昨天凌晨，男足世\n预赛亚洲区36强赛继续进行。泽城队主场2比1逆\n转白河队，取得小组赛首胜。\n赛后，主教练尹涛说：“小伙子们拼到了最\n后一秒。”\n\n短 波\n\n▲全省青少年乒乓球锦标赛昨日落幕，我\n市小将曹雨桐获女子单打U13组亚军。\n▲资江半程马拉松报名人数突破1.2万，组\n委会宣布赛事名额不再增加。\n（邹 凯）\n";
    let edition = whole(page);
    assert_eq!(headlines(&edition), ["泽城队逆转取首胜", "短 波"]);
    assert_eq!(names(stories(&edition)[1]), ["邹凯"]);
}

#[test]
fn an_old_font_leaves_people_their_names() {
    let page = "本报讯渊记者 冶 青冤11月\n16日袁市住建局召开新闻发布会袁\n通报全市保交楼工作进展遥局长\n袁国华说院野截至10月底袁全市\n23个项目已交付19个袁剩余4个\n春节前全部交付遥冶\n袁国华介绍袁专班实行野一\n楼一策冶袁累计协调专项借款\n3.4亿元遥\n\n全市保交楼项目交付19个\n";
    let edition = whole(page);
    let article = &edition.articles[0];
    assert_eq!(names(article), ["冶青"]);
    let body = texts(article).concat();
    assert!(body.contains("局长袁国华说：“截至10月底，全市"), "{body}");
    assert!(body.contains("袁国华介绍，专班"), "{body}");
}

#[test]
fn briefs_without_blank_lines_end_with_names_in_brackets() {
    let page = "洪江：古商城添新景\n【洪江讯】洪江古商城沉浸式\n夜游项目日前试运营，首周接待游\n客1.1万人次。（杨 柳 刘桂花）\n新晃：侗寨办起“村晚”\n【新晃讯】11月17日晚，新晃\n侗族自治县天井寨灯火通明，21个\n村民自编节目轮番上演，傩戏“咚\n咚推”引来阵阵掌声。（吴 侗）\n";
    let edition = whole(page);
    assert_eq!(
        headlines(&edition),
        ["洪江：古商城添新景", "新晃：侗寨办起“村晚”"]
    );
    let found: Vec<_> = stories(&edition).into_iter().map(names).collect();
    assert_eq!(found, [vec!["杨柳", "刘桂花"], vec!["吴侗"]]);
}

#[test]
fn a_headline_broken_at_its_colon_may_top_the_page() {
    let page = "4 文化周刊\n2023年11月21日 星期二\n\n银匠龙再宇：\n敲出来的花有呼吸\n□本报记者 舒 展 文/图\n\n银饰之外，龙再宇还收藏了300多件老物件。\n他打算把老屋改成一间小小的博物馆，免费向村\n里的孩子开放。\n";
    let edition = whole(page);
    assert_eq!(headlines(&edition), ["银匠龙再宇：敲出来的花有呼吸"]);
    assert_eq!(names(stories(&edition)[0]), ["舒展"]);
}

#[test]
fn the_sort_of_a_notice_ends_its_headline() {
    let page = "怀化市第四小学塑胶跑道维修项目\n招标公告\n受业主委托，现对怀化市第四小学\n塑胶跑道维修项目进行公开招标，欢迎\n符合条件的单位参加投标。\n湖南中信建设项目管理有限公司\n2023年11月20日\n";
    assert_eq!(
        headlines(&whole(page)),
        ["怀化市第四小学塑胶跑道维修项目 招标公告"]
    );
}

#[test]
fn what_is_said_of_a_story_in_brackets_below_it_is_no_column_title() {
    for note in ["（作者系鹤城区委党校讲师 滕 飞）", "（未完待续）"] {
        let page = format!(
            "用好群众“板凳会”\n\n基层治理，难在“最后一米”。把力\n量下沉到网格，把服务送到门口，才能\n让群众有事找得到人、找得到门。\n{note}\n"
        );
        let edition = whole(&page);
        assert_eq!(edition.articles.len(), 1, "{note}");
        assert_eq!(texts(&edition.articles[0]).len(), 2, "{note}");
    }
}

#[test]
fn a_commentator_without_a_name_signs_above_the_headline() {
    let page = "■本报评论员\n安全这根弦，一刻不能松\n\n安全生产，重在平时。隐患是事故的\n“种子”，平时不拔，终成祸根。越是这\n个时候，越要把弦绷紧，把制度落到班\n组、落到岗位。\n";
    let edition = whole(page);
    let [comment] = stories(&edition)[..] else {
        panic!("one story");
    };
    assert_eq!(comment.headlines.len(), 1);
    assert_eq!(comment.headlines[0].text, "安全这根弦，一刻不能松");
}

#[test]
fn a_caption_without_a_stop_ends_where_its_credit_begins() {
    let page = "11月21日，武陵江畔，候鸟翩飞 记者 尤 物 摄\n\n书桌安稳，乡村才有朝气\n\n有人说，村里的路修好了，灯也\n亮了，为啥还是留不住年轻人？答案\n或许藏在一张书桌里。\n让乡村学校的书桌更平、操场更\n大、老师更稳，年轻的父母才会把家\n安在村里。\n□严 寒\n";
    let edition = whole(page);
    let photo = &edition.articles[0];
    assert_eq!(photo.kind, ArticleKind::Photo);
    assert_eq!(texts(photo), ["11月21日，武陵江畔，候鸟翩飞"]);
    assert_eq!(
        photo
            .credit
            .as_ref()
            .map(|credit| credit.credits[0].name.as_str()),
        Some("尤物")
    );
    assert_eq!(headlines(&edition), ["", "书桌安稳，乡村才有朝气"]);
}

#[test]
fn two_phrases_below_a_headline_are_a_deck_and_briefs_have_their_own() {
    let page = "武陵晚报讯（记者 荆 楚）11月\n21日，武陵市第三人民医院新院区开\n诊。新院区设床位800张，引进手术机\n器人1台，服务圈覆盖周边5个乡镇。\n\n市三医院新院区开诊\n设床位800张 惠及5个乡镇\n\n一句话新闻\n\n●武陵市退役军人事务局昨日为\n57名新兵举行欢送仪式。\n●全市首条无人机医疗物资航线\n开通，送血时间由40分钟缩短到9分\n钟。\n";
    let edition = whole(page);
    assert_eq!(headlines(&edition), ["市三医院新院区开诊", "一句话新闻"]);
    assert_eq!(edition.articles[0].headlines[1].role, HeadlineRole::Deck);
}
