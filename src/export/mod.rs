//! Edition → what other programs read: citations, tables, JSON-LD, ninjs, notes.
