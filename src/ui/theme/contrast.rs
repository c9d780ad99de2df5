//! How far two colours are apart.

use eframe::egui::Color32;

/// Contrast as WCAG 2 defines it, from 1 (the same) to 21 (black on white).
pub fn ratio(a: Color32, b: Color32) -> f32 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

fn luminance(color: Color32) -> f32 {
    let [r, g, b] = linear(color);
    0.2126 * r + 0.7152 * g + 0.0722 * b
}

fn linear(color: Color32) -> [f32; 3] {
    let [r, g, b, _] = color.to_array();
    [r, g, b].map(|channel| {
        let c = f32::from(channel) / 255.0;
        if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
    })
}

/// Kinds of eyes: all cones, or one kind missing.
#[cfg(test)]
#[derive(Clone, Copy, Debug)]
pub enum Vision {
    Common,
    NoRed,
    NoGreen,
    NoBlue,
}

#[cfg(test)]
impl Vision {
    pub const ALL: [Self; 4] = [Self::Common, Self::NoRed, Self::NoGreen, Self::NoBlue];

    /// What such an eye makes of linear red, green and blue: Machado, Oliveira
    /// and Fernandes (2009), full severity.
    fn matrix(self) -> [[f32; 3]; 3] {
        match self {
            Self::Common => [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]],
            Self::NoRed => [[0.1523, 1.0526, -0.2049], [0.1145, 0.7863, 0.0992], [-0.0039, -0.0481, 1.0520]],
            Self::NoGreen => [[0.3673, 0.8606, -0.2280], [0.2801, 0.6725, 0.0474], [-0.0118, 0.0429, 0.9689]],
            Self::NoBlue => [[1.2555, -0.0767, -0.1788], [-0.0784, 0.9308, 0.1476], [0.0047, 0.6914, 0.3039]],
        }
    }
}

/// How different two colours look to such an eye: the distance in Oklab, where
/// 1 is black to white and about 0.02 can just be told apart side by side.
#[cfg(test)]
pub fn apart(vision: Vision, a: Color32, b: Color32) -> f32 {
    let (a, b) = (oklab(seen(vision, a)), oklab(seen(vision, b)));
    a.iter().zip(b).map(|(a, b)| (a - b).powi(2)).sum::<f32>().sqrt()
}

#[cfg(test)]
fn seen(vision: Vision, color: Color32) -> [f32; 3] {
    times(vision.matrix(), linear(color)).map(|c| c.clamp(0.0, 1.0))
}

#[cfg(test)]
fn oklab(rgb: [f32; 3]) -> [f32; 3] {
    let cones =
        times([[0.41222, 0.53633, 0.05145], [0.21190, 0.68070, 0.10740], [0.08830, 0.28172, 0.62998]], rgb);
    times(
        [[0.21045, 0.79362, -0.00407], [1.97800, -2.42859, 0.45059], [0.02590, 0.78277, -0.80868]],
        cones.map(f32::cbrt),
    )
}

#[cfg(test)]
fn times(matrix: [[f32; 3]; 3], vector: [f32; 3]) -> [f32; 3] {
    matrix.map(|row| row.iter().zip(vector).map(|(m, v)| m * v).sum())
}

#[test]
fn black_on_white_has_the_largest_contrast_and_distance() {
    assert!((ratio(Color32::BLACK, Color32::WHITE) - 21.0).abs() < 0.01);
    assert!((apart(Vision::Common, Color32::BLACK, Color32::WHITE) - 1.0).abs() < 0.01);
}

#[test]
fn an_eye_without_green_cones_finds_red_and_green_less_apart() {
    let red_green = |vision| apart(vision, Color32::RED, Color32::GREEN);
    assert!(red_green(Vision::NoGreen) < 0.7 * red_green(Vision::Common));
}
