package mizan.mechanism;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mizan.mechanism.CaseState.Said;
import mizan.statement.CharterTerms;
import mizan.statement.MemberId;
import mizan.statement.Ref;
import mizan.statement.Statement;
import mizan.statement.StatementId;

/// A submission that the general rules let through, with what they found out: the ground on which
/// the rules of its family stand.
///
/// @param state      the state that it is judged against
/// @param submission the submission
/// @param key        the key that signed
/// @param terms      the charter in force; before one is, one proposed (see Admission)
record Attempt(State state, Submission submission, KeyState key, CharterTerms terms) {

    Statement statement() {
        return submission.statement();
    }

    MemberId member() {
        return statement().member();
    }

    /// The *now* of every decision.
    Instant now() {
        return submission.recordedAt();
    }

    /// The statement's place, time and author.
    Said said() {
        return new Said(
                submission.id(), submission.index(), now(), member(), key.key(), key.person());
    }

    /// The one statement referred to under a name, if there is one.
    Optional<Kept> ref(String as) {
        return refs(as).stream().findFirst().flatMap(state::statement);
    }

    List<StatementId> refs(String as) {
        return statement().refs().stream()
                .filter(ref -> ref.as().equals(as))
                .map(Ref::id)
                .toList();
    }

    /// The statement referred to under a name that the table requires.
    Kept required(String as) {
        return ref(as).orElseThrow(
                () -> new IllegalStateException("the table did not require " + as));
    }

    /// The case referred to as `case`.
    CaseState theCase() {
        return state.caseOf(required("case").id()).orElseThrow(
                () -> new IllegalStateException("an opening statement without a case"));
    }

    /// Under what a case is decided now.
    Sitting sitting(CaseState c) {
        return Sitting.on(c, state, terms, now());
    }

    boolean isParty(MemberId member) {
        return Terms.parties(terms).contains(member);
    }
}
