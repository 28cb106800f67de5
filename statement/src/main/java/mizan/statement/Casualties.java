package mizan.statement;

import static mizan.statement.Kinds.CODE;
import static mizan.statement.Kinds.COUNT;
import static mizan.statement.Kinds.TEXT;

import java.util.List;
import java.util.Optional;

/// One row of a count of people hurt, by one source; low ≤ best ≤ high.
///
/// @param category for example `civilian-women`, `combatants-north`, `unknown`
/// @param source   who says so
public record Casualties(
        Code category, Effect effect, long low, long best, long high, Optional<String> source) {
    /// The kind of the field `casualties`: up to 256 rows.
    public static final Kind<List<Casualties>> KIND =
            Kinds.some(Kind.object("casualties", Casualties::read));

    /// What happened to them; "casualties" is not "killed". Closed.
    public enum Effect implements Coded {
        /// Killed.
        KILLED,
        /// Injured.
        INJURED;

        static final Kind<Effect> KIND = Kind.choice(values());
    }

    static Casualties read(Fields f) {
        Casualties row = new Casualties(
                f.need("category", CODE),
                f.need("effect", Effect.KIND),
                f.need("low", COUNT),
                f.need("best", COUNT),
                f.need("high", COUNT),
                f.may("source", TEXT));
        f.check(row.low <= row.best && row.best <= row.high, "low, best and high must not fall");
        return row;
    }
}
