//! All URLs: which page answers each, and how pages write links to each other.

use crate::access::Gate::{self, Account, Everybody, Incident, Report, Room};
use crate::acts::document::MOST_SENT_BYTES;
use crate::api;
use crate::asked::{Page, Taken, TakenWithFiles, Visit, counted, with_security_headers};
use crate::error::WebError;
use crate::live;
use crate::pages::due::DueQuestion;
use crate::pages::{
    account, accounts, actors, acts, api as reference, areas, askings, attaching, brief, bulletins,
    calendar, calls, coverage, decisions, declared, documents, due, evidence, exports, file,
    incidents, instruments, linking, map_data, mechanisms, meetings, new_account, notice_settings,
    notices, passkeys, powers, promises, proposed, queue, reconciliation, register, reports,
    selection, sign_in, signing, situation, sources, talk_form, talks, timeline, webhooks, what_if,
};
use crate::sent::{self, Sent};
use crate::sent_form;
use crate::site::Site;
use crate::situation::filter::{Filter, Question, Sort};
use crate::static_files;
use axum::Router;
use axum::extract::multipart::MultipartRejection;
use axum::extract::{DefaultBodyLimit, Multipart, State};
use axum::http::HeaderMap;
use axum::response::Response;
use axum::routing::{MethodRouter, any, get, post};
use holdfire_powers::Act;
use holdfire_powers::Act::{
    AttachEvidence, CastVote, FileReport, IssueBulletin, KeepDocuments, LogCall, MakeAttribution,
    MakeDemand, MakeFinding, ManageAccounts, ManageWebhooks, RecordCoverage, RecordTalks,
    RequestInformation, SeeBulletins, SeeCalls, SeeCheckpoint, SeeCoverage, SeeIncident,
    SeeMinutes, SeeOverview, SeePowers, SeeQueue, SeeReconciliation, SeeRegister, SeeReport,
    SeeSources, SeeTalks, SeeTerms, TakePosition, TaskVerification, WorkQueue,
};
use std::fmt::Write;
use tower_http::compression::CompressionLayer;
use tower_http::compression::predicate::{DefaultPredicate, NotForContentType, Predicate};

/// A form that keeps a text, or what was ticked of a long one, is larger than others.
const DOCUMENTS: &str = "/{m}/documents";
const TAKE: &str = "/{m}/documents/{id}/take";

