//! The program: terminal commands, or the window.

fn main() {
    let file = std::env::args_os().nth(1).map(Into::into);
    if let Err(error) = planbord::ui::window::run(file) {
        eprintln!("{error}");
    }
}
