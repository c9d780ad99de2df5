//! The screens of the machine, as a window knows them.

use egui_winit::winit::monitor::MonitorHandle;
use egui_winit::winit::window::Window;

use crate::presenting::screens::{Screen, Screens};

/// The screens there are, and the one that `window` is on.
pub(super) fn screens_of(window: &Window) -> Screens {
    let ours = window.current_monitor();
    let monitors: Vec<MonitorHandle> = window.available_monitors().collect();
    Screens {
        ours: ours.and_then(|ours| monitors.iter().position(|monitor| *monitor == ours)),
        all: monitors.iter().map(screen_of).collect(),
    }
}

fn screen_of(monitor: &MonitorHandle) -> Screen {
    let (corner, size) = (monitor.position(), monitor.size());
    Screen {
        name: monitor.name().unwrap_or_default(),
        corner: (corner.x, corner.y),
        size: (size.width, size.height),
    }
}

/// Lets the list of screens follow cables that are pulled and put in. To be called once,
/// when the first window is open.
///
/// On X11 winit asks the server to be told, but the library between them throws away what
/// it is told unless the library of that extension was used once
/// (rust-windowing/winit#3405). Elsewhere the list is always true. Without that library
/// the screens are those that there were when the window was opened.
pub(super) fn follow_cables(window: &Window) {
    #[cfg(target_os = "linux")]
    x11::use_extension(window);
    #[cfg(not(target_os = "linux"))]
    let _ = window;
}

#[cfg(target_os = "linux")]
mod x11 {
    use egui_winit::winit::raw_window_handle::{HasDisplayHandle as _, RawDisplayHandle};
    use egui_winit::winit::window::Window;
    use x11_dl::xrandr::Xrandr_2_2_0;

    #[expect(unsafe_code, reason = "the library is written in C")]
    pub fn use_extension(window: &Window) {
        let Ok(handle) = window.display_handle() else { return };
        let RawDisplayHandle::Xlib(handle) = handle.as_raw() else { return };
        let (Some(display), Ok(library)) = (handle.display, Xrandr_2_2_0::open()) else { return };
        let (mut events, mut errors) = (0, 0);
        // SAFETY: the display is that of the window, which is open, and this is the thread
        // it was opened on; both numbers outlive the call.
        unsafe { (library.XRRQueryExtension)(display.as_ptr().cast(), &raw mut events, &raw mut errors) };
    }
}
