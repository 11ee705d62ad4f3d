//! 核校 and 改正: what an editor decides in the browser is what the command line applies.

use super::Tests;
use super::page::{Page, WATCH_SAVING};
use serde_json::Value;
use std::error::Error;
use std::process::Command;

type Answer<T> = Result<T, Box<dyn Error + Send + Sync>>;

/// The bundled page.
const PAGE: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/static/pages/shaoyang-daily.txt"
);

pub(super) fn tests(tests: &mut Tests) {
    tests.add("proof::corrections_go_round", async |page| {
        page.open("#/proof").await?;
        page.until("document.querySelectorAll('.found tbody tr').length > 5")
            .await?;
        let link = "document.querySelectorAll('.found th a')";
        let title: String = page.eval(&format!("{link}[1].textContent")).await?;
        page.eval::<()>(&format!("{link}[1].click()")).await?;
        page.until("document.querySelector('.amend select')")
            .await?;
        page.eval::<()>(WATCH_SAVING).await?;
        // Split at its second paragraph, call it a notice, and give its headline to another story.
        for (list, entry) in [(0, 1), (2, 3), (3, 1)] {
            choose(page, list, entry).await?;
        }
        page.eval::<()>("(() => { const field = [...document.querySelectorAll('.amend input')].at(-1); field.value = field.value + '（改）'; field.dispatchEvent(new Event('change', { bubbles: true })); })()").await?;
        page.until("document.querySelectorAll('.corrections li').length === 4")
            .await?;
        // What was decided outlasts the visit.
        page.open("#/proof").await?;
        page.until("document.querySelectorAll('.corrections li').length === 4")
            .await?;
        page.eval::<()>(WATCH_SAVING).await?;
        let toml = saved(page, ".corrections > .button").await?;
        let before = compile(None).await?;
        let after = compile(Some(("corrections.toml", &toml))).await?;
        let count = |edition: &Value| edition["articles"].as_array().map_or(0, Vec::len);
        assert_eq!(count(&after), count(&before) + 1, "{toml}");
        let articles = after["articles"]
            .as_array()
            .ok_or("an edition has articles")?;
        let holder = articles
            .iter()
            .find(|article| {
                headlines(article)
                    .first()
                    .is_some_and(|main| *main == title)
            })
            .ok_or_else(|| format!("{title} is nobody's headline: {toml}"))?;
        assert!(
            headlines(holder).len() > 1,
            "the other story keeps its own headline as a deck"
        );
        assert!(
            articles.iter().any(|article| article["kind"] == "other"),
            "{toml}"
        );
        let renamed = |headline: &Value| {
            let [text, printed] = ["text", "printed"].map(|key| headline[key].as_str());
            text.zip(printed)
                .is_some_and(|(text, printed)| text == format!("{printed}（改）"))
        };
        assert!(
            articles
                .iter()
                .filter_map(|article| article["headlines"].as_array())
                .flatten()
                .any(renamed),
            "what is printed is kept beside the editor's text: {toml}"
        );
        // Taken back one by one, nothing is left to save.
        for left in [3, 2, 1, 0] {
            page.click(".corrections li button").await?;
            page.until(&format!(
                "document.querySelectorAll('.corrections li').length === {left}"
            ))
            .await?;
        }
        Ok(())
    });
    tests.add("proof::a_phone_shows_whole_raw_lines", async |page| {
        page.open("#/proof").await?;
        page.click(".found th a").await?;
        page.until("document.querySelector('.inline li')").await?;
        // A line with gaps, 11 月 8 日, is one line.
        let twice: Vec<String> = page.eval("[...document.querySelectorAll('.inline')].flatMap((list) => { const numbers = [...list.querySelectorAll('.no')].map((no) => no.textContent); return numbers.filter((no, at) => numbers.indexOf(no) < at); })").await?;
        assert!(twice.is_empty(), "{twice:?}");
        Ok(())
    });
    tests.add("proof::a_name_is_corrected_from_its_card", async |page| {
        page.open("").await?;
        page.click("main h2 a").await?;
        page.click(".body .mark.lane.per, .body .mark.lane").await?;
        let name: String = page
            .eval("document.querySelector('.card-name').textContent")
            .await?;
        page.click(".card-amend").await?;
        page.click(".drawer .amend-choice").await?;
        page.until("document.querySelectorAll('.drawer .corrections li').length === 1")
            .await?;
        page.eval::<()>(WATCH_SAVING).await?;
        let toml = saved(page, ".drawer .corrections > .button").await?;
        assert!(
            toml.contains("[[forbid]]") && toml.contains(&name),
            "{toml}"
        );
        // The page of the name knows of it.
        page.press("\u{e00c}").await?;
        page.until("!document.querySelector('.drawer')").await?;
        page.click(".card-page").await?;
        page.until("document.querySelectorAll('.entity .corrections li').length === 1")
            .await
    });
    tests.add("proof::names_go_round", async |page| {
        page.open("#/index/per").await?;
        page.click("tbody th a").await?;
        page.until("document.querySelector('.entity .amend')")
            .await?;
        let name: String = page
            .eval("document.querySelector('h1').textContent")
            .await?;
        page.click(".entity .amend input").await?;
        page.press("李某某\u{e007}").await?;
        page.until("document.querySelectorAll('.corrections li').length === 1")
            .await?;
        page.open("#/index/plc").await?;
        page.until("document.querySelectorAll('.corrections li').length === 1")
            .await?;
        page.click(".register .amend input").await?;
        page.press("没有这几个字\u{e007}").await?;
        page.until("document.querySelector('.amend [role=status]').textContent")
            .await?;
        page.eval::<()>("document.querySelector('.register .amend input').select()")
            .await?;
        page.press("流水线").await?;
        page.eval::<()>("void (document.querySelector('.register .amend select').value = 'trm')")
            .await?;
        page.eval::<()>("document.querySelector('.register .amend button').click()")
            .await?;
        page.until("document.querySelectorAll('.corrections li').length === 2")
            .await?;
        page.eval::<()>("document.querySelector('tbody th a').click()")
            .await?;
        page.until("document.querySelector('.entity .amend-choice')")
            .await?;
        let place: String = page
            .eval("document.querySelector('h1').textContent")
            .await?;
        page.click(".amend-choice").await?;
        page.until("document.querySelectorAll('.corrections li').length === 3")
            .await?;
        page.eval::<()>(WATCH_SAVING).await?;
        let toml = saved(page, ".corrections > .button").await?;
        let after = compile(Some(("entities.toml", &toml))).await?;
        let entities = after["entities"]
            .as_array()
            .ok_or("an edition has entities")?;
        let of = |name: &str| entities.iter().find(|entity| entity["name"] == name);
        assert_eq!(
            of(&name).ok_or("the person stays")?["canonical"],
            "李某某",
            "{toml}"
        );
        let before = compile(None).await?;
        let (few, many) = (mentions(&after, &place), mentions(&before, &place));
        assert!(
            few < many,
            "{place} is named {few} times, {many} before: {toml}"
        );
        assert_eq!(
            of("流水线").ok_or("the name is added")?["kind"],
            "term",
            "{toml}"
        );
        Ok(())
    });
}

