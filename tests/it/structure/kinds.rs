//! What stands on a page beside news: poems, notices, essays under a bare name; and datelines in brackets.

use super::{compiled, lost_or_doubled};
use kanbao::model::{Article, BlockKind, Edition};

/// Compiles a page and says that nothing of it is lost.
fn whole(page: &str) -> Edition {
    let edition = compiled(page);
    assert_eq!(lost_or_doubled(&edition), Vec::<String>::new());
    edition
}

fn headlines(edition: &Edition) -> Vec<&str> {
    let articles = edition.articles.iter();
    articles
        .filter(|article| !article.body.is_empty())
        .map(|article| {
            article
                .headline()
                .map_or("", |headline| headline.text.as_str())
        })
        .collect()
}

fn names(article: &Article) -> Vec<&str> {
    let bylines = article.byline.iter();
    bylines
        .flat_map(|byline| &byline.credits)
        .map(|credit| credit.name.as_str())
        .collect()
}

#[test]
fn a_poem_is_a_story_of_lines() {
    let page = "邵江日报\n2023年11月12日 星期日\n副 刊\n\n资江谣\n□ 陈默言\n\n资江的水啊\n从雪峰山下来\n绕过七十二道弯\n把月亮揉碎\n\n我在渡口等你\n等一船橘子\n等一声吆喝\n等你喊我的小名\n\n父亲的扁担\n\n邵江日报讯（记者 李明）11月9日，临江区举行老物件展，一根用了五十年的扁担\n引来许多人驻足。这根扁担的主人是退休教师周国平的父亲，他用它挑过粮食、挑过石头，也挑过\n两个孩子。\n";
    let edition = whole(page);
    assert_eq!(headlines(&edition), ["资江谣", "父亲的扁担"]);
    let poem = edition
        .articles
        .iter()
        .find(|article| article.headline().is_some_and(|main| main.text == "资江谣"))
        .expect("the poem is an article");
    assert_eq!(names(poem), ["陈默言"]);
    let lines: Vec<&str> = poem.body.iter().map(|block| block.text.as_str()).collect();
    assert_eq!(lines.len(), 8);
    assert_eq!(lines[7], "等你喊我的小名");
    assert!(poem.body.iter().all(|block| block.kind == BlockKind::Line));
}

#[test]
fn a_poem_without_a_name_has_the_line_above_it_for_a_headline() {
    let page = "资江谣\n\n资江的水啊\n从雪峰山下来\n绕过七十二道弯\n把月亮揉碎\n\n我在渡口等你\n等一船橘子\n等一声吆喝\n";
    let edition = whole(page);
    assert_eq!(headlines(&edition), ["资江谣"]);
    assert_eq!(edition.articles[0].body.len(), 7);
}

#[test]
fn verse_with_marks_keeps_its_lines_and_prose_does_not() {
    let page = "七律·重阳登高\n□ 罗守正\n\n秋风送爽上层楼，\n极目云天万里收。\n江水东流归大海，\n枫林西照染深秋。\n少年意气今犹在，\n老骥情怀志未休。\n莫道桑榆斜日晚，\n满天霞彩正风流。\n\n寄母亲\n□ 周一鸣\n\n灯火昏黄的夜里，\n您还在灯下缝补，\n一针，一线，\n缝进了整个冬天。\n我在远方想起您，\n想起村口的老樟树，\n想起炊烟。\n";
    let edition = whole(page);
    assert_eq!(headlines(&edition), ["七律·重阳登高", "寄母亲"]);
    let lines = edition.articles.iter().map(|article| article.body.len());
    assert_eq!(lines.collect::<Vec<_>>(), [8, 7]);
    let prose = "全市冬修水利铺开\n\n本报讯（记者 李明）11月9日，\n大坝上机声隆隆，人来车往，\n冬修水利工程全面铺开了。\n\n今年计划投资三亿元，\n整修山塘共计八百口，\n加固大小水库二十座，\n已开工九成。\n";
    let edition = whole(prose);
    let blocks = edition.articles.iter().flat_map(|article| &article.body);
    assert!(blocks.clone().all(|block| block.kind != BlockKind::Line));
}

