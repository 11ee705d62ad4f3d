//! Reading: marks that move nothing, cards, keys, settings, and the way back.

use super::Tests;

/// Lists where every character of the open article stands.
const PLACES: &str = r"
[...document.querySelectorAll('.body .block')].flatMap(block => {
  const walk = document.createTreeWalker(block, NodeFilter.SHOW_TEXT), places = [];
  for (let node; node = walk.nextNode();) for (let at = 0; at < node.length; at++) {
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    const box = range.getBoundingClientRect();
    places.push([Math.round(box.left * 10), Math.round(box.top * 10)]);
  }
  return places;
})";

/// The first article's address, from the front page.
const FIRST: &str = "document.querySelector('.story h2 a').getAttribute('href').split('?')[0]";

pub(super) fn tests(tests: &mut Tests) {
    tests.add("reader::marks_do_not_reflow", async |page| {
        page.open("").await?;
        let first: String = page.eval(FIRST).await?;
        for width in [1280, 500] {
            page.resize(width, 900).await?;
            page.open(&format!("{first}?marks=all")).await?;
            page.until("document.querySelectorAll('.text .mark.lane').length > 5").await?;
            let marked: Vec<[i64; 2]> = page.eval(PLACES).await?;
            page.open(&format!("{first}?marks=none")).await?;
            page.until("document.querySelector('.text .mark') && !document.querySelector('.text .mark.lane')").await?;
            let plain: Vec<[i64; 2]> = page.eval(PLACES).await?;
            assert!(marked.len() > 300);
            assert!(marked == plain, "marks move the text at a width of {width} px");
        }
        Ok(())
    });
    tests.add("reader::a_mark_opens_its_card", async |page| {
        page.open("").await?;
        let first: String = page.eval(FIRST).await?;
        page.open(&first).await?;
        let name: String = page
            .eval("document.querySelector('.body .mark.lane.per').textContent")
            .await?;
        page.click(".body .mark.lane.per").await?;
        page.until("document.querySelector('.card.pinned')").await?;
        let card: String = page
            .eval("document.querySelector('.card-name').textContent")
            .await?;
        assert!(
            card.contains(&name) || name.contains(&card),
            "{card}: {name}"
        );
        page.until("location.hash.includes('card=')").await?;
        page.press("\u{e00c}").await?;
        page.until("!document.querySelector('.card.pinned') && !location.hash.includes('card=')")
            .await
    });
    tests.add("reader::keys_page_through_the_stories", async |page| {
        page.open("").await?;
        let first: String = page.eval(FIRST).await?;
        page.open(&first).await?;
        let title: String = page
            .eval("document.querySelector('h1').textContent")
            .await?;
        page.press("j").await?;
        page.until(&format!(
            "document.querySelector('h1').textContent !== {title:?}"
        ))
        .await?;
        page.press("k").await?;
        page.until(&format!(
            "document.querySelector('h1').textContent === {title:?}"
        ))
        .await?;
        page.press("]").await?;
        page.until("document.activeElement.matches('.mark.lane[tabindex=\"0\"]')")
            .await?;
        page.press("e").await?;
        page.until("location.hash.includes('marks=first')").await?;
        page.eval::<()>("history.back()").await?;
        page.until(&format!(
            "document.querySelector('h1').textContent !== {title:?}"
        ))
        .await
    });
    tests.add("reader::settings_are_remembered", async |page| {
        page.open("").await?;
        let first: String = page.eval(FIRST).await?;
        page.open(&first).await?;
        page.press("t").await?;
        page.until("document.querySelector('.kb').dataset.theme === 'sepia'").await?;
        page.press("+").await?;
        page.until("document.querySelector('.kb').dataset.size === '20'").await?;
        page.open("").await?;
        page.until("document.querySelector('.kb').dataset.theme === 'sepia'").await?;
        page.until("document.documentElement.dataset.theme === 'sepia' && document.querySelector('.kb').dataset.size === '20'").await
    });
    tests.add("reader::lines_run_down", async |page| {
        page.open("").await?;
        let first: String = page.eval(FIRST).await?;
        page.open(&first).await?;
        page.press("v").await?;
        page.until(
            "getComputedStyle(document.querySelector('.body')).writingMode === 'vertical-rl'",
        )
        .await?;
        page.press("v").await?;
        page.until(
            "getComputedStyle(document.querySelector('.body')).writingMode === 'horizontal-tb'",
        )
        .await
    });
}
