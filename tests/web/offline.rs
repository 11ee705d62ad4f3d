//! The service worker: the site without a network, updates, and never two versions at once.

use super::page::Page;
use super::{Outcome, Tests};
use kanbao::site::{self, service_worker};

/// Makes the served draft a public site of a `version`: each page says it, and asks for being kept.
fn publish(page: &Page, version: &str) -> site::Site {
    let mut files = super::site::files(page.site.folder());
    for (path, bytes) in &mut files {
        if path.ends_with(".html") && !path.starts_with("frame/") {
            let up = "../".repeat(path.matches('/').count());
            let html = String::from_utf8_lossy(bytes);
            let script = format!(
                "<meta name=\"edition-of\" content=\"{version}\"><script type=module src={up}offline.js></script><title>"
            );
            *bytes = html.replacen("<title>", &script, 1).into();
        }
    }
    files.insert("sw.js".into(), service_worker(&files).into());
    put(page, &files);
    files
}

fn put(page: &Page, files: &site::Site) {
    for (path, bytes) in files
        .iter()
        .filter(|(path, _)| path.ends_with(".html") || *path == "sw.js")
    {
        page.site.replace(path, bytes.clone());
    }
}

/// Opens the front page and waits until the site is kept.
async fn keep(page: &Page) -> Outcome {
    page.open("").await?;
    page.eval::<()>("void navigator.serviceWorker.ready.then(() => window.kept = true)")
        .await?;
    page.until("window.kept").await
}

/// Returns which version the page in the window is of.
async fn version(page: &Page) -> Result<String, Box<dyn std::error::Error + Send + Sync>> {
    page.eval("document.querySelector('meta[name=edition-of]')?.content ?? ''")
        .await
}

pub(super) fn tests(tests: &mut Tests) {
    tests.add("offline::reads_without_a_network", async |page| {
        let files = publish(page, "one");
        keep(page).await?;
        page.site.stop();
        page.open("").await?;
        assert_eq!(version(page).await?, "one");
        let deep = files
            .keys()
            .find(|path| path.starts_with("a/"))
            .ok_or("the site has articles")?;
        page.open(deep).await?;
        page.until("document.querySelector('article')").await?;
        // With a query, and where a host leaves out the ending.
        page.open(&format!("{deep}?from=mail")).await?;
        page.open(deep.trim_end_matches(".html")).await?;
        // What is not kept leads to the front page, at its own address: its links are relative.
        page.open("no/such/page").await?;
        page.until(&format!("location.href === '{}'", page.site.url))
            .await
    });
    tests.add("offline::keeping_comes_after_the_program", async |page| {
        publish(page, "one");
        page.site.take_requests();
        keep(page).await?;
        let asked = page.site.take_requests();
        let first = |name: &str| asked.iter().position(|path| path.ends_with(name));
        let (program, keeping) = (first("_bg.wasm"), first("sw.js"));
        assert!(
            program.is_some() && program < keeping,
            "{program:?} {keeping:?}"
        );
        Ok(())
    });
    tests.add("offline::updates_cleanly", async |page| {
        publish(page, "one");
        keep(page).await?;
        publish(page, "two");
        // The version that is kept answers, whole, until the new one is kept as well.
        page.open("").await?;
        assert_eq!(version(page).await?, "one");
        page.eval::<()>(
            "void navigator.serviceWorker.getRegistration().then(async (found) => { await found.update(); \
             const wait = () => found.waiting ? window.ready = true : setTimeout(wait, 50); wait(); })",
        )
        .await?;
        page.until("window.ready").await?;
        // No other tab reads the old one: the next visit changes over.
        page.open("").await?;
        page.until("document.querySelector('meta[name=edition-of]')?.content === 'two'").await?;
        page.eval::<()>("void caches.keys().then((names) => window.caches_left = names.length)").await?;
        page.until("window.caches_left === 1").await?;
        page.site.stop();
        page.open("").await?;
        assert_eq!(version(page).await?, "two");
        Ok(())
    });
    tests.add("offline::half_a_deploy_is_not_taken", async |page| {
        publish(page, "one");
        keep(page).await?;
        let mut files = publish(page, "two");
        // One page of the old version is still there while the new list is already up.
        let old = files.iter().find(|(path, _)| path.starts_with("a/")).map(|(path, bytes)| {
            (path.clone(), String::from_utf8_lossy(bytes).replace("two", "one").into_bytes())
        });
        let (path, bytes) = old.ok_or("the site has articles")?;
        files.insert(path, bytes);
        put(page, &files);
        page.eval::<()>(
            "void navigator.serviceWorker.getRegistration().then(async (found) => { \
             await found.update().catch(() => {}); \
             const wait = () => found.installing ? setTimeout(wait, 50) : window.settled = found.waiting === null; wait(); })",
        )
        .await?;
        page.until("window.settled === true").await?;
        page.site.stop();
        for path in files.keys().filter(|path| path.starts_with("a/") || *path == "index.html").take(3) {
            page.open(path).await?;
            assert_eq!(version(page).await?, "one", "{path}");
        }
        Ok(())
    });
    tests.add("offline::a_guest_keeps_nothing", async |page| {
        publish(page, "one");
        let host = super::site::Site::of_others("").await?;
        host.replace("hosts/frame.html", format!("<!doctype html><title>f</title><iframe src=\"{}\"></iframe>", page.site.url));
        page.driver.goto(format!("{}hosts/frame.html", host.url)).await?;
        page.driver.enter_frame(0).await?;
        page.until("document.querySelector('#kanbao main')").await?;
        page.driver.enter_default_frame().await?;
        page.open_unstarted("icons/kanbao.svg").await?;
        page.eval::<()>("void navigator.serviceWorker.getRegistrations().then((all) => window.registered = all.length)").await?;
        page.until("window.registered === 0").await
    });
}
