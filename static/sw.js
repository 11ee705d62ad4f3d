// Keeps the site readable without a network. `kanbao build` writes the next line: every file that is kept, with the
// SHA-256 of its bytes, and a version that is the hash of that list.
const SITE = { version: "", files: {} };

const CACHE = `kanbao ${SITE.version} ${registration.scope}`;
const ours = (name) => name.startsWith("kanbao ") && name.endsWith(` ${registration.scope}`);
const address = (path) => new URL(path, registration.scope).href;
const KEPT = new Map(Object.keys(SITE.files).map((path) => [address(path), address(path)]));
// A folder's address stands for its index, and some hosts leave out the ending.
for (const url of [...KEPT.keys()]) if (url.endsWith(".html")) KEPT.set(url.replace(/(index)?\.html$/, ""), url);

// All or nothing: a file that is missing or of another version (a deploy half done) fails the installation, and the
// version before stays in charge. The browser tries again at the next visit.
async function install() {
  const files = await Promise.all(Object.entries(SITE.files).map(async ([path, hash]) => {
    const response = await fetch(address(path), { cache: "no-cache", priority: "low" });
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    const bytes = await response.arrayBuffer();
    const digest = await crypto.subtle.digest("SHA-256", bytes);
    const found = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
    if (found !== hash) throw new Error(`${path} is of another version`);
    // A response of its own: a redirected one may not answer a navigation, and the bytes are no longer compressed.
    const headers = new Headers(response.headers);
    for (const name of ["content-encoding", "content-length"]) headers.delete(name);
    return [address(path), new Response(bytes, { headers })];
  }));
  const cache = await caches.open(CACHE);
  try {
    await Promise.all(files.map(([url, response]) => cache.put(url, response)));
  } catch (error) {
    await caches.delete(CACHE);
    throw error;
  }
}

async function clean() {
  for (const name of await caches.keys()) if (ours(name) && name !== CACHE) await caches.delete(name);
}

async function answer(request) {
  const url = KEPT.get(request.url.split(/[?#]/)[0]);
  if (request.mode === "navigate") {
    // A newer version is ready and no other tab is reading the old one: change over, then ask for the page again.
    if (registration.waiting && (await clients.matchAll()).length < 2) {
      registration.waiting.postMessage("kanbao:take-over");
      return new Response(null, { headers: { Refresh: "0" } });
    }
    if (!url) return fetch(request).catch(() => Response.redirect(registration.scope));
  }
  const kept = url && (await caches.match(url, { cacheName: CACHE }));
  return kept || fetch(request);
}

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("activate", (event) => event.waitUntil(clean()));
addEventListener("message", (event) => event.data === "kanbao:take-over" && skipWaiting());
addEventListener("fetch", (event) => {
  const { method, url, mode } = event.request;
  const here = url.startsWith(registration.scope) && (mode === "navigate" || KEPT.has(url.split(/[?#]/)[0]));
  if (method === "GET" && here) event.respondWith(answer(event.request));
});
