package mizan.mechanism;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mizan.statement.CharterTerms.MemberKind;
import mizan.statement.Coded;
import mizan.statement.Release;
import mizan.statement.Role;

/// One row of the table of statements (`docs/spec/rules.md`): the part that is the same for every
/// statement of a type, as data.
///
/// @param type     for example `case.reply`
/// @param signers  who may sign; one match is enough
/// @param refs     the references that the type has
/// @param needs    what must have happened, in words; enforced by the family's rules
/// @param effect   what follows, in words
/// @param clock    which clocks it starts, meets or ends, in words; empty for none
/// @param release  who may see it unless the charter says otherwise
/// @param served   on whom the secretariat serves it, in words; empty for nobody
public record Rule(
        String type,
        List<Signer> signers,
        List<RefRule> refs,
        String needs,
        String effect,
        String clock,
        Release release,
        String served) {

    /// Who may sign. Closed.
    public sealed interface Signer {

        /// The root key of a member.
        record RootKey() implements Signer {}

        /// An officer with one of the roles, acting for a member of one of the kinds.
        ///
        /// @param kinds empty means every kind
        record Officer(Set<MemberKind> kinds, Set<Role> roles) implements Signer {}

        /// Whether the key's holder is one of these.
        default boolean matches(MemberKind kind, KeyState key) {
            return switch (this) {
                case RootKey() -> key.holding() instanceof KeyState.Holding.Root;
                case Officer(var kinds, var roles) ->
                        (kinds.isEmpty() || kinds.contains(kind))
                                && key.roles().stream().anyMatch(roles::contains);
            };
        }

        /// In words, for the table and for refusals.
        default String words() {
            return switch (this) {
                case RootKey() -> "root key";
                case Officer(var kinds, var roles) ->
                        (kinds.isEmpty() ? "any member" : codes(kinds)) + ": " + codes(roles);
            };
        }

        private static String codes(Set<? extends Coded> constants) {
            return constants.stream()
                    .map(Coded::code)
                    .sorted()
                    .collect(Collectors.joining(", "));
        }
    }

    /// A reference that a type has.
    ///
    /// @param as    its name
    /// @param types the types that it may refer to; empty means every type
    /// @param min   least number
    /// @param max   greatest number
    public record RefRule(String as, List<String> types, int min, int max) {
        boolean mayBe(String type) {
            return types.isEmpty() || types.contains(type);
        }

        String allowed() {
            return min == max ? Integer.toString(min) : min + " to " + max;
        }
    }

    /// Who may sign, in words.
    public String signersInWords() {
        return signers.stream().map(Signer::words).collect(Collectors.joining("; "));
    }

    /// As this row, but a reference may be to these types.
    Rule withRefTypes(String as, String... refTypes) {
        List<RefRule> changed = refs.stream()
                .map(ref -> ref.as.equals(as)
                        ? new RefRule(as, List.of(refTypes), ref.min, ref.max)
                        : ref)
                .toList();
        return new Rule(type, signers, changed, needs, effect, clock, release, served);
    }

    /// As this row, and officers of these roles for members of these kinds may sign too.
    Rule withSigner(Set<MemberKind> kinds, Role... roles) {
        List<Signer> more = new ArrayList<>(signers);
        more.add(new Signer.Officer(kinds, Set.of(roles)));
        return new Rule(
                type, List.copyOf(more), refs, needs, effect, clock, release, served);
    }

    /// As this row, but officers of these roles sign, for members of any kind.
    Rule withOnlySigner(Role... roles) {
        return new Rule(type, List.of(new Signer.Officer(Set.of(), Set.of(roles))), refs, needs,
                effect, clock, release, served);
    }

    /// As this row, and where it refers to what opens a case, to this type too.
    Rule withOpening(String opening) {
        List<RefRule> changed = refs.stream()
                .map(ref -> ref.types.contains(CaseTable.MOTION)
                        ? new RefRule(ref.as, Stream.concat(
                                ref.types.stream(), Stream.of(opening)).toList(),
                                ref.min, ref.max)
                        : ref)
                .toList();
        return new Rule(type, signers, changed, needs, effect, clock, release, served);
    }

    /// As this row, with other conditions.
    Rule withNeeds(String words) {
        return new Rule(type, signers, refs, words, effect, clock, release, served);
    }

    Optional<RefRule> ref(String as) {
        return refs.stream().filter(rule -> rule.as.equals(as)).findFirst();
    }
}
