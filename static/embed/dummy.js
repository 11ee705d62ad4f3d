// 版样: a small dummy of the page, a block for each story, as large as its text is long.

import { svg } from "./text.js";
import { goes } from "./pieces.js";

// The dummy's size and the gap between blocks, in its own units; one wide column and two narrow ones, as papers have it.
const [WIDTH, HEIGHT, GAP] = [360, 264, 7];
const COLUMNS = [{ x: 0, width: 178 }, { x: 185, width: 84 }, { x: 276, width: 84 }];
// No block so small that it cannot be hit.
const LEAST = 34;

export function dummy(desk, current) {
  const { card, edition, say } = desk;
  const blocks = place(edition.stories.map((article) => ({ article, size: edition.length(article) })));
  return svg("svg", { part: "map", class: "map", viewBox: `-2 -2 ${WIDTH + 4} ${HEIGHT + 4}`, role: "group", "aria-label": say("map") }, blocks.map(({ article, x, y, width, height }) => {
    const href = edition.address(`a/${article.id}`);
    return svg("a", { href, "aria-label": edition.headline(article), "aria-current": article.id === current && "true", onclick: goes(desk, { article: article.id }, href, () => card.choose({ article: article.id }, ".back")) },
      svg("rect", { x, y, width, height }),
      svg("path", { d: `M${x + 9} ${y + 14}h${Math.round((width - 18) * 0.66)}` }));
  }));
}

// Gives each story to the column that is least filled for its width, then stretches each column to the page's height.
function place(stories) {
  const columns = COLUMNS.map((column) => ({ ...column, stories: [], filled: 0 }));
  for (const story of stories) {
    const column = columns.reduce((least, next) => (next.filled < least.filled ? next : least));
    column.stories.push(story);
    column.filled += (story.size + 60) / column.width;
  }
  return columns.flatMap(({ x, width, stories }) => {
    const room = HEIGHT - GAP * (stories.length - 1) - LEAST * stories.length;
    const sizes = stories.reduce((sum, { size }) => sum + size, 0) || 1;
    let y = 0;
    return stories.map(({ article, size }) => {
      const height = Math.round(LEAST + Math.max(0, room) * (size / sizes));
      const block = { article, x, y, width, height };
      y += height + GAP;
      return block;
    });
  });
}
