//! Where the verdicts lead: all of it in this one place.

use super::verdicts::Heading;
use crate::analysis::Verdict;
use crate::edit::Subject;
use crate::plan::id::GoalId;
use crate::ui::context::{Request, ViewCtx};
use crate::ui::parts::grouping::Group;
use crate::ui::view::View;

/// Leads to the goals under a heading.
pub(super) fn to_heading(ctx: &ViewCtx<'_>, heading: &Heading) {
    ctx.send(match (heading.group, heading.goals.first()) {
        (Group::Area(area), _) => Request::LeadTo(Subject::FocusArea(area)),
        (Group::WithoutArea | Group::Origin(_), Some(goal)) => Request::LeadTo(Subject::Goal(goal)),
        (Group::WithoutArea | Group::Origin(_), None) => Request::Show(View::Goals),
    });
}

/// Shows the goals with a verdict, `first` being the first of them: those in
/// `within`, or those of the whole plan.
pub(super) fn to_verdict(ctx: &ViewCtx<'_>, within: Option<Group>, verdict: Verdict, first: Option<GoalId>) {
    if let Some(goal) = first {
        ctx.send(Request::LeadTo(Subject::Goal(goal)));
        ctx.send(Request::ShowGoals(verdict, within));
    }
}
