package mizan.mechanism;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mizan.mechanism.CaseState.Access;
import mizan.mechanism.CaseState.Said;
import mizan.statement.CaseContent;
import mizan.statement.CharterTerms.MemberKind;
import mizan.statement.Code;
import mizan.statement.MemberId;
import mizan.statement.PersonId;
import mizan.statement.Role;
import mizan.statement.StatementId;

/// What must have happened before a step of a case can be taken, up to the team's report.
///
/// Decision and silence have rules of their own: [DecisionRules], [SilenceRules]. Within one type
/// the rules are asked in the order in which they stand in the method.
final class CaseRules {

    static final Set<Phase> BEFORE_THE_END = EnumSet.range(
            Phase.SUBMITTED, Phase.UNDER_REVIEW);
    private static final Set<Phase> IN_THE_FIELD = EnumSet.of(Phase.TASKED, Phase.VERIFYING);

    private CaseRules() {}

    static Optional<Rejection> check(Attempt a, CaseContent content) {
        return ChairRules.barred(a).or(() -> step(a, content));
    }

    private static Optional<Rejection> step(Attempt a, CaseContent content) {
        return switch (content) {
            case CaseContent.Complaint complaint -> complaint(a, complaint);
            case CaseContent.ChairsMotion motion -> motion(a, motion);
            case CaseContent.Served served -> served(a, served);
            case CaseContent.Reply reply -> reply(a, reply);
            case CaseContent.Screening screening -> screening(a, screening);
            case CaseContent.Tasked tasked -> tasked(a, tasked);
            case CaseContent.AccessRequested requested -> accessRequested(a, requested);
            case CaseContent.AccessAnswered _ -> accessAnswered(a);
            case CaseContent.OnSite _ -> onSite(a);
            case CaseContent.TeamReport _ -> teamReport(a);
            case CaseContent.Comment _ -> comment(a);
            case CaseContent.Reminder reminder -> SilenceRules.reminder(a, reminder);
            case CaseContent.NoteOfLapse note -> SilenceRules.note(a, note);
            case CaseContent.LapseContested _ -> SilenceRules.contested(a);
            case CaseContent.LapseRuled _ -> SilenceRules.ruled(a);
            case CaseContent.ReviewScheduled _ -> DecisionRules.scheduled(a);
            case CaseContent.FindingProposed proposed -> DecisionRules.proposed(a, proposed);
            case CaseContent.Endorsed(var axes) -> DecisionRules.position(a, axes);
            case CaseContent.Dissented(var axes) -> DecisionRules.position(a, axes);
            case CaseContent.Determination determination ->
                    DecisionRules.determination(a, determination);
            case CaseContent.Settled settled -> DecisionRules.settled(a, settled);
            case CaseContent.Withdrawn _ -> DecisionRules.withdrawn(a);
            case CaseContent.Closed closed -> DecisionRules.closed(a, closed);
            case CaseContent.Linked _ -> linked(a);
        };
    }

    private static Optional<Rejection> complaint(Attempt a, CaseContent.Complaint complaint) {
        if (!a.isParty(complaint.against()) || complaint.against().equals(a.member())) {
            return theirs(complaint.against(), "another Party as the one complained of");
        }
        return act(a, complaint.act());
    }

    private static Optional<Rejection> motion(Attempt a, CaseContent.ChairsMotion motion) {
        return concerning(a, motion.concerning()).or(() -> act(a, motion.act()));
    }

    static Optional<Rejection> concerning(Attempt a, List<MemberId> members) {
        return members.stream().filter(member -> !a.isParty(member)).findFirst()
                .flatMap(member -> theirs(member, "Parties as those concerned"));
    }

    static Optional<Rejection> act(Attempt a, Code act) {
        return Terms.hasAct(a.terms(), act)
                ? Optional.empty()
                : Optional.of(new Rejection.CodeNotInCharter("act", act.code()));
    }

