//! 改正: what can be decided of an entity, or of a name that was not found, kept until it is saved as `entities.toml`.

use crate::model::{Entity, EntityKind};
use crate::ui::decisions::naming::{Naming, toml};
use crate::ui::decisions::{Decided, Decisions, key, use_decisions};
use crate::ui::desk::Desk;
use crate::ui::marks::prose;
use crate::ui::words;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

/// The most names offered while a full name is typed.
const OFFERS: usize = 400;

/// Holds what the box is a function of.
#[derive(Clone, PartialEq, Properties)]
pub struct AmendProps {
    /// The edition and the settings.
    pub desk: Desk,
    /// The entity that is open, by its index; without one a name can be added.
    #[prop_or_default]
    pub entity: Option<usize>,
    /// Whether it stands in a panel, whose title says what it is for: the heading says which entity.
    #[prop_or_default]
    pub is_panel: bool,
}

/// Shows what can be decided, and what was.
#[component]
pub fn Amend(props: &AmendProps) -> Html {
    let desk = &props.desk;
    let decisions = use_decisions::<Naming>(key(desk, "names"));
    let rows: Vec<(String, String, Callback<()>)> = decisions
        .taken
        .iter()
        .map(|naming| {
            let undo = {
                let naming = naming.clone();
                decisions.decide.reform(move |()| naming.clone())
            };
            let (name, what) = said(desk, naming);
            (name, what, undo)
        })
        .collect();
    let named = props
        .entity
        .filter(|_| props.is_panel)
        .map(|at| &desk.edition.entities[at]);
    html! {
        <div class="names-amend">
            <section class="amend" aria-labelledby="amend">
                <h2 class="head" id="amend">{named.map_or_else(|| Html::from(desk.say(words::AMEND_NAME)), |entity| prose::named(entity.kind, &entity.name))}</h2>
                if let Some(at) = props.entity {
                    {of_entity(desk, at, &decisions)}
                } else {
                    <Add desk={desk.clone()} decisions={decisions.clone()} />
                }
            </section>
            if !rows.is_empty() {
                <Decided desk={desk.clone()} {rows} file="entities.toml" text={toml(&decisions.taken)} />
            }
        </div>
    }
}

/// Says a decision in words: the name, and what becomes of it.
fn said(desk: &Desk, naming: &Naming) -> (String, String) {
    let kind = |kind: &EntityKind| desk.say(words::kind(*kind));
    let (name, what) = match naming {
        Naming::Forbid(name, of) => (name, desk.fill(words::NAME_FORBID, &[kind(of)])),
        Naming::Add(name, of) => (name, desk.fill(words::NAME_ADD, &[kind(of)])),
        Naming::Merge(name, into) => (name, desk.fill(words::NAME_MERGED, &[into])),
        Naming::Rename(name, to) => (name, desk.fill(words::NAME_RENAMED, &[to])),
        Naming::Split(name, article) => {
            let at = desk.facts.article(&article.as_str().into());
            let number = at.map_or(String::new(), |at| desk.facts.number(at).to_string());
            (name, desk.fill(words::NAME_SPLIT, &[&number]))
        }
    };
    (name.clone(), what)
}

fn of_entity(desk: &Desk, at: usize, decisions: &Decisions<Naming>) -> Html {
    let entity = &desk.edition.entities[at];
    let stories = desk.index.listed(at).articles;
    let decide = &decisions.decide;
    let button = |label: String, naming: Naming| {
        let taken = decisions.taken.contains(&naming);
        html! {
            <button type="button" class="amend-choice" aria-pressed={taken.to_string()}
                onclick={decide.reform(move |_: MouseEvent| naming.clone())}>{label}</button>
        }
    };
    let forms = [&entity.name].into_iter().chain(&entity.aliases);
    html! {
        <>
            <p class="amend-row">
                for form in forms {
                    {button(desk.fill(words::FORBID_NAME, &[form]), Naming::Forbid(form.clone(), entity.kind))}
                }
            </p>
            if stories.len() > 1 {
                <p class="amend-row">
                    for &story in &stories {
                        {button(
                            desk.fill(words::SPLIT_NAME, &[&desk.facts.number(story).to_string()]),
                            Naming::Split(entity.name.clone(), desk.edition.articles[story].id.to_string()),
                        )}
                    }
                </p>
            }
            <FullName desk={desk.clone()} entity={at} decisions={decisions.clone()} />
        </>
    }
}

