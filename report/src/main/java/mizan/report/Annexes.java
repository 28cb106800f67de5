package mizan.report;

import java.util.ArrayList;
import java.util.List;

/// The annexes, each a table over the width of a turned page.
final class Annexes {

    /// Annexes that stand there also without a row: that there is none is said.
    private static final List<String> ALWAYS =
            List.of("events", "commitments", "access", "notifications", "coverage");

    /// Columns of sentences, which need room.
    private static final List<String> WORDS = List.of("description", "words", "text", "note");

    private final Phrasing p;
    private final Markup m;

    Annexes(Phrasing phrasing, Markup markup) {
        this.p = phrasing;
        this.m = markup;
    }

    void write(List<Table> tables) {
        for (Table table : tables) {
            if (!table.rows().isEmpty() || ALWAYS.contains(table.name())) {
                annex(table);
            }
        }
    }

    private void annex(Table table) {
        m.open("section", "class", "annex", "id", table.name());
        m.open("h2").text(table.letter() + " ").text(p.say("table." + table.name())).close("h2");
        m.element("p", p.say("table." + table.name() + ".note"), "class", "note");
        if (table.rows().isEmpty()) {
            m.element("p", p.say("table.none"), "class", "empty");
        } else {
            rows(table);
        }
        m.close("section");
    }

    private void rows(Table table) {
        List<Integer> shown = new ArrayList<>();
        for (int at = 0; at < table.columns().size(); at++) {
            int column = at;
            // A column in which nothing stands takes no room on paper.
            if (table.columns().get(at).printed() && table.rows().stream()
                    .anyMatch(row -> !p.cell(row.get(column)).isEmpty())) {
                shown.add(at);
            }
        }
        m.open("table").heads(shown.stream()
                .map(at -> p.say("column." + table.columns().get(at).key())).toList());
        m.open("tbody");
        for (List<Cell> row : table.rows()) {
            m.open("tr");
            shown.forEach(at -> cell(table.columns().get(at).key(), row.get(at)));
            m.close("tr");
        }
        m.close("tbody").close("table");
    }

    private void cell(String key, Cell cell) {
        String text = p.cell(cell);
        switch (cell) {
            case Cell.Whole _ -> m.element("td", text, "class", "n");
            case Cell.Text _ -> m.open("td", "class", WORDS.contains(key) ? "d" : "w").said(text)
                    .raw("</td>");
            case Cell.Entries _ -> m.open("td", "class", "e").said(text).raw("</td>");
            case Cell.Time _, Cell.Written _ -> m.element("td", text, "class", "t");
            case Cell.Code _, Cell.Truth _ -> m.element("td", text);
        }
    }
}
