//! Search and filter as a reader works them: chips, exclusion, days, stepping, saving, a phone's drawer.

use super::Tests;
use super::engine::Engine;
use super::page::{Page, WATCH_SAVING};

const BACKSPACE: &str = "\u{e003}";
const TAB: &str = "\u{e004}";
const ENTER: &str = "\u{e007}";

/// The rows of the facet of people.
const PEOPLE: &str = "[...document.querySelectorAll('.search .rail .facet')].find(facet => facet.querySelector('.facet-not') && /人物|People/.test(facet.querySelector('h2').textContent))";

/// The count of stories beside the results.
const STORIES: &str = "+document.querySelector('.search .rail-count strong').textContent";

/// Notes every attribute that is set, to whatever value, on an element that holds the search screen.
const WATCH_AROUND: &str = "void (() => {
    window.touched = [];
    const around = [];
    for (let at = document.querySelector('main').parentElement; at; at = at.parentElement) around.push(at);
    const watch = new MutationObserver((changes) => touched.push(...changes.map(({target, attributeName}) => `${target.localName} ${attributeName}`)));
    for (const element of around) watch.observe(element, {attributes: true});
})()";

/// Lists the lines whose text before the hit does not end at the hit, and those that are cut without a sign.
const LEFTS: &str = "[...document.querySelectorAll('.kwic-left')].filter((left) => {
    const range = document.createRange();
    range.selectNodeContents(left);
    const [text, box] = [range.getBoundingClientRect(), left.getBoundingClientRect()];
    const cut = text.left < box.left - 1;
    return Math.abs(text.right - box.right) > 3 || (cut && getComputedStyle(left).textOverflow !== 'ellipsis');
}).map((left) => left.textContent)";

