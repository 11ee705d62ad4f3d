// In the page that holds frames: greets every `<iframe data-kanbao>` and gives it the height it asks for.
//
// A message is believed only if it comes from that very frame's window and from the origin of the frame's address.

const known = new WeakSet();

export function adoptFrames(root = document) {
  for (const frame of root.querySelectorAll("iframe[data-kanbao]")) {
    if (known.has(frame)) continue;
    known.add(frame);
    frame.addEventListener("load", () => greet(frame));
    // A frame that has not begun to load still shows the blank page of this very origin.
    if (frame.contentDocument?.URL !== "about:blank") greet(frame);
  }
}

function greet(frame) {
  const { theme, lang } = frame.dataset;
  const accent = getComputedStyle(frame).getPropertyValue("--kb-accent").trim();
  frame.contentWindow?.postMessage({ type: "kanbao:hello", theme, lang, accent: accent || undefined }, originOf(frame));
}

function originOf(frame) {
  return new URL(frame.src, document.baseURI).origin;
}

addEventListener("message", (event) => {
  const [, kind] = /^kanbao:(height|navigate|select)$/.exec(event.data?.type) ?? [];
  if (!kind) return;
  const frames = document.querySelectorAll("iframe[data-kanbao]");
  const frame = [...frames].find((frame) => frame.contentWindow === event.source && originOf(frame) === event.origin);
  if (!frame) return;
  const { type, ...detail } = event.data;
  if (kind === "height" && Number.isFinite(detail.height) && detail.height > 0) {
    // The attribute, not a style: a strict policy forbids inline styles.
    frame.height = String(Math.min(Math.ceil(detail.height), 20000));
  }
  frame.dispatchEvent(new CustomEvent(type, { detail, bubbles: true }));
});
