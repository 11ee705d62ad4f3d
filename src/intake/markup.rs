//! XML and HTML → elements, as forgiving as files in the wild need it: what OCR programs write is not always well-formed.
//!
//! No document type is read, so nothing outside the file is ever looked at; one that declares entities is refused.

use super::recognised::RecognisedError;
use quick_xml::Reader;
use quick_xml::escape::resolve_html5_entity;
use quick_xml::events::{BytesStart, Event};

/// How deep elements are nested at most; layout files need about ten levels.
const DEPTH: usize = 200;
/// The longest name of an entity that HTML knows, in bytes.
const ENTITY: usize = 33;
/// Elements of HTML that have no content and often no end.
const VOID: [&str; 6] = ["br", "hr", "img", "input", "link", "meta"];

/// A file that is read element by element.
pub(super) struct Markup<'a> {
    reader: Reader<&'a [u8]>,
    source: &'a str,
    /// Whether an element that was read whole has lost its end; nothing is read after it.
    cut: bool,
}

/// One step of a file.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Token {
    /// An element begins; it has no children yet.
    Open(Element),
    /// An element without content.
    Empty(Element),
    /// An element, by its name, ends.
    Close(String),
    /// Characters, with entities resolved.
    Text(String),
    /// The file's end.
    End,
}

/// An element; names have no prefix, because files name the same namespace in many ways or not at all.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Element {
    pub(super) name: String,
    attributes: Vec<(String, String)>,
    pub(super) children: Vec<Node>,
}

/// What stands in an element.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Node {
    Element(Element),
    Text(String),
}

impl<'a> Markup<'a> {
    /// Begins to read a file's text.
    pub(super) fn new(source: &'a str) -> Self {
        let source = source.trim_start_matches('\u{feff}');
        let mut reader = Reader::from_str(source);
        let config = reader.config_mut();
        config.check_end_names = false;
        config.allow_unmatched_ends = true;
        config.allow_dangling_amp = true;
        Self {
            reader,
            source,
            cut: false,
        }
    }

    /// Whether the file ended, or broke, in the middle of an element that was read whole.
    pub(super) fn is_cut(&self) -> bool {
        self.cut
    }

    /// Reads on.
    ///
    /// # Errors
    /// Where the markup is broken so that nothing after it can be read, or declares entities.
    pub(super) fn next(&mut self) -> Result<Token, RecognisedError> {
        if self.cut {
            return Ok(Token::End);
        }
        loop {
            let event = match self.reader.read_event() {
                Ok(event) => event,
                Err(_) => {
                    let end = usize::try_from(self.reader.error_position()).unwrap_or(usize::MAX);
                    return Err(RecognisedError::Markup(line_at(self.source, end)));
                }
            };
            return Ok(match event {
                Event::Start(tag) => {
                    let element = element(&tag);
                    if VOID.contains(&element.name.as_str()) {
                        Token::Empty(element)
                    } else {
                        Token::Open(element)
                    }
                }
                Event::Empty(tag) => Token::Empty(element(&tag)),
                Event::End(tag) => Token::Close(tag.local_name().as_ref().to_owned()),
                Event::Text(run) => Token::Text(resolved(&run)),
                Event::CData(run) => Token::Text(run.to_string()),
                Event::GeneralRef(name) => Token::Text(resolved(&format!("&{};", &*name))),
                Event::DocType(kind) if kind.contains("<!ENTITY") => {
                    return Err(RecognisedError::Entities);
                }
                Event::Eof => Token::End,
                Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) => continue,
            });
        }
    }

    /// Reads an element that has just begun to its end, or as far as the markup can be read; an end tag that nothing
    /// awaits is passed over.
    ///
    /// # Errors
    /// Where entities are declared or elements are nested too deeply.
    pub(super) fn whole(&mut self, element: Element) -> Result<Element, RecognisedError> {
        let mut open = vec![element];
        loop {
            let token = match self.next() {
                Ok(token) => token,
                // A file that was cut short ends in the middle of a tag as well as between two.
                Err(RecognisedError::Markup(_)) => Token::End,
                Err(error) => return Err(error),
            };
            match token {
                Token::Open(child) if open.len() < DEPTH => open.push(child),
                Token::Open(_) => return Err(RecognisedError::Depth),
                Token::Empty(child) => adopt(&mut open, Node::Element(child)),
                Token::Text(run) => adopt(&mut open, Node::Text(run)),
                Token::Close(name) => {
                    let Some(level) = open.iter().rposition(|element| element.name == name) else {
                        continue;
                    };
                    close(&mut open, level.max(1));
                    if level == 0 {
                        return Ok(open.remove(0));
                    }
                }
                Token::End => {
                    self.cut = true;
                    close(&mut open, 1);
                    return Ok(open.remove(0));
                }
            }
        }
    }
}

