package mizan.tidy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// GLOSSARY.md has a line for every exported type, and none for a type that is gone.
record Glossary() implements Rule {

    static final String PATH = "GLOSSARY.md";
    private static final Pattern CODE = Pattern.compile("`([A-Z][A-Za-z0-9]*)`");

    @Override
    public String name() {
        return "glossary";
    }

    @Override
    public List<Complaint> check(Repository repository) {
        var complaints = new ArrayList<Complaint>();
        List<String> rows = repository.has(PATH)
                ? repository.lines(PATH).stream().filter(line -> line.startsWith("|")).toList()
                : List.of();
        Set<String> words = rows.stream().flatMap(row -> named(Markdown.cells(row).getFirst()))
                .collect(Collectors.toSet());
        Set<String> declared = Trees.of(repository).units().stream()
                .flatMap(unit -> unit.types().stream())
                .map(path -> ((com.sun.source.tree.ClassTree) path.getLeaf()).getSimpleName()
                        .toString())
                .collect(Collectors.toSet());
        for (String room : repository.rooms()) {
            for (String type : Documented.exportedTypes(repository, room)) {
                if (!words.contains(type)) {
                    complaints.add(Complaint.of(PATH, "no line for " + type + " of " + room,
                            "add word, meaning, and what it is not to be confused with"));
                }
            }
        }
        words.stream().sorted().filter(word -> !declared.contains(word))
                .forEach(word -> complaints.add(Complaint.of(PATH,
                        "a line for " + word + ", which is no type here", "remove the line")));
        return complaints;
    }

    private static java.util.stream.Stream<String> named(String cell) {
        return CODE.matcher(cell).results().map((MatchResult match) -> match.group(1));
    }
}
