//! What of a thing may be changed.

/// A field that may be changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// Title, heading or label.
    Title,
    /// The printed number.
    Number,
    /// Who answers for a goal.
    Responsible,
    /// The municipality.
    Municipality,
    /// The committee.
    Committee,
    /// The time a plan is for.
    Period,
    /// Who published.
    Publisher,
    /// The day it bears or is held.
    Date,
    /// When a meeting begins.
    Start,
    /// Where a meeting is held.
    MeetingPlace,
    /// The members of the committee.
    Members,
    /// Who sent apologies.
    Absent,
    /// The case number.
    CaseNumber,
    /// The facts of a case.
    Presentation,
    /// Who recommends.
    RecommendedBy,
    /// What is recommended.
    Recommendation,
    /// What was decided.
    Decision,
    /// The attached documents.
    Attachments,
    /// How far a meeting has come.
    Stage,
    /// When an agenda was sent.
    Sent,
    /// How long an agenda item is planned to take.
    Minutes,
    /// Which slides an agenda item has.
    Slides,
    /// What only who runs the meeting reads.
    Notes,
    /// The sections beside the facts of a case.
    Sections,
    /// How was voted.
    Vote,
    /// What is to be done.
    Tasks,
    /// The order of the parts of agenda items.
    ItemOrder,
    /// How agenda items are numbered.
    Numbering,
    /// What is counted.
    Unit,
    /// The series of a measure.
    Series,
    /// The level a target is compared with.
    Base,
    /// Whom a measure is about.
    Subgroup,
    /// Which figure counts for a target.
    Reckoning,
    /// The printed change of a target.
    PrintedChange,
    /// The budget line that a target should equal.
    BudgetCell,
    /// What the plan leaves undefined.
    Unclear,
    /// What was delivered.
    Deliveries,
    /// A verdict by hand.
    Assessment,
    /// When a goal is in force.
    InForce,
    /// The goals that a goal serves.
    Serves,
    /// Why the plan sets no target.
    NoTarget,
    /// Where a series changed its way of counting.
    Breaks,
    /// The area of a series.
    Area,
    /// How many decimals are shown.
    Decimals,
    /// How figures were read.
    Exactness,
    /// What exactly is counted.
    Definition,
    /// Whose ages are counted.
    Ages,
    /// What a share counts.
    Numerator,
    /// What a share is of.
    Denominator,
    /// The table that figures are imported from.
    Feed,
    /// When a figure was published and what it was before.
    Vintage,
    /// How a chart is drawn.
    Drawing,
    /// What stands above a chart.
    Heading,
    /// What a chart says it measures.
    Subtitle,
    /// A chart in one sentence.
    Sentence,
    /// Levels without a period.
    Levels,
    /// What a positive amount means.
    Sign,
    /// Whether the lines of a table have a sum.
    Total,
    /// The printed figures of a section, formula or table, where they came or went blank.
    PrintedRow,
    /// How a row or column is worked out.
    Formula,
    /// The printed figure of a statement.
    Printed,
    /// What a printed figure claims to be.
    Claim,
    /// How far rounding may bring a statement off.
    Tolerance,
    /// The budget that is followed.
    Followed,
    /// Lines that came during the year.
    AddedLines,
    /// Grants and transfers.
    Grants,
    /// What was reported during the year.
    Reports,
    /// The days that were reported of.
    ReportDays,
    /// Why a cost came out otherwise.
    Explanations,
    /// The persons planned for each month.
    Months,
    /// What an investment case costs.
    Investment,
    /// What the rows of tables mean for a case.
    Flows,
    /// The assumed persons of a case.
    PersonPath,
    /// What a case was reckoned with.
    Assumptions,
    /// How the persons of a case went.
    Statuses,
    /// When a case is decided upon next.
    NextDecision,
    /// The state's shares of the cost of benefits.
    Reimbursements,
    /// The focus area of a case.
    FocusArea,
    /// The heading shared with neighbours.
    Group,
    /// Whether a row is a line or a section, or which section it lies in.
    Section,
    /// Where it stands.
    Source,
    /// A remark.
    Note,
}
