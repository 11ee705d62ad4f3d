//! Reading on: keys of one's own, what was read, the whole page in one, the voice, places that are kept.

use super::engine::Engine;
use super::page::Page;
use super::reader::{FIRST, first};
use super::{Outcome, Tests};
use std::time::Duration;
use tokio::time::sleep;

const ESCAPE: &str = "\u{e00c}";

/// The first character in sight of the open story, and where it stands: the offset in its text, and in CSS pixels.
const TOP: &str = r"(() => {
  const columns = document.querySelector('.vertical .columns')?.getBoundingClientRect();
  for (const block of document.querySelectorAll('.here [data-part]')) {
    const walk = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    for (let node, count = 0; node = walk.nextNode(); count += node.length) {
      if (node.parentElement.closest('.dateline')) { count -= node.length; continue; }
      for (let at = 0; at < node.length; at++) {
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        const box = range.getBoundingClientRect();
        if (columns ? box.left < columns.right - 1 : box.bottom > 1)
          return [block.dataset.part, count + at, Math.round(columns ? columns.right - box.right : box.top)];
      }
    }
  }
})()";

/// A voice that speaks nothing, tells what it was given, and ends when it is told to.
const VOICE: &str = r"(() => {
  window.said = [];
  const voice = {
    speak(said) { window.now = said; window.said.push(said.text); said.onstart?.(new Event('start')); },
    cancel() {}, pause() {}, resume() {}, getVoices: () => [{}],
  };
  Object.defineProperty(window, 'speechSynthesis', { value: voice, configurable: true });
  window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
})()";

const LIT: &str = "[...CSS.highlights.get('kanbao-speech')][0].toString()";

/// Finds the button that changes a key.
fn change(key: &str) -> String {
    format!("[...document.querySelectorAll('.key-change')].find((e) => e.textContent === '{key}')")
}

async fn title(page: &Page) -> Result<String, Box<dyn std::error::Error + Send + Sync>> {
    page.eval("document.querySelector('.here h1').textContent")
        .await
}

async fn remember(page: &Page, settings: &str) -> Outcome {
    page.open("").await?;
    page.eval::<()>(&format!(
        "localStorage.setItem('kanbao-settings', JSON.stringify({settings}))"
    ))
    .await
}

