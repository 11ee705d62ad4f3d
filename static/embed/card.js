// What the four elements share: attributes in, a card in the shadow root, events out; the children are the fallback.

import { load, Trouble, whereIs } from "./edition.js";
import { h } from "./text.js";
import { speak, tagOf } from "./words.js";
import { sheet, themeFor } from "./style.js";

const WATCHED = ["edition", "article", "entity", "query", "theme", "lang", "height"];

export class Card extends HTMLElement {
  static observedAttributes = WATCHED;
  #root = this.attachShadow({ mode: "open" });
  #turn = 0;
  #height = 0;
  #due = false;
  #sizes = new ResizeObserver(() => this.#measure());
  // What the reader of this card chose: it lives as long as the attributes that it was chosen under.
  chosen = {};

  connectedCallback() {
    if (!this.#root.adoptedStyleSheets.length) this.#root.adoptedStyleSheets = [sheet()];
    // Until there is something better: what the host page wrote between the tags.
    if (!this.#root.hasChildNodes()) this.#root.append(h("slot"));
    this.#sizes.observe(this);
    this.#renew();
  }

  disconnectedCallback() {
    this.#sizes.disconnect();
  }

  attributeChangedCallback(name, before, after) {
    if (before === after || !this.isConnected) return;
    if (name !== "theme" && name !== "height" && name !== "lang") this.chosen = {};
    this.#renew();
  }

  // Attributes often change together: one rendering serves them all.
  #renew() {
    if (this.#due) return;
    this.#due = true;
    queueMicrotask(() => { this.#due = false; this.#show(); });
  }

  // Changes what the reader chose, and shows it; the focus goes to what `focus` selects.
  choose(change, focus) {
    Object.assign(this.chosen, change);
    this.#show().then(() => focus && this.#root.querySelector(focus)?.focus());
  }

  // Fires an event that crosses the shadow's border; false where the host page wants no action of ours.
  tell(kind, detail, cancelable = false) {
    return this.dispatchEvent(new CustomEvent(`kanbao:${kind}`, { detail, bubbles: true, composed: true, cancelable }));
  }

  async #show() {
    const turn = ++this.#turn;
    const lang = this.getAttribute("lang") ?? "";
    const say = speak(lang);
    let content, edition;
    try {
      edition = await load(this.#where());
      if (turn !== this.#turn) return;
      content = this.view({ card: this, edition, say, chosen: this.chosen });
    } catch (error) {
      if (turn !== this.#turn) return;
      content = this.#trouble(error, say);
      if (!(error instanceof Trouble)) console.error(error);
    }
    const height = this.getAttribute("height");
    const theme = themeFor(this, this.getAttribute("theme"));
    const card = h("div", { part: "card", role: "group", class: `card ${theme}`, lang: tagOf(lang), "aria-label": edition?.paper ?? "看报" }, ...[content].flat(9).filter(Boolean));
    if (height && height !== "auto") {
      // Set through the object model, which a strict policy allows.
      card.style.setProperty("max-block-size", /^\d+$/.test(height) ? `${height}px` : height);
      card.tabIndex = 0;
      card.classList.add("scroll");
    }
    this.#root.replaceChildren(card);
    this.#measure();
  }

  #where() {
    try {
      return whereIs(this.getAttribute("edition"));
    } catch {
      throw new Trouble("noAddress");
    }
  }

  // The reason, and below it the plain HTML, which stays readable.
  #trouble(error, say) {
    const [why, detail] = error instanceof Trouble ? [error.why, error.detail] : ["broken", error.message];
    const again = h("button", { part: "button", type: "button", onclick: () => this.#renew() }, say("retry"));
    return [h("p", { part: "error", class: "error", role: "alert" }, say(why, detail), " ", again), h("slot")];
  }

  #measure() {
    const height = Math.ceil(this.getBoundingClientRect().height);
    if (height === this.#height) return;
    this.#height = height;
    this.tell("height", { height });
  }
}
