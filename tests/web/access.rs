//! For everyone: screen readers, keyboards, narrow windows.

use super::engine::Engine;
use super::page::Page;
use super::reader::FIRST;
use super::{Outcome, Tests};
use http::Method;
use serde_json::{Value, json};
use std::sync::Arc;
use thirtyfour::common::command::{Command, ExtensionCommand};

/// The screens, by their addresses.
const SCREENS: [&str; 8] = [
    "#/",
    "#/search?q=邵阳",
    "#/index",
    "#/numbers",
    "#/dates",
    "#/places",
    "#/proof",
    "#/import",
];

pub(super) fn tests(tests: &mut Tests) {
    tests.add("access::axe_finds_nothing", async |page| {
        for screen in SCREENS {
            page.open(screen).await?;
            axe(page, screen).await?;
        }
        page.open("").await?;
        page.click("main h2 a[href*='#/a/']").await?;
        page.until("document.querySelector('main.reader')").await?;
        axe(page, "the reader").await
    });
    // Colours are the same in every engine: one is enough for the other themes.
    tests.add_in(
        &[Engine::Chromium],
        "access::axe_finds_nothing_in_any_theme",
        async |page| {
            for theme in ["dark", "sepia", "contrast"] {
                page.open("").await?;
                page.eval::<()>(&format!(
                "localStorage.setItem('kanbao-settings', JSON.stringify({{ theme: '{theme}' }}))"
            ))
            .await?;
                for screen in SCREENS {
                    page.open(screen).await?;
                    page.until(&format!("document.querySelector('[data-theme={theme}]')"))
                        .await?;
                    axe(page, &format!("{screen} in {theme}")).await?;
                }
            }
            Ok(())
        },
    );
    // The markup is the same in every engine; the words in it are not the same in every language.
    tests.add_in(
        &[Engine::Chromium],
        "access::axe_finds_nothing_in_any_language_or_panel",
        async |page| {
            page.open("").await?;
            let story: String = page.eval(FIRST).await?;
            for language in ["zh-Hans", "zh-Hant", "en"] {
                set(page, &format!("{{ language: '{language}' }}")).await?;
                for screen in SCREENS.into_iter().chain([story.as_str()]) {
                    page.open(screen).await?;
                    page.until(&format!("document.documentElement.lang === '{language}'"))
                        .await?;
                    axe(page, &format!("{screen} in {language}")).await?;
                }
                for panel in [
                    "keys", "settings", "facets", "contents", "cite", "notes", "speech", "more",
                ] {
                    page.open(&format!("{story}?panel={panel}")).await?;
                    page.until("document.querySelector('.drawer > :nth-child(2)')")
                        .await?;
                    // The sheet slides in; colours are told when it stands.
                    page.until("document.getAnimations().length === 0").await?;
                    axe(page, &format!("the panel {panel} in {language}")).await?;
                }
            }
            for settings in [
                "{ vertical: true }",
                "{ large: true }",
                "{ continuous: true }",
            ] {
                set(page, settings).await?;
                page.open(&story).await?;
                page.until("document.querySelector('.here h1')").await?;
                axe(page, settings).await?;
            }
            Ok(())
        },
    );
    // Only Chromium can be told by its driver what the system asks for.
    tests.add_in(
        &[Engine::Chromium],
        "access::forced_colours_keep_the_lanes_apart",
        async |page| {
            emulate(page, "forced-colors", "active").await?;
            page.open("").await?;
            let kinds = "['per', 'org', 'plc', 'tim', 'evt', 'trm', 'prd', 'qty']";
            page.eval::<()>(&format!("{kinds}.forEach((kind) => {{ const mark = document.createElement('span'); mark.className = 'mark lane lane1 ' + kind; document.querySelector('main').append(mark); }})")).await?;
            let lines: Vec<String> = page
                .eval(&format!("{kinds}.map((kind) => {{ const style = getComputedStyle(document.querySelector('main > .mark.' + kind)); return style.textDecorationLine + style.textDecorationStyle + style.textDecorationThickness + style.backgroundImage; }})"))
                .await?;
            emulate(page, "forced-colors", "none").await?;
            let apart: std::collections::BTreeSet<&String> = lines.iter().collect();
            assert_eq!(apart.len(), 8, "{lines:?}");
            assert!(lines.iter().all(|line| line.starts_with("underline") && line.ends_with("none")), "{lines:?}");
            Ok(())
        },
    );
    tests.add_in(
        &[Engine::Chromium],
        "access::forced_colours_hide_neither_hits_nor_drawings",
        async |page| {
            page.open("").await?;
            // A theme that is dark where the system is light, or light where it is dark, says nothing then.
            for theme in ["paper", "dark"] {
                set(page, &format!("{{theme: '{theme}'}}")).await?;
                emulate(page, "forced-colors", "active").await?;
                page.open("#/search?q=科创&hit=3").await?;
                for hit in [".peek mark.hit", ".peek mark.now"] {
                    page.until(&format!("document.querySelector('{hit}')")).await?;
                    let ground: String = page.eval(&format!("getComputedStyle(document.querySelector('{hit}')).backgroundColor")).await?;
                    assert!(ground.starts_with("rgb("), "{hit} in {theme} has no ground: {ground}");
                }
                page.open("#/numbers").await?;
                page.until("document.querySelector('.scale circle')").await?;
                let inks: (String, String) = page.eval("[getComputedStyle(document.querySelector('.scale circle:not(.about)')).fill, getComputedStyle(document.querySelector('.numbers h2')).color]").await?;
                assert_eq!(inks.0, inks.1, "{theme}");
                emulate(page, "forced-colors", "none").await?;
            }
            Ok(())
        },
    );
    tests.add_in(
        &[Engine::Chromium],
        "access::nothing_moves_where_no_motion_is_wanted",
        async |page| {
            emulate(page, "prefers-reduced-motion", "reduce").await?;
            page.open("#/?panel=settings").await?;
            page.until("document.querySelector('.drawer')").await?;
            let time: String = page
                .eval("getComputedStyle(document.querySelector('.drawer')).animationDuration")
                .await?;
            emulate(page, "prefers-reduced-motion", "no-preference").await?;
            assert_eq!(time, "0s");
            Ok(())
        },
    );
    tests.add(
        "access::nothing_sticks_out_of_a_window_or_lies_over_what_can_be_pressed",
        async |page| {
            page.open("").await?;
            set(page, "{language: 'en'}").await?;
            let story: String = page.eval(FIRST).await?;
            for screen in SCREENS.into_iter().chain([story.as_str()]) {
                page.open(screen).await?;
                // 720 is a window of 1440 at a zoom of 200 %, 320 one of 1280 at 400 %.
                for width in [1440, 900, 720, 610, 320] {
                    page.resize(width, 700).await?;
                    // What is drawn while the program starts may still be wider.
                    page.until("document.readyState === 'complete' && document.documentElement.scrollWidth <= innerWidth")
                        .await
                        .map_err(|error| format!("{screen} sticks out at {width}: {error}"))?;
                    let covered: Vec<String> = page.eval(COVERED).await?;
                    assert!(covered.is_empty(), "{screen} at {width}: {covered:?}");
                }
            }
            Ok(())
        },
    );
    tests.add(
        "access::the_ring_of_what_has_the_focus_is_whole",
        async |page| {
            page.resize(1440, 900).await?;
            page.open("").await?;
            let story: String = page.eval(FIRST).await?;
            for screen in SCREENS.into_iter().chain([story.as_str()]) {
                page.open(screen).await?;
                // Keys are pressed first: a ring is for those who use them.
                page.press("\t").await?;
                let cut: Vec<String> = page.eval(CUT_RINGS).await?;
                assert!(cut.is_empty(), "{screen}: {cut:?}");
            }
            Ok(())
        },
    );
    tests.add(
        "access::the_keyboard_alone_searches_filters_and_reads",
        async |page| {
            page.open("").await?;
            page.press("/").await?;
            page.press("邵阳").await?;
            page.press("\u{e007}").await?;
            page.until("document.querySelector('.found-story')").await?;
            tab_to(page, "button.facet-row, .facet-row button, .facet-row").await?;
            page.press("\u{e007}").await?;
            page.until("/[?&]f=/.test(location.hash)").await?;
            tab_to(page, ".found-title a").await?;
            page.press("\u{e007}").await?;
            page.until("document.querySelector('main.reader h1')")
                .await?;
            page.press("c").await?;
            page.until("document.querySelector('.cite pre')").await?;
            tab_to(page, ".cite button").await?;
            page.press("\u{e007}").await?;
            page.until(
                "[...document.querySelectorAll('.cite [role=status]')].some((e) => e.textContent)",
            )
            .await
        },
    );
}

