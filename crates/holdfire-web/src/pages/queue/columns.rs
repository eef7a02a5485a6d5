//! Which columns the list of the queue shows, and in which order: as the address says, so that a link
//! shows the same to everybody; else as the account chose; else the usual ones. Columns are arranged
//! by links, and kept by a form, so that it works without script.

use crate::asked::{Asked, redirect};
use crate::error::WebError;
use crate::sent::Sent;
use crate::situation::order::{By, Order};
use crate::words::{Arg, Words};
use axum::response::Response;

/// Under which name the choice of an account is kept.
const VIEW: &str = "queue";

/// One column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Column {
    State,
    What,
    Where,
    When,
    Positions,
    Who,
    Due,
    WaitsFor,
    ToldBy,
    Reports,
    Differences,
    Clauses,
    Harm,
    Actors,
    Targets,
    Region,
    Areas,
    Known,
}

impl Column {
    const ALL: [Self; 18] = [
        Self::State,
        Self::What,
        Self::Where,
        Self::When,
        Self::Positions,
        Self::Who,
        Self::Due,
        Self::WaitsFor,
        Self::ToldBy,
        Self::Reports,
        Self::Differences,
        Self::Clauses,
        Self::Harm,
        Self::Actors,
        Self::Targets,
        Self::Region,
        Self::Areas,
        Self::Known,
    ];
    /// What somebody sees who chose nothing.
    const USUAL: [Self; 6] =
        [Self::State, Self::What, Self::Where, Self::When, Self::Positions, Self::Who];

    /// The word in addresses.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::State => "state",
            Self::What => "what",
            Self::Where => "where",
            Self::When => "when",
            Self::Positions => "positions",
            Self::Who => "who",
            Self::Due => "due",
            Self::WaitsFor => "waits",
            Self::ToldBy => "told-by",
            Self::Reports => "reports",
            Self::Differences => "differences",
            Self::Clauses => "clauses",
            Self::Harm => "harm",
            Self::Actors => "actors",
            Self::Targets => "targets",
            Self::Region => "region",
            Self::Areas => "areas",
            Self::Known => "known",
        }
    }

    fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|column| column.as_str() == word)
    }

    fn heading(self, words: Words) -> String {
        words.say(match self {
            Self::State => "queue-state",
            Self::What => "column-what",
            Self::Where => "column-where",
            Self::When => "column-when",
            Self::Positions => "queue-positions",
            Self::Who => "queue-who",
            Self::Due => "queue-due",
            Self::WaitsFor => "queue-waits-for",
            Self::ToldBy => "column-told-by",
            Self::Reports => "queue-reports",
            Self::Differences => "queue-differences",
            Self::Clauses => "column-clauses",
            Self::Harm => "queue-harm",
            Self::Actors => "facet-actor",
            Self::Targets => "queue-targets",
            Self::Region => "facet-region",
            Self::Areas => "facet-area",
            Self::Known => "queue-known",
        })
    }

    /// By what rows are ordered when its heading is pressed; nothing where no order means something.
    fn by(self) -> Option<By> {
        match self {
            Self::State => Some(By::State),
            Self::What => Some(By::Act),
            Self::Where => Some(By::Place),
            Self::When => Some(By::When),
            Self::Due => Some(By::Due),
            Self::Reports => Some(By::Reports),
            Self::Clauses => Some(By::Verdict),
            Self::Harm => Some(By::Killed),
            Self::Region => Some(By::Region),
            Self::Known => Some(By::Known),
            Self::Positions
            | Self::Who
            | Self::WaitsFor
            | Self::ToldBy
            | Self::Differences
            | Self::Actors
            | Self::Targets
            | Self::Areas => None,
        }
    }

    /// Its values are bare numbers.
    pub fn is_number(self) -> bool {
        self == Self::Reports
    }

    /// Its values say little without their heading, where rows stand without one.
    fn needs_label(self) -> bool {
        !matches!(
            self,
            Self::State | Self::What | Self::Where | Self::When | Self::Who | Self::Clauses
        )
    }
}

