//! 导入: a raw page becomes an edition on the reader's own machine.

mod compiler;
mod deeds;
mod given;
mod input;
pub mod job;
mod kept;
mod one_file;
pub mod preview;
mod result;
mod trouble;

use crate::model::{Edition, PartialDate};
use crate::ui::desk::shared::Shared;
use crate::ui::device::files::Incoming;
use crate::ui::device::layout;
use crate::ui::words::Lang;
use compiler::{Compiler, Said};
use given::{Fact, ResultProps};
use input::{FIELD, Input};
use job::{Job, Reply, Step};
use kept::Kept;
use preview::Preview;
use result::{progress, result_pane};
use std::rc::Rc;
use trouble::Trouble;
use wasm_bindgen::JsValue;
use yew::prelude::*;

/// Holds what the screen is a function of; it works without an edition.
#[derive(Clone, PartialEq, Properties)]
pub struct ImportProps {
    /// The language of the interface.
    pub lang: Lang,
    /// Opens another edition.
    pub on_open: Callback<Shared<Edition>>,
}

/// Names what reaches the screen.
pub enum Message {
    /// The reader gave files: one edition, or the pages of one.
    Files(Vec<Incoming>),
    /// The worker said something, or cannot run.
    Said(Option<Said>),
    /// The reader changed what is said of the page.
    Say(Fact, String),
    /// Compiles the same files again.
    Again,
    /// Stops the work, forgets the files and waits at the field for others.
    Clear,
    /// Opens the edition that was made.
    Open,
    /// Opens an edition that was kept.
    OpenText(String),
}

/// Says how far the import is.
enum Stage {
    Waiting,
    Working(Option<Step>),
    Done(Rc<Preview>, JsValue),
    Failed(Trouble),
}

/// Owns the import.
pub struct Import {
    stage: Stage,
    files: Vec<Incoming>,
    title: String,
    date: String,
    page: String,
    compiler: Option<Compiler>,
    /// Whether the keyboard goes to the field as soon as it is drawn.
    to_field: bool,
}

impl Component for Import {
    type Message = Message;
    type Properties = ImportProps;

    fn create(_: &Context<Self>) -> Self {
        Self {
            stage: Stage::Waiting,
            files: Vec::new(),
            title: String::new(),
            date: String::new(),
            page: String::new(),
            compiler: None,
            to_field: false,
        }
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        match message {
            Message::Files(files) => {
                let several = files.len() > 1;
                let edition = files
                    .iter()
                    .find_map(|file| Some((&file.name, edition_in(file)?)));
                if files.is_empty() {
                    return false;
                } else if let Some(empty) = files.iter().find(|file| file.is_empty()) {
                    self.stage = Stage::Failed(Trouble::Empty(empty.name.clone()));
                } else if let Some((name, json)) = edition {
                    if several {
                        self.stage = Stage::Failed(Trouble::NotAlone(name.clone()));
                    } else {
                        self.open(ctx, &json, name);
                    }
                } else {
                    self.files = files;
                    self.start(ctx);
                }
            }
            Message::Said(said) => self.hear(said),
            Message::Say(Fact::Title, text) => self.title = text,
            Message::Say(Fact::Date, text) => self.date = text,
            Message::Say(Fact::Page, text) => self.page = text,
            Message::Again => self.start(ctx),
            Message::Clear => {
                self.compiler = None;
                self.files.clear();
                self.stage = Stage::Waiting;
                self.to_field = true;
            }
            Message::Open => {
                if let Stage::Done(_, json) = &self.stage
                    && let Some(json) = json.as_string()
                {
                    self.open(ctx, &json, "");
                }
            }
            Message::OpenText(json) => self.open(ctx, &json, ""),
        }
        true
    }

