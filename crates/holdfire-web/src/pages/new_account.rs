//! `/{m}/first-run` and `/{m}/invitation/{secret}`: how an account is made. The secret for the codes is
//! shown as a picture and as letters, and has to be answered before anything is made; the recovery
//! codes are shown once, on the answer.

use crate::asked::{Asked, html, redirect};
use crate::error::WebError;
use crate::pages::chrome::Chrome;
use crate::pages::sign_in::{keep_session, refusal};
use crate::sent::Sent;
use crate::sessions::chance;
use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use holdfire_core::ActorId;
use holdfire_room::{
    Accepted, Credentials, DisplayName, FirstAdministrator, InvitedFor, Language, NewAccount,
    OrganisationKind, Password, Roles, RoomError, SignInName, TotpSecret,
};
use qrcode::QrCode;
use qrcode::render::svg;

#[derive(Template)]
#[template(path = "new_account.html")]
struct NewAccountPage {
    chrome: Chrome,
    heading: String,
    about: String,
    action: String,
    refusal: String,
    /// The one-time code, where the first administrator is made.
    one_time_code: Option<String>,
    /// What is asked once the one-time code or the invitation is known to hold.
    form: Option<AccountForm>,
}

struct AccountForm {
    /// Whether an account is made, or one gets new credentials.
    is_new: bool,
    /// Whether the organisation is asked for.
    organisations: Vec<(String, String)>,
    kinds: Vec<(&'static str, String)>,
    /// Whether the sign-in name is given already.
    has_name: bool,
    organisation: String,
    display_name: String,
    name: String,
    picture: String,
    letters: String,
    address: String,
}

#[derive(Template)]
#[template(path = "recovery_codes.html")]
struct RecoveryCodesPage {
    chrome: Chrome,
    codes: Vec<String>,
    next: String,
}

/// What is known before anything was typed.
pub(crate) fn first_run(asked: &Asked) -> Result<Response, WebError> {
    match asked.room()?.is_empty()? {
        true => first_run_shown(asked, None, None, ""),
        false => Ok(redirect(&asked.at().sign_in(""))),
    }
}

fn first_run_shown(
    asked: &Asked,
    code: Option<&str>,
    totp: Option<(&TotpSecret, &Sent)>,
    refusal: &str,
) -> Result<Response, WebError> {
    let (words, snapshot) = (asked.words, &asked.snapshot);
    let members = snapshot.mechanism.members.iter().map(|member| member.id.as_str());
    let name = |id: &str| (id.to_owned(), snapshot.body_or_actor_name(words, id));
    let form = totp.map(|(totp, sent)| AccountForm {
        organisations: members.map(name).collect(),
        kinds: OrganisationKind::ALL
            .iter()
            .map(|kind| (kind.as_str(), words.say(&format!("kind-{}", kind.as_str()))))
            .filter(|(word, _)| *word != "public")
            .collect(),
        ..account_form(asked, totp, sent, true, false)
    });
    html(&NewAccountPage {
        chrome: Chrome::of(asked, "", words.say("first-run")).narrow(),
        heading: words.say("first-run"),
        about: words.say("first-run-about"),
        action: asked.at().first_run(),
        refusal: refusal.to_owned(),
        one_time_code: Some(code.unwrap_or_default().to_owned()),
        form,
    })
}

fn account_form(
    asked: &Asked,
    totp: &TotpSecret,
    sent: &Sent,
    is_new: bool,
    has_name: bool,
) -> AccountForm {
    let issuer = format!("Holdfire {}", asked.snapshot.mechanism.code);
    let address = totp.address(&issuer, sent.given("name").unwrap_or("holdfire"));
    AccountForm {
        is_new,
        organisations: Vec::new(),
        kinds: Vec::new(),
        has_name,
        organisation: sent.get("organisation").to_owned(),
        display_name: sent.get("display-name").to_owned(),
        name: sent.get("name").to_owned(),
        picture: picture(&address),
        letters: in_fours(&totp.reveal()),
        address,
    }
}

/// A QR code, as SVG without a header.
fn picture(address: &str) -> String {
    let Ok(code) = QrCode::new(address) else { return String::new() };
    let drawn = code.render::<svg::Color<'_>>().min_dimensions(220, 220).build();
    drawn.find("<svg").map(|at| drawn[at..].to_owned()).unwrap_or_default()
}

fn in_fours(letters: &str) -> String {
    let groups: Vec<String> =
        letters.as_bytes().chunks(4).map(|four| String::from_utf8_lossy(four).into()).collect();
    groups.join(" ")
}

pub(crate) fn first_run_taken(asked: &Asked, sent: &Sent) -> Result<Response, WebError> {
    let (room, now) = (asked.room()?, asked.now()?);
    let code = sent.get("one-time-code");
    let totp = match room.open_first_run(code, now) {
        Ok(totp) => totp,
        Err(why) => return refused(asked, why, |said| first_run_shown(asked, None, None, said)),
    };
    if sent.given("password").is_none() {
        return first_run_shown(asked, Some(code), Some((&totp, sent)), "");
    }
    let made = || -> Result<Accepted, RoomError> {
        let organisation = organisation_told(asked, sent.get("organisation"))?;
        let password = Password::new(sent.told("password"))?;
        let first = FirstAdministrator {
            kind: kind_of(asked, sent, &organisation)?,
            organisation,
            account_id: None,
            roles: Roles::from([]),
        };
        let who = new_account(asked, sent, &password)?;
        let visitor = asked.visit.bearing.visitor();
        room.accept_first_run(code, &first, &who, &visitor, now, &mut chance)
    };
    match made() {
        Ok(accepted) => welcomed(asked, &accepted),
        Err(why) => refused(asked, why, |said| {
            first_run_shown(asked, Some(code), Some((&totp, sent)), said)
        }),
    }
}

/// The organisation of that id, if the mechanism knows it.
fn organisation_told(asked: &Asked, told: &str) -> Result<ActorId, RoomError> {
    let known = ActorId::new(told).ok();
    let known = known.filter(|id| asked.snapshot.is_known_organisation(id.as_str()));
    known.ok_or_else(|| RoomError::Form {
        what: "organisation",
        why: "the mechanism has no actor of that id; choose one that the field offers".to_owned(),
    })
}

/// A member is a guarantor; what another organisation is has to be told.
fn kind_of(
    asked: &Asked,
    sent: &Sent,
    organisation: &ActorId,
) -> Result<OrganisationKind, RoomError> {
    let members = &asked.snapshot.mechanism.members;
    match members.iter().any(|member| member.id == *organisation) {
        true => Ok(OrganisationKind::Guarantor),
        false => Ok(sent.get("kind").parse()?),
    }
}

fn new_account<'a>(
    asked: &Asked,
    sent: &'a Sent,
    password: &'a Password,
) -> Result<NewAccount<'a>, RoomError> {
    Ok(NewAccount {
        display_name: DisplayName::new(sent.get("display-name"))?,
        sign_in_name: sent.given("name").map(SignInName::new).transpose()?,
        language: Language::new(asked.words.language.tag())?,
        credentials: Credentials::PasswordAndCode { password, code: sent.get("code") },
    })
}