#[test]
fn notices_have_their_own_headlines_and_those_who_sign_them() {
    let page = "临江市自来水公司停水公告\n\n因管网改造施工，定于11月14日8时至20时对城东片区停止供水，请广大用户提前做好储水准备。由此\n带来的不便，敬请谅解。\n\n临江市自来水公司\n2023年11月11日\n\n降价启事\n\n我店因经营调整，即日起全场商品八折销售，欢迎新老顾客前来选购。\n\n临江百货大楼\n2023年11月11日\n\n招聘启事\n\n本公司因业务发展需要，招聘会计两名、司机三名，要求年龄四十岁以下，身体健康，有意者请到公司\n人事部面谈。\n\n临江市顺达运输有限公司\n2023年11月10日\n";
    let edition = whole(page);
    assert_eq!(
        headlines(&edition),
        ["临江市自来水公司停水公告", "降价启事", "招聘启事"]
    );
    let signed = edition.articles.iter().map(|article| {
        let blocks = article.body.iter().rev().take(2);
        blocks.map(|block| block.text.as_str()).collect::<Vec<_>>()
    });
    assert_eq!(
        signed.collect::<Vec<_>>(),
        [
            ["2023年11月11日", "临江市自来水公司"],
            ["2023年11月11日", "临江百货大楼"],
            ["2023年11月10日", "临江市顺达运输有限公司"]
        ]
    );
}

#[test]
fn a_bare_name_under_a_headline_wrote_the_story() {
    let page = "老街的早晨\n谢晚晴\n\n天还没有亮透，老街就醒了。先是卖豆腐的梆子响，接着是米粉店的炉火，一点一点把青石板照亮。\n我提着篮子走过桥头，看见修鞋的老刘已经摆开了摊子。\n\n他抬起头朝我笑笑，手里的锥子却没有停。这条街上的人，大半都穿过他补的鞋。\n\n桥头的树\n王海涛\n\n桥头有一棵樟树，谁也说不清它多少岁了。老人们说，它比桥还老。夏天的时候，一街的人都到树下来\n乘凉，孩子们在树根上爬上爬下，磨得树皮发亮。\n";
    let edition = whole(page);
    assert_eq!(headlines(&edition), ["老街的早晨", "桥头的树"]);
    let authors: Vec<Vec<&str>> = edition.articles.iter().map(names).collect();
    assert_eq!(authors, [["谢晚晴"], ["王海涛"]]);
}

#[test]
fn datelines_in_square_brackets_open_stories() {
    let page = "特區政府推出新資助計劃\n\n【本報訊】教育局昨日公布，下學年起推出新的資助計劃，支援中小學添置數碼教學設備，每校最高可\n獲八十萬元。\n\n局方表示，計劃分三期推行，首期名額二百個，學校可於下月起遞交申請。\n\n渡輪加班迎接周末客流\n\n【本報訊】（記者 陳國華）兩家渡輪公司宣布，周末起離島航線加開班次，首班船提早至清晨六時，\n末班船延至午夜。\n\n全市秋粮收购全面展开\n\n【本报记者李明报道】11月8日，全市秋粮收购工作全面展开，各收储库点备足资金和仓容，确保农民\n余粮应收尽收。\n";
    let edition = whole(page);
    assert_eq!(
        headlines(&edition),
        [
            "特區政府推出新資助計劃",
            "渡輪加班迎接周末客流",
            "全市秋粮收购全面展开"
        ]
    );
    let bylines = edition.articles.iter().filter_map(|article| {
        let byline = article.byline.as_ref()?;
        Some((byline.text.as_str(), names(article)))
    });
    assert_eq!(
        bylines.collect::<Vec<_>>(),
        [
            ("【本報訊】", vec![]),
            ("【本報訊】（記者 陳國華）", vec!["陳國華"]),
            ("【本报记者李明报道】", vec!["李明"])
        ]
    );
    let agencies = edition
        .articles
        .iter()
        .filter_map(|article| article.dateline.as_ref());
    assert_eq!(
        agencies
            .map(|dateline| dateline.agency.as_str())
            .collect::<Vec<_>>(),
        ["本報", "本報"]
    );
}
