package mizan.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import mizan.projection.CrossingBoard;
import mizan.projection.OpenedStatement;
import mizan.projection.StatementPage;
import mizan.report.SituationReport.AccessLine;
import mizan.report.SituationReport.CoverageLine;
import mizan.report.SituationReport.CrossingNote;
import mizan.report.SituationReport.StepCount;
import mizan.report.SituationReport.StreamNote;
import mizan.report.SituationReport.TalksNote;
import mizan.report.SituationReport.Told;
import mizan.statement.OffsetInstant;

/// Tells of crossings, talks, steps, access and coverage.
final class BoardMaker {

    private static final List<String> STEPS = List.of("case.served", "contact.service-proven",
            "case.reminder", "case.note-of-lapse", "case.lapse-contested", "case.lapse-ruled");

    private final ReportInput input;
    private final Period period;
    private final Order order;

    BoardMaker(ReportInput input, Order order) {
        this.input = input;
        this.period = input.issue().period();
        this.order = order;
    }

    /// Crossings of which any status is kept, those with a word in the period first.
    List<CrossingNote> crossings() {
        List<CrossingNote> notes = new ArrayList<>();
        for (CrossingBoard.CrossingLine line : input.now().crossings().crossings()) {
            if (!line.streams().isEmpty()) {
                List<StreamNote> streams = new ArrayList<>(line.streams().stream()
                        .map(this::stream).toList());
                streams.sort(Comparator.comparing(StreamNote::traffic)
                        .thenComparingInt(s -> order.place(s.from())));
                notes.add(new CrossingNote(order.of(line.crossing()), order.of(line.sector()),
                        List.copyOf(streams)));
            }
        }
        notes.sort(Comparator.comparing(note -> !note.changed()));
        return List.copyOf(notes);
    }

    private StreamNote stream(CrossingBoard.Stream stream) {
        List<Told> told = new ArrayList<>();
        for (CrossingBoard.Track track : stream.tracks()) {
            CrossingBoard.Stretch s = track.newest();
            told.add(new Told(track.by(), track.observed(), s.status(), s.reason(),
                    s.since().text(), period.holds(s.source().recordedAt()),
                    s.source().index()));
        }
        told.sort(Comparator.comparing(Told::observed)
                .thenComparingInt(t -> order.place(t.by())));
        return new StreamNote(stream.from(), stream.to(), stream.traffic(), List.copyOf(told));
    }

    List<TalksNote> talks() {
        List<TalksNote> notes = new ArrayList<>();
        for (OpenedStatement s : input.ofPeriod(period)) {
            if (s.source().type().startsWith("talks.")) {
                Fieldset f = new Fieldset(s);
                notes.add(new TalksNote(f.type(), f.whole("number").orElse(0L).intValue(),
                        f.firstText("outcome", "item", "head").orElse(""),
                        f.firstText("by", "of").map(input::voice),
                        f.firstText("words", "title", "name", "minutes"), s.source().by(),
                        f.index()));
            }
        }
        return List.copyOf(notes);
    }

    List<StepCount> steps() {
        return STEPS.stream().map(type -> new StepCount(
                        type, steps(type, period), steps(type, period.previous())))
                .filter(s -> s.steps().count() + s.before().count() > 0).toList();
    }

    private Tally steps(String type, Period of) {
        return Tally.of(input.ofPeriod(of).stream().map(OpenedStatement::source)
                .filter(s -> s.type().equals(type)).map(s -> s.index()).toList());
    }

    /// Requests that were made, answered or still open in the period, in order.
    List<AccessLine> access() {
        List<Fieldset> history = input.history().stream().map(Fieldset::new).toList();
        List<AccessLine> lines = new ArrayList<>();
        for (Fieldset request : history) {
            if (request.is("case.access-requested")) {
                Optional<Fieldset> answer = history.stream()
                        .filter(f -> f.is("case.access-answered"))
                        .filter(f -> f.links("request").stream()
                                .map(StatementPage.Link::id)
                                .anyMatch(request.statement().source().id()::equals))
                        .reduce((_, newer) -> newer);
                Optional<Fieldset> latest = answer.or(() -> Optional.of(request));
                boolean current = answer.isEmpty() ? open(request) : period.holds(
                        latest.get().statement().source().recordedAt());
                if (current) {
                    lines.add(access(request, answer));
                }
            }
        }
        return List.copyOf(lines);
    }

    /// A request without an answer, of a case that goes on or that was made in the period.
    private boolean open(Fieldset request) {
        int number = request.statement().caseNumber().orElse(0);
        return period.holds(request.statement().source().recordedAt())
                || input.now().cases().stream()
                        .anyMatch(c -> c.number() == number && !c.over());
    }

    private AccessLine access(Fieldset request, Optional<Fieldset> answer) {
        boolean past = request.instant("by").map(OffsetInstant::instant)
                .map(by -> !by.isAfter(period.until())).orElse(false);
        List<Long> entries = new ArrayList<>(List.of(request.index()));
        answer.ifPresent(a -> entries.add(a.index()));
        return new AccessLine(request.statement().caseNumber().orElse(0),
                order.of(request.statement().sector()), request.code("site"),
                request.statement().source().by(), input.voice(request.code("of")),
                request.statement().source().recordedAt(), request.code("by"),
                answer.map(a -> a.code("answer")).orElse(past ? "no-answer" : "awaited"),
                answer.map(a -> a.code("reason")).orElse(""),
                answer.flatMap(a -> a.text("until")), answer.flatMap(a -> a.text("words")),
                entries);
    }

    List<CoverageLine> coverage() {
        return input.ofPeriod(period).stream().map(Fieldset::new)
                .filter(f -> f.is("report.coverage-stated"))
                .map(f -> new CoverageLine(order.of(f.statement().sector()),
                        f.statement().source().by(), f.code("from"), f.code("until"),
                        f.whole("hours").orElse(0L), f.text("note"), f.index()))
                .toList();
    }
}
