//! Every drawer × every way out of it, from a site and from a disk.

use super::super::pack::packed;
use super::super::page::Page;
use super::super::{Outcome, Tests};
use super::{WATCH, sound};

/// Every drawer, by its name in addresses, with the place that it is opened from.
const DRAWERS: [(&str, &str); 9] = [
    ("settings", "#/"),
    ("facets", "#/search?q=%E5%B8%82"),
    ("contents", "STORY"),
    ("more", "STORY"),
    ("keys", "#/numbers"),
    ("cite", "STORY"),
    ("speech", "STORY"),
    ("notes", "STORY"),
    ("amend", "CARD"),
];

/// Every way out, as what it does in the page.
const WAYS: [&str; 12] = [
    "location.hash = '#/'",
    "location.hash = '#/search?q=%E7%A7%91'",
    "location.hash = '#/index'",
    "location.hash = '#/numbers'",
    "location.hash = '#/proof'",
    "location.hash = '#/import'",
    "location.hash = OTHER",
    "history.back()",
    "press('Escape')",
    "press('j')",
    "(document.querySelector('.bar a[href^=\"#/dates\"], .bar a[href^=\"#/numbers\"]'))?.click()",
    "location.hash = STORY + '?panel=' + (DRAWER === 'cite' ? 'speech' : 'cite')",
];

pub(super) fn tests(tests: &mut Tests) {
    tests.add("life::every_drawer_by_every_way", async |page| {
        page.open("").await?;
        every(page).await
    });
    tests.add(
        "life::every_drawer_by_every_way_from_a_disk",
        async |page| {
            let folder = tempfile::tempdir()?;
            let file = folder.path().join("edition.html");
            std::fs::write(&file, packed(page)?)?;
            page.site.stop();
            page.driver
                .goto(format!("file://{}", file.display()))
                .await?;
            page.until("document.querySelector('#kanbao[data-program]')")
                .await?;
            every(page).await
        },
    );
    tests.add(
        "life::a_drawer_of_the_first_program_by_every_way",
        async |page| {
            // Each time afresh, since the first program gives way to the whole one at the first of these steps.
            for way in [
                "location.hash = '#/numbers'",
                "location.hash = '#/a/none'",
                "history.back()",
            ] {
                for drawer in ["settings", "contents", "more", "cite", "notes", "keys"] {
                    page.open("").await?;
                    page.eval::<()>(WATCH).await?;
                    let story: String = page
                        .eval("document.querySelector('a[href*=\"#/a/\"]').hash")
                        .await?;
                    page.eval::<()>(&format!("void (location.hash = '{story}?panel={drawer}')"))
                        .await?;
                    page.eval::<()>(&format!("void ({way})")).await?;
                    page.until("!document.querySelector('[aria-busy], main.waiting')")
                        .await?;
                    sound(page, &format!("{drawer}, then {way}")).await?;
                }
            }
            Ok(())
        },
    );
}

async fn every(page: &Page) -> Outcome {
    page.eval::<()>(WATCH).await?;
    // The whole program has all drawers.
    page.eval::<()>("void (location.hash = '#/numbers')")
        .await?;
    page.until("document.querySelector('main.numbers')").await?;
    // The page's policy lets no text become a program: the ways are written into the script.
    let ways = WAYS
        .map(|way| format!("[{way:?}, () => {{ {way}; }}]"))
        .join(", ");
    let script = SCRIPT.replace("WAYS", &ways);
    page.eval::<()>(&format!(
        "void ({script})({})",
        serde_json::to_string(&DRAWERS)?
    ))
    .await?;
    page.until_long("window.left !== undefined").await?;
    let left: Vec<String> = page.eval("window.left").await?;
    assert!(
        left.is_empty(),
        "drawers that did not open, or that could not be left: {left:#?}"
    );
    sound(page, "every drawer was left by every way").await
}

/// Opens each drawer and leaves it by each way; lists in `window.left` what went wrong.
const SCRIPT: &str = "async (drawers) => {
    const turn = () => new Promise((resolve) => setTimeout(resolve, 0));
    const until = async (holds) => { for (let at = 0; at < 2000 && !holds(); at++) await turn(); return holds(); };
    // An address, and a step back, take effect some time after they were asked for.
    const heard = (act) => new Promise((resolve) => {
        addEventListener('hashchange', () => setTimeout(resolve), { once: true });
        act();
    });
    const go = async (hash) => { if (location.hash !== hash) await heard(() => { location.hash = hash; }); };
    const press = (key) => document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    const left = [];
    await go('#/');
    await until(() => document.querySelector('main.front a[href*=\"#/a/\"]'));
    const stories = [...new Set([...document.querySelectorAll('main.front a[href*=\"#/a/\"]')].map(({ hash }) => hash.split('?')[0]))];
    const [STORY, OTHER] = stories;
    await go(STORY);
    const mark = () => document.querySelector('main.reader .mark.lane[data-mark]');
    await until(mark);
    mark().click();
    if (!await until(() => location.hash.includes('card='))) left.push('no card was opened');
    const CARD = location.hash;
    let DRAWER;
    const ways = [WAYS];
    for (const [drawer, from] of drawers) {
        DRAWER = drawer;
        const place = from === 'STORY' ? STORY : from === 'CARD' ? CARD : from;
        for (const [way, leave] of ways) {
            await go(place);
            await go(place + (place.includes('?') ? '&' : '?') + 'panel=' + DRAWER);
            if (!await until(() => document.querySelector('.drawer-' + DRAWER))) left.push(DRAWER + ' from ' + place + ', now at ' + location.hash);
            if (/^(location|history)/.test(way)) await heard(leave); else leave();
            await turn(); await turn();
            if (document.querySelector('.crash') || !document.querySelector('#kanbao main')) { left.push(DRAWER + ' by ' + way); window.left = left; return; }
        }
    }
    window.left = left;
}";
