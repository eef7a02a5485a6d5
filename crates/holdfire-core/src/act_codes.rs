//! The codes of other taxonomies, put into our hierarchy of acts: ACLED, UCDP GED, the effects that
//! OSCE monitors count, and PLOVER (DOMAIN.md 4). A code says no more than its act does: where a
//! code is coarse, so is the act.

use crate::Act;

/// A taxonomy whose codes we read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Taxonomy {
    /// ACLED event and sub-event types.
    Acled,
    /// UCDP GED types of violence.
    Ucdp,
    /// Observed effects and findings of OSCE monitors.
    Osce,
    /// PLOVER events.
    Plover,
}

/// Every code, with its act. ACLED `Disrupted weapons use` and the like are no hostile act.
const CODES: &[(Taxonomy, &str, &str)] = &[
    (Taxonomy::Acled, "Battles", "direct_fire"),
    (Taxonomy::Acled, "Armed clash", "direct_fire.armed_clash"),
    (Taxonomy::Acled, "Government regains territory", "direct_fire.territorial_advance"),
    (Taxonomy::Acled, "Non-state actor overtakes territory", "direct_fire.territorial_advance"),
    (Taxonomy::Acled, "Explosions/Remote violence", "remote_violence"),
    (Taxonomy::Acled, "Air/drone strike", "remote_violence"),
    (Taxonomy::Acled, "Chemical weapon", "remote_violence"),
    (Taxonomy::Acled, "Shelling/artillery/missile attack", "remote_violence.shelling"),
    (Taxonomy::Acled, "Remote explosive/landmine/IED", "explosive_hazard"),
    (Taxonomy::Acled, "Suicide bomb", "explosive_hazard"),
    (Taxonomy::Acled, "Grenade", "direct_fire"),
    (Taxonomy::Acled, "Violence against civilians", "violence_against_civilians"),
    (Taxonomy::Acled, "Attack", "violence_against_civilians.attack_on_civilians"),
    (Taxonomy::Acled, "Abduction/forced disappearance", "violence_against_civilians.abduction"),
    (Taxonomy::Acled, "Sexual violence", "violence_against_civilians.sexual_violence"),
    (Taxonomy::Acled, "Excessive force against protesters", "violence_against_civilians"),
    (Taxonomy::Acled, "Mob violence", "other"),
    (Taxonomy::Acled, "Riots", "other"),
    (Taxonomy::Acled, "Violent demonstration", "other"),
    (Taxonomy::Acled, "Protests", "other.protest"),
    (Taxonomy::Acled, "Peaceful protest", "other.protest"),
    (Taxonomy::Acled, "Protest with intervention", "other.protest"),
    (Taxonomy::Acled, "Strategic developments", "other"),
    (Taxonomy::Acled, "Agreement", "other"),
    (Taxonomy::Acled, "Arrests", "violence_against_civilians.detention"),
    (Taxonomy::Acled, "Change to group/activity", "other"),
    (Taxonomy::Acled, "Disrupted weapons use", "other"),
    (Taxonomy::Acled, "Headquarters or base established", "force_posture"),
    (Taxonomy::Acled, "Looting/property destruction", "obstruction.looting"),
    (Taxonomy::Acled, "Non-violent transfer of territory", "other.handover"),
    (Taxonomy::Acled, "Other", "other"),
    (Taxonomy::Ucdp, "1", "force"),
    (Taxonomy::Ucdp, "2", "force"),
    (Taxonomy::Ucdp, "3", "violence_against_civilians"),
    (Taxonomy::Ucdp, "state-based", "force"),
    (Taxonomy::Ucdp, "non-state", "force"),
    (Taxonomy::Ucdp, "one-sided", "violence_against_civilians"),
    (Taxonomy::Osce, "explosion", "force"),
    (Taxonomy::Osce, "projectile", "force"),
    (Taxonomy::Osce, "muzzle flash", "force"),
    (Taxonomy::Osce, "burst", "direct_fire"),
    (Taxonomy::Osce, "shot", "direct_fire"),
    (Taxonomy::Osce, "illumination flare", "force_posture"),
    (Taxonomy::Osce, "weapon in violation of withdrawal lines", "force_posture.weapon_deployment"),
    (Taxonomy::Osce, "weapon outside designated storage", "force_posture.weapon_deployment"),
    (Taxonomy::Osce, "UAV flight", "force_posture.overflight"),
    (Taxonomy::Osce, "freedom of movement restriction", "obstruction.monitor_obstruction"),
    (Taxonomy::Osce, "live-fire exercise", "force_posture.exercise"),
    (Taxonomy::Plover, "FIGHT", "force"),
    (Taxonomy::Plover, "ASSAULT", "violence_against_civilians"),
    (Taxonomy::Plover, "MOBILIZE", "force_posture"),
    (Taxonomy::Plover, "COERCE", "obstruction"),
    (Taxonomy::Plover, "THREATEN", "provocation.hostile_statement"),
    (Taxonomy::Plover, "PROTEST", "other.protest"),
    (Taxonomy::Plover, "AID", "other.aid_delivery"),
    (Taxonomy::Plover, "RETREAT", "other"),
    (Taxonomy::Plover, "CONCEDE", "other"),
    (Taxonomy::Plover, "AGREE", "other"),
    (Taxonomy::Plover, "CONSULT", "other"),
    (Taxonomy::Plover, "SUPPORT", "other"),
    (Taxonomy::Plover, "COOPERATE", "other"),
    (Taxonomy::Plover, "INVESTIGATE", "other"),
    (Taxonomy::Plover, "DEMAND", "other"),
    (Taxonomy::Plover, "DISAPPROVE", "other.accusation"),
    (Taxonomy::Plover, "REJECT", "other"),
    (Taxonomy::Plover, "SANCTION", "other"),
    (Taxonomy::Plover, "CRIME", "other"),
];

impl Act {
    /// The act of a code of another taxonomy, whatever its case.
    pub fn of_code(taxonomy: Taxonomy, code: &str) -> Option<Self> {
        let code = code.trim();
        let found = CODES
            .iter()
            .find(|(of, known, _)| *of == taxonomy && known.eq_ignore_ascii_case(code))?;
        Self::parse(found.2)
    }

    /// The act that every taxonomy gives to words that are one of its codes; nothing if none
    /// knows them or two differ.
    pub fn of_any_code(words: &str) -> Option<Self> {
        let all = [Taxonomy::Acled, Taxonomy::Ucdp, Taxonomy::Osce, Taxonomy::Plover];
        // UCDP's digits mean something only to somebody who knows that they are UCDP's.
        let words = Some(words).filter(|words| words.trim().parse::<u8>().is_err())?;
        let mut acts = all.into_iter().filter_map(|taxonomy| Self::of_code(taxonomy, words));
        let first = acts.next()?;
        acts.all(|act| act == first).then_some(first)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_leads_to_an_act() {
        for (taxonomy, code, path) in CODES {
            let act = Act::of_code(*taxonomy, code);
            assert_eq!(act.map(Act::path), Some(*path), "{taxonomy:?} {code}");
        }
    }

    #[test]
    fn codes_are_found_whatever_their_case_and_digits_only_when_asked() {
        assert_eq!(Act::of_any_code("armed CLASH").map(Act::leaf), Some("armed_clash"));
        assert_eq!(
            Act::of_code(Taxonomy::Ucdp, "3").map(Act::leaf),
            Some("violence_against_civilians")
        );
        assert_eq!(Act::of_any_code("3"), None);
        assert_eq!(Act::of_any_code("something"), None);
    }
}
