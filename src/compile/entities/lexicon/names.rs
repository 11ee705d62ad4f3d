//! What Chinese and transliterated names are made of.

use crate::compile::lexis::lines::lines;
use std::collections::BTreeMap;
use std::sync::OnceLock;

/// Holds the frequencies of surnames and of the characters of given names, as negative natural logarithms.
#[derive(Debug)]
pub(crate) struct Names {
    /// By the character's place among the common ideographs; infinite for what is no surname.
    single: Vec<f32>,
    compound: BTreeMap<[char; 2], f32>,
    /// Whether a compound surname begins with the character.
    heads: Vec<bool>,
    given: Vec<[f32; 2]>,
}

/// The cost of a given name's character that the table does not hold.
const RARE: f32 = 9.8;

/// The number of common ideographs.
const IDEOGRAPHS: usize = 0x5200;

/// Returns the place of a character among the common ideographs; beyond their number for any other.
fn place(c: char) -> usize {
    (c as usize).checked_sub(0x4e00).unwrap_or(IDEOGRAPHS)
}

/// Characters that newspapers use to spell foreign names.
const SOUNDS: &str = "汀芭琪翰坡昆甘楚罕培沛伍玉合拜孜买吐逊木提古丽阿埃艾爱安昂奥澳巴白柏班邦保鲍贝本比毕彼别宾波伯博勃布采查达戴丹当道得德登邓狄迪蒂丁东杜顿多厄恩尔法凡范方菲费芬丰冯佛夫弗福富盖冈高戈哥格葛古瓜圭贵郭果哈海汉汗豪赫黑亨洪侯胡华怀惠霍基吉季加迦贾杰捷金津京久居喀卡开凯坎康考柯科可克肯孔库夸奎拉莱赖兰朗劳勒雷蕾黎理里利历立丽莉连廉良列烈林琳龙隆卢鲁路露伦罗洛吕略马玛迈麦曼芒茅梅门蒙孟米密明缪摩莫默姆慕穆拿那纳娜乃奈南瑙内嫩尼年涅宁纽农努诺女欧帕派潘庞佩彭蓬皮平泼珀普其齐奇恰钱乔切钦琴丘曲让热仁日荣茹儒若萨塞赛三桑瑟森沙莎山尚绍舍申生圣施石史士世寿舒朔思斯松苏孙索所塔泰坦汤唐陶特腾提田廷通图土托陀瓦万汪旺威韦维卫魏温文翁沃乌吴武西希锡席夏香逍肖谢辛欣兴雄休许逊雅亚延扬耶叶伊依易因英永尤尤于约越云赞泽曾扎詹珍知芝治朱卓兹宗祖佐妮娅妲黛迭若昂杜阿尔特瓦列罗范贝姬茨谬翠蒂赛蜜薇萝茜蕊莲芙苔丝珊瑞妙宝诗额敦丰娄戴菈莫布茹菲什乔岱荻贾梭";

impl Names {
    /// Returns the names of the data files; read once.
    pub(crate) fn common() -> &'static Self {
        static COMMON: OnceLock<Names> = OnceLock::new();
        COMMON.get_or_init(Self::read)
    }

    fn read() -> Self {
        let tenth = |field: Option<&str>| {
            field
                .and_then(|f| f.parse::<f32>().ok())
                .unwrap_or(RARE * 10.0)
                / 10.0
        };
        let mut names = Self {
            single: vec![f32::INFINITY; IDEOGRAPHS],
            compound: BTreeMap::new(),
            heads: vec![false; IDEOGRAPHS],
            given: vec![[RARE; 2]; IDEOGRAPHS],
        };
        for line in lines(include_str!("../data/surnames.txt")) {
            let mut fields = line.split(' ');
            let surname: Vec<char> = fields.next().unwrap_or_default().chars().collect();
            let cost = tenth(fields.next());
            match surname[..] {
                [one] => {
                    if let Some(slot) = names.single.get_mut(place(one)) {
                        *slot = cost;
                    }
                }
                [one, two] => {
                    names.compound.insert([one, two], cost);
                    if let Some(head) = names.heads.get_mut(place(one)) {
                        *head = true;
                    }
                }
                _ => {}
            }
        }
        for line in lines(include_str!("../data/given.txt")) {
            let mut fields = line.split(' ');
            if let Some(character) = fields.next().and_then(|f| f.chars().next()) {
                let costs = [tenth(fields.next()), tenth(fields.next())];
                if let Some(slot) = names.given.get_mut(place(character)) {
                    *slot = costs;
                }
            }
        }
        names
    }

    /// Returns length and cost of the surnames that begin `chars`, the compound one first.
    pub(crate) fn surnames(&self, chars: &[char]) -> impl Iterator<Item = (usize, f32)> {
        let compound = match chars {
            [one, two, ..] if self.heads.get(place(*one)) == Some(&true) => {
                self.compound.get(&[*one, *two]).map(|&cost| (2, cost))
            }
            _ => None,
        };
        let single = chars
            .first()
            .and_then(|&one| self.single.get(place(one)).copied())
            .filter(|cost| cost.is_finite())
            .map(|cost| (1, cost));
        compound.into_iter().chain(single)
    }

    /// Returns the cost of the character as `part` of a given name: 0 the first of two, 1 the last.
    pub(crate) fn given_at(&self, c: char, part: usize) -> f32 {
        self.given.get(place(c)).map_or(RARE, |costs| costs[part])
    }

    /// Returns the cost of a given name of one or two characters.
    pub(crate) fn given(&self, chars: &[char]) -> f32 {
        let cost = |c: char, part: usize| self.given_at(c, part);
        match chars {
            [one] => cost(*one, 1) + 0.7,
            [one, two] if one == two => cost(*one, 0).min(cost(*two, 1)) + 3.0,
            [one, two] => cost(*one, 0) + cost(*two, 1),
            _ => f32::INFINITY,
        }
    }
}

/// Says whether `c` is used to spell foreign names.
pub(crate) fn is_sound(c: char) -> bool {
    static TABLE: OnceLock<Vec<bool>> = OnceLock::new();
    let table = TABLE.get_or_init(|| {
        let mut table = vec![false; IDEOGRAPHS];
        for sound in SOUNDS.chars() {
            if let Some(slot) = table.get_mut(place(sound)) {
                *slot = true;
            }
        }
        table
    });
    table.get(place(c)) == Some(&true)
}
