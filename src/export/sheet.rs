//! Tables, as CSV for spreadsheets, JSON Lines for programs, Markdown for people.

use super::markup::markdown_text;

/// Holds a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    /// The columns' names.
    pub columns: Vec<&'static str>,
    /// The rows; each has as many cells as there are columns.
    pub rows: Vec<Vec<String>>,
}

/// Names the forms of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Format {
    /// RFC 4180, in UTF-8 with a byte order mark.
    Csv,
    /// One JSON object a line.
    JsonLines,
    /// A pipe table.
    Markdown,
}

impl Format {
    /// Every form, in the order offered.
    pub const ALL: [Self; 3] = [Self::Csv, Self::JsonLines, Self::Markdown];

    /// Returns the form's name, the same in every language.
    pub fn name(self) -> &'static str {
        match self {
            Self::Csv => "CSV",
            Self::JsonLines => "JSON Lines",
            Self::Markdown => "Markdown",
        }
    }

    /// Returns the ending of a file in this form, without the dot.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::JsonLines => "jsonl",
            Self::Markdown => "md",
        }
    }

    /// Returns the media type of a file in this form.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Csv => "text/csv;charset=utf-8",
            Self::JsonLines => "application/jsonl;charset=utf-8",
            Self::Markdown => "text/markdown;charset=utf-8",
        }
    }
}

impl Sheet {
    /// Writes the table.
    pub fn write(&self, format: Format) -> String {
        match format {
            Format::Csv => self.csv(),
            Format::JsonLines => self.json_lines(),
            Format::Markdown => self.markdown(),
        }
    }

    fn csv(&self) -> String {
        // Without the mark, spreadsheets read Chinese text in the code page of the machine.
        let mut out = String::from("\u{FEFF}");
        let header = self
            .columns
            .iter()
            .map(|column| column.to_string())
            .collect();
        for row in std::iter::once(&header).chain(&self.rows) {
            let cells: Vec<String> = row.iter().map(|cell| csv_cell(cell)).collect();
            out.push_str(&cells.join(","));
            out.push_str("\r\n");
        }
        out
    }

    fn json_lines(&self) -> String {
        let line = |row: &Vec<String>| {
            let cells = self.columns.iter().zip(row);
            let cells: Vec<String> = cells
                .map(|(column, cell)| format!("{}:{}", json_text(column), json_text(cell)))
                .collect();
            format!("{{{}}}\n", cells.join(","))
        };
        self.rows.iter().map(line).collect()
    }

    fn markdown(&self) -> String {
        let line = |cells: Vec<String>| format!("| {} |\n", cells.join(" | "));
        let mut out = line(
            self.columns
                .iter()
                .map(|column| column.to_string())
                .collect(),
        );
        out.push_str(&line(vec!["---".into(); self.columns.len()]));
        for row in &self.rows {
            out.push_str(&line(row.iter().map(|cell| markdown_text(cell)).collect()));
        }
        out
    }
}

fn json_text(text: &str) -> String {
    // A text is always written; to say why it was not, a program must carry every message of the JSON library.
    serde_json::to_string(text).unwrap_or_default()
}

/// Tells whether a cell is a plain decimal number with a sign.
fn is_number(cell: &str) -> bool {
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let number = &cell[1..];
    match number.split_once('.') {
        Some((whole, fraction)) => digits(whole) && digits(fraction),
        None => digits(number),
    }
}

/// Quotes a cell where it must be, and keeps spreadsheets from running it as a formula.
fn csv_cell(cell: &str) -> String {
    let begins_formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']) && !is_number(cell);
    let cell = if begins_formula {
        format!("'{cell}")
    } else {
        cell.into()
    };
    if cell.contains([',', '"', '\r', '\n']) || cell.trim() != cell {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell
    }
}

#[cfg(test)]
mod tests {
    use super::{Format, Sheet};

    #[test]
    fn hostile_cells() {
        let rows = vec![
            vec!["=HYPERLINK(\"x\")".into(), "-3.5".into()],
            vec!["a|b\nc".into(), "<b>".into()],
        ];
        let sheet = Sheet {
            columns: vec!["one", "two"],
            rows,
        };
        assert_eq!(
            sheet.write(Format::Csv),
            "\u{FEFF}one,two\r\n\"'=HYPERLINK(\"\"x\"\")\",-3.5\r\n\"a|b\nc\",<b>\r\n"
        );
        assert_eq!(
            sheet.write(Format::JsonLines),
            "{\"one\":\"=HYPERLINK(\\\"x\\\")\",\"two\":\"-3.5\"}\n{\"one\":\"a|b\\nc\",\"two\":\"<b>\"}\n"
        );
        assert!(
            sheet
                .write(Format::Markdown)
                .ends_with("| a\\|b c | \\<b\\> |\n")
        );
    }
}
