// The card's styles: no skin of its own, the host's colours where it gives them, 宋 for what was printed.

// The least contrast of small text, WCAG 2.2 AA.
const LEAST = 4.5;
const THEMES = { light: "#66645d", sepia: "#665845", dark: "#96938a" };
const OTHER_NAMES = { 纸: "light", 褐: "sepia", 夜: "dark", paper: "light" };

let made;

// Returns the one sheet that all cards adopt; a constructed sheet needs no exception in a host's policy.
export function sheet() {
  if (!made) {
    made = new CSSStyleSheet();
    made.replaceSync(CSS);
  }
  return made;
}

// Returns the theme asked for, or the first whose small text can be read on what lies behind the element.
export function themeFor(element, asked) {
  const named = OTHER_NAMES[asked] ?? asked;
  if (named in THEMES) return named;
  const behind = luminance(background(element));
  const legible = Object.keys(THEMES).find((theme) => contrast(luminance(rgb(THEMES[theme])), behind) >= LEAST);
  return legible ?? (behind > 0.18 ? "light" : "dark");
}

function background(element) {
  for (let at = element; at; at = at.assignedSlot ?? at.parentNode ?? at.host) {
    if (!(at instanceof Element)) continue;
    const [red, green, blue, alpha = 1] = getComputedStyle(at).backgroundColor.match(/[\d.]+/g)?.map(Number) ?? [0, 0, 0, 0];
    if (alpha > 0.5) return [red, green, blue];
  }
  // Nothing was painted: the browser's own canvas.
  const dark = getComputedStyle(document.documentElement).colorScheme.includes("dark")
    && matchMedia("(prefers-color-scheme: dark)").matches;
  return dark ? [18, 18, 18] : [255, 255, 255];
}

const rgb = (hex) => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));

