//! What the theme means to egui: its own widgets drawn in our colours and sizes.

use std::collections::BTreeMap;

use eframe::egui::style::{
    HandleShape, Interaction, ScrollAnimation, ScrollStyle, Selection, Spacing, TextCursorStyle,
    WidgetVisuals, Widgets,
};
use eframe::egui::{
    Color32, CornerRadius, FontFamily, FontId, Margin, Rangef, Shadow, Stroke, Style, TextStyle, Visuals,
    vec2,
};

use super::{Appearance, Scale, Theme, fonts, text};

/// egui's style for one look.
pub(super) fn style(theme: &Theme) -> Style {
    let base = Style::default();
    Style {
        text_styles: text_styles(&theme.scale),
        drag_value_text_style: TextStyle::Body,
        spacing: spacing(&theme.scale, base.spacing),
        interaction: Interaction {
            tooltip_delay: theme.scale.time.tooltip,
            // Text in a label is not for selecting with the mouse: a click there belongs to what holds it.
            selectable_labels: false,
            ..base.interaction
        },
        visuals: visuals(theme),
        animation_time: theme.scale.time.animation,
        scroll_animation: ScrollAnimation {
            duration: Rangef::new(0.0, theme.scale.time.animation),
            ..base.scroll_animation
        },
        explanation_tooltips: false,
        ..base
    }
}

#[expect(clippy::disallowed_methods, reason = "the one place where sizes become fonts")]
fn text_styles(scale: &Scale) -> BTreeMap<TextStyle, FontId> {
    let regular = FontFamily::Proportional;
    let strong = FontFamily::Name(fonts::STRONG.into());
    let size = &scale.text;
    [
        (text::title(), size.title, &strong),
        (TextStyle::Heading, size.heading, &strong),
        (text::strong(), size.strong, &strong),
        (text::caption(), size.small, &strong),
        (text::figure(), size.figure, &strong),
        (text::numbers(), size.numbers, &regular),
        (TextStyle::Body, size.body, &regular),
        (TextStyle::Button, size.body, &regular),
        (TextStyle::Small, size.small, &regular),
        (TextStyle::Monospace, size.body, &FontFamily::Monospace),
    ]
    .into_iter()
    .map(|(style, size, family)| (style, FontId::new(size, family.clone())))
    .collect()
}

fn spacing(scale: &Scale, base: Spacing) -> Spacing {
    let gap = &scale.gap;
    Spacing {
        item_spacing: vec2(gap.s, gap.s),
        window_margin: Margin::same(gap.xl as i8),
        // Four tenths of what a line leaves of a control's height, so that text fields match buttons.
        button_padding: vec2(gap.m, ((scale.size.control - 1.3 * scale.text.body) / 2.0).floor()),
        menu_margin: Margin::same(gap.s as i8),
        indent: gap.xl,
        interact_size: vec2(scale.size.control, scale.size.control),
        slider_width: scale.size.field / 2.0,
        combo_width: scale.size.field / 2.0,
        text_edit_width: scale.size.field,
        icon_width: scale.icon.m,
        icon_width_inner: scale.icon.s - gap.xs,
        icon_spacing: gap.s,
        tooltip_width: scale.size.tooltip,
        menu_width: scale.size.menu,
        combo_height: 8.0 * scale.size.control,
        extra_text_line_spacing: scale.text.leading,
        scroll: scroll(scale),
        ..base
    }
}

/// A scroll bar that is always seen where there is more: what cannot be seen cannot be looked for.
fn scroll(scale: &Scale) -> ScrollStyle {
    ScrollStyle {
        bar_width: scale.size.scroll_bar,
        floating_width: scale.size.scroll_bar / 2.0,
        floating_allocated_width: scale.size.scroll_bar,
        dormant_background_opacity: 0.0,
        active_background_opacity: 0.3,
        interact_background_opacity: 0.6,
        dormant_handle_opacity: 0.3,
        active_handle_opacity: 0.45,
        interact_handle_opacity: 0.65,
        ..ScrollStyle::floating()
    }
}

fn visuals(theme: &Theme) -> Visuals {
    let Theme { appearance, palette, scale } = theme;
    let base = match appearance {
        Appearance::Light => Visuals::light(),
        Appearance::Dark => Visuals::dark(),
    };
    let hairline = Stroke::new(scale.line.hair, palette.line.quiet);
    Visuals {
        weak_text_color: Some(palette.text.muted),
        widgets: widgets(theme),
        selection: Selection {
            bg_fill: palette.accent.soft,
            // egui draws both the frame of a focused field and the text of what is selected with it.
            stroke: Stroke::new(scale.line.focus, palette.accent.on_soft),
        },
        hyperlink_color: palette.accent.text,
        faint_bg_color: palette.ground.stripe,
        extreme_bg_color: palette.ground.surface,
        text_edit_bg_color: Some(palette.ground.field),
        code_bg_color: palette.ground.sunken,
        warn_fg_color: palette.tone.attention.text,
        error_fg_color: palette.tone.bad.text,
        window_corner_radius: scale.radius.card(),
        window_shadow: shadow(palette.shade, 24),
        window_fill: palette.ground.raised,
        window_stroke: hairline,
        window_highlight_topmost: false,
        menu_corner_radius: scale.radius.control(),
        panel_fill: palette.ground.canvas,
        popup_shadow: shadow(palette.shade, 12),
        text_cursor: TextCursorStyle {
            stroke: Stroke::new(scale.line.focus, palette.accent.text),
            // A blinking mark draws the window twice a second while nothing happens.
            blink: false,
            ..base.text_cursor
        },
        indent_has_left_vline: false,
        slider_trailing_fill: true,
        handle_shape: HandleShape::Circle,
        ..base
    }
}

fn shadow(color: Color32, blur: u8) -> Shadow {
    Shadow { offset: [0, (blur / 4) as i8], blur, spread: 0, color }
}

fn widgets(theme: &Theme) -> Widgets {
    let Theme { palette, scale, .. } = theme;
    let look = |fill: Color32, edge: Color32, edge_width: f32, text: Color32| WidgetVisuals {
        bg_fill: fill,
        weak_bg_fill: fill,
        bg_stroke: Stroke::new(edge_width, edge),
        corner_radius: CornerRadius::same(scale.radius.control),
        fg_stroke: Stroke::new(1.5 * scale.line.hair, text),
        expansion: 0.0,
    };
    let (ground, line, text) = (&palette.ground, &palette.line, &palette.text);
    Widgets {
        noninteractive: look(ground.surface, line.quiet, scale.line.hair, text.plain),
        inactive: look(ground.field, line.strong, scale.line.hair, text.plain),
        hovered: look(ground.hover, line.strong, scale.line.hair, text.plain),
        // Pressed, and also where the keyboard is.
        active: look(ground.hover, line.focus, scale.line.focus, text.plain),
        open: look(ground.hover, line.strong, scale.line.hair, text.plain),
    }
}

#[cfg(test)]
mod tests {
    use super::super::Themes;
    use super::*;

    #[test]
    fn the_typing_mark_stands_still() {
        let themes = Themes::load().expect("assets/theme must parse");
        for theme in [&themes.light, &themes.dark] {
            assert!(!style(theme).visuals.text_cursor.blink);
        }
    }

    #[test]
    fn what_has_the_keyboard_is_outlined() {
        let themes = Themes::load().expect("assets/theme must parse");
        let active = style(&themes.light).visuals.widgets.active;
        assert_eq!(active.bg_stroke, Stroke::new(2.0, themes.light.palette.line.focus));
    }
}
