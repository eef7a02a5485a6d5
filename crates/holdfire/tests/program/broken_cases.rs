//! The stories in `scenarios/broken/`: each breaks a case folder in one way and says what
//! `holdfire case check` must answer, to the letter, with file, line and column. Together they show
//! every sort of problem there is.

use crate::run;
use holdfire_terms::Code;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// A story of a broken case.
struct Broken {
    base: String,
    changes: Vec<Change>,
    /// Each line as the program must print it, with the line of the story it stands in.
    expected: Vec<(usize, String)>,
}

enum Change {
    Write { file: String, text: String },
    Replace { file: String, from: String, to: String },
    Remove { file: String },
}

#[test]
fn every_broken_case_is_told_to_the_letter() {
    let folder = root().join("scenarios/broken");
    let mut files: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap()
        .map(|file| file.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "md"))
        .collect();
    files.sort();
    let mut wrong = Vec::new();
    let mut shown = BTreeSet::new();
    for file in &files {
        let name = format!("scenarios/broken/{}", file.file_name().unwrap().to_string_lossy());
        match Broken::read(&fs::read_to_string(file).unwrap()) {
            Err(why) => wrong.push(format!("{name}: {why}")),
            Ok(story) => {
                let found = story.checked();
                for (line, expected) in &story.expected {
                    if !found.contains(expected) {
                        wrong.push(format!("{name}:{line}: expected {expected}"));
                    }
                }
                let unexpected = found
                    .iter()
                    .filter(|found| !story.expected.iter().any(|(_, expected)| expected == *found));
                wrong.extend(unexpected.map(|found| format!("{name}: unexpected {found}")));
                let codes =
                    found.iter().filter_map(|told| told.rsplit_once(" [")?.1.strip_suffix(']'));
                shown.extend(codes.map(str::to_owned));
            }
        }
    }
    assert!(wrong.is_empty(), "{} of {} stories:\n{}", wrong.len(), files.len(), wrong.join("\n"));
    let missing: Vec<&str> =
        Code::ALL.iter().map(|code| code.as_str()).filter(|code| !shown.contains(*code)).collect();
    assert_eq!(missing, [""; 0], "no story shows these problems");
}

impl Broken {
    fn read(text: &str) -> Result<Self, String> {
        let mut base = None;
        let mut changes = Vec::new();
        let mut expected = Vec::new();
        let mut section = String::new();
        let mut blocks: Vec<String> = Vec::new();
        let mut fence: Option<(String, String)> = None;
        let lines = text.lines().chain(["## "]).enumerate();
        for (at, line) in lines.map(|(at, line)| (at + 1, line)) {
            if let Some((mark, block)) = &mut fence {
                if line == mark.as_str() {
                    blocks.push(std::mem::take(block));
                    fence = None;
                } else {
                    block.push_str(line);
                    block.push('\n');
                }
            } else if line.starts_with("```") && !section.is_empty() {
                // A block may hold fences itself, when it is opened with more of them.
                let mark: String = line.chars().take_while(|c| *c == '`').collect();
                fence = Some((mark, String::new()));
            } else if let Some(next) = line.strip_prefix("## ") {
                changes.extend(change(&section, std::mem::take(&mut blocks))?);
                next.clone_into(&mut section);
            } else if let Some(name) = line.strip_prefix("base: ").filter(|_| section.is_empty()) {
                base = name.split_whitespace().next().map(str::to_owned);
            } else if let Some(told) = line.strip_prefix("- ").filter(|_| section == "Expected") {
                expected.push((at, told.to_owned()));
            }
        }
        if changes.is_empty() || expected.is_empty() {
            return Err("it breaks nothing or expects nothing".to_owned());
        }
        Ok(Self { base: base.ok_or("it names no base")?, changes, expected })
    }

    /// What the program says of the broken case, one problem a line.
    fn checked(&self) -> Vec<String> {
        let dir = tempfile::tempdir().unwrap();
        let case = dir.path().join("case");
        fs::create_dir(&case).unwrap();
        if self.base != "none" {
            copy(&root().join("cases").join(&self.base), &case);
        }
        for change in &self.changes {
            change.make(&case);
        }
        let ran = run(dir.path(), "case check DIR/case").ended_with(1);
        let told = ran.out.lines().filter(|line| line.ends_with(']'));
        told.map(str::to_owned).collect()
    }
}

fn change(section: &str, blocks: Vec<String>) -> Result<Option<Change>, String> {
    let (word, file) = section.split_once(' ').unwrap_or((section, ""));
    let file = file.to_owned();
    let mut blocks = blocks.into_iter();
    let mut block = || blocks.next().ok_or(format!("`## {section}` has too few blocks"));
    Ok(match word {
        "File" => Some(Change::Write { file, text: block()? }),
        "Change" => {
            let words = |text: String| text.strip_suffix('\n').unwrap_or(&text).to_owned();
            Some(Change::Replace { file, from: words(block()?), to: words(block()?) })
        }
        "Remove" => Some(Change::Remove { file }),
        "" | "Expected" => None,
        _ => return Err(format!("there is no section `{section}`")),
    })
}

impl Change {
    fn make(&self, case: &Path) {
        match self {
            Self::Write { file, text } => {
                let path = case.join(file);
                fs::create_dir_all(path.parent().unwrap()).unwrap();
                fs::write(path, unescaped(text)).unwrap();
            }
            Self::Replace { file, from, to } => {
                let text = fs::read_to_string(case.join(file)).unwrap();
                assert_eq!(text.matches(from.as_str()).count(), 1, "`{from}` in {file}, once");
                fs::write(case.join(file), text.replacen(from.as_str(), to, 1)).unwrap();
            }
            Self::Remove { file } => fs::remove_file(case.join(file)).unwrap(),
        }
    }
}

/// `\xHH` stands for a byte, so that a story can show what is not UTF-8; `\repeat N WORDS` on a
/// line of its own for words N times, so that one can show what is too long; in the words `{n}` is
/// the number of the repetition and `\n` the end of a line.
fn unescaped(text: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    for line in text.split_inclusive('\n') {
        if let Some((count, words)) =
            line.strip_prefix("\\repeat ").and_then(|rest| rest.split_once(' '))
        {
            let words = words.trim_end().replace("\\n", "\n");
            for number in 1..=count.parse::<usize>().unwrap() {
                match words.contains("{n}") {
                    true => bytes.extend(words.replace("{n}", &number.to_string()).bytes()),
                    false => bytes.extend(words.bytes()),
                }
            }
            bytes.push(b'\n');
            continue;
        }
        let mut rest = line;
        while let Some((before, after)) = rest.split_once("\\x") {
            bytes.extend(before.bytes());
            bytes.push(u8::from_str_radix(&after[..2], 16).unwrap());
            rest = &after[2..];
        }
        bytes.extend(rest.bytes());
    }
    bytes
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Copies a folder with all that is in it.
pub fn copy(from: &Path, to: &Path) {
    for entry in fs::read_dir(from).unwrap() {
        let (path, name) = (entry.as_ref().unwrap().path(), entry.unwrap().file_name());
        if path.is_dir() {
            fs::create_dir_all(to.join(&name)).unwrap();
            copy(&path, &to.join(name));
        } else {
            fs::copy(&path, to.join(name)).unwrap();
        }
    }
}
