package mizan.projection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mizan.mechanism.Kept;
import mizan.mechanism.State;
import mizan.statement.Field;
import mizan.statement.Json;
import mizan.statement.StatementId;
import mizan.statement.StatementTypes;
import mizan.tlog.Hash;

/// Turns rows into lines of a list and into the page of one statement.
final class Lines {

    /// Where a statement's own words stand, the most telling first.
    private static final String[] WORDS = {
        "account", "words", "text", "reasons", "summary", "description", "title", "subject",
        "outlet", "note", "instructions", "minutes", "terms.text", "name"
    };

    /// Open fields that hold a member or subject.
    private static final Set<String> NAMES = Set.of("against", "to", "of", "by", "from", "with",
            "member", "team", "obligor", "beneficiary");

    /// Types whose open fields are too long for a list, or say nothing that its words do not.
    private static final List<String> LONG_OPEN =
            List.of("charter.", "delegation.", "report.claim-attributed");

    private final Rows rows;
    private final Roster roster;
    private final Optional<State> state;

    Lines(Rows rows, Roster roster, Optional<State> state) {
        this.rows = rows;
        this.roster = roster;
        this.state = state;
    }

    EntryLine line(EntryRow row) {
        return new EntryLine(roster.source(row), row.fields().firstText(WORDS), codes(row),
                row.sealed(), row.refused(), alone(row));
    }

    private boolean alone(EntryRow row) {
        return row.refused().isEmpty() && !row.id().isEmpty() && state
                .filter(s -> s.charter().filter(charter -> !charter.provisional()).isPresent())
                .flatMap(s -> s.statement(new StatementId(Hash.parseHex(row.id()))))
                .filter(Kept::provisional).isPresent();
    }

    List<EntryLine> lines(List<EntryRow> entries) {
        return entries.stream().map(this::line).toList();
    }

    /// Short open fields that say what kind of statement it is.
    private List<EntryLine.Pair> codes(EntryRow row) {
        List<EntryLine.Pair> codes = new ArrayList<>();
        if (LONG_OPEN.stream().anyMatch(row.type()::startsWith)) {
            return codes;
        }
        for (Map.Entry<String, Json> field : row.open().map().entrySet()) {
            if (field.getValue() instanceof Json.Text(var text) && text.length() <= 40) {
                String value = NAMES.contains(field.getKey()) ? roster.voice(text).name() : text;
                codes.add(new EntryLine.Pair(field.getKey(), value));
            } else if (field.getValue() instanceof Json.Whole(var number)) {
                codes.add(new EntryLine.Pair(field.getKey(), Long.toString(number)));
            }
        }
        return List.copyOf(codes);
    }

    StatementPage page(EntryRow row) {
        return new StatementPage(line(row), row.leaf(), row.officer(), row.person(),
                officerName(row), row.seenSize(), row.seenRoot(), row.release(),
                roster.sector(row.sector(), row.index()), fields(row.open()),
                openedFields(row), references(row), mentions(row), attachments(row),
                caseNumber(row));
    }

    OpenedStatement opened(EntryRow row) {
        return new OpenedStatement(roster.source(row), row.release(),
                roster.sector(row.sector(), row.index()), row.open().map(), row.fields().map(),
                references(row), row.sealed(), caseNumber(row));
    }

    /// What the delegation that named this key calls its officer.
    private Optional<String> officerName(EntryRow row) {
        return rows.ofType("delegation.given").stream()
                .filter(given -> given.open().text("key")
                        .map(key -> Hash.sha256(mizan.tlog.Bytes.fromHex(key)).hex())
                        .filter(row.officer()::equals).isPresent())
                .reduce((earlier, newer) -> newer)
                .flatMap(given -> given.fields().text("name"));
    }

    private static List<StatementPage.Field> fields(Values values) {
        List<StatementPage.Field> fields = new ArrayList<>();
        for (Map.Entry<String, Json> field : values.map().entrySet()) {
            fields.add(new StatementPage.Field(field.getKey(), shown(field.getValue())));
        }
        return List.copyOf(fields);
    }

    /// A value for people: a text as it is, a list of texts in one line, rows one a line.
    private static String shown(Json value) {
        return switch (value) {
            case Json.Text(var text) -> text;
            case Json.Items(var items) when items.stream().allMatch(Json.Text.class::isInstance) ->
                    String.join(", ", items.stream().map(Lines::shown).toList());
            case Json.Items(var items) ->
                    String.join("\n", items.stream().map(Lines::shown).toList());
            case Json.Members(var members) -> String.join(" · ", members.entrySet().stream()
                    .map(member -> member.getKey() + " " + shown(member.getValue())).toList());
            case Json.Whole _, Json.Truth _, Json.Null _ -> value.compact();
        };
    }

    /// Opened fields in the order of the type's description: that of the digests says nothing.
    private static List<StatementPage.Field> openedFields(EntryRow row) {
        List<String> order = StatementTypes.named(row.type())
                .map(type -> type.sealable().stream().map(Field::name).toList())
                .orElse(List.of());
        return fields(row.fields()).stream()
                .sorted(Comparator.comparingInt((StatementPage.Field field) ->
                        order.indexOf(field.name())).thenComparing(StatementPage.Field::name))
                .toList();
    }

    private List<StatementPage.Link> references(EntryRow row) {
        return row.references().stream().map(r -> new StatementPage.Link(r.role(), r.target(),
                rows.withId(r.target()).map(roster::source))).toList();
    }

    private List<StatementPage.Link> mentions(EntryRow row) {
        if (row.id().isEmpty()) {
            return List.of();
        }
        List<StatementPage.Link> mentions = new ArrayList<>();
        for (EntryRow later : rows.mentioning(row.id())) {
            for (EntryRow.Reference reference : later.references()) {
                if (reference.target().equals(row.id())) {
                    mentions.add(new StatementPage.Link(reference.role(), later.id(),
                            Optional.of(roster.source(later))));
                }
            }
        }
        return List.copyOf(mentions);
    }

    private List<StatementPage.Attachment> attachments(EntryRow row) {
        return row.attachments().stream().map(a -> a.heldBy().isEmpty() ? a
                : new StatementPage.Attachment(a.kind(), a.sha256(), a.bytes(), a.media(),
                        roster.voice(a.heldBy()).name(), a.recipients()))
                .toList();
    }

    Optional<Integer> caseNumber(EntryRow row) {
        return row.id().isEmpty() ? Optional.empty()
                : state.flatMap(s -> s.statement(new StatementId(Hash.parseHex(row.id()))))
                        .flatMap(Kept::caseNumber);
    }
}
