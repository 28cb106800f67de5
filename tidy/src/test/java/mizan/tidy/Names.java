package mizan.tidy;

import com.sun.source.tree.ClassTree;
import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Words that no type name may use, each with the reason or the better word.
record Names() implements Rule {

    private static final Map<String, String> BANNED = Map.ofEntries(
            Map.entry("Event", "everyone means something else by it: say what happened"),
            Map.entry("Message", "say which: Statement, Refusal, Request, Answer"),
            Map.entry("Data", "say which data"),
            Map.entry("Info", "say what it tells"),
            Map.entry("Manager", "say what it does"),
            Map.entry("Helper", "say what it does, or put it where it is used"),
            Map.entry("Helpers", "say what it does, or put it where it is used"),
            Map.entry("Util", "say what it does, or put it where it is used"),
            Map.entry("Utils", "say what it does, or put it where it is used"),
            Map.entry("Service", "say what it does"),
            Map.entry("Handler", "say what it does; only web has handlers"),
            Map.entry("Impl", "say in what way: InMemory…, Sqlite…, File…"),
            Map.entry("Default", "say in what way it differs from others"),
            Map.entry("Abstract", "say what the kinds have in common"));

    /// Right inside a longer name, and ambiguous alone.
    private static final Map<String, String> BARE = Map.of(
            "Log", "Ledger is the transparency log, Diagnostics is operational output",
            "Record", "a Java record, or all entries of one mechanism: say what it is");

    private static final Pattern WORD = Pattern.compile("[A-Z][a-z0-9]*");

    @Override
    public String name() {
        return "type-names";
    }

    @Override
    public List<Complaint> check(Repository repository) {
        var complaints = new ArrayList<Complaint>();
        for (Trees.Unit unit : Trees.of(repository).units()) {
            for (TreePath type : unit.types()) {
                String name = ((ClassTree) type.getLeaf()).getSimpleName().toString();
                int line = unit.lineOf(type.getLeaf());
                if (BARE.containsKey(name)) {
                    complaints.add(new Complaint(unit.path(), line,
                            "type " + name + ": one word, two things", BARE.get(name)));
                }
                WORD.matcher(name).results().map(match -> match.group())
                        .filter(BANNED::containsKey)
                        .filter(word -> !word.equals("Handler") || !unit.path().startsWith("web/"))
                        .forEach(word -> complaints.add(new Complaint(unit.path(), line,
                                "type " + name + " uses the word " + word, BANNED.get(word))));
            }
        }
        return complaints;
    }
}
