package mizan.mechanism;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import mizan.mechanism.CaseState.Access;
import mizan.mechanism.CaseState.AccessReply;
import mizan.mechanism.CaseState.Determined;
import mizan.mechanism.CaseState.End;
import mizan.mechanism.CaseState.Lapse;
import mizan.mechanism.CaseState.Link;
import mizan.mechanism.CaseState.Offer;
import mizan.mechanism.CaseState.Opened;
import mizan.mechanism.CaseState.Opening;
import mizan.mechanism.CaseState.Position;
import mizan.mechanism.CaseState.Proposal;
import mizan.mechanism.CaseState.Reminded;
import mizan.mechanism.CaseState.Reply;
import mizan.mechanism.CaseState.Review;
import mizan.mechanism.CaseState.Scheduled;
import mizan.mechanism.CaseState.Service;
import mizan.mechanism.CaseState.Silences;
import mizan.mechanism.CaseState.Tasking;
import mizan.mechanism.CaseState.TeamReport;
import mizan.mechanism.CaseState.Verification;
import mizan.statement.Axis;
import mizan.statement.CaseContent;
import mizan.statement.CaseContent.AxisValue;
import mizan.statement.CaseContent.Delivery;
import mizan.statement.CaseContent.ScreeningResult;
import mizan.statement.MemberId;
import mizan.statement.StatementId;
import mizan.statement.Urgency;

/// What an accepted step does to its case.
final class CaseSteps {

    private CaseSteps() {}

    static State evolve(Attempt a, CaseContent content) {
        return switch (content) {
            case CaseContent.Complaint complaint -> open(a, complaint);
            case CaseContent.ChairsMotion motion -> open(a, motion);
            case CaseContent.Served served -> on(a, c -> served(a, c, served));
            case CaseContent.Reply reply -> on(a, c -> c.withReply(new Reply(
                    a.said(), reply.kind().code(),
                    reply.kind() != CaseContent.ReplyKind.ASKS_PARTICULARS, reply.on())));
            case CaseContent.Screening(var result) -> on(a, c -> screened(a, c, result));
            case CaseContent.Tasked tasked -> on(a, c -> tasked(a, c, tasked.team()));
            case CaseContent.AccessRequested requested -> on(a, c -> withAccess(
                    c, CaseState.plus(c.field().access(), new Access(
                            a.said(), requested.of(), requested.by().instant(), List.of()))));
            case CaseContent.AccessAnswered answered ->
                    on(a, c -> answered(a, c, answered.answer().code()));
            case CaseContent.OnSite _ -> on(a, c -> c
                    .withField(new Verification(
                            c.field().tasked(), c.field().access(),
                            CaseState.plus(c.field().visits(), a.said()), c.field().report(),
                            c.field().comments()))
                    .withPhase(Phase.VERIFYING));
            case CaseContent.TeamReport report -> on(a, c -> reported(a, c, report));
            case CaseContent.Comment() -> on(a, c -> c.withField(new Verification(
                    c.field().tasked(), c.field().access(), c.field().visits(),
                    c.field().report(), CaseState.plus(c.field().comments(), a.said()))));
            case CaseContent.Reminder reminder -> on(a, c -> c.withSilences(new Silences(
                    CaseState.plus(c.silences().reminders(), new Reminded(
                            a.said(), reminder.to(), SilenceRules.duty(reminder.step()))),
                    c.silences().lapses())));
            case CaseContent.NoteOfLapse note -> on(a, c -> c.withSilences(new Silences(
                    c.silences().reminders(),
                    CaseState.plus(c.silences().lapses(), new Lapse(
                            a.said(), note.member(), SilenceRules.duty(note.step()),
                            Optional.empty(), Optional.empty())))));
            case CaseContent.LapseContested _ -> on(a, c -> lapse(a, c, before -> new Lapse(
                    before.said(), before.member(), before.duty(), Optional.of(a.now()),
                    before.upheld())));
            case CaseContent.LapseRuled(var ruling) -> on(a, c -> lapse(a, c,
                    before -> new Lapse(
                            before.said(), before.member(), before.duty(), before.contested(),
                            Optional.of(ruling == CaseContent.Ruling.UPHELD))));
            case CaseContent.ReviewScheduled scheduled -> on(a, c -> c
                    .withReview(new Review(
                            Optional.of(new Scheduled(
                                    a.said(), scheduled.at().instant(),
                                    scheduled.extraordinary())),
                            c.review().proposals(), c.review().determined()))
                    .withPhase(Phase.UNDER_REVIEW));
            case CaseContent.FindingProposed(var axes) -> on(a, c -> c.withReview(new Review(
                    c.review().scheduled(),
                    CaseState.plus(c.review().proposals(), new Proposal(
                            a.said(), axes,
                            c.review().scheduled().orElseThrow().extraordinary(), List.of())),
                    List.of())));
            case CaseContent.Endorsed(var axes) -> on(a, c -> positions(a, c, axes, true));
            case CaseContent.Dissented(var axes) -> on(a, c -> positions(a, c, axes, false));
            case CaseContent.Determination(var axes) -> on(a, c -> determined(a, c, axes));
            case CaseContent.Settled(var terms) -> on(a, c -> settled(a, c, terms.hex()));
            case CaseContent.Withdrawn _ -> on(a, c -> c.withPhase(Phase.WITHDRAWN));
            case CaseContent.Closed(var ending) -> on(a, c -> closed(a, c, ending));
            case CaseContent.Linked(var relation) -> on(a, c -> c.withLink(new Link(
                    a.said(),
                    a.required("other").caseNumber().orElseThrow(),
                    relation.code())));
        };
    }

