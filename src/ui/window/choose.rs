//! Which renderer paints the window, and what is tried when one will not do.
//!
//! Without a wish the order is: OpenGL, the system's other graphics interfaces, and at
//! last the processor with the painter that draws pictures. A renderer will not do when
//! it does not start, or when it is itself a program that imitates a graphics card: that
//! costs ten times what our own painter does. A machine that has no graphics device at all
//! gets our own at once.

/// A way to paint the window.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Renderer {
    /// OpenGL.
    Glow,
    /// Vulkan, Metal or Direct3D, whichever the system has. In builds with the feature `wgpu`.
    Wgpu,
    /// This program's own painter, without a graphics card.
    Cpu,
}

impl Renderer {
    /// All of them, the one to try first first.
    pub const ALL: [Self; 3] = [Self::Glow, Self::Wgpu, Self::Cpu];

    /// What it is called on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Glow => "glow",
            Self::Wgpu => "wgpu",
            Self::Cpu => "cpu",
        }
    }

    /// Whether this build has it.
    pub fn is_built(self) -> bool {
        match self {
            Self::Wgpu => cfg!(feature = "wgpu"),
            Self::Glow | Self::Cpu => true,
        }
    }
}

/// What the user wants the window painted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Preference {
    /// Whatever does best here.
    Best,
    /// This one, be it slow, and no other.
    Only(Renderer),
}

/// Why a renderer does not paint the window.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Hindrance {
    /// It did not start; in its own words, which are not for users.
    Failed(String),
    /// There is no graphics card behind it, but this program.
    Software(String),
}

/// A renderer that was tried, and what came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attempt {
    /// What was tried.
    pub renderer: Renderer,
    /// Why it did not do.
    pub hindrance: Hindrance,
}

/// Whether the machine has anything that could be a graphics card.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Device {
    /// It may have one: only trying will tell.
    Possible,
    /// It has none.
    Absent,
}

/// What to try after all that was `tried`; `None` when nothing is left.
pub fn next(
    preference: Preference,
    device: Device,
    is_built: impl Fn(Renderer) -> bool,
    tried: &[Attempt],
) -> Option<Renderer> {
    let is_new = |renderer: &Renderer| tried.iter().all(|attempt| attempt.renderer != *renderer);
    match preference {
        Preference::Only(renderer) => Some(renderer).filter(is_new),
        Preference::Best => Renderer::ALL
            .into_iter()
            .filter(|renderer| is_built(*renderer))
            .filter(|renderer| device == Device::Possible || *renderer == Renderer::Cpu)
            .find(is_new),
    }
}

/// Names of programs that imitate a graphics card, as they call themselves.
const IMITATIONS: &[&str] = &[
    "apple software renderer",
    "gdi generic",
    "lavapipe",
    "llvmpipe",
    "microsoft basic render",
    "softpipe",
    "software rasterizer",
    "swiftshader",
    "swrast",
];

/// Whether a graphics device of this name is a program that imitates one.
pub fn is_imitation(device: &str) -> bool {
    let name = device.to_lowercase();
    IMITATIONS.iter().any(|imitation| name.contains(imitation))
}

/// Whether this machine has a graphics device, as far as that can be seen without trying.
pub fn device() -> Device {
    if !cfg!(target_os = "linux") {
        return Device::Possible;
    }
    let exists = |path: &str| std::path::Path::new(path).exists();
    let renders = std::path::Path::new("/dev/dri").read_dir().is_ok_and(|mut entries| {
        entries.any(|entry| entry.is_ok_and(|entry| is_render_node(&entry.file_name().to_string_lossy())))
    });
    if renders || DEVICES.iter().any(|path| exists(path)) { Device::Possible } else { Device::Absent }
}

/// Graphics devices whose drivers have no render node: NVIDIA's, that of Windows
/// for Linux within it, and those of small boards.
const DEVICES: &[&str] =
    &["/dev/nvidiactl", "/dev/nvhost-ctrl-gpu", "/dev/dxg", "/dev/mali0", "/dev/kgsl-3d0", "/dev/pvrsrvkm"];