/// Chooses an entry of one of the lists of what can be decided.
async fn choose(page: &Page, list: usize, entry: usize) -> Answer<()> {
    let select = format!("document.querySelectorAll('.amend select')[{list}]");
    page.eval(&format!(
        "({select}.selectedIndex = {entry}, {select}.dispatchEvent(new InputEvent('input', {{ bubbles: true }})), null)"
    ))
    .await
}

/// Clicks on a button and returns the text of the file that it saves.
async fn saved(page: &Page, button: &str) -> Answer<String> {
    page.click(button).await?;
    page.until("saved.length === 1").await?;
    page.eval("saved[0][1]").await
}

/// Compiles the bundled page with the command line, with a file of decisions beside it.
async fn compile(decisions: Option<(&str, &str)>) -> Answer<Value> {
    let folder = tempfile::tempdir()?;
    let page = folder.path().join("shaoyang-daily.txt");
    std::fs::copy(PAGE, &page)?;
    if let Some((name, text)) = decisions {
        std::fs::write(folder.path().join(name), text)?;
    }
    let out = folder.path().join("edition.json");
    let run = Command::new(env!("CARGO_BIN_EXE_kanbao"))
        .args([
            "compile".as_ref(),
            page.as_os_str(),
            "-o".as_ref(),
            out.as_os_str(),
        ])
        .output()?;
    let said = String::from_utf8_lossy(&run.stderr);
    assert!(
        !said.contains("answers to this") && !said.contains("is not in the edition"),
        "{said}"
    );
    Ok(serde_json::from_slice(
        &std::fs::read(&out).map_err(|e| format!("{e}: {said}"))?,
    )?)
}

/// Counts the mentions of the entity with this name.
fn mentions(edition: &Value, name: &str) -> usize {
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
    let ids: Vec<Value> = list(&edition["entities"])
        .into_iter()
        .filter(|entity| entity["name"] == name)
        .map(|entity| entity["id"].clone())
        .collect();
    let all = list(&edition["articles"]).into_iter();
    all.flat_map(|article| list(&article["mentions"]))
        .filter(|mention| ids.contains(&mention["entity"]))
        .count()
}

fn headlines(article: &Value) -> Vec<&str> {
    let tiers = article["headlines"].as_array();
    tiers.map_or(Vec::new(), |tiers| {
        tiers
            .iter()
            .filter_map(|tier| tier["text"].as_str())
            .collect()
    })
}
