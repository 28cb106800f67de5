package mizan.tidy;

import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.CaseLabelTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ConstantCaseLabelTree;
import com.sun.source.tree.DeconstructionPatternTree;
import com.sun.source.tree.DefaultCaseLabelTree;
import com.sun.source.tree.PatternCaseLabelTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/// No `switch` over a sealed type or an enum of ours has a `default`: a new kind must stop the
/// build at every place that has to think about it.
///
/// Names are compared, types are not attributed: a `switch` counts as ours when one of its labels
/// names a kind of ours.
record ExhaustiveSwitch() implements Rule {

    @Override
    public String name() {
        return "exhaustive-switch";
    }

    @Override
    public List<Complaint> check(Repository repository) {
        List<Trees.Unit> units = Trees.of(repository).units();
        Set<String> kinds = units.stream().flatMap(ExhaustiveSwitch::kinds)
                .collect(Collectors.toSet());
        Set<String> constants = units.stream().flatMap(ExhaustiveSwitch::constants)
                .collect(Collectors.toSet());
        var complaints = new ArrayList<Complaint>();
        for (Trees.Unit unit : units) {
            unit.found(SwitchTree.class).forEach(path -> check(unit, path.getLeaf(),
                    ((SwitchTree) path.getLeaf()).getCases(), kinds, constants, complaints));
            unit.found(SwitchExpressionTree.class).forEach(path -> check(unit, path.getLeaf(),
                    ((SwitchExpressionTree) path.getLeaf()).getCases(), kinds, constants,
                    complaints));
        }
        return complaints;
    }

    private static void check(Trees.Unit unit, Tree where, List<? extends CaseTree> cases,
            Set<String> kinds, Set<String> constants, List<Complaint> complaints) {
        List<CaseLabelTree> labels = cases.stream()
                .<CaseLabelTree>flatMap(one -> one.getLabels().stream()).toList();
        if (labels.stream().noneMatch(DefaultCaseLabelTree.class::isInstance)) {
            return;
        }
        labels.stream().flatMap(ExhaustiveSwitch::typeOf).filter(kinds::contains).findFirst()
                .or(() -> labels.stream().flatMap(ExhaustiveSwitch::constantOf)
                        .filter(constants::contains).findFirst())
                .ifPresent(kind -> complaints.add(new Complaint(unit.path(), unit.lineOf(where),
                        "switch with case " + kind + " has a default",
                        "name every kind, so that a new one stops the build here")));
    }

    /// Simple names of the permitted kinds of sealed types declared in this unit.
    private static Stream<String> kinds(Trees.Unit unit) {
        var kinds = new HashSet<String>();
        var sealed = new HashSet<String>();
        for (TreePath path : unit.types()) {
            var type = (ClassTree) path.getLeaf();
            if (type.getModifiers().getFlags().contains(Modifier.SEALED)) {
                sealed.add(type.getSimpleName().toString());
                type.getPermitsClause().forEach(permitted -> kinds.add(last(permitted)));
            }
        }
        for (TreePath path : unit.types()) {
            var type = (ClassTree) path.getLeaf();
            Stream<Tree> parents = Stream.concat(type.getImplementsClause().stream(),
                    Stream.ofNullable(type.getExtendsClause()));
            if (parents.anyMatch(parent -> sealed.contains(last(parent)))) {
                kinds.add(type.getSimpleName().toString());
            }
        }
        return kinds.stream();
    }

    /// Constants of enums declared in this unit.
    private static Stream<String> constants(Trees.Unit unit) {
        return unit.types().stream().map(path -> (ClassTree) path.getLeaf())
                .filter(type -> type.getKind() == Tree.Kind.ENUM)
                .flatMap(type -> type.getMembers().stream()
                        .filter(VariableTree.class::isInstance)
                        .map(VariableTree.class::cast)
                        .filter(constant -> constant.getType() != null
                                && last(constant.getType())
                                        .equals(type.getSimpleName().toString()))
                        .map(constant -> constant.getName().toString()));
    }

    private static Stream<String> typeOf(CaseLabelTree label) {
        if (!(label instanceof PatternCaseLabelTree pattern)) {
            return Stream.empty();
        }
        return switch (pattern.getPattern()) {
            case DeconstructionPatternTree parts -> Stream.of(last(parts.getDeconstructor()));
            case BindingPatternTree binding -> Stream.of(last(binding.getVariable().getType()));
            default -> Stream.empty(); // `_` and what a later Java may bring
        };
    }

    private static Stream<String> constantOf(CaseLabelTree label) {
        return label instanceof ConstantCaseLabelTree constant
                && constant.getConstantExpression().getKind() == Tree.Kind.IDENTIFIER
                ? Stream.of(constant.getConstantExpression().toString()) : Stream.empty();
    }

    /// `Outer.Kind<T>` is named by `Kind`.
    private static String last(Tree type) {
        String name = type.toString().replaceAll("<.*", "").replaceAll("@\\S+\\s+", "");
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
