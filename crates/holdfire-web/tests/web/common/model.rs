//! A language model that is none: it listens as one does, keeps what it was asked, and answers as a test says.

use super::program::{Got, Program};
use holdfire_notices::{Model, ModelSettings};
use serde_json::{Value, json};
use std::net::TcpStream;
use std::sync::Arc;
use std::time::Duration;

/// The name it goes by.
pub const NAME: &str = "a-model-7b";
/// The key that is sent to it.
pub const KEY: &str = "key-that-nobody-reads";

/// One that listens on this machine.
pub struct Listening {
    program: Program,
}

impl Listening {
    /// One that writes this for every question; the number of the question is told to it.
    pub fn answering(answer: impl Fn(usize, &mut TcpStream) + Send + 'static) -> Self {
        Self { program: Program::that(answer) }
    }

    /// What asks it, with a second of patience.
    pub fn model(&self) -> Arc<Model> {
        let settings = ModelSettings {
            address: self.address(),
            name: NAME.to_owned(),
            key: Some(KEY.to_owned()),
            patience: Duration::from_secs(1),
        };
        Arc::new(Model::new(settings).unwrap())
    }

    pub fn address(&self) -> String {
        self.program.url.split("/hook").next().unwrap().to_owned()
    }

    pub fn got(&self) -> Vec<Got> {
        self.program.got()
    }
}

/// An answer over HTTP that holds these hints.
pub fn hints(items: &Value) -> String {
    let content = json!({ "items": items }).to_string();
    whole(&json!({ "choices": [{ "finish_reason": "stop", "message": { "role": "assistant", "content": content } }] }).to_string())
}

/// An answer over HTTP.
pub fn whole(body: &str) -> String {
    format!(
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    )
}
