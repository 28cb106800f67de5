package mizan.tidy;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/// Every type and method that a room exports says what it is, and every room has its chapter.
///
/// Not asked of: methods that override, constructors of records (the record says its components),
/// and enum constants.
record Documented() implements Rule {

    static final int CHAPTER_LINES_MIN = 10;

    @Override
    public String name() {
        return "documented";
    }

    @Override
    public List<Complaint> check(Repository repository) {
        var complaints = new ArrayList<Complaint>();
        for (String room : repository.rooms()) {
            List<Trees.Unit> units = Trees.of(repository).mainUnits(room);
            for (Trees.Unit unit : units) {
                unit.types().stream().filter(Documented::isExported)
                        .forEach(type -> checkType(unit, type, complaints));
                unit.methods().stream().filter(Documented::isExportedMethod)
                        .filter(method -> !unit.isDocumented(method))
                        .forEach(method -> complaints.add(new Complaint(unit.path(),
                                unit.lineOf(method.getLeaf()),
                                "exported method %s has no comment"
                                        .formatted(((MethodTree) method.getLeaf()).getName()),
                                "say what it gives, or make it package-private")));
            }
            if (!units.isEmpty()) {
                complaints.addAll(checkChapter(repository, room));
            }
        }
        return complaints;
    }

    private static void checkType(Trees.Unit unit, TreePath type, List<Complaint> complaints) {
        if (!unit.isDocumented(type)) {
            complaints.add(new Complaint(unit.path(), unit.lineOf(type.getLeaf()),
                    "exported type %s has no comment"
                            .formatted(((ClassTree) type.getLeaf()).getSimpleName()),
                    "say what it is in one sentence, or make it package-private"));
        }
    }

    private static List<Complaint> checkChapter(Repository repository, String room) {
        String path = room + "/src/main/java/mizan/" + room + "/package-info.java";
        if (!repository.has(path)) {
            return List.of(Complaint.of(path, "the room has no chapter",
                    "say what it is for, its words, its rules, an example, and what is not here"));
        }
        long lines = repository.lines(path).stream().filter(line -> line.startsWith("///")).count();
        boolean absent = repository.lines(path).contains("/// ## Not here");
        if (lines < CHAPTER_LINES_MIN || !absent) {
            return List.of(Complaint.of(path,
                    "the chapter has %d lines%s".formatted(lines,
                            absent ? "" : " and no part `## Not here`"),
                    "say what the room is for, its words, its rules, an example,"
                            + " and what is not here"));
        }
        return List.of();
    }

    private static boolean isExported(TreePath path) {
        return isPublic(path, ((ClassTree) path.getLeaf()).getModifiers().getFlags())
                && enclosingTypesAreExported(path);
    }

    private static boolean isExportedMethod(TreePath path) {
        var method = (MethodTree) path.getLeaf();
        boolean overrides = method.getModifiers().getAnnotations().stream()
                .anyMatch(a -> a.getAnnotationType().toString().equals("Override"));
        boolean constructs = method.getReturnType() == null;
        boolean ofRecord = path.getParentPath().getLeaf().getKind() == Tree.Kind.RECORD;
        return !overrides && !(constructs && ofRecord)
                && isPublic(path, method.getModifiers().getFlags())
                && enclosingTypesAreExported(path);
    }

    private static boolean enclosingTypesAreExported(TreePath path) {
        for (TreePath up = path.getParentPath(); up != null; up = up.getParentPath()) {
            if (up.getLeaf() instanceof ClassTree type
                    && !isPublic(up, type.getModifiers().getFlags())) {
                return false;
            }
            if (up.getLeaf() instanceof MethodTree) {
                return false;
            }
        }
        return true;
    }

    /// Members of an interface are public without saying so.
    private static boolean isPublic(TreePath path, Set<Modifier> flags) {
        boolean inInterface = path.getParentPath().getLeaf().getKind() == Tree.Kind.INTERFACE;
        return flags.contains(Modifier.PUBLIC)
                || inInterface && !flags.contains(Modifier.PRIVATE);
    }

    /// The exported types of a room's main code, by simple name, for the glossary.
    static List<String> exportedTypes(Repository repository, String room) {
        return Trees.of(repository).mainUnits(room).stream()
                .flatMap(unit -> unit.types().stream())
                .filter(Documented::isExported)
                .filter(path -> path.getParentPath().getLeaf() instanceof
                        com.sun.source.tree.CompilationUnitTree)
                .map(path -> ((ClassTree) path.getLeaf()).getSimpleName().toString())
                .sorted().toList();
    }
}
