//! Search and address: what a reader does first.

use super::page::Page;
use super::{Outcome, Tests};
use std::time::Duration;
use tokio::time::sleep;

/// The first story of the front page.
const STORY: &str = "main h2 a[href*='#/a/']";

/// Lists the dates in a row whose letters reach the next date.
const TOUCHING: &str = "[...document.querySelectorAll('.strip-dates ol b')].filter((label, at, all) => {
    const box = (node) => { const range = document.createRange(); range.selectNodeContents(node); return range.getBoundingClientRect(); };
    const next = all[at + 1];
    return next && box(next).top < box(label).bottom && box(next).left > box(label).left && box(next).left < box(label).right + 4;
}).map((label) => label.textContent)";

/// Lists the sentences of several lines whose last one is narrower than three characters.
const ALONE: &str = "[...document.querySelectorAll('.moment-entries a')].filter((sentence) => {
    const range = document.createRange();
    range.selectNodeContents(sentence);
    const boxes = [...range.getClientRects()].filter(({ width }) => width > 0);
    const last = Math.max(...boxes.map(({ bottom }) => bottom));
    const line = boxes.filter(({ bottom }) => bottom > last - 12);
    const width = Math.max(...line.map(({ right }) => right)) - Math.min(...line.map(({ left }) => left));
    return line.length < boxes.length && width < 3 * parseFloat(getComputedStyle(sentence).fontSize);
}).map((sentence) => sentence.textContent.slice(-8))";

pub(super) fn tests(tests: &mut Tests) {
    tests.add("explore::back_and_forward", async |page| {
        page.open("").await?;
        page.click(STORY).await?;
        page.until("location.hash.startsWith('#/a/') && document.querySelector('main.reader h1')")
            .await?;
        let address: String = page.eval("location.hash").await?;
        page.driver.back().await?;
        page.until("document.querySelector('main.front')").await?;
        page.driver.forward().await?;
        page.until("document.querySelector('main.reader')").await?;
        let again: String = page.eval("location.hash").await?;
        assert_eq!(address, again);
        page.driver.refresh().await?;
        page.until("document.querySelector('main.reader h1')").await
    });
    tests.add("explore::the_nameplate_stands_on_two_rules", async |page| {
        page.open("").await?;
        // Thick over thin (文武线): below the masthead, or above the search box where that stands under it.
        for (width, thick, thin) in [
            (1400, ".masthead', '', 'borderBottom", ".masthead + *', '', 'borderTop"),
            (700, ".ear', '', 'borderTop", ".ear', '::before', 'borderTop"),
        ] {
            page.resize(width, 900).await?;
            let rule = |at: &str| {
                format!("((at, part, side) => getComputedStyle(document.querySelector(at), part || null)[side + 'Width'])('{at}')")
            };
            // A window takes its new size a moment later.
            page.until(&format!("{} === '3px' && {} === '1px'", rule(thick), rule(thin)))
                .await?;
        }
        Ok(())
    });
    tests.add("explore::dates_part_before_they_touch", async |page| {
        page.open("#/index/per").await?;
        page.click(".register tbody th a").await?;
        page.until("document.querySelector('.strip-dates ol b')")
            .await?;
        for width in [1400, 1100, 980, 860, 700, 390] {
            page.resize(width, 900).await?;
            let touching: Vec<String> = page.eval(TOUCHING).await?;
            assert!(touching.is_empty(), "at {width}: {touching:?}");
        }
        Ok(())
    });
    tests.add(
        "explore::no_character_stands_alone_in_a_last_line",
        async |page| {
            page.open("#/dates").await?;
            page.until("document.querySelector('.moment-entries a')")
                .await?;
            for width in [1440, 1024, 768, 390] {
                page.resize(width, 844).await?;
                let alone: Vec<String> = page.eval(ALONE).await?;
                assert!(alone.is_empty(), "at {width}: {alone:?}");
            }
            Ok(())
        },
    );
    tests.add("explore::finds_any_string", async |page| {
        // A part of a word, a name, the initials of its pinyin, and traditional characters.
        for query in ["卫健", "李永军", "lyj", "人社廳"] {
            finds(page, query).await?;
        }
        Ok(())
    });
    tests.add("explore::a_composition_is_not_cut_off", async |page| {
        page.open("").await?;
        page.press("/").await?;
        page.until("document.activeElement.matches('.search-field')")
            .await?;
        let composition = |which: &str| {
            format!("document.activeElement.dispatchEvent(new CompositionEvent('composition{which}', {{ bubbles: true }}))")
        };
        page.eval::<bool>(&composition("start")).await?;
        page.press("邵").await?;
        page.until("location.hash.includes('q=')").await?;
        // The front page thins out while the whole program waits.
        sleep(Duration::from_secs(2)).await;
        assert!(
            page.eval("!!document.querySelector('main.front')").await?,
            "the box was taken away in the middle of a composition"
        );
        page.eval::<bool>(&composition("end")).await?;
        page.until("document.querySelector('main.search .found-story')")
            .await?;
        // The box of the whole program takes over what was typed, and the caret.
        page.until("document.activeElement.value === '邵'").await?;
        page.press("东").await?;
        page.until("document.activeElement.value === '邵东'").await
    });
    tests.add(
        "explore::who_keeps_notes_has_the_whole_program",
        async |page| {
            page.open("").await?;
            page.eval::<()>("localStorage.setItem('kanbao-noting', '1')")
                .await?;
            page.site.take_requests();
            page.open("").await?;
            page.until("document.querySelector('main.front .mark')")
                .await?;
            let requests = page.site.take_requests();
            page.eval::<()>("localStorage.removeItem('kanbao-noting')")
                .await?;
            assert!(
                requests.iter().any(|path| path.contains("kanbao_bg.wasm")),
                "{requests:?}"
            );
            // It takes the printed page over, and has what the other program lacks.
            page.press("?").await?;
            page.until("document.querySelector('.drawer .help kbd')")
                .await
        },
    );
    tests.add("explore::results_follow_the_keys", async |page| {
        page.open("").await?;
        page.press("/").await?;
        page.until("document.activeElement.matches('.search-field')")
            .await?;
        page.press("李永军").await?;
        page.press("\u{e007}").await?;
        page.until("document.querySelector('.found-story')").await?;
        // The address follows when the keys rest.
        page.until("decodeURIComponent(location.hash).startsWith('#/search?q=李永军')")
            .await
    });
}

async fn finds(page: &Page, query: &str) -> Outcome {
    page.open(&format!("#/search?q={query}")).await?;
    page.until("document.querySelector('.found-story')")
        .await
        .map_err(|e| format!("nothing is found for {query}: {e}").into())
}
