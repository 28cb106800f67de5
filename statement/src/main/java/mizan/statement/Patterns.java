package mizan.statement;

import java.util.regex.Pattern;

/// The forms of short texts, each written down once.
enum Patterns {
    CODE("[a-z0-9-]{1,32}"),
    WORD("[a-z0-9-]{1,64}"),
    CLAUSE("[A-Za-z0-9.-]{1,32}"),
    TYPE("[a-z]{1,20}\\.[a-z-]{1,40}"),
    ORIGIN("[!-~&&[^+]]{1,128}"),
    MEDIA("[a-z0-9][a-z0-9.+-]{0,40}/[a-z0-9][a-z0-9.+-]{0,80}"),
    FIELD("[A-Za-z][A-Za-z0-9.-]{0,63}"),
    GRADE("[A-F][1-6]"),
    HEX16("[0-9a-f]{32}"),
    HEX32("[0-9a-f]{64}"),
    DIGEST("[A-Za-z0-9_-]{43}");

    private final Pattern pattern;

    Patterns(String pattern) {
        this.pattern = Pattern.compile(pattern);
    }

    boolean matches(String text) {
        return pattern.matcher(text).matches();
    }

    @Override
    public String toString() {
        return pattern.pattern();
    }

    static void require(Patterns form, String text) {
        if (!form.matches(text)) {
            throw new IllegalArgumentException(
                    new Json.Text(text).compact() + " is not of the form " + form);
        }
    }
}
