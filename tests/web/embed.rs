//! The elements and the frame in other people's pages: in plain HTML, under React, under a strict policy.

use super::page::Page;
use super::site::Site;
use super::{Outcome, Tests};
use kanbao::model::{Article, ArticleKind, Edition, Part};
use kanbao::text::folded;
use std::error::Error;
use std::time::Duration;
use tokio::time::sleep;

type Answer<T> = Result<T, Box<dyn Error + Send + Sync>>;

/// Holds a page of somebody else that shows the bundled edition.
struct Host {
    site: Site,
    edition: Edition,
    /// The longest article, which is folded at first.
    article: Article,
}

impl Host {
    /// Serves `hosts/NAME.html` with the places in braces filled in, and opens it.
    async fn open(page: &Page, name: &str, policy: &str) -> Answer<Self> {
        let host = Self::serve(page, name, policy).await?;
        page.driver.goto("about:blank").await?;
        page.driver
            .goto(format!("{}hosts/{name}.html", host.site.url))
            .await?;
        Ok(host)
    }

    async fn serve(page: &Page, name: &str, policy: &str) -> Answer<Self> {
        let edition = Edition::decode(&page.site.read("edition.json"))?;
        let article = edition
            .articles
            .iter()
            .max_by_key(|article| article.body_chars());
        let article = article.ok_or("the bundled edition has articles")?.clone();
        let entity = edition
            .entities
            .first()
            .ok_or("the bundled edition names somebody")?;
        let site = Site::of_others(policy).await?;
        let html = site
            .read(&format!("hosts/{name}.html"))
            .replace("{site}", &page.site.url)
            .replace("{article}", article.id.as_str())
            .replace("{entity}", &entity.name)
            .replace("{query}", &query(&article));
        site.replace(&format!("hosts/{name}.html"), html);
        Ok(Self {
            site,
            edition,
            article,
        })
    }
}

/// Takes four characters from the middle of an article, or none where it is too short.
fn query(article: &Article) -> String {
    let text: String = Part::all(article).map(|(_, text)| text).collect();
    let letters: Vec<char> = text.chars().filter(|c| c.is_alphabetic()).collect();
    letters.iter().skip(letters.len() / 2).take(4).collect()
}

/// Waits until the first frame keeps its height, and returns it.
async fn settled(page: &Page) -> Answer<String> {
    let mut before = String::new();
    loop {
        let height = page.eval("document.querySelector('iframe').height").await?;
        if height == before {
            return Ok(height);
        }
        before = height;
        sleep(Duration::from_millis(500)).await;
    }
}

/// Writes the expression for the first `selector` inside the card of an element.
fn within(element: &str, selector: &str) -> String {
    format!("document.querySelector('{element}').shadowRoot?.querySelector('{selector}')")
}

/// Returns the text of a story as the element shows it: marks, hits and the dateline are part of it.
async fn shown(page: &Page, element: &str) -> Answer<Vec<String>> {
    page.eval(&format!(
        "[...document.querySelector('{element}').shadowRoot.querySelectorAll('[part=paragraph],[part=subhead]')].map((block) => \
         [...block.childNodes].filter((node) => node.part?.value !== 'dateline').map((node) => node.textContent).join(''))"
    ))
    .await
}

pub(super) fn tests(tests: &mut Tests) {
    tests.add("embed::plain_html", async |page| plain(page).await);
    tests.add("embed::react", async |page| react(page).await);
    tests.add("embed::strict_policy", async |page| strict(page).await);
    tests.add("embed::frame", async |page| frame(page).await);
    tests.add("embed::search_is_that_of_the_reader", async |page| {
        search(page).await
    });
    tests.add("embed::faults", async |page| faults(page).await);
    tests.add("embed::hostile", async |page| hostile(page).await);
    tests.add("embed::accessible", async |page| accessible(page).await);
}

