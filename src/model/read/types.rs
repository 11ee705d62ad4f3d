//! How a type of the model is read: by its fields, or by its words.

/// Reads a type with named fields: those that must be there, and after a semicolon those that may be missing.
macro_rules! fields {
    ($type:ident { $($must:ident),* $(; $($may:ident),*)? }) => {
        impl $crate::model::Read for $type {
            fn read(from: &mut $crate::model::Reader<'_>) -> Self {
                let mut read = Self::default();
                from.fields(&[$(stringify!($must)),*], &mut |from, key| {
                    match key {
                        $(stringify!($must) => read.$must = $crate::model::Read::read(from),)*
                        $($(stringify!($may) => read.$may = $crate::model::Read::read(from),)*)?
                        _ => return false,
                    }
                    true
                });
                read
            }
        }
    };
}

/// Reads and writes a type with one word for each variant.
macro_rules! words {
    ($type:ident { $($variant:ident $word:literal),* $(,)? }) => {
        impl $type {
            fn of_word(word: &str) -> Option<Self> {
                Some(match word {
                    $($word => Self::$variant,)*
                    _ => return None,
                })
            }

            fn word(self) -> &'static str {
                match self {
                    $(Self::$variant => $word,)*
                }
            }
        }

        impl $crate::model::Read for $type {
            fn read(from: &mut $crate::model::Reader<'_>) -> Self {
                let word = from.text();
                Self::of_word(&word).unwrap_or_else(|| {
                    from.unknown(&word);
                    Self::default()
                })
            }
        }

        // Beside an edition, where the reader's program does not come: corrections, what an import sends to and fro.
        impl serde::Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.word())
            }
        }

        impl<'de> serde::Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let word = <String as serde::Deserialize>::deserialize(deserializer)?;
                Self::of_word(&word).ok_or_else(|| {
                    <D::Error as serde::de::Error>::unknown_variant(&word, &[$($word),*])
                })
            }
        }
    };
}

pub(crate) use {fields, words};
