//! Reading a story: Markdown with a table of reports and a list of expectations, as
//! `scenarios/README.md` explains. What a story means is in `scenarios.rs`.

/// A story as it was written.
#[derive(Debug)]
pub struct Story {
    /// What it is called.
    pub title: String,
    /// The bundled case it plays in.
    pub case: String,
    /// The report table, as CSV.
    pub reports: String,
    /// The table of steps that were taken, as CSV, if it tells of any. Its incidents are reports.
    pub steps: Option<String>,
    /// Areas that are added to the case, as GeoJSON.
    pub areas: Option<String>,
    /// Ids of its reports, in their order.
    pub report_ids: Vec<String>,
    /// What is expected, with the line it stands in.
    pub expected: Vec<(usize, Expectation)>,
}

/// One sentence of the list at the end.
#[derive(Debug, PartialEq)]
pub enum Expectation {
    /// So many incidents.
    Incidents(usize),
    /// These reports are so many incidents.
    Together { reports: Vec<String>, incidents: usize },
    /// The answer of a clause, and the facts that are missing if they are named.
    Clause { report: String, clause: String, answer: Answer, missing: Option<Vec<String>> },
    /// Words in the reasons of a clause.
    Says { report: String, clause: String, words: String },
    /// The strongest answer.
    Strongest { report: String, answer: Answer },
    /// Where it lies.
    Lies { report: String, place: Lies },
    /// A doubt about a field.
    Doubted { report: String, field: String },
    /// Not recorded.
    Refused { report: String },
    /// The answer is undetermined, and this is said to be what it depends on.
    DependsOn { report: String, clause: String, fact: String },
    /// How an obligation, or a step of a ladder for the incident of a report, stands at a time.
    Due { at: String, what: Owed, standing: String },
    /// What the completeness check misses in a clause: verifier, deadline, consequence.
    Gaps { clause: String, missing: Vec<String> },
    /// Counts in reporting days.
    Counted { from: String, to: String, incidents: usize, perhaps: usize },
    /// Which of two members list the incidents of reporting days: both, only the first, only the
    /// second, neither.
    Lists { from: String, to: String, members: [String; 2], counts: [usize; 4] },
}

/// Something that is due.
#[derive(Debug, PartialEq)]
pub enum Owed {
    /// What a clause obliges somebody to do.
    Clause(String),
    /// A step of an instrument's ladder.
    Step { instrument: String, step: String, report: String },
}

/// The answer of a clause.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Answer {
    Engaged,
    Undetermined,
    NotEngaged,
    NotAsked,
}

/// Where an incident lies towards an area.
#[derive(Debug, PartialEq)]
pub enum Lies {
    Inside(String),
    Perhaps(String),
    OutsideEvery,
}

impl Story {
    /// Reads a story, or says what is wrong and in which line.
    pub fn read(text: &str) -> Result<Self, String> {
        let mut lines = text.lines().enumerate().map(|(at, line)| (at + 1, line.trim()));
        let title = lines.next().and_then(|(_, line)| line.strip_prefix("# "));
        let title = title.ok_or("line 1: a story starts with `# ` and its title")?.to_owned();
        let (mut case, mut why, mut section) = (None, false, "");
        let (mut rows, mut steps): (Vec<Vec<String>>, Vec<Vec<String>>) = Default::default();
        let mut expected = Vec::new();
        let mut areas: Option<String> = None;
        for (at, line) in lines.filter(|(_, line)| !line.is_empty()) {
            if let Some(name) = line.strip_prefix("## ") {
                section = name;
            } else if section.is_empty() {
                match line.strip_prefix("case: ") {
                    Some(name) => case = Some(name.to_owned()),
                    None => why = true,
                }
            } else if section == "Areas" {
                if !line.starts_with("```") {
                    let areas = areas.get_or_insert_default();
                    areas.push_str(line);
                    areas.push('\n');
                }
            } else if section == "Reports" || section == "Steps taken" {
                let rows = if section == "Reports" { &mut rows } else { &mut steps };
                let cells = line.strip_prefix('|').and_then(|line| line.strip_suffix('|'));
                let cells = cells.ok_or(format!("line {at}: a row starts and ends with `|`"))?;
                if !cells.contains("---") {
                    rows.push(cells.split('|').map(|cell| cell.trim().to_owned()).collect());
                }
            } else if section == "Expected" {
                let sentence =
                    line.strip_prefix("- ").ok_or(format!("line {at}: `- ` is missing"))?;
                let read = Expectation::read(sentence);
                expected
                    .push((at, read.ok_or(format!("line {at}: `{sentence}` is none of ours"))?));
            } else {
                return Err(format!("line {at}: there is no section `{section}`"));
            }
        }
        if !why || expected.is_empty() || rows.len() < 2 {
            return Err("it has no reason, no reports or no expectation".to_owned());
        }
        Ok(Self {
            title,
            case: case.ok_or("it names no case")?,
            reports: csv_of(&rows)?,
            steps: (!steps.is_empty()).then(|| csv_of(&steps)).transpose()?,
            areas,
            report_ids: rows[1..].iter().map(|row| row[0].clone()).collect(),
            expected,
        })
    }
}

