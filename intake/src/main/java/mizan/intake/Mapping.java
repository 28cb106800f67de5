package mizan.intake;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mizan.statement.Json;
import mizan.tlog.Bytes;

/// How a spreadsheet is read: what its columns hold, what its words mean, what a person decided.
///
/// Format: `docs/spec/import.md`. A small document that people edit and that is remembered.
///
/// @param book          a name for this spreadsheet that stays the same when it grows
/// @param sheet         name of the sheet; empty for the first one that is not hidden
/// @param headerRow     number of the row with the words above the columns; 0 if there is none
/// @param form          for separated values: how they are written down; found out if absent
/// @param offsetMinutes offset of local times that do not say it, minutes east of UTC
/// @param swapped       whether latitude and longitude stand in each other's column
/// @param fillMerged    whether merged areas are filled down
/// @param gazetteer     whether a point is taken from the gazetteer where the sheet has none
/// @param values        by meaning: the sheet's words and the codes that they stand for
/// @param fixed         by meaning: the code for rows without a word
public record Mapping(
        String book,
        Target target,
        String sheet,
        int headerRow,
        Optional<CsvForm> form,
        DateOrder dates,
        Optional<Integer> offsetMinutes,
        boolean swapped,
        boolean fillMerged,
        boolean gazetteer,
        List<ColumnUse> columns,
        Map<Meaning, Map<String, String>> values,
        Map<Meaning, String> fixed) {
    /// Bytes of one mapping.
    static final int BYTES_MAX = 1 << 20;

    /// The code that stands for "leave it out".
    public static final String LEFT_OUT = "-";

    /// Keeps unmodifiable copies.
    public Mapping {
        columns = List.copyOf(columns);
        Map<Meaning, Map<String, String>> copy = new LinkedHashMap<>();
        values.forEach((means, words) -> copy.put(means,
                Collections.unmodifiableMap(new LinkedHashMap<>(words))));
        values = Collections.unmodifiableMap(copy);
        fixed = Collections.unmodifiableMap(new LinkedHashMap<>(fixed));
    }

    /// Reads a mapping; throws `IllegalArgumentException` with words for people.
    public static Mapping parse(Bytes text) {
        return MappingText.read(text);
    }

    /// Minutes east of UTC out of `+04:30`, `Z` and the like; empty for anything else.
    public static Optional<Integer> offset(String words) {
        return TimeText.offset(words);
    }

    /// The document, with its keys in the order of the specification.
    public Json.Members json() {
        return MappingText.write(this);
    }

    /// The code that a word of a column stands for; empty if the mapping does not say.
    Optional<String> code(Meaning means, String word) {
        Map<String, String> words = values.getOrDefault(means, Map.of());
        String plain = word.strip();
        if (words.containsKey(plain)) {
            return Optional.ofNullable(words.get(plain));
        }
        String key = Plain.key(plain);
        return words.entrySet().stream().filter(entry -> Plain.key(entry.getKey()).equals(key))
                .map(Map.Entry::getValue).findFirst();
    }

    /// The columns with this meaning, by number from 0.
    List<Integer> columns(Meaning means) {
        return columns.stream().filter(use -> use.means() == means)
                .map(use -> XlsxRows.column(use.column())).toList();
    }

    /// Whether some column has this meaning.
    boolean has(Meaning means) {
        return columns.stream().anyMatch(use -> use.means() == means);
    }

    /// The same with another decision on the order of day and month.
    public Mapping withDates(DateOrder order) {
        return new Mapping(book, target, sheet, headerRow, form, order, offsetMinutes, swapped,
                fillMerged, gazetteer, columns, values, fixed);
    }

    /// The same with another offset of local times.
    public Mapping withOffset(int minutes) {
        return new Mapping(book, target, sheet, headerRow, form, dates, Optional.of(minutes),
                swapped, fillMerged, gazetteer, columns, values, fixed);
    }

    /// The same with a code for rows without a word.
    public Mapping withFixed(Meaning means, String code) {
        Map<Meaning, String> more = new LinkedHashMap<>(fixed);
        more.put(means, code);
        return new Mapping(book, target, sheet, headerRow, form, dates, offsetMinutes, swapped,
                fillMerged, gazetteer, columns, values, more);
    }

    /// The same with a translation of one word.
    public Mapping withValue(Meaning means, String word, String code) {
        Map<Meaning, Map<String, String>> more = new LinkedHashMap<>(values);
        Map<String, String> words = new LinkedHashMap<>(more.getOrDefault(means, Map.of()));
        words.put(word, code);
        more.put(means, words);
        return new Mapping(book, target, sheet, headerRow, form, dates, offsetMinutes, swapped,
                fillMerged, gazetteer, columns, more, fixed);
    }

    /// The same with other uses of the columns.
    public Mapping withColumns(List<ColumnUse> uses) {
        return new Mapping(book, target, sheet, headerRow, form, dates, offsetMinutes, swapped,
                fillMerged, gazetteer, uses, values, fixed);
    }

    /// The same with another decision on swapped coordinates.
    public Mapping withSwapped(boolean areSwapped) {
        return new Mapping(book, target, sheet, headerRow, form, dates, offsetMinutes, areSwapped,
                fillMerged, gazetteer, columns, values, fixed);
    }
}
