//! The read tables can be dropped and made again, and come out the same.

use crate::{holds, outsider, register};
use holdfire_store::{Reader, Rebuilt, StoreError, Writer, rebuild};

#[test]
fn a_rebuild_gives_the_same_digest() {
    let folder = register();
    let digest = holds(folder.path());
    let Rebuilt { size, before, after } = rebuild(folder.path()).unwrap();
    assert_eq!((before.as_ref(), &after), (Some(&digest), &digest));
    assert!(size > 10);
    assert_eq!(holds(folder.path()), digest);
}

#[test]
fn a_rebuild_repairs_what_was_changed_in_any_read_table() {
    let folder = register();
    let digest = holds(folder.path());
    for change in [
        "UPDATE objects SET body = replace(body, 'League', 'Legion')",
        "DELETE FROM objects WHERE kind = 'bulletin'",
        "UPDATE reports SET incident = NULL",
        "UPDATE incidents SET verdict = NULL, lon = 0.0",
        "DELETE FROM incidents",
        "INSERT INTO traces VALUES ('incident/AMB-0000-0000', 3)",
        "DELETE FROM traces",
    ] {
        let changed = outsider(folder.path()).execute(change, []).unwrap();
        assert!(changed > 0, "{change}");
        crate::does_not_hold(folder.path(), change);
        let rebuilt = rebuild(folder.path()).unwrap();
        assert_ne!(rebuilt.before.as_deref(), Some(&*digest), "{change}");
        assert_eq!(rebuilt.after, digest, "{change}");
        assert_eq!(holds(folder.path()), digest);
    }
}

#[test]
fn nothing_is_rebuilt_while_somebody_writes() {
    let folder = register();
    let writer = Writer::open(folder.path()).unwrap();
    assert!(matches!(rebuild(folder.path()), Err(StoreError::Locked(_))));
    drop(writer);
    rebuild(folder.path()).unwrap();
}

#[test]
fn a_register_whose_tables_an_earlier_version_made_is_read_once_they_are_made_again() {
    let folder = register();
    let digest = holds(folder.path());
    let connection = outsider(folder.path());
    connection
        .execute_batch("ALTER TABLE incidents DROP COLUMN judged; PRAGMA user_version = 2;")
        .unwrap();
    drop(connection);
    let refused = Reader::open(folder.path()).err().unwrap();
    assert!(matches!(refused, StoreError::EarlierLayout { .. }), "{refused}");
    assert!(refused.to_string().contains("holdfire rebuild"));
    let rebuilt = rebuild(folder.path()).unwrap();
    assert_eq!((rebuilt.before, rebuilt.after), (None, digest.clone()));
    assert_eq!(holds(folder.path()), digest);
}
