//! Notes: made, written, kept, taken along and brought back.

use super::engine::Engine;
use super::page::Page;
use super::reader::first;
use super::{Outcome, Tests};

/// Selects characters 3 to 9 of the second paragraph.
const SELECT: &str = r"(() => {
  const walk = document.createTreeWalker(document.querySelector('.here [data-part=p1]'), NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  let left = 3, last = 9, node;
  while ((node = walk.nextNode()) && left >= node.length) { left -= node.length; last -= node.length; }
  range.setStart(node, left);
  while (last > node.length) { last -= node.length; node = walk.nextNode(); }
  range.setEnd(node, last);
  getSelection().removeAllRanges();
  getSelection().addRange(range);
  return range.toString();
})()";

/// Catches what the page hands out as files.
const CATCH: &str = r"(() => {
  window.files = [];
  const made = URL.createObjectURL;
  URL.createObjectURL = (blob) => { blob.text().then((text) => window.files.push(text)); return made.call(URL, blob); };
  HTMLAnchorElement.prototype.click = function () {};
})()";

/// The noted characters that are lit.
const LIT: &str = "[...CSS.highlights.get('kanbao-note') ?? []].map(String).join('|')";

async fn note(page: &Page, text: &str) -> Result<String, Box<dyn std::error::Error + Send + Sync>> {
    first(page).await?;
    let quote: String = page.eval(SELECT).await?;
    page.press("m").await?;
    page.until(&format!(
        "document.querySelector('.notes blockquote')?.textContent === {quote:?}"
    ))
    .await?;
    page.click(".notes .primary").await?;
    page.click(".notes textarea").await?;
    page.press(text).await?;
    page.until(&format!("{LIT} === {quote:?}")).await?;
    Ok(quote)
}

/// Gives the page a file as if somebody had picked it.
async fn give(page: &Page, name: &str, text: &str) -> Outcome {
    let text = serde_json::to_string(text)?;
    page.eval::<()>(&format!(
        "(() => {{ const data = new DataTransfer(), input = document.querySelector('.notes input[type=file]'); \
         data.items.add(new File([{text}], '{name}')); input.files = data.files; \
         input.dispatchEvent(new Event('change', {{ bubbles: true }})); }})()"
    ))
    .await
}

pub(super) fn tests(tests: &mut Tests) {
    tests.add("notes::made_kept_and_dropped", async |page| {
        let quote = note(page, "要查证").await?;
        first(page).await?;
        page.until(&format!("{LIT} === {quote:?}")).await?;
        page.press("m").await?;
        page.until("document.querySelector('.notes textarea')?.value === '要查证'")
            .await?;
        // Its words lead to their place from anywhere.
        page.press("\u{e00c}").await?;
        page.press("j").await?;
        page.press("m").await?;
        page.click(".notes li a").await?;
        page.until("document.querySelector('.block.target')?.dataset.part === 'p1'")
            .await?;
        page.press("m").await?;
        page.click(".notes li > button").await?;
        page.until(&format!(
            "!document.querySelector('.notes li') && {LIT} === ''"
        ))
        .await?;
        first(page).await?;
        page.press("m").await?;
        page.until("document.querySelector('.notes') && !document.querySelector('.notes li')")
            .await
    });
    tests.add(
        "notes::the_keyboard_goes_into_them_though_the_program_comes_late",
        async |page| {
            first(page).await?;
            page.eval::<()>("document.querySelector('.tool-notes').focus()")
                .await?;
            page.press("\u{e007}").await?;
            page.until("document.querySelector('.notes')").await?;
            page.until("document.activeElement.closest('.drawer-notes')")
                .await
        },
    );
    // WebKit lets no script fill a file field.
    tests.add_in(
        &[Engine::Chromium, Engine::Firefox],
        "notes::taken_along_and_brought_back",
        async |page| {
            let quote = note(page, "# 一行\n> 二行").await?;
            page.eval::<()>(CATCH).await?;
            page.click(".notes-ways button:nth-of-type(1)").await?;
            page.click(".notes-ways button:nth-of-type(2)").await?;
            page.until("window.files.length === 2").await?;
            let files: Vec<String> = page.eval("window.files").await?;
            assert!(
                files[0].starts_with("# ") && files[0].contains(&format!("> {quote}")),
                "{}",
                files[0]
            );
            let page_of: serde_json::Value = serde_json::from_str(&files[1])?;
            assert_eq!(page_of["type"], "AnnotationPage");
            assert_eq!(
                page_of["items"][0]["target"]["selector"][1]["exact"],
                quote.as_str()
            );
            for (name, text) in ["notes.md", "notes.jsonld"].into_iter().zip(&files) {
                page.click(".notes li > button").await?;
                page.until("!document.querySelector('.notes li')").await?;
                give(page, name, text).await?;
                page.until(
                    "document.querySelector('.notes textarea')?.value === '# 一行\\n> 二行'",
                )
                .await?;
                page.until(&format!("{LIT} === {quote:?}")).await?;
            }
            // What is known already is not doubled, what is no note is told.
            give(page, "notes.jsonld", &files[1]).await?;
            give(page, "other.json", "{}").await?;
            page.until("/1/.test(document.querySelector('.notes-ways [role=status]').textContent)")
                .await?;
            assert_eq!(
                page.eval::<u32>("document.querySelectorAll('.notes li').length")
                    .await?,
                1
            );
            Ok(())
        },
    );
}
