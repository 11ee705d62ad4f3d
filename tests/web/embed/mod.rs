//! The elements and the frame in other people's pages: in plain HTML, under React, under a strict policy.

mod hard;

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
    tests.add("embed::faults", async |page| hard::faults(page).await);
    tests.add("embed::hostile", async |page| hard::hostile(page).await);
    tests.add("embed::accessible", async |page| {
        hard::accessible(page).await
    });
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
