package mizan.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import mizan.projection.Locality;
import mizan.projection.OpenedStatement;
import mizan.projection.Source;
import mizan.projection.StatementPage;
import mizan.statement.OffsetInstant;

/// Puts together the reports that are of one incident.
///
/// Two reports are of one incident where the later names the earlier (`same`), or where somebody
/// says so (`report.related`); of two words on one pair the newest stands.
final class Incidents {

    private static final Set<String> TYPES =
            Set.of("report.field-reported", "report.incident-reported");

    private final ReportInput input;
    private final Order order;

    /// Numbers of the cases that rest on a report, by its statement id.
    private final Map<String, Set<Integer>> cases = new HashMap<>();

    Incidents(ReportInput input, Order order) {
        this.input = input;
        this.order = order;
        for (OpenedStatement s : input.statements()) {
            for (StatementPage.Link link : s.references()) {
                if (link.role().equals("report") && s.caseNumber().isPresent()) {
                    cases.computeIfAbsent(link.id(), _ -> new TreeSet<>())
                            .add(s.caseNumber().get());
                }
            }
        }
    }

    /// The incidents that were reported in a period, as the record stood at `known`.
    List<Incident> of(Period period, Instant known) {
        List<Fieldset> reports = new ArrayList<>();
        List<Fieldset> relations = new ArrayList<>();
        for (OpenedStatement s : input.statements()) {
            Fieldset f = new Fieldset(s);
            if (!s.source().recordedAt().isAfter(known)) {
                if (TYPES.contains(f.type())) {
                    reports.add(f);
                } else if (f.is("report.related")) {
                    relations.add(f);
                }
            }
        }
        Groups groups = new Groups(reports, relations);
        List<Incident> incidents = new ArrayList<>();
        for (List<Fieldset> group : groups.all()) {
            List<Fieldset> inPeriod = group.stream()
                    .filter(f -> period.holds(f.statement().source().recordedAt())).toList();
            if (!inPeriod.isEmpty()) {
                boolean earlier = groups.firstAt(group).map(at -> !at.isAfter(period.from()))
                        .orElse(false);
                incidents.add(incident(inPeriod, period, earlier));
            }
        }
        incidents.sort(Comparator.comparingLong(i -> i.observations().getFirst().index()));
        List<Incident> numbered = new ArrayList<>();
        for (Incident i : incidents) {
            numbered.add(new Incident(numbered.size() + 1, i.act(), i.sector(),
                    i.observations(), i.known(), i.late()));
        }
        return List.copyOf(numbered);
    }

    private Incident incident(List<Fieldset> reports, Period period, boolean known) {
        List<Incident.Observation> observations =
                reports.stream().map(this::observation).toList();
        Incident plain = new Incident(0, "", none(), observations, known, false);
        Fieldset first = reports.get(observations.indexOf(plain.first()));
        Locality sector = order.of(first.statement().sector());
        boolean late = !known && ended(plain.first()).map(at -> !at.isAfter(period.from()))
                .orElse(false);
        return new Incident(0, plain.first().act(), sector, observations, known, late);
    }

    private static Locality none() {
        return new Locality("none", List.of());
    }

    private static Optional<Instant> ended(Incident.Observation o) {
        try {
            return o.until().or(o::from).map(OffsetInstant::parse).map(OffsetInstant::instant);
        } catch (IllegalArgumentException other) {
            return Optional.empty();
        }
    }

    private Incident.Observation observation(Fieldset f) {
        boolean coarse = input.issue().edition() == ReportEdition.PUBLIC;
        boolean field = f.is("report.field-reported");
        String learnt = field ? "" : f.code("learnt");
        Source source = f.statement().source();
        return new Incident.Observation(f.index(), source.by(), source.recordedAt(),
                f.code("act"), field || learnt.equals("own"), !learnt.equals("press"),
                f.firstText("observed.from", "occurred.from"),
                f.firstText("observed.to", "occurred.until"),
                f.text("occurred.precision"),
                coarse ? Optional.empty() : f.cell("position.cell"),
                coarse ? Optional.empty() : f.text("place.name"),
                f.text("place.district"),
                coarse ? Optional.empty() : f.cell("place.cell"),
                field ? f.code("means") : f.code("heard"), learnt, f.whole("count"),
                f.whole("explosions"), f.firstText("description", "account"),
                f.firstText("weapon", "means").filter(_ -> !field || f.text("weapon").isPresent()),
                f.code("urgency"),
                input.issue().edition() == ReportEdition.OFFICE
                        ? f.text("grade") : Optional.empty(),
                f.statement().release(),
                List.copyOf(cases.getOrDefault(source.id(), Set.of())));
    }

    /// Reports by incident.
    private static final class Groups {
        private final Map<String, String> parent = new HashMap<>();
        private final Map<String, Instant> times = new HashMap<>();
        private final Map<String, Instant> firsts = new HashMap<>();
        private final Map<String, List<Fieldset>> byRoot = new LinkedHashMap<>();

        Groups(List<Fieldset> reports, List<Fieldset> relations) {
            Map<List<String>, Boolean> said = new LinkedHashMap<>();
            for (Fieldset f : reports) {
                times.put(f.statement().source().id(), f.statement().source().recordedAt());
                f.links("same").forEach(link -> {
                    link.source().ifPresent(s -> times.putIfAbsent(link.id(), s.recordedAt()));
                    said.put(pair(f.statement().source().id(), link.id()), true);
                });
            }
            for (Fieldset f : relations) {
                for (StatementPage.Link one : f.links("report")) {
                    for (StatementPage.Link other : f.links("other")) {
                        List.of(one, other).forEach(link -> link.source().ifPresent(
                                s -> times.putIfAbsent(link.id(), s.recordedAt())));
                        said.put(pair(one.id(), other.id()),
                                f.code("relation").equals("same-incident"));
                    }
                }
            }
            said.forEach((pair, same) -> {
                if (same) {
                    parent.put(root(pair.getFirst()), root(pair.getLast()));
                }
            });
            times.forEach((id, at) -> firsts.merge(root(id), at,
                    (one, other) -> one.isBefore(other) ? one : other));
            reports.forEach(f -> byRoot.computeIfAbsent(
                    root(f.statement().source().id()), _ -> new ArrayList<>()).add(f));
        }

        private static List<String> pair(String one, String other) {
            return one.compareTo(other) < 0 ? List.of(one, other) : List.of(other, one);
        }

        private String root(String id) {
            String at = id;
            for (String up = parent.get(at); up != null && !up.equals(at); up = parent.get(at)) {
                at = up;
            }
            return at;
        }

        Iterable<List<Fieldset>> all() {
            return byRoot.values();
        }

        /// When the first report of this incident was kept, also one that is not read here.
        Optional<Instant> firstAt(List<Fieldset> group) {
            return Optional.ofNullable(
                    firsts.get(root(group.getFirst().statement().source().id())));
        }
    }
}