/// Holds what the field for a full name is a function of.
#[derive(Clone, PartialEq, Properties)]
struct FullNameProps {
    desk: Desk,
    entity: usize,
    decisions: Decisions<Naming>,
}

/// Shows the field: a name that the edition knows merges, any other renames.
#[component]
fn FullName(props: &FullNameProps) -> Html {
    let desk = &props.desk;
    let field = use_node_ref();
    let entity = &desk.edition.entities[props.entity];
    let others: Vec<&Entity> = desk
        .edition
        .entities
        .iter()
        .filter(|other| other.kind == entity.kind && other.id != entity.id)
        .take(OFFERS)
        .collect();
    let decide = {
        let (field, decide) = (field.clone(), props.decisions.decide.clone());
        let known: Vec<(String, String)> = others
            .iter()
            .map(|other| (other.name.clone(), other.canonical.clone()))
            .collect();
        let name = entity.name.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let Some(input) = field.cast::<HtmlInputElement>() else {
                return;
            };
            let typed = input.value().trim().to_owned();
            if typed.is_empty() || typed == name {
                return;
            }
            let other = known
                .iter()
                .find(|(short, full)| *short == typed || *full == typed);
            decide.emit(match other {
                Some((_, full)) => Naming::Merge(name.clone(), full.clone()),
                None => Naming::Rename(name.clone(), typed),
            });
            input.set_value("");
        })
    };
    html! {
        <form class="amend-row" onsubmit={decide}>
            <label>
                <span>{desk.say(words::RENAME_NAME)}</span>
                <input ref={field} list="names-known" autocomplete="off" placeholder={entity.canonical.clone()} />
            </label>
            <datalist id="names-known">
                for other in others {
                    <option value={other.canonical.clone()} />
                }
            </datalist>
            <button type="submit" class="amend-choice">{desk.say(words::TAKE)}</button>
        </form>
    }
}

/// Holds what the field for a new name is a function of.
#[derive(Clone, PartialEq, Properties)]
struct AddProps {
    desk: Desk,
    decisions: Decisions<Naming>,
}

/// Shows the field for a name that was not found, and says so where no story has it.
#[component]
fn Add(props: &AddProps) -> Html {
    let desk = &props.desk;
    let (field, list) = (use_node_ref(), use_node_ref());
    let unknown = use_state_eq(|| false);
    let decide = {
        let (field, list, unknown) = (field.clone(), list.clone(), unknown.clone());
        let (decide, index) = (props.decisions.decide.clone(), desk.index.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let (Some(input), Some(kind)) = (
                field.cast::<HtmlInputElement>(),
                list.cast::<HtmlSelectElement>()
                    .and_then(|list| EntityKind::from_code(&list.value())),
            ) else {
                return;
            };
            let name = input.value().trim().to_owned();
            if name.is_empty() {
                return;
            }
            let found = index.search(&crate::search::Query::text(&name), &Default::default());
            unknown.set(found.articles.is_empty());
            if !found.articles.is_empty() {
                decide.emit(Naming::Add(name, kind));
                input.set_value("");
            }
        })
    };
    html! {
        <form class="amend-row" onsubmit={decide}>
            <label>
                <span>{desk.say(words::ADD_NAME)}</span>
                <input ref={field} autocomplete="off" />
            </label>
            <label>
                <span>{desk.say(words::CLASS)}</span>
                <select ref={list}>
                    for kind in EntityKind::ALL {
                        <option value={kind.code()}>{desk.say(words::kind(kind))}</option>
                    }
                </select>
            </label>
            <button type="submit" class="amend-choice">{desk.say(words::TAKE)}</button>
            <span role="status">{unknown.then(|| desk.say(words::NAME_UNKNOWN))}</span>
        </form>
    }
}
