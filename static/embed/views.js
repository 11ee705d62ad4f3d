// What each of the four elements shows: functions from an edition and what was chosen to DOM.

import { h } from "./text.js";
import { story } from "./story.js";
import { backTo, foot, issue, nameplate } from "./pieces.js";
import { finder, results } from "./find.js";
import { list, person, tabs } from "./lists.js";
import { dummy } from "./dummy.js";

// `<kanbao-article>`: one story, its beginning first.
export function article(desk) {
  const { card, edition } = desk;
  return story(desk, edition.article(card.getAttribute("article") ?? edition.stories[0]?.id));
}

// `<kanbao-edition>`: the page dummy, the lists and the search; a story or an entity opens in its place.
export function edition(desk) {
  const { card, edition, chosen } = desk;
  if (chosen.article) return [backTo(desk, { article: undefined, entity: undefined, whole: false }), story(desk, edition.article(chosen.article))];
  if (chosen.name) return [backTo(desk, { name: undefined }), person(desk, edition.entity(chosen.name))];
  // Named, not opened: the page dummy shows where it stands.
  const current = card.getAttribute("article");
  return [
    h("div", { part: "head", class: "head double" }, nameplate(desk), issue(desk)),
    finder(desk, (typed) => edition.terms(typed).length
      ? [results(desk, typed), foot(desk, `search?q=${encodeURIComponent(typed)}`)]
      : [dummy(desk, current), tabs(desk), list(desk, current), foot(desk)]),
  ];
}

// `<kanbao-search>`: a box and what it finds; a story opens in its place.
export function search(desk) {
  const { edition, chosen } = desk;
  if (chosen.article) return [backTo(desk, { article: undefined, entity: undefined, whole: false }), story(desk, edition.article(chosen.article))];
  return [
    h("div", { part: "head", class: "head" }, nameplate(desk), issue(desk)),
    finder(desk, (typed) => [results(desk, typed), foot(desk, `search?q=${encodeURIComponent(typed)}`)]),
  ];
}

// `<kanbao-entity>`: a person, a body, a place …, with its mentions in their context.
export function entity(desk) {
  const { card, edition } = desk;
  return person(desk, edition.entity(card.getAttribute("entity")));
}
