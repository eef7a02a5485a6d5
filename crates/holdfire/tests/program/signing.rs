//! A member signs what was recorded in its name, on a machine of its own: from an exported register,
//! with a key that the register's machine never sees.

use super::judging::{judge, with_one_incident};
use super::run;
use std::fs;

#[test]
fn a_member_signs_from_an_exported_register_and_the_mechanism_never_has_its_key() {
    let (dir, incident) = with_one_incident();
    let dir = dir.path();
    judge(dir, "member-a", &["position", &incident, "member-a", "confirms"], "seen").ended_with(0);
    fs::create_dir(dir.join("capital")).unwrap();

    // At home: a key, whose public half is handed in.
    let made = run(dir, "sign new-key desk.member-a.example --out DIR/capital/a.key").ended_with(0);
    let key = made.out.trim().to_owned();
    assert!(key.starts_with("desk.member-a.example+"), "{key}");
    run(dir, "sign new-key other --out DIR/capital/a.key").ended_with(2);
    let record = format!(
        "sign record-key {key} --organisation member-a --reason key-of-the-desk --register DIR/register"
    );
    run(dir, &record).ended_with(0);
    run(dir, &record).ended_with(2);

    // From an export, signatures and nothing else go back.
    run(dir, "export --register DIR/register --format register DIR/capital/register.txt")
        .ended_with(0);
    let sign = "sign entries member-a --key DIR/capital/a.key --export DIR/capital/register.txt";
    run(dir, &format!("{sign} --out DIR/signatures.jsonl")).ended_with(0);
    run(dir, &format!("{sign} --entry 0 --out DIR/none.jsonl")).ended_with(2);
    let signatures = fs::read_to_string(dir.join("signatures.jsonl")).unwrap();
    assert_eq!(signatures.lines().count(), 1, "{signatures}");
    let open = run(dir, "sign list member-a --register DIR/register").ended_with(1);
    assert!(open.out.contains("position_taken"), "{}", open.out);
    run(dir, "sign take DIR/signatures.jsonl --register DIR/register").ended_with(0);
    run(dir, "sign list member-a --register DIR/register").ended_with(0);

    // Anybody sees that it holds, from the folder and from a file.
    let one = "1 signature of an organisation under an entry in its name holds";
    assert!(run(dir, "verify DIR/register").ended_with(0).out.contains(one));
    run(dir, "export --register DIR/register --format register DIR/signed.txt").ended_with(0);
    assert!(run(dir, "verify DIR/signed.txt").ended_with(0).out.contains(one));

    // What was signed twice, or is none, is refused one by one.
    run(dir, "sign take DIR/signatures.jsonl --register DIR/register").ended_with(1);
    let end = record.replace("record-key", "end-key");
    run(dir, &end).ended_with(0);
    run(dir, &end).ended_with(2);
    run(dir, "verify DIR/register").ended_with(0);
}
