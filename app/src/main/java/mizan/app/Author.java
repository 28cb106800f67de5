package mizan.app;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import mizan.statement.Assembled;
import mizan.statement.Draft;
import mizan.statement.DraftFacts;
import mizan.statement.Envelope;
import mizan.statement.Salts;
import mizan.statement.Sealer;
import mizan.statement.Seen;
import mizan.statement.Statement;
import mizan.statement.StatementId;
import mizan.tlog.Bytes;
import mizan.tlog.Ed25519;

/// Whoever signs in a rehearsal: any officer of any member, with the keyring's keys.
///
/// @param keys   keyring of the rehearsal
/// @param salts  where the salts of sealed fields come from
/// @param sealer makes age files
record Author(Keyring keys, Ed25519 ed25519, Salts salts, Sealer sealer) {
    /// What an author knows at the moment of signing.
    ///
    /// @param rules rules version to name where the draft names none
    /// @param seen  the checkpoint that the author has verified
    /// @param named statements that earlier drafts became
    record Knows(int rules, Seen seen, Function<String, Optional<StatementId>> named) {}

    /// What a draft refers to by id or by a name that an earlier draft gave.
    static List<StatementId> refs(Draft draft, Map<String, StatementId> named) {
        return draft.refs().stream()
                .flatMap(ref -> switch (ref) {
                    case Draft.DraftRef.ById(_, var id) -> Stream.of(id);
                    case Draft.DraftRef.ByName(_, var name) ->
                            Optional.ofNullable(named.get(name)).stream();
                })
                .toList();
    }

    /// A signed statement and what must be stored before it is handed in.
    ///
    /// @param contents disclosure files (plain or age) and attachments
    record HandIn(Envelope envelope, Statement statement, List<Bytes> contents) {
        /// Keeps an unmodifiable copy.
        HandIn {
            contents = List.copyOf(contents);
        }
    }

    /// Makes and signs what the draft says.
    ///
    /// @throws mizan.statement.MalformedStatement if the draft makes no statement
    HandIn sign(Draft draft, Knows knows) {
        String member = draft.member().code();
        String officer = draft.officer();
        Assembled assembled = draft.assemble(
                new DraftFacts(keys.origin(), knows.rules(), keys.keyId(member, officer),
                        keys.person(member, officer), knows.seen(), knows.named()),
                salts, sealer);
        Envelope envelope = Envelope.sign(
                assembled.payload(), keys.signing(member, officer), ed25519);
        return new HandIn(envelope, assembled.statement(), assembled.contents());
    }
}