async fn plain(page: &Page) -> Outcome {
    let host = Host::open(page, "plain", "").await?;
    for element in [
        "kanbao-article",
        "kanbao-edition",
        "kanbao-search",
        "kanbao-entity",
    ] {
        page.until(&within(element, ".card")).await?;
        let fallback: bool = page
            .eval(&format!("{} !== null", within(element, "slot")))
            .await?;
        assert!(!fallback, "{element} still shows its fallback");
    }
    let requests = page.site.take_requests();
    let fetched = requests
        .iter()
        .filter(|path| path.ends_with("/edition.json"))
        .count();
    // Once by the page for all its elements, once inside the frame.
    assert!(fetched <= 2, "{requests:#?}");

    page.eval::<()>("void addEventListener('kanbao:height', (e) => (window.heights ??= []).push(e.detail.height))").await?;
    page.eval::<()>(&format!("{}.click()", within("kanbao-article", ".whole")))
        .await?;
    page.until("window.heights?.length > 0").await?;
    let body: Vec<String> = host
        .article
        .body
        .iter()
        .map(|block| block.text.clone())
        .collect();
    assert_eq!(
        shown(page, "kanbao-article").await?,
        body,
        "the element shows the article's text, no more and no less"
    );

    page.eval::<()>("void addEventListener('kanbao:select', (e) => window.selected = e.detail)")
        .await?;
    page.eval::<()>(&format!("{}.click()", within("kanbao-article", ".mark")))
        .await?;
    page.until(&format!(
        "{}.textContent.includes(window.selected.name)",
        within("kanbao-article", "[part=note]")
    ))
    .await?;
    page.until("window.selected.end > window.selected.start && window.selected.article")
        .await?;

    // The dummy says where the story stands; a row opens another one in the card's place.
    page.until(&within("kanbao-edition", "[part=map] [aria-current=true]"))
        .await?;
    page.eval::<()>("void addEventListener('kanbao:navigate', (e) => window.went = e.detail)")
        .await?;
    page.eval::<()>(&format!(
        "{}.click()",
        within("kanbao-edition", "[part=list] a")
    ))
    .await?;
    page.until(&within("kanbao-edition", "[part=body]")).await?;
    let first = host
        .edition
        .articles
        .iter()
        .find(|article| article.kind != ArticleKind::Column);
    let first = first.ok_or("the bundled edition has stories")?.id.as_str();
    page.until(&format!(
        "window.went.article === '{first}' && window.went.href.endsWith('#/a/{first}')"
    ))
    .await?;
    page.eval::<()>(&format!("{}.click()", within("kanbao-edition", ".back")))
        .await?;
    page.until(&within("kanbao-edition", "[part=map]")).await?;

    // On a dark ground the card turns light on dark by itself.
    page.until(&within("kanbao-search", ".card.dark")).await?;
    page.until(&within("kanbao-article", ".card.light")).await?;
    let height: f64 = page
        .eval("document.querySelector('kanbao-entity').getBoundingClientRect().height")
        .await?;
    assert!(height <= 200.5, "`height` holds: {height}");
    page.until(&format!(
        "getComputedStyle({}).letterSpacing !== 'normal'",
        within("kanbao-edition", "[part=nameplate]")
    ))
    .await
}

async fn react(page: &Page) -> Outcome {
    let host = Host::open(page, "react", "").await?;
    page.until("document.querySelector('kanbao-article')")
        .await?;
    page.until(&within("kanbao-article", "[part=headline]"))
        .await?;
    page.until(&within("kanbao-edition", "[part=list] a"))
        .await?;
    // A column title that stands alone is no story.
    let stories: Vec<&Article> = host
        .edition
        .articles
        .iter()
        .filter(|article| article.kind != ArticleKind::Column)
        .collect();
    let other = stories
        .iter()
        .position(|article| article.id != host.article.id && article.headline().is_some());
    let other = other.ok_or("the bundled edition has several stories")?;
    page.eval::<()>(&format!("document.querySelector('kanbao-edition').shadowRoot.querySelectorAll('[part=list] a')[{other}].click()")).await?;
    let id = &stories[other].id;
    page.until(&format!(
        "document.querySelector('kanbao-article').getAttribute('article') === '{id}'"
    ))
    .await?;
    let headline = &stories[other].headline().expect("chosen for it").text;
    page.until(&format!(
        "{}.textContent === {headline:?}",
        within("kanbao-article", "[part=headline]")
    ))
    .await?;
    // The host did it: the card itself stayed where it was.
    page.until(&within("kanbao-edition", "[part=map]")).await
}

