package mizan.mechanism;

import static java.util.Map.entry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import mizan.mechanism.Possible.Ground;
import mizan.statement.CharterTerms.Member;
import mizan.statement.CharterTerms.Subject;
import mizan.statement.ContactContent;
import mizan.statement.Content;
import mizan.statement.MemberId;
import mizan.statement.OffsetInstant;
import mizan.statement.PublicationContent;
import mizan.statement.ReportContent;
import mizan.statement.StatementId;
import mizan.statement.Urgency;

/// The trials of contacts, reports and what is issued; contacts may be about one case.
final class RegisterPossible {

    private static final Map<String, BiFunction<Ground, Optional<CaseState>, Stream<Possible>>>
            TYPES = Map.ofEntries(
                    entry(ContactTable.ORAL, (g, _) -> others(g).map(with ->
                            Possible.of(new ContactContent.Oral(with,
                                    ContactContent.Channel.PHONE, g.now(), Optional.empty(),
                                    Optional.empty())))),
                    entry(ContactTable.LETTER_IN, (g, _) -> others(g).map(from ->
                            Possible.of(new ContactContent.LetterIn(
                                    from, g.now(), Optional.empty())))),
                    entry(ContactTable.LETTER_OUT, (g, _) -> others(g).map(to ->
                            Possible.of(new ContactContent.LetterOut(
                                    to, g.now(), ContactContent.Via.MAIL, Optional.empty())))),
                    entry(ContactTable.SERVICE_PROVEN, RegisterPossible::proofs),
                    entry(ContactTable.ANSWER_RECEIVED, (g, _) -> others(g).map(from ->
                            Possible.of(new ContactContent.AnswerReceived(
                                    from, ContactContent.AnswerVia.PHONE,
                                    ContactContent.AnswerKind.ANSWERS, g.now())))),
                    entry("contact.confirmed", (g, _) -> of(
                            g, new ContactContent.Confirmed())),
                    entry("contact.disowned", (g, _) -> of(g, new ContactContent.Disowned())),
                    entry("report.article-kept", (_, _) -> Stream.of(Possible.of(
                            new ReportContent.ArticleKept(LocalDate.EPOCH,
                                    ReportContent.DateBasis.UNKNOWN, CasePossible.ANY_CODE,
                                    ReportContent.Scope.WITHIN)))),
                    entry("report.claim-attributed", (g, _) -> newest(g, "report.article-kept")
                            .map(id -> Possible.of(new ReportContent.ClaimAttributed(
                                            ReportContent.Topic.BACKGROUND,
                                            ReportContent.ClaimStance.ASSERTS,
                                            ReportContent.Scope.WITHIN))
                                    .with("article", id))),
                    entry("report.field-reported", (g, _) -> Stream.of(Possible.of(
                            new ReportContent.FieldReported(CasePossible.act(g),
                                    ReportContent.Means.OTHER, Urgency.ROUTINE)))),
                    entry("report.coverage-stated", (g, _) -> Stream.of(Possible.of(
                            new ReportContent.CoverageStated(g.now(), g.now(), 0)))),
                    entry("report.incident-reported", (g, _) -> Stream.of(Possible.of(
                            new ReportContent.IncidentReported(CasePossible.act(g),
                                    Urgency.ROUTINE, ReportContent.Learnt.OTHER)))),
                    entry("report.related", (g, _) -> related(g)),
                    entry(ContactTable.DAILY_REPORT, (g, _) -> Stream.of(daily(g))));

    private RegisterPossible() {}

    /// The types of contacts, reports and issues.
    static List<String> types() {
        return List.copyOf(TYPES.keySet());
    }

    /// The trials of a type; a contact refers to the case, if it is about one.
    static Stream<Possible> of(Ground ground, Optional<CaseState> about, String type) {
        boolean ofACase = RuleTable.row(RuleTable.version2(), type)
                .flatMap(rule -> rule.ref("case")).isPresent();
        Optional<StatementId> id = about.filter(_ -> ofACase).map(CaseState::id);
        return Optional.ofNullable(TYPES.get(type)).orElseThrow().apply(ground, about)
                .map(possible -> id.map(named -> possible.with("case", named))
                        .orElse(possible));
    }

    /// Whom the charter names, the officer's own member last: to it nobody turns.
    private static Stream<MemberId> others(Ground ground) {
        MemberId own = ground.key().member();
        Stream<MemberId> named = Stream.concat(
                ground.terms().members().stream().map(Member::id),
                ground.terms().subjects().stream().map(Subject::id));
        return Stream.concat(named.filter(member -> !member.equals(own)), Stream.of(own));
    }

    /// Arrivals of letters out, of services and of the newest daily report.
    private static Stream<Possible> proofs(Ground ground, Optional<CaseState> about) {
        Stream<Possible> daily = ground.state().dailyReport().stream()
                .flatMap(report -> others(ground).map(to -> proof(ground, to,
                        report.said().id())));
        Stream<Possible> services = about.map(List::of).orElseGet(ground.state()::cases).stream()
                .flatMap(c -> c.services().stream())
                .filter(service -> service.duty() == Duty.REPLY)
                .map(service -> proof(ground, service.to(), service.said().id()));
        Stream<Possible> letters = ground.state().contacts().reversed().stream()
                .filter(contact -> contact.type().equals(ContactTable.LETTER_OUT))
                .map(letter -> proof(ground, letter.other(), letter.said().id()));
        return Stream.of(daily, services, letters).flatMap(trials -> trials);
    }

    private static Possible proof(Ground ground, MemberId to, StatementId of) {
        return Possible.of(new ContactContent.DeliveryProven(to, ContactContent.Via.MAIL,
                ContactContent.Proof.WITNESSED, ground.now())).with("of", of);
    }

    /// What is said of contacts that name the officer's member, those not spoken of yet first.
    private static Stream<Possible> of(Ground ground, Content said) {
        List<ContactState> mine = ground.state().contacts().stream()
                .filter(contact -> contact.other().equals(ground.key().member())).toList();
        return Stream.concat(
                        mine.stream().filter(contact -> contact.stated().isEmpty()),
                        mine.stream().filter(contact -> contact.stated().isPresent()))
                .limit(1)
                .map(contact -> Possible.of(said).with("contact", contact.said().id()));
    }

    private static Stream<StatementId> newest(Ground ground, String type) {
        return ground.state().newest(type).stream();
    }

    private static Stream<Possible> related(Ground ground) {
        List<StatementId> reports = Stream.concat(
                newest(ground, "report.field-reported"),
                newest(ground, "report.incident-reported")).toList();
        Content content = new ReportContent.Related(ReportContent.Relation.SAME_INCIDENT);
        return reports.size() < 2
                ? Stream.empty()
                : Stream.of(Possible.of(content)
                        .with("report", reports.getFirst()).with("other", reports.getLast()));
    }

    private static Possible daily(Ground ground) {
        Optional<DailyReport> last = ground.state().dailyReport();
        OffsetInstant cutOff = last.map(DailyReport::cutOff)
                .filter(before -> before.isAfter(ground.now().instant()))
                .map(RegisterPossible::utc).orElse(ground.now());
        Possible possible = Possible.of(new PublicationContent.DailyReportIssued(
                last.map(report -> report.number() + 1).orElse(1), cutOff, cutOff,
                ground.state().size(), PublicationContent.Edition.OFFICE, List.of()));
        return last.map(report -> possible.with("previous", report.said().id()))
                .orElse(possible);
    }

    private static OffsetInstant utc(Instant at) {
        return new OffsetInstant(at, 0, at.toString());
    }
}