/// Every page of a mechanism, with what has to be allowed before it is made.
pub(crate) const PAGES: &[(&str, Gate, Page)] = &[
    ("/{m}/", Room(SeeOverview), situation::page),
    ("/{m}/incidents.json", Room(SeeOverview), situation::list_as_json),
    ("/{m}/map.json", Room(SeeOverview), map_data::clusters),
    ("/{m}/areas.json", Room(SeeTerms), map_data::areas),
    ("/{m}/base.json", Room(SeeTerms), map_data::base),
    ("/{m}/file", Room(FileReport), file::page),
    ("/{m}/filed/{id}", Report(SeeReport), file::receipt),
    // Whom a file concerns stands in its entry.
    ("/{m}/evidence/{seq}", Everybody, evidence::original),
    ("/{m}/evidence/{seq}/copy", Everybody, evidence::copy),
    ("/{m}/incidents/{id}", Incident(SeeIncident), incidents::page),
    ("/{m}/reports/{id}", Report(SeeReport), reports::page),
    ("/{m}/instruments", Room(SeeTerms), instruments::list),
    ("/{m}/instruments/{id}", Room(SeeTerms), instruments::page),
    ("/{m}/what-if", Room(SeeRegister), what_if::page),
    ("/{m}/areas", Room(SeeTerms), areas::page),
    ("/{m}/declared", Room(SeeReconciliation), declared::page),
    ("/{m}/reconciliation", Room(SeeReconciliation), reconciliation::page),
    ("/{m}/reconciliation.json", Room(SeeReconciliation), reconciliation::lists_json),
    ("/{m}/reconciliation.csv", Room(SeeReconciliation), reconciliation::lists_csv),
    ("/{m}/reconciliation/declared.csv", Room(SeeReconciliation), reconciliation::declared_csv),
    ("/{m}/reconciliation/figures/{id}", Room(SeeReconciliation), reconciliation::figure_page),
    ("/{m}/due", Room(SeeQueue), due::page),
    ("/{m}/linking", Room(SeeSources), linking::page),
    ("/{m}/bulletins", Room(SeeBulletins), bulletins::list),
    ("/{m}/bulletins/new", Room(IssueBulletin), bulletins::form),
    // For whom it is, and so who may read it, stands in the bulletin.
    ("/{m}/bulletins/{id}", Room(SeeBulletins), bulletins::page),
    ("/{m}/sources", Room(SeeSources), sources::page),
    ("/{m}/sources/overlap.json", Room(SeeSources), sources::overlap_json),
    ("/{m}/sources/sources.csv", Room(SeeSources), sources::sources_csv),
    ("/{m}/sources/pairs.csv", Room(SeeSources), sources::pairs_csv),
    ("/{m}/sources/sets.csv", Room(SeeSources), sources::sets_csv),
    ("/{m}/register", Room(SeeRegister), register::page),
    ("/{m}/register/checkpoint", Room(SeeCheckpoint), register::checkpoint),
    ("/{m}/register/verify", Room(SeeCheckpoint), register::verify),
    // Whom it concerns stands in the entry.
    ("/{m}/register/{seq}", Everybody, register::entry),
    ("/{m}/queue", Room(SeeQueue), queue::page),
    ("/{m}/calls", Room(SeeCalls), calls::page),
    ("/{m}/calls/{entry}", Room(SeeCalls), calls::one),
    ("/{m}/coverage", Room(SeeCoverage), coverage::page),
    ("/{m}/coverage.json", Room(SeeCoverage), selection::coverage_layer),
    ("/{m}/brief", Room(SeeTalks), brief::page),
    (DOCUMENTS, Room(SeeTalks), documents::list),
    ("/{m}/documents/compare", Room(RecordTalks), documents::compare),
    ("/{m}/documents/{id}", Room(SeeTalks), documents::page),
    // Those who take records out come here, and those who approve that others do.
    ("/{m}/exports", Account, exports::page),
    ("/{m}/exports/new", Room(Act::Export), exports::form),
    // Whose file it is stands in the room, and whether they may still have it is asked of it too.
    ("/{m}/exports/{job}/{file}", Room(Act::Export), exports::file),
    ("/{m}/talks", Room(SeeTalks), talks::page),
    ("/{m}/meetings", Room(SeeTalks), meetings::page),
    ("/{m}/calendar", Room(SeeTalks), calendar::page),
    ("/{m}/calendar.ics", Room(SeeTalks), calendar::file),
    ("/{m}/timeline", Room(SeeTalks), timeline::page),
    ("/{m}/actors", Room(SeeTalks), actors::page),
    ("/{m}/actors/{id}", Room(SeeTalks), actors::one),
    ("/{m}/talks/{id}", Room(SeeTalks), talks::one),
    ("/{m}/statements", Room(SeeTalks), promises::statements),
    ("/{m}/statements/themes", Room(SeeTalks), promises::themes),
    ("/{m}/statements/citations", Room(SeeTalks), promises::citations),
    ("/{m}/commitments", Room(SeeTalks), promises::commitments),
    ("/{m}/contacts", Room(SeeTalks), promises::contacts),
    ("/{m}/accusations", Room(SeeTalks), promises::accusations),
    ("/{m}/modalities", Room(SeeMinutes), promises::modalities),
    // Which messages pass whoever asks stands in the room.
    ("/{m}/messages", Room(SeeTalks), promises::messages),
    ("/{m}/milestones", Room(SeeTalks), promises::milestones),
    ("/{m}/plover.csv", Room(SeeTalks), promises::plover_csv),
    ("/{m}/plover.json", Room(SeeTalks), promises::plover_json),
    ("/{m}/talks/new", Room(RecordTalks), talk_form::kinds),
    ("/{m}/talks/new/{kind}", Room(RecordTalks), talk_form::page),
    // Between whom a message passes, and so who may give or carry it, stands in the form.
    ("/{m}/messages/new/{kind}", Account, talk_form::page),
    ("/{m}/powers", Room(SeePowers), powers::page),
    // It tells what can be asked, and nothing of the mechanism.
    ("/{m}/api", Everybody, reference::page),
    ("/{m}/sign-in", Everybody, sign_in::page),
    ("/{m}/first-run", Everybody, new_account::first_run),
    ("/{m}/invitation/{secret}", Everybody, new_account::invitation),
    ("/{m}/account", Account, account::page),
    ("/{m}/signing", Account, signing::page),
    ("/{m}/notices", Account, notices::page),
    ("/{m}/notices/settings", Account, notice_settings::page),
    ("/{m}/notices/stop/{secret}", Everybody, notice_settings::stop_page),
    ("/{m}/accounts", Room(ManageAccounts), accounts::page),
    ("/{m}/webhooks", Room(ManageWebhooks), webhooks::page),
];

