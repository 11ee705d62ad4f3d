// One story: headline tiers, byline, body with its marks, and the lines below.

import { h, marked } from "./text.js";
import { CODES, counted, foot, goes, issue, nameplate } from "./pieces.js";

// Characters after which a long story waits for 展开全文.
const EXCERPT = 260;

export function story(desk, article) {
  const { card, edition, chosen, say } = desk;
  const terms = edition.terms(chosen.lit ?? card.getAttribute("query") ?? "");
  const length = edition.length(article);
  const nth = edition.stories.indexOf(article) + 1;
  const long = length > EXCERPT * 1.5;
  // A story that was searched for is shown whole: the hit may stand anywhere.
  const whole = chosen.whole ?? terms.length > 0;
  const { plain = false } = chosen;
  const press = (pressed) => h("button", {
    part: "button", type: "button", class: pressed ? "plain" : "marks", "aria-pressed": String(plain === pressed),
    onclick: () => card.choose({ plain: pressed, entity: undefined }, pressed ? ".plain" : ".marks"),
  }, say(pressed ? "plain" : "marks"));
  const more = (word, view) => {
    const href = edition.address(view);
    return h("a", { part: "link", href, target: "_blank", rel: "noopener", onclick: goes(desk, { article: article.id }, href) }, say(word));
  };
  const entity = chosen.entity && edition.entities.get(chosen.entity);
  return h("article", {},
    h("div", { part: "head", class: "head" }, nameplate(desk), issue(desk), nth > 0 && h("span", { part: "meta", class: "meta" }, say("nth", nth)),
      h("span", { class: "segment push", role: "group" }, press(false), press(true))),
    tiers(desk, article, terms),
    byline(article, say),
    body(desk, article, { terms, plain, limit: long && !whole ? EXCERPT : Infinity }),
    h("p", { part: "note", class: "note", role: "status" }, entity && [
      h("b", {}, entity.name), ` ${say(CODES[entity.kind])} · ${counted(entity, say)} · `,
      h("a", { part: "link", href: edition.address(`e/${entity.id}`), target: "_blank", rel: "noopener", onclick: goes(desk, { entity: entity.id }, edition.address(`e/${entity.id}`)) }, say("page")),
    ]),
    foot(desk, `a/${article.id}`,
      long && h("button", { part: "link", class: "first whole", type: "button", "aria-expanded": String(whole), onclick: () => card.choose({ whole: !whole }, ".whole") }, whole ? say("fold") : say("unfold", length)),
      more("accuracy", `proof/${article.id}`),
      more("cite", `a/${article.id}?panel=cite`)));
}

function tiers({ edition }, article, terms) {
  const tiers = article.headlines ?? [];
  // A story without a main headline is named by its column or its first words.
  if (!tiers.some(({ role }) => role === "main")) return h("h2", { part: "headline", class: "headline", lang: "zh-Hans" }, edition.headline(article));
  return tiers.map(({ role, text }) => {
    const hits = edition.hits(text, terms);
    return role === "main" ? h("h2", { part: "headline", class: "headline", lang: "zh-Hans" }, marked(text, { hits })) : h("p", { part: role, class: "tier", lang: "zh-Hans" }, marked(text, { hits }));
  });
}

function byline(article, say) {
  const credits = [...(article.byline?.credits ?? []), ...(article.credit?.credits ?? [])];
  const roles = [...new Set(credits.map(({ role }) => role))];
  return roles.length > 0 && h("p", { part: "byline", class: "byline" }, roles.map((role) =>
    h("span", { class: "writer" }, h("span", { class: "role" }, say(`writers.${role}`)), credits.filter((credit) => credit.role === role).map(({ name }) => name).join(" "))));
}

function body(desk, article, { terms, plain, limit }) {
  const { card, edition } = desk;
  let length = 0;
  const blocks = article.body.map((block, at) => ({ ...block, part: `p${at}` })).filter(({ text }) => {
    const shown = length < limit;
    length += Array.from(text).length;
    return shown;
  });
  const select = (mention) => (event) => {
    if (event.type === "keydown" && !["Enter", " "].includes(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
    const { kind, name } = edition.entities.get(mention.entity);
    const { part, start, end } = mention;
    if (card.tell("select", { entity: mention.entity, kind, name, article: article.id, part, start, end }, true)) {
      card.choose({ entity: mention.entity }, `[data-at="${part}.${start}"]`);
    }
  };
  let first = true;
  const mark = (mention, children, outer, within) => {
    // A name inside another name answers to the pointer only: a button must not hold a button.
    if (within) return h("span", { part: "mark", class: `mark ${CODES[edition.entities.get(mention.entity).kind]}`, onclick: select(mention) }, children);
    const at = `${mention.part}.${mention.start}`;
    const tabindex = first ? "0" : "-1";
    first = false;
    return h("span", {
      part: "mark", class: `mark ${CODES[edition.entities.get(mention.entity).kind]}${outer ? " outer" : ""}`,
      role: "button", tabindex, "data-at": at, onclick: select(mention), onkeydown: select(mention),
    }, children);
  };
  return h("div", { part: "body", class: "body", lang: "zh-Hans", onkeydown: step }, blocks.map(({ kind, text, part }, at) => {
    const mentions = plain ? [] : (article.mentions ?? []).filter((mention) => mention.part === part && edition.entities.has(mention.entity));
    const content = marked(text, { mentions, hits: edition.hits(text, terms), mark });
    const dateline = at === 0 && article.dateline && h("span", { part: "dateline", class: "dateline" }, article.dateline.text);
    return kind === "subhead" ? h("h3", { part: "subhead" }, content)
      : h("p", { part: "paragraph", class: kind === "line" ? "line-kept" : undefined }, dateline, content);
  }));
}

// The marks are one stop of the Tab key; arrows and brackets go from one to the next.
function step(event) {
  const way = { ArrowRight: 1, "]": 1, ArrowLeft: -1, "[": -1 }[event.key];
  if (!way) return;
  const marks = [...event.currentTarget.querySelectorAll(".mark")];
  const next = marks[marks.indexOf(event.target.closest(".mark")) + way];
  if (!next) return;
  event.preventDefault();
  event.stopPropagation();
  for (const mark of marks) mark.tabIndex = mark === next ? 0 : -1;
  next.focus();
}
