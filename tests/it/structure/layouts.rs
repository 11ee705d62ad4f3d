//! Single habits of pages and tools, each with the least page that shows it.

use super::{compiled, lost_or_doubled};
use crate::newsroom::text;
use kanbao::model::{Article, ArticleKind, BylineRole, ResidueKind};

#[test]
fn a_headline_drawn_twice_stands_once() {
    let page = "以现场体验促服务提升\n以现场体验促服务提升\n\n沅南日报讯（记者 李明）11月9日，市市场监管局举办体验活动，邀请代表走进服务提升现场，体验一线服务。\n";
    let edition = compiled(page);
    let main: Vec<&str> = edition
        .articles
        .iter()
        .filter_map(Article::headline)
        .map(|headline| headline.text.as_str())
        .collect();
    assert_eq!(main, ["以现场体验促服务提升"]);
    assert!(
        edition
            .residue
            .iter()
            .any(|residue| residue.kind == kanbao::model::ResidueKind::Duplicate)
    );
    assert_eq!(lost_or_doubled(&edition), Vec::<String>::new());
}

#[test]
fn columns_side_by_side_are_read_one_after_the_other() {
    let left = [
        "治水十年河长清",
        "",
        "沅南日报讯（记者 李明）11月9",
        "日，临江区最后一处黑臭水体销号。",
        "十年来，沿河居民从掩鼻而过到临",
        "水而居，见证了一条河的新生，也",
        "见证了一座城的变化。",
    ];
    let right = [
        "老厂房变身文创园",
        "",
        "沅南日报讯（记者 王丽）11月8",
        "日，由纺织厂旧厂房改造的文创园",
        "开园，首批三十二家企业入驻，带",
        "动就业四百余人，旧厂房重新热闹",
        "起来了。",
    ];
    let wide = |text: &str| {
        text.chars()
            .map(|ch| if ch.is_ascii() { 1 } else { 2 })
            .sum::<usize>()
    };
    let lines = left.iter().zip(right).map(|(left, right)| {
        let gap = " ".repeat(40 - wide(left));
        format!("{left}{gap}{right}").trim_end().to_string()
    });
    let edition = compiled(&lines.collect::<Vec<_>>().join("\n"));
    assert_eq!(lost_or_doubled(&edition), Vec::<String>::new());
    let found: Vec<(&str, bool)> = edition
        .articles
        .iter()
        .filter_map(|article| {
            let last = article.body.last()?.text.as_str();
            Some((
                article.headline()?.text.as_str(),
                last.ends_with("变化。") || last.ends_with("起来了。"),
            ))
        })
        .collect();
    assert_eq!(
        found,
        [("治水十年河长清", true), ("老厂房变身文创园", true)]
    );
}

#[test]
fn a_column_title_above_a_headline_governs_its_article() {
    let page = "百姓故事\n\n治水十年河长清\n\n沅南日报讯（记者 李明）11月9日，临江区最后一处黑臭水体销号。十年来，沿河居\n民从掩鼻而过到临水而居，见证了一条河长清的治水十年。\n";
    let edition = compiled(page);
    let story = edition
        .articles
        .iter()
        .find(|article| !article.body.is_empty());
    assert_eq!(
        story.and_then(|story| story.column.as_deref()),
        Some("百姓故事")
    );
    assert_eq!(lost_or_doubled(&edition), Vec::<String>::new());
}

#[test]
fn a_second_credit_does_not_push_the_first_out() {
    let day = "2023年11月13日 星期一";
    let names = |count: usize| "罗 俊".repeat(count);
    let page = format!(
        "邵阳日报讯{day}{day}{}一、{}{day}{}！摄\n“袁遥院渊冤野冶\n邵阳日报讯邵阳日报讯袁遥院渊冤野冶摄”",
        names(2),
        names(6),
        names(9)
    );
    assert_eq!(lost_or_doubled(&compiled(&page)), Vec::<String>::new());
}

#[test]
fn a_traditional_byline_is_read() {
    let page = "本報訊（記者 陳國華 通訊員 何麗珍）十一月八日，本港舉行第十二屆粵港澳大灣區文化論壇，來自三地的學者圍繞\n傳統戲曲的保育與傳承展開討論。\n\n大灣區文化論壇聚焦傳統戲曲\n";
    let edition = compiled(page);
    let credits = edition
        .articles
        .iter()
        .filter_map(|article| article.byline.as_ref());
    let names: Vec<(BylineRole, &str)> = credits
        .flat_map(|byline| &byline.credits)
        .map(|credit| (credit.role, credit.name.as_str()))
        .collect();
    assert_eq!(
        names,
        [
            (BylineRole::Reporter, "陳國華"),
            (BylineRole::Correspondent, "何麗珍")
        ]
    );
    assert_eq!(lost_or_doubled(&edition), Vec::<String>::new());
}

