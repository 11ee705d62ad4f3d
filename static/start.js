// Starts the reader: a file of its own, since the page's policy allows no script inside the HTML.
// The names of program and bindings carry a hash; the page's links know them.
const linked = (selector) => document.head.querySelector(selector);
const root = document.getElementById("kanbao");
// The whole program has a folder that is named by what is in it: a page never meets another build's.
const here = (name) => linked('link[rel="kanbao-program"]').href + name;

// The styles of the screens that only the whole program has; the pages of those screens name them.
const styles = () => new Promise((resolve, reject) => {
  const href = here("whole.css");
  if ([...document.styleSheets].some((sheet) => sheet.href === href)) return resolve();
  const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href, onload: resolve });
  link.onerror = () => reject(new Error(href), link.remove());
  document.head.append(link);
});
const program = async () => WebAssembly.compile(await (await fetch(here("kanbao_bg.wasm"))).arrayBuffer());
let parts;
const fetched = () => parts ??= Promise.all([import(here("kanbao.js")), styles(), program()]).catch((error) => {
  parts = undefined;
  throw error;
});
// What is being composed in a field would be cut off by another program: it waits for the end.
let composing = false;
addEventListener("compositionstart", () => { composing = true; });
addEventListener("compositionend", () => { composing = false; });
const calm = () => composing
  && new Promise((resolve) => addEventListener("compositionend", () => setTimeout(resolve), { once: true }));
const whole = async () => {
  const [{ initSync }, , module] = await fetched();
  while (composing) await calm();
  return initSync({ module });
};
// Who is about to search or to filter will need the screens of what is found.
const near = ({ target }) => {
  if (target.closest?.("[type=search], .rail, .front-filter")) fetched().catch(() => {});
};
addEventListener("focusin", near);
addEventListener("pointerover", near);
const reader = async () => {
  const { href, integrity } = linked('link[rel="kanbao-reader"]');
  const { default: start } = await import(linked('link[rel="modulepreload"]').href);
  return start({ module_or_path: fetch(href, { integrity }) });
};
// What is printed on the page can be read before any program comes: until it is painted, the line and the machine are
// its own. A page in the background is not painted, nor is an empty one.
const painted = () => document.hidden || !root.hasChildNodes() || new Promise((resolve) => {
  new PerformanceObserver((_, observer) => resolve(observer.disconnect())).observe({ type: "paint", buffered: true });
  setTimeout(resolve, 2000);
});
// The program will ask for the edition when it runs; by then it is there.
const ahead = () => {
  const href = document.getElementById("kanbao-edition")?.dataset.src;
  if (href) document.head.append(Object.assign(document.createElement("link"), { rel: "preload", as: "fetch", crossOrigin: "", href }));
};
// Who keeps notes has the whole program at once: it lights them.
const noting = () => {
  try {
    return localStorage.getItem("kanbao-noting");
  } catch {
    return null;
  }
};

// The reader has the screens of a first visit. When somebody goes to another one, it asks for the whole program.
addEventListener("kanbao:whole", async () => {
  try {
    await whole();
  } catch (error) {
    dispatchEvent(new Event("kanbao:unreachable"));
    throw error;
  }
});

// For who measures: after what the start left to do, the program listens; with the bytes it took.
let memory;
addEventListener("kanbao:listens", () => {
  setTimeout(() => performance.mark("kanbao", { detail: memory.buffer.byteLength }));
}, { once: true });

await painted();
ahead();
try {
  // A page that names no reader shows what only the whole program has.
  ({ memory } = await (!linked('link[rel="kanbao-reader"]') ? whole() : noting() ? whole().catch(reader) : reader()));
} catch (error) {
  // Without WebAssembly the printed page stays readable; an empty one must say why it is empty.
  if (!root.hasChildNodes()) root.textContent = `看报无法启动。Kanbao could not start: ${error}`;
  throw error;
}
