//! Who is looking at an incident now. Kept in memory only: it is forgotten after a minute, and when
//! the program ends.

use crate::{AccountId, Room};
use holdfire_core::IncidentId;
use jiff::{SignedDuration, Timestamp};
use std::collections::HashMap;
use std::sync::PoisonError;

/// For so long somebody is taken to look on after they were last heard of.
const HOLDS: SignedDuration = SignedDuration::from_secs(60);
/// The most incidents that are looked at at once; more than this are not counted.
const MOST_INCIDENTS: usize = 10_000;

/// Who was heard of last, by incident.
#[derive(Default)]
pub(crate) struct Viewing(HashMap<IncidentId, HashMap<AccountId, Timestamp>>);

impl Viewing {
    fn forget(&mut self, now: Timestamp) {
        self.0.retain(|_, accounts| {
            accounts.retain(|_, heard| is_now(*heard, now));
            !accounts.is_empty()
        });
    }
}

fn is_now(heard: Timestamp, now: Timestamp) -> bool {
    now.duration_since(heard).abs() < HOLDS
}

impl Room {
    /// Somebody is looking at an incident now.
    pub fn is_viewing(&self, incident: &IncidentId, account: &AccountId, now: Timestamp) {
        let mut viewing = self.viewing().lock().unwrap_or_else(PoisonError::into_inner);
        if viewing.0.len() >= MOST_INCIDENTS && !viewing.0.contains_key(incident) {
            viewing.forget(now);
            if viewing.0.len() >= MOST_INCIDENTS {
                return;
            }
        }
        viewing.0.entry(incident.clone()).or_default().insert(account.clone(), now);
    }

    /// Somebody has closed an incident.
    pub fn stops_viewing(&self, incident: &IncidentId, account: &AccountId) {
        let mut viewing = self.viewing().lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(accounts) = viewing.0.get_mut(incident) {
            accounts.remove(account);
        }
    }

    /// Who is looking at an incident now, by id.
    pub fn viewers(&self, incident: &IncidentId, now: Timestamp) -> Vec<AccountId> {
        let viewing = self.viewing().lock().unwrap_or_else(PoisonError::into_inner);
        let mut viewers: Vec<AccountId> = viewing
            .0
            .get(incident)
            .into_iter()
            .flatten()
            .filter(|(_, heard)| is_now(**heard, now))
            .map(|(account, _)| account.clone())
            .collect();
        viewers.sort();
        viewers
    }
}
