//! Presenting a meeting on the screens there are.

pub mod slide;

#[cfg(test)]
mod tests;
