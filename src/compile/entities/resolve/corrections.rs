//! What an editor decides about names: `entities.toml` beside a page adds, forbids, merges, splits and renames.
//!
//! ```toml
//! [[forbid]]                    # never a name, of this kind or (without `kind`) of any
//! name = "高职称政府"
//! [[add]]                       # a name wherever it stands
//! name = "白水洞研学小镇"
//! kind = "place"
//! [[rename]]                    # the full name to show
//! name = "宝庆数联"
//! to = "湖南宝庆数联科技有限公司"
//! [[merge]]                     # one and the same
//! names = ["邵阳产发集团", "产发集团"]
//! into = "邵阳产业发展集团有限公司"
//! [[split]]                     # in this article it is somebody else
//! name = "罗俊"
//! article = "a0123456789"
//! ```

use crate::compile::entities::resolve::corrected::{add, forbid, prune, rename, split};
use crate::model::{Edition, EntityKind};
use serde::Deserialize;
use toml::Spanned;

/// Holds the corrections of a page or a paper.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Corrections {
    #[serde(default)]
    add: Vec<Add>,
    #[serde(default)]
    forbid: Vec<Forbid>,
    #[serde(default)]
    rename: Vec<Rename>,
    #[serde(default)]
    merge: Vec<Merge>,
    #[serde(default)]
    split: Vec<Split>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Add {
    name: Spanned<String>,
    kind: EntityKind,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Forbid {
    name: Spanned<String>,
    kind: Option<EntityKind>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Rename {
    name: Spanned<String>,
    to: String,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Merge {
    names: Spanned<Vec<String>>,
    into: String,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Split {
    name: Spanned<String>,
    article: String,
}

/// Says what is wrong in a file of corrections, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CorrectionError {
    /// The one-based line.
    pub line: usize,
    /// What is wrong there.
    pub message: String,
}

impl Corrections {
    /// Reads a file of corrections.
    ///
    /// # Errors
    /// The line that is no TOML, or that names a table, a key or a kind that does not exist.
    pub fn read(text: &str) -> Result<Self, CorrectionError> {
        toml::from_str(text).map_err(|error| CorrectionError {
            line: line_of(text, error.span().map_or(0, |span| span.start)),
            message: error.message().into(),
        })
    }

    /// Corrects `edition`; returns the corrections that found nothing to correct, with their lines in `text`.
    pub fn apply(&self, text: &str, edition: &mut Edition) -> Vec<CorrectionError> {
        let mut idle = Vec::new();
        let mut check = |done: bool, at: usize, what: &str| {
            if !done {
                let message = format!("`{what}` is not in the edition");
                idle.push(CorrectionError {
                    line: line_of(text, at),
                    message,
                });
            }
        };
        for entry in &self.forbid {
            let name = entry.name.get_ref();
            check(
                forbid(edition, name, entry.kind),
                entry.name.span().start,
                name,
            );
        }
        for entry in &self.add {
            let name = entry.name.get_ref();
            check(
                add(edition, name, entry.kind),
                entry.name.span().start,
                name,
            );
        }
        for entry in &self.merge {
            let names = entry.names.get_ref();
            check(
                rename(edition, names, &entry.into),
                entry.names.span().start,
                &names.join(", "),
            );
        }
        for entry in &self.rename {
            let name = entry.name.get_ref();
            check(
                rename(edition, std::slice::from_ref(name), &entry.to),
                entry.name.span().start,
                name,
            );
        }
        for entry in &self.split {
            let name = entry.name.get_ref();
            check(
                split(edition, name, &entry.article),
                entry.name.span().start,
                name,
            );
        }
        prune(edition);
        idle
    }
}

fn line_of(text: &str, at: usize) -> usize {
    text.as_bytes()
        .iter()
        .take(at)
        .filter(|&&byte| byte == b'\n')
        .count()
        + 1
}

#[cfg(test)]
mod tests {
    use super::Corrections;

    #[test]
    fn errors_point_at_their_line() {
        let wrong = Corrections::read("[[add]]\nname = \"甲\"\nkind = \"animal\"\n");
        assert_eq!(wrong.map_err(|error| error.line).err(), Some(3));
        assert!(Corrections::read("[[forbid]]\nname = \"甲\"\n").is_ok());
    }
}
