// Starts the reader: a file of its own, since the page's policy allows no script inside the HTML.
// The names of program and bindings carry a hash; the page's preload links know them.
const named = (selector) => document.head.querySelector(selector).href;

// The reader has the screens of a first visit. When somebody goes to another one, it asks for the whole program, whose
// folder is named by what is in it: a page never meets another build's.
addEventListener("kanbao:whole", async () => {
  try {
    const { default: start } = await import(named('link[rel="kanbao-program"]') + "kanbao.js");
    await start();
  } catch (error) {
    dispatchEvent(new Event("kanbao:unreachable"));
    throw error;
  }
});

try {
  const { default: start } = await import(named('link[rel="modulepreload"]'));
  const { memory } = await start({ module_or_path: named('link[rel="preload"][as="fetch"]') });
  // For who measures: after what the start left to do, the program listens; with the bytes it took.
  setTimeout(() => performance.mark("kanbao", { detail: memory.buffer.byteLength }));
} catch (error) {
  // Without WebAssembly the printed page stays readable; an empty one must say why it is empty.
  const root = document.getElementById("kanbao");
  if (!root.hasChildNodes()) root.textContent = `看报无法启动。Kanbao could not start: ${error}`;
  throw error;
}