pub(crate) fn invitation(asked: &Asked) -> Result<Response, WebError> {
    invitation_shown(asked, &Sent::nothing(), "")
}

fn invitation_shown(asked: &Asked, sent: &Sent, refusal_said: &str) -> Result<Response, WebError> {
    let (words, token) = (asked.words, asked.param("secret"));
    let opened = asked.room()?.open_invitation(token, asked.now()?);
    let (about, form, said) = match &opened {
        Ok(opened) => {
            let (about, is_new, has_name) = match &opened.invitation.invited_for {
                InvitedFor::NewAccount(draft) => {
                    let name =
                        asked.snapshot.body_or_actor_name(words, draft.organisation.as_str());
                    (words.about("invitation-for", name), true, draft.sign_in_name.is_some())
                }
                InvitedFor::WayBack(_) => (words.say("invitation-back"), false, true),
            };
            let form = account_form(asked, &opened.totp, sent, is_new, has_name);
            (about, Some(form), refusal_said.to_owned())
        }
        Err(why) => (String::new(), None, refusal(words, why).unwrap_or_default()),
    };
    if let Err(why) = opened
        && said.is_empty()
    {
        return Err(why.into());
    }
    html(&NewAccountPage {
        chrome: Chrome::of(asked, "", words.say("invitation")).narrow(),
        heading: words.say("invitation"),
        about,
        action: asked.at().invitation(token),
        refusal: said,
        one_time_code: None,
        form,
    })
}

pub(crate) fn invitation_taken(asked: &Asked, sent: &Sent) -> Result<Response, WebError> {
    let (room, now, token) = (asked.room()?, asked.now()?, asked.param("secret"));
    let visitor = asked.visit.bearing.visitor();
    let made = || -> Result<Accepted, RoomError> {
        let opened = room.open_invitation(token, now)?;
        let password = Password::new(sent.told("password"))?;
        match opened.invitation.invited_for {
            InvitedFor::NewAccount(_) => {
                let who = new_account(asked, sent, &password)?;
                room.accept_invitation(token, &who, &visitor, now, &mut chance)
            }
            InvitedFor::WayBack(_) => {
                let credentials =
                    Credentials::PasswordAndCode { password: &password, code: sent.get("code") };
                room.come_back(token, credentials, &visitor, now, &mut chance)
            }
        }
    };
    match made() {
        Ok(accepted) => welcomed(asked, &accepted),
        Err(why) => refused(asked, why, |said| invitation_shown(asked, sent, said)),
    }
}

/// The page again with what was wrong, if whoever asked can mend it.
fn refused(
    asked: &Asked,
    why: RoomError,
    again: impl FnOnce(&str) -> Result<Response, WebError>,
) -> Result<Response, WebError> {
    let Some(said) = refusal(asked.words, &why) else { return Err(why.into()) };
    let mut page = again(&said)?;
    *page.status_mut() = WebError::Room(why).status().max(StatusCode::BAD_REQUEST);
    Ok(page)
}

fn welcomed(asked: &Asked, accepted: &Accepted) -> Result<Response, WebError> {
    let mut answer = html(&RecoveryCodesPage {
        chrome: Chrome::of(asked, "", asked.words.say("recovery-codes")).narrow(),
        codes: accepted.recovery_codes.iter().map(|code| code.reveal().to_owned()).collect(),
        next: asked.at().situation(),
    })?;
    keep_session(asked, &accepted.session, &mut answer);
    Ok(answer)
}
