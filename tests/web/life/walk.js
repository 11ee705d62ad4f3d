// Walks through the page at random: the same seed, the same choices where the page answers alike.
// Ends after `steps` steps or `time` milliseconds, or when a fault is told in `window.faults`.
async (seed, steps, time) => {
  const walked = (window.walked = { steps: 0, trail: [], went: false, ended: false });
  // A linear congruential generator (Numerical Recipes): the walk must be the same in every engine.
  const random = (below) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
  const one = (list) => list[random(list.length)];
  const turn = (wait = 0) => new Promise((resolve) => setTimeout(resolve, wait));
  // Files, voices and printing would leave the page or ask the person who sits before it.
  window.print = () => {};
  HTMLAnchorElement.prototype.click = ((click) => function () { if (!this.download) click.call(this); })(HTMLAnchorElement.prototype.click);
  navigator.clipboard && (navigator.clipboard.writeText = async () => {});
  const shown = (element) => {
    const box = element.getBoundingClientRect();
    return box.width > 0 && box.height > 0;
  };
  const inner = (link) => !link.href || (link.getAttribute("href").startsWith("#") && !link.download);
  const controls = () =>
    [...document.querySelectorAll("#kanbao :is(a[href], button:not(:disabled), select, summary, input, textarea)")]
      .filter((element) => shown(element) && (element.tagName !== "A" || inner(element)) && element.type !== "file");
  const screens = ["#/", "#/search?q=市", "#/index", "#/numbers", "#/dates", "#/places", "#/proof", "#/import"];
  const panels = ["settings", "facets", "contents", "more", "keys", "cite", "speech", "notes"];
  const keys = "jknN.,efscmrvt[]12345678?+-0o/".split("").concat(["Escape", "Escape", "Enter", "ArrowDown", "Tab"]);
  const words = ["市", "科技", "lyj", "“", "李永军", "", "不存在的词"];
  const fill = (field, text) => {
    const set = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), "value").set;
    set.call(field, text);
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  };
  const acts = [
    () => {
      const control = one(controls());
      if (!control) return "nothing to click";
      if (control.tagName === "SELECT") {
        control.selectedIndex = random(control.options.length);
        control.dispatchEvent(new Event("change", { bubbles: true }));
        return `choose ${control.value}`;
      }
      if (/^(text|search|textarea|number|date)$/.test(control.type)) {
        control.focus();
        const text = one(words);
        fill(control, text);
        return `type ${text}`;
      }
      // An element of a drawing has no method for it.
      if (control.click) control.click();
      else control.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
      return `click ${control.tagName} ${control.className} ${(control.getAttribute("href") ?? control.textContent).trim().slice(0, 40)}`;
    },
    () => {
      const key = one(keys);
      (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
      return `key ${key}`;
    },
    () => {
      const story = document.querySelector("#kanbao a[href^='#/a/']")?.getAttribute("href").split("?")[0];
      const place = one(story ? [...screens, story, story, story] : screens);
      walked.went = true;
      location.hash = random(2) ? place : `${place}${place.includes("?") ? "&" : "?"}panel=${one(panels)}`;
      return `go ${location.hash}`;
    },
    () => {
      // Never out of the page: back to where an address of the walk's own was before.
      if (!walked.went) return "stay";
      walked.went = false;
      history.back();
      return "back";
    },
    () => {
      const texts = document.querySelectorAll("#kanbao .body .block");
      if (!texts.length) return "nothing to select";
      getSelection().selectAllChildren(one([...texts]));
      return "select";
    },
    () => {
      scrollTo(0, random(document.body.scrollHeight));
      return "scroll";
    },
  ];
  const chances = [0, 0, 0, 0, 0, 1, 1, 2, 2, 3, 4, 5];
  const end = performance.now() + time;
  try {
    while (walked.steps < steps && performance.now() < end && !window.faults.length) {
      walked.trail.push(acts[one(chances)]());
      walked.steps += 1;
      // Some steps come faster than the page draws, some after it has come to rest.
      if (random(3)) await turn(random(10) ? 0 : 60);
    }
    await turn(300);
  } catch (error) {
    faults.push(`the walk itself: ${error.stack ?? error}`);
  }
  walked.ended = true;
}
