//! What was asked about an incident, of whom and by when, and everything that came of it; and the forms
//! of those who answer, report, check, escalate or withdraw.

use crate::acts::on_asking::{
    NewEscalation, NewFollowUp, NewResponse, NewTeamShare, NewVerification, NewWithdrawal, found,
    matter_of,
};
use crate::asked::Asked;
use crate::error::WebError;
use crate::moments::Moment;
use crate::pages::acts::{self, Choice, recorded};
use crate::pages::calls;
use crate::pages::incidents::capitalized;
use crate::sent::Sent;
use crate::words::{Arg, Words, plain};
use axum::response::Response;
use holdfire_core::{
    Access, Answer, Asking, AskingKind, Checked, Event, IncidentId, Lacking, Recorded, SentBy,
    Sequel, TeamRole,
};
use holdfire_powers::Act;
use jiff::Timestamp;

/// What was asked about an incident, for its page.
pub(crate) struct AskingsView {
    pub review: String,
    pub review_word: &'static str,
    pub asked: Vec<AskingView>,
    pub comments: Vec<CommentView>,
    pub calls: Vec<calls::CallView>,
    pub token: String,
}

pub(crate) struct AskingView {
    pub entry: (String, String),
    pub kind: String,
    pub of: String,
    pub by: String,
    pub what: String,
    pub place: String,
    pub reason: String,
    pub at: Moment,
    pub due: Option<Moment>,
    pub is_overdue: bool,
    pub is_open: bool,
    pub state: String,
    pub waits_for: String,
    /// Which rules about the team were asked for.
    pub composition: Vec<String>,
    pub sequels: Vec<SequelView>,
    pub forms: SequelForms,
}

pub(crate) struct SequelView {
    pub entry: (String, String),
    pub at: Moment,
    pub by: String,
    pub what: String,
    pub words: String,
    /// What the team lacked, and other remarks.
    pub notes: Vec<String>,
    pub is_taken_back: bool,
}

/// What whoever asks may add to it.
#[derive(Clone)]
pub(crate) struct SequelForms {
    pub entry: u64,
    pub at: String,
    pub answers: Vec<Choice>,
    /// Those in whose name an answer can be passed on; one's own organisation if it was asked itself.
    pub accesses: Vec<Choice>,
    pub team: Vec<Choice>,
    pub checks: Vec<Choice>,
    /// To whom it can be taken.
    pub levels: Vec<Choice>,
    pub hours: Vec<Choice>,
    pub may_withdraw: bool,
}

impl SequelForms {
    /// Whether there is any.
    pub fn is_some(&self) -> bool {
        !self.answers.is_empty()
            || !self.accesses.is_empty()
            || !self.checks.is_empty()
            || !self.levels.is_empty()
            || self.may_withdraw
    }
}

pub(crate) struct CommentView {
    pub by: String,
    pub words: String,
    pub at: Option<Moment>,
    pub entry: (String, String),
    pub is_taken_back: bool,
}

/// The panel, where anything was asked or said.
pub(crate) fn panel(asked: &Asked, id: &IncidentId) -> Result<Option<AskingsView>, WebError> {
    let Some(of_room) = asked.served().reader.room_record(id)? else { return Ok(None) };
    let recorded = asked.snapshot.recorded.unwrap_or(Timestamp::UNIX_EPOCH);
    let now = asked.visit.site.now().unwrap_or(recorded);
    let views = of_room.asked.iter().map(|found| view(asked, found, now));
    let words = asked.words;
    let comment = |comment: &Recorded<holdfire_core::Comment>| CommentView {
        by: asked.snapshot.body_or_actor_name(words, comment.what.by.as_str()),
        words: plain(&comment.what.words).into_owned(),
        at: comment.recorded_at.map(|at| asked.snapshot.zone.instant_shown(words, at)),
        entry: entry(asked, comment.entry),
        is_taken_back: !comment.holds(),
    };
    Ok(Some(AskingsView {
        review: words.say(&format!("review-{}", of_room.review.state.as_str().replace('_', "-"))),
        review_word: of_room.review.state.as_str(),
        asked: views.collect::<Result<_, _>>()?,
        comments: of_room.comments.iter().map(comment).collect(),
        calls: calls::about(asked, &of_room.calls)?,
        token: asked.token(),
    }))
}

