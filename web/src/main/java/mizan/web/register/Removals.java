package mizan.web.register;

/// A text in which what stands in `[[double brackets]]` is taken out and marked.
///
/// @param text  with a mark at each place
/// @param count places
/// @param whole every bracket that opens is closed
record Removals(String text, int count, boolean whole) {
    private static final String OPENS = "[[";
    private static final String CLOSES = "]]";

    /// @param mark words that stand where something was taken out
    static Removals of(String text, String mark) {
        StringBuilder kept = new StringBuilder(text.length());
        int count = 0;
        int at = 0;
        for (int open = text.indexOf(OPENS); open >= 0; open = text.indexOf(OPENS, at)) {
            int close = text.indexOf(CLOSES, open + OPENS.length());
            if (close < 0) {
                // Nothing of what an unclosed bracket may hide leaves.
                return new Removals(kept.append(text, at, open).toString(), count, false);
            }
            kept.append(text, at, open).append('[').append(mark).append(']');
            count++;
            at = close + CLOSES.length();
        }
        return new Removals(kept.append(text, at, text.length()).toString(), count,
                text.indexOf(CLOSES, at) < 0);
    }
}
