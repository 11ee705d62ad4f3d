//! Reading: marks that move nothing, cards, keys, settings, and the way back.

use super::page::Page;
use super::{Outcome, Tests};
use serde_json::{Value, json};

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
pub(super) const FIRST: &str =
    "document.querySelector('.story h2 a').getAttribute('href').split('?')[0]";

const ENTER: &str = "\u{e007}";
const ESCAPE: &str = "\u{e00c}";

/// Opens the first article.
pub(super) async fn first(page: &Page) -> Outcome {
    page.open("").await?;
    let address: String = page.eval(FIRST).await?;
    page.open(&address).await?;
    page.until("document.querySelector('.here h1')").await
}

pub(super) fn tests(tests: &mut Tests) {
    tests.add("reader::marks_do_not_reflow", async |page| {
        page.open("").await?;
        let address: String = page.eval(FIRST).await?;
        do_not_reflow(page, &address).await
    });
    tests.add("reader::tangled_marks_do_not_reflow", async |page| {
        let (id, edition) = tangled(page)?;
        page.put_edition(edition)?;
        page.open("").await?;
        let address = format!("#/a/{id}");
        do_not_reflow(page, &address).await?;
        // A third mark under the same characters shows in no lane, and no character is lost.
        let deep: u32 = page.eval("[...document.querySelectorAll('.text .lane')].filter((e) => e.querySelector(':scope .lane .lane')).length").await?;
        assert_eq!(deep, 0, "three lanes under one text");
        let lanes: u32 = page.eval("document.querySelectorAll('.text .lane2').length").await?;
        assert!(lanes > 3, "nested marks have their second lane");
        Ok(())
    });
    tests.add("reader::the_card_alone_is_told_where_its_mark_stands", async |page| {
        // Told anything round the text, an engine styles the whole text anew, with every name under the pointer.
        page.resize(1440, 900).await?;
        first(page).await?;
        page.click(".here .mark.lane[data-mark]").await?;
        page.until("document.querySelector('.card.pinned')?.style.getPropertyValue('--mark-below')").await?;
        let told: Vec<String> = page.eval("[...document.querySelectorAll('[style]')].filter((element) => /--(mark|elbow)-/.test(element.getAttribute('style'))).map((element) => element.classList[0])").await?;
        assert!(told.contains(&"card".to_owned()), "{told:?}");
        assert!(told.iter().all(|class| class == "card" || class == "elbow"), "{told:?}");
        Ok(())
    });
    tests.add("reader::a_mark_opens_its_card", async |page| {
        first(page).await?;
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
        first(page).await?;
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
    tests.add(
        "reader::the_keyboard_returns_though_the_program_changed",
        async |page| {
            // The first program has no citations: the whole one comes while the panel is open.
            for (width, opens) in [(1440, ".tool-cite"), (390, ".tool-more")] {
                page.resize(width, 844).await?;
                first(page).await?;
                page.eval::<()>(&format!("document.querySelector('{opens}').focus()"))
                    .await?;
                page.press(ENTER).await?;
                if width < 600 {
                    page.until("document.querySelector('.drawer-more .button')")
                        .await?;
                    page.eval::<()>("document.querySelectorAll('.drawer-more button.button')[1].click()")
                        .await?;
                }
                page.until("document.activeElement.matches('.drawer-cite') && document.querySelector('.drawer-cite .cite')")
                    .await?;
                page.press(ESCAPE).await?;
                page.until(&format!("document.activeElement.matches('{opens}')"))
                    .await
                    .map_err(|error| format!("{width}: {error}"))?;
            }
            Ok(())
        },
    );
    tests.add("reader::the_switch_shows_a_theme_chosen_elsewhere", async |page| {
        first(page).await?;
        page.eval::<()>("void (location.hash += '?panel=settings')").await?;
        page.click(".settings .setting:first-child button:last-child")
            .await?;
        page.until("document.querySelector('.kb').dataset.theme === 'contrast'")
            .await?;
        page.until("document.querySelector('.tool-themes [aria-pressed=true]')?.dataset.choose === 'contrast'")
            .await
    });
    tests.add("reader::settings_are_remembered", async |page| {
        first(page).await?;
        page.press("t").await?;
        page.until("document.querySelector('.kb').dataset.theme === 'sepia'").await?;
        page.press("+").await?;
        page.until("document.querySelector('.kb').dataset.size === '20'").await?;
        page.open("").await?;
        page.until("document.querySelector('.kb').dataset.theme === 'sepia'").await?;
        page.until("document.documentElement.dataset.theme === 'sepia' && document.querySelector('.kb').dataset.size === '20'").await
    });
    tests.add("reader::lines_run_down", async |page| {
        first(page).await?;
        page.press("v").await?;
        page.until(
            "getComputedStyle(document.querySelector('.body')).writingMode === 'vertical-rl'",
        )
        .await?;
        for width in [1280, 1000, 700] {
            page.resize(width, 700).await?;
            // The text has the window, whatever stands below it.
            page.until("(() => { const { height, bottom } = document.querySelector('.columns').getBoundingClientRect(); return height > innerHeight / 2 && bottom < innerHeight; })()")
                .await
                .map_err(|error| format!("{width}: {error}"))?;
        }
        page.press("v").await?;
        page.until(
            "getComputedStyle(document.querySelector('.body')).writingMode === 'horizontal-tb'",
        )
        .await
    });
}

/// Asserts that the characters of a story stand where they stand, whatever is marked.
async fn do_not_reflow(page: &Page, address: &str) -> Outcome {
    for (vertical, width) in [(false, 1280), (false, 500), (true, 1280)] {
        page.resize(width, 900).await?;
        page.eval::<()>(&format!(
            "localStorage.setItem('kanbao-settings', JSON.stringify({{ vertical: {vertical} }}))"
        ))
        .await?;
        page.open(&format!("{address}?marks=none")).await?;
        page.until(
            "document.querySelector('.text .mark') && !document.querySelector('.text .mark.lane')",
        )
        .await?;
        page.until(&format!(
            "!!document.querySelector('.reader.vertical') === {vertical}"
        ))
        .await?;
        let plain: Vec<[i64; 2]> = page.eval(PLACES).await?;
        assert!(plain.len() > 300);
        for marks in ["all", "first"] {
            page.open(&format!("{address}?marks={marks}")).await?;
            page.until("document.querySelectorAll('.text .mark.lane').length > 5")
                .await?;
            page.until(&format!(
                "!!document.querySelector('.reader.vertical') === {vertical}"
            ))
            .await?;
            let marked: Vec<[i64; 2]> = page.eval(PLACES).await?;
            assert!(
                marked == plain,
                "{marks} marks move the text at a width of {width} px, vertical: {vertical}"
            );
        }
    }
    Ok(())
}

/// Makes an edition whose first long story is full of adjacent, nested and crossing mentions; with the story's id.
fn tangled(page: &Page) -> Result<(String, String), Box<dyn std::error::Error + Send + Sync>> {
    const SPANS: [[usize; 2]; 12] = [
        [0, 6],
        [0, 3],
        [2, 5],
        [4, 9],
        [9, 12],
        [12, 15],
        [12, 13],
        [16, 23],
        [17, 22],
        [18, 21],
        [19, 20],
        [20, 24],
    ];
    let mut edition: Value = serde_json::from_str(&page.site.read("edition.json"))?;
    let entities = edition["entities"]
        .as_array()
        .ok_or("an edition has entities")?;
    let ids: Vec<Value> = entities
        .iter()
        .step_by(7)
        .map(|entity| entity["id"].clone())
        .collect();
    let articles = edition["articles"]
        .as_array_mut()
        .ok_or("an edition has articles")?;
    let length = |block: &Value| {
        block["text"]
            .as_str()
            .map_or(0, |text| text.chars().count())
    };
    let body = |article: &Value| {
        article["body"]
            .as_array()
            .map_or(0, |body| body.iter().map(length).sum())
    };
    let article = articles
        .iter_mut()
        .max_by_key(|article| body(article))
        .ok_or("an edition has articles")?;
    let mut mentions = Vec::new();
    for (at, block) in article["body"].as_array().into_iter().flatten().enumerate() {
        for from in (0..length(block)).step_by(24) {
            for [start, end] in SPANS
                .into_iter()
                .filter(|[_, end]| from + end <= length(block))
            {
                let entity = &ids[mentions.len() % ids.len()];
                mentions.push(json!({ "part": format!("p{at}"), "start": from + start, "end": from + end, "entity": entity, "evidence": "time" }));
            }
        }
    }
    article["mentions"] = mentions.into();
    let id = article["id"]
        .as_str()
        .ok_or("an article has an id")?
        .to_owned();
    Ok((id, edition.to_string()))
}
