package mizan.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import mizan.projection.Locality;
import mizan.projection.OpenedStatement;
import mizan.report.SituationReport.ActCount;
import mizan.report.SituationReport.Explosions;
import mizan.report.SituationReport.SectorLine;

/// Counts incidents by sector and act, beside the period before.
final class SectorMaker {

    private final ReportInput input;
    private final Order order;

    /// Incidents of the period before, as its own report counted them.
    private final List<Incident> before;

    /// Incidents of the period before, as the record stands at this cut-off.
    private final List<Incident> recounted;

    SectorMaker(ReportInput input, Order order, Incidents grouping) {
        this.input = input;
        this.order = order;
        Period previous = input.issue().period().previous();
        this.before = grouping.of(previous, previous.until());
        this.recounted = grouping.of(previous, input.issue().period().until());
    }

    List<SectorLine> lines(List<Incident> incidents) {
        List<SectorLine> lines = new ArrayList<>();
        for (Locality sector : sectors(incidents)) {
            lines.add(line(sector, in(sector, incidents), in(sector, before)));
        }
        return List.copyOf(lines);
    }

    /// All of the charter's, then those that only statements name; `none` only if it has something.
    private List<Locality> sectors(List<Incident> incidents) {
        Map<String, Locality> byCode = new LinkedHashMap<>();
        input.terms().sectors().forEach(s -> byCode.put(s.code(), order.of(s)));
        incidents.forEach(i -> byCode.putIfAbsent(i.sector().code(), i.sector()));
        before.forEach(i -> byCode.putIfAbsent(i.sector().code(), i.sector()));
        return List.copyOf(byCode.values());
    }

    /// Incidents of the period before that were counted then.
    List<Incident> before() {
        return before.stream().filter(Incident::counted).toList();
    }

    /// Incidents of the period before, as they are counted now.
    List<Incident> recounted() {
        return recounted.stream().filter(Incident::counted).toList();
    }

    private static List<Incident> in(Locality sector, List<Incident> incidents) {
        return incidents.stream().filter(Incident::counted)
                .filter(i -> i.sector().code().equals(sector.code())).toList();
    }

    private SectorLine line(Locality sector, List<Incident> now, List<Incident> then) {
        Map<String, ActCount> acts = new LinkedHashMap<>();
        for (Incident incident : now) {
            acts.putIfAbsent(incident.act(), act(incident.act(), now, then));
        }
        for (Incident incident : then) {
            acts.putIfAbsent(incident.act(), act(incident.act(), now, then));
        }
        return new SectorLine(sector, tally(now, _ -> true), tally(then, _ -> true),
                tally(now, Incident::observed), tally(now, Incident::late),
                List.copyOf(acts.values()), explosions(now),
                hours(sector, input.issue().period()),
                hours(sector, input.issue().period().previous()));
    }

    private static ActCount act(String act, List<Incident> now, List<Incident> then) {
        return new ActCount(act, tally(now, i -> i.act().equals(act)),
                tally(then, i -> i.act().equals(act)));
    }

    /// So many incidents, resting on all reports of them.
    static Tally tally(List<Incident> incidents, Predicate<Incident> counted) {
        List<Incident> chosen = incidents.stream().filter(counted).toList();
        return new Tally(chosen.size(),
                chosen.stream().flatMap(i -> i.entries().stream()).toList());
    }

    private static Explosions explosions(List<Incident> incidents) {
        long low = 0;
        long high = 0;
        List<Incident> with = new ArrayList<>();
        for (Incident incident : incidents) {
            List<Long> counts = incident.observations().stream()
                    .flatMap(o -> o.explosions().stream()).toList();
            if (!counts.isEmpty()) {
                with.add(incident);
                low += counts.stream().mapToLong(Long::longValue).min().orElse(0);
                high += counts.stream().mapToLong(Long::longValue).max().orElse(0);
            }
        }
        List<Long> entries = with.stream().flatMap(i -> i.observations().stream())
                .filter(o -> o.explosions().isPresent())
                .map(Incident.Observation::index).toList();
        return new Explosions(low, high, new Tally(with.size(), entries));
    }

    private Tally hours(Locality sector, Period period) {
        List<Fieldset> stated = input.statements().stream()
                .filter(s -> period.holds(s.source().recordedAt()))
                .filter(s -> s.sector().code().equals(sector.code()))
                .map(Fieldset::new).filter(f -> f.is("report.coverage-stated")).toList();
        return new Tally(stated.stream().mapToLong(f -> f.whole("hours").orElse(0L)).sum(),
                stated.stream().map(Fieldset::statement).map(OpenedStatement::source)
                        .map(s -> s.index()).toList());
    }
}