/// Every form of a mechanism, with what has to be allowed before it is taken.
pub(crate) const FORMS: &[(&str, Gate, Taken)] = &[
    ("/{m}/sign-in", Everybody, sign_in::signed_in),
    ("/{m}/sign-out", Account, sign_in::signed_out),
    ("/{m}/passkey/sign-in/begin", Everybody, passkeys::sign_in_begun),
    ("/{m}/passkey/sign-in", Everybody, passkeys::signed_in),
    ("/{m}/passkey/add/begin", Account, passkeys::add_begun),
    ("/{m}/passkey/add", Account, passkeys::added),
    ("/{m}/demonstration", Everybody, sign_in::demonstrated),
    ("/{m}/demonstration/clock", Everybody, sign_in::clock_moved),
    ("/{m}/first-run", Everybody, new_account::first_run_taken),
    ("/{m}/invitation/{secret}", Everybody, new_account::invitation_taken),
    ("/{m}/account", Account, account::taken),
    // Keys are for administrators, signing for others; which it is stands in the form.
    ("/{m}/signing", Account, signing::taken),
    ("/{m}/notices", Account, notices::taken),
    ("/{m}/notices/settings", Account, notice_settings::taken),
    ("/{m}/accounts", Room(ManageAccounts), accounts::taken),
    ("/{m}/webhooks", Room(ManageWebhooks), webhooks::taken),
    ("/{m}/queue", Room(WorkQueue), queue::working::taken),
    ("/{m}/queue/columns", Room(SeeQueue), queue::columns::taken),
    ("/{m}/incidents/{id}/position", Incident(TakePosition), acts::position),
    ("/{m}/incidents/{id}/finding", Incident(MakeFinding), proposed::finding),
    ("/{m}/incidents/{id}/attribution", Incident(MakeAttribution), proposed::attribution),
    ("/{m}/incidents/{id}/vote", Incident(CastVote), proposed::vote),
    ("/{m}/incidents/{id}/proposal-withdrawal", Incident(CastVote), proposed::withdrawal),
    ("/{m}/incidents/{id}/vote-closing", Incident(CastVote), proposed::closing),
    ("/{m}/incidents/{id}/request", Incident(RequestInformation), acts::request),
    ("/{m}/incidents/{id}/task", Incident(TaskVerification), acts::task),
    ("/{m}/incidents/{id}/demand", Incident(MakeDemand), acts::demand),
    ("/{m}/incidents/{id}/comment", Incident(Act::Comment), acts::comment),
    // Whose word it is, and so who may say that it was wrong, stands in the entry.
    ("/{m}/incidents/{id}/erratum", Incident(SeeIncident), acts::erratum),
    // Whom it concerns stands in the entry.
    ("/{m}/askings/{entry}/response", Account, askings::response),
    ("/{m}/askings/{entry}/report", Account, askings::report),
    ("/{m}/askings/{entry}/follow-up", Account, askings::follow_up),
    ("/{m}/askings/{entry}/escalation", Account, askings::escalation),
    ("/{m}/askings/{entry}/withdrawal", Account, askings::withdrawal),
    ("/{m}/coverage", Room(RecordCoverage), coverage::recorded),
    ("/{m}/calls", Room(LogCall), calls::logged),
    ("/{m}/calls/{entry}/link", Room(LogCall), calls::linked),
    // Whose word a call is stands in its entry.
    ("/{m}/calls/{entry}/erratum", Room(SeeCalls), calls::corrected),
    ("/{m}/bulletins", Room(IssueBulletin), bulletins::issued),
    (DOCUMENTS, Room(KeepDocuments), documents::kept),
    (TAKE, Room(RecordTalks), documents::taken),
    ("/{m}/documents/{id}/model", Room(RecordTalks), documents::model_asked),
    ("/{m}/talks/new/{kind}", Room(RecordTalks), talk_form::taken),
    ("/{m}/messages/new/{kind}", Account, talk_form::taken),
    // Whose word it is, and so who may say that it was wrong, stands in the entry.
    ("/{m}/talks/entries/{entry}/erratum", Room(SeeTalks), talk_form::corrected),
    ("/{m}/exports", Room(Act::Export), exports::asked_for),
    // Who asked for it, and so who may approve it, stands in the room.
    ("/{m}/exports/{job}", Account, exports::taken),
    // Which incidents it is about stands in the form.
    ("/{m}/decide", Account, decisions::decided),
];

