package mizan.mechanism;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import mizan.statement.CharterTerms;
import mizan.statement.CharterTerms.Cosigner;
import mizan.statement.CharterTerms.LocalName;
import mizan.statement.CharterTerms.Member;
import mizan.statement.CharterTerms.MemberKind;
import mizan.statement.Code;
import mizan.statement.MemberId;
import mizan.statement.SectorCode;
import mizan.tlog.Bytes;
import mizan.tlog.Ed25519Point;
import mizan.tlog.MalformedException;
import mizan.tlog.TlogPolicy;
import mizan.tlog.VerifierKey;

/// Where a charter contradicts itself.
final class CharterCheck {

    private CharterCheck() {}

    /// The first contradiction, in words; absent if there is none.
    static Optional<String> contradiction(
            CharterTerms terms, String mechanism, boolean provisional) {
        List<String> found = new ArrayList<>();
        keyTypes(terms, found);
        names(terms, mechanism, found);
        members(terms, provisional, found);
        places(terms, found);
        codes(terms, found);
        ProvisionsCheck.find(terms, found);
        return found.stream().findFirst();
    }

    /// Log and desk sign notes, cosigners cosign: each with Ed25519.
    private static void keyTypes(CharterTerms terms, List<String> found) {
        keyType("the log's key", terms.log(), VerifierKey.ED25519, found);
        keyType("the desk's key", terms.desk(), VerifierKey.ED25519, found);
        for (Member member : terms.members()) {
            member.cosigner().ifPresent(cosigner -> {
                String of = " key of " + member.id().code();
                keyType("the blind" + of, cosigner.blind(), VerifierKey.COSIGNATURE, found);
                keyType("the full" + of, cosigner.full(), VerifierKey.COSIGNATURE, found);
            });
        }
    }

    private static void keyType(
            String which, VerifierKey key, byte needed, List<String> found) {
        if (key.type() != needed) {
            found.add("%s is of type 0x%02x, needed 0x%02x".formatted(which, key.type(), needed));
        }
    }

    /// Why the cosigner policies that the terms amount to cannot be written for C2SP's tools, in
    /// words: a member called like a group, an address with a space.
    static Optional<String> unwritablePolicy(CharterTerms terms) {
        try {
            boolean read = Stream.concat(
                            Stream.of(CosignerPolicies.live(terms)),
                            CosignerPolicies.joint(terms).stream())
                    .allMatch(policy -> TlogPolicy.parse(policy.encode()).equals(policy));
            return read
                    ? Optional.empty()
                    : Optional.of("no cosigner policy can be written: it reads back otherwise");
        } catch (MalformedException e) {
            return Optional.of("no cosigner policy can be written: " + e.getMessage());
        }
    }

    private static void names(CharterTerms terms, String mechanism, List<String> found) {
        if (!terms.log().name().equals(mechanism)) {
            found.add("the log's key is named %s, the mechanism %s"
                    .formatted(terms.log().name(), mechanism));
        }
        if (!terms.desk().name().equals(mechanism + "/desk")) {
            found.add("the desk's key is named %s, expected %s/desk"
                    .formatted(terms.desk().name(), mechanism));
        }
        if (terms.desk().publicKey().equals(terms.log().publicKey())) {
            found.add("log and desk have one key");
        }
    }

    private static void members(CharterTerms terms, boolean provisional, List<String> found) {
        List<String> ids = new ArrayList<>();
        terms.members().forEach(member -> ids.add(member.id().code()));
        terms.subjects().forEach(subject -> ids.add(subject.id().code()));
        duplicate(ids).ifPresent(id -> found.add("two members or subjects are called " + id));
        List<String> keys = new ArrayList<>();
        terms.members().forEach(member -> keys.addAll(hex(member)));
        keys.add(terms.log().publicKey().hex());
        keys.add(terms.desk().publicKey().hex());
        duplicate(keys).ifPresent(key -> found.add("the key " + key + " stands twice"));
        if (Terms.member(terms, terms.operator()).isEmpty()) {
            found.add("the operator %s is no member".formatted(terms.operator().code()));
        }
        long parties = count(terms, MemberKind.PARTY);
        long mediators =
                count(terms, MemberKind.MEDIATOR) + count(terms, MemberKind.GUARANTOR);
        if (!provisional && parties < 2) {
            found.add("fewer than two Parties are members");
        }
        if (!provisional && mediators == 0) {
            found.add("no mediator or guarantor is a member");
        }
        if (provisional && parties > 0) {
            found.add("under a provisional charter Parties are subjects, not members");
        }
    }

