//! What a test holds in its hands: a page of the site in a browser.

use super::Outcome;
use super::engine::Engine;
use super::site::Site;
use serde::de::DeserializeOwned;
use std::error::Error;
use std::time::Duration;
use thirtyfour::{By, WebDriver, WebElement};
use tokio::time::sleep;

/// The time in which something awaited must have come about.
const PATIENCE: Duration = Duration::from_secs(30);
/// Holds once the program listens: static/start.js says so.
pub(super) const RUNS: &str = "performance.getEntriesByName('kanbao').length > 0";
/// Keeps what the page saves, as name and text in `window.saved`, and lets no engine ask where to put it.
#[allow(dead_code, reason = "the benches share this file")]
pub(super) const WATCH_SAVING: &str = "(() => {
    window.saved = [];
    const texts = new Map(), make = URL.createObjectURL;
    URL.createObjectURL = (blob) => { const url = make.call(URL, blob); texts.set(url, blob.text()); return url; };
    HTMLAnchorElement.prototype.click = function () { texts.get(this.href)?.then((text) => saved.push([this.download, text])); };
})()";
/// The time between two looks.
const PAUSE: Duration = Duration::from_millis(25);

/// Holds a browser window of an engine, and the site that is its own.
pub(super) struct Page {
    #[allow(
        dead_code,
        reason = "for tests that expect something else of one engine"
    )]
    pub(super) engine: Engine,
    pub(super) driver: WebDriver,
    pub(super) site: Site,
}

type Answer<T> = Result<T, Box<dyn Error + Send + Sync>>;

#[allow(
    dead_code,
    reason = "an interface for all test files; each uses what it needs"
)]
impl Page {
    pub(super) async fn new(engine: Engine, driver: WebDriver, site: Site) -> Answer<Self> {
        let page = Self {
            engine,
            driver,
            site,
        };
        page.driver.goto("about:blank").await?;
        page.resize(1280, 900).await?;
        Ok(page)
    }

    /// Opens a page of the site, say `#q=雪峰` or `article/x.html`, and waits until the program runs.
    pub(super) async fn open(&self, address: &str) -> Outcome {
        self.open_unstarted(address).await?;
        self.until(RUNS).await?;
        // Some screens are in the whole program, which comes a moment later.
        self.until("!document.querySelector('[aria-busy]')").await
    }

    /// Puts another edition in the place of the bundled one; nothing of it is prerendered.
    pub(super) fn put_edition(&self, json: impl Into<Vec<u8>>) -> Outcome {
        self.site.replace("other.json", json);
        let html = self.site.read("index.html");
        let start = html
            .find("<div id=\"kanbao\"")
            .ok_or("the page has its place")?;
        let data = html
            .find("<script type=\"application/json\"")
            .ok_or("the page has its data")?;
        let end = data + html[data..].find("</script>").ok_or("the data end")?;
        let place = "<div id=\"kanbao\" data-view=\"#/\"></div><script type=\"application/json\" id=\"kanbao-edition\" data-src=\"other.json\">";
        let html = format!("{}{place}{}", &html[..start], &html[end..]);
        self.site.replace("index.html", html);
        Ok(())
    }

    /// Opens a page of the site without waiting for the program.
    pub(super) async fn open_unstarted(&self, address: &str) -> Outcome {
        // A mere change of the fragment loads nothing: leave first.
        self.driver.goto("about:blank").await?;
        Ok(self
            .driver
            .goto(format!("{}{address}", self.site.url))
            .await?)
    }

    /// Evaluates an expression in the page.
    pub(super) async fn eval<T: DeserializeOwned>(&self, expression: &str) -> Answer<T> {
        let script = format!("return ({expression});");
        Ok(self.driver.execute(script, Vec::new()).await?.convert()?)
    }

    /// Waits until an expression holds in the page.
    pub(super) async fn until(&self, expression: &str) -> Outcome {
        self.until_within(expression, PATIENCE).await
    }

    /// Waits until an expression holds in the page, which may take a minute.
    pub(super) async fn until_long(&self, expression: &str) -> Outcome {
        self.until_within(expression, 4 * PATIENCE).await
    }

    async fn until_within(&self, expression: &str, patience: Duration) -> Outcome {
        let mut waited = Duration::ZERO;
        // Firefox answers with nothing while one page gives way to another.
        while !self
            .eval::<Option<bool>>(&format!("!!({expression})"))
            .await?
            .unwrap_or_default()
        {
            if waited > patience {
                let text: String = self.eval("document.body.innerText.slice(0, 400)").await?;
                let at: String = self
                    .eval("decodeURIComponent(location.href) + ', the keyboard at ' + document.activeElement?.outerHTML.slice(0, 120)")
                    .await?;
                return Err(format!(
                    "never came true: {expression}\nthe page is {at}\nand shows: {text}"
                )
                .into());
            }
            sleep(PAUSE).await;
            waited += PAUSE;
        }
        Ok(())
    }

    /// Finds the first element of a CSS selector, waiting for it.
    pub(super) async fn find(&self, selector: &str) -> Answer<WebElement> {
        self.until(&format!(
            "document.querySelector({})",
            serde_json::to_string(selector)?
        ))
        .await?;
        Ok(self.driver.find(By::Css(selector)).await?)
    }

    /// Clicks on the first element of a CSS selector, once it is there and has come to rest.
    pub(super) async fn click(&self, selector: &str) -> Outcome {
        let place = format!(
            "((element) => (element?.scrollIntoView({{ block: 'nearest', behavior: 'instant' }}), \
             JSON.stringify(element?.getBoundingClientRect() ?? null)))(document.querySelector({}))",
            serde_json::to_string(selector)?
        );
        let (mut waited, mut before) = (Duration::ZERO, String::new());
        loop {
            let element = self.find(selector).await?;
            let now: String = self.eval(&place).await?;
            let rests = now == before;
            before = now;
            if rests {
                let Err(error) = element.click().await else {
                    return Ok(());
                };
                let text = error.to_string();
                // What was drawn anew or covered between the two looks is tried again.
                let moved = ["interactable", "intercepted", "stale"]
                    .iter()
                    .any(|why| text.contains(why));
                if !moved || waited > PATIENCE {
                    return Err(format!("{selector} cannot be clicked: {text}").into());
                }
            }
            sleep(PAUSE).await;
            waited += PAUSE;
        }
    }

    /// Presses keys as a person would, on whatever has the focus.
    pub(super) async fn press(&self, keys: &str) -> Outcome {
        Ok(self.driver.action_chain().send_keys(keys).perform().await?)
    }

    /// Gives the window a width and height in CSS pixels.
    pub(super) async fn resize(&self, width: u32, height: u32) -> Outcome {
        Ok(self.driver.set_window_rect(0, 0, width, height).await?)
    }

    /// Checks at the end of a test what must hold in each: the policy was kept.
    pub(super) async fn leave(&self) -> Outcome {
        let breaches = self.site.take_breaches();
        assert!(
            breaches.is_empty(),
            "the page broke its policy: {breaches:#?}"
        );
        Ok(())
    }
}
