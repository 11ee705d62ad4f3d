//! 笔记: highlights and notes kept in this browser, lit in the story, carried in and out as files.

use crate::export::{
    Anchoring, Note, NotesRead, notes_from_annotations, notes_from_markdown, notes_to_annotations,
    notes_to_markdown, reanchor,
};
use crate::state::{Action, Anchor, Panel, Screen, View, print};
use crate::ui::desk::Desk;
use crate::ui::device::files::{self, Incoming};
use crate::ui::device::highlight::{self, Run};
use crate::ui::device::layout;
use crate::ui::device::{clock, selection, store};
use crate::ui::kit::drawer::drawer;
use crate::ui::kit::route::href;
use crate::ui::kit::save;
use crate::ui::words;
use gloo::events::EventListener;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// The name under which noted characters are lit.
const LIT: &str = "kanbao-note";

/// Holds what the notes are a function of.
#[derive(Clone, PartialEq, Properties)]
pub struct NotesProps {
    /// The edition and the settings.
    pub desk: Desk,
    /// What is looked at.
    pub view: View,
    /// Where actions go.
    pub on_action: Callback<Action>,
}

/// Names what reaches the notes.
pub enum Message {
    /// What the browser kept.
    Loaded(Option<String>),
    /// The reader selected something, or nothing.
    Selected,
    /// Lights the selection.
    Mark,
    /// Writes to a note, by its index.
    Write(usize, String),
    /// Drops a note.
    Drop(usize),
    /// Saves the notes as a file: Markdown, or Web Annotations.
    Save(bool),
    /// Takes notes from files.
    Take(Vec<Incoming>),
    /// Says whether the browser keeps what is written.
    Kept(bool),
}

/// Owns the notes of the edition that is open.
pub struct Notes {
    notes: Vec<(Note, Anchoring)>,
    selected: Option<selection::Selected>,
    result: Option<String>,
    lasting: bool,
    /// Whether the browser has told what it keeps; what is noted before joins it then.
    answered: bool,
    made: u32,
    _listener: Option<EventListener>,
}

impl Component for Notes {
    type Message = Message;
    type Properties = NotesProps;

    fn create(_: &Context<Self>) -> Self {
        Self {
            notes: Vec::new(),
            selected: None,
            result: None,
            lasting: true,
            answered: false,
            made: 0,
            _listener: None,
        }
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &NotesProps) -> bool {
        if old.desk.edition != ctx.props().desk.edition {
            self.notes.clear();
            self.answered = false;
            load(ctx);
        }
        true
    }

