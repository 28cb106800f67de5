package mizan.projection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mizan.mechanism.State;
import mizan.statement.CharterTerms;
import mizan.statement.MemberId;

/// Names and order of those whom the charter names.
///
/// Order of the Parties is the roster's; who comes first on a page alternates by a running number
/// (odd: roster order, even: the reverse), never by name.
final class Roster {

    private final Map<String, Voice> voices = new LinkedHashMap<>();
    private final List<Voice> parties = new ArrayList<>();
    private final Optional<CharterTerms> terms;

    private Roster(Optional<CharterTerms> terms) {
        this.terms = terms;
    }

    static Roster of(Optional<State> state) {
        Roster roster = new Roster(state.flatMap(State::charter).map(c -> c.terms())
                .or(() -> state.flatMap(s -> s.proposals().stream().map(p -> p.terms())
                        .findFirst())));
        roster.terms.ifPresent(t -> {
            t.members().forEach(m -> roster.add(m.id().code(), m.name(),
                    m.kind() == CharterTerms.MemberKind.PARTY, false));
            t.subjects().forEach(s -> roster.add(s.id().code(), s.name(),
                    s.kind() == CharterTerms.SubjectKind.PARTY, true));
        });
        return roster;
    }

    private void add(String id, String name, boolean party, boolean subject) {
        Voice.Hue hue = !party || parties.size() > 1 ? Voice.Hue.NONE
                : parties.isEmpty() ? Voice.Hue.FIRST : Voice.Hue.SECOND;
        Voice voice = new Voice(id, name, hue, subject);
        if (voices.putIfAbsent(id, voice) == null && party) {
            parties.add(voice);
        }
    }

    Optional<CharterTerms> terms() {
        return terms;
    }

    /// Whether the charter's audience is its members.
    boolean membersOnly() {
        return terms.map(t -> t.audience() == CharterTerms.Audience.MEMBERS).orElse(false);
    }

    /// A member of the charter.
    Optional<CharterTerms.Member> member(MemberId id) {
        return terms.stream().flatMap(t -> t.members().stream())
                .filter(m -> m.id().equals(id)).findFirst();
    }

    /// Whether this member runs the desk and the ledger.
    boolean operates(MemberId id) {
        return terms.map(t -> t.operator().equals(id)).orElse(false);
    }

    /// Members, then subjects, in the charter's order.
    List<Voice> voices() {
        return List.copyOf(voices.values());
    }

    Voice voice(String id) {
        return Optional.ofNullable(voices.get(id))
                .orElseGet(() -> new Voice(id, id, Voice.Hue.NONE, false));
    }

    Voice voice(MemberId member) {
        return voice(member.code());
    }

    /// The Parties, in roster order for an odd number and reversed for an even one.
    List<Voice> parties(long number) {
        return alternate(parties, number);
    }

    /// This list as it is for an odd number, reversed for an even one.
    static <T> List<T> alternate(List<T> inRosterOrder, long number) {
        return number % 2 == 0 ? List.copyOf(inRosterOrder.reversed())
                : List.copyOf(inRosterOrder);
    }

    Source source(EntryRow row) {
        return new Source(row.index(), row.id(), row.type(), voice(row.member()),
                row.recordedAt(), row.made());
    }

    /// A sector by its code; each side's name in this number's order.
    Locality sector(String code, long number) {
        List<CharterTerms.LocalName> names = terms.stream().flatMap(t -> t.sectors().stream())
                .filter(s -> s.code().code().equals(code))
                .flatMap(s -> s.names().stream()).toList();
        return locality(code, names, number);
    }

    /// A crossing by its code.
    Locality crossing(String code, long number) {
        List<CharterTerms.LocalName> names = terms.stream().flatMap(t -> t.crossings().stream())
                .filter(c -> c.code().code().equals(code))
                .flatMap(c -> c.names().stream()).toList();
        return locality(code, names, number);
    }

    private Locality locality(String code, List<CharterTerms.LocalName> names, long number) {
        List<Locality.Named> inRosterOrder = new ArrayList<>();
        for (Voice voice : voices.values()) {
            names.stream().filter(n -> n.by().code().equals(voice.id()))
                    .forEach(n -> inRosterOrder.add(new Locality.Named(voice, n.name())));
        }
        return new Locality(code, alternate(inRosterOrder, number));
    }
}
