//! The threads beside a server that follow its registers for news and send what waits: one looks, and
//! one for each carrier sends, so that a mail server that does not answer keeps nobody from the page.

use crate::progress::say;
use anyhow::Result;
use holdfire_web::{Site, WebError};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

/// How often is looked for news, and for what is to be sent.
const EVERY: Duration = Duration::from_secs(2);
/// After a failure everything waits so long.
const AFTER_FAILURE: Duration = Duration::from_secs(60);
/// How often what is over is removed from the rooms.
const TIDY_EVERY: Duration = Duration::from_secs(3600);

/// Threads that run until this is dropped.
pub(crate) struct Telling {
    ending: Arc<Ending>,
    threads: Vec<JoinHandle<()>>,
}

#[derive(Default)]
struct Ending {
    is_over: Mutex<bool>,
    told: Condvar,
}

impl Ending {
    /// Waits; says whether it is over.
    fn wait(&self, time: Duration) -> bool {
        let is_over = self.is_over.lock().unwrap_or_else(PoisonError::into_inner);
        let waited = self.told.wait_timeout_while(is_over, time, |is_over| !*is_over);
        *waited.unwrap_or_else(PoisonError::into_inner).0
    }

    fn end(&self) {
        *self.is_over.lock().unwrap_or_else(PoisonError::into_inner) = true;
        self.told.notify_all();
    }
}

impl Telling {
    /// Begins to follow and to send.
    pub(crate) fn begin(site: &Site) -> Result<Self> {
        let mut telling = Self { ending: Arc::default(), threads: Vec::new() };
        let mut tidied: Option<Instant> = None;
        telling.run("news", site, move |site| {
            if tidied.is_none_or(|at| at.elapsed() > TIDY_EVERY) {
                site.tidy_rooms()?;
                tidied = Some(Instant::now());
            }
            // A register that has grown much is read piece by piece.
            while site.follow_news()? {}
            Ok(())
        })?;
        telling.run("mail", site, |site| site.send_mail().map(drop))?;
        telling.run("webhooks", site, |site| site.call_webhooks().map(drop))?;
        Ok(telling)
    }

    fn run(
        &mut self,
        name: &'static str,
        site: &Site,
        mut work: impl FnMut(&Site) -> Result<(), WebError> + Send + 'static,
    ) -> Result<()> {
        let (site, ending) = (site.clone(), Arc::clone(&self.ending));
        let thread = thread::Builder::new().name(name.to_owned()).spawn(move || {
            loop {
                let pause = match work(&site) {
                    Ok(()) => EVERY,
                    Err(why) => {
                        say(&format!("{name} could not be looked for or sent: {why}"));
                        AFTER_FAILURE
                    }
                };
                if ending.wait(pause) {
                    return;
                }
            }
        })?;
        self.threads.push(thread);
        Ok(())
    }
}

impl Drop for Telling {
    fn drop(&mut self) {
        self.ending.end();
        for thread in self.threads.drain(..) {
            // A thread that panicked said so itself.
            drop(thread.join());
        }
    }
}
