//! 朗读: the story sentence by sentence, lit and followed, from where it was left.

use crate::model::{ArticleId, Part};
use crate::text::{sentences, slice};
use crate::ui::desk::Desk;
use crate::ui::device::highlight::{self, Run};
use crate::ui::device::speech::{self, Spoken};
use crate::ui::words;
use gloo::timers::callback::Timeout;
use std::cell::RefCell;
use yew::prelude::*;

/// The name under which the spoken sentence is lit.
const LIT: &str = "kanbao-speech";

/// How long a voice may take to begin, in milliseconds; one that comes from the network takes two seconds.
const PATIENCE: u32 = 4000;

thread_local! {
    /// The story that was read aloud last, and the sentence at which it was left.
    static LEFT: RefCell<Option<(ArticleId, usize)>> = const { RefCell::new(None) };
}

/// The speeds, in hundredths of the usual one.
const SPEEDS: [u16; 6] = [75, 100, 125, 150, 175, 200];

/// Holds what the panel is a function of.
#[derive(Clone, PartialEq, Properties)]
pub struct SpeechProps {
    /// The edition and the settings.
    pub desk: Desk,
    /// The article, by its index.
    pub article: usize,
}

/// Names what reaches the panel.
pub enum Message {
    /// Begins, or goes on.
    Play,
    /// Falls silent and stays where it is.
    Pause,
    /// Goes to another sentence, so many on.
    Step(i32),
    /// A sentence ought to be heard by now; the number says which utterance it is.
    Late(u32),
    /// A sentence has begun or ended; the number says which utterance it was.
    Ended(u32, Spoken),
    /// Changes the speed, in hundredths.
    Speed(u16),
    /// Whether the page follows the voice.
    Follow,
    /// Brings the spoken sentence into sight.
    Return,
}

/// Owns the voice.
pub struct Speech {
    lines: Vec<Run>,
    at: usize,
    playing: bool,
    mute: bool,
    follow: bool,
    speed: u16,
    /// Whether the utterance under way was heard.
    begun: bool,
    /// Counts utterances, so that the end of one that was cut is told from the end of the present one.
    turn: u32,
}

impl Component for Speech {
    type Message = Message;
    type Properties = SpeechProps;

    fn create(ctx: &Context<Self>) -> Self {
        Self {
            lines: lines(ctx.props()),
            at: left(ctx.props()),
            playing: false,
            mute: false,
            follow: true,
            speed: 100,
            begun: false,
            turn: 0,
        }
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &SpeechProps) -> bool {
        if old.article != ctx.props().article {
            speech::hush();
            self.lines = lines(ctx.props());
            self.at = 0;
            if self.playing {
                self.speak(ctx);
            }
        }
        true
    }

