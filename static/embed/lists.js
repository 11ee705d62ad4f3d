// The lists of an edition: its stories, whom and what it names; and one entity with its mentions.

import { h } from "./text.js";
import { CODES, context, counted, foot, goes } from "./pieces.js";

const TABS = ["articles", "per", "org", "plc", "qty"];
// Rows before the reader asks for the rest.
const ROWS = 10;

export function tabs(desk) {
  const { card, chosen, say } = desk;
  const current = chosen.tab ?? TABS[0];
  const choose = (tab) => card.choose({ tab, all: false }, "[role=tab][aria-selected=true]");
  const step = (event) => {
    const way = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!way) return;
    event.preventDefault();
    choose(TABS[(TABS.indexOf(current) + way + TABS.length) % TABS.length]);
  };
  return h("div", { part: "tabs", class: "tabs", role: "tablist", onkeydown: step }, TABS.map((tab) =>
    h("button", { part: "tab", type: "button", role: "tab", "aria-selected": String(tab === current), tabindex: tab === current ? "0" : "-1", onclick: () => choose(tab) },
      say(tab), " ", h("span", { class: "count" }, entries(desk, tab).length))));
}

export function list(desk, current) {
  const { card, edition, chosen, say } = desk;
  const tab = chosen.tab ?? TABS[0];
  const all = entries(desk, tab);
  const row = (entry, at) => {
    const isStory = tab === "articles";
    const href = edition.address(`${isStory ? "a" : "e"}/${entry.id}`);
    const here = () => card.choose(isStory ? { article: entry.id } : { name: entry.id }, ".back");
    const open = (event) => {
      if (!isStory && !card.tell("select", { entity: entry.id, kind: entry.kind, name: entry.name }, true)) return event.preventDefault();
      goes(desk, isStory ? { article: entry.id } : { entity: entry.id }, href, here)(event);
    };
    return h("li", { part: "item", "aria-current": entry.id === current && "true" }, h("a", { href, onclick: open },
      h("span", { class: "number" }, at + 1),
      h("span", { part: "title", class: "title" }, isStory ? edition.headline(entry) : entry.name),
      h("span", { class: "number" }, isStory ? edition.length(entry) : entry.mentions.length)));
  };
  return h("div", { role: "tabpanel", "aria-label": say(tab) },
    h("ol", { part: "list", class: "rows", lang: "zh-Hans" }, (chosen.all ? all : all.slice(0, ROWS)).map(row)),
    rest(desk, all.length));
}

// A person, a body, a place …: name, roles, every mention in its context.
export function person(desk, entity) {
  const { edition, chosen, say } = desk;
  const roles = [...new Set(entity.mentions.map(({ role }) => role?.text).filter(Boolean))];
  const text = ({ article, part }) => [...edition.parts(article)].find(([name]) => name === part)?.[1] ?? "";
  const places = [...entity.mentions, ...entity.signed];
  const mentions = chosen.all ? places : places.slice(0, ROWS);
  return [
    h("div", { part: "head", class: "head" }, h("h2", { part: "name", class: "name", lang: "zh-Hans" }, entity.name),
      h("span", { part: "meta", class: "meta" }, `${say(CODES[entity.kind])} · ${counted(entity, say)}`)),
    entity.canonical !== entity.name && h("p", { part: "deck", class: "tier", lang: "zh-Hans" }, entity.canonical),
    roles.length > 0 && h("p", { part: "role", class: "tier", lang: "zh-Hans" }, roles.join("；")),
    h("ul", { part: "list", class: "rows", lang: "zh-Hans" }, mentions.map((mention) => {
      const { article, part, start, end } = mention;
      const href = edition.address(`a/${article.id}/${part}.${start}-${end}`);
      return h("li", { part: "item", class: "snippet" }, h("a", { class: "line-of-text", href, onclick: goes(desk, { article: article.id, entity: entity.id }, href) },
        h("span", { part: "snippet" }, context(say, text(mention), part, [[start, end]]))));
    })),
    rest(desk, places.length),
    foot(desk, `e/${entity.id}`),
  ];
}

function entries({ edition }, tab) {
  if (tab === "articles") return edition.stories;
  // A stable sort: where counts are equal, the order of the edition.
  return [...edition.entities.values()].filter(({ kind, mentions }) => CODES[kind] === tab && mentions.length).sort((one, other) => other.mentions.length - one.mentions.length);
}

function rest({ card, chosen, say }, count) {
  return !chosen.all && count > ROWS && h("p", { class: "head" }, h("button", { part: "button", class: "rest", type: "button", onclick: () => card.choose({ all: true }, ".rows a") }, say("rest", count - ROWS)));
}
