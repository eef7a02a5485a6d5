//! Texts over HTTP: one is kept, the program proposes what it says, a person confirms, and a brief rests on its
//! words; a passage becomes a report; whoever may not, does not.

use crate::common::people::{House, Person, house, send};
use crate::common::{HOSTILE, OWN, Sample, sample};
use axum::http::StatusCode;
use holdfire_core::Talk;
use holdfire_core::talks::{Dating, DatingState, Meeting, ReportTaken};
use holdfire_room::{OrganisationKind, Role};
use holdfire_store::{Reader, Verification, verify};

const TEXT: &str = "Talks on the coast end without progress\n\nThe third round of the Lumora talks took place in Lumora on 3-4 February 2026. The Northern League boycotted the meeting, accusing Member B of failing to abide by the terms of the ceasefire agreement.\n\nShells hit the harbour on 2 February, residents said.\n";

async fn keep(house: &House, person: &Person, text: &str) -> String {
    let fields = [
        ("title", ""),
        ("publisher", "The Coast Gazette"),
        ("published", "2026-02-05"),
        ("language", "en"),
        ("text", text),
    ];
    let kept = house.post(person, "/coast/documents", &fields).await;
    assert_eq!(kept.status, StatusCode::SEE_OTHER, "{}", kept.text());
    kept.header("location").to_owned()
}

fn officer(house: &House) -> Person {
    house.person("member-a", OrganisationKind::Guarantor, Role::DutyOfficer)
}

fn reader(sample: &Sample) -> Reader {
    Reader::open(sample.folder.path()).unwrap()
}

/// The keys of the proposals on a page, by kind.
fn keys(page: &str, kind: &str) -> Vec<String> {
    let starts = format!("name=\"take\" value=\"{kind}:");
    let found = page.match_indices(&starts).map(|(at, _)| {
        let from = at + "name=\"take\" value=\"".len();
        page[from..from + page[from..].find('"').unwrap()].to_owned()
    });
    found.collect()
}

#[tokio::test]
async fn a_long_article_is_kept_from_the_page_and_what_is_too_long_is_said() {
    let sample = sample();
    let house = house(&sample);
    let a = officer(&house);
    // Every letter takes six bytes of the form, so this is far more than other forms may have.
    let article =
        "عُقدت الجولة الثالثة من محادثات لومورا في لومورا في 3 شباط 2026.\n\n".repeat(1_000);
    let at = keep(&house, &a, &article).await;
    let page = house.get(&a, &at).await;
    assert_eq!(page.status, StatusCode::OK);
    assert_eq!(page.text().matches("الجولة الثالثة").count() / 1_000, 1, "all of it is shown");
    let endless = "a ".repeat(3 << 20);
    let fields = [("title", "x"), ("publisher", "y"), ("language", "en"), ("text", &endless)];
    let refused = house.post(&a, "/coast/documents", &fields).await;
    assert_eq!(refused.status, StatusCode::PAYLOAD_TOO_LARGE);
    let said = refused.text();
    assert!(said.contains("More than 4,096 KiB were sent"), "{said}");
    assert!(said.contains("holdfire import document"), "{said}");
    // Other forms stay small.
    let long = "a ".repeat(64 << 10);
    let refused = house.post(&a, "/coast/calls", &[("what", long.as_str())]).await;
    assert_eq!(refused.status, StatusCode::PAYLOAD_TOO_LARGE, "{}", refused.text());
}

#[tokio::test]
async fn what_a_text_says_is_proposed_recorded_when_somebody_says_so_and_told_in_a_brief() {
    let sample = sample();
    let house = house(&sample);
    let a = officer(&house);
    let at = keep(&house, &a, TEXT).await;
    let size = reader(&sample).size().unwrap();
    let page = house.get(&a, &at).await.text();
    assert!(page.contains("Talks on the coast end without progress"), "its headline is its title");
    let meeting = keys(&page, "meeting").first().cloned().expect("a meeting is proposed");
    assert_eq!(reader(&sample).size().unwrap(), size, "nothing is recorded by reading");

    let taken = house.post(&a, &format!("{at}/take"), &[("take", &*meeting)]).await;
    assert_eq!(taken.status, StatusCode::SEE_OTHER, "{}", taken.text());
    let talks = reader(&sample).talks().unwrap();
    let (recorded, dating) = talks.each::<Dating>().next().expect("its days are recorded");
    assert_eq!(
        (dating.days.from.to_string(), dating.state),
        ("2026-02-03".into(), DatingState::Held)
    );
    let passage = &recorded.what.told().passages[0];
    assert!(passage.stands_in(TEXT), "{passage:?}");
    assert_eq!(talks.each::<Meeting>().count(), 1);

    let size = reader(&sample).size().unwrap();
    house.post(&a, &format!("{at}/take"), &[("take", &*meeting)]).await;
    assert_eq!(reader(&sample).size().unwrap(), size, "confirmed twice is recorded once");
    let again = house.get(&a, &at).await.text();
    assert!(!again.contains(&meeting), "it is not proposed again");
    assert!(
        again.contains("class=\"taken\"") || again.contains("class=\"taken "),
        "its words are marked"
    );

    for (language, said) in [("en", "was held on"), ("ar", "عُقد في"), ("ru", "состоялось")]
    {
        let brief = house.get(&a, &format!("/coast/brief?lang={language}")).await.text();
        assert!(brief.contains(said), "{language}: {brief}");
        assert!(
            brief.contains("took place in Lumora on 3-4 February 2026"),
            "the note has its words"
        );
    }
    assert!(matches!(verify(sample.folder.path()).unwrap(), Verification::Holds { .. }));
}

