package mizan.projection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Looks through what one reader may read: each word, each count and each snippet behind its gate.
final class Finder {

    /// Facets in the order in which they are shown.
    private static final List<String> FACETS =
            List.of("family", "type", "member", "sector", "act", "case", "attached");
    private static final Map<String, String> GROUPS = Map.of("case", "cases", "evidence", "cases",
            "contact", "contacts", "report", "reports", "publication", "reports",
            "crossing", "crossings", "talks", "talks", "commitment", "commitments");
    private static final List<String> ORDER = List.of("cases", "contacts", "reports",
            "crossings", "talks", "commitments", "others");

    private final Rows rows;
    private final Roster roster;
    private final Lines lines;

    Finder(Projection.Moment moment, Roster roster) {
        this.rows = moment.rows();
        this.roster = roster;
        this.lines = new Lines(rows, roster, moment.state());
    }

    FindPage find(FindQuery query) {
        List<String> words = Folded.words(query.text()).stream().map(Folded.Word::folded)
                .filter(word -> !word.isEmpty()).distinct().limit(FindQuery.WORDS_MAX).toList();
        rows.find(words, filters(query));
        List<EntryRow> found = rows.found(query.before().orElse(Long.MAX_VALUE),
                query.limit() + 1);
        boolean more = found.size() > query.limit();
        List<EntryRow> page = more ? found.subList(0, query.limit()) : found;
        return new FindPage(rows.foundCount(),
                page.stream().map(row -> new FindPage.Hit(lines.line(row), lines.caseNumber(row),
                        (int) row.attachments().stream()
                                .filter(a -> !a.kind().equals("file")).count(),
                        Snippets.of(row, words))).toList(),
                FACETS.stream().map(this::facet).toList(),
                more ? Optional.of(page.getLast().index()) : Optional.empty());
    }

    private static List<Object> filters(FindQuery query) {
        return List.of(query.family().orElse(""), query.type().orElse(""),
                query.member().orElse(""), query.sector().orElse(""), query.act().orElse(""),
                query.number().orElse(0), query.from().map(Instant::toEpochMilli).orElse(0L),
                query.until().map(Instant::toEpochMilli).orElse(0L), query.attached() ? 1 : 0);
    }

    private FindPage.Facet facet(String name) {
        return new FindPage.Facet(name, rows.facet(name).entrySet().stream()
                .map(e -> new FindPage.Count(e.getKey(), name.equals("member")
                        ? roster.voice(e.getKey()).name() : e.getKey(), e.getValue())).toList());
    }

    /// What was recorded from this index on; of each family no more is counted than so much.
    Changes since(long size, long now, int linesMax, int countedMax) {
        Map<String, Long> counts = new LinkedHashMap<>();
        Map<String, List<EntryRow>> newest = new LinkedHashMap<>();
        rows.changed(size, countedMax + 1).forEach((family, count) -> {
            String group = GROUPS.getOrDefault(family, "others");
            counts.merge(group, count, Long::sum);
            newest.computeIfAbsent(group, _ -> new ArrayList<>())
                    .addAll(rows.changed(size, family, linesMax));
        });
        return new Changes(size, now, ORDER.stream().filter(counts::containsKey)
                .map(group -> new Changes.Group(group,
                        Math.min(countedMax, counts.getOrDefault(group, 0L)),
                        counts.getOrDefault(group, 0L) > countedMax,
                        newest.getOrDefault(group, List.of()).stream()
                                .sorted((a, b) -> Long.compare(b.index(), a.index()))
                                .limit(linesMax).map(lines::line).toList())).toList());
    }
}
