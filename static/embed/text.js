// DOM from values. Whatever comes from an edition becomes text nodes and nothing else.

const SVG = "http://www.w3.org/2000/svg";

// Makes an element: `h("p", { part: "body" }, "text", child)`; a function under `on…` listens.
export function h(name, attributes = {}, ...children) {
  return dress(document.createElement(name), attributes, children);
}

// Makes an element of a picture.
export function svg(name, attributes = {}, ...children) {
  return dress(document.createElementNS(SVG, name), attributes, children);
}

function dress(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(name.slice(2), value);
    else if (value !== undefined && value !== null && value !== false) element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat(9).filter((child) => child !== undefined && child !== null && child !== false));
  return element;
}

// Renders a text with its mentions and hits; spans are code points. The characters and their order are those of `text`.
export function marked(text, { mentions = [], hits = [], mark } = {}) {
  const chars = Array.from(text);
  return nested(chars, mentions, 0, chars.length);

  function nested(chars, mentions, from, to, depth = 0) {
    const out = [];
    let at = from;
    for (let next = 0; next < mentions.length;) {
      const mention = mentions[next++];
      const end = Math.min(mention.end, to);
      if (mention.start < at || end <= mention.start) continue;
      const inner = [];
      while (next < mentions.length && mentions[next].start < end) inner.push(mentions[next++]);
      out.push(...leaf(at, mention.start), mark(mention, nested(chars, inner, mention.start, end, depth + 1), inner.length > 0, depth > 0));
      at = end;
    }
    return [...out, ...leaf(at, to)];
  }

  function leaf(from, to) {
    const out = [];
    let at = from;
    for (const [start, end] of hits) {
      const [first, last] = [Math.max(start, at), Math.min(end, to)];
      if (first >= last) continue;
      out.push(chars.slice(at, first).join(""), h("mark", { part: "hit" }, chars.slice(first, last).join("")));
      at = last;
    }
    return [...out, chars.slice(at, to).join("")].filter((piece) => piece !== "");
  }
}