pub(super) fn tests(tests: &mut Tests) {
    tests.add("reading::keys_can_be_changed_and_turned_off", async |page| {
        first(page).await?;
        let before = title(page).await?;
        page.press("?").await?;
        page.find(".help-ways").await?;
        page.eval::<()>("document.querySelector('.help-ways button').click()").await?;
        page.until(&change("j")).await?;
        page.eval::<()>(&format!("{}.click()", change("j"))).await?;
        page.press("d").await?;
        page.until(&change("d")).await?;
        // A key that is given away leaves what it did before without one.
        page.eval::<()>(&format!("{}.click()", change("k"))).await?;
        page.press("n").await?;
        page.until("[...document.querySelectorAll('.key-change.off')].some((e) => e.textContent === 'n')").await?;
        page.press(ESCAPE).await?;
        page.until("!document.querySelector('.help')").await?;
        page.press("d").await?;
        page.until(&format!("document.querySelector('.here h1').textContent !== {before:?}")).await?;
        let second = title(page).await?;
        page.press("j").await?;
        page.press("n").await?;
        page.until(&format!("document.querySelector('.here h1').textContent === {before:?}")).await?;
        // Remembered, and all off at once.
        first(page).await?;
        page.press("d").await?;
        page.until(&format!("document.querySelector('.here h1').textContent === {second:?}")).await?;
        page.press("?").await?;
        page.find(".help-ways").await?;
        page.eval::<()>("document.querySelector('.help-ways button:nth-child(3)').click()").await?;
        page.until("document.querySelector('.help-off')").await?;
        page.press(ESCAPE).await?;
        page.press("n").await?;
        page.press("?").await?;
        assert_eq!(title(page).await?, second);
        assert!(!page.eval::<bool>("!!document.querySelector('.help')").await?);
        Ok(())
    });
    tests.add("reading::arrows_go_along_the_marks", async |page| {
        first(page).await?;
        let stops: u32 = page
            .eval("document.querySelectorAll('.text .mark[tabindex=\"0\"]').length")
            .await?;
        assert_eq!(stops, 1, "the marks of a story are one stop of the Tab key");
        page.press("]").await?;
        page.until("document.activeElement.matches('.mark')")
            .await?;
        page.eval::<()>("void (window.old = document.activeElement)")
            .await?;
        page.press("\u{e014}").await?;
        page.until("document.activeElement.matches('.mark') && document.activeElement !== old")
            .await?;
        page.press("\u{e012}").await?;
        page.until("document.activeElement === old").await?;
        page.press("\u{e007}").await?;
        page.until("document.querySelector('.card.pinned')").await
    });
    tests.add("reading::a_headline_opens_by_its_key", async |page| {
        page.open("").await?;
        page.press("j").await?;
        page.press("j").await?;
        let wanted: String = page.eval("document.activeElement.textContent").await?;
        page.press("o").await?;
        page.until("document.querySelector('.here h1')").await?;
        assert_eq!(title(page).await?, wanted);
        Ok(())
    });
    tests.add("reading::what_was_read_is_marked", async |page| {
        page.resize(1280, 500).await?;
        first(page).await?;
        // Long enough to be no mere glance.
        sleep(Duration::from_millis(3200)).await;
        page.eval::<()>("void scrollTo(0, document.querySelector('.here [data-part=p1]').getBoundingClientRect().top + scrollY + 4)").await?;
        page.press("g").await?;
        page.press("f").await?;
        page.until("document.querySelector('main.front')").await?;
        assert!(!page.eval::<bool>("!!document.querySelector('.story .whole .quiet')").await?);
        first(page).await?;
        page.click(".resume").await?;
        page.until("location.hash.includes('/p1') && document.querySelector('.block.target')").await?;
        sleep(Duration::from_millis(3200)).await;
        page.eval::<()>("void scrollTo(0, document.querySelector('.here .body').getBoundingClientRect().bottom + scrollY)").await?;
        page.press("g").await?;
        page.press("f").await?;
        page.until("document.querySelector('.story .whole .quiet')").await?;
        page.open("").await?;
        page.until("document.querySelector('.story .whole .quiet')").await?;
        first(page).await?;
        page.until("document.querySelector('.contents small')").await?;
        assert!(!page.eval::<bool>("!!document.querySelector('.resume')").await?);
        Ok(())
    });
    tests.add("reading::the_whole_page_in_one", async |page| {
        remember(page, "{ continuous: true }").await?;
        first(page).await?;
        page.until("document.querySelectorAll('.text').length > 5")
            .await?;
        let places: u32 = page.eval("history.length").await?;
        page.eval::<()>("void document.querySelectorAll('.text')[2].scrollIntoView()")
            .await?;
        page.until("location.hash.includes(document.querySelectorAll('.text')[2].dataset.article)")
            .await?;
        page.until("document.querySelectorAll('.text')[2].matches('.here')")
            .await?;
        assert_eq!(
            page.eval::<u32>("history.length").await?,
            places,
            "scrolling leaves no places to come back to"
        );
        let top: f64 = page
            .eval("document.querySelectorAll('.text')[2].getBoundingClientRect().top")
            .await?;
        assert!(
            top.abs() < 40.0,
            "the text stays where it was scrolled to, not {top}"
        );
        page.press("j").await?;
        page.until("document.querySelectorAll('.text')[3].matches('.here')")
            .await?;
        page.until(
            "Math.abs(document.querySelectorAll('.text')[3].getBoundingClientRect().top) < 40",
        )
        .await
    });
    // WebKit opens the columns at their beginning.
    let engines = [Engine::Chromium, Engine::Firefox];
    tests.add_in(&engines, "reading::settings_keep_the_place", async |page| {
        first(page).await?;
        page.resize(1000, 500).await?;
        page.eval::<()>("void scrollTo(0, document.querySelector('.here [data-part=p2]').getBoundingClientRect().top + scrollY + 70)").await?;
        let (part, at, top): (String, u32, i32) = page.eval(TOP).await?;
        for key in ["+", "+", "-", "t"] {
            page.press(key).await?;
            sleep(Duration::from_millis(200)).await;
            let box_of: i32 = page.eval(&place_of(&part, at)).await?;
            assert!((box_of - top).abs() <= 2, "after {key} the first character stands at {box_of}, not at {top}");
        }
        page.press("v").await?;
        page.until("document.querySelector('.reader.vertical')").await?;
        stands_near(page, &part, at).await?;
        page.press("v").await?;
        page.until("!document.querySelector('.reader.vertical')").await?;
        stands_near(page, &part, at).await
    });
    tests.add("reading::a_quotation_is_found_again", async |page| {
        page.open("").await?;
        let address: String = page.eval(FIRST).await?;
        page.open(&address).await?;
        let quote: String = page.eval("[...document.querySelector('.here [data-part=p1]').textContent].slice(5, 12).join('')").await?;
        page.open(&format!("{address}/p0.0-7?text={quote}")).await?;
        page.until(&format!("[...CSS.highlights.get('kanbao-target') ?? []][0]?.toString() === {quote:?}")).await?;
        page.until("document.querySelector('.block.target').dataset.part === 'p1'").await?;
        page.open(&format!("{address}/p0.0-7?text=没有这样一句话")).await?;
        page.until("document.querySelector('.notice[role=alert]') && document.querySelector('.here h1')").await?;
        page.press(ESCAPE).await?;
        page.until("!document.querySelector('.notice')").await
    });
    tests.add("reading::a_number_in_the_margin_links_its_paragraph", async |page| {
        first(page).await?;
        page.eval::<()>("document.querySelector('.here [data-part=p1] .number').click()").await?;
        page.until("location.hash.includes('/p1') && document.querySelector('.block.target').dataset.part === 'p1'").await
    });
    // Only Chromium lets a script touch the page on every machine.
    tests.add_in(&[Engine::Chromium], "reading::a_swipe_turns_the_page", async |page| {
        first(page).await?;
        let next: String = page.eval("document.querySelector('.neighbours a[rel=next]').hash").await?;
        // Whoever has the keys off turns the page all the same.
        page.eval::<()>("void (location.hash += '?panel=settings')").await?;
        page.click(".settings .setting:last-child button:first-child").await?;
        page.press(ESCAPE).await?;
        // Along the line and far enough; across it, the page only scrolls.
        for [x, y] in [[300, 500], [60, 210]] {
            page.eval::<()>(&format!(
                "(() => {{ const target = document.querySelector('.here .block'); \
                 const at = (x, y) => [new Touch({{ identifier: 1, target, clientX: x, clientY: y }})]; \
                 target.dispatchEvent(new TouchEvent('touchstart', {{ bubbles: true, touches: at(300, 200) }})); \
                 target.dispatchEvent(new TouchEvent('touchend', {{ bubbles: true, changedTouches: at({x}, {y}) }})); }})()"
            ))
            .await?;
        }
        page.until(&format!("location.hash === {}", serde_json::to_string(&next)?))
            .await
    });
    tests.add("reading::names_lead_to_their_other_stories", async |page| {
        first(page).await?;
        let name: String = page
            .eval("document.querySelector('.here .by-role a').textContent")
            .await?;
        page.click(".here .by-role a").await?;
        page.until("document.querySelector('.found-story')").await?;
        let hash: String = page.eval("decodeURIComponent(location.hash)").await?;
        assert!(hash.contains(&name), "{hash}");
        Ok(())
    });
    tests.add("reading::the_voice_is_followed", async |page| {
        first(page).await?;
        page.eval::<()>(VOICE).await?;
        page.press("r").await?;
        page.until("window.said?.length === 1 || document.querySelector('.waiting')")
            .await?;
        // The whole program may have come in between, and the voice with it.
        page.until("window.said?.length >= 1").await?;
        page.until(&format!("{LIT} === now.text")).await?;
        for _ in 0..6 {
            page.eval::<()>("now.onend(new Event('end'))").await?;
        }
        page.until("said.length >= 7").await?;
        page.until(&format!("{LIT} === now.text")).await?;
        let top: f64 = page
            .eval("[...CSS.highlights.get('kanbao-speech')][0].getBoundingClientRect().top")
            .await?;
        let height: f64 = page.eval("innerHeight").await?;
        assert!(
            (0.0..height * 0.75).contains(&top),
            "the spoken sentence stands at {top} of {height}"
        );
        // Once more pauses; away and back, the sentence is the same.
        page.press("r").await?;
        let count: u32 = page.eval("said.length").await?;
        page.eval::<()>("void scrollTo(0, 0)").await?;
        page.press("r").await?;
        page.until(&format!("said.length === {}", count + 1))
            .await?;
        assert!(page.eval::<bool>("said.at(-1) === said.at(-2)").await?);
        page.press(ESCAPE).await?;
        page.until("CSS.highlights.get('kanbao-speech').size === 0")
            .await?;
        page.press("r").await?;
        page.until(&format!("said.length === {}", count + 2))
            .await?;
        assert!(page.eval::<bool>("said.at(-1) === said.at(-2)").await?);
        Ok(())
    });
    tests.add("reading::without_a_voice_it_says_so", async |page| {
        first(page).await?;
        page.eval::<()>(
            &VOICE
                .replace("[{}]", "[]")
                .replace("said.onstart?.(new Event('start'));", ""),
        )
        .await?;
        page.press("r").await?;
        page.until("document.querySelector('.speech-mute[role=alert]')")
            .await?;
        // Nor has one that was taken away.
        first(page).await?;
        page.eval::<()>("void Object.defineProperty(window, 'speechSynthesis', { value: undefined, configurable: true })")
            .await?;
        page.press("r").await?;
        page.until("document.querySelector('.speech-mute[role=alert]')")
            .await
    });
}

/// Measures how far a character of the open story stands from the window's upper edge.
fn place_of(part: &str, at: u32) -> String {
    format!(
        r"(() => {{
  const walk = document.createTreeWalker(document.querySelector('.here [data-part={part}]'), NodeFilter.SHOW_TEXT);
  let left = {at};
  for (let node; node = walk.nextNode();) {{
    if (node.parentElement.closest('.dateline')) continue;
    if (left < node.length) {{
      const range = document.createRange();
      range.setStart(node, left);
      range.setEnd(node, left + 1);
      return Math.round(range.getBoundingClientRect().top);
    }}
    left -= node.length;
  }}
}})()"
    )
}

/// Waits until the first character to be seen is at most 40 characters from this one.
async fn stands_near(page: &Page, part: &str, at: u32) -> Outcome {
    let mut seen = (String::new(), 0, 0);
    for _ in 0..25 {
        sleep(Duration::from_millis(200)).await;
        seen = page.eval::<(String, u32, i32)>(TOP).await?;
        if seen.0 == part && seen.1.abs_diff(at) < 40 {
            return Ok(());
        }
    }
    Err(format!("{seen:?} for {part} {at}").into())
}
