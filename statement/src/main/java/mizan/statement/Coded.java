package mizan.statement;

import java.util.Locale;

/// A constant of a code list; its code is its name in lower case with hyphens.
public interface Coded {
    /// The constant's Java name.
    String name();

    /// The code that stands in statements, for example `asks-particulars`.
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