#[test]
fn a_right_column_longer_than_the_left_has_no_indents_of_its_own() {
    let rows = [
        ("让老区人民过上更加幸福的生活", ""),
        ("", ""),
        (
            "　　本报讯（记者 陈志强 通讯员 李",
            "　　“过去是晴天一身灰，雨天一身",
        ),
        (
            "伟）11月5日，记者走进隆回县羊古坳",
            "泥，现在水泥路修到了家门口。”村",
        ),
        (
            "镇雷峰村，一条宽阔平坦的水泥路蜿蜒",
            "民谭石生说，路通了，山里的猕猴桃",
        ),
        ("向前，两旁的太阳能路灯整齐排列。", "也不愁卖了。"),
        (
            "　　雷峰村是革命老区村，曾是省级贫",
            "　　目前，雷峰村种植猕猴桃八百余",
        ),
        (
            "困村。近年来，该村依托后盾单位的支",
            "亩，年产值超过五百万元，带动一百",
        ),
        ("持，先后投入资金两千多万元，改善基", "二十户村民增收。"),
        ("础设施，发展特色产业。", "　　下一步，该村将打造集采摘、观"),
        ("", "光、民宿于一体的乡村旅游示范点。"),
    ];
    let wide = |text: &str| {
        text.chars()
            .map(|ch| if ch.is_ascii() { 1 } else { 2 })
            .sum::<usize>()
    };
    let lines = rows.map(|(left, right)| {
        format!("{left}{}{right}", " ".repeat(40 - wide(left)))
            .trim_end()
            .to_string()
    });
    let edition = compiled(&lines.join("\n"));
    let last = edition
        .articles
        .iter()
        .flat_map(|article| &article.body)
        .last();
    let last = last.map_or("", |block| block.text.as_str());
    assert_eq!(
        last,
        "下一步，该村将打造集采摘、观光、民宿于一体的乡村旅游示范点。"
    );
    assert_eq!(lost_or_doubled(&edition), Vec::<String>::new());
}

#[test]
fn the_lines_of_a_poem_are_no_column_titles() {
    let page = "资江谣\n\n资江的水啊\n从雪峰山下来\n绕过七十二道弯\n把月亮揉碎\n\n我在渡口等你\n等一船橘子\n等一声吆喝\n";
    let edition = compiled(page);
    let titles = edition
        .articles
        .iter()
        .filter(|article| article.kind == ArticleKind::Column);
    assert_eq!(titles.count(), 0);
    assert_eq!(lost_or_doubled(&edition), Vec::<String>::new());
}

#[test]
fn a_page_number_with_the_name_of_its_page_is_furniture() {
    let page = "02 综合\n\n治水十年河长清\n\n沅南日报讯（记者 李明）11月9日，临江区最后一处黑臭水体销号。十年来，沿河居\n民从掩鼻而过到临水而居，见证了一条河的新生。\n";
    let edition = compiled(page);
    let residue: Vec<_> = edition.residue.iter().map(|residue| residue.kind).collect();
    assert_eq!(residue, [ResidueKind::Furniture]);
    assert_eq!(edition.articles.len(), 1);
}

#[test]
fn three_columns_are_divided_where_one_is_empty_or_its_gap_is_narrow() {
    let page = "江城晚报 2023年11月11日 星期六 3版\n\n老旧小区加装电梯              社区食堂暖了老人心            夜校课堂一座难求\n\n本报讯（记者 方琳）家住兴     本报讯（记者 邓超）11月9日    本报讯（记者 罗茜）“报名系\n华里小区的退休教师宋玉梅，    中午，和平社区食堂坐满了老    统刚开放三分钟，名额就抢光\n昨天第一次坐着电梯下楼买      人。红烧鱼块、清炒时蔬、番    了。”11月8日，市民杜薇如愿\n菜。“腿脚不好，以前一个星    茄蛋汤，一份套餐只要12元。    报上了市文化馆的古筝班。\n期才下一次楼。”她说。                                        今年市文化馆开设夜校课程\n  今年以来，兴华里所在的江      “以前一个人懒得做，中午    36门，涵盖书法、声乐、茶艺\n汉街道已加装电梯21部，惠及    常常下碗面条对付。”独居老    等，每期12课时，学费500元。\n居民252户。                   人崔桂兰说。                    馆长余航说，下一期将增加\n  街道办主任石磊介绍，加装      全区已建成社区食堂18家，    学位800个。\n费用由居民、街道、财政三方    日均服务老人2600人次。\n分担。\n";
    let edition = compiled(page);
    let stories = edition.articles.iter().map(|article| {
        let text = text(article);
        let headline = article.headline().map_or("", |main| main.text.as_str());
        (headline, text.chars().count(), text.chars().last())
    });
    let heads: Vec<&str> = stories.clone().map(|story| story.0).collect();
    assert_eq!(
        heads,
        ["老旧小区加装电梯", "社区食堂暖了老人心", "夜校课堂一座难求"]
    );
    assert!(stories.clone().all(|story| story.2 == Some('。')));
    let paragraphs = edition.articles.iter().map(|article| article.body.len());
    assert_eq!(paragraphs.collect::<Vec<_>>(), [3, 3, 3]);
    assert_eq!(lost_or_doubled(&edition), Vec::<String>::new());
}

