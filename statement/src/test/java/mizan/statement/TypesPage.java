package mizan.statement;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// `docs/spec/types.md`, written from the types themselves.
final class TypesPage {
    private static final String LATER = ", from version 2";

    private final StringBuilder page = new StringBuilder();

    private TypesPage() {}

    static String text() {
        TypesPage page = new TypesPage();
        page.write();
        return page.page.toString();
    }

    private void write() {
        line("# Types of statement");
        line("");
        line("All types with their fields, in the form of rules version 2. Written by"
                + " `StatementTypesGolden` from the types in");
        line("the code, so it cannot differ from them; `./mizan golden` writes it again. Version 1"
                + " has no type and no field that is");
        line("marked *from version 2*: it refuses such a field (J020), and such a type is unknown"
                + " to it.");
        line("");
        line("The kinds are defined in [statement.md](statement.md#kinds). Open fields stand in"
                + " `open` in the order of the table,");
        line("none missing but those marked *may*. Sealable fields are named in disclosures; *must*"
                + " means that whoever writes");
        line("the statement gives the field, which the entry cannot show. `a[].b` is the field `b`"
                + " of each object of the list `a`,");
        line("`a.b` with `a` an object is its field `b`. A sealable `a.b` is a part of `a` where"
                + " the table has a row `a`, as with a point;");
        line("else the whole is one flat name. References: how many of each role are meant; the"
                + " rules judge the number, the decoder");
        line("refuses other roles.");
        line("");
        line("## The payload");
        line("");
        table(Statement.header(), Statement.header());
        String family = "";
        for (StatementType type : StatementTypes.all()) {
            if (!type.family().equals(family)) {
                family = type.family();
                line("## " + family);
                line("");
            }
            type(type);
        }
        page.setLength(page.length() - 1);
    }

    private void type(StatementType type) {
        Optional<StatementType> before = StatementTypes.named(type.name(), 1);
        line("### `" + type.name() + "`");
        line("");
        line(type.what());
        line("");
        if (before.isEmpty()) {
            line("From version 2.");
            line("");
        }
        StatementType earlier = before.orElse(type);
        if (!type.refs().isEmpty()) {
            line("References: " + type.refs().stream()
                    .map(ref -> role(ref, earlier.refs().contains(ref) ? "" : LATER))
                    .collect(Collectors.joining(", ")) + ".");
            line("");
        }
        if (type.open().isEmpty()) {
            line("No open fields.");
            line("");
        } else {
            table(type.open(), earlier.open());
        }
        if (!type.sealable().isEmpty()) {
            line("Sealable:");
            line("");
            table(type.sealable(), earlier.sealable());
        }
    }

    private static String role(RefRole role, String since) {
        return role.least() == role.most()
                ? "`%s` (%d%s)".formatted(role.as(), role.least(), since)
                : "`%s` (%d to %d%s)".formatted(role.as(), role.least(), role.most(), since);
    }

    private void table(List<Field> fields, List<Field> earlier) {
        line("| field | kind | |");
        line("|---|---|---|");
        Set<String> known = earlier.stream().map(Field::name).collect(Collectors.toSet());
        for (Field field : fields) {
            rows("", List.of(field), known.contains(field.name()) ? "" : LATER);
        }
        line("");
    }

    private void rows(String prefix, List<Field> fields, String since) {
        for (Field field : fields) {
            Kind<?> kind = field.kind();
            String codes = kind.codes().isEmpty() ? "" : ": " + kind.codes().stream()
                    .map(code -> "`" + code + "`").collect(Collectors.joining(", "));
            line("| `%s` | %s%s | %s%s |".formatted(
                    prefix + field.name(), kind.name(), codes, field.required() ? "must" : "may",
                    since));
            boolean list = kind.name().startsWith("list of");
            rows(prefix + field.name() + (list ? "[]." : "."), kind.fields(), since);
        }
    }

    private void line(String text) {
        page.append(text).append('\n');
    }
}
