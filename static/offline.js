// Has the service worker keep the site. Not in a frame, where the site is a guest; not over file://, which needs none.
if (window.top === window && window.isSecureContext && location.protocol.startsWith("http") && navigator.serviceWorker) {
  const start = () => navigator.serviceWorker.register(new URL("sw.js", import.meta.url)).catch((error) => {
    // Storage may be denied (a private window): the site works, only not offline.
    console.info(`看报: not kept for offline reading: ${error.message}`);
  });
  // After the page, so that reading never waits for keeping.
  document.readyState === "complete" ? start() : addEventListener("load", start);
}
