package mizan.intake;

/// Offsets of local time in words.
final class Offsets {
    private Offsets() {}

    /// `+04:30`; `+00:00` for UTC.
    static String text(int minutes) {
        return "%s%02d:%02d".formatted(minutes < 0 ? "-" : "+",
                Math.abs(minutes) / 60, Math.abs(minutes) % 60);
    }
}
