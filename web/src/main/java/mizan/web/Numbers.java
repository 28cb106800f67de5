package mizan.web;

/// Reads numbers out of paths and queries.
final class Numbers {

    private Numbers() {}

    /// A decimal of at most nine digits, without sign or leading zero; else W003.
    static int whole(String text) {
        if (!text.matches("0|[1-9][0-9]{0,8}")) {
            throw new Problem.Told(Problem.unreadable("this is no number", text,
                    "write a decimal number without sign, of at most nine digits"));
        }
        return Integer.parseInt(text);
    }
}
