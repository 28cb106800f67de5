package mizan.web.incident;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import mizan.projection.Edition;
import mizan.projection.OpenedStatement;
import mizan.projection.Source;
import mizan.projection.StatementPage;
import mizan.statement.Json;

/// Every incident and observation of the record as one reader may have them, with the cases that
/// refer to them and what was said of two of them.
///
/// Two reports are proposed as one incident where act and sector are the same, they began within
/// [#APART_MOST] of each other, and nobody has said how they go together. A person decides.
public final class IncidentBook {
    /// Time between two reports that may be of one incident.
    public static final Duration APART_MOST = Duration.ofHours(3);

    /// Days after which a report of an incident is marked late.
    public static final Duration LATE = Duration.ofDays(1);

    private static final List<String> REPORTS =
            List.of("report.incident-reported", "report.field-reported");
    private static final List<String> ASKED = Stream.concat(REPORTS.stream(), Stream.of(
            "report.related", "case.complaint", "case.chairs-motion")).toList();
    private static final int PROPOSED_MAX = 4;

    private final List<Incident> incidents;

    private IncidentBook(List<Incident> incidents) {
        this.incidents = incidents;
    }

    /// The book as an edition has it.
    public static IncidentBook of(Edition edition, Instant now) {
        List<OpenedStatement> all = edition.statements(new OpenedStatement.Asked(
                ASKED, Instant.EPOCH, now.plus(Duration.ofDays(1))));
        List<OpenedStatement> reports = all.stream().filter(IncidentBook::isReport).toList();
        Map<String, List<Integer>> cases = new HashMap<>();
        Map<String, List<Incident.Said>> related = new HashMap<>();
        for (OpenedStatement said : all) {
            if (said.source().type().startsWith("case.")) {
                said.references().stream().filter(link -> link.role().equals("report"))
                        .forEach(link -> said.caseNumber().ifPresent(number ->
                                at(cases, link.id()).add(number)));
            } else if (said.source().type().equals("report.related")) {
                relate(said, related);
            } else {
                said.references().stream().filter(link -> link.role().equals("same"))
                        .forEach(link -> both(said, said.source(), link, "same-incident",
                                related));
            }
        }
        Map<String, List<OpenedStatement>> near = new HashMap<>();
        reports.forEach(said -> at(near, likeness(said)).add(said));
        return new IncidentBook(reports.stream().map(said -> new Incident(said,
                cases.getOrDefault(said.source().id(), List.of()),
                related.getOrDefault(said.source().id(), List.of()),
                proposed(said, near.getOrDefault(likeness(said), List.of()), related)))
                .toList());
    }

    private static boolean isReport(OpenedStatement said) {
        return REPORTS.contains(said.source().type());
    }

    private static <T> List<T> at(Map<String, List<T>> lists, String key) {
        return lists.computeIfAbsent(key, _ -> new ArrayList<>());
    }

    private static void relate(OpenedStatement said, Map<String, List<Incident.Said>> related) {
        Optional<StatementPage.Link> one = link(said, "report");
        Optional<StatementPage.Link> other = link(said, "other");
        String relation = said.open().get("relation") instanceof Json.Text(var text) ? text : "";
        if (one.isPresent() && other.isPresent()) {
            one.get().source().ifPresent(source -> at(related, other.get().id())
                    .add(new Incident.Said(relation, source, said.source())));
            other.get().source().ifPresent(source -> at(related, one.get().id())
                    .add(new Incident.Said(relation, source, said.source())));
        }
    }

    private static void both(OpenedStatement said, Source by, StatementPage.Link link,
            String relation, Map<String, List<Incident.Said>> related) {
        at(related, link.id()).add(new Incident.Said(relation, said.source(), by));
        link.source().ifPresent(source -> at(related, said.source().id())
                .add(new Incident.Said(relation, source, by)));
    }

    private static Optional<StatementPage.Link> link(OpenedStatement said, String role) {
        return said.references().stream().filter(l -> l.role().equals(role)).findFirst();
    }

    private static String likeness(OpenedStatement said) {
        return said.open().getOrDefault("act", new Json.Null()).compact()
                + said.sector().code();
    }

    private static List<Source> proposed(OpenedStatement said, List<OpenedStatement> near,
            Map<String, List<Incident.Said>> related) {
        Set<String> known = new HashSet<>();
        related.getOrDefault(said.source().id(), List.of())
                .forEach(line -> known.add(line.other().id()));
        Instant at = new Incident(said, List.of(), List.of(), List.of()).at();
        return near.stream().filter(other -> !other.source().id().equals(said.source().id()))
                .filter(other -> !known.contains(other.source().id()))
                .filter(other -> Duration.between(at, new Incident(
                                other, List.of(), List.of(), List.of()).at()).abs()
                        .compareTo(APART_MOST) <= 0)
                .limit(PROPOSED_MAX).map(OpenedStatement::source).toList();
    }

    /// All of them, the newest event first.
    public List<Incident> newestFirst() {
        return incidents.stream().sorted(
                java.util.Comparator.comparing(Incident::at).reversed()).toList();
    }

    /// The one at a place in the record.
    public Optional<Incident> at(long index) {
        return incidents.stream().filter(incident -> incident.index() == index).findFirst();
    }
}
