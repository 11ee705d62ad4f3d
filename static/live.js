// Shows the page again when the server has built it anew; only `kanbao serve` puts this into a page.
const changes = new URL("live", import.meta.url);
const pause = () => new Promise((done) => setTimeout(done, 1000));

for (let same = true; same; ) {
  try {
    // Answered when there is something new.
    same = !(await fetch(changes, { cache: "no-store" })).ok;
  } catch {
    await pause();
  }
}
location.reload();