fn entry(asked: &Asked, seq: u64) -> (String, String) {
    (asked.entry_link(seq), asked.words.count("entry-number", seq))
}

fn view(
    asked: &Asked,
    found: &holdfire_core::Asked,
    now: Timestamp,
) -> Result<AskingView, WebError> {
    let (words, snapshot) = (asked.words, &asked.snapshot);
    let name = |id: &holdfire_core::ActorId| snapshot.body_or_actor_name(words, id.as_str());
    let instant = |at| snapshot.zone.instant_shown(words, at);
    let what = &found.asking.what;
    let place = what.place().and_then(|place| place.words.as_deref());
    let composition = match what {
        Asking::Task(task) => task
            .composition
            .iter()
            .map(|seats| seats_said(words, seats.from.as_ref(), seats.role, &name))
            .collect(),
        _ => Vec::new(),
    };
    Ok(AskingView {
        entry: entry(asked, found.asking.entry),
        kind: words.say(&format!("asking-{}", what.kind().as_str())),
        of: words.list(what.of().iter().map(name)),
        by: name(what.by()),
        what: plain(what.what()).into_owned(),
        place: place.map(|place| plain(place).into_owned()).unwrap_or_default(),
        reason: plain(what.reason()).into_owned(),
        at: instant(what.at()),
        due: found.due.map(instant),
        is_overdue: found.is_open && found.due.is_some_and(|due| now > due),
        is_open: found.is_open,
        state: words.say(&format!("asking-state-{}", found.state.as_str().replace('_', "-"))),
        waits_for: words.list(found.waits_for.iter().map(name)),
        composition,
        sequels: found.sequels.iter().map(|sequel| sequel_view(asked, what, sequel)).collect(),
        forms: forms(asked, found, now)?,
    })
}

fn seats_said(
    words: Words,
    from: Option<&SentBy>,
    role: Option<TeamRole>,
    name: &impl Fn(&holdfire_core::ActorId) -> String,
) -> String {
    let from = match from {
        None => words.say("seats-anybody"),
        Some(SentBy::EachMember) => words.say("seats-each-member"),
        Some(SentBy::Actor { actor }) => name(actor),
    };
    match role {
        None => from,
        Some(role) => words.list([from, words.say(&team_role(role))]),
    }
}

fn team_role(role: TeamRole) -> String {
    format!("team-{}", role.as_str().replace('_', "-"))
}

