package mizan.mechanism;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import mizan.mechanism.Rule.RefRule;
import mizan.mechanism.Rule.Signer;
import mizan.statement.CharterTerms.MemberKind;
import mizan.statement.Role;
import org.junit.jupiter.api.Test;

/// Every entry of the table matters: each one changed in turn changes what somebody is answered.
///
/// The changes are made out of the table itself, so a new row is covered the day it is written.
class TableMutationsTest {

    /// A row as it is not.
    record Mutation(String what, Rule row) {}

    @Test
    void every_change_of_a_signer_or_a_reference_is_noticed() {
        List<Rule> table = RuleTable.version2();
        TableProbes probes = new TableProbes(
                WholeStory.told(Scenario.empty(2)), "charter.participation-changed");
        List<String> unnoticed = new ArrayList<>();
        Map<String, Integer> made = new TreeMap<>();
        for (Rule row : table) {
            Map<String, String> lawful = probes.answers(row, table);
            for (Mutation mutation : mutations(row)) {
                made.merge(mutation.what.replaceAll(" .*", ""), 1, Integer::sum);
                if (probes.answers(row, with(table, mutation.row)).equals(lawful)) {
                    unnoticed.add(row.type() + ": " + mutation.what);
                }
            }
        }
        System.out.println("changes of the table, each noticed: " + made);
        assertThat(unnoticed).isEmpty();
        assertThat(made.values().stream().mapToInt(n -> n).sum()).isGreaterThan(1_000);
    }

    private static List<Rule> with(List<Rule> table, Rule changed) {
        return table.stream()
                .map(row -> row.type().equals(changed.type()) ? changed : row)
                .toList();
    }

    private static List<Mutation> mutations(Rule row) {
        List<Mutation> all = new ArrayList<>();
        for (int at = 0; at < row.signers().size(); at++) {
            signer(row, at, all);
        }
        for (int at = 0; at < row.refs().size(); at++) {
            reference(row, at, all);
        }
        return all;
    }

    /// A signer gone; a role or a kind more or less.
    private static void signer(Rule row, int at, List<Mutation> all) {
        all.add(new Mutation("signer gone " + at, withSigners(row, without(row.signers(), at))));
        if (!(row.signers().get(at) instanceof Signer.Officer(var kinds, var roles))) {
            return;
        }
        for (Role role : Role.values()) {
            boolean covered = others(row, at).anyMatch(other -> other.roles().contains(role)
                    && (other.kinds().isEmpty() || other.kinds().containsAll(kinds)));
            Set<Role> toggled = toggled(roles, role);
            if (!covered && !toggled.isEmpty()) {
                all.add(new Mutation("role " + role.code() + " at " + at, withSigners(row,
                        replaced(row.signers(), at, new Signer.Officer(kinds, toggled)))));
            }
        }
        for (MemberKind kind : MemberKind.values()) {
            Set<MemberKind> toggled = toggled(
                    kinds.isEmpty() ? Set.of(MemberKind.values()) : kinds, kind);
            boolean covered = others(row, at).anyMatch(other -> other.roles().containsAll(roles)
                    && (other.kinds().isEmpty() || other.kinds().contains(kind)));
            if (!covered && !toggled.isEmpty()) {
                all.add(new Mutation("kind " + kind.code() + " at " + at, withSigners(row,
                        replaced(row.signers(), at, new Signer.Officer(toggled, roles)))));
            }
        }
    }

    private static Stream<Signer.Officer> others(Rule row, int at) {
        return without(row.signers(), at).stream()
                .filter(Signer.Officer.class::isInstance).map(Signer.Officer.class::cast);
    }

    /// A reference gone, needed where it was not or the reverse, more often, or of a type less.
    private static void reference(Rule row, int at, List<Mutation> all) {
        RefRule ref = row.refs().get(at);
        all.add(new Mutation("reference gone " + ref.as(),
                withRefs(row, without(row.refs(), at))));
        all.add(new Mutation("least " + ref.as(), withRefs(row, replaced(row.refs(), at,
                new RefRule(ref.as(), ref.types(), 1 - ref.min(), ref.max())))));
        all.add(new Mutation("most " + ref.as(), withRefs(row, replaced(row.refs(), at,
                new RefRule(ref.as(), ref.types(), ref.min(), ref.max() + 1)))));
        if (ref.types().size() > 1) {
            for (int i = 0; i < ref.types().size(); i++) {
                all.add(new Mutation("type %s of %s".formatted(ref.types().get(i), ref.as()),
                        withRefs(row, replaced(row.refs(), at, new RefRule(
                                ref.as(), without(ref.types(), i), ref.min(), ref.max())))));
            }
        }
    }

    private static <T> List<T> without(List<T> list, int at) {
        List<T> shorter = new ArrayList<>(list);
        shorter.remove(at);
        return List.copyOf(shorter);
    }

    private static <T> List<T> replaced(List<T> list, int at, T one) {
        List<T> changed = new ArrayList<>(list);
        changed.set(at, one);
        return List.copyOf(changed);
    }

    private static <T> Set<T> toggled(Set<T> set, T one) {
        Set<T> changed = new HashSet<>(set);
        if (!changed.remove(one)) {
            changed.add(one);
        }
        return Set.copyOf(changed);
    }

    private static Rule withSigners(Rule row, List<Signer> signers) {
        return new Rule(row.type(), signers, row.refs(), row.needs(), row.effect(), row.clock(),
                row.release(), row.served());
    }

    private static Rule withRefs(Rule row, List<RefRule> refs) {
        return new Rule(row.type(), row.signers(), refs, row.needs(), row.effect(), row.clock(),
                row.release(), row.served());
    }
}