fn csv_of(rows: &[Vec<String>]) -> Result<String, String> {
    if let Some(row) = rows.iter().find(|row| row.len() != rows[0].len()) {
        return Err(format!("row `{}` has another number of cells than the header", row[0]));
    }
    let mut table = csv::Writer::from_writer(Vec::new());
    for row in rows {
        table.write_record(row).map_err(|why| why.to_string())?;
    }
    let table = table.into_inner().map_err(|why| why.to_string())?;
    String::from_utf8(table).map_err(|why| why.to_string())
}

impl Expectation {
    fn read(sentence: &str) -> Option<Self> {
        if let Some(rest) = sentence.strip_prefix("due on ") {
            let (at, rest) = rest.split_once(": ")?;
            let (what, standing) = rest.rsplit_once(" is ").or(rest.rsplit_once(" was "))?;
            let what = match what.split_once(" step ") {
                None => Owed::Clause(what.to_owned()),
                Some((instrument, rest)) => {
                    let (step, report) = rest.split_once(" for ")?;
                    Owed::Step {
                        instrument: instrument.to_owned(),
                        step: step.to_owned(),
                        report: report.to_owned(),
                    }
                }
            };
            let standing = match standing {
                "open" | "overdue" | "done" => standing,
                "done late" => "done_late",
                "not started" => "not_started",
                "superseded" => "superseded",
                _ => return None,
            };
            return Some(Self::Due { at: at.to_owned(), what, standing: standing.to_owned() });
        }
        if let Some(clause) = sentence.strip_prefix("nothing is missing in ") {
            return Some(Self::Gaps { clause: clause.to_owned(), missing: Vec::new() });
        }
        if let Some(rest) = sentence.strip_prefix("missing in ") {
            let (clause, missing) = rest.split_once(": ")?;
            return Some(Self::Gaps { clause: clause.to_owned(), missing: list(missing) });
        }
        if let Some(rest) = sentence.strip_prefix("lists from ") {
            return Self::lists(rest);
        }
        if let Some(rest) = sentence.strip_prefix("from ") {
            let (days, counts) = rest.split_once(": ")?;
            let ((from, to), (incidents, perhaps)) =
                (days.split_once(" to ")?, counts.split_once(", ")?);
            return Some(Self::Counted {
                from: from.to_owned(),
                to: to.to_owned(),
                incidents: number(incidents.split(' ').next()?)?,
                perhaps: number(perhaps.strip_suffix(" perhaps")?)?,
            });
        }
        if let Some((report, rest)) = sentence.split_once(": ") {
            let (clause, rest) = rest.split_once(' ')?;
            let (report, clause) = (report.to_owned(), clause.to_owned());
            if let Some(fact) = rest.strip_prefix("depends on ") {
                return Some(Self::DependsOn { report, clause, fact: fact.to_owned() });
            }
            if let Some(words) = rest.strip_prefix("says ") {
                let words = words.trim_matches('"').to_owned();
                return Some(Self::Says { report, clause, words });
            }
            let (answer, missing) = match rest.split_once(" for want of ") {
                Some((answer, facts)) => (answer, Some(list(facts))),
                None => (rest, None),
            };
            return Some(Self::Clause { report, clause, answer: Answer::read(answer)?, missing });
        }
        if let Some(incidents) =
            sentence.strip_suffix(" incidents").or(sentence.strip_suffix(" incident"))
        {
            return match incidents.split_once(" are ") {
                Some((reports, incidents)) => {
                    Some(Self::Together { reports: list(reports), incidents: number(incidents)? })
                }
                None => Some(Self::Incidents(number(incidents)?)),
            };
        }
        let (report, rest) = sentence.split_once(' ')?;
        let report = report.to_owned();
        if let Some(place) = rest.strip_prefix("lies ") {
            let place = if place == "outside every area" {
                Lies::OutsideEvery
            } else if let Some(area) = place.strip_prefix("perhaps inside ") {
                Lies::Perhaps(area.to_owned())
            } else {
                Lies::Inside(place.strip_prefix("inside ")?.to_owned())
            };
            return Some(Self::Lies { report, place });
        }
        if let Some(field) = rest.strip_prefix("is doubted about ") {
            return Some(Self::Doubted { report, field: field.to_owned() });
        }
        if rest == "is refused" {
            return Some(Self::Refused { report });
        }
        Some(Self::Strongest { report, answer: Answer::read(rest)? })
    }
}