/// Every form of a mechanism that brings files, with what has to be allowed before any of it is read.
pub(crate) const FILE_FORMS: &[(&str, Gate, TakenWithFiles)] = &[
    ("/{m}/file", Room(FileReport), file::sent),
    ("/{m}/file/evidence", Room(FileReport), file::uploaded),
    ("/{m}/reports/{id}/evidence", Report(AttachEvidence), attaching::attached),
];

/// What stands before a page or a form, for tables and tests.
#[derive(Debug, Clone)]
pub struct GateView {
    /// Its address, with the parts that vary in braces.
    pub path: String,
    /// The act that has to be allowed; nothing where an account is enough, or not even that is needed.
    pub act: Option<Act>,
    /// Whether it is a form that is sent, and not a page that is shown.
    pub is_form: bool,
    /// The method of an operation of the API; nothing for pages and forms.
    pub operation: Option<&'static str>,
}

/// What stands before every page, every form and every operation of the API.
pub fn gates() -> Vec<GateView> {
    let view = |path: &str, gate: Gate, is_form, operation| GateView {
        path: path.to_owned(),
        act: gate.act(),
        is_form,
        operation,
    };
    let pages = PAGES.iter().map(|(path, gate, _)| view(path, *gate, false, None));
    let forms = FORMS.iter().map(|(path, gate, _)| view(path, *gate, true, None));
    let operations =
        api::operations().map(|of| view(&of.address(), of.gate, false, Some(of.verb.as_str())));
    let with_files = FILE_FORMS.iter().map(|(path, gate, _)| view(path, *gate, true, None));
    pages.chain(forms).chain(with_files).chain(operations).collect()
}

/// The pages of a site.
pub fn router(site: Site) -> Router {
    let mut router = Router::new()
        .route("/", get(|visit: Visit| visit.answer_site(mechanisms::page)))
        .route("/favicon.ico", get(static_files::icon))
        .route("/static/{*path}", get(static_files::page))
        .route("/{m}", get(|visit: Visit| visit.answer(Room(SeeTerms), situation::with_slash)));
    for (path, gate, page) in PAGES {
        let (gate, page) = (*gate, *page);
        router = router.route(path, get(move |visit: Visit| visit.answer(gate, page)));
    }
    // A stream has no end at which a page would be packed.
    router = router.route("/{m}/live", get(live::live));
    let draft = post(tried).layer(DefaultBodyLimit::max(what_if::MOST_BYTES));
    router = router.route("/{m}/what-if", draft);
    for (path, gate, taken) in FORMS {
        let (gate, taken) = (*gate, *taken);
        let most_bytes = match *path {
            DOCUMENTS | TAKE => MOST_SENT_BYTES,
            _ => sent::MOST_BYTES,
        };
        let form = move |visit: Visit, headers: HeaderMap, form| {
            let sent = Sent::of(form, most_bytes, &headers, &visit.site.options.names);
            visit.take(gate, sent, taken)
        };
        let most = DefaultBodyLimit::max(most_bytes);
        router = router.route(path, post(form).layer(most));
    }
    // The secret in the address is what lets it be done; no page of ours sends it for mail services.
    let stopped = |visit: Visit| visit.answer(Everybody, notice_settings::stopped);
    router = router.route("/{m}/notices/stop/{secret}", post(stopped));
    for (path, gate, taken) in FILE_FORMS {
        let (gate, taken) = (*gate, *taken);
        let form = move |visit, headers, form| taken_with_files(visit, gate, headers, form, taken);
        let most = DefaultBodyLimit::max(sent_form::MOST_BYTES);
        router = router.route(path, post(form).layer(most));
    }
    for (path, operations) in api::by_path() {
        let mut methods = MethodRouter::new().fallback(api::no_such_method);
        for operation in operations {
            let answer = |State(site), request| api::answer(operation, site, request);
            methods = match operation.verb {
                api::Verb::Get => methods.get(answer),
                api::Verb::Post => methods.post(answer),
                api::Verb::Delete => methods.delete(answer),
            };
        }
        router = router.route(&format!("/{{m}}{}{path}", api::PREFIX), methods);
    }
    let nowhere = format!("/{{m}}{}/{{*rest}}", api::PREFIX);
    router = router.route(&nowhere, any(api::no_such_address));
    // What is packed already is not packed again.
    let packs = DefaultPredicate::new()
        .and(NotForContentType::const_new("font/"))
        .and(NotForContentType::const_new("application/pdf"))
        .and(NotForContentType::const_new("application/vnd.openxmlformats-officedocument"))
        .and(NotForContentType::SSE);
    router
        .fallback(|visit: Visit| visit.answer_site(mechanisms::nowhere))
        .layer(CompressionLayer::new().compress_when(packs))
        .layer(axum::middleware::from_fn(api::coded_tags))
        .layer(axum::middleware::from_fn_with_state(site.clone(), counted))
        .layer(axum::middleware::from_fn(with_security_headers))
        .with_state(site)
}