    static State on(Attempt a, UnaryOperator<CaseState> step) {
        CaseState next = step.apply(a.theCase());
        return a.state().change(change -> change.replace(next));
    }

    private static State open(Attempt a, CaseContent.Complaint complaint) {
        List<MemberId> parties = Terms.inOrder(
                a.terms(), List.of(a.member(), complaint.against()));
        return open(a, new Opening(
                a.said(), Opened.COMPLAINT, complaint.act(), complaint.basis(),
                complaint.urgency(), a.statement().sector(), List.of(complaint.against()),
                parties, complaint.on(), complaint.series()));
    }

    private static State open(Attempt a, CaseContent.ChairsMotion motion) {
        List<MemberId> concerned = Terms.inOrder(a.terms(), motion.concerning());
        return open(a, new Opening(
                a.said(), Opened.MOTION, motion.act(), motion.basis(), Urgency.ROUTINE,
                a.statement().sector(), concerned, parties(a, concerned), motion.on(),
                motion.series()));
    }

    /// Those concerned, or all Parties of the charter where that is one alone.
    static List<MemberId> parties(Attempt a, List<MemberId> concerned) {
        return concerned.size() == 1 ? Terms.parties(a.terms()) : concerned;
    }

    static State open(Attempt a, Opening opening) {
        CaseState opened = new CaseState(
                a.submission().id(), a.state().caseCount() + 1, opening, Phase.SUBMITTED,
                List.of(), List.of(), Course.at(LevelRules.first(a.terms(), opening.sector())),
                Verification.NONE, Review.NONE, new Silences(List.of(), List.of()),
                Aftermath.NONE, List.of(), List.of());
        return a.state().change(change -> change.add(opened));
    }

    private static CaseState served(Attempt a, CaseState c, CaseContent.Served served) {
        List<String> channels =
                served.channels().stream().map(Delivery::code).distinct().toList();
        CaseState next = c.withServices(CaseState.plus(c.services(), new Service(
                a.said(), Duty.REPLY, served.to(), channels, Optional.empty())));
        boolean all = c.opening().concerned().stream()
                .allMatch(member -> next.services().stream()
                        .anyMatch(service -> service.to().equals(member)));
        return c.phase() == Phase.SUBMITTED && all ? next.withPhase(Phase.SERVED) : next;
    }

    private static CaseState tasked(Attempt a, CaseState c, MemberId team) {
        Instant firstAt = c.field().tasked().map(Tasking::firstAt).orElse(a.now());
        return c
                .withField(new Verification(
                        Optional.of(new Tasking(a.said(), team, firstAt)),
                        c.field().access(), c.field().visits(), c.field().report(),
                        c.field().comments()))
                .withPhase(Phase.TASKED);
    }

    private static CaseState screened(Attempt a, CaseState c, ScreeningResult result) {
        CaseState next = c.withCourse(c.course().withScreened(Optional.of(a.now())));
        return switch (result) {
            case ADMITTED -> next.withPhase(Phase.SCREENED);
            case OUTSIDE_SCOPE -> end(a, next, Ending.OUTSIDE_SCOPE);
            case NOT_PARTICULARISED -> end(a, next, Ending.NOT_PARTICULARISED);
            case DUPLICATE -> end(a, next, Ending.DUPLICATE);
        };
    }

