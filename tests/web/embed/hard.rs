//! What may go wrong around the elements: no edition, hostile text, no mouse, no eyes.

use super::{Host, within};
use crate::Outcome;
use crate::page::Page;

pub(super) async fn faults(page: &Page) -> Outcome {
    let cases = [
        ("edition.json", "{".to_owned(), "broken"),
        (
            "edition.json",
            page.site
                .read("edition.json")
                .replacen("\"version\":1", "\"version\":99", 1),
            "99",
        ),
        ("edition.json", "<!doctype html>".to_owned(), "JSON"),
    ];
    for (file, bytes, _) in &cases {
        let host = Host::serve(page, "plain", "").await?;
        let whole = page.site.read("edition.json");
        page.site.replace(file, bytes.as_str());
        page.driver
            .goto(format!("{}hosts/plain.html", host.site.url))
            .await?;
        page.until(&within("kanbao-article", "[part=error][role=alert]"))
            .await?;
        page.until(&within("kanbao-article", "slot")).await?;
        page.until("document.querySelector('kanbao-article a').getClientRects().length > 0")
            .await?;
        page.site.replace(file, whole);
        // Once it is there again, so is the story.
        page.eval::<()>(&format!(
            "{}.click()",
            within("kanbao-article", "[part=error] button")
        ))
        .await?;
        page.until(&within("kanbao-article", "[part=body]")).await?;
    }
    // A story that is not in the edition, an address that is none, a site that nobody may read from here.
    let host = Host::open(page, "plain", "").await?;
    page.until(&within("kanbao-article", "[part=body]")).await?;
    // The same edition under the name that only the site's own pages use: its server lets no other page read it.
    let private = std::fs::read_dir(page.site.folder())?
        .flatten()
        .map(|file| file.file_name().to_string_lossy().into_owned());
    let private = { private }
        .find(|name| name.starts_with("edition-"))
        .ok_or("the site has it")?;
    for (name, value) in [
        ("article", "a0000000000"),
        ("edition", "http://["),
        ("edition", "http://127.0.0.1:9/"),
        ("edition", &format!("{}{private}", page.site.url)),
    ] {
        page.eval::<()>(&format!(
            "document.querySelector('kanbao-article').setAttribute('{name}', '{value}')"
        ))
        .await?;
        page.until(&within("kanbao-article", "[part=error]"))
            .await?;
        page.eval::<()>(&format!(
            "document.querySelector('kanbao-article').removeAttribute('{name}')"
        ))
        .await?;
        page.until(&within("kanbao-article", "[part=body]")).await?;
    }
    drop(host);
    Ok(())
}

pub(super) async fn hostile(page: &Page) -> Outcome {
    let text = "<img src=x onerror=alert(1)><script>window.owned = true</script>\u{202e}javascript:window.owned=true";
    let mut edition: serde_json::Value = serde_json::from_str(&page.site.read("edition.json"))?;
    fill(&mut edition, text);
    let host = Host::serve(page, "plain", "").await?;
    page.site
        .replace("edition.json", serde_json::to_string(&edition)?);
    page.driver
        .goto(format!("{}hosts/plain.html", host.site.url))
        .await?;
    page.until(&within("kanbao-article", "[part=headline]"))
        .await?;
    let shown: String = page
        .eval(&format!(
            "{}.textContent",
            within("kanbao-article", "[part=headline]")
        ))
        .await?;
    assert_eq!(shown, text);
    let inside = "[...document.querySelectorAll('*')].filter((e) => e.shadowRoot).flatMap((e) => [...e.shadowRoot.querySelectorAll('img,script,[onerror],a[href^=javascript]')]).length";
    assert_eq!(page.eval::<u32>(inside).await?, 0);
    assert!(!page.eval::<bool>("window.owned === true").await?);
    Ok(())
}

/// Puts `text` into every `text` and `name` of an edition.
fn fill(value: &mut serde_json::Value, text: &str) {
    match value {
        serde_json::Value::Array(values) => values.iter_mut().for_each(|value| fill(value, text)),
        serde_json::Value::Object(fields) => {
            for (name, value) in fields {
                match value {
                    serde_json::Value::String(old)
                        if ["text", "name", "canonical"].contains(&name.as_str()) =>
                    {
                        *old = text.into()
                    }
                    _ => fill(value, text),
                }
            }
        }
        _ => {}
    }
}

pub(super) async fn accessible(page: &Page) -> Outcome {
    let host = Host::open(page, "plain", "").await?;
    for element in [
        "kanbao-article",
        "kanbao-edition",
        "kanbao-search",
        "kanbao-entity",
    ] {
        page.until(&within(element, ".card")).await?;
    }
    let axe = host.site.read("node_modules/axe-core/axe.min.js");
    page.driver.execute(axe, Vec::new()).await?;
    page.eval::<()>("void axe.run(document, { iframes: false }).then((found) => window.axed = found.violations)").await?;
    page.until("window.axed").await?;
    let faults: Vec<String> = page
        .eval("window.axed.map(({ id, nodes }) => id + ': ' + nodes.map((n) => n.target.flat().join(' ') + ' ' + n.failureSummary).join('; '))")
        .await?;
    assert!(faults.is_empty(), "{faults:#?}");
    // The marks are one stop: arrows go from one to the next.
    page.eval::<()>(&format!(
        "{}.focus()",
        within("kanbao-article", ".mark[tabindex=\"0\"]")
    ))
    .await?;
    page.press("\u{e014}").await?;
    page.until("(([first, second]) => second.matches(':focus') && second.tabIndex === 0 && first.tabIndex === -1)(document.querySelector('kanbao-article').shadowRoot.querySelectorAll('.mark'))").await
}
