package mizan.web.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mizan.intake.ColumnUse;
import mizan.intake.DateOrder;
import mizan.intake.Mapping;
import mizan.intake.Meaning;

/// What a person changed on the page of a spreadsheet, taken into its mapping.
final class ImportAnswers {
    private static final int WORDS_MAX = 300;
    private static final String CODE = "[a-z0-9][a-z0-9.-]{0,63}|-";

    private ImportAnswers() {}

    /// The mapping with these answers; what cannot be read changes nothing.
    ///
    /// @param typed fields of the page: `c-A` a column, `q-…` a question, `w-1` a word
    static Mapping taken(Mapping before, Map<String, String> typed) {
        Mapping mapping = before.withColumns(columns(before, typed));
        for (DateOrder order : DateOrder.values()) {
            if (order.code().equals(typed.get("q-dates"))) {
                mapping = mapping.withDates(order);
            }
        }
        Optional<Integer> offset = Optional.ofNullable(typed.get("q-offset"))
                .flatMap(text -> Mapping.offset(text.strip()));
        if (offset.isPresent()) {
            mapping = mapping.withOffset(offset.get());
        }
        String coordinates = typed.getOrDefault("q-coordinates", "");
        if (!coordinates.isEmpty()) {
            mapping = mapping.withSwapped(coordinates.equals("swapped"));
        }
        for (Map.Entry<String, String> answer : typed.entrySet()) {
            if (answer.getKey().startsWith("q-fixed.") && answer.getValue().matches(CODE)) {
                Optional<Meaning> means =
                        Meaning.named(answer.getKey().substring("q-fixed.".length()));
                if (means.isPresent()) {
                    mapping = mapping.withFixed(means.get(), answer.getValue());
                }
            }
        }
        return words(mapping, typed);
    }

    private static List<ColumnUse> columns(Mapping mapping, Map<String, String> typed) {
        List<ColumnUse> uses = new ArrayList<>();
        for (ColumnUse use : mapping.columns()) {
            Meaning means = Optional.ofNullable(typed.get("c-" + use.column()))
                    .flatMap(Meaning::named).filter(m -> m.serves(mapping.target())
                            || m == Meaning.NONE).orElse(use.means());
            boolean taken = !means.takesMany()
                    && uses.stream().anyMatch(other -> other.means() == means);
            uses.add(new ColumnUse(use.column(), use.header(),
                    taken ? Meaning.NONE : means, use.category()));
        }
        return List.copyOf(uses);
    }

    private static Mapping words(Mapping before, Map<String, String> typed) {
        Mapping mapping = before;
        for (int at = 0; at < WORDS_MAX; at++) {
            String code = typed.getOrDefault("w-" + at, "").strip();
            Optional<Meaning> means = Meaning.named(typed.getOrDefault("m-" + at, ""));
            String word = typed.getOrDefault("x-" + at, "");
            if (means.isPresent() && !word.isEmpty() && code.matches(CODE)) {
                mapping = mapping.withValue(means.get(), word, code);
            }
        }
        return mapping;
    }
}
