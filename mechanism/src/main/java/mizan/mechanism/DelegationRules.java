package mizan.mechanism;

import java.util.List;
import java.util.Optional;
import mizan.mechanism.KeyState.Holding;
import mizan.statement.DelegationContent;
import mizan.statement.KeyId;
import mizan.statement.SectorCode;

/// Delegations: which keys act for a member, and until when.
final class DelegationRules {

    private DelegationRules() {}

    static Optional<Rejection> check(Attempt a, DelegationContent content) {
        return switch (content) {
            case DelegationContent.Given given -> given(a, given);
            case DelegationContent.Revoked revoked -> revoked(a, revoked);
            case DelegationContent.Duress duress -> KeyRules.duress(a, duress);
        };
    }

    private static Optional<Rejection> given(Attempt a, DelegationContent.Given given) {
        if (CharterCheck.unsound(given.key())) {
            return Optional.of(new Rejection.KeyNotSound("the officer's key"));
        }
        if (a.state().key(KeyId.of(given.key())).isPresent()) {
            return Optional.of(new Rejection.KeyAlreadyRegistered(KeyId.of(given.key())));
        }
        return given.sectors().stream()
                .filter(sector -> !Terms.hasSector(a.terms(), sector))
                .findFirst()
                .map(SectorCode::code)
                .map(code -> new Rejection.CodeNotInCharter("sector", code));
    }

    private static Optional<Rejection> revoked(Attempt a, DelegationContent.Revoked revoked) {
        Optional<KeyState> key = a.state().key(revoked.officer());
        if (key.isEmpty()) {
            return Optional.of(new Rejection.UnknownKey(revoked.officer()));
        }
        if (!key.get().member().equals(a.member())) {
            return Optional.of(
                    new Rejection.KeyOfAnotherMember(a.member(), key.get().member()));
        }
        if (key.get().holding() instanceof Holding.Root) {
            return Optional.of(new Rejection.RoleNotEntitled(
                    a.statement().type(), "root key", "delegated keys are revoked in this way"));
        }
        return key.get().revokedAt().map(at -> new Rejection.RevokedKey(revoked.officer(), at));
    }

    static State evolve(Attempt a, DelegationContent content) {
        return switch (content) {
            case DelegationContent.Given given -> a.state().change(c -> c.key(new KeyState(
                    KeyId.of(given.key()),
                    given.key(),
                    a.member(),
                    given.person(),
                    new Holding.Delegated(
                            List.copyOf(given.roles()), List.copyOf(given.sectors()),
                            given.until().instant(), KeyId.of(given.recipient())),
                    a.submission().index(),
                    Optional.empty(),
                    Optional.empty())));
            case DelegationContent.Revoked revoked -> {
                KeyState key = a.state().key(revoked.officer()).orElseThrow();
                yield a.state().change(c -> c.key(key.withRevoked(a.submission().index())));
            }
            case DelegationContent.Duress duress -> KeyRules.underDuress(a, duress);
        };
    }
}
