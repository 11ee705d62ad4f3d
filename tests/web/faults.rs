//! What goes wrong on the reader's side: each has a clear message or a fallback that can be read.

use super::page::Page;
use super::site::Site;
use super::{Outcome, Tests};
use serde_json::Value;

/// Has a script run in every page before anything of ours.
fn before(page: &Page, script: &str) {
    page.site.replace("fault.js", script);
    for name in pages(page) {
        let html = page.site.read(&name).replacen(
            "<title>",
            "<script src=/some/where/fault.js></script><title>",
            1,
        );
        page.site.replace(&name, html);
    }
}

/// Names the front page and one article's page.
fn pages(page: &Page) -> [String; 2] {
    let folder = std::fs::read_dir(page.site.folder().join("a")).expect("the site has articles");
    let name = folder
        .flatten()
        .map(|file| file.file_name())
        .min()
        .expect("the site has articles");
    ["index.html".into(), format!("a/{}", name.to_string_lossy())]
}

/// Names the files of the program.
fn programs(page: &Page) -> Vec<String> {
    let files = std::fs::read_dir(page.site.folder())
        .expect("the site was built")
        .flatten();
    let names = files.map(|file| file.file_name().to_string_lossy().into_owned());
    names.filter(|name| name.ends_with(".wasm")).collect()
}

/// Takes the program away.
fn without_program(page: &Page) {
    for name in programs(page) {
        page.site.remove(&name);
    }
}

/// Reads front page and article as printed: headlines, text, and links that lead from page to page.
async fn printed(page: &Page) -> Outcome {
    let [_, article] = pages(page);
    page.open_unstarted("").await?;
    page.until("document.querySelector('#kanbao h1, #kanbao h2')?.getClientRects().length > 0")
        .await?;
    page.until(&format!(
        "document.querySelector('#kanbao a[href=\"{article}\"]')"
    ))
    .await?;
    page.eval::<()>(&format!(
        "document.querySelector('#kanbao a[href=\"{article}\"]').click()"
    ))
    .await?;
    page.until(&format!("location.pathname.endsWith('{article}')"))
        .await?;
    page.until("document.querySelector('#kanbao article').innerText.length > 80")
        .await
}