/// The columns of a list, in order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Columns(Vec<Column>);

impl Columns {
    /// The usual ones.
    fn usual() -> Self {
        Self(Column::USUAL.to_vec())
    }

    /// Reads `what,when,due`. Each stands once, and at least one.
    fn parse(words: &str) -> Option<Self> {
        let mut columns = Vec::new();
        for word in words.split(',') {
            let column = Column::parse(word)?;
            if columns.contains(&column) {
                return None;
            }
            columns.push(column);
        }
        Some(Self(columns))
    }

    fn written(&self) -> String {
        self.0.iter().map(|column| column.as_str()).collect::<Vec<_>>().join(",")
    }

    pub fn show(&self, column: Column) -> bool {
        self.0.contains(&column)
    }

    /// The same with two neighbours exchanged.
    fn exchanged(&self, first: usize) -> Option<Self> {
        let mut columns = self.0.clone();
        (first + 1 < columns.len()).then(|| columns.swap(first, first + 1))?;
        Some(Self(columns))
    }

    fn without(&self, column: Column) -> Option<Self> {
        let columns: Vec<_> = self.0.iter().copied().filter(|known| *known != column).collect();
        (!columns.is_empty()).then_some(Self(columns))
    }

    fn with(&self, column: Column) -> Self {
        Self(self.0.iter().copied().chain([column]).collect())
    }
}

/// The columns that whoever asks sees.
pub(super) fn columns(asked: &Asked) -> Result<Columns, WebError> {
    if let Some(written) = asked.visit.asks("columns").filter(|written| !written.is_empty()) {
        return Columns::parse(written).ok_or(WebError::BadAddress { name: "columns" });
    }
    Ok(kept(asked)?.unwrap_or_else(Columns::usual))
}

/// What the account chose. A choice that a later version cannot read is as none.
fn kept(asked: &Asked) -> Result<Option<Columns>, WebError> {
    let Some(session) = &asked.session else { return Ok(None) };
    let kept = asked.room()?.chosen_view(&session.account.id, VIEW)?;
    Ok(kept.and_then(|written| Columns::parse(&written)))
}

/// A column as the head of the table has it.
pub(super) struct Head {
    pub column: Column,
    pub text: String,
    pub needs_label: bool,
    /// The page in the order of this column, or in the next order after that.
    pub order: Option<String>,
    /// For `aria-sort`.
    pub sorted: &'static str,
}

/// The heads of columns; `link` writes this address with another order.
pub(super) fn heads(
    columns: &Columns,
    words: Words,
    order: Option<Order>,
    link: impl Fn(&str) -> String,
) -> Vec<Head> {
    let head = |column: &Column| Head {
        column: *column,
        text: column.heading(words),
        needs_label: column.needs_label(),
        order: column.by().map(|by| link(&next(by, order))),
        sorted: match order.filter(|order| Some(order.by) == column.by()) {
            None => "",
            Some(Order { is_reversed: false, .. }) => "ascending",
            Some(Order { is_reversed: true, .. }) => "descending",
        },
    };
    columns.0.iter().map(head).collect()
}

/// What pressing a heading asks for: first the order in which one usually wants it, then the other
/// way round, then the queue's own.
fn next(by: By, order: Option<Order>) -> String {
    let is_latest_first = matches!(by, By::When | By::Known | By::Reports | By::Killed);
    let first = Order { by, is_reversed: is_latest_first };
    match order.filter(|order| order.by == by) {
        None => first.written(),
        Some(order) if order == first => Order { by, is_reversed: !first.is_reversed }.written(),
        Some(_) => String::new(),
    }
}

/// Arranging the columns.
pub(super) struct Arranging {
    pub shown: Vec<Arranged>,
    pub others: Vec<Offered>,
    /// The columns that the form would keep; empty where nobody is signed in or they are kept.
    pub to_keep: String,
    /// Whether what the account kept can be forgotten.
    pub is_kept: bool,
    pub is_open: bool,
}