#[tokio::test]
async fn a_passage_becomes_a_report_that_keeps_its_words_and_their_place() {
    let sample = sample();
    let house = house(&sample);
    let a = officer(&house);
    let at = keep(&house, &a, TEXT).await;
    let words = "Shells hit the harbour on 2 February";
    let start = TEXT.find(words).unwrap();
    let end = start + words.len();
    let document = at.rsplit('/').next().unwrap();
    let marked = house.get(&a, &format!("{at}?mark={start}-{end}")).await.text();
    assert!(marked.contains(&format!("<blockquote dir=\"auto\">{words}</blockquote>")), "{marked}");

    let form = house
        .get(&a, &format!("/coast/file?document={document}&start={start}&end={end}"))
        .await
        .text();
    let passage = format!("{document}:{start}-{end}");
    assert!(form.contains(&format!("name=\"passage\" value=\"{passage}\"")), "{form}");
    assert!(form.contains(words));

    let hidden = |name: &str| {
        let after = form.split(&format!("name=\"{name}\" value=\"")).nth(1).unwrap();
        after.split('"').next().unwrap().to_owned()
    };
    let (key, token) = (hidden("key"), hidden("token"));
    let fields = [
        ("key", &*key),
        ("token", &*token),
        ("step", "record"),
        ("passage", &*passage),
        ("kind", "allegation"),
        ("language", "en"),
        ("text", words),
        ("post", "desk"),
        ("date", "2026-02-02"),
        ("place", "Kafr Nadir"),
        ("act", "remote_violence.shelling"),
    ];
    let filed = send(&house, &a, "/coast/file", OWN, &fields, &[]).await;
    assert_eq!(filed.status, StatusCode::SEE_OTHER, "{}", filed.text());
    let talks = reader(&sample).talks().unwrap();
    let (_, taken) =
        talks.each::<ReportTaken>().next().expect("where it was taken from is recorded");
    assert_eq!(&*taken.told.passages[0].quote, words);
    let page = house.get(&a, &at).await.text();
    assert!(page.contains(&format!("/coast/reports/{}", taken.report)), "{page}");
}

#[tokio::test]
async fn who_may_not_keep_texts_keeps_none_and_markup_stays_text() {
    let sample = sample();
    let house = house(&sample);
    let a = officer(&house);
    let party = house.person("northern-league", OrganisationKind::Party, Role::PartyLiaison);
    let size = reader(&sample).size().unwrap();
    let refused = house.post(&party, "/coast/documents", &[("text", TEXT)]).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
    let empty = house.post(&a, "/coast/documents", &[("text", " \n ")]).await;
    assert_eq!(empty.status, StatusCode::BAD_REQUEST);
    assert_eq!(reader(&sample).size().unwrap(), size);

    let at = keep(&house, &a, &format!("{HOSTILE}\n\n{TEXT}")).await;
    let page = house.get(&a, &at).await.text();
    assert!(!page.contains(HOSTILE), "markup from a text is shown as text");
    let taken = house.post(&party, &format!("{at}/take"), &[("take", "meeting:0-10")]).await;
    assert_eq!(taken.status, StatusCode::FORBIDDEN);
    // A proposal that nobody made is recorded by nobody.
    house.post(&a, &format!("{at}/take"), &[("take", "meeting:0-10"), ("take", "</x>")]).await;
    let talks = reader(&sample).talks().unwrap();
    assert!(!talks.all().any(|recorded| matches!(recorded.what, Talk::Meeting(_))));
    for odd in ["?mark=5-2", "?mark=0-99999999", "?at=x", "?mark=18446744073709551615-2"] {
        assert_eq!(house.get(&a, &format!("{at}{odd}")).await.status, StatusCode::OK, "{odd}");
    }
    assert_eq!(house.get(&a, "/coast/documents/D-none").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn two_texts_are_held_side_by_side() {
    let sample = sample();
    let house = house(&sample);
    let a = officer(&house);
    let one = keep(&house, &a, TEXT).await;
    let other = keep(&house, &a, &TEXT.replace("3-4 February", "4-5 February")).await;
    let id = |at: &str| at.rsplit('/').next().unwrap().to_owned();
    let page = format!("/coast/documents/compare?one={}&other={}", id(&one), id(&other));
    let compared = house.get(&a, &page).await;
    assert_eq!(compared.status, StatusCode::OK);
    let text = compared.text();
    assert!(text.contains("class=\"differs\""), "the days differ: {text}");
    assert!(text.contains("4-5 February 2026") && text.contains("3-4 February 2026"));
}

#[test]
fn every_reason_of_a_proposal_has_its_words() {
    // That the other languages have what English has is seen to elsewhere.
    let messages = include_str!("../../locales/en/documents.ftl");
    for code in holdfire_reading::ReasonCode::ALL {
        let word = serde_json::to_value(code).unwrap();
        let id = format!("proposed-because-{} = ", word.as_str().unwrap().trim().replace('_', "-"));
        assert!(messages.lines().any(|line| line.starts_with(&id)), "no message `{id}`");
    }
}
