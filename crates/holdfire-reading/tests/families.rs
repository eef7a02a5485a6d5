//! Families of words and forms, told in sentences about conflicts that no lexicon here knows: the rules are general or they are none.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops where it does not hold")]

mod common;

use common::{astana, line, mention_line};
use holdfire_reading::*;
use jiff::civil::{Date, date};

/// What is read by somebody who knows no names beforehand, in a text of Thursday, 26 October 2023.
fn reading(text: &str) -> Reading {
    read_on(text, Some(date(2023, 10, 26)), &Lexicon::default())
}

fn read_on(text: &str, published: Option<Date>, lexicon: &Lexicon) -> Reading {
    let article = Article { text: text.into(), published, language: Some(Language::English) };
    read(&article, lexicon).unwrap()
}

#[track_caller]
fn names(text: &str, expected: &[&str]) {
    let lines: Vec<String> = reading(text).mentions.iter().map(mention_line).collect();
    assert_eq!(lines, expected, "{text}");
}

#[track_caller]
fn has_name(text: &str, expected: &[&str]) {
    let lines: Vec<String> = reading(text).mentions.iter().map(mention_line).collect();
    for wanted in expected {
        assert!(lines.iter().any(|l| l == wanted), "{text}\nwanted: {wanted}\nread: {lines:#?}");
    }
}

#[track_caller]
fn proposes(text: &str, expected: &[&str]) {
    let lines: Vec<String> = reading(text).proposals.iter().map(line).collect();
    for wanted in expected {
        assert!(lines.iter().any(|l| l == wanted), "{text}\nwanted: {wanted}\nread: {lines:#?}");
    }
}

#[test]
fn a_weekday_and_its_date_are_one_day() {
    names("They met on Monday, 30 October.", &["date 2023-10-30 [Monday, 30 October]"]);
    names("They met on Wednesday (October 25).", &["date 2023-10-25 [Wednesday (October 25)]"]);
    names("They met on Tuesday, Oct. 24, 2023.", &["date 2023-10-24 [Tuesday, Oct. 24, 2023]"]);
}

#[test]
fn parts_of_months_and_years_are_intervals() {
    names("It began in early 2021.", &["date 2021-01-01/2021-03-31 [early 2021]"]);
    names("It ended at the end of 2022.", &["date 2022-12-01/2022-12-31 [end of 2022]"]);
    names("It began in mid-August.", &["date 2023-08-11/2023-08-20 [mid-August]"]);
    names("It lasted all the summer of 2021.", &["date 2021-06-01/2021-08-31 [summer of 2021]"]);
    names(
        "They met in the second half of 2022.",
        &["date 2022-07-01/2022-12-31 [second half of 2022]"],
    );
    names("It rests on the 2015 accord.", &["date 2015-01-01/2015-12-31 [2015]"]);
    names("It has 2000 fighters.", &[]);
}

#[test]
fn days_are_reckoned_from_the_day_of_publication_and_from_the_day_told_before() {
    names("It began three days ago.", &["date 2023-10-23 [three days ago]"]);
    names("It will last for the next two weeks.", &["date 2023-10-26/2023-11-09 [next two weeks]"]);
    names("They hope for it in the coming days.", &["date  [coming days]"]);
    names("They met last weekend.", &["date 2023-10-21/2023-10-22 [last weekend]"]);
    names(
        "It was signed on 3 May 2021 and broken the following day.",
        &["date 2021-05-03 [3 May 2021]", "date 2021-05-04 [following day]"],
    );
    names(
        "They met on 3 May 2021. Two days later, fighting broke out.",
        &["date 2021-05-03 [3 May 2021]", "date 2021-05-05 [Two days later]"],
    );
}

#[test]
fn the_weekday_of_an_undated_text_is_the_one_beside_the_last_meeting_it_tells() {
    let text = "The talks were held in Lumora on 3-4 May 2021. The minister said on Wednesday that they had failed.";
    let reading = read_on(text, None, &Lexicon::default());
    let lines: Vec<String> = reading.mentions.iter().map(mention_line).collect();
    assert!(lines.contains(&"date 2021-05-05 [Wednesday]".to_owned()), "{lines:#?}");
    // Days of known sessions have their year.
    let text = "The talks in Astana took place on January 23-24. It was decided on Wednesday.";
    let reading = read_on(text, None, &astana());
    let lines: Vec<String> = reading.mentions.iter().map(mention_line).collect();
    assert!(lines.contains(&"date 2017-01-25 [Wednesday]".to_owned()), "{lines:#?}");
    // So do those that are told by their number.
    let text = "The second round of talks in Astana ended without a deal. It was blamed on Turkey on Friday.";
    let reading = read_on(text, None, &astana());
    let lines: Vec<String> = reading.mentions.iter().map(mention_line).collect();
    assert!(lines.contains(&"date 2017-02-17 [Friday]".to_owned()), "{lines:#?}");
    // What is only set says when a text was written no nearer than to the year.
    let text = "Talks in Astana are scheduled for January 23. The idea came up at the end of last year; on Friday it was agreed.";
    let reading = read_on(text, None, &astana());
    let lines: Vec<String> = reading.mentions.iter().map(mention_line).collect();
    assert!(
        lines.contains(&"date 2016-12-01/2016-12-31 [end of last year]".to_owned()),
        "{lines:#?}"
    );
    assert!(lines.contains(&"date  [Friday]".to_owned()), "{lines:#?}");
}

