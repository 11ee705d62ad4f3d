// Every word of the elements, in 简体, 繁體 and English; `{}` stands for a value.

const WORDS = {
  accuracy: ["原文对照", "原文對照", "Source"],
  articles: ["篇目", "篇目", "Stories"],
  back: ["返回", "返回", "Back"],
  broken: ["版面数据无法读取（{}）。", "版面資料無法讀取（{}）。", "The edition cannot be read ({})."],
  chars: ["{} 字", "{} 字", "{} characters"],
  cite: ["引用", "引用", "Cite"],
  fold: ["收起", "收起", "Show less"],
  found: ["{} 篇，{} 处", "{} 篇，{} 處", "Stories {}, hits {}"],
  full: ["全屏打开", "全螢幕開啟", "Open in full"],
  in: ["{} 处，见于 {} 篇", "{} 處，見於 {} 篇", "Mentions {}, stories {}"],
  map: ["版样：各篇的位置与长短", "版樣：各篇的位置與長短", "Page dummy: the stories by size"],
  marks: ["标注", "標註", "Marks"],
  newer: ["此版由更新的看报制作（格式 {}），请更新 embed.js。", "此版由更新的看報製作（格式 {}），請更新 embed.js。", "A newer Kanbao made this edition (format {}): update embed.js."],
  noAddress: ["edition 属性不是网址。", "edition 屬性不是網址。", "The attribute “edition” is no address."],
  noArticle: ["本版没有这一篇：{}", "本版沒有這一篇：{}", "No such story in this edition: {}"],
  noEntity: ["本版没有提到：{}", "本版沒有提到：{}", "Not named in this edition: {}"],
  none: ["没有找到“{}”。", "沒有找到「{}」。", "Nothing found for “{}”."],
  nth: ["第 {} 篇", "第 {} 篇", "Story {}"],
  per: ["人物", "人物", "People"],
  org: ["机构", "機構", "Organisations"],
  plc: ["地点", "地點", "Places"],
  tim: ["时间", "時間", "Times"],
  evt: ["活动", "活動", "Events"],
  trm: ["提法", "提法", "Terms"],
  prd: ["产品", "產品", "Products"],
  qty: ["数字", "數字", "Figures"],
  plain: ["净读", "淨讀", "Plain"],
  page: ["词条页", "詞條頁", "Entity page"],
  refused: ["版面取不到：服务器答复 {}。", "版面取不到：伺服器答覆 {}。", "The edition could not be had: the server answered {}."],
  rest: ["另 {} 项", "另 {} 項", "{} more"],
  retry: ["再试", "再試", "Try again"],
  search: ["检索本版", "檢索本版", "Search this edition"],
  start: ["〔段首〕", "〔段首〕", "[start]"],
  unfold: ["展开全文 {} 字", "展開全文 {} 字", "Read on: {} characters in all"],
  unreachable: ["版面取不到：网络不通，或对方未允许跨站读取（CORS）。", "版面取不到：網路不通，或對方未允許跨站讀取（CORS）。", "The edition could not be had: no network, or its host does not allow other sites to read it (CORS)."],
  writers: { reporter: ["记者", "記者", "Reporter"], correspondent: ["通讯员", "通訊員", "Correspondent"], intern: ["实习生", "實習生", "Intern"], photographer: ["摄", "攝", "Photo"], editor: ["责编", "責編", "Editor"], author: ["", "", ""] },
};

const column = (lang) => (/^en/i.test(lang) ? 2 : /^zh-(hant|tw|hk|mo)/i.test(lang) ? 1 : 0);

// Returns the BCP 47 tag of the language in which the words will be said.
export const tagOf = (lang) => ["zh-Hans", "zh-Hant", "en"][column(lang)];

// Returns what says a word of the table, or of its `group`, with values in the places.
export function speak(lang) {
  return (key, ...values) => {
    const [group, role] = key.split(".");
    const text = (role ? WORDS[group][role] : WORDS[key])[column(lang)];
    return text.replace(/\{\}/g, () => values.shift() ?? "");
  };
}