pub(super) fn tests(tests: &mut Tests) {
    tests.add("faults::no_webassembly", async |page| {
        before(page, "delete window.WebAssembly;");
        printed(page).await
    });
    tests.add("faults::webassembly_forbidden", async |page| {
        let policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; \
                      manifest-src 'self'";
        // The same pages from a host whose policy knows nothing of WebAssembly.
        let site = Site::under(policy).await?;
        let own = Page::new(page.engine, page.driver.clone(), site).await?;
        printed(&own).await
    });
    tests.add("faults::program_missing", async |page| {
        without_program(page);
        printed(page).await
    });
    tests.add("faults::whole_program_missing", async |page| {
        page.site.remove("kanbao_bg.wasm");
        page.open("").await?;
        page.eval::<()>("document.querySelector('a[href^=\"#/numbers\"]').click()")
            .await?;
        page.until("document.querySelector('.notice[role=alert]')")
            .await?;
        page.eval::<()>("history.back()").await?;
        page.until("document.querySelector('main.front, main .story') && !document.querySelector('main.waiting')")
            .await
    });
    tests.add("faults::program_of_another_version", async |page| {
        // A deploy half done: the name is the same, the bytes are not; the page's hash of it says so.
        for name in programs(page) {
            page.site.replace(&name, *b"\0asm\x01\0\0\0");
        }
        printed(page).await
    });
    tests.add("faults::page_of_another_build", async |page| {
        // What another build printed is no markup to take over: the program draws anew, and the page says which it is.
        let html = page.site.read("index.html");
        let (before, rest) = html
            .split_once("data-build=\"")
            .ok_or("the page says which build printed it")?;
        let (build, rest) = rest.split_once('"').ok_or("the attribute ends")?;
        let (view, rest) = rest.split_once('>').ok_or("the tag ends")?;
        let end = rest
            .find("<script type=\"application/json\"")
            .ok_or("the page has its data")?;
        let strange = "<section><p id=\"strange\">旧</p></section></div>";
        let page_of_another = format!(
            "{before}data-build=\"0123456789abcdef\"{view}>{strange}{}",
            &rest[end..]
        );
        page.site.replace("index.html", page_of_another);
        page.open("").await?;
        page.until(
            "document.querySelector('main.front h2 a') && !document.getElementById('strange')",
        )
        .await?;
        page.until(&format!(
            "document.getElementById('kanbao').dataset.program === '{build}'"
        ))
        .await?;
        page.click("main.front h2 a").await?;
        page.until("document.querySelector('main.reader h1')")
            .await?;
        Ok(())
    });
    tests.add("faults::empty_page_says_why", async |page| {
        let html = page.site.read("index.html");
        let start = html
            .find("<div id=\"kanbao\"")
            .ok_or("the page has its place")?;
        let end = html
            .find("<script type=\"application/json\"")
            .ok_or("the page has its data")?;
        page.site.replace(
            "index.html",
            format!(
                "{}<div id=\"kanbao\"></div>{}",
                &html[..start],
                &html[end..]
            ),
        );
        without_program(page);
        page.open_unstarted("").await?;
        page.until("document.getElementById('kanbao').innerText.includes('看报无法启动')")
            .await
    });
    tests.add("faults::typed_before_the_program_runs", async |page| {
        before(
            page,
            "new MutationObserver((_, observer) => { \
                const field = document.querySelector('input[type=search]'); \
                if (field) { observer.disconnect(); field.focus(); field.value = '科创'; } \
             }).observe(document, { childList: true, subtree: true });",
        );
        page.open("").await?;
        page.until("decodeURIComponent(location.hash) === '#/search?q=科创'")
            .await?;
        page.until("document.querySelector('.kwic-hit')?.textContent === '科创'")
            .await?;
        let field: String = page
            .eval("document.querySelector('input[type=search]').value")
            .await?;
        assert_eq!(field, "科创");
        Ok(())
    });
    tests.add("faults::edition_missing", async |page| {
        let [_, article] = pages(page);
        let html = page.site.read(&article);
        let (_, rest) = html
            .split_once("data-src=\"../")
            .ok_or("the page names its data")?;
        page.site
            .remove(rest.split('"').next().expect("split gives one"));
        page.open_unstarted(&article).await?;
        page.until("document.querySelector('#kanbao article').innerText.length > 80")
            .await
    });
    tests.add("faults::storage_denied", async |page| {
        before(
            page,
            "for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) \
             Object.defineProperty(window, name, { get() { throw new DOMException('denied', 'SecurityError'); } });",
        );
        page.open("").await?;
        page.until("document.querySelector('#kanbao h2 a')").await?;
        page.click("#kanbao h2 a").await?;
        // In its own page where the program was not yet awake.
        page.until("/[/#]a[/]/.test(location.href)").await?;
        page.until("document.querySelector('#kanbao article')")
            .await?;
        // What was chosen lasts as long as the page, whichever program shows it.
        page.eval::<()>("document.activeElement.blur()").await?;
        page.until("document.querySelector('[data-program]')").await?;
        page.press("t").await?;
        page.until("document.querySelector('.kb').dataset.theme === 'sepia'")
            .await?;
        page.press("gs").await?;
        page.until("document.querySelector('main.search') && document.querySelector('.kb').dataset.theme === 'sepia'")
            .await
    });
    tests.add(
        "faults::what_the_database_dropped_is_not_lost",
        async |page| {
            // As an engine does with what is not done when the page is left.
            before(
                page,
                "IDBTransaction.prototype.commit = function () { this.abort(); };",
            );
            page.open("#/index/plc").await?;
            page.click("tbody th a").await?;
            page.click(".entity .amend-choice").await?;
            page.until("document.querySelectorAll('.corrections li').length === 1")
                .await?;
            page.site.replace("fault.js", "");
            page.open("#/index/plc").await?;
            page.until("document.querySelectorAll('.corrections li').length === 1")
                .await?;
            // By now the database has it.
            page.until("!Object.keys(localStorage).some((key) => key.startsWith('kanbao-ahead/'))")
                .await
        },
    );
    tests.add("faults::no_javascript_at_all", async |page| {
        // As a reader without scripts gets it: no script is one, since of two types the first counts.
        for name in pages(page) {
            let html = page
                .site
                .read(&name)
                .replace("<script ", "<script type=text/plain ");
            page.site.replace(&name, html);
        }
        without_program(page);
        printed(page).await
    });
    tests.add("faults::a_hostile_edition_is_shown_as_text", async |page| {
        hostile(page).await
    });
    tests.add("faults::half_a_character_is_refused", async |page| {
        let edition = page.site.read("edition.json");
        page.put_edition(edition.replacen("\"name\":\"", "\"name\":\"\\ud800", 1))?;
        page.open("").await?;
        page.until("document.querySelector('main.failure, [role=alert]')?.innerText.length > 20")
            .await
    });
    tests.add("faults::a_huge_edition_is_read", async |page| {
        huge(page).await
    });
}

