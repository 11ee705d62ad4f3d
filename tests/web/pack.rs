//! The one-file edition, opened from a disk while nobody answers: searched, read, marked, noted, exported, opened again.

use super::page::Page;
use super::site::files;
use super::{Outcome, Tests};
use kanbao::model::Edition;
use kanbao::site::{App, pack};
use std::path::Path;
use std::rc::Rc;
use std::time::Duration;
use tokio::time::sleep;

/// What the page has asked others for.
const ASKED: &str = "performance.getEntriesByType('resource').map((entry) => entry.name).filter((name) => !/^(data|blob):/.test(name))";

/// Catches what is saved: the browser of a test has no folder for it.
const CATCH: &str = "void (HTMLAnchorElement.prototype.click = function () { window.saved = this.download; }, \
    ((make) => URL.createObjectURL = (blob) => { blob.text().then((text) => window.exported = text); return make(blob); })(URL.createObjectURL.bind(URL)))";

/// Packs the bundled edition with the app that was built beside the site.
pub(super) fn packed(page: &Page) -> Result<Vec<u8>, Box<dyn std::error::Error + Send + Sync>> {
    let edition = Rc::new(Edition::decode(&page.site.read("edition.json"))?);
    Ok(pack(&edition, &app()?)?)
}

/// Reads the app that `trunk build` leaves beside the site.
pub(super) fn app() -> Result<App, Box<dyn std::error::Error + Send + Sync>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/app");
    Ok(App::new(files(&folder))?)
}

pub(super) fn tests(tests: &mut Tests) {
    tests.add("pack::file_url", async |page| file_url(page).await);
}

async fn file_url(page: &Page) -> Outcome {
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("edition.html");
    std::fs::write(&file, packed(page)?)?;
    page.site.stop();
    page.driver
        .goto(format!("file://{}", file.display()))
        .await?;
    page.until("document.querySelector('#kanbao[data-program]')")
        .await?;
    // Search.
    page.press("/").await?;
    page.until("document.activeElement.matches('.search-field')")
        .await?;
    page.press("李永军").await?;
    page.press("\u{e007}").await?;
    page.until("location.hash.startsWith('#/search') && document.querySelector('.found-story')")
        .await?;
    // Open.
    page.eval::<()>("document.querySelector(\".found-story a[href*='#/a/']\").click()")
        .await?;
    page.until("document.querySelector('main.reader h1')")
        .await?;
    // A screen that a site fetches on demand is in the file.
    let story: String = page.eval("location.hash.split('?')[0]").await?;
    page.eval::<()>("void (location.hash = '#/numbers')")
        .await?;
    page.until("document.querySelector('main:not(.waiting) table, main svg')")
        .await?;
    // Mark.
    page.eval::<()>(&format!("void (location.hash = '{story}?panel=notes')"))
        .await?;
    page.until("document.querySelector('.notes') && document.querySelector('.body .block')")
        .await?;
    let quote: String = page
        .eval(
            "((walk) => { const node = walk.nextNode(); getSelection().setBaseAndExtent(node, 0, node, Math.min(4, node.length)); \
             return getSelection().toString(); })(document.createTreeWalker([...document.querySelectorAll('.body .block')].at(-1), NodeFilter.SHOW_TEXT))",
        )
        .await?;
    page.until("document.querySelector('.notes blockquote + .button')")
        .await?;
    page.eval::<()>("document.querySelector('.notes blockquote + .button').click()")
        .await?;
    page.until("document.querySelectorAll('.notes li').length === 1")
        .await?;
    // Note. The mark is kept a moment later, and the list drawn again.
    sleep(Duration::from_millis(500)).await;
    page.eval::<()>("document.querySelector('.notes textarea').focus()")
        .await?;
    page.press("要查").await?;
    page.press("\u{e004}").await?;
    // Export.
    page.eval::<()>(CATCH).await?;
    page.eval::<()>("document.querySelector('.notes-ways button').click()")
        .await?;
    page.until("window.exported?.includes('要查') && window.saved.endsWith('.md')")
        .await?;
    let exported: String = page.eval("window.exported").await?;
    assert!(
        exported.contains(quote.trim()),
        "{quote} is not in {exported}"
    );
    let lost: bool = page
        .eval("document.querySelector('.notes-warning') !== null")
        .await?;
    assert!(!lost, "the browser keeps no notes of a file");
    // Reload.
    page.driver.refresh().await?;
    page.until("document.querySelector('.notes textarea')?.value === '要查'")
        .await?;
    let asked: Vec<String> = page.eval(ASKED).await?;
    assert_eq!(asked, Vec::<String>::new());
    Ok(())
}
