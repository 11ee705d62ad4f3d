// The search: a box, and what it finds.

import { h } from "./text.js";
import { context, goes } from "./pieces.js";

// Stories and lines of a search before the whole reader has to be opened.
const STORIES = 10;
const LINES = 2;

// The search box, and below it what `render` makes of the words: the box itself stays, so that typing goes on.
export function finder({ card, chosen, say }, render) {
  const typed = chosen.query ?? card.getAttribute("query") ?? "";
  const below = h("div", {}, render(typed));
  let composing = false;
  const find = ({ target }) => {
    // A word half composed (拼音 before it is chosen) is no query.
    if (composing || target.value === chosen.query) return;
    chosen.query = target.value;
    below.replaceChildren(...render(target.value).filter(Boolean));
  };
  const input = h("input", {
    part: "input", type: "search", placeholder: say("search"), "aria-label": say("search"),
    autocomplete: "off", spellcheck: "false", enterkeyhint: "search", oninput: find,
    oncompositionstart: () => { composing = true; },
    oncompositionend: (event) => { composing = false; find(event); },
  });
  input.value = typed;
  const form = h("form", { part: "search", class: "field", onsubmit: (event) => event.preventDefault() }, input);
  return [form, below];
}

export function results(desk, typed) {
  const { card, edition, say } = desk;
  const found = edition.search(typed);
  const hits = found.flatMap(({ parts }) => parts).reduce((sum, { spans }) => sum + spans.length, 0);
  const asked = edition.terms(typed).length > 0;
  return h("div", { part: "results" },
    h("p", { part: "meta", class: "meta", role: "status" }, asked && (found.length ? say("found", found.length, hits) : say("none", typed))),
    found.slice(0, STORIES).map(({ article, parts }) => {
      const href = edition.address(`a/${article.id}?q=${encodeURIComponent(typed)}`);
      const open = goes(desk, { article: article.id, query: typed }, href, () => card.choose({ article: article.id, lit: typed }, ".back"));
      return h("div", { part: "item", class: "result" },
        h("h3", { part: "title", class: "title", lang: "zh-Hans" }, h("a", { href, onclick: open }, edition.headline(article))),
        // The headline stands above already.
        parts.filter(({ part }) => !part.startsWith("h")).slice(0, LINES).map(({ part, text, spans }) =>
          h("p", { part: "snippet", class: "snippet", lang: "zh-Hans" }, context(say, text, part, spans))));
    }));
}
