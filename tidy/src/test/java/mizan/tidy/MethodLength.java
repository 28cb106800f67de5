package mizan.tidy;

import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.List;

/// No method is longer than one screen, its first line and its closing brace included.
record MethodLength() implements Rule {

    static final int METHOD_LINES_MAX = 70;

    @Override
    public String name() {
        return "method-length";
    }

    @Override
    public List<Complaint> check(Repository repository) {
        var complaints = new ArrayList<Complaint>();
        for (Trees.Unit unit : Trees.of(repository).units()) {
            for (TreePath path : unit.methods()) {
                var method = (MethodTree) path.getLeaf();
                int first = unit.lineOf(method);
                int lines = unit.lastLineOf(method) - first + 1;
                if (lines > METHOD_LINES_MAX) {
                    complaints.add(new Complaint(unit.path(), first,
                            "method %s is %d lines, limit %d"
                                    .formatted(method.getName(), lines, METHOD_LINES_MAX),
                            "move a branch's arithmetic into a method of its own,"
                                    + " or add it to tidy.allow with a reason"));
                }
            }
        }
        return complaints;
    }
}
