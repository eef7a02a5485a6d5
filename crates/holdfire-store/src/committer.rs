//! Group commit: many callers, one writer, one flush to disk for all who wait.

use crate::{Recorded, StoreError, Writer};
use holdfire_core::Event;
use jiff::Timestamp;
use std::sync::{Arc, mpsc};
use std::thread::JoinHandle;

/// The most requests that share one group; a bound on how long the first of them waits.
const GROUP: usize = 256;

struct Request {
    at: Timestamp,
    by: Box<str>,
    events: Vec<Event>,
    reply: mpsc::Sender<Result<Vec<Recorded>, Arc<StoreError>>>,
}

/// A handle to a writer that runs in its own thread. Clones share it.
#[derive(Clone)]
pub struct Committer(mpsc::Sender<Request>);

/// The answer to a request that waits for its group.
pub struct Pending(mpsc::Receiver<Result<Vec<Recorded>, Arc<StoreError>>>);

impl Pending {
    /// Waits until the request is on disk, or refused.
    pub fn wait(self) -> Result<Vec<Recorded>, Arc<StoreError>> {
        self.0.recv().unwrap_or_else(|_| Err(Arc::new(StoreError::Stopped)))
    }
}

impl Committer {
    /// Moves a writer into a thread of its own. The thread ends, and gives the writer back, when
    /// every handle is gone.
    pub fn start(mut writer: Writer) -> (Self, JoinHandle<Writer>) {
        let (sender, receiver) = mpsc::channel::<Request>();
        let thread = std::thread::spawn(move || {
            while let Ok(first) = receiver.recv() {
                let mut group = vec![first];
                group.extend(receiver.try_iter().take(GROUP - 1));
                commit(&mut writer, group);
            }
            writer
        });
        (Self(sender), thread)
    }

    /// Hands in events of one author and time. They are recorded in the order handed in.
    pub fn submit(&self, at: Timestamp, by: &str, events: Vec<Event>) -> Pending {
        let (reply, answer) = mpsc::channel();
        // If the thread is gone the receiver reports it: the reply sender is dropped with the
        // request.
        drop(self.0.send(Request { at, by: by.into(), events, reply }));
        Pending(answer)
    }
}

fn commit(writer: &mut Writer, group: Vec<Request>) {
    let (mut batch, mut waiting) = (Vec::new(), Vec::new());
    for request in group {
        waiting.push((request.events.len(), request.reply));
        batch.push((request.at, request.by, request.events));
    }
    match writer.append_group(batch) {
        Ok(mut results) => {
            for (count, reply) in waiting {
                let rest = results.split_off(count.min(results.len()));
                // Nobody waits any more if the caller went away; the events are recorded all the same.
                drop(reply.send(Ok(std::mem::replace(&mut results, rest))));
            }
        }
        Err(why) => {
            let why = Arc::new(why);
            for (_, reply) in waiting {
                drop(reply.send(Err(Arc::clone(&why))));
            }
        }
    }
}
