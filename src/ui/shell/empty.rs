//! What is shown where the page came without an edition.

use crate::ui::desk::dummy::{HEIGHT, WIDTH};
use crate::ui::words::{self, Lang};
use yew::prelude::*;

/// The cells of an unprinted sheet: x, y, width, height in the dummy's units.
const CELLS: [[u32; 4]; 8] = [
    [0, 0, 96, 56],
    [0, 60, 96, 41],
    [0, 105, 46, 37],
    [50, 105, 46, 37],
    [100, 0, 46, 72],
    [100, 76, 46, 66],
    [150, 0, 46, 79],
    [150, 83, 46, 59],
];

/// Shows the empty page: an unprinted sheet, and the ways to fill it.
pub(super) fn empty(lang: Lang) -> Html {
    let ways = [
        (words::WAY_FILE, words::WAY_FILE_HINT),
        (words::WAY_PASTE, words::WAY_PASTE_HINT),
    ];
    html! {
        <main id="kanbao-main" class="empty" tabindex="-1">
            <svg viewBox={["-1 -1 ", &(WIDTH + 2).to_string(), " ", &(HEIGHT + 2).to_string()].concat()} aria-hidden="true">
                for [x, y, width, height] in CELLS {
                    <rect x={x.to_string()} y={y.to_string()} width={width.to_string()} height={height.to_string()} />
                }
            </svg>
            <div>
                <h1>{ words::EMPTY_TITLE.say(lang) }</h1>
                <p>{ words::EMPTY_TEXT.say(lang) }</p>
                <ul class="ways">
                    for (name, hint) in ways {
                        <li>
                            <div><strong>{ name.say(lang) }</strong><span class="quiet">{ hint.say(lang) }</span></div>
                            <a class="button" href="#/import">{ words::GO_IMPORT.say(lang) }</a>
                        </li>
                    }
                </ul>
            </div>
        </main>
    }
}
