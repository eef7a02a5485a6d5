//! `holdfire judge show`: the members side by side on one incident.

use super::Format;
use crate::{Ending, progress::print};
use anyhow::{Result, bail};
use holdfire_core::{
    ActorId, Attribution, Changed, IncidentId, JointFinding, Position, Recorded, Responsible, State,
};
use holdfire_store::Reader;
use serde::Serialize;
use std::fmt::Write;
use std::path::Path;

#[derive(Serialize)]
struct Answer {
    incident: IncidentId,
    /// How the members stand to each other.
    accord: &'static str,
    /// Every member with its positions that stand, in the order of the mechanism.
    members: Vec<Member>,
    /// The members that reports of the incident accuse.
    accused: Vec<ActorId>,
    /// The findings that stand: one as a rule.
    findings: Vec<Recorded<JointFinding>>,
    /// The attributions that stand.
    attributions: Vec<Recorded<Attribution>>,
    /// Everything ever recorded that no longer stands, by entry.
    no_longer: Vec<u64>,
    /// Reports that joined or left since each of what stands was recorded, by entry.
    changed_since: Vec<(u64, Changed)>,
}

#[derive(Serialize)]
struct Member {
    member: ActorId,
    standing: Vec<Recorded<Position>>,
}

pub(super) fn run(incident: &str, register: &Path, format: Format) -> Result<Ending> {
    let incident = IncidentId::new(incident)?;
    let state = Reader::open(register)?.state_at(u64::MAX)?;
    if !state.incidents.contains_key(&incident) {
        bail!("incident `{incident}` is not recorded");
    }
    let answer = answer(&state, incident);
    match format {
        Format::Json => print(&(serde_json::to_string_pretty(&answer)? + "\n"))?,
        Format::Table => print(&table(&answer)?)?,
    }
    Ok(Ending::Holds)
}

fn answer(state: &State, incident: IncidentId) -> Answer {
    let positions = state.positions_on(&incident);
    let (findings, attributions) = (state.findings_on(&incident), state.attributions_on(&incident));
    let cloned = |of: &[&Recorded<Position>]| of.iter().map(|one| (*one).clone()).collect();
    let members: Vec<Member> = positions
        .members
        .iter()
        .map(|of| Member { member: of.member.clone(), standing: cloned(&of.standing) })
        .collect();
    let findings_now: Vec<Recorded<JointFinding>> =
        findings.standing.iter().map(|one| (*one).clone()).collect();
    let attributions_now: Vec<Recorded<Attribution>> =
        attributions.standing.iter().map(|one| (*one).clone()).collect();
    let stand = |entry: &u64| {
        members.iter().flat_map(|of| &of.standing).any(|one| one.entry == *entry)
            || findings_now.iter().any(|one| one.entry == *entry)
            || attributions_now.iter().any(|one| one.entry == *entry)
    };
    let all = positions.all.iter().map(|one| one.entry);
    let all = all.chain(findings.all.iter().map(|one| one.entry));
    let all = all.chain(attributions.all.iter().map(|one| one.entry));
    let mut no_longer: Vec<u64> = all.filter(|entry| !stand(entry)).collect();
    no_longer.sort_unstable();
    let since = |entry: u64, changed: Changed| {
        (!changed.joined.is_empty() || !changed.left.is_empty()).then_some((entry, changed))
    };
    let of_positions = members.iter().flat_map(|of| &of.standing);
    let mut changed_since: Vec<(u64, Changed)> = of_positions
        .filter_map(|one| since(one.entry, state.changed_since(one, &incident)))
        .collect();
    let of_findings = findings_now.iter();
    changed_since.extend(
        of_findings.filter_map(|one| since(one.entry, state.changed_since(one, &incident))),
    );
    Answer {
        accord: positions.accord().as_str(),
        accused: state.accused_members(&incident).into_keys().cloned().collect(),
        members,
        findings: findings_now,
        attributions: attributions_now,
        no_longer,
        changed_since,
        incident,
    }
}

fn table(answer: &Answer) -> Result<String, std::fmt::Error> {
    let mut text = format!("{}: positions {}\n", answer.incident, answer.accord);
    for Member { member, standing } in &answer.members {
        let accused = if answer.accused.contains(member) { " (accused)" } else { "" };
        if standing.is_empty() {
            writeln!(text, "  {member}{accused}: has not spoken")?;
        }
        for position in standing {
            let Position { stand, reason, .. } = &position.what;
            writeln!(
                text,
                "  {member}{accused}: {}, entry {}: {reason}",
                stand.as_str(),
                position.entry
            )?;
        }
    }
    for finding in &answer.findings {
        let what = &finding.what;
        let sure = what.confidence.map(|sure| format!(", confidence {}", sure.as_str()));
        let carried = finding.carried.map_or("", |carried| carried.as_str());
        writeln!(
            text,
            "finding: {}{}, {carried}, entry {}: {}",
            what.outcome.as_str(),
            sure.unwrap_or_default(),
            finding.entry,
            what.reason
        )?;
        for clause in &what.clauses {
            writeln!(text, "  clause {clause}")?;
        }
        for voted in &what.votes {
            let accused = if voted.accused { " (accused)" } else { "" };
            let words = voted.words.as_deref().map(|words| format!(": {words}"));
            let words = words.unwrap_or_default();
            writeln!(text, "  {}{accused} {}{words}", voted.member, voted.vote.as_str())?;
        }
    }
    for attribution in &answer.attributions {
        let what = &attribution.what;
        let who = match &what.responsible {
            Responsible::Unknown => "nobody can be named".to_owned(),
            Responsible::Actors { actors } => {
                let ids: Vec<&str> = actors.iter().map(|id| id.as_str()).collect();
                ids.join(", ")
            }
        };
        writeln!(
            text,
            "attribution: {who}, standard {}, entry {}: {}",
            what.standard.as_str(),
            attribution.entry,
            what.reason
        )?;
    }
    if !answer.no_longer.is_empty() {
        let entries: Vec<String> = answer.no_longer.iter().map(u64::to_string).collect();
        writeln!(text, "no longer stands: entries {}", entries.join(", "))?;
    }
    for (entry, changed) in &answer.changed_since {
        writeln!(
            text,
            "since entry {entry}: {} reports joined, {} left",
            changed.joined.len(),
            changed.left.len()
        )?;
    }
    Ok(text)
}
