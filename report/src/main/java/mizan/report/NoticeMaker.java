package mizan.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mizan.projection.Locality;
import mizan.projection.OpenedStatement;
import mizan.projection.Situation;

/// Adds up notifications by kind and sector; no route, no time, no place.
final class NoticeMaker {

    private final ReportInput input;
    private final Order order;

    /// Entries of notifications that everybody who was notified acknowledged.
    private final Set<Long> acknowledged = new HashSet<>();

    NoticeMaker(ReportInput input, Order order) {
        this.input = input;
        this.order = order;
        for (Situation.Notice notice : input.now().notices()) {
            if (notice.acknowledgements().stream().allMatch(a -> a.source().isPresent())) {
                acknowledged.add(notice.source().index());
            }
        }
    }

    /// Notifications kept in a period.
    List<NoticeCount> within(Period period) {
        Map<List<String>, List<OpenedStatement>> groups = new LinkedHashMap<>();
        for (OpenedStatement s : input.ofPeriod(period)) {
            if (s.source().type().equals("hotline.notified")) {
                groups.computeIfAbsent(
                        List.of(new Fieldset(s).code("kind"), s.sector().code()),
                        _ -> new ArrayList<>()).add(s);
            }
        }
        return groups.entrySet().stream().map(group -> {
            Locality sector = order.of(group.getValue().getFirst().sector());
            List<Long> entries =
                    group.getValue().stream().map(s -> s.source().index()).toList();
            return new NoticeCount(group.getKey().getFirst(), sector, Tally.of(entries),
                    Tally.of(entries.stream().filter(acknowledged::contains).toList()));
        }).toList();
    }

    /// Notifications that have been kept for [NoticeCount#LATE] since the previous report.
    List<NoticeCount> late() {
        Period period = input.issue().period();
        return within(new Period(period.from().minus(NoticeCount.LATE),
                period.until().minus(NoticeCount.LATE)));
    }
}