/// Names what can be pressed in a screen and lies under something else; what sticks to the window lies over all.
const COVERED: &str = "[...document.querySelectorAll('main :is(a[href], button, input)')].filter((target) => {
    const [box] = target.getClientRects();
    if (!box || box.top < 0 || box.bottom > innerHeight) return false;
    const over = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    const stuck = over?.closest('nav, .bar, .tools');
    return over && !(target.contains(over) || over.contains(target) || stuck && !stuck.contains(target));
}).map((target) => target.outerHTML.slice(0, 120))";

/// Names what shows no ring round it or in its parents when it has the focus, or one that a box cuts off at its sides.
const CUT_RINGS: &str = "[...document.querySelectorAll('#kanbao :is(a[href], button, input, select, textarea)')].filter((target) => {
    if (!target.getClientRects().length || target.closest('.unseen, svg, .skip') || target.matches('.unseen, input[type=file]')) return false;
    target.focus({ focusVisible: true, preventScroll: true });
    if (document.activeElement !== target) return false;
    let ringed = target;
    for (let up = 0; up < 4 && !(getComputedStyle(ringed).outlineStyle !== 'none' && parseFloat(getComputedStyle(ringed).outlineWidth) >= 1.9); up++) ringed = ringed.parentElement ?? ringed;
    const style = getComputedStyle(ringed), room = parseFloat(style.outlineOffset) + parseFloat(style.outlineWidth);
    // A field may thicken its own line instead.
    if (style.outlineStyle === 'none') return !(target.matches('input') && parseFloat(getComputedStyle(target).borderBottomWidth) + parseFloat(getComputedStyle(target.parentElement).borderBottomWidth) >= 2);
    const box = ringed.getBoundingClientRect();
    for (let round = ringed.parentElement; round && round !== document.documentElement; round = round.parentElement) {
        const edge = round.getBoundingClientRect();
        if (getComputedStyle(round).overflowX !== 'visible' && (box.left - room < edge.left - 1 || box.right + room > edge.right + 1)) return true;
    }
    return false;
}).map((target) => target.outerHTML.slice(0, 120))";

