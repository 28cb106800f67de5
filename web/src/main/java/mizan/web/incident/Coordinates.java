package mizan.web.incident;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mizan.statement.Json;

/// A place as a person writes it: `31.50000, 65.80000` or `31°30'15"N 65°48'0"E`.
///
/// @param lat 1e-7 degree, north positive
/// @param lon 1e-7 degree, east positive
public record Coordinates(int lat, int lon) {
    /// Metres of uncertainty that a point may have.
    public static final int RADIUS_METRES_MAX = 1_000_000;

    private static final int CHARACTERS_MAX = 80;
    private static final int UNIT = 10_000_000;
    private static final int CELLS_PER_DEGREE = 100;
    private static final String ONE = "([nsew]?)\\s*([+-]?\\d{1,3}(?:\\.\\d{1,12})?)\\s*[°º:]?\\s*"
            + "(?:(\\d{1,2}(?:\\.\\d{1,12})?)\\s*['′’:]\\s*)?"
            + "(?:(\\d{1,2}(?:\\.\\d{1,12})?)\\s*(?:\"|″|”|'')?\\s*)?([nsew]?)";
    private static final Pattern PAIR =
            Pattern.compile("\\s*" + ONE + "\\s*[,;/ ]\\s*" + ONE + "\\s*");
    private static final int GROUPS = 5;

    /// Reads a pair; latitude first unless letters say otherwise.
    public static Optional<Coordinates> parse(String words) {
        if (words.length() > CHARACTERS_MAX) {
            return Optional.empty();
        }
        String text = plain(words);
        Matcher match = PAIR.matcher(text);
        if (!match.matches()) {
            return Optional.empty();
        }
        String firstLetter = letter(match, 0);
        String secondLetter = letter(match, GROUPS);
        Optional<BigDecimal> first = degrees(match, 0, firstLetter);
        Optional<BigDecimal> second = degrees(match, GROUPS, secondLetter);
        if (first.isEmpty() || second.isEmpty()) {
            return Optional.empty();
        }
        boolean turned = isEast(firstLetter) || isNorth(secondLetter);
        if (turned && (isNorth(firstLetter) || isEast(secondLetter))) {
            return Optional.empty();
        }
        return turned ? of(second.get(), first.get()) : of(first.get(), second.get());
    }

    /// Digits of every script as ASCII, a comma within a number as a point.
    private static String plain(String words) {
        StringBuilder text = new StringBuilder();
        Normalizer.normalize(words, Normalizer.Form.NFKC).codePoints().forEach(c -> {
            int digit = Character.digit(c, 10);
            if (digit >= 0) {
                text.append(digit);
            } else {
                text.appendCodePoint(c == '٫' ? '.' : c == '،' ? ',' : c);
            }
        });
        String lower = text.toString().toLowerCase(Locale.ROOT);
        return lower.matches("[^,]*\\d,\\d{3,}[ ;/]+[^,]*\\d,\\d{3,}[^,]*")
                ? lower.replace(',', '.') : lower;
    }

    private static String letter(Matcher match, int from) {
        return match.group(from + 1).isEmpty() ? match.group(from + GROUPS)
                : match.group(from + 1);
    }

    private static boolean isNorth(String letter) {
        return letter.equals("n") || letter.equals("s");
    }

    private static boolean isEast(String letter) {
        return letter.equals("e") || letter.equals("w");
    }

    private static Optional<BigDecimal> degrees(Matcher match, int from, String letter) {
        BigDecimal whole = new BigDecimal(match.group(from + 2));
        BigDecimal minutes = part(Optional.ofNullable(match.group(from + 3)));
        BigDecimal seconds = part(Optional.ofNullable(match.group(from + 4)));
        BigDecimal sixty = BigDecimal.valueOf(60);
        if (minutes.compareTo(sixty) >= 0 || seconds.compareTo(sixty) >= 0) {
            return Optional.empty();
        }
        BigDecimal size = whole.abs()
                .add(minutes.divide(sixty, 12, RoundingMode.HALF_UP))
                .add(seconds.divide(BigDecimal.valueOf(3600), 12, RoundingMode.HALF_UP));
        boolean negative = match.group(from + 2).startsWith("-")
                || letter.equals("s") || letter.equals("w");
        return Optional.of(negative ? size.negate() : size);
    }

    private static BigDecimal part(Optional<String> digits) {
        return digits.map(BigDecimal::new).orElse(BigDecimal.ZERO);
    }

    private static Optional<Coordinates> of(BigDecimal lat, BigDecimal lon) {
        if (lat.abs().compareTo(BigDecimal.valueOf(90)) > 0
                || lon.abs().compareTo(BigDecimal.valueOf(180)) > 0) {
            return Optional.empty();
        }
        return Optional.of(new Coordinates(units(lat), units(lon)));
    }

    private static int units(BigDecimal degrees) {
        return degrees.multiply(BigDecimal.valueOf(UNIT)).setScale(0, RoundingMode.HALF_UP)
                .intValueExact();
    }

    /// Of a point's or a cell's object; a cell is the place in its middle.
    public static Coordinates of(Map<String, Json> object) {
        boolean point = object.containsKey("radius");
        int unit = point ? 1 : UNIT / CELLS_PER_DEGREE;
        int middle = point ? 0 : unit / 2;
        return new Coordinates(whole(object, "lat") * unit + middle,
                whole(object, "lon") * unit + middle);
    }

    private static int whole(Map<String, Json> object, String name) {
        return object.get(name) instanceof Json.Whole(long value) ? (int) value : 0;
    }

    /// `31.5000000, 65.8000000`.
    public String text() {
        return BigDecimal.valueOf(lat, 7).toPlainString() + ", "
                + BigDecimal.valueOf(lon, 7).toPlainString();
    }

    /// A point with a radius, as a statement holds it.
    public Json point(long radiusMetres) {
        Map<String, Json> point = pair(lat, lon);
        point.put("radius", Json.whole(radiusMetres));
        return new Json.Members(point);
    }

    /// The cell that it lies in, as a statement holds it.
    public Json cell() {
        int unit = UNIT / CELLS_PER_DEGREE;
        return new Json.Members(pair(Math.min(Math.floorDiv(lat, unit), 8_999),
                Math.min(Math.floorDiv(lon, unit), 17_999)));
    }

    private static Map<String, Json> pair(int lat, int lon) {
        Map<String, Json> pair = new LinkedHashMap<>();
        pair.put("lat", Json.whole(lat));
        pair.put("lon", Json.whole(lon));
        return pair;
    }

    /// The same with latitude and longitude in the other order, where that is a place at all.
    public Optional<Coordinates> swapped() {
        return Math.abs((long) lon) > 90L * UNIT ? Optional.empty()
                : Optional.of(new Coordinates(lon, lat));
    }
}
