package mizan.intake;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Coordinates as people write them: decimal, degrees and minutes and seconds, pairs, `POINT`.
final class CoordinateText {
    private static final String ONE = "([nsew])?\\s*([+-]?\\d{1,3}(?:\\.\\d+)?)"
            + "\\s*(?:°|º|deg|d|:|\\s)?\\s*"
            + "(?:(\\d{1,2}(?:\\.\\d+)?)\\s*(?:'|′|’|m|:|\\s)?\\s*)?"
            + "(?:(\\d{1,2}(?:\\.\\d+)?)\\s*(?:\"|″|”|''|s)?\\s*)?([nsew])?";
    private static final Pattern SINGLE = Pattern.compile(ONE);
    private static final Pattern POINT =
            Pattern.compile("point\\s*\\(\\s*(-?[\\d.]+)\\s+(-?[\\d.]+)\\s*\\)");
    private static final Pattern DECIMAL_PAIR =
            Pattern.compile("([+-]?\\d{1,3}\\.\\d+)\\s*[,;/ ]\\s*([+-]?\\d{1,3}\\.\\d+)");
    private static final Pattern GRID = Pattern.compile("(?i)\\d{1,2}[c-x]\\s?[a-z]{2}[\\d ]+");
    private static final BigDecimal UNIT = BigDecimal.valueOf(10_000_000);

    private CoordinateText() {}

    /// One coordinate in 1e-7 degree.
    ///
    /// @param axis `n` for a latitude, `e` for a longitude, a space where the words do not say
    record One(int value, char axis) {}

    /// Latitude and longitude in 1e-7 degree.
    record Pair(int lat, int lon) {}

    /// One coordinate; empty if the words are none.
    static Optional<One> one(String words) {
        String text = Plain.text(words).toLowerCase(Locale.ROOT);
        if (text.matches("[+-]?\\d{1,3},\\d{3,}")) {
            text = text.replace(',', '.');
        }
        Matcher match = SINGLE.matcher(text);
        if (text.isEmpty() || text.length() > 40 || !match.matches()) {
            return Optional.empty();
        }
        String letter = match.group(1) == null ? match.group(5) : match.group(1);
        if (match.group(1) != null && match.group(5) != null) {
            return Optional.empty();
        }
        return value(match, letter == null ? " " : letter);
    }

    private static Optional<One> value(Matcher match, String letter) {
        BigDecimal degrees = new BigDecimal(match.group(2));
        boolean negative = degrees.signum() < 0 || match.group(2).startsWith("-");
        BigDecimal minutes = part(match.group(3));
        BigDecimal seconds = part(match.group(4));
        BigDecimal sixty = BigDecimal.valueOf(60);
        if (minutes.compareTo(sixty) >= 0 || seconds.compareTo(sixty) >= 0) {
            return Optional.empty();
        }
        BigDecimal total = degrees.abs()
                .add(minutes.divide(sixty, 12, RoundingMode.HALF_UP))
                .add(seconds.divide(BigDecimal.valueOf(3600), 12, RoundingMode.HALF_UP));
        if (total.compareTo(BigDecimal.valueOf(180)) > 0) {
            return Optional.empty();
        }
        boolean west = letter.equals("s") || letter.equals("w");
        if (negative && west) {
            return Optional.empty();
        }
        int value = total.multiply(UNIT).setScale(0, RoundingMode.HALF_UP).intValueExact();
        char axis = letter.equals("n") || letter.equals("s") ? 'n' : letter.equals(" ") ? ' ' : 'e';
        return Optional.of(new One(negative || west ? -value : value, axis));
    }

    private static BigDecimal part(String digits) {
        return digits == null ? BigDecimal.ZERO : new BigDecimal(digits);
    }

    /// Both in one cell; latitude first unless letters or `POINT` say otherwise.
    static Optional<Pair> pair(String words) {
        String text = Plain.text(words).toLowerCase(Locale.ROOT);
        Matcher point = POINT.matcher(text);
        if (point.matches()) {
            return both(one(point.group(2)), one(point.group(1)));
        }
        Matcher decimal = DECIMAL_PAIR.matcher(text);
        if (decimal.matches()) {
            return both(one(decimal.group(1)), one(decimal.group(2)));
        }
        for (int i = 1; i < text.length() && text.length() <= 80; i++) {
            char before = text.charAt(i - 1);
            boolean parted = ",;/ ".indexOf(text.charAt(i)) >= 0 || "nsew".indexOf(before) >= 0;
            if (parted && (text.matches(".*[nsew].*") || text.charAt(i) == ','
                    || text.charAt(i) == ';')) {
                Optional<Pair> pair = both(one(text.substring(0, i)),
                        one(text.substring(i).replaceFirst("^[,;/ ]+", "")));
                if (pair.isPresent()) {
                    return pair;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Pair> both(Optional<One> first, Optional<One> second) {
        if (first.isEmpty() || second.isEmpty()) {
            return Optional.empty();
        }
        One lat = first.get();
        One lon = second.get();
        if (lat.axis() == 'e' || lon.axis() == 'n') {
            One other = lat;
            lat = lon;
            lon = other;
        }
        return lat.axis() == 'e' || lon.axis() == 'n' ? Optional.empty() : pair(lat, lon);
    }

    /// A pair of two coordinates; empty where the latitude is past a pole.
    static Optional<Pair> pair(One lat, One lon) {
        return Math.abs((long) lat.value()) > 900_000_000L ? Optional.empty()
                : Optional.of(new Pair(lat.value(), lon.value()));
    }

    /// Whether it looks like a reference to a military grid.
    static boolean isGrid(String words) {
        return GRID.matcher(Plain.text(words)).matches();
    }
}