/// `POST /{m}/what-if`: the draft is read here, asked about elsewhere, and kept nowhere.
async fn tried(visit: Visit, form: Result<Multipart, MultipartRejection>) -> Response {
    let draft = match form {
        Ok(form) => what_if::read(form).await,
        Err(_) => Err(WebError::BadForm),
    };
    visit.answer_form(Room(SeeRegister), draft, what_if::tried).await
}

/// A form with files. Nothing is read of what somebody sends who may not send it.
async fn taken_with_files(
    visit: Visit,
    gate: Gate,
    headers: HeaderMap,
    form: Result<Multipart, MultipartRejection>,
    taken: TakenWithFiles,
) -> Response {
    let may = match sent::is_from_own_page(&headers, &visit.site.options.names) {
        true => visit.may_pass(gate).await,
        false => Err(WebError::Foreign),
    };
    let sent = match may {
        Ok(waiting) => match form {
            Ok(form) => sent_form::read(form, &waiting).await,
            Err(_) => Err(WebError::BadForm),
        },
        Err(why) => Err(why),
    };
    visit.take_files(gate, sent, taken).await
}

/// Writes links to the pages of one mechanism.
#[derive(Debug, Clone)]
pub struct At(String);

impl At {
    /// Links below `/{mechanism}`.
    pub fn new(mechanism: &str) -> Self {
        Self(format!("/{}", escaped(mechanism)))
    }

    fn below(&self, page: &str, id: impl AsRef<str>) -> String {
        format!("{}/{page}/{}", self.0, escaped(id.as_ref()))
    }

    /// The address of the mechanism, under which everything stands.
    pub(crate) fn top(&self) -> &str {
        &self.0
    }

    /// The reference of the API.
    pub fn reference(&self) -> String {
        format!("{}/api", self.0)
    }

    /// The API for programs, and what follows after its prefix.
    pub(crate) fn api(&self, rest: &str) -> String {
        format!("{}{}{rest}", self.0, api::PREFIX)
    }

    /// The overview.
    pub fn situation(&self) -> String {
        format!("{}/", self.0)
    }

    /// Where somebody says that a call was logged wrongly.
    pub fn call_erratum(&self, entry: u64) -> String {
        format!("{}/erratum", self.call(entry))
    }

    /// The overview with a filter.
    pub fn filtered(&self, filter: &Filter) -> String {
        self.asked(filter, Sort::default(), 1)
    }

    /// The overview with a filter, an order and a page of the list.
    pub fn asked(&self, filter: &Filter, sort: Sort, page: usize) -> String {
        let mut pairs = filter.pairs();
        if sort != Sort::default() {
            pairs.push(("sort", sort.as_str().to_owned()));
        }
        if page > 1 {
            pairs.push(("page", page.to_string()));
        }
        format!("{}/{}", self.0, query(pairs.iter().map(|(name, value)| (*name, value.as_str()))))
    }

    /// The overview of a question.
    pub fn question(&self, question: &Question) -> String {
        self.asked(&question.filter, question.sort, question.page)
    }

    /// One incident.
    pub fn incident(&self, id: impl AsRef<str>) -> String {
        self.below("incidents", id)
    }

    /// What was asked in an entry, on the page of its incident.
    pub fn asking_on(&self, incident: impl AsRef<str>, entry: u64) -> String {
        format!("{}#asking-{entry}", self.incident(incident))
    }

    /// The address below which incidents stand.
    pub fn incidents(&self) -> String {
        format!("{}/incidents/", self.0)
    }

    /// Where reports are filed.
    pub fn file(&self) -> String {
        format!("{}/file", self.0)
    }

    /// Where files of a form are sent ahead.
    pub fn file_evidence(&self) -> String {
        format!("{}/file/evidence", self.0)
    }

    /// The receipt of a filed report.
    pub fn filed(&self, id: impl AsRef<str>) -> String {
        self.below("filed", id)
    }

