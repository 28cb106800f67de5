package mizan.web.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mizan.projection.Locality;
import mizan.statement.Axis;
import mizan.statement.CharterTerms;
import mizan.web.form.Field;
import mizan.web.form.FormAsk;

/// What a field can be chosen from: codes in words, those whom the charter names, its places.
///
/// @param number who of the Parties comes first alternates with it
record Choices(FormAsk ask, long number) {
    private static final List<String> CATEGORIES =
            List.of("civilian-women", "civilian-men", "civilian-children", "civilians");

    /// Lists of words that are not called as the field is.
    private static final Map<String, List<String>> LISTS = Map.of(
            "step", List.of("duty"), "axes", List.of("axis"), "channels", List.of("channel"),
            "roles", List.of("role-of"), "kind", List.of("value", "stance", "channel"),
            "category", List.of("casualty"), "direction", List.of("direction"));

    /// A code in the reader's language.
    String word(String field, String code) {
        String plain = field.substring(field.lastIndexOf('.') + 1);
        List<String> lists = new ArrayList<>(LISTS.getOrDefault(plain, List.of()));
        lists.addAll(List.of(plain, "value"));
        for (String list : lists) {
            String text = ask.phrases().code(list, code);
            if (!text.equals(code)) {
                return text;
            }
        }
        return code.replace('-', ' ');
    }

    List<Field.Option> codes(String field, List<String> codes) {
        return codes.stream().map(code -> new Field.Option(code, word(field, code))).toList();
    }

    /// Values of one axis.
    List<Field.Option> values(String axis) {
        for (Axis known : Axis.values()) {
            if (known.code().equals(axis)) {
                return codes("value", mizan.mechanism.Findings.values(known).stream().sorted()
                        .toList());
            }
        }
        return List.of();
    }

    /// Everyone whom the charter names: Parties in this number's order, then the others.
    List<Field.Option> everyone() {
        List<Field.Option> options = new ArrayList<>(ask.others(number));
        ask.terms().members().stream()
                .filter(member -> member.id().equals(ask.terms().operator()))
                .forEach(member -> options.add(
                        new Field.Option(member.id().code(), member.name())));
        return List.copyOf(options);
    }

    /// The Parties, joined or not.
    List<Field.Option> parties() {
        return ask.edition().partiesInOrder(number).stream()
                .map(voice -> new Field.Option(voice.id(), voice.name())).toList();
    }

    /// Members that monitor.
    List<Field.Option> teams() {
        return ask.terms().members().stream()
                .filter(member -> member.kind() == CharterTerms.MemberKind.MONITOR)
                .map(member -> new Field.Option(member.id().code(), member.name())).toList();
    }

    /// Sectors of the charter, and none.
    List<Field.Option> sectors() {
        return Stream.concat(ask.terms().sectors().stream().map(sector -> new Field.Option(
                                sector.code().code(), named(sector.names(), sector.code().code()))),
                        Stream.of(new Field.Option("none", ask.say("say.no-sector"))))
                .toList();
    }

    /// Crossings of the charter.
    List<Field.Option> crossings() {
        return ask.terms().crossings().stream().map(crossing -> new Field.Option(
                crossing.code().code(), named(crossing.names(), crossing.code().code()))).toList();
    }

    /// Acts of the charter.
    List<Field.Option> acts() {
        return codes("act", ask.terms().acts().stream().map(act -> act.code()).toList());
    }

    /// Categories of people hurt: civilians, the combatants of each Party, others, unknown.
    List<Field.Option> categories() {
        List<Field.Option> options = new ArrayList<>(codes("category", CATEGORIES));
        parties().forEach(party -> options.add(new Field.Option("combatants-" + party.value(),
                ask.say("casualty.combatants") + ", " + party.text())));
        options.addAll(codes("category", List.of("third-actors", "unknown")));
        return List.copyOf(options);
    }

    private static String named(List<CharterTerms.LocalName> names, String code) {
        List<String> said = names.stream().map(CharterTerms.LocalName::name).distinct().toList();
        return said.isEmpty() ? code : String.join(" · ", said);
    }

    /// A place with each side's own name for it.
    static String named(Locality place) {
        List<String> said = place.names().stream().map(Locality.Named::name).distinct().toList();
        return said.isEmpty() ? place.code() : String.join(" · ", said);
    }
}
