package mizan.web.form;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mizan.office.Session;
import mizan.projection.Edition;
import mizan.projection.Reader;
import mizan.statement.CharterTerms;
import mizan.web.Phrases;

/// Who asks for a form, when, in what language, out of which page.
///
/// @param session the officer who is signed in
/// @param reader  the same, as the gate of release knows the officer
/// @param edition the views as this officer may have them
/// @param terms   of the charter in force
/// @param asked   parameters of the page's address, such as the case it is about
/// @param path    parameters in the page's path
public record FormAsk(Session session, Reader.Officer reader, Edition edition, CharterTerms terms,
        Phrases phrases, Instant now, Map<String, String> asked, Map<String, String> path) {
    /// Keeps unmodifiable copies.
    public FormAsk {
        asked = Map.copyOf(asked);
        path = Map.copyOf(path);
    }

    /// Words of the interface.
    public String say(String key, Object... values) {
        return phrases.say(key, values);
    }

    /// A parameter of the address.
    public Optional<String> given(String name) {
        return Optional.ofNullable(asked.get(name)).filter(text -> !text.isBlank());
    }

    /// Whether the officer is of the member that keeps the record: what lies in its office beside
    /// the record is nobody else's.
    public boolean ofOffice() {
        return reader.member().equals(terms.operator());
    }

    /// The proposal that the form was filled with; an officer of the operator alone has proposals.
    public Optional<Long> proposal() {
        return given("proposal").filter(text -> text.matches("[0-9]{1,15}")).map(Long::valueOf)
                .filter(_ -> ofOffice());
    }

    /// The zones of the charter, the first one first; UTC where it names none, and always at the
    /// end.
    public List<Field.Zone> zones() {
        List<Field.Zone> zones = new java.util.ArrayList<>();
        terms.offsets().forEach(o -> zones.add(new Field.Zone(o.place(), o.minutes())));
        if (zones.stream().noneMatch(zone -> zone.minutes() == 0)) {
            zones.add(new Field.Zone("UTC", 0));
        }
        return List.copyOf(zones);
    }

    /// Now, as the value of a [Field.Moment] in the first zone.
    public Map<String, String> nowIn(String field) {
        Field.Zone zone = zones().getFirst();
        return Map.of(field, Moments.local(now, zone.minutes()),
                field + Moments.ZONE, Integer.toString(zone.minutes()));
    }

    /// Everyone spoken of or speaking here but the operator, as options: Parties in the order of
    /// this number, then the others in the charter's order.
    public List<Field.Option> others(long number) {
        List<Field.Option> options = new java.util.ArrayList<>();
        var parties = edition.partiesInOrder(number);
        parties.forEach(voice -> options.add(new Field.Option(voice.id(), voice.name())));
        java.util.stream.Stream.concat(
                        terms.members().stream().map(m -> new Field.Option(
                                m.id().code(), m.name())),
                        terms.subjects().stream().map(s -> new Field.Option(
                                s.id().code(), s.name())))
                .filter(option -> !option.value().equals(terms.operator().code()))
                .filter(option -> options.stream()
                        .noneMatch(there -> there.value().equals(option.value())))
                .forEach(options::add);
        return List.copyOf(options);
    }
}
