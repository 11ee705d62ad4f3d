//! The program: owns the one state, and shows the one screen that the view names.

use super::bar::bar;
use super::keys::{self, Answer, Press};
use super::panel::panels;
use crate::model::{Article, Edition, Part};
use crate::search::Results;
use crate::state::{Action, Anchor, Notice, Panel, Reading, Screen, Settings, State, View, update};
use crate::text::{length, slice};
use crate::ui::desk::Program;
use crate::ui::desk::host::{Effect, Focus, Host};
use crate::ui::desk::opened::{Loaded, Opened};
use crate::ui::desk::shared::Shared;
use crate::ui::desk::{Desk, ScreenProps};
use crate::ui::words::{self, Lang};
use std::rc::Rc;
use yew::prelude::*;

/// Holds what the program starts with.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct AppProps {
    /// What the page came with.
    pub loaded: Loaded,
    /// What is looked at first.
    pub view: View,
    /// How text is set at first.
    #[prop_or_default]
    pub settings: Settings,
    /// The languages that the reader's browser asks for, best first, as BCP 47 tags.
    #[prop_or_default]
    pub languages: Vec<String>,
    /// Which screens there are.
    pub program: Program,
    /// Who does what the program asks for.
    pub host: Host,
}

/// Names what reaches the program.
pub enum Message {
    /// A reader's action.
    Act(Action),
    /// A key that was not typed into a field.
    Press(Press),
    /// A finger turns to the next story, or back.
    Swipe(i8),
    /// What the browser remembers: settings, what was read, and the languages it asks for.
    Remember(Settings, Reading, Vec<String>),
    /// Another edition takes the place of the one that is open.
    Open(Shared<Edition>),
    /// The whole program cannot be fetched.
    Unreachable,
    /// The reader skips to the text.
    Skip,
}

/// Owns the state.
pub struct App {
    loaded: Loaded,
    languages: Vec<String>,
    state: Rc<State>,
    /// The state that the page shows.
    shown: Rc<State>,
    /// What the state's query and filters find.
    results: Shared<Results>,
    on_action: Callback<Action>,
    program: Program,
    /// Whether the browser has said what it remembers: until then the page is as it was prerendered.
    awake: bool,
    /// What the reader did before, which waits for that.
    early: Vec<Message>,
}

impl Component for App {
    type Message = Message;
    type Properties = AppProps;

    fn create(ctx: &Context<Self>) -> Self {
        Self::start(ctx.props(), ctx.link().callback(Message::Act))
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        let host = &ctx.props().host.0;
        match message {
            early @ (Message::Act(_) | Message::Press(_) | Message::Swipe(_)) if !self.awake => {
                self.early.push(early);
                false
            }
            Message::Act(action) => self.act(host, &action),
            Message::Press(press) => {
                let desk = self.desk();
                self.answer(
                    host,
                    desk.and_then(|desk| keys::answer(&press, &desk, &self.state, &self.results)),
                )
            }
            Message::Swipe(by) => {
                let desk = self.desk();
                self.answer(
                    host,
                    desk.and_then(|desk| keys::story(&desk, &self.state, by)),
                )
            }
            Message::Remember(settings, reading, languages) => {
                let before = (Rc::clone(&self.state), self.lang());
                self.languages = languages;
                self.state = Rc::new(State {
                    settings,
                    reading: Rc::new(reading),
                    ..State::clone(&self.state)
                });
                self.awake = true;
                ctx.link()
                    .send_message_batch(std::mem::take(&mut self.early));
                // A first visit has nothing to remember, and is not drawn twice for it.
                before != (Rc::clone(&self.state), self.lang())
                    || (self.program.has_panel)(Panel::Notes)
            }
            Message::Open(edition) => {
                self.loaded = Loaded::Edition(Opened::new(edition));
                self.state = Rc::new(State {
                    settings: self.state.settings.clone(),
                    reading: Rc::clone(&self.state.reading),
                    ..State::default()
                });
                self.find();
                true
            }
            Message::Unreachable => {
                self.state = Rc::new(State {
                    notice: Some(Notice::ProgramUnreachable),
                    ..State::clone(&self.state)
                });
                true
            }
            Message::Skip => {
                host.emit(Effect::Focus(Focus::Main));
                false
            }
        }
    }

