//! What the source arguments mean: which files to read, how, and what the editor says of them.

use super::encoding;
use crate::cli::args::{SourceArgs, path};
use crate::cli::outcome::Failure;
use crate::compile::Metadata;
use crate::model::PartialDate;
use encoding_rs::Encoding;
use serde::Deserialize;
use std::path::{Path, PathBuf};

/// Holds the files of an edition in page order, and the edition's metadata.
#[derive(Debug)]
pub(in crate::cli) struct Sources {
    pub(in crate::cli) files: Vec<PageFile>,
    pub(in crate::cli) metadata: Metadata,
    /// The password of a PDF that asks for one.
    pub(in crate::cli) password: Option<String>,
}

/// Holds one page file and what is known of it.
#[derive(Debug)]
pub(in crate::cli) struct PageFile {
    /// The file; `-` is standard input.
    pub(in crate::cli) path: PathBuf,
    /// The encoding, where it is given.
    pub(in crate::cli) encoding: Option<&'static Encoding>,
    /// The page's number (版次), where it is given.
    pub(in crate::cli) number: Option<String>,
    /// The page's name (版名), where it is given.
    pub(in crate::cli) section: Option<String>,
}

/// Holds the TOML file of `--meta`.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct MetaFile {
    title: Option<String>,
    date: Option<toml::Value>,
    #[serde(default)]
    page: Vec<MetaPage>,
}

/// Holds one `[[page]]` of it.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct MetaPage {
    /// The file's name without its folder; where it is missing, the tables stand in page order.
    file: Option<String>,
    number: Option<toml::Value>,
    section: Option<String>,
    encoding: Option<String>,
}

impl Sources {
    /// Works out what was typed; reads the metadata file, but no page.
    pub(in crate::cli) fn new(args: &SourceArgs) -> Result<Self, Failure> {
        let stdin = args
            .pages
            .iter()
            .filter(|path| path::is_stdio(path))
            .count();
        if stdin > 1 {
            return Err(Failure::usage("standard input (-) can be read only once"));
        }
        let meta = args
            .meta
            .as_deref()
            .map(MetaFile::read)
            .transpose()?
            .unwrap_or_default();
        let encoding = args.encoding.as_deref().map(encoding::named).transpose()?;
        let date = match (&args.date, &meta.date) {
            (Some(date), _) => Some(date.clone()),
            (None, Some(date)) => Some(scalar(date, "date")?),
            (None, None) => None,
        };
        let metadata = Metadata {
            title: args.title.clone().or(meta.title.clone()),
            date: date.as_deref().map(parse_date).transpose()?,
        };
        let numbers = one_each("--page", &args.page, args.pages.len())?;
        let sections = one_each("--section", &args.section, args.pages.len())?;
        let mut files = Vec::new();
        for (index, ((path, number), section)) in
            args.pages.iter().zip(numbers).zip(sections).enumerate()
        {
            let table = meta.page(index, path);
            let given = table
                .and_then(|table| table.encoding.as_deref())
                .map(encoding::named)
                .transpose()?;
            let table_number = table.and_then(|table| table.number.as_ref());
            files.push(PageFile {
                path: path.clone(),
                encoding: encoding.or(given),
                number: match (number, table_number) {
                    (Some(number), _) => Some(number),
                    (None, Some(value)) => Some(scalar(value, "number")?),
                    (None, None) => None,
                },
                section: section.or_else(|| table.and_then(|table| table.section.clone())),
            });
        }
        Ok(Self {
            files,
            metadata,
            password: args.password.clone(),
        })
    }
}

impl MetaFile {
    fn read(path: &Path) -> Result<Self, Failure> {
        let text = std::fs::read_to_string(path).map_err(|error| Failure::reading(path, &error))?;
        toml::from_str(&text).map_err(|error| {
            Failure::toml(path, &text, &error)
                .help("write `title`, `date` and, for each page, a `[[page]]` with `file`, `number`, `section`, `encoding`")
        })
    }

    /// Finds a page's table: by the file's name where tables name files, else by its place.
    fn page(&self, index: usize, path: &Path) -> Option<&MetaPage> {
        let name = path::file_name(path);
        let named = self
            .page
            .iter()
            .find(|page| page.file.as_deref() == Some(name.as_str()));
        named.or_else(|| self.page.get(index).filter(|page| page.file.is_none()))
    }
}

/// Reads a TOML string, date or whole number as text: `date = 2023-11-11` and `number = 1` need no quotation marks.
fn scalar(value: &toml::Value, field: &str) -> Result<String, Failure> {
    match value {
        toml::Value::String(text) => Ok(text.clone()),
        toml::Value::Integer(number) => Ok(number.to_string()),
        toml::Value::Datetime(date) => Ok(date.to_string()),
        _ => Err(Failure::new(format!(
            "`{field}` in the metadata file is neither text nor a number nor a date"
        ))),
    }
}

/// Reads a date of a flag.
pub(in crate::cli) fn parse_date(text: &str) -> Result<PartialDate, Failure> {
    PartialDate::parse(text).ok_or_else(|| {
        Failure::usage(format!("`{text}` is not a date of the calendar"))
            .help("write it as 2023-11-11, 2023-11 or 2023")
    })
}

/// Gives each page its value; a flag is given once for each page or not at all.
fn one_each(flag: &str, values: &[String], pages: usize) -> Result<Vec<Option<String>>, Failure> {
    match values.len() {
        0 => Ok(vec![None; pages]),
        count if count == pages => Ok(values.iter().cloned().map(Some).collect()),
        count => Err(
            Failure::usage(format!("{flag} is given {count} times for {pages} pages")).help(
                format!("give {flag} once for each page, in the same order, or use --meta"),
            ),
        ),
    }
}
