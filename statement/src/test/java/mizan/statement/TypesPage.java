package mizan.statement;

import java.util.List;
import java.util.stream.Collectors;

/// `docs/spec/types.md`, written from the types themselves.
final class TypesPage {
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
        line("All types of rules version 1, with their fields. Written by `StatementTypesGolden`"
                + " from the types in the code,");
        line("so it cannot differ from them; `./mizan golden` writes it again.");
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
        table(Statement.header());
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
        line("### `" + type.name() + "`");
        line("");
        line(type.what());
        line("");
        if (!type.refs().isEmpty()) {
            line("References: " + type.refs().stream().map(TypesPage::role)
                    .collect(Collectors.joining(", ")) + ".");
            line("");
        }
        if (type.open().isEmpty()) {
            line("No open fields.");
            line("");
        } else {
            table(type.open());
        }
        if (!type.sealable().isEmpty()) {
            line("Sealable:");
            line("");
            table(type.sealable());
        }
    }

    private static String role(RefRole role) {
        return role.least() == role.most()
                ? "`%s` (%d)".formatted(role.as(), role.least())
                : "`%s` (%d to %d)".formatted(role.as(), role.least(), role.most());
    }

    private void table(List<Field> fields) {
        line("| field | kind | |");
        line("|---|---|---|");
        rows("", fields);
        line("");
    }

    private void rows(String prefix, List<Field> fields) {
        for (Field field : fields) {
            Kind<?> kind = field.kind();
            String codes = kind.codes().isEmpty() ? "" : ": " + kind.codes().stream()
                    .map(code -> "`" + code + "`").collect(Collectors.joining(", "));
            line("| `%s` | %s%s | %s |".formatted(
                    prefix + field.name(), kind.name(), codes, field.required() ? "must" : "may"));
            boolean list = kind.name().startsWith("list of");
            rows(prefix + field.name() + (list ? "[]." : "."), kind.fields());
        }
    }

    private void line(String text) {
        page.append(text).append('\n');
    }
}
