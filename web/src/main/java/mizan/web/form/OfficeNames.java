package mizan.web.form;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mizan.statement.CharterTerms;
import mizan.statement.DraftNames;
import mizan.statement.PersonId;
import mizan.tlog.Bytes;
import mizan.tlog.VerifierKey;

/// What names mean in a draft out of a form: members by their recipients in the charter, and
/// [#OFFICE] for the member that keeps the record.
///
/// @param now the instant to which relative times are added
public record OfficeNames(CharterTerms terms, Instant now) implements DraftNames {
    /// The recipient of the member that keeps the record.
    public static final String OFFICE = "office";

    @Override
    public Instant end() {
        return now;
    }

    @Override
    public int offsetMinutes() {
        return 0;
    }

    @Override
    public Optional<Bytes> publicKey(String member, String officer) {
        return Optional.empty();
    }

    @Override
    public Optional<Bytes> recipient(String member, String officer) {
        return Optional.empty();
    }

    @Override
    public Optional<PersonId> person(String member, String officer) {
        return Optional.empty();
    }

    @Override
    public List<Bytes> recipients(String name) {
        String member = name.equals(OFFICE) ? terms.operator().code() : name;
        return terms.members().stream().filter(m -> m.id().code().equals(member))
                .map(CharterTerms.Member::recipient).toList();
    }

    @Override
    public Optional<VerifierKey> blind(String member) {
        return Optional.empty();
    }

    @Override
    public Optional<VerifierKey> full(String member) {
        return Optional.empty();
    }

    @Override
    public VerifierKey log() {
        return terms.log();
    }

    @Override
    public VerifierKey desk() {
        return terms.desk();
    }
}