#[test]
fn acronyms_lead_to_the_name_they_stand_beside() {
    has_name(
        "The Rapid Support Forces (RSF) came. The army fought the RSF.",
        &["actor new:Rapid Support Forces [RSF]"],
    );
    has_name(
        "The Government of National Accord (GNA) agreed. The GNA said so.",
        &["actor new:Government of National Accord [GNA]"],
    );
    has_name(
        "The UN Support Mission in Libya (UNSMIL) came.",
        &["actor new:UN Support Mission in Libya [UNSMIL]"],
    );
}

#[test]
fn people_are_called_by_their_last_names_once_they_were_named() {
    has_name(
        "Dr. Marta Olsen spoke. Olsen left.",
        &[
            "person new:Marta Olsen / new:Dr. /  [Marta Olsen]",
            "person new:Marta Olsen / new:Dr. /  [Olsen]",
        ],
    );
    has_name(
        "The Yemeni foreign minister, Khaled al-Yamani, said so. Yamani left.",
        &["person new:Khaled al-Yamani / new:Yemeni foreign minister / new:Yemen [Yamani]"],
    );
    has_name(
        "Separatist leaders Alexander Zarko and Igor Plotin signed it.",
        &["person new:Igor Plotin /  /  [Igor Plotin]"],
    );
    names(
        "Marta Olsen, who served as the Norwegian ambassador to Mali, said so. The Norwegian diplomat left.",
        &[
            "person new:Marta Olsen /  /  [Marta Olsen]",
            "person new:Marta Olsen / new:Norwegian diplomat / new:Norway [Norwegian diplomat]",
        ],
    );
}

#[test]
fn an_office_may_be_for_a_country_before_the_name() {
    names(
        "UN envoy for Yemen Hans Grund arrived.",
        &["person new:Hans Grund / new:UN envoy for Yemen /  [Hans Grund]"],
    );
    names(
        "Russia’s special presidential envoy on the Libya settlement Oleg Markov spoke.",
        &[
            "person new:Oleg Markov / new:Russia’s special presidential envoy on the Libya settlement / new:Russia [Oleg Markov]",
        ],
    );
}

#[test]
fn groups_are_named_with_the_words_that_describe_them() {
    has_name("Pro-Ankara groups left.", &["actor new:Pro-Ankara groups [Pro-Ankara groups]"]);
    has_name(
        "They fought Islamist militants.",
        &["actor new:Islamist militants [Islamist militants]"],
    );
    has_name(
        "The moderate armed opposition came.",
        &["actor new:moderate armed opposition [moderate armed opposition]"],
    );
    has_name(
        "The Houthi movement came. The Houthis fired missiles.",
        &["actor new:Houthi movement [Houthi movement]", "actor new:Houthi movement [Houthis]"],
    );
    has_name(
        "The Libyan National Army came.",
        &["actor new:Libyan National Army [Libyan National Army]"],
    );
}

#[test]
fn organisations_are_known_and_bodies_are_read_from_what_they_do() {
    has_name("NATO welcomed it.", &["actor new:NATO [NATO]"]);
    has_name(
        "The AU and IGAD mediated.",
        &[
            "actor new:African Union [AU]",
            "actor new:Intergovernmental Authority on Development [IGAD]",
        ],
    );
    has_name(
        "They set up a joint ceasefire commission. The commission will meet.",
        &[
            "actor new:joint ceasefire commission [joint ceasefire commission]",
            "actor new:joint ceasefire commission [commission]",
        ],
    );
    has_name(
        "The Monitoring and Verification Mechanism came.",
        &[
            "actor new:Monitoring and Verification Mechanism [Monitoring and Verification Mechanism]",
        ],
    );
}

#[test]
fn peoples_and_lists_of_adjectives_stand_for_states() {
    names("They depend on the Ethiopians.", &["actor new:Ethiopia [Ethiopians]"]);
    names("Thousands of Ethiopians fled.", &[]);
    names(
        "He met Kenyan, Ugandan and Rwandan officials.",
        &[
            "actor new:Kenya [Kenyan]",
            "actor new:Uganda [Ugandan]",
            "actor new:Rwanda [Rwandan officials]",
        ],
    );
    names("The government of Chad agreed.", &["actor new:Chad [government of Chad]"]);
}