fn sequel_view(asked: &Asked, of: &Asking, sequel: &Recorded<Sequel>) -> SequelView {
    let (words, snapshot) = (asked.words, &asked.snapshot);
    let name = |id: &holdfire_core::ActorId| snapshot.body_or_actor_name(words, id.as_str());
    let text = |text: Option<&str>| text.map(|t| plain(t).into_owned()).unwrap_or_default();
    let mut notes = Vec::new();
    let (what, said) = match &sequel.what {
        Sequel::Response(response) => {
            if let Some(through) = &response.through {
                notes.push(words.about("asking-through", name(through)));
            }
            let what = format!("answer-{}", response.answer.as_str());
            (words.say(&what), text(response.words.as_deref()))
        }
        Sequel::Report(report) => {
            let team = report.team.iter().map(|share| {
                let who = name(&share.of);
                let people = words.count("people", share.people);
                words.list(
                    [Some(who), share.role.map(|r| words.say(&team_role(r))), Some(people)]
                        .into_iter()
                        .flatten(),
                )
            });
            notes.extend(team);
            if let Asking::Task(task) = of {
                let members: Vec<_> =
                    snapshot.mechanism.members.iter().map(|member| member.id.clone()).collect();
                let lacking = match report.access {
                    Access::NoPatrol => Vec::new(),
                    _ => task.lacking(&report.team, &members),
                };
                notes.extend(lacking.iter().map(|lacking: &Lacking<'_>| {
                    let who = match lacking.from {
                        Some(from) => name(from),
                        None => words.say("seats-anybody"),
                    };
                    let who = match lacking.seats.role {
                        Some(role) => words.list([who, words.say(&team_role(role))]),
                        None => who,
                    };
                    words.about("team-lacks", who)
                }));
            }
            if let Some(denied_by) = &report.denied_by {
                notes.push(words.about("access-denied-by", name(denied_by)));
            }
            let said = report.found.as_deref().or(report.why.as_deref());
            (
                words.say(&format!("team-access-{}", report.access.as_str().replace('_', "-"))),
                text(said),
            )
        }
        Sequel::FollowUp(follow_up) => {
            let what = format!("checked-{}", follow_up.result.as_str().replace('_', "-"));
            (words.say(&what), text(Some(&follow_up.words)))
        }
        Sequel::Escalation(escalation) => {
            if let Some(due) = escalation.due {
                let due = snapshot.zone.instant_shown(words, due).text;
                notes.push(words.with("asking-due-by", &[("when", Arg::ready(due))]));
            }
            (words.about("escalated-to", name(&escalation.to)), text(Some(&escalation.reason)))
        }
        Sequel::Withdrawal(withdrawal) => {
            (words.say("asking-withdrawn"), text(Some(&withdrawal.reason)))
        }
    };
    SequelView {
        entry: entry(asked, sequel.entry),
        at: snapshot.zone.instant_shown(words, sequel.what.at()),
        by: name(sequel.what.by()),
        what: capitalized(&what),
        words: said,
        notes,
        is_taken_back: !sequel.holds(),
    }
}

fn forms(
    asked: &Asked,
    found: &holdfire_core::Asked,
    now: Timestamp,
) -> Result<SequelForms, WebError> {
    let (words, what) = (asked.words, &found.asking.what);
    let nothing = || SequelForms {
        entry: found.asking.entry,
        at: asked.at().asking(found.asking.entry),
        answers: Vec::new(),
        accesses: Vec::new(),
        team: Vec::new(),
        checks: Vec::new(),
        levels: Vec::new(),
        hours: Vec::new(),
        may_withdraw: false,
    };
    if asked.session.is_none() || !found.asking.holds() {
        return Ok(nothing());
    }
    let matter = matter_of(asked, found)?;
    let may = |act| asked.access.may_with(act, &matter);
    let own = &*asked.access.who.organisation;
    let was_asked = found.may_respond().any(|id| id.as_str() == own);
    let choice = |of: &str, word: &str| Choice {
        value: word.to_owned(),
        name: capitalized(&words.say(&format!("{of}-{}", word.replace('_', "-")))),
        is_chosen: false,
    };
    let name = |id: &str| Choice {
        value: id.to_owned(),
        name: asked.snapshot.body_or_actor_name(words, id),
        is_chosen: false,
    };
    let fits = |answer: &&Answer| match what.kind() {
        AskingKind::Request => **answer != Answer::Complied,
        AskingKind::Task => matches!(answer, Answer::Acknowledged | Answer::Refused),
        AskingKind::Demand => true,
    };
    let answers = Answer::ALL.iter().filter(fits).map(|a| choice("answer", a.as_str()));
    let is_task = what.kind() == AskingKind::Task;
    let is_looking = is_task && what.of().iter().any(|id| id.as_str() == own);
    let reports = is_looking && may(Act::ReportVerification);
    let checks = what.kind() == AskingKind::Demand && !was_asked && may(Act::FollowUp);
    let escalates = may(Act::Escalate) && found.cannot_be_escalated(now).is_none();
    let members = asked.snapshot.mechanism.members.iter().map(|member| member.id.as_str());
    let bodies = asked.snapshot.mechanism.bodies.iter().map(|body| body.id.as_str());
    Ok(SequelForms {
        answers: match was_asked && may(Act::Respond) {
            true => answers.collect(),
            false => Vec::new(),
        },
        accesses: match reports {
            true => Access::ALL.iter().map(|a| choice("team-access", a.as_str())).collect(),
            false => Vec::new(),
        },
        team: members.clone().map(name).collect(),
        checks: match checks {
            true => Checked::ALL.iter().map(|c| choice("checked", c.as_str())).collect(),
            false => Vec::new(),
        },
        levels: match escalates {
            true => bodies.chain(members).map(name).collect(),
            false => Vec::new(),
        },
        hours: [24, 48, 72]
            .iter()
            .map(|hours: &i64| Choice {
                value: hours.to_string(),
                name: words.count("act-hours", *hours),
                is_chosen: *hours == 24,
            })
            .collect(),
        may_withdraw: found.is_open && what.by().as_str() == own && may(Act::RequestInformation),
        ..nothing()
    })
}