impl Element {
    /// The value of an attribute.
    pub(super) fn attribute(&self, name: &str) -> Option<&str> {
        let found = self.attributes.iter().find(|(other, _)| other == name);
        found.map(|(_, value)| value.as_str())
    }

    /// The value of an attribute that is a finite number.
    pub(super) fn number(&self, name: &str) -> Option<f32> {
        number(self.attribute(name)?)
    }

    /// The elements directly in it.
    pub(super) fn elements(&self) -> impl Iterator<Item = &Self> {
        self.children.iter().filter_map(|child| match child {
            Node::Element(element) => Some(element),
            Node::Text(_) => None,
        })
    }

    /// The first element of a name directly in it.
    pub(super) fn element(&self, name: &str) -> Option<&Self> {
        self.elements().find(|element| element.name == name)
    }

    /// All text in it, as it stands.
    pub(super) fn text(&self) -> String {
        let mut out = String::new();
        let mut todo: Vec<&Node> = self.children.iter().rev().collect();
        while let Some(node) = todo.pop() {
            match node {
                Node::Text(run) => out.push_str(run),
                Node::Element(element) => todo.extend(element.children.iter().rev()),
            }
        }
        out
    }
}

/// Reads a finite number; some programs write a decimal comma, or a unit behind.
pub(super) fn number(text: &str) -> Option<f32> {
    let text = text
        .trim()
        .trim_end_matches(|ch: char| ch.is_ascii_alphabetic());
    let value: f32 = text.replace(',', ".").parse().ok()?;
    value.is_finite().then_some(value)
}

/// Ends all elements from a level on, each in the one around it.
fn close(open: &mut Vec<Element>, level: usize) {
    while open.len() > level {
        if let Some(element) = open.pop() {
            adopt(open, Node::Element(element));
        }
    }
}

fn adopt(open: &mut [Element], node: Node) {
    if let Some(parent) = open.last_mut() {
        match (parent.children.last_mut(), node) {
            (Some(Node::Text(before)), Node::Text(run)) => before.push_str(&run),
            (_, node) => parent.children.push(node),
        }
    }
}

fn element(tag: &BytesStart<'_>) -> Element {
    let mut attributes = tag.html_attributes();
    let attributes = attributes.with_checks(false).flatten().map(|attribute| {
        let name = attribute.key.local_name().as_ref().to_owned();
        (name, resolved(&attribute.value))
    });
    let attributes = attributes.collect();
    let mut name = tag.local_name().as_ref().to_owned();
    if VOID.iter().any(|void| name.eq_ignore_ascii_case(void)) {
        name.make_ascii_lowercase();
    }
    Element {
        name,
        attributes,
        children: Vec::new(),
    }
}

/// Replaces references to characters, also those by HTML's names; an ampersand that begins none stays.
fn resolved(raw: &str) -> String {
    let mut out = String::with_capacity(raw.len());
    let mut rest = raw;
    while let Some(start) = rest.find('&') {
        let (before, from) = rest.split_at(start);
        out.push_str(before);
        let name = from.bytes().take(ENTITY).position(|byte| byte == b';');
        match name.and_then(|end| Some((reference(&from[1..end])?, end))) {
            Some((value, end)) => {
                out.push_str(&value);
                rest = &from[end + 1..];
            }
            None => {
                out.push('&');
                rest = &from[1..];
            }
        }
    }
    out.push_str(rest);
    out
}

/// What `&name;` stands for.
fn reference(name: &str) -> Option<String> {
    let Some(code) = name.strip_prefix('#') else {
        return resolve_html5_entity(name).map(str::to_owned);
    };
    let code = match code.strip_prefix(['x', 'X']) {
        Some(code) => u32::from_str_radix(code, 16),
        None => code.parse(),
    };
    let ch = char::from_u32(code.ok()?).filter(|&ch| ch != '\0')?;
    Some(ch.to_string())
}

/// The number of the line, from one, that a byte stands in.
fn line_at(source: &str, byte: usize) -> usize {
    let before = &source.as_bytes()[..byte.min(source.len())];
    1 + before.iter().filter(|&&byte| byte == b'\n').count()
}
