package mizan.web;

import java.util.List;
import java.util.Optional;

/// A language of the interface's own words.
///
/// Words that no speaker has reviewed yet are marked so on every page.
public enum Language {
    ENGLISH("en", "ltr", "English", true),
    URDU("ur", "rtl", "اردو", false);

    private final String code;
    private final String direction;
    private final String name;
    private final boolean reviewed;

    Language(String code, String direction, String name, boolean reviewed) {
        this.code = code;
        this.direction = direction;
        this.name = name;
        this.reviewed = reviewed;
    }

    /// BCP 47 code, as in `lang=`.
    public String code() {
        return code;
    }

    /// `ltr` or `rtl`, as in `dir=`.
    public String direction() {
        return direction;
    }

    /// Its own name for itself.
    public String endonym() {
        return name;
    }

    /// Whether a speaker has reviewed the words.
    public boolean reviewed() {
        return reviewed;
    }

    /// All of them, in the order of the switch on the page.
    public static List<Language> all() {
        return List.of(values());
    }

    static Optional<Language> of(String code) {
        for (Language language : values()) {
            if (language.code.equals(code)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }
}
