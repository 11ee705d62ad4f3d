//! The site as readers get it: the whole program and the compiler in a folder that is named by what is in it.

use super::pack::app;
use super::page::Page;
use super::site::Site;
use super::{Outcome, Tests};
use kanbao::model::Edition;
use kanbao::site::{self, Options};
use std::error::Error;
use std::rc::Rc;
use tempfile::TempDir;

/// Builds the public site of the bundled edition's first two stories.
fn built(page: &Page) -> Result<TempDir, Box<dyn Error + Send + Sync>> {
    let mut edition = Edition::decode(&page.site.read("edition.json"))?;
    edition.articles.truncate(2);
    for article in &mut edition.articles {
        article.mentions.truncate(8);
    }
    let named = |entity: &kanbao::model::Entity| {
        let mentions = edition
            .articles
            .iter()
            .flat_map(|article| &article.mentions);
        { mentions }.any(|mention| mention.entity == entity.id)
    };
    let entities = edition.entities.iter().filter(|entity| named(entity));
    edition.entities = entities.cloned().collect();
    let files = site::build(&Rc::new(edition), &app()?, &Options::default());
    let folder = tempfile::tempdir()?;
    for (name, bytes) in files {
        let path = folder.path().join(name);
        std::fs::create_dir_all(path.parent().ok_or("it lies in the folder")?)?;
        std::fs::write(path, bytes)?;
    }
    Ok(folder)
}

pub(super) fn tests(tests: &mut Tests) {
    tests.add(
        "public::programs_have_a_folder_of_their_own",
        async |page| {
            let folder = built(page)?;
            let site = Site::of(folder.path().to_path_buf()).await?;
            let own = Page::new(page.engine, page.driver.clone(), site).await?;
            programs(&own).await?;
            own.leave().await
        },
    );
}

async fn programs(page: &Page) -> Outcome {
    // A printed screen that the first program lacks is taken over by the whole one.
    page.open_unstarted("numbers.html").await?;
    page.until(
        "document.querySelector('#kanbao[data-program]') && document.querySelector('main.numbers')",
    )
    .await?;
    // From a story, which lies in a folder of its own, everything is found too.
    let story = { std::fs::read_dir(page.site.folder().join("a"))?.flatten() }
        .map(|file| file.file_name().to_string_lossy().into_owned())
        .find(|name| name.ends_with(".html"))
        .ok_or("there are stories")?;
    page.open(&format!("a/{story}#/import")).await?;
    page.until("document.querySelector('.import-field')")
        .await?;
    page.eval::<()>(
        "void ((field) => { field.value = '本市昨日开通新线路\\n\\n　　（记者 王小明）昨日上午，本市新开通一条公交线路，沿线居民出行更加方便。'; \
         field.dispatchEvent(new InputEvent('input', { bubbles: true })); field.dispatchEvent(new Event('change', { bubbles: true })); })\
         (document.querySelector('.import-field'))",
    )
    .await?;
    page.click(".import-ways button").await?;
    page.until("document.querySelector('.import-title')")
        .await?;
    // The service worker may have answered by now; the page knows what it asked for.
    let asked: Vec<String> = page
        .eval("performance.getEntriesByType('resource').map((entry) => entry.name)")
        .await?;
    for name in ["kanbao.js", "kanbao_bg.wasm"] {
        let found = asked
            .iter()
            .find(|path| path.ends_with(&format!("/{name}")));
        let found = found.ok_or_else(|| format!("{name} was not asked for: {asked:?}"))?;
        assert!(found.contains("/program-"), "{found}");
    }
    Ok(())
}