    fn rendered(&mut self, ctx: &Context<Self>, first: bool) {
        let host = &ctx.props().host.0;
        let before = std::mem::replace(&mut self.shown, Rc::clone(&self.state));
        let view = &self.state.view;
        let moved = first
            || before.view.screen != view.screen
            || before.view.panel != view.panel
            || before.view.filters != view.filters
            || before.settings != self.state.settings;
        host.emit(Effect::After(before, Rc::clone(&self.state)));
        if moved && self.waits() {
            host.emit(Effect::Whole);
        }
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let skip = ctx.link().callback(|event: MouseEvent| {
            event.prevent_default();
            Message::Skip
        });
        self.draw(skip, ctx.link().callback(Message::Open))
    }
}

impl App {
    /// Draws the page without a document and forgets it. An engine compiles what is called for the first time: done in a
    /// task of its own, this halves what is compiled in the one that takes the page over.
    pub fn rehearse(props: &AppProps) {
        let app = Self::start(props, Callback::noop());
        drop(app.draw(Callback::noop(), Callback::noop()));
    }

    fn start(props: &AppProps, on_action: Callback<Action>) -> Self {
        let mut app = Self {
            loaded: props.loaded.clone(),
            languages: props.languages.clone(),
            state: Rc::default(),
            shown: Rc::default(),
            results: Shared::new(Results::default()),
            on_action,
            program: props.program,
            awake: false,
            early: Vec::new(),
        };
        let state = State {
            view: props.view.clone(),
            settings: props.settings.clone(),
            ..State::default()
        };
        app.state = Rc::new(app.checked(state));
        app.shown = Rc::clone(&app.state);
        app.find();
        app
    }

    fn draw(&self, on_skip: Callback<MouseEvent>, on_open: Callback<Shared<Edition>>) -> Html {
        let lang = self.lang();
        let settings = &self.state.settings;
        let view = &self.state.view;
        let on_action = &self.on_action;
        let desk = self.desk();
        let program = self.program;
        let body = match (&self.loaded, desk.clone()) {
            _ if !(program.has_screen)(&view.screen) && view.screen != Screen::Search => {
                waiting(lang)
            }
            _ if view.screen == Screen::Import => (program.import)(lang, on_open),
            (_, Some(desk)) => (program.screen)(ScreenProps {
                desk,
                view: view.clone(),
                results: self.results.clone(),
                peek: self.state.peek.clone(),
                on_action: on_action.clone(),
            }),
            (loaded, None) => program
                .without
                .map_or_else(|| waiting(lang), |show| show(lang, loaded)),
        };
        html! {
            <div class={classes!("kb", matches!(view.screen, Screen::Article(..)).then_some("reading"))} lang={lang.tag()} data-theme={settings.theme.code()}
                data-size={settings.size.to_string()} data-leading={settings.leading.to_string()}
                data-width={settings.width.to_string()} data-face={settings.face.code()}
                data-large={settings.large.to_string()} data-print-marks={settings.printed_marks.to_string()} aria-busy={self.waits().then_some("true")}>
                <a class="skip" href="#kanbao-main" onclick={on_skip}>{ words::SKIP.say(lang) }</a>
                { bar(lang, desk.as_ref(), view, on_action) }
                if let Some(notice) = self.state.notice {
                    <p class="notice" role="alert">{ words::notice(notice).say(lang) }</p>
                }
                // Screen, notes and drawer each have an element of their own. Yew inserts what is new before the node that
                // follows, and a component that draws nothing passes on a follower that may have left in the same update.
                <div class="place">{ body }</div>
                <div class="place">
                    if let Some(desk) = desk.clone().filter(|_| self.awake) {
                        // Always there, because what was noted is lit whether the panel is open or not.
                        { (program.notes)(desk, view.clone(), on_action.clone()) }
                    }
                </div>
                <div class="place">
                    { panels(program, lang, desk.as_ref(), view, &self.results, settings, on_action) }
                </div>
            </div>
        }
    }

