//! The program: terminal commands, or the window.

fn main() {}
