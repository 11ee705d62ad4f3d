//! What stands on a page beside news: poems, notices, essays under a bare name; and datelines in brackets.

use super::{compiled, lost_or_doubled};
use kanbao::model::{Article, ArticleKind, BlockKind, Edition, ResidueKind};

/// Compiles a page and says that nothing of it is lost.
pub(super) fn whole(page: &str) -> Edition {
    let edition = compiled(page);
    assert_eq!(lost_or_doubled(&edition), Vec::<String>::new());
    edition
}

pub(super) fn headlines(edition: &Edition) -> Vec<&str> {
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

pub(super) fn names(article: &Article) -> Vec<&str> {
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
fn stanzas_of_any_length_are_verse() {
    let page = "浣溪沙·登雪峰\n□ 陈默言\n\n秋到雪峰叶正红，\n一川烟雨有无中。\n樵歌牧笛各西东。\n\n欲上层楼寻旧迹，\n且凭栏处听松风。\n斜阳归雁入苍穹。\n\n忆江南·资水\n□ 罗守正\n\n资江好，\n两岸橘初黄。\n渔火一星牵客梦，\n橹声千里入潇湘。\n能不忆家乡？\n\n十六字令·山\n周一鸣\n\n山，\n横绝长空万木寒。\n惊回首，\n云在我衣端。\n\n全市冬修水利铺开\n\n本报讯（记者 李明）11月9日，记者从市水利局获悉，今冬明春全市计划投资三亿元，整修\n山塘八百口，加固大小水库二十座，目前已开工九成。\n";
    let edition = whole(page);
    assert_eq!(
        headlines(&edition),
        [
            "浣溪沙·登雪峰",
            "忆江南·资水",
            "十六字令·山",
            "全市冬修水利铺开"
        ]
    );
    let lines = edition.articles.iter().map(|article| {
        let lines = article.body.iter();
        lines.filter(|block| block.kind == BlockKind::Line).count()
    });
    assert_eq!(lines.collect::<Vec<_>>(), [6, 5, 4, 0]);
    assert_eq!(names(&edition.articles[2]), ["周一鸣"]);
    // Who speak in turn are no poem.
    let talk = "渡口\n□ 周一鸣\n\n船靠了岸。\n\n“来了。”\n\n“来了。”\n\n“吃了没有？”\n\n“吃了。”\n\n老人把缆绳系在石桩上，又回头望了一眼江水，像是还有什么话要说，可终于没有说出口。\n";
    let edition = whole(talk);
    let blocks = edition.articles.iter().flat_map(|article| &article.body);
    assert!(blocks.clone().all(|block| block.kind != BlockKind::Line));
}

#[test]
fn who_signs_a_notice_without_a_day_is_no_headline() {
    let tight = "遗失声明\n本人不慎遗失临江市第二中学教师资格证，证号20114306，声明作废。\n刘建平\n降价启事\n我店因经营调整，即日起全场商品八折销售，欢迎新老顾客前来选购。\n临江百货大楼\n寻人启事\n周德才，男，七十一岁，身高一米六五，11月8日离家未归，走时穿蓝色棉衣。有知其下落者请与家人联\n系，电话13800000000，定有酬谢。\n家人 周小勇\n全市秋粮收购全面展开\n本报讯（记者 李明）11月8日，全市秋粮收购工作全面展开，各收储库点备足资金和仓容，确保农民\n余粮应收尽收。\n";
    let airy = "临江市自来水公司停水公告\n\n因管网改造施工，定于11月14日8时至20时对城东片区停止供水，请广大用户提前做好储水准备。由此\n带来的不便，敬请谅解。\n\n临江市自来水公司\n\n招聘启事\n\n本公司因业务发展需要，招聘会计两名、司机三名，要求年龄四十岁以下，身体健康，有意者请到公司\n人事部面谈。\n\n顺达运输有限公司\n\n遗失声明\n\n本人不慎遗失临江市第二中学教师资格证，证号20114306，声明作废。\n\n刘建平\n\n全市秋粮收购全面展开\n\n本报讯（记者 李明）11月8日，全市秋粮收购工作全面展开，各收储库点备足资金和仓容，确保农民\n余粮应收尽收。\n";
    for (page, titles, signers) in [
        (
            tight,
            ["遗失声明", "降价启事", "寻人启事", "全市秋粮收购全面展开"],
            ["刘建平", "临江百货大楼", "家人周小勇"],
        ),
        (
            airy,
            [
                "临江市自来水公司停水公告",
                "招聘启事",
                "遗失声明",
                "全市秋粮收购全面展开",
            ],
            ["临江市自来水公司", "顺达运输有限公司", "刘建平"],
        ),
    ] {
        let edition = whole(page);
        assert_eq!(headlines(&edition), titles);
        let ends = edition.articles[..3]
            .iter()
            .filter_map(|article| article.body.last());
        assert_eq!(
            ends.map(|block| block.text.as_str()).collect::<Vec<_>>(),
            signers
        );
    }
    // The headline of the news below a notice signs nothing.
    let news = "停水公告\n因管网改造施工，定于11月14日8时至20时对城东片区停止供水。\n\n两家图书馆成为市民文化客厅和阅读中心\n\n本报讯（记者 李明）11月8日，市图书馆新馆开馆，城东、城西两家分馆同日对外开放。\n";
    let edition = whole(news);
    assert_eq!(
        headlines(&edition),
        ["停水公告", "两家图书馆成为市民文化客厅和阅读中心"]
    );
}

#[test]
fn columns_of_four_characters_stand_for_themselves_and_editors_for_the_page() {
    let edition = whole(
        "古街新韵\n金秋时节\n\n老街的早晨\n谢晚晴\n\n天还没有亮透，老街就醒了。先是卖豆腐的梆子响，接着是米粉店的炉火，一点一点把青石板照亮。\n我提着篮子走过桥头，看见修鞋的老刘已经摆开了摊子。\n\n他抬起头朝我笑笑，手里的锥子却没有停。这条街上的人，大半都穿过他补的鞋。\n\n桂花开了\n王海涛\n\n院子里的桂花开了。母亲说，今年的花比往年多。她铺开一张旧床单，让我摇树，花便像雨一样落下来，\n落了她一头一肩。\n\n□ 本版编辑 刘 波 孟 辉\n",
    );
    let columns = edition
        .articles
        .iter()
        .filter(|article| article.kind == ArticleKind::Column);
    let columns: Vec<&str> = columns
        .filter_map(Article::headline)
        .map(|main| main.text.as_str())
        .collect();
    assert_eq!(columns, ["古街新韵", "金秋时节"]);
    let furniture = edition
        .residue
        .iter()
        .filter(|residue| residue.kind == ResidueKind::Furniture);
    assert_eq!(furniture.count(), 1);
}

#[test]
fn what_stands_amid_an_essay_does_not_cut_it() {
    for page in [
        "老街的早晨\n□ 谢晚晴\n\n天还没有亮透，老街就醒了。先是卖豆腐的梆子\n响，接着是米粉店的炉火，一点一点把青石板照亮。\n我提着篮子走过桥头，看见修鞋的老刘已经摆开了摊\n子。\n\n他抬起头朝我笑笑，手里的锥子却没有停。这条街\n上的人，大半都穿过他补的鞋，包括已经搬到新城里\n\n这条街上的人都认得他\n\n去的那些。老刘说，新鞋不养脚，旧鞋才认路。我想\n了想，觉得这话很有些道理。\n\n6 资江副刊 2023年11月12日 星期日\n\n太阳出来的时候，雾气从江上退去，街面渐渐热闹\n起来。挑担的、推车的、赶早班的，都从桥上过，桥\n便微微地颤。\n\n订报热线：0739-5361234\n\n我买了两块豆腐，一把小葱，慢慢往回走。老刘在身\n后喊：“改天来喝茶！”我应了一声，心里暖暖的。\n\n桥头的树\n□ 王海涛\n\n桥头有一棵樟树，谁也说不清它多少岁了。老人们\n说，它比桥还老。夏天的时候，一街的人都到树下来\n乘凉，孩子们在树根上爬上爬下，磨得树皮发亮。\n",
        "老街的早晨\n□ 谢晚晴\n天还没有亮透，老街就醒了。先是卖豆腐的梆子\n响，接着是米粉店的炉火，一点一点把青石板照亮。\n我提着篮子走过桥头，看见修鞋的老刘已经摆开了摊\n子。\n他抬起头朝我笑笑，手里的锥子却没有停。这条街\n上的人，大半都穿过他补的鞋，包括已经搬到新城里\n这条街上的人都认得他\n去的那些。老刘说，新鞋不养脚，旧鞋才认路。我想\n了想，觉得这话很有些道理。\n6 资江副刊 2023年11月12日 星期日\n太阳出来的时候，雾气从江上退去，街面渐渐热闹\n起来。挑担的、推车的、赶早班的，都从桥上过，桥\n便微微地颤。\n订报热线：0739-5361234\n我买了两块豆腐，一把小葱，慢慢往回走。老刘在身\n后喊：“改天来喝茶！”我应了一声，心里暖暖的。\n桥头的树\n□ 王海涛\n桥头有一棵樟树，谁也说不清它多少岁了。老人们\n说，它比桥还老。夏天的时候，一街的人都到树下来\n乘凉，孩子们在树根上爬上爬下，磨得树皮发亮。\n",
    ] {
        let edition = whole(page);
        assert_eq!(headlines(&edition), ["老街的早晨", "桥头的树"]);
        let texts: Vec<&str> = edition.articles[0]
            .body
            .iter()
            .map(|block| block.text.as_str())
            .collect();
        assert!(
            texts
                .iter()
                .any(|text| text.contains("已经搬到新城里去的那些")),
            "{texts:?}"
        );
        assert!(
            texts
                .last()
                .is_some_and(|text| text.ends_with("心里暖暖的。"))
        );
    }
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

#[test]
fn who_signs_at_the_end_signs_the_story() {
    let pages = [
        (
            "山乡来了“新农人”\n\n三月的云岭，茶山如黛。返乡大学生马成林正带着工人修剪茶\n树，他的合作社今年新增茶园400亩。\n\n五年前，马成林辞去深圳的工作，回到家乡种茶。头一年遇上\n霜冻，两百亩茶苗冻死大半，他在山上搭棚住了三个月，补种茶苗\n十二万株。\n\n如今，合作社带动周边86户农户增收，茶叶卖到了上海、广州。\n“茶山就是我的办公室。”马成林笑着说。\n\n（云岭日报记者 普金花 通讯员 张 强 杨 丽 文/图）\n\n全县春耕备耕物资充足\n\n眼下正是备耕时节。在县农资公司仓库，工人们忙着装运化\n肥，15辆货车排起长队。\n\n县供销社主任和建国介绍，全县已储备化肥1.8万吨、种子420\n吨、农膜96吨，可满足今春用量的九成以上。\n\n（和志强）\n\n今日导读\n春灌首日放水\n2版\n高考报名启动\n3版\n",
            vec![vec!["普金花", "张强", "杨丽"], vec!["和志强"]],
        ),
        (
            "浅水湾日报 2024年5月20日 4版\n中学生机器人大赛落幕\n一中“Deep Blue”队夺冠\n本报讯 5月19日，全市第九届中学生机器人大赛在科技馆落\n幕，市一中“Deep Blue”队凭借AI视觉识别系统夺得冠军。\n本届大赛共有46支代表队、230名选手参加，设RoboMaster、\nVEX和创意搭建三个项目。\n市科协副主席郑文涛说，大赛已连续举办九年，培养了一批\n爱科学的少年。 李佳宁\n海岛卫生院有了CT机\n本报讯 “不用再坐两个小时船去做CT了。”5月18日，在大沙\n岛卫生院，72岁的渔民陈阿水做完检查后高兴地说。\n大沙岛距大陆18海里，岛上有居民4300人。市卫健委投入380\n万元为卫生院配备了CT机和远程影像系统，与市医院PACS平台联\n网。 周 洁 林志斌\n二手车交易量四月增两成\n本报讯 记者昨日从市商务局获悉，4月份全市二手车交易量\n达6820辆，同比增长20.3%，其中新能源车占15%。\n业内人士认为，以旧换新补贴政策是交易量增长的主要原因。\n王晓彤\n",
            vec![vec!["李佳宁"], vec!["周洁", "林志斌"], vec!["王晓彤"]],
        ),
    ];
    for (page, signers) in pages {
        let edition = whole(page);
        let found: Vec<Vec<&str>> = edition.articles.iter().map(names).collect();
        assert_eq!(found, signers);
        assert!(
            edition
                .articles
                .iter()
                .all(|article| article.kind == ArticleKind::Article)
        );
        assert!(
            edition
                .articles
                .iter()
                .all(|article| article.headline().is_some())
        );
    }
}
