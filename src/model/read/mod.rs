//! Reads JSON straight into the types of the model.
//!
//! `serde` writes the reading anew for every type and every form a value may have, which made a third of the reader's
//! program. Here the walk over objects and lists is written once; a type only says which field each key belongs to. The
//! first fault is kept and the rest of the text passed over, so that a type need not ask after every value.

mod fault;
mod types;
mod values;

pub use fault::Fault;
pub(crate) use types::{fields, words};

use hifijson::SliceLexer;
use hifijson::num::LexWrite;
use hifijson::str::LexAlloc;
use hifijson::token::Lex;

/// How deep values may lie in one another; an edition needs seven levels, and each takes room on the stack.
const DEEPEST: u32 = 64;

/// Is a value that can be read.
pub(crate) trait Read: Sized {
    /// Reads the value; any value will do where the reader has a fault.
    fn read(from: &mut Reader<'_>) -> Self;
}

/// Walks over a JSON text.
pub(crate) struct Reader<'j> {
    json: &'j str,
    lexer: SliceLexer<'j>,
    depth: u32,
    fault: Option<Fault>,
}

/// Reads the one value that a text consists of; a byte order mark before it is passed over.
///
/// # Errors
/// The first thing that is wrong.
pub(crate) fn read<T: Read>(json: &str) -> Result<T, Fault> {
    let mut reader = Reader::new(json);
    let value = T::read(&mut reader);
    reader.end();
    match reader.fault {
        Some(fault) => Err(fault),
        None => Ok(value),
    }
}

impl<'j> Reader<'j> {
    fn new(json: &'j str) -> Self {
        let json = json.strip_prefix('\u{feff}').unwrap_or(json);
        Self {
            json,
            lexer: SliceLexer::new(json.as_bytes()),
            depth: 0,
            fault: None,
        }
    }

    /// Reads an object; `field` reads the value of each key, or says `false` where it knows no such key.
    pub(crate) fn object(&mut self, field: &mut dyn FnMut(&mut Self, &str) -> bool) {
        self.items('{', '}', &mut |reader, _| {
            let key = match reader.lexer.ws_peek() {
                Some(b'"') => reader.text(),
                _ => return reader.broken("a key was expected"),
            };
            if reader.lexer.ws_peek() == Some(b':') {
                reader.lexer.discarded();
            } else {
                reader.broken("a colon was expected");
            }
            if reader.fault.is_none() && !field(reader, &key) {
                reader.skip();
            }
            reader.within(&|| [".", &key].concat());
        });
    }

    /// Reads an object that must have the keys `must`.
    pub(crate) fn fields(&mut self, must: &[&str], field: &mut dyn FnMut(&mut Self, &str) -> bool) {
        let mut seen = 0u32;
        self.object(&mut |reader, key| {
            if let Some(at) = must.iter().position(|name| *name == key) {
                seen |= 1 << at;
            }
            field(reader, key)
        });
        for (at, name) in must.iter().enumerate() {
            if seen & (1 << at) == 0 {
                self.wrong(["the field `", name, "` is missing"].concat());
            }
        }
    }

    /// Reads a list; `item` reads each value.
    pub(crate) fn list(&mut self, item: &mut dyn FnMut(&mut Self)) {
        self.items('[', ']', &mut |reader, at| {
            item(reader);
            reader.within(&|| format!("[{at}]"));
        });
    }

    /// Reads exactly as many numbers as there is room for.
    pub(crate) fn numbers(&mut self, into: &mut [u32]) {
        let mut count = 0;
        self.list(&mut |reader| {
            let number = u32::read(reader);
            if let Some(place) = into.get_mut(count) {
                *place = number;
            }
            count += 1;
        });
        if count != into.len() {
            self.wrong(format!("{} numbers were expected, not {count}", into.len()));
        }
    }

    /// Reads a text.
    pub(crate) fn text(&mut self) -> String {
        if !self.begins('"', "a text") {
            return String::new();
        }
        self.lexer.discarded();
        match self.lexer.str_string() {
            Ok(text) => text.into_owned(),
            Err(error) => {
                self.broken(&error.to_string());
                String::new()
            }
        }
    }

    /// Passes over a value.
    pub(crate) fn skip(&mut self) {
        match self.lexer.ws_peek() {
            Some(b'{') => self.object(&mut |_, _| false),
            Some(b'[') => self.list(&mut Self::skip),
            Some(b'"') => drop(self.text()),
            Some(b'0'..=b'9' | b'-') => drop(self.number()),
            _ => drop(self.null_or_bool()),
        }
    }

    /// Says what is wrong with the value that was just read.
    pub(crate) fn wrong(&mut self, what: String) {
        self.fail(true, what);
    }

    /// Says that a word is none of those that are known here.
    pub(crate) fn unknown(&mut self, word: &str) {
        self.wrong(["the word `", word, "` is not known here"].concat());
    }

    fn items(&mut self, open: char, close: char, item: &mut dyn FnMut(&mut Self, usize)) {
        let what = if open == '{' { "an object" } else { "a list" };
        if !self.begins(open, what) {
            return;
        }
        self.lexer.discarded();
        self.depth += 1;
        if self.depth > DEEPEST {
            self.broken("the values lie too deep in one another");
        }
        let mut at = 0;
        while self.fault.is_none() {
            match self.lexer.ws_peek() {
                Some(next) if char::from(next) == close && at == 0 => break,
                Some(_) => item(self, at),
                None => self.broken("the text ends in the middle"),
            }
            if self.fault.is_some() {
                return;
            }
            at += 1;
            match self.lexer.ws_peek() {
                Some(next) if char::from(next) == close => break,
                Some(b',') => drop(self.lexer.discarded().ws_peek()),
                Some(_) => self.broken("a comma or the end was expected"),
                None => self.broken("the text ends in the middle"),
            }
        }
        self.lexer.discarded();
        self.depth -= 1;
    }

