//! An organisation records its key on a page, and signs what stands in its name.

use crate::common;
use crate::common::people::{House, Person, house};
use crate::common::{Sample, sample};
use axum::http::StatusCode;
use holdfire_core::{ActorId, EntrySignature};
use holdfire_register::MechanismKey;
use holdfire_room::{OrganisationKind, Role};
use holdfire_store::{Reader, Verification, verify};

struct Signing {
    sample: Sample,
    house: House,
    officer: Person,
    administrator: Person,
    key: MechanismKey,
}

impl Signing {
    async fn new() -> Self {
        let sample = sample();
        let house = house(&sample);
        let officer = house.person("member-a", OrganisationKind::Guarantor, Role::DutyOfficer);
        let administrator =
            house.person("member-a", OrganisationKind::Guarantor, Role::Administrator);
        let key = MechanismKey::from_seed("desk.member-a.example", [9; 32]).unwrap();
        let position = format!("/coast/incidents/{}/position", sample.incidents[0]);
        let fields = [("stand", "confirms"), ("reason", "our post saw it")];
        let taken = house.post(&officer, &position, &fields).await;
        assert_eq!(taken.status, StatusCode::SEE_OTHER, "{}", taken.text());
        Self { sample, house, officer, administrator, key }
    }

    async fn records_key(&self, who: &Person) -> common::Page {
        let key = self.key.verifier().to_string();
        let fields = [("act", "record-key"), ("key", &*key), ("reason", "the key of the desk")];
        self.house.post(who, "/coast/signing", &fields).await
    }

    /// What the script of the page sends for everything that is not signed.
    fn signatures(&self) -> String {
        let reader = Reader::open(self.sample.folder.path()).unwrap();
        let organisation = ActorId::new("member-a").unwrap();
        let unsigned = reader.unsigned(&organisation, 1_000, 50).unwrap();
        let line = |statement: holdfire_register::EntryStatement| {
            let signature = EntrySignature {
                entry: statement.seq,
                organisation: organisation.clone(),
                key: self.key.verifier().to_string().into(),
                note: statement.sign(&self.key).unwrap().into(),
            };
            serde_json::to_string(&signature).unwrap()
        };
        unsigned.into_iter().map(|u| line(u.statement)).collect::<Vec<_>>().join("\n")
    }
}

#[tokio::test]
async fn an_administrator_records_the_key_and_an_officer_signs() {
    let signing = Signing::new().await;
    let (house, officer) = (&signing.house, &signing.officer);
    let page = house.get(officer, "/coast/signing").await.text();
    assert!(page.contains("No key of your organisation"), "{page}");
    assert!(page.contains("data-statement=\"holdfire-entry/v1"), "{page}");
    assert_eq!(signing.records_key(officer).await.status, StatusCode::FORBIDDEN);
    let recorded = signing.records_key(&signing.administrator).await;
    assert_eq!(recorded.status, StatusCode::SEE_OTHER, "{}", recorded.text());

    let signatures = signing.signatures();
    let fields = [("act", "sign"), ("signatures", &*signatures)];
    let signed = house.post(officer, "/coast/signing", &fields).await;
    assert_eq!(signed.status, StatusCode::SEE_OTHER, "{}", signed.text());
    assert_eq!(signed.header("location"), "/coast/signing?done=1");
    let page = house.get(officer, "/coast/signing?done=1").await.text();
    assert!(page.contains("Everything that stands in its name is signed"), "{page}");
    // Once more, as by a double click: it is told that nothing was recorded by it.
    let again = house.post(officer, "/coast/signing", &fields).await;
    assert!(again.status.is_client_error(), "{}", again.text());

    let entry = signatures.split(['{', ',']).find_map(|part| part.strip_prefix("\"entry\":"));
    let entry = house.get(officer, &format!("/coast/register/{}", entry.unwrap())).await.text();
    assert!(entry.contains("desk.member-a.example"), "{entry}");
    let Verification::Holds { signatures, .. } = verify(signing.sample.folder.path()).unwrap()
    else {
        panic!("does not hold")
    };
    assert_eq!(signatures, 1);
}

#[tokio::test]
async fn nobody_signs_for_another_organisation_and_junk_records_nothing() {
    let signing = Signing::new().await;
    let house = &signing.house;
    signing.records_key(&signing.administrator).await;
    let other = house.person("member-b", OrganisationKind::Guarantor, Role::DutyOfficer);
    let size = || Reader::open(signing.sample.folder.path()).unwrap().size().unwrap();
    let before = size();
    let good = signing.signatures();
    let many = vec![good.as_str(); 51].join("\n");
    let by_other = good.replace("desk.member-a", "desk.member-x");
    for (who, signatures) in [
        (&other, good.as_str()),
        (&signing.officer, ""),
        (&signing.officer, "{}"),
        (&signing.officer, "junk\u{0}\n[]"),
        (&signing.officer, &many),
        (&signing.officer, &by_other),
    ] {
        let fields = [("act", "sign"), ("signatures", signatures)];
        let answer = house.post(who, "/coast/signing", &fields).await;
        assert!(answer.status.is_client_error(), "{} {}", answer.status, answer.text());
    }
    // A key is ended by its own organisation only, and signs nothing afterwards.
    let key = signing.key.verifier().to_string();
    let end = [("act", "end-key"), ("key", &*key), ("reason", "it was lost")];
    let others = house.person("member-b", OrganisationKind::Guarantor, Role::Administrator);
    assert!(house.post(&others, "/coast/signing", &end).await.status.is_client_error());
    assert_eq!(size(), before);
    let ended = house.post(&signing.administrator, "/coast/signing", &end).await;
    assert_eq!(ended.status, StatusCode::SEE_OTHER);
    let fields = [("act", "sign"), ("signatures", &*good)];
    assert!(house.post(&signing.officer, "/coast/signing", &fields).await.status.is_client_error());
    assert_eq!(size(), before + 1);
}
