package mizan.intake;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mizan.statement.Json;

/// What a cell says of a number of people or things: low, best and high where it says several.
///
/// @param atLeast whether it says "at least"; `high` is then not known
/// @param trouble why nothing could be read; empty if something could
record CountText(long low, long best, long high, boolean atLeast, String trouble) {
    private static final Pattern NUMBER =
            Pattern.compile("\\d{1,3}(?:[,' ]\\d{3})+|\\d{1,3}(?:\\.\\d{3})+|\\d+(?:[.,]0+)?");
    private static final Pattern RANGE = Pattern.compile(
            "(?:between )?(.+?)\\s*(?:-|to|and|/|à)\\s*(.+?)");
    private static final Pattern LEAST = Pattern.compile(
            "(?:at least|min(?:imum)?\\.?|more than|over|>=?|≥|au moins)\\s*(.+)|(.+?)\\s*\\+");
    private static final Pattern MOST = Pattern.compile(
            "(?:up to|at most|max(?:imum)?\\.?|<=?|≤|jusqu'à)\\s*(.+)");

    static CountText read(String words) {
        String text = Plain.text(words).toLowerCase(java.util.Locale.ROOT);
        if (text.matches("nil|none|no|-|aucun|لا")) {
            return of(0, 0, 0, false);
        }
        Optional<Long> one = number(text);
        if (one.isPresent()) {
            return of(one.get(), one.get(), one.get(), false);
        }
        Matcher least = LEAST.matcher(text);
        if (least.matches()) {
            Optional<Long> low = number(least.group(1) == null ? least.group(2) : least.group(1));
            if (low.isPresent()) {
                return of(low.get(), low.get(), low.get(), true);
            }
        }
        Matcher most = MOST.matcher(text);
        if (most.matches() && number(most.group(1)).isPresent()) {
            long high = number(most.group(1)).orElseThrow();
            return of(0, high, high, false);
        }
        Matcher range = RANGE.matcher(text);
        if (range.matches()) {
            Optional<Long> low = number(range.group(1));
            Optional<Long> high = number(range.group(2));
            if (low.isPresent() && high.isPresent() && low.get() <= high.get()) {
                return of(low.get(), low.get(), high.get(), false);
            }
        }
        return new CountText(0, 0, 0, false, "is no number");
    }

    private static CountText of(long low, long best, long high, boolean atLeast) {
        return new CountText(low, best, high, atLeast, "");
    }

    /// A whole number, with or without separators of thousands; empty for anything else.
    static Optional<Long> number(String words) {
        String text = words.strip().replaceFirst("^(?:about|approx\\.?|~|ca\\.?)\\s*", "");
        if (!NUMBER.matcher(text).matches() || text.length() > 20) {
            return Optional.empty();
        }
        String digits = text.replaceFirst("[.,]0{1,2}$", "").replaceAll("[,' .]", "");
        if (digits.length() > 15 || digits.isEmpty()) {
            return Optional.empty();
        }
        long number = Long.parseLong(digits);
        return number > Json.WHOLE_MAX ? Optional.empty() : Optional.of(number);
    }

    boolean isRead() {
        return trouble.isEmpty();
    }

    /// Whether it says more than one number.
    boolean isSpan() {
        return low != high || atLeast;
    }
}
