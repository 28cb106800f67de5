package mizan.tlog;

/// Decimal numbers as the C2SP formats write them: ASCII digits, no sign, no leading zero.
final class Decimal {
    private static final int DIGITS_MAX = 19;

    private Decimal() {}

    /// Reads 0 to 2^63 - 1; `what` names the number in the refusal.
    static long parse(String text, String what) {
        int length = text.length();
        boolean digits = length >= 1 && length <= DIGITS_MAX;
        for (int i = 0; digits && i < length; i++) {
            digits = text.charAt(i) >= '0' && text.charAt(i) <= '9';
        }
        if (!digits || length > 1 && text.charAt(0) == '0') {
            throw new MalformedException(
                    "%s is not a plain decimal number: \"%s\"".formatted(what, text));
        }
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException _) {
            throw new MalformedException("%s is over 2^63 - 1: %s".formatted(what, text));
        }
    }
}
