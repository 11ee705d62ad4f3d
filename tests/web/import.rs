//! 导入: a page of one's own, dropped, pasted or chosen, compiled beside the page, kept, opened and saved.

use super::page::{Page, WATCH_SAVING};
use super::{Outcome, Tests};
use encoding_rs::{BIG5, GB18030};
use std::error::Error;

/// The bundled page.
const PAGE: &str = include_str!("../../static/pages/shaoyang-daily.txt");

pub(super) fn tests(tests: &mut Tests) {
    tests.add(
        "import::a_pasted_page_is_compiled_and_opened",
        async |page| {
            page.open("#/import").await?;
            paste(page, PAGE).await?;
            page.until("document.querySelectorAll('.found tbody tr').length > 5")
                .await?;
            page.until("document.querySelectorAll('.import-raw li').length > 300")
                .await?;
            let levels: usize = page
                .eval("document.querySelectorAll('.found .sure b').length")
                .await?;
            assert!(levels > 5, "confidence is said of {levels} stories");
            page.click(".import-deeds .primary").await?;
            page.until("document.querySelector('main.front .story h2')")
                .await?;
            page.eval::<()>("void (location.hash = '#/search?q=科创')")
                .await?;
            page.until("document.querySelector('.kwic-hit')").await
        },
    );
    tests.add("import::dropped_files_make_one_issue", async |page| {
        page.open("#/import").await?;
        page.find(".import-input").await?;
        let half = PAGE
            .char_indices()
            .nth(PAGE.chars().count() / 2)
            .map_or(0, |(at, _)| at);
        let files = [("b.txt", &PAGE[half..]), ("a.txt", &PAGE[..half])];
        drop_files(page, &files).await?;
        page.until("document.querySelectorAll('.found tbody tr').length > 5")
            .await?;
        let names: String = page
            .eval("document.querySelector('.import-names').textContent")
            .await?;
        assert_eq!(names, "a.txt、b.txt");
        page.eval::<()>(WATCH_SAVING).await?;
        page.eval::<()>("document.querySelectorAll('.import-deeds button')[2].click()")
            .await?;
        page.until("saved.length === 1").await?;
        let json: String = page.eval("saved[0][1]").await?;
        let edition: serde_json::Value = serde_json::from_str(&json)?;
        assert_eq!(edition["sources"].as_array().map(Vec::len), Some(2));
        assert_eq!(edition["pages"].as_array().map(Vec::len), Some(2));
        // The same as one file, opened from a disk.
        page.eval::<()>("document.querySelectorAll('.import-deeds button')[1].click()")
            .await?;
        page.until("saved.length === 2").await?;
        let file = tempfile::Builder::new().suffix(".html").tempfile()?;
        std::fs::write(file.path(), page.eval::<String>("saved[1][1]").await?)?;
        page.driver
            .goto(format!("file://{}", file.path().display()))
            .await?;
        page.until("document.querySelector('main.front .story h2')")
            .await
    });
    tests.add("import::what_is_said_of_a_page_is_compiled_in", async |page| {
        page.open("#/import").await?;
        paste(page, PAGE).await?;
        page.until("document.querySelector('.import-facts input')").await?;
        for (at, text) in ["试验晚报", "2023-11-11", "3"].into_iter().enumerate() {
            page.eval::<()>(&format!("(() => {{ const field = document.querySelectorAll('.import-facts input')[{at}]; field.value = {text:?}; field.dispatchEvent(new InputEvent('input', {{ bubbles: true }})); }})()")).await?;
        }
        page.until("document.querySelectorAll('.import-facts > button').length === 1").await?;
        page.click(".import-facts > button").await?;
        page.until("document.querySelector('.import-facts input')?.placeholder === '试验晚报'").await?;
        page.click(".import-deeds .primary").await?;
        page.until("document.querySelector('.nameplate')?.textContent === '试验晚报'").await?;
        page.until("/Page 3|第 3 版/.test(document.querySelector('.issue').textContent) && /11 Nov 2023|2023年11月11日/.test(document.querySelector('.issue').textContent)").await
    });
    tests.add(
        "import::an_edition_is_kept_opened_and_deleted",
        async |page| {
            page.open("#/import").await?;
            paste(page, PAGE).await?;
            page.until("document.querySelector('.import-deeds')")
                .await?;
            page.click(".import-deeds button").await?;
            page.until("document.querySelector('.import-deeds .save-result').textContent")
                .await?;
            page.open("#/import").await?;
            page.until("document.querySelectorAll('.kept-list li').length === 1")
                .await?;
            page.click(".kept-list .button").await?;
            page.until("document.querySelector('main.front .story h2')")
                .await?;
            page.open("#/import").await?;
            page.until("document.querySelectorAll('.kept-list li').length === 1")
                .await?;
            page.eval::<()>("document.querySelectorAll('.kept-list button')[1].click()")
                .await?;
            page.until("!document.querySelector('.kept-list li')")
                .await?;
            page.open("#/import").await?;
            page.until("document.querySelector('.kept')").await?;
            Ok(())
        },
    );
    tests.add("import::an_edition_opens_at_once", async |page| {
        let json = page.site.read("edition.json");
        page.open("#/import").await?;
        page.find(".import-input").await?;
        drop_files(page, &[("edition.json", &json)]).await?;
        page.until("document.querySelector('main.front .story h2')")
            .await
    });
    tests.add("import::what_cannot_be_read_is_said", async |page| {
        let json = page.site.read("edition.json");
        let cut: String = json.chars().take(json.chars().count() / 2).collect();
        for (name, text, said) in [
            ("empty.txt", "", "empty.txt"),
            ("cut.json", cut.as_str(), "cut.json"),
            ("other.json", "{\"a\": 1}", "other.json"),
            ("shopping.txt", "milk\neggs\n", "shopping.txt"),
            ("binary.txt", "\0\0\0\0\u{1}\u{2}\0\0", "binary.txt"),
            ("blank.txt", " \n\u{3000}\n", "blank.txt"),
        ] {
            page.open("#/import").await?;
            page.find(".import-input").await?;
            drop_files(page, &[(name, text)]).await?;
            page.until("document.querySelector('.trouble[role=alert]')")
                .await
                .map_err(|e| format!("{name}: {e}"))?;
            let text: String = page
                .eval("document.querySelector('.trouble').textContent")
                .await?;
            assert!(text.contains(said), "{name}: {text}");
            // There are two ways on: another file, and the field, where the keyboard waits.
            page.find(".trouble label.button input[type=file]").await?;
            page.click(".trouble button.button:not(.primary)").await?;
            page.until("!document.querySelector('.trouble') && document.activeElement.matches('.import-field')").await?;
        }
        Ok(())
    });
    tests.add("import::an_edition_is_not_opened_at_the_cost_of_other_files", async |page| {
        let json = page.site.read("edition.json");
        page.open("#/import").await?;
        page.find(".import-input").await?;
        drop_files(page, &[("a.txt", PAGE), ("edition.json", &json)]).await?;
        page.until("document.querySelector('.trouble')?.textContent.includes('edition.json')")
            .await?;
        // The one wanted is chosen where the trouble is told, by its beginning even under another name.
        let json = serde_json::to_string(&json)?;
        page.eval::<()>(&format!("(() => {{ const input = document.querySelector('.trouble input[type=file]'), transfer = new DataTransfer(); transfer.items.add(new File([{json}], 'renamed.txt')); input.files = transfer.files; input.dispatchEvent(new Event('change', {{ bubbles: true }})); }})()")).await?;
        page.until("document.querySelector('main.front .story h2')")
            .await
    });
    tests.add("import::every_encoding_is_found", async |page| {
        let wide = |bytes: fn(u16) -> [u8; 2]| -> Vec<u8> {
            PAGE.encode_utf16().flat_map(bytes).collect()
        };
        // The bundled page in the characters of Taiwan, which Big5 knows.
        let traditional = PAGE.replace('会', "會").replace('发', "發").replace('产', "產").replace('业', "業").replace('务', "務").replace('报', "報");
        for (name, bytes, found) in [
            ("UTF-16LE", wide(u16::to_le_bytes), "邵阳日报讯"),
            ("UTF-16BE", wide(u16::to_be_bytes), "邵阳日报讯"),
            ("gb18030", GB18030.encode(PAGE).0.into_owned(), "邵阳日报讯"),
            ("Big5", big5(&traditional), "日報"),
        ] {
            page.open("#/import").await?;
            page.find(".import-input").await?;
            let bytes = serde_json::to_string(&bytes)?;
            page.eval::<()>(&format!("(() => {{ const transfer = new DataTransfer(); transfer.items.add(new File([new Uint8Array({bytes})], 'page.txt')); document.querySelector('.import-input').dispatchEvent(new DragEvent('drop', {{ dataTransfer: transfer, bubbles: true, cancelable: true }})); }})()")).await?;
            page.until("document.querySelector('.import-counts') && document.querySelector('.import-raw')")
                .await
                .map_err(|e| format!("{name}: {e}"))?;
            let said: [String; 2] = page.eval("[document.querySelector('.import-counts .quiet').textContent, document.querySelector('.import-raw').textContent]").await?;
            assert_eq!(said[0], name);
            assert!(said[1].contains(found), "{name}");
        }
        Ok(())
    });
    tests.add(
        "import::the_whole_stories_of_a_broken_edition_are_opened",
        async |page| {
            let json = page.site.read("edition.json");
            // It breaks off inside the fourth story.
            let end = json
                .match_indices("{\"id\":\"a")
                .nth(3)
                .ok_or("there are four stories")?
                .0
                + 200;
            let cut: String = json[..json.floor_char_boundary(end)].into();
            page.open("#/import").await?;
            page.find(".import-input").await?;
            drop_files(page, &[("cut.json", &cut)]).await?;
            page.click(".trouble .primary").await?;
            page.until("document.querySelectorAll('main.front .story').length === 3")
                .await?;
            page.click("main.front .story h2 a").await?;
            page.until("document.querySelector('main.reader .text').innerText.length > 100")
                .await
        },
    );
    tests.add("import::a_page_of_five_megabytes_does_not_freeze_the_window", async |page| {
        page.open("#/import").await?;
        page.find(".import-input").await?;
        // The longest wait of a timer is the longest time in which nobody could click.
        page.eval::<()>("(() => { let last = performance.now(); window.longest = 0; setInterval(() => { const now = performance.now(); longest = Math.max(longest, now - last - 10); last = now; }, 10); })()").await?;
        let page_text = serde_json::to_string(PAGE)?;
        page.eval::<()>(&format!("(() => {{ const text = {page_text}, transfer = new DataTransfer(); transfer.items.add(new File([text.repeat(Math.ceil(5e6 / new Blob([text]).size))], 'long.txt')); document.querySelector('.import-input').dispatchEvent(new DragEvent('drop', {{ dataTransfer: transfer, bubbles: true, cancelable: true }})); longest = 0; }})()")).await?;
        // Names are found after the stories: by then the worker has had the whole page in its hands.
        page.until_long("document.querySelectorAll('.progress .past').length >= 2").await?;
        let longest: f64 = page.eval("longest").await?;
        assert!(longest < 1000.0, "the window stood still for {longest} ms");
        page.click(".progress button").await?;
        page.until("document.querySelector('.import-field')").await
    });
}