pub(super) fn tests(tests: &mut Tests) {
    tests.add("search::composing_searches_nothing", async |page| {
        page.open("#/search").await?;
        page.find(".search-field").await?;
        // What an input method does while `shaoyang` becomes 邵阳, and then the end, with and without a last input event.
        for last in [true, false] {
            page.eval::<()>(&format!("{COMPOSE}(false, false)")).await?;
            page.until("document.querySelector('.search-field').value === 'shao'")
                .await?;
            let address: String = page.eval("location.hash").await?;
            assert!(
                !address.contains("q="),
                "it searched while composing: {address}"
            );
            page.eval::<()>(&format!("{COMPOSE}(true, {last})")).await?;
            page.until("decodeURIComponent(location.hash).includes('q=邵阳')")
                .await?;
            page.until("document.querySelector('.found-story')").await?;
            page.open("#/search").await?;
        }
        Ok(())
    });
    tests.add("search::a_key_leaves_the_page_around_alone", async |page| {
        // An engine that is told of the page's language or theme, even of the same one, styles every element anew.
        page.open("#/search").await?;
        page.click(".search-field").await?;
        page.eval::<()>(WATCH_AROUND).await?;
        page.press("邵阳").await?;
        page.until("document.querySelector('.found-story')").await?;
        page.until("decodeURIComponent(location.hash).includes('q=邵阳')")
            .await?;
        let touched: Vec<String> = page.eval("window.touched").await?;
        assert!(touched.is_empty(), "a key touched {touched:?}");
        Ok(())
    });
    tests.add("search::tab_makes_a_chip_and_backspace_removes_it", async |page| {
        page.open("#/search").await?;
        page.click(".search-field").await?;
        page.press("lyj").await?;
        page.until("document.querySelector('#offers:not([hidden]) .offer-name')?.textContent === '李永军'").await?;
        page.press(TAB).await?;
        page.until("document.querySelector('.chip')?.textContent.includes('李永军')").await?;
        page.until("document.querySelector('.search-field').value === '' && /[?&]f=per,/.test(location.hash)").await?;
        page.until("document.activeElement.matches('.search-field')").await?;
        let (few, all): (u32, u32) = page.eval(&format!("[{STORIES}, 8]")).await?;
        assert!(0 < few && few < all, "{few} of {all}");
        page.press(BACKSPACE).await?;
        page.until("!document.querySelector('.chip') && !/[?&]f=/.test(location.hash)").await?;
        // A minus before the words excludes.
        page.press("-lyj").await?;
        page.until("document.querySelector('#offers:not([hidden]) li')").await?;
        page.press(TAB).await?;
        page.until("/[?&]not=per,/.test(location.hash)").await?;
        let rest: u32 = page.eval(STORIES).await?;
        assert_eq!(few + rest, all);
        Ok(())
    });
    tests.add("search::a_suggestion_is_searched_by_enter", async |page| {
        page.open("#/search").await?;
        page.click(".search-field").await?;
        page.press("人物:liyong").await?;
        page.until("document.querySelector('#offers:not([hidden]) li')")
            .await?;
        page.press("\u{e015}").await?;
        page.until("document.querySelector('#offers [aria-selected=true]')")
            .await?;
        page.press(ENTER).await?;
        page.until("decodeURIComponent(location.hash).includes('人物:\"李永军\"')")
            .await?;
        page.until("document.querySelector('.kwic-hit')?.textContent === '李永军'")
            .await
    });
    tests.add(
        "search::a_value_is_excluded_by_key_and_by_click",
        async |page| {
            page.open("#/search").await?;
            page.until(PEOPLE).await?;
            let all: u32 = page.eval(STORIES).await?;
            page.eval::<()>(&format!("{PEOPLE}.querySelector('.facet-row').focus()"))
                .await?;
            page.press("x").await?;
            page.until("/[?&]not=per,/.test(location.hash)").await?;
            page.until("document.querySelector('.facet-row.excluded')")
                .await?;
            let left: u32 = page.eval(STORIES).await?;
            assert!(left < all, "{left} of {all}");
            page.until("document.activeElement.matches('.facet-row.excluded')")
                .await?;
            page.press("x").await?;
            page.until("!/[?&]not=/.test(location.hash)").await?;
            page.eval::<()>(&format!("{PEOPLE}.querySelector('.facet-not').click()"))
                .await?;
            page.until("/[?&]not=per,/.test(location.hash)").await?;
            let again: u32 = page.eval(STORIES).await?;
            assert_eq!(again, left);
            // Choosing what is excluded turns it round.
            page.eval::<()>(&format!("{PEOPLE}.querySelector('.facet-row').click()"))
                .await?;
            page.until("!/[?&](not|f)=/.test(location.hash)").await
        },
    );
    tests.add("search::any_of_two_is_more_than_both", async |page| {
        // Chromium keeps fifty places of a window, and drops those first that no hand has touched, which may be ours.
        if page.engine == Engine::Chromium {
            let tab = page.driver.new_tab().await?;
            page.driver.close_window().await?;
            page.driver.switch_to_window(tab).await?;
        }
        page.open("#/search").await?;
        page.until(PEOPLE).await?;
        let click = |at: usize| format!("{PEOPLE}.querySelectorAll('.facet-row')[{at}].click()");
        page.eval::<()>(&click(0)).await?;
        page.until("document.querySelector('.facet-mode') && location.hash.includes('f=per,')")
            .await?;
        let one: u32 = page.eval(STORIES).await?;
        page.eval::<()>("document.querySelectorAll('.facet-mode button')[1].click()")
            .await?;
        page.until("location.hash.includes('any=per')").await?;
        // With any of several, the others are offered too, and none of them leads nowhere.
        page.until(&format!(
            "![...{PEOPLE}.querySelectorAll('.facet-row')].some(row => row.ariaDisabled === 'true')"
        ))
        .await?;
        let other = format!(
            "[...{PEOPLE}.querySelectorAll('.facet-row')].find(row => !row.matches('.chosen'))"
        );
        page.eval::<()>(&format!("{other}.click()")).await?;
        page.until("(location.hash.match(/[?&]f=per,/g) || []).length === 2")
            .await?;
        page.until(&format!("{STORIES} > {one}")).await?;
        // Each choice is a step back, in the order of the choosing.
        page.eval::<()>("history.back()").await?;
        page.until("(location.hash.match(/[?&]f=per,/g) || []).length === 1")
            .await?;
        page.eval::<()>("history.back()").await?;
        page.until("!location.hash.includes('any=')").await?;
        page.eval::<()>("history.back()").await?;
        page.until("!/[?&]f=/.test(location.hash) && !document.querySelector('.chip')")
            .await?;
        page.eval::<()>("history.forward()").await?;
        page.until("document.querySelector('.chip')").await
    });
    tests.add("search::days_are_chosen_by_bar_and_by_ends", async |page| {
        page.open("#/search").await?;
        page.click(".facet-days .facet-row").await?;
        page.until("/[?&]f=date,/.test(location.hash)").await?;
        let one: u32 = page.eval(STORIES).await?;
        let select = "document.querySelectorAll('.facet-span select')[1]";
        page.eval::<()>(&format!("void ({select}.selectedIndex = {select}.length - 2, {select}.dispatchEvent(new InputEvent('input', {{ bubbles: true }})))")).await?;
        page.until("/[?&]f=date,[^&]*(%2F|\\/)/.test(location.hash)").await?;
        page.until(&format!("{STORIES} >= {one}")).await?;
        let inside: usize = page.eval("document.querySelectorAll('.facet-days .facet-row.chosen').length").await?;
        assert!(inside > 1, "a span of several days holds {inside}");
        page.until("document.querySelectorAll('.chip').length === 1").await
    });
    tests.add("search::heads_hints_and_lines_stand_straight", async |page| {
        page.resize(1440, 900).await?;
        page.open("#/search?q=人才 科创").await?;
        page.until("document.querySelector('.peek-head') && document.querySelectorAll('.kwic-row').length > 13").await?;
        for (what, spread) in [
            ("heads", "['.rail-count', '.lines-head', '.peek-head'].map((head) => document.querySelector(head).getBoundingClientRect().bottom)"),
            ("hints", "[...document.querySelectorAll('.search-hints > span:not(.search-fields), .search-fields > button')].map((hint) => { const range = document.createRange(); range.selectNodeContents(hint); return range.getBoundingClientRect().bottom; })"),
        ] {
            let places: Vec<f64> = page.eval(spread).await?;
            let apart = places.iter().fold(f64::MIN, |a, b| a.max(*b))
                - places.iter().fold(f64::MAX, |a, b| a.min(*b));
            assert!(places.len() > 2 && apart < 0.6, "{what}: {places:?}");
        }
        page.open("#/index/per").await?;
        page.click(".register tbody th a").await?;
        page.until("document.querySelectorAll('.entity-mentions .kwic-row').length > 5").await?;
        for at in ["", "#/search?q=人才 科创", "#/search?q=科创&sort=left"] {
            if !at.is_empty() {
                page.open(at).await?;
                page.until("document.querySelectorAll('.kwic-row').length > 10").await?;
            }
            let lost: Vec<String> = page.eval("[...document.querySelectorAll('.kwic-left > span')].filter((left) => left.textContent.startsWith('…') && left.getBoundingClientRect().left < left.parentElement.getBoundingClientRect().left - .5).map((left) => left.textContent)").await?;
            assert!(lost.is_empty(), "{at}: the sign that more stands before is cut off: {lost:?}");
            let crooked: Vec<String> = page.eval("[...document.querySelectorAll('.kwic-row')].filter((row, nth, rows) => { const drop = (row) => row.querySelector('.kwic-no').getBoundingClientRect().top - row.querySelector('.kwic-hit').getBoundingClientRect().top; return Math.abs(drop(row) - drop(rows[1])) > .6; }).map((row) => row.textContent)").await?;
            assert!(crooked.is_empty(), "{at}: {crooked:?}");
        }
        Ok(())
    });
    tests.add("search::no_filter_is_a_dead_end", async |page| {
        page.open("#/search?q=科创&f=kind,photo").await?;
        page.until("document.querySelector('.lines-none .button')")
            .await?;
        page.click(".lines-none .button").await?;
        page.until("document.querySelector('.found-story .kwic-hit')")
            .await?;
        // Nor is a word that nobody wrote.
        page.open("#/search?q=饕餮").await?;
        page.click(".lines-none .button").await?;
        page.until("document.querySelectorAll('.found-story').length === 8")
            .await?;
        // Nor is a front page without a story.
        page.open("#/?f=kind,photo&not=kind,photo").await?;
        page.until("document.querySelector('.nothing')").await?;
        page.click(".nothing + .button").await?;
        page.until("document.querySelectorAll('.front-body :is(h2, h3) a').length === 8")
            .await
    });
    tests.add("search::what_was_typed_last_is_come_back_to", async |page| {
        page.open("#/search?q=人").await?;
        page.click(".search-field").await?;
        // Whoever leads back by Alt and an arrow is faster than the address, which follows when the typing rests.
        page.eval::<()>(
            "void (() => { const field = document.querySelector('.search-field'); field.value = '人才'; \
             field.dispatchEvent(new InputEvent('input', { bubbles: true })); })()",
        )
        .await?;
        page.until("document.querySelector('.lines-term')?.textContent.startsWith('人才')")
            .await?;
        page.eval::<()>(
            "void (document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'Alt', altKey: true, bubbles: true })), \
             location.hash = '#/numbers')",
        )
        .await?;
        page.until("document.querySelector('main.numbers')").await?;
        page.eval::<()>("history.back()").await?;
        page.until("document.querySelector('.search-field')?.value === '人才'")
            .await
    });
    tests.add(
        "search::a_line_says_that_more_stands_before",
        async |page| {
            page.open("#/search?q=人才").await?;
            for width in [1440, 1000, 390] {
                page.resize(width, 844).await?;
                page.until("document.querySelector('.kwic-left')").await?;
                let faults: Vec<String> = page.eval(LEFTS).await?;
                assert!(faults.is_empty(), "{width}: {faults:?}");
            }
            Ok(())
        },
    );
    tests.add("search::lines_are_sorted_by_what_stands_beside", async |page| {
        for (sort, side) in [("right", "kwic-rest"), ("left", "kwic-left")] {
            page.open(&format!("#/search?q=邵阳&sort={sort}")).await?;
            page.until("document.querySelectorAll('.kwic-flat .kwic-row').length > 20").await?;
            let texts: Vec<String> = page
                .eval(&format!("[...document.querySelectorAll('.kwic-flat .{side}')].map(side => side.textContent.replace(/^…/, '').replace('〔段首〕', ''))"))
                .await?;
            // Folding makes full-width marks narrow; characters of the text proper stand in the order of their code points.
            let keys: Vec<String> = match sort {
                "left" => texts.iter().map(|text| text.chars().rev().take(1).collect()).collect(),
                _ => texts.iter().map(|text| text.trim_start_matches("邵阳").chars().take(1).collect()).collect(),
            };
            let proper: Vec<&String> = keys.iter().filter(|key| key.chars().all(|c| ('一'..='龥').contains(&c))).collect();
            assert!(proper.len() >= 5 && proper.is_sorted(), "{sort}: {proper:?}");
        }
        Ok(())
    });
    tests.add("search::hits_stay_lit_and_are_stepped", async |page| {
        page.open("#/search?q=科创").await?;
        page.eval::<()>("document.querySelectorAll('.kwic-row a')[2].click()")
            .await?;
        page.until("location.hash.includes('hit=')").await?;
        page.until("document.querySelectorAll('main.reader .hit').length > 2")
            .await?;
        let hit = "+(location.hash.match(/hit=(\\d+)/) || [])[1]";
        let first: u32 = page.eval(hit).await?;
        page.press("n").await?;
        page.until(&format!("{hit} === {}", first + 1)).await?;
        page.until("document.querySelectorAll('main.reader .hit.now').length === 1")
            .await?;
        page.press("N").await?;
        page.until(&format!("{hit} === {first}")).await?;
        page.eval::<()>("history.back()").await?;
        page.until("document.querySelector('main.search')").await
    });
    tests.add("search::a_rank_is_explained", async |page| {
        page.open("#/search?q=人才").await?;
        page.until("document.querySelector('.found-why')").await?;
        page.click(".found-why summary").await?;
        page.until("/\\+40/.test(document.querySelector('.found-why').textContent)")
            .await
    });
    tests.add("search::what_is_shown_is_saved", async |page| {
        page.open("#/search?q=人才&sort=page").await?;
        page.until("document.querySelector('.found-story')").await?;
        page.eval::<()>(WATCH_SAVING).await?;
        let hits: usize = page
            .eval("+document.querySelector('.lines-sum b').textContent")
            .await?;
        for (at, form) in ["csv", "jsonl", "md"].into_iter().enumerate() {
            let (name, text) = save(page, at).await?;
            assert!(name.ends_with(form), "{name}");
            let lines = text.lines().filter(|line| !line.trim().is_empty()).count();
            let head = [1, 0, 2][at];
            assert!(
                lines >= hits + head,
                "{name}: {lines} lines for {hits} hits\n{text}"
            );
            assert!(text.contains("人才"), "{text}");
        }
        Ok(())
    });
    tests.add("search::a_phone_filters_in_a_drawer", async |page| {
        page.resize(390, 844).await?;
        page.open("#/search?q=邵阳").await?;
        page.click(".search-facets").await?;
        page.until("document.querySelector('.drawer-lists .facet-row')").await?;
        let row = "[...document.querySelectorAll('.drawer-lists .facet-row')].find(row => !row.matches('.zero, .chosen'))";
        let height: f64 = page.eval(&format!("{row}.getBoundingClientRect().height")).await?;
        assert!(height >= 40.0, "a finger needs 40 px, not {height}");
        page.eval::<()>(&format!("{row}.click()")).await?;
        page.until("/[?&]f=/.test(location.hash) && document.querySelector('.drawer-lists')").await?;
        // Nothing shows below the way out, and what was chosen can be undone above it.
        page.until("(() => { const foot = document.querySelector('.drawer-foot').getBoundingClientRect(); return foot.bottom >= innerHeight - 1; })()").await?;
        page.until("document.querySelector('.drawer-head .rail-clear') && !document.querySelector('.drawer-lists .rail-clear')").await?;
        page.click(".drawer-foot .button").await?;
        page.until("!document.querySelector('.drawer') && document.querySelector('.chip')").await?;
        // The chip is the way back.
        page.click(".chip").await?;
        page.until("!/[?&]f=/.test(location.hash)").await
    });
}

/// Plays an input method: the beginning and two keys, or the last character and the end.
const COMPOSE: &str = "((ends, last) => {
    const field = document.querySelector('.search-field');
    const type = (text, composing) => { field.value = text; field.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: composing, data: text })); };
    if (!ends) {
        field.focus();
        field.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
        for (const text of ['s', 'sh', 'sha', 'shao']) type(text, true);
    } else {
        type('邵阳', true);
        field.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, data: '邵阳' }));
        if (last) type('邵阳', false);
    }
})";

/// Clicks on the button of a form, by its place, and returns the file's name and text.
async fn save(
    page: &Page,
    at: usize,
) -> Result<(String, String), Box<dyn std::error::Error + Send + Sync>> {
    page.eval::<()>(&format!(
        "(saved.length = 0, document.querySelectorAll('.save button')[{at}].click())"
    ))
    .await?;
    page.until("saved.length === 1").await?;
    page.eval("saved[0]").await
}
