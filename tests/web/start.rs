//! The page starts, says why when it cannot, and asks for nothing more.

use super::Tests;
use std::time::Duration;
use tokio::time::sleep;

pub(super) fn tests(tests: &mut Tests) {
    tests.add("start::runs", async |page| {
        page.open("").await?;
        let title: String = page.eval("document.title").await?;
        assert!(title.contains("看报"), "{title}");
        Ok(())
    });
    tests.add("start::the_words_are_painted_before_the_program_is_fetched", async |page| {
        page.open("").await?;
        let [painted, fetched]: [f64; 2] = page
            .eval(
                "[performance.getEntriesByName('first-contentful-paint')[0],
                    performance.getEntriesByType('resource').find(({ name }) => name.endsWith('_bg.wasm'))]
                    .map(({ startTime }) => startTime)",
            )
            .await?;
        // A browser that takes longer than this is not waited for.
        assert!(painted < fetched || fetched > 2000.0, "painted after {painted} ms, fetched after {fetched} ms");
        Ok(())
    });
    tests.add("start::zero_network", async |page| {
        page.open("").await?;
        // A browser may fetch the icon of its tab a little later than the page.
        sleep(Duration::from_millis(500)).await;
        page.site.take_requests();
        page.press("a").await?;
        sleep(Duration::from_millis(300)).await;
        let requests = page.site.take_requests();
        assert!(requests.is_empty(), "asked for after load: {requests:?}");
        Ok(())
    });
    tests.add("start::who_nears_a_facet_has_the_whole_program_sent", async |page| {
        page.open("").await?;
        page.site.take_requests();
        page.eval::<()>(
            "void document.querySelector('.rail button').dispatchEvent(new PointerEvent('pointerover', { bubbles: true }))",
        )
        .await?;
        let mut asked = Vec::new();
        for _ in 0..50 {
            asked.extend(page.site.take_requests());
            if asked.iter().any(|path| path.contains("kanbao_bg.wasm")) {
                return Ok(());
            }
            sleep(Duration::from_millis(100)).await;
        }
        Err(format!("asked for {asked:?} only").into())
    });
    tests.add("start::a_broken_edition_is_explained", async |page| {
        let whole = page.site.read("index.html");
        let broken = whole.replacen(r#""version":1"#, r#""version":99"#, 1);
        assert_ne!(whole, broken, "the page carries an edition of version 1");
        page.site.replace("index.html", broken);
        page.open("").await?;
        page.until("document.body.innerText.includes('99')").await
    });
}
