package mizan.mechanism;

import java.util.ArrayList;
import java.util.List;
import mizan.statement.CharterTerms;
import mizan.statement.Content;
import mizan.statement.OffsetInstant;
import mizan.statement.Ref;
import mizan.statement.StatementId;

/// Open fields and references with which a type of statement might be said: a trial of the rules.
///
/// The trials of a type are complete: where the rules accept any statement of the type, they accept
/// one of its trials. The first one is the plainest; its refusal is what a person is told.
record Possible(Content content, List<Ref> refs) {

    static Possible of(Content content) {
        return new Possible(content, List.of());
    }

    Possible with(String as, StatementId id) {
        List<Ref> more = new ArrayList<>(refs);
        more.add(new Ref(as, id));
        return new Possible(content, List.copyOf(more));
    }

    /// What trials are made of.
    ///
    /// @param key   of the officer
    /// @param terms that the officer is judged by
    record Ground(
            State state, KeyState key, CharterTerms terms,
            OffsetInstant now) {}
}
