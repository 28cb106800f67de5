package mizan.report;

import java.util.Optional;

/// A language in which a report is made.
public enum ReportLanguage {
    /// English, left to right.
    ENGLISH("en", false, true),
    /// Urdu, right to left; no speaker has reviewed its words yet, and every page says so.
    URDU("ur", true, false);

    private final String code;
    private final boolean rightToLeft;
    private final boolean reviewed;

    ReportLanguage(String code, boolean rightToLeft, boolean reviewed) {
        this.code = code;
        this.rightToLeft = rightToLeft;
        this.reviewed = reviewed;
    }

    /// BCP 47 code.
    public String code() {
        return code;
    }

    /// Whether it is written from right to left.
    public boolean rightToLeft() {
        return rightToLeft;
    }

    /// Whether a speaker has reviewed the words.
    public boolean reviewed() {
        return reviewed;
    }

    /// The language of a code.
    public static Optional<ReportLanguage> of(String code) {
        for (ReportLanguage language : values()) {
            if (language.code.equals(code)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }
}