impl Expectation {
    /// `… to …: both a and b 1, only a 2, only b 3, neither 4`.
    fn lists(rest: &str) -> Option<Self> {
        let (days, counts) = rest.split_once(": ")?;
        let (from, to) = days.split_once(" to ")?;
        let parts: Vec<&str> = counts.split(", ").collect();
        let [both, first, second, neither] = parts[..] else { return None };
        let (pair, both) = both.strip_prefix("both ")?.rsplit_once(' ')?;
        let (one, other) = pair.split_once(" and ")?;
        let only = |part: &str, whose: &str| {
            number(part.strip_prefix("only ")?.strip_prefix(whose)?.trim())
        };
        Some(Self::Lists {
            from: from.to_owned(),
            to: to.to_owned(),
            members: [one.to_owned(), other.to_owned()],
            counts: [
                number(both)?,
                only(first, one)?,
                only(second, other)?,
                number(neither.strip_prefix("neither ")?)?,
            ],
        })
    }
}

impl Answer {
    fn read(words: &str) -> Option<Self> {
        Some(match words {
            "is engaged" => Self::Engaged,
            "is undetermined" => Self::Undetermined,
            "is not engaged" => Self::NotEngaged,
            "was not asked" => Self::NotAsked,
            _ => return None,
        })
    }

    /// The answer as `assess` writes it.
    pub fn of(verdict: Option<&str>) -> Self {
        match verdict {
            Some("engaged") => Self::Engaged,
            Some("undetermined") => Self::Undetermined,
            Some("not_engaged") => Self::NotEngaged,
            _ => Self::NotAsked,
        }
    }
}

/// `a, b and c`, sorted.
fn list(words: &str) -> Vec<String> {
    let mut items: Vec<String> =
        words.replace(" and ", ", ").split(", ").map(|item| item.trim().to_owned()).collect();
    items.sort();
    items
}

fn number(word: &str) -> Option<usize> {
    let words = ["no", "one", "two", "three", "four", "five", "six"];
    words.iter().position(|known| *known == word).or_else(|| word.parse().ok())
}

#[test]
fn every_sentence_of_the_readme_is_understood() {
    let readme = include_str!("../../../../scenarios/README.md");
    let sentences = readme.lines().filter_map(|line| {
        let cell = line.strip_prefix("| `")?;
        Some(cell.split("` |").next()?.replace("`…`", "x"))
    });
    let read: Vec<String> =
        sentences.filter(|sentence| Expectation::read(sentence).is_none()).collect();
    assert_eq!(read, [""; 0], "not understood");
    let example = readme.split("```markdown\n").nth(1).unwrap().split("```").next().unwrap();
    let story = Story::read(example).unwrap();
    assert_eq!((&*story.case, story.report_ids.len(), story.expected.len()), ("exercise", 2, 3));
}

#[test]
fn a_story_with_a_mistake_names_the_line() {
    let story = |expected: &str| {
        format!(
            "# T\n\ncase: exercise\n\nWhy.\n\n## Reports\n\n| report_id | source |\n| --- | --- |\n| a | b |\n\n## Expected\n\n{expected}\n"
        )
    };
    Story::read(&story("- 1 incident")).unwrap();
    let mistake = Story::read(&story("- a is guilty")).unwrap_err();
    assert_eq!(mistake, "line 15: `a is guilty` is none of ours");
    assert!(Story::read(&story("")).is_err());
    assert!(Story::read("no title").is_err());
}
