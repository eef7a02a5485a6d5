//! The read tables can be dropped and made again, and come out the same.

use crate::{holds, outsider, register};
use holdfire_store::{Rebuilt, StoreError, Writer, rebuild};

#[test]
fn a_rebuild_gives_the_same_digest() {
    let folder = register();
    let digest = holds(folder.path());
    let Rebuilt { size, before, after } = rebuild(folder.path()).unwrap();
    assert_eq!((&before, &after), (&digest, &digest));
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
        assert_ne!(rebuilt.before, digest, "{change}");
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
