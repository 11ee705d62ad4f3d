//! Measures in Chromium: `make bench`. Each figure is a median of several runs, on this machine, over loopback.

#![allow(
    dead_code,
    clippy::print_stdout,
    reason = "prints figures, with the parts of the tests that it needs"
)]

mod engine;
mod page;
mod site;

use engine::{Browser, Engine};
use page::Page;
use serde_json::Value;
use std::error::Error;
use tokio::runtime::Runtime;

type Outcome = Result<(), Box<dyn Error + Send + Sync>>;

/// How often the page is opened.
const RUNS: usize = 9;

fn main() -> Outcome {
    let runtime = Runtime::new()?;
    runtime.block_on(async {
        let browser = Browser::new(Engine::Chromium);
        let mut outcome = browser.run(&async |page: &Page| small(page).await).await;
        if outcome.is_ok() {
            outcome = browser.run(&async |page: &Page| large(page).await).await;
        }
        if outcome.is_ok() {
            outcome = browser.run(&async |page: &Page| import(page).await).await;
        }
        browser.quit().await;
        outcome
    })
}

async fn small(page: &Page) -> Outcome {
    println!("the bundled edition");
    start(page).await?;
    work(page).await
}

async fn large(page: &Page) -> Outcome {
    let thousand = thousand(&page.site.read("edition.json"))?;
    println!(
        "an edition of 1,000 stories and {} entities, {} KB",
        thousand.entities,
        thousand.json.len() / 1024
    );
    let shell = with(&page.site.read("index.html"), &thousand.json)?;
    page.site.replace("index.html", shell);
    start(page).await?;
    work(page).await
}

/// Compiles a page of five megabytes in the browser.
async fn import(page: &Page) -> Outcome {
    page.open("#/import").await?;
    page.find(".import-input").await?;
    let text = serde_json::to_string(include_str!("../../static/pages/shaoyang-daily.txt"))?;
    page.eval::<()>(&format!("void (window.half = {text})"))
        .await?;
    page.eval::<()>(IMPORT).await?;
    page.until_long("window.imported").await?;
    let [ms, longest]: [f64; 2] = page.eval("imported").await?;
    println!(
        "{:<44} {:>7.2} MB/s",
        "compiling 5 MB in the worker",
        5e3 / ms
    );
    println!(
        "{:<44} {longest:>7.1} ms",
        "longest wait of the window meanwhile"
    );
    Ok(())
}

/// Opens the front page several times.
async fn start(page: &Page) -> Outcome {
    let (mut painted, mut running, mut memory) = (Vec::new(), Vec::new(), 0);
    for _ in 0..RUNS {
        page.open("").await?;
        page.until("performance.getEntriesByName('first-contentful-paint').length")
            .await?;
        painted.push(
            page.eval("performance.getEntriesByName('first-contentful-paint')[0].startTime")
                .await?,
        );
        running.push(
            page.eval("performance.getEntriesByName('kanbao')[0].startTime")
                .await?,
        );
        memory = page
            .eval("performance.getEntriesByName('kanbao')[0].detail")
            .await?;
    }
    row("navigation to first article painted", painted);
    row("navigation to interactive", running);
    println!("{:<44} {:>7} KB", "memory of the program", memory / 1024);
    Ok(())
}

/// Types, and opens stories.
async fn work(page: &Page) -> Outcome {
    page.open("#/search").await?;
    page.find(".search-field").await?;
    page.eval::<()>(TYPE).await?;
    page.until_long("window.typed").await?;
    row(
        "key to results handed to the browser",
        page.eval("typed.handed").await?,
    );
    row("key to results laid out", page.eval("typed.laid").await?);
    // The key comes just after a frame, so this is at least one whole frame, of 16.7 ms.
    row("key to results painted", page.eval("typed.painted").await?);
    page.open("").await?;
    page.eval::<()>(OPEN).await?;
    page.until_long("window.opened").await?;
    row("headline to article painted", page.eval("opened").await?);
    Ok(())
}

/// Holds a large edition.
struct Large {
    json: String,
    entities: usize,
}

