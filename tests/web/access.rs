//! For everyone: screen readers, keyboards, narrow windows.

use super::engine::Engine;
use super::page::Page;
use super::{Outcome, Tests};

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
    tests.add(
        "access::nothing_sticks_out_of_a_narrow_window",
        async |page| {
            page.resize(320, 700).await?;
            for screen in SCREENS {
                page.open(screen).await?;
                let [shown, wide]: [u32; 2] = page
                    .eval("[innerWidth, document.documentElement.scrollWidth]")
                    .await?;
                assert!(
                    wide <= shown,
                    "{screen} is {wide} px wide in a window of {shown}"
                );
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
            page.until("document.querySelector('main.reader h1')").await
        },
    );
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