    private static Optional<Rejection> served(Attempt a, CaseContent.Served served) {
        CaseState c = a.theCase();
        return Admission.first(List.of(
                () -> phase(a, c, BEFORE_THE_END),
                () -> c.isConcerned(served.to())
                        ? Optional.empty()
                        : theirs(served.to(), "the Parties concerned")));
    }

    private static Optional<Rejection> reply(Attempt a, CaseContent.Reply reply) {
        CaseState c = a.theCase();
        if (!c.isConcerned(a.member())) {
            return theirs(a.member(), "the Parties concerned");
        }
        boolean admits = reply.kind() == CaseContent.ReplyKind.ACCEPTS;
        if (admits && !a.key().roles().contains(Role.PRINCIPAL)) {
            return Optional.of(new Rejection.OnlyAPrincipalMayAdmit());
        }
        return phase(a, c, EnumSet.range(Phase.SERVED, Phase.UNDER_REVIEW));
    }

    private static Optional<Rejection> screening(Attempt a, CaseContent.Screening screening) {
        CaseState c = a.theCase();
        boolean duplicate = screening.result() == CaseContent.ScreeningResult.DUPLICATE;
        int named = a.refs("duplicate-of").size();
        if (duplicate != (named == 1)) {
            return Optional.of(new Rejection.RefCount(
                    "duplicate-of", named, duplicate ? "1" : "0 unless a duplicate"));
        }
        if (a.refs("duplicate-of").contains(c.id())) {
            return Optional.of(new Rejection.RefOfAnotherCase("duplicate-of", c.id()));
        }
        return phase(a, c, EnumSet.of(Phase.SERVED)).or(() -> duplicateOfADuplicate(a));
    }

    /// The case that stays must not have ended as a duplicate: two cases could end as each other's.
    private static Optional<Rejection> duplicateOfADuplicate(Attempt a) {
        return a.refs("duplicate-of").stream()
                .flatMap(id -> a.state().caseOf(id).stream())
                .filter(other -> other.end().isPresent()
                        && other.end().get().ending().elsewhere())
                .findFirst()
                .map(other -> new Rejection.EndingNotOpen(
                        Ending.DUPLICATE.code(),
                        "case %d ended as a %s itself".formatted(
                                other.number(), other.end().get().ending().code())));
    }

    private static Optional<Rejection> tasked(Attempt a, CaseContent.Tasked tasked) {
        boolean monitor = Terms.member(a.terms(), tasked.team())
                .filter(member -> member.kind() == MemberKind.MONITOR)
                .isPresent();
        if (!monitor) {
            return theirs(tasked.team(), "a monitor as the team");
        }
        CaseState c = a.theCase();
        boolean replaces = IN_THE_FIELD.contains(c.phase())
                && Clocks.teamIsOverdue(c, a.terms(), a.now());
        return replaces
                ? Optional.empty()
                : phase(a, c, EnumSet.of(Phase.SCREENED))
                        .or(() -> AssessmentRules.capacity(a, c));
    }

    private static Optional<Rejection> accessRequested(
            Attempt a, CaseContent.AccessRequested requested) {
        CaseState c = a.theCase();
        boolean registrar = Terms.member(a.terms(), a.member())
                .filter(member -> member.kind() == MemberKind.SECRETARIAT)
                .isPresent();
        return Admission.first(List.of(
                () -> phase(a, c, IN_THE_FIELD),
                () -> registrar ? Optional.empty() : team(a, c),
                () -> a.isParty(requested.of())
                        ? Optional.empty()
                        : theirs(requested.of(), "a Party as the one asked")));
    }

    private static Optional<Rejection> accessAnswered(Attempt a) {
        CaseState c = a.theCase();
        StatementId request = a.required("request").id();
        Optional<Access> access = c.field().access().stream()
                .filter(asked -> asked.said().id().equals(request))
                .findFirst();
        if (access.isEmpty()) {
            return Optional.of(new Rejection.RefOfAnotherCase("request", request));
        }
        if (!access.get().of().equals(a.member())) {
            return theirs(a.member(), "the Party asked");
        }
        return phase(a, c, BEFORE_THE_END);
    }