/// Has the browser remember settings.
async fn set(page: &Page, settings: &str) -> Outcome {
    page.eval::<()>(&format!(
        "localStorage.setItem('kanbao-settings', JSON.stringify({settings}))"
    ))
    .await
}

/// Has Chromium believe that the system asks for something.
async fn emulate(page: &Page, feature: &str, value: &str) -> Outcome {
    let features = json!({ "features": [{ "name": feature, "value": value }] });
    page.driver
        .handle()
        .cmd(Command::ExtensionCommand(Box::new(Emulate(features))))
        .await?;
    Ok(())
}

/// A command that only Chromium's driver knows.
#[derive(Debug)]
struct Emulate(Value);

impl ExtensionCommand for Emulate {
    fn parameters_json(&self) -> Option<Value> {
        Some(json!({ "cmd": "Emulation.setEmulatedMedia", "params": self.0 }))
    }

    fn method(&self) -> Method {
        Method::POST
    }

    fn endpoint(&self) -> Arc<str> {
        "/goog/cdp/execute".into()
    }
}

/// Presses Tab until an element of a CSS selector has the focus.
async fn tab_to(page: &Page, selector: &str) -> Outcome {
    for _ in 0..120 {
        page.press("\u{e004}").await?;
        if page
            .eval::<bool>(&format!("document.activeElement.matches('{selector}')"))
            .await?
        {
            return Ok(());
        }
    }
    Err(format!("Tab never comes to {selector}").into())
}

/// Asserts that the accessibility rules find no fault in the page as it is.
async fn axe(page: &Page, what: &str) -> Outcome {
    let rules = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/tests/web/node_modules/axe-core/axe.min.js"
    );
    let rules = std::fs::read_to_string(rules)
        .map_err(|e| format!("axe is missing ({e}): .ci/setup test"))?;
    page.driver.execute(rules, Vec::new()).await?;
    page.eval::<()>("void axe.run().then((found) => window.axed = found.violations)")
        .await?;
    page.until("window.axed").await?;
    let faults: Vec<String> = page
        .eval("window.axed.map((rule) => rule.id + ': ' + rule.nodes.map((node) => node.html.slice(0, 120) + ' ' + node.failureSummary).slice(0, 3).join('; '))")
        .await?;
    assert!(faults.is_empty(), "{what}: {faults:#?}");
    Ok(())
}
