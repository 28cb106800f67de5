package mizan.tlog;

/// Walks over lines that each end in one LF; nothing else ends a line.
final class TextLines {
    private final String text;
    private final String what;
    private int at;
    private int number;

    /// @param what names the format in refusals
    TextLines(String text, String what) {
        this.text = text;
        this.what = what;
    }

    boolean atEnd() {
        return at == text.length();
    }

    /// The next line without its LF.
    String next(String expected) {
        int end = text.indexOf('\n', at);
        if (end < 0) {
            throw new MalformedException("%s ends at line %d, where %s and a line end must stand"
                    .formatted(what, number + 1, expected));
        }
        String line = text.substring(at, end);
        at = end + 1;
        number++;
        return line;
    }

    /// Everything that has not been read.
    String rest() {
        String rest = text.substring(at);
        at = text.length();
        return rest;
    }

    MalformedException refuse(String why) {
        return new MalformedException("%s line %d: %s".formatted(what, number, why));
    }
}