async fn strict(page: &Page) -> Outcome {
    let origin = page.site.origin();
    let policy = format!(
        "default-src 'none'; script-src {origin}; connect-src {origin}; frame-src {origin}; img-src 'self'; \
         report-uri /policy-breach"
    );
    let host = Host::open(page, "strict", &policy).await?;
    page.until(&within("kanbao-article", "[part=body]")).await?;
    page.until(&within("kanbao-edition", "[part=map]")).await?;
    let height: f64 = page
        .eval("document.querySelector('kanbao-article').getBoundingClientRect().height")
        .await?;
    assert!(height <= 300.5, "`height` holds: {height}");
    let family: String = page
        .eval(&format!(
            "getComputedStyle({}).fontFamily",
            within("kanbao-article", "[part=body]")
        ))
        .await?;
    assert!(family.contains("Song"), "the sheet is there: {family}");
    page.until("document.querySelector('iframe').height > 200")
        .await?;
    let breaches = host.site.take_breaches();
    assert!(breaches.is_empty(), "{breaches:#?}");
    Ok(())
}

async fn frame(page: &Page) -> Outcome {
    let host = Host::open(page, "plain", "").await?;
    page.until("document.querySelector('iframe').height > 200")
        .await?;
    page.eval::<()>("void addEventListener('kanbao:navigate', () => window.foreign = true)")
        .await?;
    // Another window of another origin says the same words: nobody listens.
    let before = settled(page).await?;
    page.eval::<()>("window.postMessage({ type: 'kanbao:height', height: 7 }, '*')")
        .await?;
    page.eval::<()>(
        "document.getElementById('silent').contentWindow.eval(`parent.postMessage({ type: 'kanbao:navigate', href: 'x' }, '*')`)",
    )
    .await?;
    page.eval::<()>("void setTimeout(() => window.waited = true, 300)")
        .await?;
    page.until("window.waited").await?;
    assert_eq!(
        page.eval::<String>("document.querySelector('iframe').height")
            .await?,
        before
    );
    // The silent frame is of this origin and says that it is the host's: it may fire its own events, no more.
    assert_eq!(
        page.eval::<String>("document.getElementById('silent').height")
            .await?,
        "150"
    );

    page.driver.enter_frame(0).await?;
    page.until(&within("kanbao-article", ".card.sepia")).await?;
    page.until("document.querySelector('kanbao-article').style.getPropertyValue('--kb-accent') === '#0b5563'").await?;
    page.eval::<()>(&format!("{}.click()", within("kanbao-article", ".whole")))
        .await?;
    page.until(&format!(
        "{}?.getAttribute('aria-expanded') === 'true'",
        within("kanbao-article", ".whole")
    ))
    .await?;
    page.driver.enter_default_frame().await?;
    page.until(&format!(
        "+document.querySelector('iframe').height > {before}"
    ))
    .await?;

    // A greeting by another window than the one around the frame is not answered: opened alone, the page is silent.
    page.driver
        .goto(format!("{}frame/{}.html", page.site.url, host.article.id))
        .await?;
    page.until(&within("kanbao-article", "[part=body]")).await
}

async fn search(page: &Page) -> Outcome {
    let host = Host::open(page, "plain", "").await?;
    page.until(&within("kanbao-search", "input")).await?;
    let mut queries: Vec<String> = [
        "人 才",
        "國家",
        "２０２３",
        "ＡＢ",
        "“",
        "的",
        "記者",
        "没有这样的话",
    ]
    .map(Into::into)
    .into();
    for article in &host.edition.articles {
        queries.push(query(article));
    }
    for query in queries.into_iter().filter(|query| !query.is_empty()) {
        let terms: Vec<String> = query.split_whitespace().map(folded).collect();
        let holds = |article: &&Article| {
            let texts: Vec<String> = Part::all(article).map(|(_, text)| folded(text)).collect();
            terms
                .iter()
                .all(|term| texts.iter().any(|text| text.contains(term.as_str())))
        };
        let expected: Vec<&str> = host
            .edition
            .articles
            .iter()
            .filter(holds)
            .map(|article| article.id.as_str())
            .collect();
        let typed = serde_json::to_string(&query)?;
        page.eval::<()>(&format!(
            "void ((box) => {{ box.value = {typed}; box.dispatchEvent(new InputEvent('input', {{ bubbles: true }})); }})({})",
            within("kanbao-search", "input")
        ))
        .await?;
        let found: Vec<String> = page
            .eval("[...document.querySelector('kanbao-search').shadowRoot.querySelectorAll('.result [part=title] a')].map((a) => a.href.match(/a\\/([^?]+)/)[1])")
            .await?;
        assert_eq!(found, expected, "{query}");
    }
    Ok(())
}

async fn faults(page: &Page) -> Outcome {
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

async fn hostile(page: &Page) -> Outcome {
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

async fn accessible(page: &Page) -> Outcome {
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
