//! Parts that any view is built from. They know the theme and nothing of plans,
//! and have no words of their own: every text comes from the caller.