    fn rendered(&mut self, ctx: &Context<Self>, first: bool) {
        if first {
            load(ctx);
            let link = ctx.link().clone();
            let document = web_sys::window().and_then(|window| window.document());
            self._listener = document.map(|document| {
                let typing = document.clone();
                EventListener::new(&document, "selectionchange", move |_| {
                    // The caret of a field selects nothing of a text, and asking would lay the page out at every key.
                    if typing
                        .active_element()
                        .is_none_or(|at| at.tag_name() != "INPUT")
                    {
                        link.send_message(Message::Selected);
                    }
                })
            });
            // It may have been selected again before anybody listened.
            ctx.link().send_message(Message::Selected);
            // Where the program comes for the notes, the window was looked over before they were drawn.
            if selection::selected().is_none() && layout::is_idle() {
                layout::focus(".drawer-notes");
            }
        }
        self.paint();
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        let desk = &ctx.props().desk;
        match message {
            Message::Loaded(json) => {
                let notes: Vec<Note> = json
                    .and_then(|json| serde_json::from_str(&json).ok())
                    .unwrap_or_default();
                if !notes.is_empty() {
                    store::noting();
                }
                let early = std::mem::replace(&mut self.notes, reanchor(&desk.edition, &notes));
                self.answered = true;
                if early.is_empty() {
                    return true;
                }
                self.notes.extend(early);
            }
            Message::Selected => {
                // Pressing a button empties the selection in some engines: the last one stands until the text is pressed.
                let selected = selection::selected();
                if selected == self.selected || (selected.is_none() && !selection::in_text()) {
                    return false;
                }
                self.selected = selected;
                return ctx.props().view.panel == Some(Panel::Notes);
            }
            Message::Mark => {
                let Some(chosen) = self.selected.take() else {
                    return false;
                };
                self.made += 1;
                let created = clock::now();
                let id = format!("n-{created}-{}", self.made);
                let article = desk.article(&chosen.article);
                let note = article.and_then(|article| {
                    Note::at(
                        article,
                        chosen.part,
                        chosen.start,
                        chosen.end,
                        &id,
                        &created,
                    )
                });
                self.notes.extend(note.map(|note| (note, Anchoring::Exact)));
            }
            Message::Write(at, text) => {
                if let Some((note, _)) = self.notes.get_mut(at) {
                    note.body = text;
                }
            }
            Message::Drop(at) => {
                if at < self.notes.len() {
                    self.notes.remove(at);
                }
            }
            Message::Save(markdown) => {
                let notes: Vec<Note> = self.notes.iter().map(|(note, _)| note.clone()).collect();
                let name = save::file_name(desk, desk.say(words::NOTES));
                let saved = if markdown {
                    files::save(
                        &format!("{name}.md"),
                        "text/markdown",
                        &notes_to_markdown(&desk.edition, &notes),
                    )
                } else {
                    let page = clock::address().unwrap_or_default();
                    let url = |id: &str| {
                        format!(
                            "{page}{}",
                            print(&View::of(Screen::Article(id.into(), None)))
                        )
                    };
                    files::save(
                        &format!("{name}.jsonld"),
                        "application/ld+json",
                        &notes_to_annotations(&notes, &url),
                    )
                };
                self.result = Some(
                    desk.say(if saved {
                        words::SAVED
                    } else {
                        words::NOT_SAVED
                    })
                    .into(),
                );
                return true;
            }
            Message::Take(files) => self.take(desk, &files),
            Message::Kept(lasting) => {
                self.lasting = lasting;
                return true;
            }
        }
        self.keep(ctx);
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let NotesProps {
            desk,
            view,
            on_action,
        } = ctx.props();
        if view.panel != Some(Panel::Notes) {
            return html! {};
        }
        let link = ctx.link();
        let chosen = self.selected.as_ref().and_then(|chosen| {
            let text = chosen.part.text(desk.article(&chosen.article)?)?;
            Some(crate::text::slice(text, chosen.start, chosen.end).to_owned())
        });
        let pick = {
            let take = link.callback(Message::Take);
            Callback::from(move |event: Event| {
                let input: HtmlInputElement = event.target_unchecked_into();
                files::read(input.files(), take.clone());
                // The same file may be chosen once more, mended.
                input.set_value("");
            })
        };
        let body = html! {
            <div class="notes">
                if let Some(text) = chosen {
                    <blockquote>{text}</blockquote>
                    <button type="button" class="button primary" onmousedown={Callback::from(|event: MouseEvent| event.prevent_default())}
                        onclick={link.callback(|_: MouseEvent| Message::Mark)}>{desk.say(words::MARK_SELECTION)}</button>
                } else {
                    <p class="quiet">{desk.say(words::SELECT_FIRST)}</p>
                }
                if !self.lasting {
                    <p class="notes-warning" role="alert">{desk.say(words::KEPT_FOR_NOW)}</p>
                }
                <ol>
                    for (at, (note, anchoring)) in self.notes.iter().enumerate() {
                        <li key={note.id.clone()} class={classes!((*anchoring == Anchoring::Lost).then_some("lost"))}>
                            if *anchoring == Anchoring::Lost {
                                <p class="notes-warning">{desk.say(words::NOTE_LOST)}</p>
                                <q>{note.quote.clone()}</q>
                            } else {
                                <a href={href(view, screen(note))}><q>{note.quote.clone()}</q></a>
                            }
                            if *anchoring == Anchoring::Moved {
                                <p class="quiet">{desk.say(words::NOTE_MOVED)}</p>
                            }
                            <textarea rows="2" value={note.body.clone()} placeholder={desk.say(words::WRITE_NOTE)}
                                aria-label={desk.say(words::WRITE_NOTE)}
                                oninput={link.callback(move |event: InputEvent| {
                                    let area: web_sys::HtmlTextAreaElement = event.target_unchecked_into();
                                    Message::Write(at, area.value())
                                })} />
                            <button type="button" onclick={link.callback(move |_: MouseEvent| Message::Drop(at))}>{desk.say(words::FORGET)}</button>
                        </li>
                    }
                </ol>
                <p class="notes-ways">
                    <button type="button" onclick={link.callback(|_: MouseEvent| Message::Save(true))}>{desk.fill(words::SAVE_AS, &["Markdown"])}</button>
                    <button type="button" onclick={link.callback(|_: MouseEvent| Message::Save(false))}>{desk.fill(words::SAVE_AS, &["Web Annotation"])}</button>
                    <label class="import-pick">
                        <input type="file" class="unseen" accept=".md,.json,.jsonld,text/markdown" onchange={pick} />
                        {desk.say(words::TAKE_NOTES)}
                    </label>
                    <span role="status">{self.result.clone()}</span>
                </p>
            </div>
        };
        drawer(desk.lang, Panel::Notes, words::NOTES, None, body, on_action)
    }
}

