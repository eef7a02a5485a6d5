//! The ordinary evaluator of rules, asked about a world that the solver found or that was made
//! plainer since. Nothing is told that it does not confirm.

use crate::error::ProveError;
use crate::rule::{conditions, everything, policy};
use crate::vocabulary::Vocabulary;
use crate::world::World;
use cedar_policy::{AuthorizationError, Authorizer, PolicyId, PolicySet};
use serde_json::Value;
use std::collections::BTreeSet;

/// Rules by number, and what makes a world sensible.
pub(crate) struct Judge<'a> {
    vocabulary: &'a Vocabulary,
    policies: PolicySet,
    sensible: usize,
}

/// What the evaluator says of one world.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Judged {
    /// The rules that fired.
    pub fired: BTreeSet<usize>,
    /// The rules that failed.
    pub failed: BTreeSet<usize>,
    pub is_sensible: bool,
}

impl<'a> Judge<'a> {
    pub(crate) fn new(
        vocabulary: &'a Vocabulary,
        rules: &[&Value],
        sensible: &[String],
    ) -> Result<Self, ProveError> {
        let mut policies = PolicySet::new();
        let all =
            rules.iter().enumerate().map(|(number, rule)| policy(rule, "forbid", number, &[]));
        let world = policy(&everything(), "forbid", rules.len(), &conditions(sensible)?);
        for policy in all.chain([world]) {
            let broken =
                |error: cedar_policy::PolicySetError| ProveError::Vocabulary(error.to_string());
            policies.add(policy?).map_err(broken)?;
        }
        Ok(Self { vocabulary, policies, sensible: rules.len() })
    }

    /// Nothing if the world cannot be asked about.
    pub(crate) fn ask(&self, world: &World) -> Option<Judged> {
        let (request, entities) = world.request(self.vocabulary)?;
        let response = Authorizer::new().is_authorized(&request, &self.policies, &entities);
        let number = |id: &PolicyId| id.to_string().parse::<usize>().ok();
        let mut fired: BTreeSet<usize> =
            response.diagnostics().reason().filter_map(number).collect();
        let errors = response.diagnostics().errors();
        let failed = errors.filter_map(|AuthorizationError::PolicyEvaluationError(error)| {
            number(error.policy_id())
        });
        let failed: BTreeSet<usize> = failed.collect();
        let is_sensible = fired.remove(&self.sensible);
        Some(Judged { fired, failed, is_sensible })
    }
}
