package mizan.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import mizan.projection.Locality;
import mizan.projection.Voice;

/// One incident: everything that was reported of it, counted once.
///
/// @param number       of the incident in this report, by the time of the first report of it
/// @param act          code of the first report, an observation before what was told
/// @param observations reports of it in the period, in order
/// @param known        whether it was in the record before the period: then it is counted there
/// @param late         it happened before the period and is known only now
public record Incident(
        int number,
        String act,
        Locality sector,
        List<Observation> observations,
        boolean known,
        boolean late) {

    /// Keeps an unmodifiable list.
    public Incident {
        observations = List.copyOf(observations);
    }

    /// One report of an incident.
    ///
    /// @param observed   by its author or the author's own means, rather than told to the office
    /// @param counted    false for what is known from the press alone
    /// @param from       when it happened or was noticed, as written with its offset
    /// @param precision  code, where the report says how exact the time is
    /// @param position   cell of the observer, where open
    /// @param place      name of the place, where open and not the public edition
    /// @param cell       of the incident, where open and not the public edition
    /// @param noticed    code: heard, seen, camera, uav, other
    /// @param learnt     code: how the office learnt of it; empty for an observation in the field
    /// @param count      what the reporter counted
    /// @param explosions counted, where the report says so
    /// @param release    code
    /// @param cases      numbers of the cases that rest on it
    public record Observation(
            long index,
            Voice by,
            Instant recordedAt,
            String act,
            boolean observed,
            boolean counted,
            Optional<String> from,
            Optional<String> until,
            Optional<String> precision,
            Optional<String> position,
            Optional<String> place,
            Optional<String> district,
            Optional<String> cell,
            String noticed,
            String learnt,
            Optional<Long> count,
            Optional<Long> explosions,
            Optional<String> description,
            Optional<String> weapon,
            String urgency,
            Optional<String> grade,
            String release,
            List<Integer> cases) {

        /// Keeps an unmodifiable list.
        public Observation {
            cases = List.copyOf(cases);
        }
    }

    /// The report that stands for it: the first observation, else the first that was told.
    public Observation first() {
        return observations.stream().filter(Observation::observed).findFirst()
                .orElseGet(observations::getFirst);
    }

    /// Whether somebody observed it, rather than only told of it.
    public boolean observed() {
        return observations.stream().anyMatch(Observation::observed);
    }

    /// Whether this report counts it: new in the period, and not from the press alone.
    public boolean counted() {
        return !known && observations.stream().anyMatch(Observation::counted);
    }

    /// Entries in which it is reported.
    public List<Long> entries() {
        return observations.stream().map(Observation::index).toList();
    }

    /// Cases that rest on it.
    public List<Integer> cases() {
        Set<Integer> cases = new TreeSet<>();
        observations.forEach(o -> cases.addAll(o.cases()));
        return List.copyOf(cases);
    }
}
