//! The program: owns the one state, and shows the one screen that the view names.

use super::bar::Bar;
use super::desk::{Desk, ScreenProps};
use super::empty::Empty;
use super::facts::Facts;
use super::failure::Failure;
use super::front::Front;
use super::host::{Effect, Host};
use super::keys::{self, Answer, Press};
use super::proof::Proof;
use super::reader::Reader;
use super::shared::Shared;
use super::strings::{self, Lang};
use crate::model::Edition;
use crate::state::{Action, Notice, Screen, Settings, State, View, update};
use std::rc::Rc;
use yew::prelude::*;

/// Says what the page came with.
#[derive(Clone, Debug, PartialEq)]
pub enum Loaded {
    /// An edition.
    Edition(Shared<Edition>),
    /// No edition.
    Nothing,
    /// An edition that cannot be read, and why.
    Broken(String),
}

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
    /// Who does what the program asks for.
    pub host: Host,
}

/// Names what reaches the program.
pub enum Message {
    /// A reader's action.
    Act(Action),
    /// A key that was not typed into a field.
    Press(Press),
    /// Another edition takes the place of the one that is open.
    Open(Shared<Edition>),
}

/// Owns the state.
pub struct App {
    loaded: Loaded,
    facts: Option<Shared<Facts>>,
    state: Rc<State>,
    shown: Rc<State>,
}

impl Component for App {
    type Message = Message;
    type Properties = AppProps;

    fn create(ctx: &Context<Self>) -> Self {
        let props = ctx.props();
        let state = State {
            view: props.view.clone(),
            settings: props.settings.clone(),
            ..State::default()
        };
        let mut app = Self {
            loaded: Loaded::Nothing,
            facts: None,
            state: Rc::default(),
            shown: Rc::default(),
        };
        app.open(props.loaded.clone());
        app.state = Rc::new(app.checked(state));
        app.shown = Rc::clone(&app.state);
        app
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        match message {
            Message::Act(action) => self.act(ctx, &action),
            Message::Press(press) => {
                let answer = self
                    .desk(ctx)
                    .and_then(|desk| keys::answer(&press, &desk, &self.state));
                match answer {
                    Some(Answer::Act(action)) => self.act(ctx, &action),
                    Some(Answer::Focus(focus)) => {
                        ctx.props().host.0.emit(Effect::Focus(focus));
                        false
                    }
                    None => false,
                }
            }
            Message::Open(edition) => {
                self.open(Loaded::Edition(edition));
                self.act(ctx, &Action::Address(String::new()));
                true
            }
        }
    }

    fn rendered(&mut self, ctx: &Context<Self>, first: bool) {
        let host = &ctx.props().host.0;
        if first {
            host.emit(Effect::Ready(
                ctx.link().callback(Message::Act),
                ctx.link().callback(Message::Press),
            ));
        }
        let before = std::mem::replace(&mut self.shown, Rc::clone(&self.state));
        host.emit(Effect::After(before, Rc::clone(&self.state)));
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let on_action = ctx.link().callback(Message::Act);
        let lang = self.lang(ctx);
        let settings = &self.state.settings;
        let desk = self.desk(ctx);
        let body = match (&self.loaded, desk.clone()) {
            (Loaded::Broken(reason), _) => html! { <Failure {lang} reason={reason.clone()} /> },
            (_, Some(desk)) => {
                let view = self.state.view.clone();
                let peek = self.state.peek.clone();
                screen(ScreenProps {
                    desk,
                    view,
                    peek,
                    on_action: on_action.clone(),
                })
            }
            (_, None) => html! { <Empty {lang} on_action={on_action.clone()} /> },
        };
        html! {
            <div class="kb" lang={lang.tag()} data-theme={settings.theme.code()} data-size={settings.size.to_string()}
                data-leading={settings.leading.to_string()} data-width={settings.width.to_string()}
                data-face={settings.face.code()} data-large={settings.large.to_string()}>
                <a class="skip" href="#kanbao-main">{ strings::SKIP.say(lang) }</a>
                <Bar {lang} desk={desk} view={self.state.view.clone()} on_action={on_action} />
                if let Some(notice) = self.state.notice {
                    <p class="notice" role="alert">{ strings::notice(notice).say(lang) }</p>
                }
                { body }
            </div>
        }
    }
}

impl App {
    fn open(&mut self, loaded: Loaded) {
        self.facts = match &loaded {
            Loaded::Edition(edition) => Some(Shared::new(Facts::of(edition))),
            Loaded::Nothing | Loaded::Broken(_) => None,
        };
        self.loaded = loaded;
    }

    fn act(&mut self, ctx: &Context<Self>, action: &Action) -> bool {
        let next = self.checked(update(&self.state, action));
        if next == *self.state {
            return false;
        }
        let next = Rc::new(next);
        ctx.props()
            .host
            .0
            .emit(Effect::Before(Rc::clone(&self.state), Rc::clone(&next)));
        self.state = next;
        true
    }

    /// Moves a state that names what the edition does not have to the nearest one that it has.
    fn checked(&self, mut state: State) -> State {
        let (Loaded::Edition(edition), Some(facts)) = (&self.loaded, &self.facts) else {
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
        if let Screen::Entity(id) = &state.view.screen
            && facts.entity(edition, id).is_none()
        {
            state.view.screen = Screen::Index(None);
            state.notice = Some(Notice::EntityUnknown);
        }
        state
    }

    fn lang(&self, ctx: &Context<Self>) -> Lang {
        Lang::choose(
            self.state.settings.language,
            ctx.props().languages.iter().map(String::as_str),
        )
    }

    fn desk(&self, ctx: &Context<Self>) -> Option<Desk> {
        match (&self.loaded, &self.facts) {
            (Loaded::Edition(edition), Some(facts)) => Some(Desk {
                edition: edition.clone(),
                facts: facts.clone(),
                settings: self.state.settings.clone(),
                lang: self.lang(ctx),
            }),
            _ => None,
        }
    }
}

/// Shows the screen that the view names.
fn screen(props: ScreenProps) -> Html {
    match &props.view.screen {
        Screen::Front => html! { <Front ..props /> },
        Screen::Article(..) => html! { <Reader ..props /> },
        Screen::Proof(_) => html! { <Proof ..props /> },
        Screen::Search
        | Screen::Entity(_)
        | Screen::Index(_)
        | Screen::Numbers
        | Screen::Timeline
        | Screen::Places
        | Screen::Import => html! { <Front ..props /> },
    }
}
