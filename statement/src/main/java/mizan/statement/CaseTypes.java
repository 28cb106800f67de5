package mizan.statement;

import static mizan.statement.Kinds.COUNT;
import static mizan.statement.Kinds.TEXT;
import static mizan.statement.StatementType.of;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// The steps of a case.
final class CaseTypes {
    private static final String CASE = "case";

    /// References of one role that a statement may have.
    private static final int REFS_MAX = 16;

    private CaseTypes() {}

    static List<StatementType> version1() {
        return all(new Grown(CaseContent.Complaint::version1, CaseContent.ChairsMotion::version1,
                CaseContent.Reminder::version1, CaseContent.NoteOfLapse::version1));
    }

    static List<StatementType> version2() {
        List<StatementType> types = new ArrayList<>(all(new Grown(
                CaseContent.Complaint::read, CaseContent.ChairsMotion::read,
                CaseContent.Reminder::read, CaseContent.NoteOfLapse::read)));
        types.addAll(ProcedureTypes.all());
        types.addAll(AftermathTypes.all());
        return types;
    }

    /// The readers of what has grown since version 1.
    private record Grown(
            Function<Fields, ? extends Content> complaint,
            Function<Fields, ? extends Content> motion,
            Function<Fields, ? extends Content> reminder,
            Function<Fields, ? extends Content> note) {}

    private static List<StatementType> all(Grown grown) {
        return List.of(
                of("case.complaint", "A member brings an act before the commission.",
                        grown.complaint).refs("report", 0, REFS_MAX)
                        .with(SealableGroups.incident()).with(SealableGroups.words()),
                of("case.chairs-motion", "The chair opens a case.",
                        grown.motion).refs("report", 0, REFS_MAX)
                        .with(SealableGroups.incident()).with(SealableGroups.words()),
                step("case.served", "The case was served on a member.", CaseContent.Served::read)
                        .seal("removals", COUNT).seal("note", TEXT),
                step("case.reminder", "A member is reminded of a step.",
                        grown.reminder).seal("text", TEXT),
                step("case.reply", "A member answers a case.", CaseContent.Reply::read)
                        .refs("response-to", 0, 1).refs("notification", 0, REFS_MAX)
                        .must("account", TEXT).with(SealableGroups.words())
                        .seal("casualties", Casualties.KIND),
                step("case.screening", "Whether the case is admitted.",
                        CaseContent.Screening::read)
                        .refs("duplicate-of", 0, 1).must("reasons", TEXT),
                step("case.tasked", "A team is to verify.", CaseContent.Tasked::read)
                        .seal("instructions", TEXT),
                step("case.access-requested", "The team asks a member for access to a site.",
                        CaseContent.AccessRequested::read)
                        .seal("note", TEXT).with(SealableGroups.place()),
                step("case.access-answered", "The member answers a request for access.",
                        CaseContent.AccessAnswered::read).ref("request").must("words", TEXT),
                step("case.on-site", "The team was on site.", CaseContent.OnSite::read)
                        .seal("note", TEXT).with(SealableGroups.place()),
                lapse("case.note-of-lapse", "A member did not take a step in time.",
                        grown.note, "reminder").seal("note", TEXT),
                lapse("case.lapse-contested", "The member contests a note of lapse.",
                        CaseContent.LapseContested::read, "lapse").must("words", TEXT),
                lapse("case.lapse-ruled", "The chair rules on a contested lapse.",
                        CaseContent.LapseRuled::read, "lapse").must("reasons", TEXT),
                step("case.team-report", "What the team established; facts only.",
                        CaseContent.TeamReport::read)
                        .must("account", TEXT).with(SealableGroups.words())
                        .seal("casualties", Casualties.KIND).with(SealableGroups.place())
                        .seal("method", TEXT),
                step("case.comment", "A member comments on the team report.",
                        _ -> new CaseContent.Comment()).ref("report").must("words", TEXT),
                step("case.review-scheduled", "The commission will review the case.",
                        CaseContent.ReviewScheduled::read).seal("place", TEXT),
                step("case.finding-proposed", "A finding is proposed.",
                        CaseContent.FindingProposed::read)
                        .must("reasons", TEXT).seal("method", TEXT),
                step("case.endorsed", "The member concurs on axes of a proposal.",
                        CaseContent.Endorsed::read).ref("proposal").seal("words", TEXT),
                step("case.dissented", "The member dissents on axes of a proposal.",
                        CaseContent.Dissented::read).ref("proposal").must("reasons", TEXT),
                step("case.determination", "The chair determines axes.",
                        CaseContent.Determination::read)
                        .ref("proposal").must("reasons", TEXT),
                step("case.settled", "Terms of a settlement are offered or concurred in.",
                        CaseContent.Settled::read)
                        .refs("offer", 0, 1).seal("terms.text", TEXT),
                step("case.withdrawn", "The complaint is withdrawn.",
                        CaseContent.Withdrawn::read).seal("words", TEXT),
                step("case.closed", "The case is closed.", CaseContent.Closed::read)
                        .seal("summary", TEXT),
                step("case.linked", "Two cases are linked, as the member says.",
                        CaseContent.Linked::read).ref("other").seal("words", TEXT));
    }

    /// A step of the case referred to as `case`.
    static StatementType step(
            String name, String what, Function<Fields, ? extends Content> reader) {
        return of(name, what, reader).ref(CASE);
    }

    private static StatementType lapse(
            String name, String what, Function<Fields, ? extends Content> reader, String ref) {
        return step(name, what, reader).ref(ref);
    }
}
