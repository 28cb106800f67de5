package mizan.intake;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Proposes what the columns hold: by HXL tag, by the words above, then by looking at values.
final class Recogniser {
    private static final int VALUES_LEAST = 3;

    private final Layout layout;
    private final Target target;
    private final Set<Meaning> taken = EnumSet.noneOf(Meaning.class);
    private final Set<Meaning> exactly = EnumSet.noneOf(Meaning.class);
    private final List<Remark> remarks = new ArrayList<>();

    private Recogniser(Layout layout, Target target) {
        this.layout = layout;
        this.target = target;
    }

    /// @param remarks what a person should look at
    record Proposed(List<ColumnUse> columns, List<Remark> remarks) {}

    static Proposed of(Layout layout, Target target) {
        Recogniser recogniser = new Recogniser(layout, target);
        List<ColumnUse> uses = recogniser.columns();
        return new Proposed(uses, List.copyOf(recogniser.remarks));
    }

    private List<ColumnUse> columns() {
        List<Optional<WordLists.Heading>> headings = new ArrayList<>();
        for (int column = 0; column < layout.wide(); column++) {
            Optional<WordLists.Heading> heading = heading(column);
            headings.add(heading);
            heading.filter(WordLists.Heading::exact).ifPresent(h -> exactly.add(h.means()));
        }
        List<ColumnUse> uses = new ArrayList<>();
        for (int column = 0; column < layout.wide(); column++) {
            uses.add(use(column, headings.get(column)));
        }
        for (int column = 0; column < layout.wide(); column++) {
            if (uses.get(column).means() == Meaning.NONE) {
                uses.set(column, byValues(column, uses.get(column)));
            }
        }
        return uses;
    }

    private Optional<WordLists.Heading> heading(int column) {
        Optional<WordLists.Heading> tag = layout.tag(column).isEmpty() ? Optional.empty()
                : WordLists.tag(layout.tag(column));
        Optional<WordLists.Heading> word = WordLists.heading(layout.header(column))
                .filter(heading -> heading.means().serves(target));
        // The name is more exact than a general tag: `date_end` with `#date`.
        return word.filter(WordLists.Heading::exact)
                .or(() -> tag.filter(heading -> heading.means().serves(target)))
                .or(() -> word);
    }

    private ColumnUse use(int column, Optional<WordLists.Heading> heading) {
        ColumnUse none = new ColumnUse(
                SheetRow.letters(column), layout.header(column), Meaning.NONE, "");
        if (heading.isEmpty()) {
            return none;
        }
        WordLists.Heading found = heading.get();
        if (!found.exact() && exactly.contains(found.means())) {
            return none;
        }
        if (!taken.add(found.means()) && !found.means().takesMany()) {
            remarks.add(new Remark(ColumnFacts.place(none),
                    "could hold %s, as an earlier column does".formatted(found.means().code()),
                    "it was left out; change means in the mapping if it is the better one"));
            return none;
        }
        return new ColumnUse(none.column(), none.header(), found.means(), found.category());
    }

    /// For columns that no word recognises: what all values of the sample look like.
    private ColumnUse byValues(int column, ColumnUse none) {
        List<SheetCell> cells = layout.sample().stream().map(row -> row.cell(column))
                .filter(cell -> !cell.isEmpty()).toList();
        if (cells.size() < VALUES_LEAST) {
            return none;
        }
        Meaning found = Meaning.NONE;
        if (free(Meaning.DATE) && cells.stream().allMatch(Recogniser::isDate)) {
            found = Meaning.DATE;
        } else if (free(Meaning.COORDINATES) && free(Meaning.LATITUDE)
                && cells.stream().allMatch(c -> CoordinateText.pair(c.text()).isPresent())) {
            found = Meaning.COORDINATES;
        } else if (free(Meaning.GRADE)
                && cells.stream().allMatch(c -> c.trimmed().matches("[A-Fa-f][1-6]"))) {
            found = Meaning.GRADE;
        } else if (layout.headerRow() == 0 && free(Meaning.ACCOUNT) && free(Meaning.SUMMARY)
                && cells.stream().mapToInt(c -> c.text().length()).average().orElse(0) > 40) {
            found = target == Target.INCIDENT ? Meaning.ACCOUNT : Meaning.SUMMARY;
        }
        if (found == Meaning.NONE || !found.serves(target)) {
            return none;
        }
        taken.add(found);
        remarks.add(new Remark(ColumnFacts.place(none),
                "was taken for %s by its values alone".formatted(found.code()),
                "look whether it is; else change means in the mapping"));
        return new ColumnUse(none.column(), none.header(), found, "");
    }

    private boolean free(Meaning means) {
        return !taken.contains(means);
    }

    private static boolean isDate(SheetCell cell) {
        return cell.kind() == SheetCell.Kind.DATE || cell.kind() == SheetCell.Kind.MOMENT
                || cell.kind() == SheetCell.Kind.TEXT && DateText.read(cell.text()).isRead();
    }
}
