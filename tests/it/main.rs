//! What the package promises natively, one module for each topic.

mod cli;
mod corrected_names;
mod desk;
#[cfg(unix)]
mod disk;
mod embed;
mod entities;
mod explore;
mod export;
mod fixture;
mod format;
mod hosting;
mod intake;
mod layers;
mod newsroom;
mod pages;
mod printed;
mod search;
mod server;
mod structure;
mod take;
mod ui_folders;
