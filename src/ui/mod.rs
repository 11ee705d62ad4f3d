//! View → page: every component is a function of values; `shell::browser` alone touches the window.
//!
//! A folder imports only what stands before it here; the screens do not know each other save where said.
//!
//! | folder | what it holds |
//! |---|---|
//! | `words` | every word of the interface, in three languages |
//! | `device` | the reader's machine, asked in handlers and effects |
//! | `desk` | what every screen is handed |
//! | `kit` | small pieces that screens are made of |
//! | `marks` | text with its entities marked: prose, legend, card |
//! | `decisions` | what an editor decides, kept and written as TOML |
//! | `front` `reader` `search` `entity` `numbers` `proof` `import` | the screens |
//! | `shell` | the program around them: state, bar, panels, keys, the browser |
//!
//! Every colour stands in `static/css/tokens.css`.

pub mod decisions;
pub mod desk;
pub mod device;
pub mod entity;
pub mod front;
pub mod import;
pub mod kit;
pub mod marks;
pub mod numbers;
pub mod proof;
pub mod reader;
pub mod search;
pub mod shell;
pub mod words;
