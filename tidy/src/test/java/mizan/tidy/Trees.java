package mizan.tidy;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;

/// The syntax trees of all Java sources, parsed once and not attributed.
final class Trees {

    /// @param path of the source, from the root
    record Unit(String path, CompilationUnitTree tree, SourcePositions positions, DocTrees docs) {
        int lineOf(Tree part) {
            return (int) tree.getLineMap().getLineNumber(positions.getStartPosition(tree, part));
        }

        int lastLineOf(Tree part) {
            return (int) tree.getLineMap().getLineNumber(positions.getEndPosition(tree, part));
        }

        boolean isDocumented(TreePath part) {
            return docs.getDocCommentTree(part) != null;
        }

        List<TreePath> types() {
            return found(ClassTree.class);
        }

        List<TreePath> methods() {
            return found(MethodTree.class);
        }

        /// Every node of one kind, outermost first, with its way from the root.
        <T extends Tree> List<TreePath> found(Class<T> kind) {
            var all = new ArrayList<TreePath>();
            new TreePathScanner<Void, Void>() {
                @Override
                public Void scan(Tree node, Void nothing) {
                    if (kind.isInstance(node)) {
                        all.add(new TreePath(getCurrentPath(), node));
                    }
                    return super.scan(node, nothing);
                }
            }.scan(new TreePath(tree), null);
            return all;
        }
    }

    private final List<Unit> units;

    private Trees(List<Unit> units) {
        this.units = units;
    }

    static Trees of(Repository repository) {
        return repository.derive(Trees.class, Trees::parse);
    }

    List<Unit> units() {
        return units;
    }

    /// The sources of a room's main code.
    List<Unit> mainUnits(String room) {
        return units.stream().filter(u -> u.path().startsWith(room + "/src/main/java/")).toList();
    }

    private static Trees parse(Repository repository) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            List<Path> sources = repository.javaPaths().stream()
                    .map(path -> repository.root().resolve(path)).toList();
            var problems = new ArrayList<String>();
            var task = (JavacTask) compiler.getTask(null, files,
                    problem -> problems.add(problem.toString()), List.of(), null,
                    files.getJavaFileObjectsFromPaths(sources));
            var docs = DocTrees.instance(task);
            var units = new ArrayList<Unit>();
            for (CompilationUnitTree tree : task.parse()) {
                String path = repository.root().relativize(Path.of(tree.getSourceFile().toUri()))
                        .toString().replace('\\', '/');
                units.add(new Unit(path, tree, docs.getSourcePositions(), docs));
            }
            return new Trees(List.copyOf(units));
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot parse the sources", failure);
        }
    }
}
