//! Files beside files: each once more with Brotli and with gzip, for servers that send what lies ready.

use super::Site;
use brotli::enc::BrotliEncoderParams;
use flate2::{Compression, GzBuilder};
use rayon::prelude::*;
use std::io::Write;

/// Below this many bytes a file fits into one packet as it is.
const LEAST: usize = 1024;

/// What does not shrink, being compressed by its own format.
const DENSE: [&str; 3] = [".png", ".woff2", ".ico"];

/// Adds `x.br` and `x.gz` for every file `x` that they make smaller; the same bytes on every machine.
pub fn add(site: &mut Site) {
    let large: Vec<(&String, &Vec<u8>)> = site
        .iter()
        .filter(|(path, bytes)| {
            bytes.len() >= LEAST && !DENSE.iter().any(|end| path.ends_with(end))
        })
        .collect();
    let small: Vec<(String, Vec<u8>)> = large
        .into_par_iter()
        .flat_map_iter(|(path, bytes)| {
            let forms = [
                (format!("{path}.br"), brotli(bytes)),
                (format!("{path}.gz"), gzip(bytes)),
            ];
            forms
                .into_iter()
                .filter(|(_, form)| form.len() < bytes.len())
        })
        .collect();
    site.extend(small);
}

fn brotli(bytes: &[u8]) -> Vec<u8> {
    let params = BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        size_hint: bytes.len(),
        ..Default::default()
    };
    let mut out = Vec::new();
    brotli::BrotliCompress(&mut &bytes[..], &mut out, &params)
        .expect("memory is read and written without fail");
    out
}

pub(super) fn gzip(bytes: &[u8]) -> Vec<u8> {
    // Neither name nor time goes into the file.
    let mut encoder = GzBuilder::new().write(Vec::new(), Compression::best());
    encoder
        .write_all(bytes)
        .expect("memory is written without fail");
    encoder.finish().expect("memory is written without fail")
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    #[test]
    fn both_forms_give_the_file_back() {
        let page = "一页报纸，读得清，搜得到，引得出。"
            .repeat(200)
            .into_bytes();
        let files = [
            ("a/1.html", page.clone()),
            ("icons/512.png", page.clone()),
            ("small.js", b"1".to_vec()),
        ];
        let mut site: Site = files
            .into_iter()
            .map(|(path, bytes)| (path.to_owned(), bytes))
            .collect();
        let before = site.clone();
        add(&mut site);
        let again = {
            let mut again = before;
            add(&mut again);
            again
        };
        assert_eq!(site, again);
        let names: Vec<&str> = site.keys().map(String::as_str).collect();
        assert_eq!(
            names,
            [
                "a/1.html",
                "a/1.html.br",
                "a/1.html.gz",
                "icons/512.png",
                "small.js"
            ]
        );
        let mut plain = Vec::new();
        flate2::read::GzDecoder::new(&site["a/1.html.gz"][..])
            .read_to_end(&mut plain)
            .expect("it is gzip");
        assert_eq!(plain, page);
        plain.clear();
        brotli::BrotliDecompress(&mut &site["a/1.html.br"][..], &mut plain).expect("it is Brotli");
        assert_eq!(plain, page);
    }
}
