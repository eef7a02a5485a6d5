//! What policies can speak of, as a Cedar schema made from the types, so that neither can know more
//! than the other.

use crate::act::{Act, Sort, Target};
use holdfire_core::{OrganisationKind, Role};
use std::fmt::Write;

/// The schema of all policies.
pub fn vocabulary() -> String {
    let quoted = |words: Vec<&str>| {
        words.iter().map(|word| format!("\"{word}\"")).collect::<Vec<_>>().join(", ")
    };
    let mut schema = format!(
        "entity Role enum [{}];\n\
         entity Kind enum [{}];\n\
         // Somebody who asks, a visitor without an account included.\n\
         entity Account = {{ organisation: String, kind: Kind, roles: Set<Role> }};\n\
         entity Room;\n\
         // An incident, a report or something asked: whom it concerns, and whose sources told of it.\n\
         entity Matter = {{ concerns: Set<String>, told_by: Set<String> }};\n\
         // In whose name something is recorded, and who asked for what is to be approved.\n\
         type Circumstances = {{ in_the_name_of?: String, asked_by?: String, account: String }};\n",
        quoted(Role::ALL.iter().map(|role| role.as_str()).collect()),
        quoted(OrganisationKind::ALL.iter().map(|kind| kind.as_str()).collect()),
    );
    for sort in Sort::ALL {
        // Writing to a string does not fail.
        let _ = writeln!(schema, "action {};", sort.as_str());
    }
    for act in Act::ALL {
        let target = match act.target() {
            Target::Room => "Room",
            Target::Matter => "Matter",
        };
        let _ = writeln!(
            schema,
            "action {} in [{}] appliesTo {{ principal: [Account], resource: [{target}], context: Circumstances }};",
            act.as_str(),
            act.sort().as_str(),
        );
    }
    schema
}
