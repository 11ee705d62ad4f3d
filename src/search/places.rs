//! The places as a tree of administrative divisions: 省 › 市 › 县 › 镇 › 村.

use super::Index;
use crate::model::{Entity, EntityKind};
use crate::text::sort;
use std::collections::{BTreeMap, BTreeSet};

/// Holds one division, or a place in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlaceNode {
    /// Its name.
    pub name: String,
    /// The entities that are this place, as indices in the edition; none where only places in it are named.
    pub entities: Vec<usize>,
    /// The mentions of the place itself.
    pub own: usize,
    /// The mentions of it and of everything in it.
    pub mentions: usize,
    /// The articles that name it or anything in it.
    pub articles: BTreeSet<usize>,
    /// What lies in it, most mentions first.
    pub children: Vec<PlaceNode>,
}

#[derive(Default)]
struct Branch {
    entities: Vec<usize>,
    own: usize,
    articles: BTreeSet<usize>,
    children: BTreeMap<String, Branch>,
}

impl Index {
    /// Grows the tree of the places named in headlines and bodies; a place of unknown whereabouts is a root.
    pub fn places(&self) -> Vec<PlaceNode> {
        let mut root = Branch::default();
        for listed in self
            .roster(Some(EntityKind::Place))
            .into_iter()
            .filter(|listed| listed.mentions > 0)
        {
            let entity = &self.edition.entities[listed.entity];
            let mut branch = &mut root;
            for name in path(entity) {
                branch = branch.children.entry(name).or_default();
            }
            branch.entities.push(listed.entity);
            branch.own += listed.mentions;
            branch.articles.extend(listed.articles);
        }
        root.into_nodes()
    }
}

/// Lists the divisions a place lies in and the place itself, which its jurisdiction may or may not end with.
fn path(place: &Entity) -> Vec<String> {
    let mut path = place.jurisdiction.clone();
    // A printed name may be longer than its own division: 新邵县白水洞研学小镇 lies in 新邵县 and is 白水洞研学小镇.
    let ends = |last: &String| {
        place.canonical.ends_with(last)
            || place.name.ends_with(last)
            || last.starts_with(&place.name)
    };
    if !path.last().is_some_and(ends) {
        path.push(place.canonical.clone());
    }
    path
}

impl Branch {
    fn into_nodes(self) -> Vec<PlaceNode> {
        let nodes = self.children.into_iter().map(|(name, branch)| {
            let Branch {
                entities,
                own,
                mut articles,
                children,
            } = branch;
            let children = Branch {
                children,
                ..Branch::default()
            }
            .into_nodes();
            let mentions = own + children.iter().map(|child| child.mentions).sum::<usize>();
            articles.extend(children.iter().flat_map(|child| &child.articles));
            PlaceNode {
                name,
                entities,
                own,
                mentions,
                articles,
                children,
            }
        });
        let mut nodes: Vec<PlaceNode> = nodes.collect();
        sort(&mut nodes, |a, b| {
            b.mentions
                .cmp(&a.mentions)
                .then_with(|| a.name.cmp(&b.name))
        });
        nodes
    }
}
