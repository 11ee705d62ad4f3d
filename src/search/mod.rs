//! Edition → index → hits: the index, the query language, ranking and snippets.