    /// Evidence as it came, by the number of its entry.
    pub fn evidence(&self, seq: u64) -> String {
        format!("{}/evidence/{seq}", self.0)
    }

    /// Its copy for showing.
    pub fn evidence_copy(&self, seq: u64) -> String {
        format!("{}/evidence/{seq}/copy", self.0)
    }

    /// Where evidence of a report is sent.
    pub fn report_evidence(&self, id: impl AsRef<str>) -> String {
        format!("{}/evidence", self.report(id))
    }

    /// One report.
    pub fn report(&self, id: impl AsRef<str>) -> String {
        self.below("reports", id)
    }

    /// Where those send their forms who do something about what was asked in an entry.
    pub fn asking(&self, entry: u64) -> String {
        format!("{}/askings/{entry}", self.0)
    }

    /// All instruments.
    pub fn instruments(&self) -> String {
        format!("{}/instruments", self.0)
    }

    /// One instrument.
    pub fn instrument(&self, id: impl AsRef<str>) -> String {
        self.below("instruments", id)
    }

    /// A clause, from `instrument/number`.
    pub fn clause(&self, name: &str) -> String {
        match name.split_once('/') {
            Some((id, number)) => format!("{}#{}", self.instrument(id), escaped(number)),
            None => self.instruments(),
        }
    }

    /// Other terms asked about the same incidents.
    pub fn what_if(&self) -> String {
        format!("{}/what-if", self.0)
    }

    /// The same, beginning with the text of an instrument.
    pub fn what_if_from(&self, id: impl AsRef<str>) -> String {
        format!("{}{}", self.what_if(), query([("from", id.as_ref())].into_iter()))
    }

    /// All areas.
    pub fn areas(&self) -> String {
        format!("{}/areas", self.0)
    }

    /// Declared counts.
    pub fn declared(&self) -> String {
        format!("{}/declared", self.0)
    }