    fn opened(&self) -> Option<&Opened> {
        match &self.loaded {
            Loaded::Edition(opened) => Some(opened),
            Loaded::Nothing | Loaded::Broken(_) => None,
        }
    }

    fn answer(&mut self, host: &Callback<Effect>, answer: Option<Answer>) -> bool {
        match answer {
            Some(Answer::Act(action)) => self.act(host, &action),
            Some(Answer::Focus(focus)) => {
                host.emit(Effect::Focus(focus));
                false
            }
            None => false,
        }
    }

    fn act(&mut self, host: &Callback<Effect>, action: &Action) -> bool {
        let next = self.checked(update(&self.state, action));
        if next == *self.state {
            return false;
        }
        let next = Rc::new(next);
        host.emit(Effect::Before(Rc::clone(&self.state), Rc::clone(&next)));
        let asked = |state: &State| (state.view.query.clone(), state.view.narrowed());
        let searched = asked(&self.state) != asked(&next);
        self.state = next;
        if searched {
            self.find();
        }
        true
    }

    fn find(&mut self) {
        if let Some(opened) = self.opened() {
            self.results = Shared::new((self.program.find)(&opened.index, &self.state.view));
        }
    }

    /// Moves a state that names what the edition does not have to the nearest one that it has.
    fn checked(&self, mut state: State) -> State {
        let Some(Opened { edition, facts, .. }) = self.opened() else {
            return state;
        };
        if state
            .view
            .article()
            .is_some_and(|id| facts.article(id).is_none())
        {
            state.view.screen = Screen::Front;
            state.notice = Some(Notice::ArticleUnknown);
        }
        if let Screen::Article(id, Some(anchor)) = &mut state.view.screen
            && let Some(at) = facts.article(id)
            && !find_quote(&edition.articles[at], anchor)
        {
            state.notice = Some(Notice::QuoteUnknown);
        }
        if let Screen::Entity(id) = &state.view.screen
            && facts.entity(edition, id).is_none()
        {
            state.view.screen = Screen::Index(None);
            state.notice = Some(Notice::EntityUnknown);
        }
        state
    }

    /// Says whether what is looked at needs the whole program.
    fn waits(&self) -> bool {
        let State { view, settings, .. } = &*self.state;
        !self.program.has(view, settings)
            || (self.opened().is_none() && self.program.without.is_none())
    }

    fn lang(&self) -> Lang {
        Lang::choose(
            self.state.settings.language,
            self.languages.iter().map(String::as_str),
        )
    }

    fn desk(&self) -> Option<Desk> {
        let opened = self.opened()?;
        Some(Desk {
            edition: opened.edition.clone(),
            facts: opened.facts.clone(),
            index: opened.index.clone(),
            settings: self.state.settings.clone(),
            reading: Rc::clone(&self.state.reading),
            lang: self.lang(),
            program: self.program,
        })
    }
}

/// Moves an anchor to where its words stand now, the first place of several, and says whether they stand anywhere.
fn find_quote(article: &Article, anchor: &mut Anchor) -> bool {
    let Anchor { part, range, quote } = anchor;
    let there = part.text(article).zip(range.as_ref());
    let stands = there.is_some_and(|(text, [start, end])| slice(text, *start, *end) == *quote);
    if quote.is_empty() || stands {
        return true;
    }
    let found = Part::all(article).find_map(|(part, text)| {
        let before = length(&text[..text.find(quote.as_str())?]);
        Some((part, [before, before + length(quote)]))
    });
    *range = found.map(|(_, range)| range);
    *part = found.map_or(*part, |(part, _)| part);
    if found.is_none() {
        quote.clear();
    }
    found.is_some()
}

/// Says that the program for a screen is on its way.
fn waiting(lang: Lang) -> Html {
    html! {
        <main id="kanbao-main" class="waiting" tabindex="-1">
            <p role="status">{ words::OPENING.say(lang) }</p>
        </main>
    }
}
