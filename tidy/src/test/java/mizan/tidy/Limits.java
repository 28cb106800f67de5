package mizan.tidy;

import java.lang.classfile.Attributes;
import java.lang.classfile.FieldModel;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Every bound of main code stands in the table of limits in ARCHITECTURE.md, with its number.
///
/// A bound is a constant whose name ends in `_MAX` and that is not private. Its row begins with its
/// name behind that of its type, as code, then the number in digits, thousands parted by commas.
record Limits() implements Rule {

    static final String PATH = "ARCHITECTURE.md";
    private static final Pattern ROW = Pattern.compile("`([A-Z]\\w*\\.[A-Z0-9_]+_MAX)`");

    @Override
    public String name() {
        return "limits";
    }

    @Override
    public List<Complaint> check(Repository repository) {
        Map<String, String> table = table(repository);
        Map<String, String> bounds = bounds(repository);
        var complaints = new ArrayList<Complaint>();
        bounds.forEach((name, value) -> {
            if (!table.containsKey(name)) {
                complaints.add(Complaint.of(PATH, "no limit " + name + " = " + value,
                        "add a row: name, number, what it bounds, what happens past it"));
            } else if (!table.get(name).equals(value)) {
                complaints.add(Complaint.of(PATH,
                        "the limit " + name + " is " + value + ", not " + table.get(name),
                        "correct the number"));
            }
        });
        table.keySet().stream().filter(name -> !bounds.containsKey(name))
                .forEach(name -> complaints.add(Complaint.of(PATH,
                        "a limit " + name + ", which no code has", "remove the row")));
        return complaints;
    }

    private static Map<String, String> bounds(Repository repository) {
        var bounds = new TreeMap<String, String>();
        for (Classes.Compiled compiled : Classes.of(repository).all()) {
            if (Rings.FOR_TESTS.contains(compiled.room())) {
                continue;
            }
            String type = compiled.model().thisClass().asInternalName();
            int start = Math.max(type.lastIndexOf('/'), type.lastIndexOf('$')) + 1;
            for (FieldModel field : compiled.model().fields()) {
                String name = field.fieldName().stringValue();
                field.findAttribute(Attributes.constantValue())
                        .filter(_ -> name.endsWith("_MAX")
                                && !field.flags().has(AccessFlag.PRIVATE))
                        .ifPresent(value -> bounds.put(type.substring(start) + "." + name,
                                value.constant().constantValue().toString()));
            }
        }
        return bounds;
    }

    private static Map<String, String> table(Repository repository) {
        var table = new TreeMap<String, String>();
        if (repository.has(PATH)) {
            for (String line : repository.lines(PATH)) {
                List<String> cells = line.startsWith("|") ? Markdown.cells(line) : List.of();
                Matcher name = ROW.matcher(cells.isEmpty() ? "" : cells.getFirst());
                if (name.matches() && cells.size() > 1) {
                    table.put(name.group(1), cells.get(1).replace(",", ""));
                }
            }
        }
        return table;
    }
}
