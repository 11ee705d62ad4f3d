// Inside a frame: tells the page around it how high the content is, and whatever else it wants to know.
//
// The page speaks first. What it says is believed only if it comes from the window that holds this frame, and from the
// origin that the browser names as the referrer, if it names one; answers go to that origin alone.

import "../embed.js";

const card = document.querySelector("kanbao-article, kanbao-edition, kanbao-search, kanbao-entity");
const referrer = document.referrer ? new URL(document.referrer).origin : "";
let host = "";

function tell(kind, detail) {
  if (host) window.parent.postMessage({ type: `kanbao:${kind}`, ...detail }, host);
}

function height() {
  tell("height", { height: Math.ceil(document.documentElement.getBoundingClientRect().height) });
}

addEventListener("message", (event) => {
  if (event.source !== window.parent || event.data?.type !== "kanbao:hello") return;
  if (host ? event.origin !== host : referrer && event.origin !== referrer) return;
  // A page from a disk has no origin that could be named.
  host = event.origin === "null" ? "*" : event.origin;
  const { theme, lang, accent } = event.data;
  if (typeof theme === "string") card?.setAttribute("theme", theme);
  if (typeof lang === "string") card?.setAttribute("lang", lang);
  if (typeof accent === "string") card?.style.setProperty("--kb-accent", accent);
  height();
});

new ResizeObserver(height).observe(document.documentElement);
for (const kind of ["navigate", "select"]) {
  card?.addEventListener(`kanbao:${kind}`, ({ detail }) => tell(kind, detail));
}
