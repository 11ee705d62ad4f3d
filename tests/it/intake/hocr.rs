//! hOCR → printed pages.

use super::lines;
use kanbao::intake::layout::Finding;
use kanbao::intake::{RecognisedError, hocr};

fn file(page: &str) -> String {
    format!(
        r#"<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd"><html><head><title></title><meta name='ocr-system' content='tesseract'></head><body><div class='ocr_page' title='image "a.png"; bbox 0 0 3000 4500; scan_res 300 300'>{page}</div></body></html>"#
    )
}

#[test]
fn what_stands_in_the_wild_is_read() {
    let text = file(
        r#"<div class="ocr_carea" title="bbox 300 300 1500 900"><p class='ocr_par'><span class='ocr_header' title="bbox 300 300 900 420; x_size 110"><span class='ocrx_word' title='bbox 300 300 420 420; x_wconf 95'>渔</span> <span class='ocrx_word' title='bbox 440 300 560 420; x_wconf 85'>船</span> <span class='ocrx_word' title='bbox 580 300 700 420'>归</span></span>
        <span class=ocr_line title="bbox 300 460 1500 510; baseline 0 -3"><span class='ocrx_word' title='bbox 0 0 3000 4500'>本报讯</span> <span class='ocrx_word' title='bbox 500 460 700 510'>R&D中心</span><br>与<span class='ocrx_word' title='bbox 760 460 900 510'>海&shy;港</span>&nbsp;&amp;<span class='ocrx_word'>码头</span> <em>Ocean</em> <strong>Star</strong></span></p>散落的字</div>"#,
    );
    let page = &hocr::read(&text).expect("it is hOCR").pages[0];
    assert_eq!(
        lines(page),
        ["渔船归", "本报讯R&D中心与海港&码头Ocean Star", "散落的字"]
    );
    assert!((page.width - 720.0).abs() < 0.01 && (page.height - 1080.0).abs() < 0.01);
    let head = &page.lines[0];
    assert!((head.rect.left - 72.0).abs() < 0.01 && (head.size - 26.4).abs() < 0.01);
    assert!(head.certainty.is_some_and(|sure| (sure - 0.9).abs() < 1e-6));
    // A word that has the page's box leaves its line where it is.
    assert!((page.lines[1].rect.left - 72.0).abs() < 0.01);
}

#[test]
fn pictures_rules_and_pages_are_kept() {
    let mut text = file(
        r#"<div class="ocr_photo" title="bbox 0 0 600 600"></div><div class="ocr_separator" title="bbox 0 700 3000 704"></div>"#,
    );
    text.push_str("<div class='ocr_page' title='bbox 0 0 300 300'><span class='ocr_line' title='bbox 10 10 100 40'>第二版</span></div>");
    let read = hocr::read(&text).expect("it is hOCR");
    assert_eq!(read.pages.len(), 2);
    assert_eq!(
        (read.pages[0].pictures.len(), read.pages[0].rules.len()),
        (1, 1)
    );
    assert_eq!(read.pages[0].findings, [Finding::Scan]);
    assert_eq!(lines(&read.pages[1]), ["第二版"]);
}

#[test]
fn a_line_that_is_much_higher_than_wide_runs_down() {
    let text = file(
        r#"<span class='ocr_line' title='bbox 2800 300 2850 900'><span class='ocrx_word' title='bbox 2800 300 2850 900'>老街灯火可亲</span></span>"#,
    );
    let page = &hocr::read(&text).expect("it is hOCR").pages[0];
    assert!(page.lines[0].vertical);
    assert!(
        (page.lines[0].size - 12.0).abs() < 0.1,
        "{}",
        page.lines[0].size
    );
}

#[test]
fn what_is_no_hocr_says_what_it_is() {
    let kind = |text: &str| hocr::read(text).expect_err("it is no hOCR");
    assert_eq!(
        kind("<html><body><p>网页</p></body></html>"),
        RecognisedError::Empty
    );
    assert_eq!(kind("<svg></svg>"), RecognisedError::Kind("svg".into()));
}
