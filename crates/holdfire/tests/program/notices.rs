//! `holdfire notices` and the settings of `holdfire serve --notices`.

use super::{holdfire, register_of, run};
use std::net::TcpListener;

fn settings(folder: &std::path::Path, text: &str) -> String {
    let path = folder.join("notices.toml");
    std::fs::write(&path, text).unwrap();
    path.to_str().unwrap().to_owned()
}

#[test]
fn a_letter_that_no_mail_server_takes_does_not_hold_and_says_why() {
    let folder = tempfile::tempdir().unwrap();
    // A port that nobody listens on any more.
    let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let text = format!(
        "address = \"https://room.example\"\n[mail]\nhost = \"127.0.0.1\"\nport = {port}\nsecurity = \"none\"\nfrom = \"room@centre.example\"\n"
    );
    let file = settings(folder.path(), &text);
    let tried = holdfire(["notices", "test", "desk@north.example", "--notices", &file]);
    let said = tried.ended_with(1).out;
    assert!(said.starts_with("the letter was not taken: "), "{said}");
}

#[test]
fn settings_that_would_send_passwords_in_the_clear_or_link_without_tls_are_refused() {
    let folder = tempfile::tempdir().unwrap();
    let mail = "[mail]\nhost = \"mail.example\"\nfrom = \"room@centre.example\"\n";
    let cases = [
        (
            format!("address = \"https://room.example\"\n{mail}security = \"none\"\n"),
            "`mail.security`",
        ),
        (format!("address = \"http://room.example\"\n{mail}security = \"tls\"\n"), "`address`"),
        (format!("address = \"https://room.example/x\"\n{mail}security = \"tls\"\n"), "`address`"),
        (
            format!("address = \"https://room.example\"\n{mail}security = \"tls\"\nuser = \"a\"\n"),
            "`mail.user`",
        ),
        ("address = \"https://room.example\"\ncolour = \"red\"\n".to_owned(), "colour"),
    ];
    for (text, named) in cases {
        let file = settings(folder.path(), &text);
        let refused = holdfire(["notices", "test", "desk@north.example", "--notices", &file]);
        let said = refused.ended_with(2).err;
        assert!(said.contains(named), "{named}: {said}");
    }
}

#[test]
fn a_room_without_messages_lists_none() {
    let dir = register_of("exercise");
    let list = run(dir.path(), "notices list --register DIR/register --format json");
    assert_eq!(list.ended_with(0).out, "[]\n");
}