    /// The lists of the members, or a file of them by what follows, as a question asks.
    pub(crate) fn reconciliation(&self, file: &str, pairs: &[(&'static str, String)]) -> String {
        let pairs = pairs.iter().map(|(name, value)| (*name, value.as_str()));
        format!("{}/reconciliation{file}{}", self.0, query(pairs))
    }

    /// One declared figure against the register.
    pub(crate) fn reconciled_figure(&self, id: impl AsRef<str>) -> String {
        self.below("reconciliation/figures", id)
    }

    /// What is due, as a question asks, and a page of the list.
    pub(crate) fn due(&self, question: &DueQuestion, page: usize) -> String {
        let mut pairs = question.pairs();
        if page > 1 {
            pairs.push(("page", page.to_string()));
        }
        let pairs = pairs.iter().map(|(name, value)| (*name, value.as_str()));
        format!("{}/due{}", self.0, query(pairs))
    }

    /// Which reports are one incident.
    pub fn linking(&self) -> String {
        format!("{}/linking", self.0)
    }

    /// Where decisions about links are handed in.
    pub fn decide(&self) -> String {
        format!("{}/decide", self.0)
    }

    /// Signing in, and then going on to a page.
    pub fn sign_in(&self, next: &str) -> String {
        let next = [("next", next)].into_iter().filter(|(_, next)| !next.is_empty());
        format!("{}/sign-in{}", self.0, query(next))
    }

    /// What a passkey is used for: `sign-in` or `add`.
    pub fn passkey(&self, what: &str) -> String {
        self.below("passkey", what)
    }

    /// Signing out.
    pub fn sign_out(&self) -> String {
        format!("{}/sign-out", self.0)
    }

    /// Signing in as an account of the demonstration.
    pub fn demonstration(&self) -> String {
        format!("{}/demonstration", self.0)
    }

    /// Where the first administrator is made.
    pub fn first_run(&self) -> String {
        format!("{}/first-run", self.0)
    }

    /// Where an invitation is accepted.
    pub fn invitation(&self, secret: &str) -> String {
        self.below("invitation", secret)
    }

    /// One's own account.
    pub fn account(&self) -> String {
        format!("{}/account", self.0)
    }

    /// The keys and signatures of one's own organisation.
    pub fn signing(&self) -> String {
        format!("{}/signing", self.0)
    }

    /// What one was told.
    pub fn notices(&self) -> String {
        format!("{}/notices", self.0)
    }

    /// Of what one wants to hear.
    pub fn notice_settings(&self) -> String {
        format!("{}/notices/settings", self.0)
    }

    /// Where mail is ended without signing in.
    pub fn notices_stop(&self, secret: &str) -> String {
        self.below("notices/stop", secret)
    }

    /// What is due now.
    pub fn due_now(&self) -> String {
        self.due(&DueQuestion::default(), 1)
    }

    /// The accounts of one's own organisation.
    pub fn accounts(&self) -> String {
        format!("{}/accounts", self.0)
    }

    /// Which programs of one's own organisation are told of notices.
    pub fn webhooks(&self) -> String {
        format!("{}/webhooks", self.0)
    }

    /// What tells a page that the register has grown.
    pub fn live(&self) -> String {
        format!("{}/live", self.0)
    }

    /// The files that were asked for.
    pub fn exports(&self) -> String {
        format!("{}/exports", self.0)
    }

    /// Where the incidents of a question are asked for as files.
    pub fn export(&self, pairs: &[(&'static str, String)]) -> String {
        let pairs = pairs.iter().map(|(name, value)| (*name, value.as_str()));
        format!("{}/exports/new{}", self.0, query(pairs))
    }

    /// One of them.
    pub fn export_job(&self, id: &str) -> String {
        self.below("exports", id)
    }

    /// A file of one.
    pub fn export_file(&self, id: &str, name: &str) -> String {
        format!("{}/{}", self.export_job(id), escaped(name))
    }

    /// What is to be worked on.
    pub fn queue(&self) -> String {
        format!("{}/queue", self.0)
    }

    /// Where the columns of the queue are kept.
    pub fn queue_columns(&self) -> String {
        format!("{}/queue/columns", self.0)
    }

    /// The log of calls.
    pub fn calls(&self) -> String {
        format!("{}/calls", self.0)
    }

    /// Who was looking, where and when.
    pub fn coverage(&self) -> String {
        format!("{}/coverage", self.0)
    }

    /// Whether places were observed, for the map.
    pub fn coverage_data(&self) -> String {
        format!("{}/coverage.json", self.0)
    }

    /// One call.
    pub fn call(&self, entry: u64) -> String {
        format!("{}/calls/{entry}", self.0)
    }

    /// Where a call is linked to what it became.
    pub fn call_link(&self, entry: u64) -> String {
        format!("{}/link", self.call(entry))
    }

    /// Who may do what.
    pub fn powers(&self) -> String {
        format!("{}/powers", self.0)
    }

    /// Who can see one incident.
    pub fn powers_about(&self, incident: &str) -> String {
        format!("{}{}", self.powers(), query([("incident", incident)].into_iter()))
    }

    /// A list of what was said and promised, by its word: `statements`, `commitments`.
    pub fn promises(&self, word: &str) -> String {
        format!("{}/{word}", self.0)
    }

    /// The talks at a glance.
    pub fn talks(&self) -> String {
        format!("{}/talks", self.0)
    }

    /// One matter of the talks: a track, a meeting, a promise.
    pub fn talk(&self, id: impl AsRef<str>) -> String {
        self.below("talks", id)
    }

    /// Meetings, as a question asks.
    pub(crate) fn meetings(&self, pairs: &[(&'static str, String)]) -> String {
        let pairs = pairs.iter().map(|(name, value)| (*name, value.as_str()));
        format!("{}/meetings{}", self.0, query(pairs))
    }

    /// The calendar, as a question asks.
    pub(crate) fn calendar(&self, pairs: &[(&'static str, String)]) -> String {
        let pairs = pairs.iter().map(|(name, value)| (*name, value.as_str()));
        format!("{}/calendar{}", self.0, query(pairs))
    }

    /// The calendar for other programs.
    pub fn calendar_file(&self) -> String {
        format!("{}/calendar.ics", self.0)
    }

    /// Everything in time, as a question asks.
    pub(crate) fn timeline(&self, pairs: &[(&'static str, String)]) -> String {
        let pairs = pairs.iter().map(|(name, value)| (*name, value.as_str()));
        format!("{}/timeline{}", self.0, query(pairs))
    }

    /// All actors.
    pub fn actors(&self) -> String {
        format!("{}/actors", self.0)
    }

    /// One actor, or a body of the mechanism.
    pub fn actor(&self, id: impl AsRef<str>) -> String {
        self.below("actors", id)
    }

    /// The texts that are kept.
    pub fn documents(&self) -> String {
        format!("{}/documents", self.0)
    }

    /// A kept text, to be read.
    pub fn document(&self, id: impl AsRef<str>) -> String {
        self.below("documents", id)
    }

    /// Two kept texts, compared.
    pub(crate) fn documents_compared(&self) -> String {
        format!("{}/documents/compare", self.0)
    }

    /// Where a text is sent to a language model.
    pub(crate) fn document_model(&self, id: &str) -> String {
        format!("{}/model", self.document(id))
    }

    /// Where proposals from a text are recorded.
    pub(crate) fn document_take(&self, id: &str) -> String {
        format!("{}/take", self.document(id))
    }

    /// A kept text with a passage marked, so that something is made of it.
    pub(crate) fn document_marked(&self, id: &str, start: usize, end: usize) -> String {
        let mark = format!("{start}-{end}");
        format!("{}{}", self.document(id), query([("mark", &*mark)].into_iter()))
    }

    /// A kept text at a passage.
    pub(crate) fn passage(&self, document: &str, start: u32, end: u32) -> String {
        let mark = format!("{start}-{end}");
        format!("{}{}#passage", self.document(document), query([("at", &*mark)].into_iter()))
    }

    /// The form that records a matter of talks of a kind, from a passage of a text.
    pub(crate) fn new_matter(&self, kind: &str, document: &str, start: &str, end: &str) -> String {
        let passage = format!("{document}~{start}~{end}");
        format!("{}{}", self.below("talks/new", kind), query([("passage", &*passage)].into_iter()))
    }

    /// The form for a report, from a passage of a text.
    pub(crate) fn filed_from<'q>(
        &self,
        passage: impl IntoIterator<Item = (&'q str, &'q str)>,
    ) -> String {
        format!("{}{}", self.file(), query(passage.into_iter()))
    }

    /// A brief on the talks.
    pub fn brief(&self) -> String {
        format!("{}/brief", self.0)
    }

    /// All bulletins.
    pub fn bulletins(&self) -> String {
        format!("{}/bulletins", self.0)
    }

    /// One bulletin.
    pub fn bulletin(&self, id: impl AsRef<str>) -> String {
        self.below("bulletins", id)
    }

    /// One bulletin as PDF.
    pub fn bulletin_pdf(&self, id: impl AsRef<str>) -> String {
        format!("{}.pdf", self.bulletin(id))
    }

    /// Sources, imports and documents.
    pub fn sources(&self) -> String {
        format!("{}/sources", self.0)
    }

    /// A file that compares the sources.
    pub fn sources_file(&self, name: &str) -> String {
        self.below("sources", name)
    }

    /// The register.
    pub fn register(&self) -> String {
        format!("{}/register", self.0)
    }

    /// The entries below one.
    pub fn register_before(&self, before: u64) -> String {
        format!("{}/register?before={before}", self.0)
    }

    /// One entry.
    pub fn entry(&self, seq: u64) -> String {
        format!("{}/register/{seq}", self.0)
    }

    /// The latest checkpoint.
    pub fn checkpoint(&self) -> String {
        format!("{}/register/checkpoint", self.0)
    }

    /// A check of the whole register.
    pub fn verify(&self) -> String {
        format!("{}/register/verify", self.0)
    }

    /// Marks for the map.
    pub fn map_data(&self) -> String {
        format!("{}/map.json", self.0)
    }

    /// Areas for the map.
    pub fn areas_data(&self) -> String {
        format!("{}/areas.json", self.0)
    }

    /// The base map.
    pub fn base_data(&self) -> String {
        format!("{}/base.json", self.0)
    }
}

/// A query from pairs, with its question mark; empty if there are none.
pub(crate) fn query<'a>(pairs: impl Iterator<Item = (&'a str, &'a str)>) -> String {
    let mut query = String::new();
    for (name, value) in pairs {
        query.push(if query.is_empty() { '?' } else { '&' });
        query.push_str(name);
        query.push('=');
        query.push_str(&escaped(value));
    }
    query
}

/// RFC 3986: what may stand in a part of an address as it is, and everything else as its bytes.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z'
            | b'A'..=b'Z'
            | b'0'..=b'9'
            | b'-'
            | b'_'
            | b'.'
            | b'~'
            | b':'
            | b'@'
            | b'/' => {
                escaped.push(char::from(byte));
            }
            byte => {
                // Writing to a string does not fail.
                let _ = write!(escaped, "%{byte:02X}");
            }
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_in_an_address_cannot_end_it() {
        let pairs = [("q", "a&b=c#\"><script>"), ("actor", "?من")];
        assert_eq!(
            query(pairs.into_iter()),
            "?q=a%26b%3Dc%23%22%3E%3Cscript%3E&actor=%3F%D9%85%D9%86"
        );
    }
}