fn done(asked: &Asked, found: &holdfire_core::Asked, event: Event) -> Result<Response, WebError> {
    recorded(asked, found.asking.what.incident(), "askings", event)
}

pub(crate) fn response(asked: &Asked, sent: &Sent) -> Result<Response, WebError> {
    let found = found(asked, Act::Respond)?;
    let told = NewResponse {
        answer: Answer::parse(sent.get("answer")).ok_or(WebError::BadForm)?,
        words: sent.given("words").map(str::to_owned),
        for_whom: match sent.given("for") {
            Some(_) => Some(acts::actor(sent, "for")?),
            None => None,
        },
    };
    done(asked, &found, told.event(asked, &found)?)
}

pub(crate) fn report(asked: &Asked, sent: &Sent) -> Result<Response, WebError> {
    let found = found(asked, Act::ReportVerification)?;
    let access = Access::parse(sent.get("access")).ok_or(WebError::BadForm)?;
    let mut team = Vec::new();
    let members = asked.snapshot.mechanism.members.iter().map(|member| &member.id);
    for of in members {
        let people = |field: &str| -> Result<u16, WebError> {
            let told = sent.given(&format!("{field}-{of}")).unwrap_or("0");
            told.parse().map_err(|_| WebError::BadForm)
        };
        let (all, interpreters) = (people("people")?, people("interpreters")?);
        for (people, role) in
            [(all.saturating_sub(interpreters), None), (interpreters, Some(TeamRole::Interpreter))]
        {
            if people > 0 {
                team.push(NewTeamShare { of: of.clone(), role, people });
            }
        }
    }
    // The fields for a team and for who denied access stand in every form and count for some.
    let told = NewVerification {
        access,
        words: sent.given("words").map(str::to_owned),
        denied_by: match access {
            Access::Denied if sent.given("denied-by").is_some() => {
                Some(acts::actor(sent, "denied-by")?)
            }
            _ => None,
        },
        team: if access == Access::NoPatrol { Vec::new() } else { team },
    };
    done(asked, &found, told.event(asked, &found)?)
}

pub(crate) fn follow_up(asked: &Asked, sent: &Sent) -> Result<Response, WebError> {
    let found = found(asked, Act::FollowUp)?;
    let told = NewFollowUp {
        result: Checked::parse(sent.get("result")).ok_or(WebError::BadForm)?,
        words: sent.get("words").to_owned(),
    };
    done(asked, &found, told.event(asked, &found)?)
}

pub(crate) fn escalation(asked: &Asked, sent: &Sent) -> Result<Response, WebError> {
    let found = found(asked, Act::Escalate)?;
    let told = NewEscalation {
        to: acts::actor(sent, "to")?,
        within_hours: acts::within(sent)?,
        reason: sent.get("reason").to_owned(),
    };
    done(asked, &found, told.event(asked, &found)?)
}

pub(crate) fn withdrawal(asked: &Asked, sent: &Sent) -> Result<Response, WebError> {
    let found = found(asked, Act::RequestInformation)?;
    let told = NewWithdrawal { reason: sent.get("reason").to_owned() };
    done(asked, &found, told.event(asked, &found)?)
}
