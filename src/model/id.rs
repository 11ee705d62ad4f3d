//! Identifiers derived from content, so that one article's id does not change when another's text does.

use super::read::{Read, Reader};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::fmt;
use std::sync::Arc;

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(Arc<str>);

        impl $name {
            /// Returns the identifier as it stands in the JSON and in addresses.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl Read for $name {
            fn read(from: &mut Reader<'_>) -> Self {
                Self(from.text().into())
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self(text.into())
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

id! {
    /// Names an article: `a` and ten hexadecimal digits of the hash of its text.
    ArticleId
}

id! {
    /// Names an entity: the kind's letter and ten hexadecimal digits of the hash of kind and canonical name.
    EntityId
}

/// Returns `prefix` and ten hexadecimal digits (40 bits) of the SHA-256 of `parts`, which are kept apart by a NUL.
pub fn content_id(prefix: &str, parts: &[&str]) -> String {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update(part.as_bytes());
        hash.update([0]);
    }
    let digest = hash.finalize();
    let mut id = String::from(prefix);
    for byte in &digest[..5] {
        id.push_str(&format!("{byte:02x}"));
    }
    id
}
