//! The language model that people can have read a text, for `holdfire serve`: which, where, and how long it
//! may take. Without these options there is none, and nothing leaves the machine.

use anyhow::Result;
use clap::Args;
use holdfire_notices::{Model, ModelSettings};
use std::sync::Arc;
use std::time::Duration;

/// The variable of the environment that holds the key, so that it stands in no list of processes.
const KEY: &str = "HOLDFIRE_MODEL_KEY";

#[derive(Args)]
pub(crate) struct ModelArguments {
    /// A language model that people can have read a text, at an address that speaks as OpenAI's does:
    /// `http://localhost:11434`. A text goes there when somebody presses a button that says so, and at no
    /// other time. A key for it is taken from the environment: `HOLDFIRE_MODEL_KEY`.
    #[arg(long, value_name = "URL", requires = "model")]
    model_address: Option<String>,
    /// The name of that model there.
    #[arg(long, value_name = "NAME", requires = "model_address")]
    model: Option<String>,
    /// After how many seconds its answer is not waited for any more.
    #[arg(long, value_name = "S", default_value_t = 120, value_parser = clap::value_parser!(u64).range(1..=900))]
    model_patience: u64,
}

impl ModelArguments {
    /// The model, if one is named.
    pub fn model(self) -> Result<Option<Arc<Model>>> {
        let (Some(address), Some(name)) = (self.model_address, self.model) else { return Ok(None) };
        let key = std::env::var(KEY).ok().filter(|key| !key.is_empty());
        let patience = Duration::from_secs(self.model_patience);
        Ok(Some(Arc::new(Model::new(ModelSettings { address, name, key, patience })?)))
    }
}
