// Has the service worker keep the site. Not in a frame, where the site is a guest; not over file://, which needs none.
// Keeping asks for every file there is: the page and its program come first, and what they do when they are there. Where
// no program starts, what is printed is kept all the same.
if (window.top === window && window.isSecureContext && location.protocol.startsWith("http") && navigator.serviceWorker) {
  await new Promise((resolve) => {
    addEventListener("kanbao:listens", () => setTimeout(resolve, 1000), { once: true });
    setTimeout(resolve, 10000);
  });
  try {
    await navigator.serviceWorker.register(new URL("sw.js", import.meta.url));
  } catch (error) {
    // Storage may be denied (a private window): the site works, only not offline.
    console.info(`看报: not kept for offline reading: ${error.message}`);
  }
}