/// A card that only shows pictures has a node `card0` and none that renders.
fn is_render_node(name: &str) -> bool {
    name.starts_with("renderD")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn failed(renderer: Renderer) -> Attempt {
        Attempt { renderer, hindrance: Hindrance::Failed("no matching configuration".to_owned()) }
    }

    fn software(renderer: Renderer) -> Attempt {
        Attempt { renderer, hindrance: Hindrance::Software("llvmpipe".to_owned()) }
    }

    const EVERY: fn(Renderer) -> bool = |_| true;
    const WITHOUT_WGPU: fn(Renderer) -> bool = |renderer| renderer != Renderer::Wgpu;

    #[track_caller]
    fn check(preference: Preference, device: Device, built: fn(Renderer) -> bool, expected: &[Renderer]) {
        // Whatever the hindrance is, the next one is the same.
        for hindered in [failed, software] {
            let mut tried = Vec::new();
            while let Some(renderer) = next(preference, device, built, &tried) {
                tried.push(hindered(renderer));
                assert!(tried.len() <= Renderer::ALL.len(), "{tried:?}");
            }
            let order: Vec<_> = tried.iter().map(|attempt| attempt.renderer).collect();
            assert_eq!(order, expected);
        }
    }

    use Renderer::{Cpu, Glow, Wgpu};

    #[test]
    fn the_best_renderer_is_tried_first_and_the_processor_last() {
        check(Preference::Best, Device::Possible, EVERY, &[Glow, Wgpu, Cpu]);
    }

    #[test]
    fn what_is_not_built_is_not_tried() {
        check(Preference::Best, Device::Possible, WITHOUT_WGPU, &[Glow, Cpu]);
    }

    #[test]
    fn a_machine_without_a_graphics_device_is_painted_by_the_processor_at_once() {
        check(Preference::Best, Device::Absent, EVERY, &[Cpu]);
    }

    #[test]
    fn a_renderer_that_was_asked_for_is_the_only_one_tried() {
        for renderer in Renderer::ALL {
            check(Preference::Only(renderer), Device::Possible, EVERY, &[renderer]);
            check(Preference::Only(renderer), Device::Absent, WITHOUT_WGPU, &[renderer]);
        }
    }

    #[track_caller]
    fn check_device(name: &str, expected: bool) {
        assert_eq!(is_imitation(name), expected, "{name}");
    }

    #[test]
    fn programs_that_imitate_a_graphics_card_are_known_by_their_names() {
        check_device("llvmpipe (LLVM 15.0.6, 256 bits)", true);
        check_device("softpipe", true);
        check_device("Google SwiftShader", true);
        check_device("lavapipe", true);
        check_device("Microsoft Basic Render Driver", true);
        check_device("D3D12 (Microsoft Basic Render Driver)", true);
        check_device("GDI Generic", true);
        check_device("Apple Software Renderer", true);
        check_device("zink Vulkan 1.3(llvmpipe (LLVM 15.0.6, 256 bits) (MESA_LLVMPIPE))", true);
    }

    #[test]
    fn graphics_cards_are_not_taken_for_programs() {
        check_device("Mesa Intel(R) UHD Graphics 620 (KBL GT2)", false);
        check_device("AMD Radeon Graphics (radeonsi, renoir, LLVM 15.0.6, DRM 3.49)", false);
        check_device("NVIDIA GeForce RTX 3060/PCIe/SSE2", false);
        check_device("SVGA3D; build: RELEASE; LLVM;", false);
        check_device("virgl (ANGLE (Intel, Intel(R) Iris(R) Xe Graphics))", false);
        check_device("Apple M1", false);
        check_device("", false);
    }

    #[test]
    fn a_card_that_only_shows_pictures_is_no_graphics_device() {
        assert!(is_render_node("renderD128"));
        assert!(!is_render_node("card0"));
        assert!(!is_render_node("by-path"));
    }
}