impl Notes {
    /// Takes the notes of files; those that are known already are left as they are, and what is no note is told.
    fn take(&mut self, desk: &Desk, files: &[Incoming]) {
        let mut read = NotesRead::default();
        for file in files {
            let text = file.text();
            let more = if file.name.to_ascii_lowercase().ends_with(".md") {
                notes_from_markdown(&text)
            } else {
                notes_from_annotations(&text)
            };
            read.notes.extend(more.notes);
            read.errors.extend(more.errors);
        }
        read.notes
            .retain(|note| self.notes.iter().all(|(known, _)| known.id != note.id));
        let found = reanchor(&desk.edition, &read.notes);
        let lost = found
            .iter()
            .filter(|(_, anchoring)| *anchoring == Anchoring::Lost)
            .count();
        let (taken, lost, bad) = (
            found.len().to_string(),
            lost.to_string(),
            read.errors.len().to_string(),
        );
        self.result = Some(desk.fill(words::NOTES_TAKEN, &[&taken, &lost, &bad]));
        self.notes.extend(found);
    }

    fn keep(&self, ctx: &Context<Self>) {
        if !self.answered {
            return;
        }
        let notes: Vec<&Note> = self.notes.iter().map(|(note, _)| note).collect();
        let json = serde_json::to_string(&notes)
            .expect("notes have string keys only and no failing serialiser");
        if !notes.is_empty() {
            store::noting();
        }
        store::save(
            key(&ctx.props().desk),
            json.into(),
            ctx.link().callback(Message::Kept),
        );
    }

    /// Lights the notes of every story that is shown.
    fn paint(&self) {
        let found = self
            .notes
            .iter()
            .filter(|(_, found)| *found != Anchoring::Lost);
        let runs: Vec<Run> = found
            .map(|(note, _)| Run {
                article: note.article.clone(),
                part: note.part,
                start: note.start,
                end: note.end,
            })
            .collect();
        highlight::paint(LIT, &runs);
    }
}

fn load(ctx: &Context<Notes>) {
    store::load(key(&ctx.props().desk), ctx.link().callback(Message::Loaded));
}

fn screen(note: &Note) -> Screen {
    let anchor = Anchor {
        part: note.part,
        range: Some([note.start, note.end]),
        quote: String::new(),
    };
    Screen::Article(note.article.clone(), Some(anchor))
}

/// Returns the name under which an edition's notes are kept; it outlasts a new compilation of the same issue.
fn key(desk: &Desk) -> String {
    let issue = &desk.edition.issue;
    let date = issue
        .date
        .clone()
        .or_else(|| issue.dates_in_text.as_ref().map(|span| span.to.clone()));
    let date = date.map_or_else(String::new, |date| date.to_string());
    format!("notes/{}/{date}", desk.edition.publication.name)
}