/// Repeats an edition until it has 1,000 stories; each copy has names of its own, as other days have other people.
fn thousand(edition: &str) -> Result<Large, Box<dyn Error + Send + Sync>> {
    let mut edition: Value = serde_json::from_str(edition)?;
    let (articles, entities) = (edition["articles"].clone(), edition["entities"].clone());
    let (articles, entities) = (
        articles.as_array().ok_or("an edition has articles")?,
        entities.as_array().ok_or("an edition has entities")?,
    );
    let (mut many, mut named) = (Vec::new(), Vec::new());
    for copy in 0.. {
        if many.len() >= 1000 {
            break;
        }
        for article in articles {
            let mut article = article.clone();
            article["id"] = format!("a{:010x}", many.len()).into();
            // Not every article has any.
            let mentions = article.get_mut("mentions").and_then(Value::as_array_mut);
            for mention in mentions.into_iter().flatten() {
                mention["entity"] = own(&mention["entity"], copy);
            }
            many.push(article);
        }
        for entity in entities {
            let mut entity = entity.clone();
            entity["id"] = own(&entity["id"], copy);
            if copy > 0 && entity["kind"] != "time" && entity["kind"] != "quantity" {
                entity["name"] = own(&entity["name"], copy);
            }
            named.push(entity);
        }
    }
    many.truncate(1000);
    let count = named.len();
    edition["articles"] = many.into();
    edition["entities"] = named.into();
    edition["warnings"] = Value::Array(Vec::new());
    Ok(Large {
        json: serde_json::to_string(&edition)?.replace('<', "\\u003c"),
        entities: count,
    })
}

fn own(name: &Value, copy: usize) -> Value {
    format!("{}{copy}", name.as_str().unwrap_or_default()).into()
}

/// Puts an edition in the place of the one that a page carries; nothing of the other stays drawn.
fn with(page: &str, json: &str) -> Result<String, Box<dyn Error + Send + Sync>> {
    let root = page
        .find("<div id=\"kanbao\"")
        .ok_or("the page has a root")?;
    let data = page
        .find("<script type=\"application/json\"")
        .ok_or("the page has an edition")?;
    let end = data + page[data..].find("</script>").ok_or("the edition ends")?;
    let open = data + page[data..].find('>').ok_or("the element opens")? + 1;
    Ok([
        &page[..root],
        "<div id=\"kanbao\"></div>",
        &page[data..open],
        json,
        &page[end..],
    ]
    .concat())
}

/// Types queries character by character, and times each: until the program is done, and until the frame after it.
const TYPE: &str = "void (async () => {
    const frame = () => new Promise((done) => requestAnimationFrame(() => { const { port1, port2 } = new MessageChannel(); port1.onmessage = done; port2.postMessage(0); }));
    const field = document.querySelector('.search-field'), handed = [], laid = [], painted = [];
    for (const query of ['邵阳市', '李永军', '人才强医', '卫健事业', '科创飞地', 'lyj', '11月10日', '市场监管局']) {
        for (let end = 1; end <= [...query].length; end++) {
            const node = document.querySelector('.search-field') || field;
            node.value = [...query].slice(0, end).join('');
            await frame();
            const start = performance.now();
            node.dispatchEvent(new InputEvent('input', { bubbles: true }));
            await Promise.resolve();
            handed.push(performance.now() - start);
            document.body.getBoundingClientRect();
            laid.push(performance.now() - start);
            await frame();
            painted.push(performance.now() - start);
        }
    }
    window.typed = { handed, laid, painted };
})()";

/// Opens each story of the front page and times it until the frame after it. The front page that is come back to is laid out
/// before the next story is opened: nobody could read a headline of it earlier.
const OPEN: &str = "void (async () => {
    const frame = () => new Promise((done) => requestAnimationFrame(() => { const { port1, port2 } = new MessageChannel(); port1.onmessage = done; port2.postMessage(0); }));
    const times = [], count = Math.min(40, document.querySelectorAll('main h2 a').length);
    for (let at = 0; at < count; at++) {
        const link = document.querySelectorAll('main h2 a')[at];
        document.body.getBoundingClientRect();
        await frame();
        const start = performance.now();
        link.click();
        do await frame(); while (!document.querySelector('main.reader'));
        times.push(performance.now() - start);
        history.back();
        do await frame(); while (!document.querySelector('main.front'));
    }
    window.opened = times;
})()";

/// Drops a page of five megabytes and takes the time until it can be opened, and the longest time between two looks.
const IMPORT: &str = "void (async () => {
    const transfer = new DataTransfer(), start = performance.now();
    transfer.items.add(new File([half.repeat(Math.ceil(5e6 / new Blob([half]).size))], 'long.txt'));
    document.querySelector('.import-input').dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
    let last = start, longest = 0;
    while (!document.querySelector('.import-deeds')) {
        await new Promise((done) => setTimeout(done, 5));
        const now = performance.now();
        longest = Math.max(longest, now - last - 5);
        last = now;
    }
    window.imported = [performance.now() - start, longest];
})()";

/// Prints the median and the 95th of a hundred.
fn row(name: &str, mut times: Vec<f64>) {
    times.sort_by(f64::total_cmp);
    let at = |share: f64| times[((times.len() - 1) as f64 * share).round() as usize];
    println!(
        "{name:<44} {:>7.1} ms p50 {:>7.1} ms p95",
        at(0.5),
        at(0.95)
    );
}
