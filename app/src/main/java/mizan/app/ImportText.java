package mizan.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import mizan.intake.Original;
import mizan.intake.Question;
import mizan.intake.Remark;
import mizan.intake.RowOutcome;
import mizan.intake.SheetProposal;
import mizan.intake.Spreadsheet;
import mizan.statement.Json;

/// What an import says: a page for people, one object for programs.
///
/// @param words whether a charter was at hand
record ImportText(Spreadsheet sheet, Original original, SheetProposal proposal, ImportRun run,
        boolean words) {
    private static final int ROWS_SHOWN = 20;
    /// Characters of a sheet that would steer a terminal or turn the direction of reading.
    private static final String STEERING =
            "[\\p{Cntrl}&&[^\n]]|[\u202a-\u202e\u2066-\u2069]";

    String page() {
        StringBuilder page = new StringBuilder();
        page.append("%s: %s, %,d bytes, %,d rows, each a draft of %s%n  sha256 %s%n".formatted(
                original.name(), sheet.format(), original.bytes(), proposal.rows(),
                proposal.mapping().target().type(), original.sha256().hex()));
        page.append("\nColumns\n");
        for (SheetProposal.Column column : proposal.columns()) {
            page.append("  %-3s %-26s %-16s %7d  %s%n".formatted(column.use().column(),
                    shown(column.use().header(), 26), column.use().means().code()
                            + (column.use().category().isEmpty() ? ""
                                    : " " + column.use().category()),
                    column.filled(), shown(String.join(" · ", column.samples()), 60)));
        }
        part(page, "Words", translations());
        part(page, "Questions", proposal.questions().stream().map(ImportText::question).toList());
        part(page, "Remarks", proposal.remarks().stream().map(ImportText::remark).toList());
        part(page, "Rows that wait", rows(run.waiting(), run.waitingCount()));
        part(page, "Rows that cannot be read", rows(run.unread(), run.unreadCount()));
        part(page, "Remarks on rows", first(run.remarks(), run.remarkCount(), ImportText::remark));
        part(page, "Rows that are held with other words", first(
                run.changed(), run.changedCount(), row -> "row " + row));
        page.append(("%n%d new, %d held already, %d held with other words, %d wait,"
                + " %d cannot be read%n").formatted(run.added(), run.same(), run.changedCount(),
                        run.waitingCount(), run.unreadCount()));
        return page.toString().replaceAll(STEERING, "·");
    }

    private List<String> translations() {
        List<String> words = new ArrayList<>();
        proposal.mapping().values().forEach((means, codes) -> {
            List<String> pairs = codes.entrySet().stream()
                    .map(entry -> entry.getKey() + " = " + entry.getValue()).toList();
            words.add("%s: %s".formatted(means.code(), shown(String.join(", ", pairs), 400)));
        });
        return words;
    }

    private static String question(Question question) {
        List<String> words = question.words().stream().limit(ROWS_SHOWN)
                .map(word -> "%s (%d)".formatted(shown(word.word(), 40), word.rows())).toList();
        return "%s%s: %s%s%s%n    %s".formatted(question.waits() ? "" : "(nothing waits) ",
                question.place(), question.what(),
                words.isEmpty() ? "" : ": " + String.join(", ", words),
                question.options().isEmpty() ? ""
                        : "\n    one of " + String.join(", ", question.options()),
                question.next());
    }

    private static String remark(Remark remark) {
        return "%s: %s%n    %s".formatted(remark.place(), remark.what(), remark.next());
    }

    private static List<String> rows(List<RowOutcome> rows, int count) {
        return first(rows, count, row -> String.join("\n  ",
                why(row).stream().map(ImportText::remark).toList()));
    }

    private static <T> List<String> first(List<T> items, int count, Function<T, String> words) {
        List<String> lines = new ArrayList<>(items.stream().limit(ROWS_SHOWN).map(words).toList());
        if (count > lines.size()) {
            lines.add("… and %,d more; --json tells the first %,d".formatted(
                    count - lines.size(), ImportRun.TOLD_MAX));
        }
        return lines;
    }

    private static List<Remark> why(RowOutcome row) {
        return switch (row) {
            case RowOutcome.Drafted drafted -> drafted.remarks();
            case RowOutcome.Waiting waiting -> waiting.why();
            case RowOutcome.Unread unread -> unread.why();
        };
    }

    private static void part(StringBuilder page, String title, List<String> lines) {
        if (!lines.isEmpty()) {
            page.append('\n').append(title).append('\n');
            lines.forEach(line -> page.append("  ").append(line).append('\n'));
        }
    }

    /// On one line.
    private static String shown(String text, int charactersMax) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.codePointCount(0, line.length()) <= charactersMax ? line
                : line.substring(0, line.offsetByCodePoints(0, charactersMax - 1)) + "…";
    }

    Json.Members json() {
        Map<String, Json> all = new LinkedHashMap<>();
        all.put("file", Json.text(original.name()));
        all.put("sha256", Json.text(original.sha256().hex()));
        all.put("bytes", Json.whole(original.bytes()));
        all.put("media", Json.text(original.media()));
        all.put("format", Json.text(sheet.format()));
        all.put("sheets", list(sheet.sheets(), item -> Json.text(item.name())));
        all.put("rows", Json.whole(proposal.rows()));
        all.put("charter", new Json.Truth(words));
        all.put("ready", new Json.Truth(proposal.isReady()));
        all.put("mapping", proposal.mapping().json());
        all.put("columns", list(proposal.columns(), ImportText::column));
        all.put("questions", list(proposal.questions(), ImportText::asked));
        all.put("remarks", list(proposal.remarks(), ImportText::noticed));
        all.put("waiting", list(run.waiting(), ImportText::row));
        all.put("unread", list(run.unread(), ImportText::row));
        all.put("changed", list(run.changed(), row -> Json.whole(row)));
        all.put("rowRemarks", list(run.remarks(), ImportText::noticed));
        Map<String, Json> counts = new LinkedHashMap<>();
        counts.put("new", Json.whole(run.added()));
        counts.put("same", Json.whole(run.same()));
        counts.put("changed", Json.whole(run.changedCount()));
        counts.put("waiting", Json.whole(run.waitingCount()));
        counts.put("unread", Json.whole(run.unreadCount()));
        counts.put("rowRemarks", Json.whole(run.remarkCount()));
        all.put("counts", new Json.Members(counts));
        run.out().ifPresent(path -> all.put("drafts", Json.text(path.toString())));
        return new Json.Members(all);
    }

    private static <T> Json list(List<T> items, Function<T, Json> json) {
        return new Json.Items(items.stream().map(json).toList());
    }

    private static Json column(SheetProposal.Column column) {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("column", Json.text(column.use().column()));
        members.put("header", Json.text(column.use().header()));
        members.put("means", Json.text(column.use().means().code()));
        members.put("filled", Json.whole(column.filled()));
        members.put("unread", Json.whole(column.unread()));
        members.put("samples", list(column.samples(), Json::text));
        return new Json.Members(members);
    }

    private static Json asked(Question question) {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("code", Json.text(question.code()));
        members.put("place", Json.text(question.place()));
        members.put("what", Json.text(question.what()));
        members.put("words", list(question.words(), word -> new Json.Members(Map.of(
                word.word(), Json.whole(word.rows())))));
        members.put("options", list(question.options(), Json::text));
        members.put("next", Json.text(question.next()));
        members.put("waits", new Json.Truth(question.waits()));
        return new Json.Members(members);
    }

    private static Json noticed(Remark remark) {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("place", Json.text(remark.place()));
        members.put("what", Json.text(remark.what()));
        members.put("next", Json.text(remark.next()));
        return new Json.Members(members);
    }

    private static Json row(RowOutcome row) {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("row", Json.whole(row.row()));
        members.put("why", list(why(row), ImportText::noticed));
        return new Json.Members(members);
    }
}
