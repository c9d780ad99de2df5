//! Work on a thread of its own: it says how far it has come, can be told to stop, and
//! wakes the window when there is something to see. While nothing runs nothing is asked.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, Sender, TryRecvError, channel};
use std::thread;

use crate::export::{Go, Step};

/// Makes the window look.
pub type Wake = Arc<dyn Fn() + Send + Sync>;

/// Work that runs. It is told to stop when this is let go of; what comes of it after
/// that nobody gets.
pub struct Job<T> {
    stop: Arc<AtomicBool>,
    news: Receiver<News<T>>,
    step: Option<Step>,
}

enum News<T> {
    Step(Step),
    Done(T),
}

/// The work ended without a result.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BrokeOff;

impl<T: Send + 'static> Job<T> {
    /// Begins `work`, which tells its steps and is told whether to go on.
    pub fn start(wake: Wake, work: impl FnOnce(&mut dyn FnMut(Step) -> Go) -> T + Send + 'static) -> Self {
        let stop = Arc::new(AtomicBool::new(false));
        let (send, news) = channel();
        let theirs = Arc::clone(&stop);
        thread::spawn(move || run(Ending(wake), send, &theirs, work));
        Self { stop, news, step: None }
    }

    /// What it does now, as far as it has told.
    pub fn step(&self) -> Option<Step> {
        self.step
    }

    /// What came of it, once.
    pub fn look(&mut self) -> Option<Result<T, BrokeOff>> {
        loop {
            match self.news.try_recv() {
                Ok(News::Step(step)) => self.step = Some(step),
                Ok(News::Done(done)) => return Some(Ok(done)),
                Err(TryRecvError::Empty) => return None,
                Err(TryRecvError::Disconnected) => return Some(Err(BrokeOff)),
            }
        }
    }

    /// What comes of it, when it is done.
    #[cfg(test)]
    pub fn wait(self) -> Result<T, BrokeOff> {
        loop {
            match self.news.recv() {
                Ok(News::Step(_)) => {}
                Ok(News::Done(done)) => return Ok(done),
                Err(_) => return Err(BrokeOff),
            }
        }
    }
}

impl<T> Drop for Job<T> {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
    }
}

/// Wakes the window when the work is over, also when it fails.
struct Ending(Wake);

impl Drop for Ending {
    fn drop(&mut self) {
        (self.0)();
    }
}

/// The sender is let go of before the window is woken, for it must see that nothing
/// more comes.
fn run<T>(
    ending: Ending,
    send: Sender<News<T>>,
    stop: &AtomicBool,
    work: impl FnOnce(&mut dyn FnMut(Step) -> Go) -> T,
) {
    let send = send;
    let done = work(&mut |step| {
        let is_wanted = send.send(News::Step(step)).is_ok() && !stop.load(Ordering::Relaxed);
        (ending.0)();
        if is_wanted { Go::On } else { Go::Stop }
    });
    // Nobody may be waiting any more; then nobody misses it.
    let _ = send.send(News::Done(done));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn quiet() -> Wake {
        Arc::new(|| {})
    }

    #[test]
    fn what_it_does_is_seen_while_it_runs() {
        let (go, gate) = channel();
        let (told, seen) = channel();
        let mut job = Job::start(quiet(), move |tell| {
            tell(Step::Chart { nth: 2, of: 3 });
            told.send(()).unwrap();
            gate.recv().unwrap()
        });
        seen.recv().unwrap();
        assert_eq!(job.look(), None);
        assert_eq!(job.step(), Some(Step::Chart { nth: 2, of: 3 }));
        go.send(7).unwrap();
        assert_eq!(job.wait(), Ok(7));
    }

    #[test]
    fn it_is_told_to_stop_when_nobody_waits_for_it() {
        let (go, gate) = channel();
        let (told, heard) = channel();
        let job = Job::start(quiet(), move |tell| {
            gate.recv().unwrap();
            told.send(tell(Step::Pages)).unwrap();
        });
        drop(job);
        go.send(()).unwrap();
        assert_eq!(heard.recv(), Ok(Go::Stop));
    }

    #[test]
    fn work_that_fails_is_not_waited_for_and_the_window_is_woken() {
        let (woken, wakes) = channel();
        let wake: Wake = Arc::new(move || woken.send(()).unwrap());
        let mut job: Job<()> = Job::start(wake, |_| panic!("as is wanted here"));
        wakes.recv().unwrap();
        assert_eq!(job.look(), Some(Err(BrokeOff)));
    }
}
