// The pieces that several views are put together from.

import { h, marked } from "./text.js";

// Characters before and after a hit: a line of a list, on most screens.
const BEFORE = 12;
const AFTER = 22;

// The eight kinds by their code: in classes, colours and words.
export const CODES = { person: "per", organisation: "org", place: "plc", time: "tim", event: "evt", term: "trm", product: "prd", quantity: "qty" };

export function nameplate({ edition }) {
  return h("a", { part: "nameplate", class: "nameplate", lang: "zh-Hans", href: edition.address() }, edition.paper);
}

// The date of issue, or the month that the stories speak of where no date is printed.
export function issue({ edition: { date, span } }) {
  const day = (date || span?.to || "").slice(0, date ? 10 : 7);
  const [year, month, number] = day.split("-");
  const text = `${year}年${month ? `${Number(month)}月` : ""}${number ? `${Number(number)}日` : ""}`;
  return day && h("time", { part: "meta", class: "meta", datetime: day }, text);
}

// The last line: what can be done here, the whole reader, the wordmark.
export function foot({ edition, say }, view = "", ...first) {
  return h("div", { part: "foot", class: "foot" }, first,
    h("span", { class: "push" },
      h("a", { part: "link", href: edition.address(view), target: "_blank", rel: "noopener" }, say("full")),
      h("a", { part: "wordmark", class: "wordmark", lang: "zh-Hans", href: edition.address() }, "看报")));
}

export function backTo({ card, say }, change) {
  return h("p", { class: "head" }, h("button", { part: "button", type: "button", class: "back", onclick: () => card.choose(change, "input, .whole") }, `← ${say("back")}`));
}

// A link that asks the host page first, then does `here` in the card if there is something to do, else follows `href`.
export function goes({ card }, detail, href, here) {
  return (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    if (!card.tell("navigate", { ...detail, href }, true)) return event.preventDefault();
    if (here) { event.preventDefault(); here(); }
  };
}

export function counted({ mentions }, say) {
  return say("in", mentions.length, new Set(mentions.map(({ article }) => article.id)).size);
}

// The piece of a text around its first hit, hits lit; longer texts are cut with an ellipsis that is no part of the text.
export function context(say, text, part, spans) {
  const chars = Array.from(text);
  const [first, last] = spans[0];
  const [from, to] = [Math.max(0, first - BEFORE), Math.min(chars.length, last + AFTER)];
  const hits = spans.map(([start, end]) => [start - from, end - from]);
  return [from > 0 && "…", first === 0 && h("span", { class: "number" }, say("start")), ...marked(chars.slice(from, to).join(""), { hits }), to < chars.length && "…"];
}