    static CaseState end(Attempt a, CaseState c, Ending ending) {
        return c.withEnd(
                new End(ending, a.submission().index(), a.now(),
                        ending.found() ? Findings.adopted(c, a.sitting(c)) : List.of()),
                Phase.ENDED);
    }

    private static CaseState withAccess(CaseState c, List<Access> access) {
        return c.withField(new Verification(
                c.field().tasked(), access, c.field().visits(), c.field().report(),
                c.field().comments()));
    }

    private static CaseState answered(Attempt a, CaseState c, String answer) {
        StatementId request = a.required("request").id();
        return withAccess(c, c.field().access().stream()
                .map(asked -> asked.said().id().equals(request)
                        ? new Access(asked.said(), asked.of(), asked.by(),
                                CaseState.plus(asked.answers(),
                                        new AccessReply(a.said(), answer)))
                        : asked)
                .toList());
    }

    /// The report reaches every Party to the case at once: each gets a service of its own.
    private static CaseState reported(Attempt a, CaseState c, CaseContent.TeamReport report) {
        List<Service> services = new ArrayList<>(c.services());
        for (MemberId member : c.opening().parties()) {
            services.add(new Service(
                    a.said(), Duty.COMMENTS, member, List.of(), Optional.empty()));
        }
        return c
                .withServices(services)
                .withField(new Verification(
                        c.field().tasked(), c.field().access(), c.field().visits(),
                        Optional.of(new TeamReport(a.said(), report.on())),
                        c.field().comments()))
                .withPhase(Phase.REPORTED);
    }

    private static CaseState lapse(Attempt a, CaseState c, UnaryOperator<Lapse> change) {
        StatementId id = a.required("lapse").id();
        return c.withSilences(new Silences(
                c.silences().reminders(),
                c.silences().lapses().stream()
                        .map(one -> one.said().id().equals(id) ? change.apply(one) : one)
                        .toList()));
    }

    private static CaseState positions(
            Attempt a, CaseState c, List<Axis> axes, boolean concurs) {
        Proposal before = c.review().current().orElseThrow();
        List<Position> positions = new ArrayList<>(before.positions());
        axes.forEach(axis -> positions.add(new Position(a.said(), axis, concurs)));
        List<Proposal> proposals = new ArrayList<>(c.review().proposals());
        proposals.set(
                proposals.size() - 1,
                new Proposal(
                        before.said(), before.axes(), before.extraordinary(),
                        List.copyOf(positions)));
        return endedIfCarried(a, c.withReview(new Review(
                c.review().scheduled(), List.copyOf(proposals), c.review().determined())));
    }

    private static CaseState determined(Attempt a, CaseState c, List<AxisValue> axes) {
        List<Determined> determined = new ArrayList<>(c.review().determined());
        axes.forEach(value -> determined.add(new Determined(a.said(), value)));
        return endedIfCarried(a, c.withReview(new Review(
                c.review().scheduled(), c.review().proposals(), List.copyOf(determined))));
    }

    private static CaseState endedIfCarried(Attempt a, CaseState c) {
        return Findings.ending(c, a.sitting(c))
                .map(ending -> end(a, c, ending))
                .orElse(c);
    }

    private static CaseState settled(Attempt a, CaseState c, String terms) {
        CaseState next = c.withAfter(c.after().withOffer(new Offer(a.said(), terms)));
        boolean all = c.opening().parties().stream()
                .allMatch(party -> next.offers().stream()
                        .anyMatch(offer -> offer.said().member().equals(party)
                                && offer.terms().equals(terms)));
        return a.ref("offer").isPresent() && all ? end(a, next, Ending.SETTLED) : next;
    }

    private static CaseState closed(Attempt a, CaseState c, CaseContent.Ending ending) {
        CaseState ended = switch (ending) {
            case AS_ENDED -> c.end().isPresent() ? c : endedIfCarried(a, c);
            case NO_CONSENSUS -> end(a, c, Ending.NO_CONSENSUS);
            case VERIFICATION_NOT_POSSIBLE -> end(a, c, Ending.VERIFICATION_NOT_POSSIBLE);
            case RECORDED_WITHOUT_FINDING -> end(a, c, Ending.RECORDED_WITHOUT_FINDING);
        };
        return ended.withPhase(Phase.CLOSED);
    }
}
