// The edition as data: fetched once for all elements of a page, checked, and asked.

const FORMAT = "kanbao-edition";
const VERSION = 1;
const loads = new Map();

// Says why there is nothing to show; `why` names a text of words.js, `detail` goes into it.
export class Trouble extends Error {
  constructor(why, detail = "") {
    super(`${why} ${detail}`);
    this.why = why;
    this.detail = detail;
  }
}

// Finds the edition's file: the value of `edition` may be the file or the site's folder; without it, the script's own site.
export function whereIs(value) {
  const url = value ? new URL(value, document.baseURI) : new URL("../", import.meta.url);
  return url.pathname.endsWith(".json") ? url : new URL("edition.json", url);
}

export function load(url) {
  const key = url.href;
  // A failure is forgotten, so that it can be tried again.
  if (!loads.has(key)) loads.set(key, read(url).catch((error) => { loads.delete(key); throw error; }));
  return loads.get(key);
}

async function read(url) {
  const response = await fetch(url).catch((error) => { throw new Trouble("unreachable", error.message); });
  if (!response.ok) throw new Trouble("refused", response.status);
  const data = await response.json().catch((error) => { throw new Trouble("broken", error.message); });
  if (data?.format !== FORMAT || !Array.isArray(data.articles)) throw new Trouble("broken", "format");
  if (!(data.version <= VERSION)) throw new Trouble("newer", data.version);
  return new Edition(data, url, await foldings(new URL("embed/fold.json", url)));
}

// Which characters a search holds to be the same: written by `kanbao build` for the characters of this edition.
async function foldings(url) {
  try {
    const [from, to] = (await (await fetch(url)).json()).map((text) => Array.from(text));
    const table = new Map(from.map((char, at) => [char, to[at]]));
    return (char) => table.get(char) ?? char;
  } catch {
    return (char) => char.normalize("NFKC").toLowerCase();
  }
}

const UNSEEN = /[\p{Cc}\p{Cf}\p{Mn}]/u;
const WORD = /[\p{L}\p{N}]/u;
const IDEOGRAPH = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}]/u;
const isWord = (char) => char !== undefined && WORD.test(char) && !IDEOGRAPH.test(char);

class Edition {
  constructor(data, url, fold) {
    this.paper = data.publication?.name || "看报";
    this.articles = data.articles;
    // A column title that stands alone is found by a search, and is no story.
    this.stories = data.articles.filter(({ kind }) => kind !== "column");
    this.entities = new Map((data.entities ?? []).map((entity) => [entity.id, { ...entity, mentions: [], signed: [] }]));
    this.site = new URL("./", url);
    this.date = data.issue?.date ?? "";
    this.span = data.issue?.dates_in_text;
    this.fold = fold;
    this.folded = new Map();
    for (const article of data.articles) {
      // As in the whole reader, the names beside the text, in bylines and credits, are counted apart.
      for (const mention of article.mentions ?? []) this.entities.get(mention.entity)?.[/^[hp]/.test(mention.part) ? "mentions" : "signed"].push({ article, ...mention });
    }
  }

  article(id) {
    const article = this.articles.find((article) => article.id === id);
    if (!article) throw new Trouble("noArticle", id ?? "");
    return article;
  }

  // Finds an entity by id or by any of its names.
  entity(name) {
    const named = ({ name: own, canonical, aliases = [] }) => [own, canonical, ...aliases].includes(name);
    const found = this.entities.get(name) ?? [...this.entities.values()].find(named);
    if (!found) throw new Trouble("noEntity", name ?? "");
    return found;
  }

  // The address of a view in the whole reader.
  address(view = "") {
    return new URL(`#/${view}`, this.site).href;
  }

  headline(article) {
    const tiers = article.headlines ?? [];
    const { text } = tiers.find(({ role }) => role === "main") ?? {};
    return text ?? this.column(article) ?? tiers[0]?.text ?? `${Array.from(article.body?.[0]?.text ?? article.id).slice(0, 18).join("")}……`;
  }

  // The column title a story stands under; a photo story without a headline takes the one that stands next to it.
  column(article) {
    if (article.column || article.kind !== "photo") return article.column;
    const at = this.articles.indexOf(article);
    const beside = [this.articles[at + 1], this.articles[at - 1]].find((other) => other?.kind === "column");
    return beside && this.headline(beside);
  }

  length(article) {
    return article.body.reduce((sum, { text }) => sum + Array.from(text.replace(/\s/gu, "")).length, 0);
  }

  // Every text of an article under the name of its part.
  *parts(article) {
    for (const [at, { text }] of (article.headlines ?? []).entries()) yield [`h${at}`, text];
    if (article.byline) yield ["by", article.byline.text];
    for (const [at, { text }] of article.body.entries()) yield [`p${at}`, text];
    if (article.credit) yield ["cr", article.credit.text];
  }

  // Folds a text as the reader's search does: the folded characters, and where each stood in code points.
  foldText(text) {
    const chars = [], at = [];
    let gap = -1;
    for (const [index, char] of Array.from(text).entries()) {
      if (/\s/u.test(char)) gap = gap < 0 ? index : gap;
      else if (!UNSEEN.test(char)) {
        const folded = this.fold(char);
        if (gap >= 0 && isWord(chars.at(-1)) && isWord(folded)) { chars.push(" "); at.push(gap); }
        gap = -1;
        chars.push(folded);
        at.push(index);
      }
    }
    return { text: chars.join(""), chars, at };
  }

  // The terms of a query; each must be somewhere in the article.
  terms(query) {
    return query.split(/\s+/u).map((term) => this.foldText(term).text).filter(Boolean);
  }

  // Where terms stand in a text: spans in code points, in order, apart from one another.
  hits(text, terms) {
    if (!this.folded.has(text)) this.folded.set(text, this.foldText(text));
    const folded = this.folded.get(text);
    const spans = [];
    for (const term of terms) {
      const size = Array.from(term).length;
      for (let from = folded.text.indexOf(term); from >= 0; from = folded.text.indexOf(term, from + 1)) {
        const first = Array.from(folded.text.slice(0, from)).length;
        spans.push([folded.at[first], folded.at[first + size - 1] + 1]);
      }
    }
    spans.sort((one, other) => one[0] - other[0] || other[1] - one[1]);
    return spans.filter(([, end], at) => spans.slice(0, at).every(([, before]) => end > before))
      .map(([start, end], at, kept) => [at ? Math.max(start, kept[at - 1][1]) : start, end]);
  }

  // The articles that hold every term, with their hits by part.
  search(query) {
    const terms = this.terms(query);
    if (!terms.length) return [];
    return this.articles.flatMap((article) => {
      const parts = [...this.parts(article)].map(([part, text]) => ({ part, text, spans: this.hits(text, terms) }));
      const missing = terms.some((term) => parts.every(({ text }) => !this.hits(text, [term]).length));
      return missing ? [] : [{ article, parts: parts.filter(({ spans }) => spans.length) }];
    });
  }
}
