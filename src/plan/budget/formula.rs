//! How a row or column is worked out from others of its table.

use serde::{Deserialize, Serialize};

use crate::plan::id::{ColumnId, RowId};

/// A row worked out from rows.
pub type RowFormula = Formula<RowId>;
/// A column worked out from columns.
pub type ColumnFormula = Formula<ColumnId>;

/// How figures are worked out from those of other rows, or other columns, of the
/// same table. It takes what stands there: the printed figure where one is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Formula<Id> {
    /// All of them together; blank ones are left out.
    Sum(Vec<Id>),
    /// Those of the one list together, less those of the other. A blank one
    /// leaves the difference blank.
    Difference {
        /// What it is taken from.
        of: Vec<Id>,
        /// What is taken away.
        less: Vec<Id>,
    },
    /// Money for each full-year person (forsørgelse per helårsperson).
    PerPerson {
        /// The money.
        money: Id,
        /// The persons.
        persons: Id,
    },
}

impl<Id: Copy> Formula<Id> {
    /// Everything it takes figures from, in the order it names them.
    pub fn operands(&self) -> Vec<Id> {
        match self {
            Self::Sum(ids) => ids.clone(),
            Self::Difference { of, less } => of.iter().chain(less).copied().collect(),
            Self::PerPerson { money, persons } => vec![*money, *persons],
        }
    }

    /// The same with everything it takes figures from called otherwise.
    pub fn map<To>(&self, name: impl Fn(Id) -> To) -> Formula<To> {
        let all = |ids: &[Id]| ids.iter().map(|id| name(*id)).collect();
        match self {
            Self::Sum(ids) => Formula::Sum(all(ids)),
            Self::Difference { of, less } => Formula::Difference { of: all(of), less: all(less) },
            Self::PerPerson { money, persons } => {
                Formula::PerPerson { money: name(*money), persons: name(*persons) }
            }
        }
    }
}