#[test]
fn names_keep_the_characters_that_an_old_font_shows_for_marks() {
    let page = "安全生产大检查全面铺开\n\n本报讯渊记者 尧建华 通讯员 袁志遥冤11月6日袁\n全市安全生产大检查工作全面铺开袁12个检查组分赴\n各县渊市尧区冤开展督查遥\n\n检查组由市应急管理局局长袁国华带队袁重点检\n查矿山尧危化品尧建筑施工尧道路交通等行业领域遥\n在遥田煤矿袁检查组下到井下320米处袁查看通风和\n瓦斯监测系统遥\n\n野安全是最大的效益遥冶袁国华说袁对发现的隐患\n要逐条登记尧限期整改袁整改不到位的一律停产遥\n\n截至目前袁全市共排查企业860家袁发现隐患1240\n处袁已整改1105处遥\n\n尧舜村的孩子有了新书包\n\n本报讯渊记者 李遥冤野新书包真好看浴冶11月7日袁\n在青石镇尧舜村小学袁56名学生收到了市慈善总会送\n来的书包和文具遥\n\n尧舜村地处偏远袁留守儿童占七成遥市慈善总会\n秘书长袁敏表示袁今后每学期都会来看望孩子们遥\n";
    let edition = compiled(page);
    let names = edition.articles.iter().map(|article| {
        let credits = article.byline.iter().flat_map(|byline| &byline.credits);
        credits
            .map(|credit| credit.name.as_str())
            .collect::<Vec<_>>()
    });
    assert_eq!(
        names.collect::<Vec<_>>(),
        [vec!["尧建华", "袁志遥"], vec!["李遥"]]
    );
    assert_eq!(lost_or_doubled(&edition), Vec::<String>::new());
}

#[test]
fn entries_of_a_list_and_who_speaks_begin_paragraphs() {
    let page = "东江晚报  A05 综合  2024年3月12日 星期二\n编辑 何晓文 美编 周 可 校对 林 芳\n\n一周简讯\n\n●3月8日，东江区图书馆举办“书香三八”诵读活动，120\n名女职工参加。（陈思远）\n●3月9日，石湾镇组织志愿者清理河道垃圾5吨。（黄海\n波 李丹）\n●3月10日，区人社局举行春季招聘会，82家企业提供岗位\n3100个，1200余人达成意向。（吴桐）\n\n市民晨练有了新去处\n本报讯 （记者 林小雨） 昨日，位于东江西岸的滨江慢行\n道二期建成开放，全长3.6公里，沿线设置健身点12处、直饮水\n点6处。\n\n“以前晨练要绕道马路，现在出门就是绿道。”家住江畔\n花园的市民何伯说。\n\n据区城管局介绍，三期工程将于6月动工，届时将与湿地\n公园连通。\n\n地铁12号线东江站封顶\n本报讯 （记者 郑凯 通讯员 罗敏） 3月11日，地铁12号线东\n江站主体结构封顶，比计划提前18天。\n\n该站为地下三层岛式车站，长232米，共设4个出入口。施\n工单位中铁十局项目经理孙磊说，下一步将转入附属结构施\n工，力争年底具备铺轨条件。\n";
    let edition = compiled(page);
    let bodies: Vec<usize> = edition
        .articles
        .iter()
        .map(|article| article.body.len())
        .collect();
    assert_eq!(bodies, [3, 3, 2]);
    let credits = edition.articles[0]
        .byline
        .iter()
        .flat_map(|byline| &byline.credits);
    let names: Vec<&str> = credits.map(|credit| credit.name.as_str()).collect();
    assert_eq!(names, ["陈思远", "黄海波", "李丹", "吴桐"]);
    let talk = "要\n闻\n02\n把论文写在大地上\n——访省农科院研究员覃国栋\n本报记者 韦丽娟\n在甘蔗地里见到覃国栋时，他正蹲着看苗，裤腿上全是泥。\n记者：您从事甘蔗育种多少年了？\n覃国栋：三十一年。1993年大学毕业就到了甘蔗所，头十年一个品种也没育出来。\n记者：什么让您坚持下来？\n覃国栋：农民。有一年大旱，蔗农韦大叔的二十亩地几乎绝收，他蹲在地头哭。我想，一定\n要育出抗旱的品种来。\n2012年，覃国栋团队育成的“桂抗7号”通过审定，亩产比老品种高出1.2吨，累计推广860\n万亩。\n记者：下一步有什么打算？\n覃国栋：培养年轻人。团队里有14名博士，最小的才28岁。\n相关链接\n桂抗7号：2012年通过国家审定，抗旱、抗倒伏，平均亩产7.1吨，蔗糖分14.8%。\n广西糖业大事记\n1958年，第一座日榨千吨糖厂在贵县建成投产。\n2023年，全区甘蔗种植面积1100万亩，连续19年居全国首位。\n";
    let edition = compiled(talk);
    let texts = edition.articles.iter().flat_map(|article| &article.body);
    let asked =
        texts.filter(|block| block.text.starts_with("记者：") && block.text.ends_with('？'));
    assert_eq!(asked.count(), 3);
}
