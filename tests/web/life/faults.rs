//! Where the program fails all the same, the page says so, keeps what was typed and goes on from the address.

use super::super::page::Page;
use super::super::{Outcome, Tests};

/// Takes away elements that the program holds, as a browser's extension might, and has it draw another screen.
const BREAK: &str = "(() => {
    const place = document.querySelector('#kanbao .kb');
    for (const child of [...place.children]) child.remove();
    location.hash = '#/index';
})()";

pub(super) fn tests(tests: &mut Tests) {
    tests.add("life::a_fault_has_words_and_a_way_on", async |page| {
        fault(page, "#/numbers").await
    });
    tests.add("life::a_fault_of_the_first_program", async |page| {
        fault(page, "").await
    });
    tests.add("life::what_was_typed_outlives_a_fault", async |page| {
        page.open("#/import").await?;
        page.find("#kanbao textarea").await?;
        page.eval::<()>(
            "(() => { const area = document.querySelector('#kanbao textarea'); area.value = '写到一半的一句话'; \
             area.dispatchEvent(new InputEvent('input', { bubbles: true })); })()",
        )
        .await?;
        // The text stays in the page while what is around it breaks.
        page.eval::<()>(
            "(() => { const area = document.querySelector('#kanbao textarea'); \
             document.querySelector('#kanbao .bar').remove(); \
             const main = document.querySelector('#kanbao main'); main.replaceWith(area); location.hash = '#/index'; })()",
        )
        .await?;
        page.until("document.querySelector('.crash pre')?.textContent.includes('写到一半的一句话')")
            .await
    });
}

async fn fault(page: &Page, from: &str) -> Outcome {
    page.open(from).await?;
    page.eval::<()>(BREAK).await?;
    page.until("document.querySelector('#kanbao .crash [role=alert] h1')?.textContent.length > 3")
        .await?;
    let [buttons, links]: [u32; 2] = page
        .eval("['.crash button', '.crash a'].map((kind) => document.querySelectorAll(kind).length)")
        .await?;
    assert_eq!([buttons, links], [1, 1]);
    // Keys and addresses that come now find nobody, and break nothing more.
    page.press("j").await?;
    page.eval::<()>("document.querySelector('.crash button').click()")
        .await?;
    // The address is gone on from, in a page that is new.
    page.until("document.querySelector('#kanbao main.register, #kanbao main.index') && !document.querySelector('.crash')")
        .await
}