    private static List<String> hex(Member member) {
        List<String> keys = new ArrayList<>();
        keys.add(member.root().hex());
        keys.add(member.recovery().hex());
        member.cosigner().ifPresent(cosigner -> {
            keys.add(cosigner.blind().publicKey().hex());
            keys.add(cosigner.full().publicKey().hex());
        });
        return keys;
    }

    private static long count(CharterTerms terms, MemberKind kind) {
        return terms.members().stream().filter(member -> member.kind() == kind).count();
    }

    private static void places(CharterTerms terms, List<String> found) {
        List<SectorCode> sectors =
                terms.sectors().stream().map(CharterTerms.Sector::code).toList();
        duplicate(sectors).ifPresent(s -> found.add("two sectors have the code " + s.code()));
        if (sectors.contains(new SectorCode(Terms.SECTOR_NONE))) {
            found.add("the sector code none is reserved");
        }
        duplicate(terms.crossings().stream().map(c -> c.code().code()).toList())
                .ifPresent(code -> found.add("two crossings have the code " + code));
        terms.crossings().stream()
                .filter(crossing -> !sectors.contains(crossing.sector()))
                .findFirst()
                .ifPresent(crossing -> found.add("crossing %s lies in no sector of the charter"
                        .formatted(crossing.code().code())));
        List<LocalName> localNames = new ArrayList<>();
        terms.sectors().forEach(sector -> localNames.addAll(sector.names()));
        terms.crossings().forEach(crossing -> localNames.addAll(crossing.names()));
        localNames.stream()
                .map(LocalName::by)
                .filter(by -> !Terms.names(terms, by))
                .findFirst()
                .ifPresent(by -> found.add("a name is given by %s, whom the charter does not name"
                        .formatted(by.code())));
    }

    private static void codes(CharterTerms terms, List<String> found) {
        duplicate(terms.acts().stream().map(Code::code).toList())
                .ifPresent(code -> found.add("the act " + code + " stands twice"));
        if (!terms.languages().contains(terms.prevails())) {
            found.add("the language %s prevails but is not listed"
                    .formatted(terms.prevails().code()));
        }
    }

    static <T> Optional<T> duplicate(List<T> all) {
        Set<T> seen = new HashSet<>();
        return all.stream().filter(one -> !seen.add(one)).findFirst();
    }

    /// The first key that is not a canonical encoding of a point of prime order, in words.
    static Optional<String> unsoundKey(CharterTerms terms) {
        if (unsound(terms.log().publicKey())) {
            return Optional.of("the log's key");
        }
        if (unsound(terms.desk().publicKey())) {
            return Optional.of("the desk's key");
        }
        for (Member member : terms.members()) {
            MemberId id = member.id();
            if (unsound(member.root()) || unsound(member.recovery())) {
                return Optional.of("a root key of " + id.code());
            }
            Optional<Cosigner> cosigner = member.cosigner();
            if (cosigner.isPresent()
                    && (unsound(cosigner.get().blind().publicKey())
                            || unsound(cosigner.get().full().publicKey()))) {
                return Optional.of("a cosigner key of " + id.code());
            }
        }
        return Optional.empty();
    }

    static boolean unsound(Bytes publicKey) {
        return !Ed25519Point.isCanonicalPrimeOrder(publicKey);
    }
}
