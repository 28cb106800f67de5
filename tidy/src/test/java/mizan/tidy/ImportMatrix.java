package mizan.tidy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Compiled main code of a room names only the rooms that the table in ARCHITECTURE.md gives it.
///
/// The table stands under the heading [#HEADING]: a header row with the rooms that can be imported,
/// then one row a room, an `x` where it may. `module-info` says the same to the compiler; the scan
/// also sees rooms that are off the module path.
record ImportMatrix() implements Rule {

    static final String PATH = "ARCHITECTURE.md";
    static final String HEADING = "Who may import whom";

    @Override
    public String name() {
        return "import-matrix";
    }

    @Override
    public List<Complaint> check(Repository repository) {
        Map<String, Set<String>> table = table(repository);
        var complaints = new ArrayList<Complaint>();
        for (String room : repository.rooms()) {
            if (!table.containsKey(room)) {
                complaints.add(Complaint.of(PATH, "the import table has no row for room " + room,
                        "add the row, and say in an ADR why the room exists"));
            }
        }
        for (String room : table.keySet()) {
            if (!repository.has(room + "/pom.xml")) {
                complaints.add(Complaint.of(PATH, "the import table has a row for room " + room
                        + ", which does not exist", "remove the row"));
            }
        }
        for (Classes.Compiled compiled : Classes.of(repository).all()) {
            for (String other : roomsNamedBy(compiled)) {
                if (!table.getOrDefault(compiled.room(), Set.of()).contains(other)) {
                    complaints.add(Complaint.of(compiled.source(),
                            "%s imports %s, which the table in %s does not give it"
                                    .formatted(compiled.room(), other, PATH),
                            "let the room that needs something own the interface;"
                                    + " a new import needs an ADR"));
                }
            }
        }
        return complaints.stream().distinct().toList();
    }

    private static Set<String> roomsNamedBy(Classes.Compiled compiled) {
        var rooms = new TreeSet<String>();
        for (String type : compiled.types()) {
            String[] parts = type.split("/");
            if (parts.length > 2 && parts[0].equals("mizan") && !parts[1].equals(compiled.room())) {
                rooms.add(parts[1]);
            }
        }
        return rooms;
    }

    private static Map<String, Set<String>> table(Repository repository) {
        var table = new TreeMap<String, Set<String>>();
        if (!repository.has(PATH)) {
            return table;
        }
        List<String> columns = List.of();
        boolean inside = false;
        for (String line : repository.lines(PATH)) {
            if (line.startsWith("#")) {
                inside = line.endsWith(HEADING);
            }
            if (!inside || !line.startsWith("|") || line.startsWith("|--")) {
                continue;
            }
            List<String> cells = Markdown.cells(line);
            if (columns.isEmpty()) {
                columns = cells;
                continue;
            }
            var allowed = new TreeSet<String>();
            for (int i = 1; i < cells.size() && i < columns.size(); i++) {
                if (cells.get(i).equals("x")) {
                    allowed.add(columns.get(i));
                }
            }
            table.put(cells.getFirst(), allowed);
        }
        return table;
    }
}