#[test]
fn new_places_are_told_by_the_words_before_and_their_last_word() {
    names(
        "Fighting went on in Omdurman and near Kutum.",
        &["place new:Omdurman [Omdurman]", "place new:Kutum [Kutum]"],
    );
    names(
        "They shelled Luhansk and Popasna.",
        &["place new:Luhansk [Luhansk]", "place new:Popasna [Popasna]"],
    );
    names("Ships left the Black Sea.", &["place new:Black Sea [Black Sea]"]);
    names("It began in southern Libya.", &["place new:southern Libya [southern Libya]"]);
    names("It was agreed in the capital of Kenya.", &["place new:Nairobi [capital of Kenya]"]);
    names("A London-based group said so.", &["place new:London [London]"]);
    has_name("They left Taiz. Fighting in Taiz went on.", &["place new:Taiz [Taiz]"]);
    names(
        "Flights between Tripoli and Zintan began.",
        &["place new:Tripoli [Tripoli]", "place new:Zintan [Zintan]"],
    );
}

#[test]
fn words_of_a_name_say_nothing() {
    proposes(
        "The United States accused Sudan of breaking the truce.",
        &["accusation new:United States -> new:Sudan of <breaking the truce> about -"],
    );
}

#[test]
fn those_between_whom_talks_are_held_were_there() {
    proposes(
        "Talks between Kenya, Uganda and Rwanda were held in Nairobi on 3 May.",
        &["attendance new:Kenya Present Nairobi -", "attendance new:Uganda Present Nairobi -"],
    );
    proposes(
        "The talks in Nairobi will involve Kenya and Uganda.",
        &["attendance new:Kenya Expected Nairobi -", "attendance new:Uganda Expected Nairobi -"],
    );
    proposes(
        "The round was held in the capital of Kenya on 3 May.",
        &["attendance new:Kenya Host Nairobi -"],
    );
}

#[test]
fn a_call_with_several_is_one_with_each() {
    proposes(
        "Kenyan President William Ruto spoke by phone with Ugandan President Yoweri Museveni and Rwandan President Paul Kagame.",
        &[
            "contact Phone new:Kenya+new:Uganda Given about - -",
            "contact Phone new:Kenya+new:Rwanda Given about - -",
        ],
    );
}

#[test]
fn zones_that_are_listed_are_zones_of_their_own() {
    proposes(
        "Three demilitarised zones consisting of Abyei, Kadugli and Heglig will be set up.",
        &["zone demilitarised 3 - backed -"],
    );
    proposes("A zone of separation was drawn near Kutum.", &["zone buffer - Kutum backed -"]);
}

#[test]
fn what_a_body_is_to_do_is_one_undertaking_each() {
    proposes(
        "The joint commission will also monitor the border, report violations and facilitate exchanges.",
        &[
            "commitment Undertaking new:joint commission <monitor the border> if - upon -",
            "commitment Undertaking new:joint commission <report violations> if - upon -",
        ],
    );
    proposes(
        "Kenya and Uganda signed an agreement to withdraw their troops.",
        &["commitment Commitment new:Kenya+new:Uganda <withdraw their troops> if - upon -"],
    );
    proposes(
        "Kenya and Uganda have served as guarantors of the truce.",
        &["commitment Undertaking new:Kenya+new:Uganda <guarantors of the truce> if - upon -"],
    );
}

#[test]
fn a_page_that_calls_on_its_readers_says_nothing() {
    let reading =
        reading("Never miss a story: sign up to our Telegram channel and keep up with Russia!");
    assert!(reading.mentions.is_empty(), "{:?}", reading.mentions);
}

#[test]
fn datelines_offices_and_counterparts_are_read_as_such() {
    names(
        "KUTUM, October 24 (Agency) - It began.",
        &["place new:Kutum [KUTUM]", "date 2023-10-24 [October 24]"],
    );
    names(
        "The Kenyan president and his Ugandan counterpart spoke.",
        &[
            "office new:Kenyan president / new:Kenya [Kenyan president]",
            "office new:Ugandan counterpart / new:Uganda [Ugandan counterpart]",
        ],
    );
    names(
        "Kenya's foreign ministry spokesman Otieno Okello spoke.",
        &[
            "person new:Otieno Okello / new:Kenya's foreign ministry spokesman / new:Kenya [Otieno Okello]",
        ],
    );
    names(
        "The High Truce Committee came. The HTC left.",
        &[
            "actor new:High Truce Committee [High Truce Committee]",
            "actor new:High Truce Committee [HTC]",
        ],
    );
    names(
        "It is set for the last week of August.",
        &["date 2023-08-25/2023-08-31 [last week of August]"],
    );
    has_name("They feared attacks on al-Fula.", &["place new:al-Fula [al-Fula]"]);
}

#[test]
fn whoever_stands_before_as_well_as_takes_part_too() {
    proposes(
        "Delegations from Kenya and Uganda, as well as the rebels, took part in the Nairobi talks.",
        &["attendance new:Kenya Present Nairobi -", "attendance new:rebels Present Nairobi -"],
    );
}