/// Puts a text into the field and compiles it.
async fn paste(page: &Page, text: &str) -> Outcome {
    page.find(".import-field").await?;
    let text = serde_json::to_string(text)?;
    // Firefox gives a made-up event no clipboard: there the text is typed and the button pressed.
    page.eval::<()>(&format!("(() => {{ const field = document.querySelector('.import-field'), transfer = new DataTransfer(); transfer.setData('text/plain', {text}); const event = new ClipboardEvent('paste', {{ clipboardData: transfer, bubbles: true, cancelable: true }}); field.dispatchEvent(event); if (!event.defaultPrevented) {{ field.value = {text}; document.querySelector('.import-ways .button').click(); }} }})()"))
        .await
}

/// Writes a text in Big5, without what Big5 does not know.
fn big5(text: &str) -> Vec<u8> {
    let known = |c: &char| !BIG5.encode(c.encode_utf8(&mut [0; 4])).2;
    let text: String = text.chars().filter(known).collect();
    BIG5.encode(&text).0.into_owned()
}

/// Drops files, given as name and text.
async fn drop_files(
    page: &Page,
    files: &[(&str, &str)],
) -> Result<(), Box<dyn Error + Send + Sync>> {
    let files = serde_json::to_string(files)?;
    page.eval::<()>(&format!("(() => {{ const transfer = new DataTransfer(); for (const [name, text] of {files}) transfer.items.add(new File([text], name)); document.querySelector('.import-input').dispatchEvent(new DragEvent('drop', {{ dataTransfer: transfer, bubbles: true, cancelable: true }})); }})()")).await
}