    /// Says whether a value of the wanted kind begins here, by its first character.
    fn begins(&mut self, first: char, what: &str) -> bool {
        if self.fault.is_some() {
            return false;
        }
        match self.lexer.ws_peek() {
            Some(next) if char::from(next) == first => true,
            None => {
                self.broken("the text ends in the middle");
                false
            }
            Some(b'{' | b'[' | b'"' | b'0'..=b'9' | b'-' | b't' | b'f' | b'n') => {
                self.wrong([what, " was expected"].concat());
                false
            }
            Some(_) => {
                self.broken("a value was expected");
                false
            }
        }
    }

    fn number(&mut self) -> &'j str {
        if self.fault.is_some() {
            return "";
        }
        match self.lexer.ws_peek() {
            Some(b'0'..=b'9' | b'-') => {}
            _ => {
                // It is told here what stands in the number's place.
                self.begins('0', "a number");
                return "";
            }
        }
        match self.lexer.num_string().validated() {
            Ok((number, _)) => number,
            Err(error) => {
                self.broken(&error.to_string());
                ""
            }
        }
    }

    fn null_or_bool(&mut self) -> Option<bool> {
        if self.fault.is_some() {
            return None;
        }
        match self.lexer.ws_peek() {
            Some(b'n' | b't' | b'f') => {}
            _ => {
                self.begins('t', "true or false");
                return None;
            }
        }
        self.lexer.null_or_bool().unwrap_or_else(|| {
            self.broken("a value was expected");
            None
        })
    }

    fn end(&mut self) {
        if self.fault.is_none() && self.lexer.ws_peek().is_some() {
            self.broken("nothing was expected after the value");
        }
    }

    fn broken(&mut self, what: &str) {
        self.fail(false, what.into());
    }

    fn fail(&mut self, is_json: bool, what: String) {
        if self.fault.is_none() {
            let read = self.json.len() - self.lexer.as_slice().len();
            let before = self.json.get(..read).unwrap_or_default();
            self.fault = Some(Fault::after(before, is_json, what));
        }
    }

    /// Puts a step before the path of a fault that has just been found.
    fn within(&mut self, step: &dyn Fn() -> String) {
        if let Some(fault) = &mut self.fault {
            fault.lies_in(&step());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::read;
    use crate::model::{Article, Edition, EntityValue, Headline, SourceSpan};
    use proptest::prelude::*;

    #[track_caller]
    fn fault<T: super::Read>(json: &str) -> String {
        match read::<T>(json) {
            Ok(_) => String::new(),
            Err(fault) => fault.to_string(),
        }
    }

    #[test]
    fn says_what_is_wrong_and_where() {
        for (json, said) in [
            ("", "the text ends in the middle at line 1 column 0"),
            ("{", "the text ends in the middle at line 1 column 1"),
            ("[]", "an object was expected at line 1 column 0"),
            (
                "{\"role\" 1}",
                "a colon was expected, in `role` at line 1 column 8",
            ),
            (
                "{\"role\":\"main\",\n\"text\":7}",
                "a text was expected, in `text` at line 2 column 7",
            ),
            (
                r#"{"role":"main","text":"","source":[[0,1,2]]}"#,
                "4 numbers were expected, not 3, in `source[0]` at line 1 column 42",
            ),
            (
                r#"{"role":"main","text":"","source":[[0,1,2,-3]]}"#,
                "a whole number was expected, not -3, in `source[0][3]` at line 1 column 44",
            ),
            (
                r#"{"role":"main","source":[]}"#,
                "the field `text` is missing at line 1 column 27",
            ),
            (
                r#"{"role":"main","text":"","source":[]} 1"#,
                "nothing was expected after the value at line 1 column 38",
            ),
        ] {
            assert_eq!(fault::<Headline>(json), said, "{json}");
        }
    }

    #[test]
    fn passes_over_what_it_does_not_know() {
        let json = "\u{feff} {\"new\":{\"a\":[1.5e3,null,true,\"\\u4e2d\"]},\"text\":\"\\\"\\u62a5\",\"role\":\"deck\",\"source\":[]} ";
        let read = read::<Headline>(json).expect("it is a headline");
        assert_eq!(read.text, "\"报");
    }

    #[test]
    fn values_without_their_fields() {
        for json in [
            r#"{"type":"time"}"#,
            r#"{"type":"quantity","unit":"元"}"#,
            r#"{"type":"colour"}"#,
            r#"{"from":"2023"}"#,
            r#"{"type":"time","from":"2023-13"}"#,
        ] {
            assert_ne!(fault::<EntityValue>(json), "", "{json}");
        }
    }

    #[test]
    fn depth_costs_no_stack() {
        let deep = "{\"x\":".to_owned() + &"[".repeat(1 << 20);
        assert!(fault::<Article>(&deep).contains("too deep"));
        assert!(fault::<Vec<Vec<SourceSpan>>>(&"[".repeat(1 << 20)).contains("expected"));
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused(json in r#"[\[\]{}:,"a0-9.eE+nultrfs \\-]{0,40}"#) {
            let _ = fault::<Edition>(&json);
            let ours = fault::<Anything>(&json).is_empty();
            // Numbers of no size that fits are JSON as well, for whoever passes them over.
            let theirs = serde_json::from_str::<serde::de::IgnoredAny>(&json).is_ok();
            prop_assert_eq!(ours, theirs, "{}", json);
        }
    }

    struct Anything;

    impl super::Read for Anything {
        fn read(from: &mut super::Reader<'_>) -> Self {
            from.skip();
            Self
        }
    }
}