    fn rendered(&mut self, _: &Context<Self>, _: bool) {
        if std::mem::take(&mut self.to_field) {
            layout::focus(FIELD);
        }
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let lang = ctx.props().lang;
        let link = ctx.link();
        let raw = match &self.stage {
            Stage::Done(preview, _) => Some(Rc::clone(preview)),
            _ => None,
        };
        let right = match &self.stage {
            Stage::Waiting => html! {
                <Kept {lang} on_open={link.callback(Message::OpenText)} />
            },
            Stage::Working(step) => progress(lang, *step, &link.callback(|()| Message::Clear)),
            Stage::Failed(trouble) => trouble::show(
                lang,
                trouble,
                &link.callback(|()| Message::Clear),
                &link.callback(Message::Files),
                &ctx.props().on_open,
            ),
            Stage::Done(preview, json) => result_pane(&ResultProps {
                lang,
                preview: Rc::clone(preview),
                json: json.clone(),
                title: self.title.clone(),
                date: self.date.clone(),
                page: self.page.clone(),
                on_say: link.callback(|(fact, text)| Message::Say(fact, text)),
                on_again: link.callback(|()| Message::Again),
                on_open: link.callback(|()| Message::Open),
            }),
        };
        let names: Vec<String> = self.files.iter().map(|file| file.name.clone()).collect();
        html! {
            <main id="kanbao-main" class="import" tabindex="-1">
                <Input {lang} {raw} {names} on_files={link.callback(Message::Files)} on_clear={link.callback(|()| Message::Clear)} />
                <div class="import-result">{right}</div>
            </main>
        }
    }
}

impl Import {
    fn start(&mut self, ctx: &Context<Self>) {
        let job = Job {
            files: self.files.iter().map(|file| file.name.clone()).collect(),
            title: self.title.clone(),
            date: PartialDate::parse(self.date.trim()),
            page: self.page.clone(),
        };
        self.stage = Stage::Working(None);
        self.compiler =
            Compiler::start(&job, self.files.clone(), ctx.link().callback(Message::Said));
        if self.compiler.is_none() {
            self.stage = Stage::Failed(Trouble::NoWorker);
        }
    }

    fn hear(&mut self, said: Option<Said>) {
        self.stage = match said {
            None => Stage::Failed(Trouble::NoWorker),
            Some((Reply::Ready, _)) => Stage::Working(None),
            Some((Reply::Step { step }, _)) => return self.stage = Stage::Working(Some(step)),
            Some((Reply::Done { preview }, json)) => Stage::Done(Rc::new(*preview), json),
            Some((Reply::Empty { file }, _)) => Stage::Failed(Trouble::Empty(file)),
            Some((Reply::Failed { file }, _)) => Stage::Failed(Trouble::Unreadable(file)),
            Some((Reply::NoPage { file }, _)) => Stage::Failed(Trouble::NoPage(file)),
        };
        if !matches!(self.stage, Stage::Working(_)) {
            self.compiler = None;
        }
    }

    fn open(&mut self, ctx: &Context<Self>, json: &str, file: &str) {
        match Edition::decode(json) {
            Ok(edition) => ctx.props().on_open.emit(Shared::new(edition)),
            Err(error) => self.stage = Stage::Failed(Trouble::broken(file, json, &error)),
        }
    }
}

/// Returns the edition's JSON where a file is one: an edition, by its name or its beginning, or a page that carries one.
fn edition_in(file: &Incoming) -> Option<String> {
    let name = file.name.to_ascii_lowercase();
    if name.ends_with(".json") {
        return Some(file.text());
    }
    if !file.is_empty() && file.bytes.get_index(0) == b'{' {
        return Some(file.text()).filter(|text| text.contains("\"kanbao-edition\""));
    }
    if !(name.ends_with(".html") || name.ends_with(".htm")) {
        return None;
    }
    let page = file.text();
    let at = page.find("id=\"kanbao-edition\"")?;
    let start = at + page[at..].find('>')? + 1;
    let end = start + page[start..].find("</script>")?;
    Some(page[start..end].to_owned())
}