    fn rendered(&mut self, ctx: &Context<Self>, first: bool) {
        if first {
            ctx.link().send_message(Message::Play);
        }
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        match message {
            Message::Play => {
                self.playing = true;
                self.speak(ctx);
            }
            Message::Pause => self.rest(),
            Message::Step(by) => {
                let last = self.lines.len().saturating_sub(1);
                self.at = self.at.saturating_add_signed(by as isize).min(last);
                if self.playing {
                    self.speak(ctx);
                } else {
                    self.show();
                }
            }
            Message::Late(turn) if turn != self.turn || self.begun || speech::has_voice() => {
                return false;
            }
            Message::Late(_) => {
                self.rest();
                self.mute = true;
            }
            Message::Ended(turn, _) if turn != self.turn => return false,
            Message::Ended(_, Spoken::Begun) => {
                self.begun = true;
                return false;
            }
            Message::Ended(_, Spoken::Whole) if self.at + 1 < self.lines.len() => {
                self.at += 1;
                self.speak(ctx);
            }
            Message::Ended(_, Spoken::Whole) => {
                self.rest();
                self.at = 0;
            }
            Message::Ended(_, Spoken::Cut) => self.playing = false,
            Message::Ended(_, Spoken::Mute) => {
                self.rest();
                self.mute = true;
            }
            Message::Speed(speed) => {
                self.speed = speed;
                if self.playing {
                    self.speak(ctx);
                }
            }
            Message::Follow => self.follow = !self.follow,
            Message::Return => {
                if let Some(run) = self.lines.get(self.at) {
                    highlight::follow(run);
                }
            }
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let desk = &ctx.props().desk;
        let link = ctx.link();
        let toggle = if self.playing {
            link.callback(|_: MouseEvent| Message::Pause)
        } else {
            link.callback(|_: MouseEvent| Message::Play)
        };
        let speed = link.callback(|event: Event| {
            let speed =
                crate::ui::marks::pointing::value_of(&event).and_then(|value| value.parse().ok());
            Message::Speed(speed.unwrap_or(100))
        });
        let (now, all) = (
            (self.at + 1).min(self.lines.len()).to_string(),
            self.lines.len().to_string(),
        );
        html! {
            <div class="speech">
                if self.mute {
                    <p class="speech-mute" role="alert">{desk.say(words::NO_VOICE)}</p>
                }
                <p class="speech-line">{self.sentence(ctx.props())}</p>
                <p class="speech-count" role="status">{desk.fill(words::SENTENCE_OF, &[&now, &all])}</p>
                <p class="speech-keys">
                    <button type="button" class="button" onclick={link.callback(|_: MouseEvent| Message::Step(-1))}>{desk.say(words::SENTENCE_BEFORE)}</button>
                    <button type="button" class="button primary" onclick={toggle}>{desk.say(if self.playing { words::PAUSE } else { words::PLAY })}</button>
                    <button type="button" class="button" onclick={link.callback(|_: MouseEvent| Message::Step(1))}>{desk.say(words::SENTENCE_NEXT)}</button>
                </p>
                <p class="speech-ways">
                    <label>{desk.say(words::SPEED)}{" "}
                        <select onchange={speed}>
                            for each in SPEEDS {
                                <option value={each.to_string()} selected={each == self.speed}>{format!("{}.{:02}×", each / 100, each % 100)}</option>
                            }
                        </select>
                    </label>
                    <button type="button" aria-pressed={self.follow.to_string()} onclick={link.callback(|_: MouseEvent| Message::Follow)}>{desk.say(if self.follow { words::FOLLOWS } else { words::FOLLOWS_NOT })}</button>
                    <button type="button" onclick={link.callback(|_: MouseEvent| Message::Return)}>{desk.say(words::BACK_TO_VOICE)}</button>
                </p>
            </div>
        }
    }

    fn destroy(&mut self, ctx: &Context<Self>) {
        let props = ctx.props();
        let id = props.desk.edition.articles[props.article].id.clone();
        LEFT.set(Some((id, self.at)));
        if self.turn > 0 {
            self.rest();
            highlight::paint(LIT, &[]);
        }
    }
}

impl Speech {
    fn speak(&mut self, ctx: &Context<Self>) {
        speech::hush();
        self.turn += 1;
        if !speech::can_speak() {
            self.playing = false;
            self.mute = true;
            return;
        }
        let sentence = self.sentence(ctx.props());
        if sentence.is_empty() {
            self.playing = false;
            return;
        }
        self.show();
        let turn = self.turn;
        let done = ctx
            .link()
            .callback(move |spoken| Message::Ended(turn, spoken));
        self.begun = false;
        self.mute = false;
        speech::speak(&sentence, f32::from(self.speed) / 100.0, done);
        // A browser without a voice says nothing at all, not even that.
        let late = ctx.link().callback(move |()| Message::Late(turn));
        Timeout::new(PATIENCE, move || late.emit(())).forget();
    }

    fn rest(&mut self) {
        self.playing = false;
        self.turn += 1;
        speech::hush();
    }

    fn show(&self) {
        if let Some(run) = self.lines.get(self.at) {
            highlight::paint(LIT, std::slice::from_ref(run));
            if self.follow {
                highlight::follow(run);
            }
        }
    }

    fn sentence(&self, props: &SpeechProps) -> String {
        let article = &props.desk.edition.articles[props.article];
        let run = self.lines.get(self.at);
        run.and_then(|run| {
            run.part
                .text(article)
                .map(|text| slice(text, run.start, run.end).trim().to_owned())
        })
        .unwrap_or_default()
    }
}

/// Returns the sentence at which this story was left, counted from 0.
fn left(props: &SpeechProps) -> usize {
    let id = &props.desk.edition.articles[props.article].id;
    LEFT.with_borrow(|left| {
        left.as_ref()
            .filter(|(story, _)| story == id)
            .map_or(0, |(_, at)| *at)
    })
}

/// Lists the sentences of headlines and body in reading order.
fn lines(props: &SpeechProps) -> Vec<Run> {
    let article = &props.desk.edition.articles[props.article];
    let parts =
        Part::all(article).filter(|(part, _)| matches!(part, Part::Headline(_) | Part::Body(_)));
    let runs = parts.flat_map(|(part, text)| {
        sentences(text)
            .into_iter()
            .filter(move |[start, end]| !slice(text, *start, *end).trim().is_empty())
            .map(move |[start, end]| Run {
                article: article.id.clone(),
                part,
                start,
                end,
            })
    });
    runs.collect()
}
