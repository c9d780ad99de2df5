//! What paints the window, and why, in one sentence.

use super::choose::{Attempt, Device, Hindrance, Preference, Renderer};
use crate::wording::Words;

/// What paints the window.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Painted {
    /// By which renderer.
    pub renderer: Renderer,
    /// By which graphics device, as it calls itself.
    pub device: Option<String>,
    /// Why by that.
    pub reason: Reason,
}

/// Why the window is painted by a renderer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// It is the best of this machine.
    Best,
    /// The user asked for it.
    Asked,
    /// The machine has no graphics device.
    NoDevice,
    /// These would not do.
    Instead(Vec<Attempt>),
}

impl Reason {
    /// Why the renderer is used that was chosen so.
    pub fn of(preference: Preference, device: Device, tried: &[Attempt]) -> Self {
        match (preference, device) {
            _ if !tried.is_empty() => Self::Instead(tried.to_vec()),
            (Preference::Only(_), _) => Self::Asked,
            (Preference::Best, Device::Absent) => Self::NoDevice,
            (Preference::Best, Device::Possible) => Self::Best,
        }
    }
}

impl Painted {
    /// What paints the window and why, for the user.
    pub fn sentence(&self, words: &Words) -> String {
        let by = match (self.renderer, &self.device) {
            (Renderer::Cpu, _) => words.text("shell-painted-cpu").into_owned(),
            (renderer, None) => words.fill("shell-painted-card", &[("by", interface(renderer).into())]),
            (renderer, Some(device)) => {
                let args = [("by", interface(renderer).into()), ("device", device.as_str().into())];
                words.fill("shell-painted-device", &args)
            }
        };
        let why: Vec<String> = match &self.reason {
            Reason::Best => Vec::new(),
            Reason::Asked => vec![words.text("shell-painted-asked").into_owned()],
            Reason::NoDevice => vec![words.text("shell-painted-no-device").into_owned()],
            Reason::Instead(tried) => tried.iter().map(|attempt| said_of(attempt, words)).collect(),
        };
        std::iter::once(by).chain(why).collect::<Vec<_>>().join(" ")
    }
}

fn said_of(attempt: &Attempt, words: &Words) -> String {
    let by = interface(attempt.renderer);
    match &attempt.hindrance {
        Hindrance::Failed(_) => words.fill("shell-painted-failed", &[("by", by.into())]),
        Hindrance::Software(device) => {
            words.fill("shell-painted-software", &[("by", by.into()), ("device", device.as_str().into())])
        }
    }
}

/// The graphics interface a renderer draws through: names, the same in every language.
fn interface(renderer: Renderer) -> &'static str {
    match renderer {
        Renderer::Glow => "OpenGL",
        Renderer::Wgpu => "wgpu",
        Renderer::Cpu => "CPU",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wording::Language;

    #[track_caller]
    fn check(painted: &Painted, danish: &str, english: &str) {
        // Where a name stands in a sentence is marked with signs that are not seen.
        let seen = |language| painted.sentence(&Words::new(language)).replace(['\u{2068}', '\u{2069}'], "");
        assert_eq!(seen(Language::Danish), danish);
        assert_eq!(seen(Language::English), english);
    }

    fn cpu(reason: Reason) -> Painted {
        Painted { renderer: Renderer::Cpu, device: None, reason }
    }

    #[test]
    fn a_window_tells_what_paints_it_and_why() {
        check(
            &Painted {
                renderer: Renderer::Glow,
                device: Some("Mesa Intel(R) UHD Graphics 620".to_owned()),
                reason: Reason::Best,
            },
            "Vinduet tegnes gennem OpenGL: Mesa Intel(R) UHD Graphics 620.",
            "The window is painted through OpenGL: Mesa Intel(R) UHD Graphics 620.",
        );
        check(
            &cpu(Reason::NoDevice),
            "Vinduet tegnes af processoren. Maskinen har intet grafikkort.",
            "The window is painted by the processor. The machine has no graphics card.",
        );
        check(
            &cpu(Reason::Asked),
            "Vinduet tegnes af processoren. Det er valgt med --renderer.",
            "The window is painted by the processor. That was chosen with --renderer.",
        );
    }

    #[test]
    fn what_would_not_do_is_told_in_its_order() {
        let failed = Attempt { renderer: Renderer::Glow, hindrance: Hindrance::Failed("bad".to_owned()) };
        let software =
            Attempt { renderer: Renderer::Wgpu, hindrance: Hindrance::Software("lavapipe".to_owned()) };
        check(
            &cpu(Reason::Instead(vec![failed, software])),
            "Vinduet tegnes af processoren. OpenGL kunne ikke startes. wgpu er her selv et program: lavapipe.",
            "The window is painted by the processor. OpenGL could not be started. wgpu is itself a program \
             here: lavapipe.",
        );
    }

    #[test]
    fn the_reason_is_what_was_chosen_by() {
        let tried = [Attempt { renderer: Renderer::Glow, hindrance: Hindrance::Failed(String::new()) }];
        let only = Preference::Only(Renderer::Cpu);
        assert_eq!(Reason::of(Preference::Best, Device::Possible, &[]), Reason::Best);
        assert_eq!(Reason::of(Preference::Best, Device::Absent, &[]), Reason::NoDevice);
        assert_eq!(Reason::of(only, Device::Possible, &[]), Reason::Asked);
        assert_eq!(Reason::of(only, Device::Possible, &tried), Reason::Instead(tried.to_vec()));
    }
}