function luminance(channels) {
  const [red, green, blue] = channels.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const contrast = (one, other) => (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);

const SONG = `"Songti SC","Source Han Serif SC","Noto Serif CJK SC","Noto Serif SC",STSong,SimSun,serif`;
const HEI = `"PingFang SC","Source Han Sans SC","Noto Sans CJK SC","Noto Sans SC","Microsoft YaHei",sans-serif`;

// The custom properties and parts are a promise to host pages: docs/embed.md lists them, tests/it/embed.rs holds them.
const CSS = `
:host { display: block; container-type: inline-size; min-inline-size: 0; }
:host([hidden]) { display: none; }
* { box-sizing: border-box; }
.card {
  --ink: var(--kb-ink, #1a1a18); --ink2: var(--kb-ink2, #474641); --ink3: var(--kb-ink3, #66645d);
  --rule: var(--kb-rule, #cfcec7); --edge: var(--kb-edge, #8b8982); --paper: var(--kb-paper, #f7f7f4);
  --accent: var(--kb-accent, #a8171e); --song: var(--kb-song, ${SONG}); --hei: var(--kb-hei, ${HEI});
  --per: #3a61a9; --org: #00746a; --plc: #427131; --tim: #6c6155; --evt: #794a9d; --trm: #934f15; --prd: #9d386f; --qty: #746219;
  color: var(--ink); border-block: 3px solid var(--ink); border-block-end-width: 1px; padding-block: 8px;
  font: 400 13px/1.6 var(--hei); font-variant-numeric: tabular-nums; text-align: start; overflow-wrap: anywhere;
}
.sepia {
  --accent: var(--kb-accent, #9a1a1c);
  --ink: var(--kb-ink, #2a2118); --ink2: var(--kb-ink2, #4f4334); --ink3: var(--kb-ink3, #665845);
  --rule: var(--kb-rule, #cdbfa3); --edge: var(--kb-edge, #85765c); --paper: var(--kb-paper, #f1e7d3);
  --per: #2f5499; --org: #00665d; --plc: #376426; --tim: #5f5549; --evt: #6b3e8e; --trm: #844305; --prd: #8d2c62; --qty: #66550a;
}
.dark {
  --accent: var(--kb-accent, #ee7b70);
  --ink: var(--kb-ink, #dedbd2); --ink2: var(--kb-ink2, #b5b2a8); --ink3: var(--kb-ink3, #96938a);
  --rule: var(--kb-rule, #383733); --edge: var(--kb-edge, #757269); --paper: var(--kb-paper, #161615);
  --per: #92b8fb; --org: #7bc8be; --plc: #9bc68c; --tim: #c0b5aa; --evt: #cca3f0; --trm: #e8a77b; --prd: #f395c3; --qty: #c7b77d;
}
.scroll { overflow: auto; }
a, button, input { font: inherit; color: inherit; }
a { text-decoration: none; }
a:hover { text-decoration: underline; text-underline-offset: 3px; }
button { background: none; border: 0; padding: 0; cursor: pointer; text-align: start; }
:focus-visible { outline: 2px solid currentColor; outline-offset: 2px; }
h2, h3, p, ol, ul { margin: 0; padding: 0; list-style: none; font-weight: 400; }
.head, .foot, .line { display: flex; flex-wrap: wrap; gap: 4px 16px; align-items: baseline; }
.head { padding-block: 2px 8px; }
.push { margin-inline-start: auto; }
.nameplate { font: 700 17px/1.3 var(--song); letter-spacing: .03em; }
.double .nameplate { font-size: 27px; }
.nameplate:hover { text-decoration: none; }
.meta, .count { color: var(--ink3); font-size: 12px; }
.headline { font: 700 28px/1.35 var(--song); word-break: keep-all; text-wrap: balance; }
.tier { font: 400 16px/1.5 var(--song); color: var(--ink2); }
.byline { margin-block: 4px 8px; font-size: 12px; display: flex; flex-wrap: wrap; gap: 0 1.2em; }
.byline .role { color: var(--ink3); margin-inline-end: .4em; }
.body { font: 400 var(--kb-size, 18px)/1.8 var(--song); text-align: justify; line-break: strict; text-spacing-trim: trim-start; }
.body p { text-indent: 2em; }
.body h3 { font-weight: 700; margin-block-start: .6em; }
.body .line-kept { text-indent: 0; }
.dateline { font: 700 .89em/1 var(--hei); margin-inline-end: .3em; }
.foot { margin-block-start: 12px; padding-block-start: 8px; border-block-start: 1px solid var(--rule); font-size: 12px; }
.foot .first { color: var(--accent); font-weight: 700; }
.foot .push { display: flex; gap: 4px 16px; align-items: baseline; }
.wordmark { font: 700 14px/1.3 var(--song); letter-spacing: .08em; }
.segment { display: inline-flex; border: 1px solid var(--edge); border-radius: 2px; }
.segment button { padding: 1px 8px; font-size: 12px; min-block-size: 24px; }
.segment [aria-pressed=true] { background: var(--ink); color: var(--paper); }
.error { border-inline-start: 3px solid var(--accent); padding-inline-start: 12px; margin-block: 8px; }
.error button { text-decoration: underline; font-weight: 700; }
.field { display: flex; inline-size: 100%; border-block-end: 1px solid var(--edge); }
.field:focus-within { border-block-end: 2px solid var(--ink); margin-block-end: -1px; }
.field input { flex: 1; min-inline-size: 0; border: 0; background: none; padding: 6px 0; font: 400 16px/1.5 var(--song); outline: 0; border-radius: 0; appearance: none; }
.field input::placeholder { color: var(--ink3); opacity: 1; }
.double { border-block-end: 3px solid var(--ink); padding-block-end: 6px; position: relative; margin-block-end: 6px; }
.double::after { content: ""; position: absolute; inset-inline: 0; inset-block-end: -6px; border-block-end: 1px solid var(--ink); }
.map { display: block; inline-size: 100%; block-size: auto; margin-block: 12px; }
.map rect { fill: transparent; stroke: var(--edge); stroke-width: 1.5; }
.map path { stroke: var(--edge); stroke-width: 3; }
.map a:focus-visible { outline: 0; }
.map a:focus-visible rect { stroke: var(--ink); stroke-width: 4; }
.map [aria-current] rect { stroke: var(--accent); stroke-width: 3.5; }
.map [aria-current] path { stroke: var(--accent); }
.tabs { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 12px; border-block-end: 1px solid var(--ink); }
.tabs button { padding-block: 4px; color: var(--ink2); border-block-end: 3px solid transparent; min-block-size: 28px; }
.tabs [aria-selected=true] { font-weight: 700; color: var(--ink); border-block-end-color: var(--accent); }
.rows > li { border-block-end: 1px solid var(--rule); }
.rows > li:last-child, .result:last-child { border-block-end: 0; }
.rows a, .rows .row { display: grid; grid-template-columns: 1.4em 1fr auto; gap: 8px; padding-block: 5px; inline-size: 100%; align-items: baseline; min-block-size: 32px; }
.rows .title { font: 400 15px/1.45 var(--song); }
.rows [aria-current] .title { font-weight: 700; }
.rows [aria-current] .number { color: var(--accent); font-weight: 700; }
.number { color: var(--ink3); font-size: 12px; }
.snippet { font: 400 15px/1.75 var(--song); }
.snippet .line-of-text { display: block; padding-block: 3px; min-block-size: 0; }
.note { margin-block-start: 8px; } .note a, .rest, .back { text-decoration: underline; text-underline-offset: 3px; }
.result { padding-block: 10px; border-block-end: 1px solid var(--rule); }
.result .title { font: 700 18px/1.4 var(--song); }
[part=hit] { background: none; color: var(--accent); font-weight: 700; }
.name { font: 700 30px/1.3 var(--song); letter-spacing: .04em; }
.mark { cursor: pointer; background: no-repeat 50% 100% / calc(100% - 2px) 4px; padding-block-end: 1px; -webkit-box-decoration-break: clone; box-decoration-break: clone; }
.mark:hover, .mark:focus-visible { color: var(--c); }
.outer { padding-block-end: 6px; }
.per { --c: var(--per); background-image: linear-gradient(var(--c), var(--c)); background-size: calc(100% - 2px) 1.5px; }
.org { --c: var(--org); background-image: repeating-linear-gradient(90deg, var(--c) 0 7px, transparent 7px 10px); background-size: calc(100% - 2px) 1.5px; }
.plc { --c: var(--plc); background-image: repeating-linear-gradient(90deg, var(--c) 0 2px, transparent 2px 5px); background-size: calc(100% - 2px) 2px; }
.tim { --c: var(--tim); background-image: repeating-linear-gradient(90deg, var(--c) 0 3px, transparent 3px 5px); background-size: calc(100% - 2px) 1px; }
.evt { --c: var(--evt); background-image: linear-gradient(var(--c) 0 1px, transparent 1px 3px, var(--c) 3px 4px); }
.trm { --c: var(--trm); text-decoration: underline wavy var(--c) 1px; text-underline-offset: 4px; text-decoration-skip-ink: none; }
.prd { --c: var(--prd); background-image: repeating-linear-gradient(90deg, var(--c) 0 8px, transparent 8px 10px, var(--c) 10px 12px, transparent 12px 14px); background-size: calc(100% - 2px) 1.5px; }
.qty { --c: var(--qty); background-image: linear-gradient(var(--c) 0 1px, transparent 1px), repeating-linear-gradient(90deg, var(--c) 0 1px, transparent 1px 4px); }
.hide { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@container (max-width: 420px) { .headline { font-size: 23px; } .body { text-align: start; font-size: var(--kb-size, 17px); } }
@media (pointer: coarse) { .rows a, .rows .row, .tabs button, .segment button, .foot a, .foot button { min-block-size: 44px; align-content: center; } }
@media (forced-colors: active) {
  .mark { background: none; text-decoration: underline; }
  .org, .tim { text-decoration-style: dashed; } .plc { text-decoration-style: dotted; } .evt { text-decoration-style: double; } .trm { text-decoration-style: wavy; }
  .segment [aria-pressed=true] { outline: 2px solid; outline-offset: -3px; }
}
@media print { .foot, .segment, .field { display: none; } }
`;
