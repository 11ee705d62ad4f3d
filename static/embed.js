// 看报 in other people's pages: two lines of HTML, no program to install, documented in docs/embed.md.
//
//   <script type="module" src="https://example.org/paper/embed.js"></script>
//   <kanbao-article article="a1b2c3d4e5"><a href="…">plain HTML, shown until the element is there</a></kanbao-article>
//
// Plain JavaScript in small modules: embed/card.js is what the four elements share, embed/views.js what each shows.

import { Card } from "./embed/card.js";
import { article, edition, entity, search } from "./embed/views.js";
import { adoptFrames } from "./embed/host.js";

for (const [name, view] of Object.entries({ article, edition, entity, search })) {
  // Two copies of this script on one page must not quarrel.
  if (!customElements.get(`kanbao-${name}`)) customElements.define(`kanbao-${name}`, class extends Card { view = view; });
}
adoptFrames();
