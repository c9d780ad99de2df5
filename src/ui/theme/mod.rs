//! How everything looks: colours, sizes and typefaces, read from `assets/theme`.
//!
//! A view is handed a [`Theme`] and takes every colour and distance from it, so
//! that the look can change in one place and light and dark never drift apart.

use eframe::egui;

mod contrast;
mod fonts;
pub mod icon;
pub mod palette;
pub mod scale;
mod style;
pub mod text;
pub mod tone;

pub use fonts::STRONG;
pub use icon::Icon;
pub use palette::Palette;
pub use scale::Scale;
pub use tone::Tone;

/// One complete look. Views borrow it; nothing changes it while the window is open.
#[derive(Clone, Debug, PartialEq)]
pub struct Theme {
    pub appearance: Appearance,
    pub palette: Palette,
    pub scale: Scale,
}

/// Whether the look is made for a light or a dark room.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Appearance {
    Light,
    Dark,
}

/// Both looks, read once when the window opens.
#[derive(Clone, Debug, PartialEq)]
pub struct Themes {
    pub light: Theme,
    pub dark: Theme,
}

/// A theme file in the program is not what the program expects. Only a
/// developer who edits `assets/theme` ever sees this.
#[derive(Debug, thiserror::Error)]
#[error("assets/theme/{file}: {reason}")]
pub struct LoadError {
    pub file: &'static str,
    pub reason: ron::error::SpannedError,
}

impl Themes {
    /// Reads the theme files that are part of the program.
    ///
    /// # Errors
    /// If one of them does not parse; a test keeps that from being shipped.
    pub fn load() -> Result<Self, LoadError> {
        let scale: Scale = read("scale.ron", include_str!("../../../assets/theme/scale.ron"))?;
        let light = read("light.ron", include_str!("../../../assets/theme/light.ron"))?;
        let dark = read("dark.ron", include_str!("../../../assets/theme/dark.ron"))?;
        Ok(Self {
            light: Theme { appearance: Appearance::Light, palette: light, scale: scale.clone() },
            dark: Theme { appearance: Appearance::Dark, palette: dark, scale },
        })
    }

    /// Gives egui the typefaces and both looks. Call it once, where the window is made;
    /// after that [`egui::Context::set_theme`] chooses between light, dark and the system's wish.
    pub fn install(&self, ctx: &egui::Context) {
        fonts::install(ctx);
        ctx.set_style_of(egui::Theme::Light, style::style(&self.light));
        ctx.set_style_of(egui::Theme::Dark, style::style(&self.dark));
    }

    /// The look that egui draws with right now.
    pub fn current(&self, ctx: &egui::Context) -> &Theme {
        self.of(ctx.theme().into())
    }

    pub fn of(&self, appearance: Appearance) -> &Theme {
        match appearance {
            Appearance::Light => &self.light,
            Appearance::Dark => &self.dark,
        }
    }
}

impl From<egui::Theme> for Appearance {
    fn from(theme: egui::Theme) -> Self {
        match theme {
            egui::Theme::Light => Self::Light,
            egui::Theme::Dark => Self::Dark,
        }
    }
}

fn read<T: serde::de::DeserializeOwned>(file: &'static str, text: &str) -> Result<T, LoadError> {
    ron::from_str(text).map_err(|reason| LoadError { file, reason })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_theme_files_in_the_program_can_be_read() {
        let themes = Themes::load().expect("assets/theme must parse");
        assert_ne!(themes.light.palette, themes.dark.palette);
        assert_eq!(themes.of(Appearance::Dark).appearance, Appearance::Dark);
    }

    #[test]
    fn an_unknown_name_in_a_theme_file_is_refused() {
        let text = include_str!("../../../assets/theme/scale.ron").replace("hair:", "hare:");
        assert!(read::<Scale>("scale.ron", &text).is_err());
    }

    #[test]
    fn the_current_look_follows_egui() {
        let (ctx, themes) = (egui::Context::default(), Themes::load().expect("assets/theme must parse"));
        themes.install(&ctx);
        for wish in [egui::Theme::Dark, egui::Theme::Light] {
            ctx.set_theme(wish);
            ctx.run_ui(egui::RawInput::default(), |_| {}).drop_without_applying_deltas();
            assert_eq!(themes.current(&ctx).appearance, wish.into());
        }
    }

    struct Greeting;

    impl eframe::App for Greeting {
        fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
            ui.heading("Mål og måltal ✓");
        }
    }

    #[test]
    fn a_window_starts_with_no_other_fonts_than_ours() {
        let mut window = egui_kittest::Harness::builder().build_eframe(|cc| {
            Themes::load().expect("assets/theme must parse").install(&cc.egui_ctx);
            Greeting
        });
        window.run();
        use egui_kittest::kittest::Queryable as _;
        assert!(window.query_by_label("Mål og måltal ✓").is_some());
    }
}