    private static Optional<Rejection> onSite(Attempt a) {
        CaseState c = a.theCase();
        boolean access = c.field().access().stream()
                .flatMap(request -> request.latest().stream())
                .anyMatch(answer -> answer.answer().equals("granted")
                        || answer.answer().equals("conditioned"));
        return Admission.first(List.of(
                () -> phase(a, c, IN_THE_FIELD),
                () -> team(a, c),
                () -> access ? Optional.empty() : Optional.of(new Rejection.NoAccess()),
                () -> notAlso(a, DecisionRules.adjudicated(c))));
    }

    private static Optional<Rejection> teamReport(Attempt a) {
        CaseState c = a.theCase();
        return Admission.first(List.of(
                () -> phase(a, c, IN_THE_FIELD),
                () -> team(a, c),
                () -> notAlso(a, DecisionRules.adjudicated(c))));
    }

    private static Optional<Rejection> comment(Attempt a) {
        CaseState c = a.theCase();
        StatementId report = a.required("report").id();
        boolean ofThisCase = c.field().report()
                .filter(team -> team.said().id().equals(report))
                .isPresent();
        return Admission.first(List.of(
                () -> ofThisCase
                        ? Optional.empty()
                        : Optional.of(new Rejection.RefOfAnotherCase("report", report)),
                () -> party(a, c),
                () -> phase(a, c, EnumSet.range(
                        Phase.REPORTED, isBack(a) ? Phase.CLOSED : Phase.UNDER_REVIEW))));
    }

    /// Whether a Party came back so lately that it may comment on what was done without it.
    private static boolean isBack(Attempt a) {
        return a.state().mission().returned(a.member())
                .map(at -> at.plus(Duration.ofMinutes(
                        a.terms().provisions().times().returned())))
                .filter(until -> a.now().isBefore(until)).isPresent();
    }

    private static Optional<Rejection> linked(Attempt a) {
        StatementId other = a.required("other").id();
        return other.equals(a.theCase().id())
                ? Optional.of(new Rejection.RefOfAnotherCase("other", other))
                : Optional.empty();
    }

    /// Evidence is handed in by a Party to the case or the tasked team, before the end.
    static Optional<Rejection> evidence(Attempt a) {
        CaseState c = a.theCase();
        boolean theirs = c.isParty(a.member()) || isTeam(c, a.member());
        return theirs
                ? phase(a, c, BEFORE_THE_END)
                : theirs(a.member(), "a Party to the case or the tasked team");
    }

    static Optional<Rejection> phase(Attempt a, CaseState c, Set<Phase> allowed) {
        return allowed.contains(c.phase())
                ? Optional.empty()
                : Optional.of(new Rejection.PhaseForbids(
                        a.statement().type(), c.phase(),
                        Arrays.stream(Phase.values())
                                .filter(allowed::contains)
                                .map(Phase::code)
                                .collect(Collectors.joining(", "))));
    }

    static Optional<Rejection> party(Attempt a, CaseState c) {
        return c.isParty(a.member())
                ? Optional.empty()
                : theirs(a.member(), "the Parties to the case");
    }

    private static Optional<Rejection> team(Attempt a, CaseState c) {
        return isTeam(c, a.member()) ? Optional.empty() : theirs(a.member(), "the tasked team");
    }

    static boolean isTeam(CaseState c, MemberId member) {
        return c.field().tasked().filter(t -> t.team().equals(member)).isPresent();
    }

    static Optional<Rejection> theirs(MemberId member, String whose) {
        return Optional.of(new Rejection.NotTheirStep(member, whose));
    }

    /// Refuses a person who acted in the other capacity: nobody verifies and adjudicates one case.
    static Optional<Rejection> notAlso(Attempt a, List<Said> otherCapacity) {
        PersonId person = a.key().person();
        return otherCapacity.stream()
                .filter(said -> said.person().equals(person))
                .findFirst()
                .map(said -> new Rejection.VerifiesAndAdjudicates(said.index()));
    }
}