/// A column that is shown, and the addresses in which it stands elsewhere.
pub(super) struct Arranged {
    pub word: &'static str,
    pub text: String,
    pub earlier: Option<Moving>,
    pub later: Option<Moving>,
    pub away: Option<Moving>,
}

/// A column that is not shown.
pub(super) struct Offered {
    pub word: &'static str,
    pub text: String,
    pub href: String,
}

/// Where a column goes to, and that in words for those who do not see the sign.
pub(super) struct Moving {
    pub href: String,
    pub says: String,
}

/// The panel that arranges columns; `link` writes this address with other columns.
pub(super) fn arranging(
    asked: &Asked,
    columns: &Columns,
    link: impl Fn(&str) -> String,
) -> Result<Arranging, WebError> {
    let words = asked.words;
    let moving = |to: Option<Columns>, id: &str, column: Column| {
        to.map(|to| Moving {
            href: link(&to.written()),
            says: words.with(id, &[("column", Arg::ready(column.heading(words)))]),
        })
    };
    let arranged = |(place, column): (usize, &Column)| Arranged {
        word: column.as_str(),
        text: column.heading(words),
        earlier: moving(
            place.checked_sub(1).and_then(|before| columns.exchanged(before)),
            "columns-earlier",
            *column,
        ),
        later: moving(columns.exchanged(place), "columns-later", *column),
        away: moving(columns.without(*column), "columns-away", *column),
    };
    let offered = |column: Column| Offered {
        word: column.as_str(),
        text: column.heading(words),
        href: link(&columns.with(column).written()),
    };
    let kept = kept(asked)?;
    let is_new = asked.session.is_some() && *columns != kept.clone().unwrap_or_else(Columns::usual);
    Ok(Arranging {
        shown: columns.0.iter().enumerate().map(arranged).collect(),
        others: Column::ALL.into_iter().filter(|c| !columns.show(*c)).map(offered).collect(),
        to_keep: if is_new { columns.written() } else { String::new() },
        is_kept: kept.is_some(),
        is_open: asked.visit.asks("columns").is_some(),
    })
}

/// Keeps the columns for the account, or forgets what it kept.
pub(crate) fn taken(asked: &Asked, sent: &Sent) -> Result<Response, WebError> {
    let chosen = match sent.get("act") {
        "keep" => Columns::parse(sent.get("columns")).ok_or(WebError::BadForm)?.written(),
        "forget" => String::new(),
        _ => return Err(WebError::BadForm),
    };
    asked.room()?.choose_view(&asked.account()?.id, VIEW, &chosen)?;
    Ok(redirect(&asked.back_to(sent.get("back"), &asked.at().queue())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_written_and_read_back_the_same() {
        for columns in [Columns::usual(), Columns(Column::ALL.to_vec())] {
            assert_eq!(Columns::parse(&columns.written()), Some(columns));
        }
        for wrong in ["", "what,", "what,what", "what,nothing", "What"] {
            assert_eq!(Columns::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_heading_goes_through_its_orders_and_back_to_that_of_the_queue() {
        let mut order = None;
        let mut seen = Vec::new();
        for _ in 0..3 {
            let written = next(By::When, order);
            order = Order::parse(&written);
            seen.push(written);
        }
        assert_eq!(seen, ["-when", "when", ""]);
        assert_eq!(next(By::Act, Order::parse("when")), "act");
    }

    #[test]
    fn columns_move_to_their_neighbours_and_the_last_one_stays() {
        let columns = Columns::parse("what,when,due").unwrap();
        assert_eq!(columns.exchanged(1).unwrap().written(), "what,due,when");
        assert_eq!(columns.exchanged(2), None);
        let one = columns.without(Column::When).unwrap().without(Column::What).unwrap();
        assert_eq!(one.written(), "due");
        assert_eq!(one.without(Column::Due), None);
        assert_eq!(one.with(Column::Harm).written(), "due,harm");
    }
}
