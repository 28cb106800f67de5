package mizan.intake;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// What the cells of a workbook say.
final class XlsxValues {
    private static final BigDecimal SECONDS = BigDecimal.valueOf(86_400);
    /// Past it programs show no date: 9999-12-31.
    private static final int LAST_DAY = 2_958_465;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private XlsxValues() {}

    /// @param type the attribute `t` of the cell
    static SheetCell cell(XlsxBook book, String type, int style, String value, boolean formula) {
        return switch (type) {
            case "s" -> text(shared(book, value), formula);
            case "inlineStr", "str" -> text(XlsxRows.unescaped(value), formula);
            case "b" -> new SheetCell(SheetCell.Kind.TRUTH,
                    value.equals("1") ? "true" : "false", formula);
            case "e" -> new SheetCell(SheetCell.Kind.ERROR, value, formula);
            case "d" -> new SheetCell(value.contains("T") ? SheetCell.Kind.MOMENT
                    : SheetCell.Kind.DATE, value, formula);
            default -> number(book, style, value.strip(), formula);
        };
    }

    private static SheetCell text(String words, boolean formula) {
        return words.isBlank() ? SheetCell.EMPTY
                : new SheetCell(SheetCell.Kind.TEXT, words, formula);
    }

    private static String shared(XlsxBook book, String value) {
        try {
            int index = Integer.parseInt(value.strip());
            return index >= 0 && index < book.words().size() ? book.words().get(index) : "";
        } catch (NumberFormatException _) {
            return "";
        }
    }

    private static SheetCell number(XlsxBook book, int style, String value, boolean formula) {
        if (value.isEmpty()) {
            return SheetCell.EMPTY;
        }
        SheetCell.Kind kind = book.styles().kind(style);
        BigDecimal number;
        try {
            number = value.length() > 40 ? BigDecimal.ZERO : new BigDecimal(value);
            if (value.length() > 40 || Math.abs(number.scale()) > 400) {
                return text(value, formula);
            }
        } catch (NumberFormatException _) {
            return text(value, formula);
        }
        if (kind == SheetCell.Kind.NUMBER) {
            return new SheetCell(kind, plain(number), formula);
        }
        return moment(number, kind, book.since1904(), formula);
    }

    /// Binary fractions show as `34.190456999999995`: fifteen digits are what a program shows.
    private static String plain(BigDecimal number) {
        BigDecimal shown = number.round(new java.math.MathContext(15, RoundingMode.HALF_UP));
        String text = shown.stripTrailingZeros().toPlainString();
        return text.length() > 40 ? shown.toString() : text;
    }

    /// A number of days as a day, a moment or a time; one that no program shows stays a number.
    static SheetCell moment(
            BigDecimal serial, SheetCell.Kind kind, boolean since1904, boolean formula) {
        if (serial.signum() < 0 || serial.compareTo(BigDecimal.valueOf(LAST_DAY)) > 0) {
            return new SheetCell(SheetCell.Kind.NUMBER, plain(serial), formula);
        }
        int days = serial.intValue();
        long seconds = serial.subtract(BigDecimal.valueOf(days)).multiply(SECONDS)
                .setScale(0, RoundingMode.HALF_UP).longValue();
        if (kind == SheetCell.Kind.TIME && days == 0 || days == 0 && !since1904) {
            return new SheetCell(SheetCell.Kind.TIME,
                    TIME.format(LocalTime.ofSecondOfDay(seconds % 86_400)), formula);
        }
        // Day 60 is a 29 February 1900 that no calendar has: days before it count a day later.
        LocalDate origin = since1904 ? LocalDate.of(1904, 1, 1)
                : LocalDate.of(1899, 12, days < 60 ? 31 : 30);
        LocalDateTime moment = origin.plusDays(days).atStartOfDay().plusSeconds(seconds);
        return seconds == 0 && kind == SheetCell.Kind.DATE
                ? new SheetCell(SheetCell.Kind.DATE, moment.toLocalDate().toString(), formula)
                : new SheetCell(SheetCell.Kind.MOMENT, MOMENT.format(moment), formula);
    }
}