/// Opens an edition of this many bytes: some fifteen hundred printed pages.
const HUGE: usize = 100 << 20;

async fn huge(page: &Page) -> Outcome {
    let mut edition: Value = serde_json::from_str(&page.site.read("edition.json"))?;
    let articles = edition["articles"]
        .as_array()
        .ok_or("an edition has articles")?
        .clone();
    let mut all = Vec::new();
    let mut size = 0;
    while size < HUGE {
        for article in &articles {
            let mut copy = article.clone();
            copy["id"] = format!("a{:010x}", all.len()).into();
            size += serde_json::to_string(&copy)?.len();
            all.push(copy);
        }
    }
    let count = all.len();
    edition["articles"] = all.into();
    page.put_edition(serde_json::to_string(&edition)?)?;
    // The last story by its address, among all the others; a machine may take its time.
    page.open_unstarted(&format!("#/a/a{:010x}", count - 1))
        .await?;
    page.until_long("document.querySelector('#kanbao article')?.innerText.length > 20")
        .await
}

const EVIL: &str =
    "<img src=x onerror=owned=1><script>window.owned=1</script>\u{202e}\"'&javascript:owned=1";

/// Opens an edition whose every text is an attack, one of them three megabytes long, and goes everywhere in it.
async fn hostile(page: &Page) -> Outcome {
    let mut edition: Value = serde_json::from_str(&page.site.read("edition.json"))?;
    poison(&mut edition);
    let blocks = edition["articles"][1]["body"]
        .as_array_mut()
        .ok_or("an article has a body")?;
    blocks[0]["text"] = "甲".repeat(1 << 20).into();
    let id = edition["articles"][0]["id"]
        .as_str()
        .unwrap_or_default()
        .to_owned();
    let long = edition["articles"][1]["id"]
        .as_str()
        .unwrap_or_default()
        .to_owned();
    let entity = edition["entities"][0]["id"]
        .as_str()
        .unwrap_or_default()
        .to_owned();
    page.put_edition(serde_json::to_string(&edition)?)?;
    let places = [
        "#/".to_owned(),
        format!("#/a/{id}?q=script&hit=1"),
        format!("#/a/{id}?panel=cite"),
        format!("#/a/{id}?panel=notes"),
        format!("#/a/{long}"),
        "#/search?q=javascript%3A".into(),
        format!("#/e/{entity}"),
        "#/index".into(),
        "#/numbers".into(),
        "#/places".into(),
        "#/proof".into(),
    ];
    for place in places {
        page.open(&place).await?;
        page.until("document.querySelector('#kanbao-main')").await?;
        let found: u32 = page
            .eval("document.querySelectorAll('#kanbao :is(img, script, iframe, [onerror], [href^=\"javascript\" i])').length")
            .await?;
        assert_eq!(found, 0, "{place}");
        // What is laid out at once is a few screens, however long the text is: this, and no clock, is why it shows soon.
        let longest = "Math.max(0, ...[...document.querySelectorAll('#kanbao :is(p, h1, h2, .stretch)')]\
            .filter((piece) => !piece.querySelector('.stretch')).map((piece) => piece.textContent.length))";
        let laid_out: u32 = page.eval(longest).await?;
        assert!(
            laid_out <= 20_100,
            "{place}: {laid_out} characters in one piece"
        );
        assert!(
            page.eval::<bool>("window.owned === undefined").await?,
            "{place}"
        );
    }
    page.open(&format!("#/a/{id}")).await?;
    page.find(".here h1").await?;
    let title: String = page
        .eval("document.querySelector('.here h1').textContent")
        .await?;
    assert!(title.contains("<script>window.owned=1</script>"), "{title}");
    Ok(())
}

/// Puts an attack into every text and name.
fn poison(value: &mut Value) {
    match value {
        Value::Array(values) => values.iter_mut().for_each(poison),
        Value::Object(fields) => {
            fields
                .remove("mentions")
                .map(|_| fields.insert("mentions".into(), Value::Array(Vec::new())));
            for (name, value) in fields {
                match value {
                    Value::String(text)
                        if ["text", "name", "canonical", "column", "agency"]
                            .contains(&name.as_str()) =>
                    {
                        // What points into a text must not come to lie outside it.
                        *text = EVIL.repeat(1 + text.len() / EVIL.len());
                    }
                    _ => poison(value),
                }
            }
        }
        _ => {}
    }
}
