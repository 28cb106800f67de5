package mizan.statement;

import static mizan.statement.Kinds.CODE;
import static mizan.statement.Kinds.COUNT;
import static mizan.statement.Kinds.TEXT;
import static mizan.statement.Kinds.TRUTH;

import java.util.List;
import java.util.Optional;

/// A number in a claim, as it was said; min ≤ max where both stand.
///
/// @param role   what is counted, for example `killed-civilians`
/// @param approx whether the speaker said "about"
/// @param text   the words of the number
public record Figure(
        Code role, Optional<Long> min, Optional<Long> max, boolean approx, String text) {
    /// The kind of the field `figures`: up to 256 rows.
    public static final Kind<List<Figure>> KIND =
            Kinds.some(Kind.object("figures", Figure::read));

    static Figure read(Fields f) {
        Figure figure = new Figure(
                f.need("role", CODE),
                f.may("min", COUNT),
                f.may("max", COUNT),
                f.need("approx", TRUTH),
                f.need("text", TEXT));
        f.check(figure.min.orElse(0L) <= figure.max.orElse(Long.MAX_VALUE),
                "min must not be above max");
        return figure;
    }
}
