package mizan.mechanism;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import mizan.mechanism.Rule.RefRule;
import mizan.mechanism.Rule.Signer;
import mizan.statement.CharterTerms.MemberKind;
import mizan.statement.Release;
import mizan.statement.Role;

/// A row of the table while it is written down; [#done] makes it a [Rule].
final class RuleRow {

    private final String type;
    private final List<Signer> signers = new ArrayList<>();
    private final List<RefRule> refs = new ArrayList<>();
    private String needs = "";
    private String effect = "";
    private String clock = "";
    private Release release = Release.JOINT;
    private String served = "";

    private RuleRow(String type) {
        this.type = type;
    }

    static RuleRow of(String type) {
        return new RuleRow(type);
    }

    RuleRow root() {
        signers.add(new Signer.RootKey());
        return this;
    }

    RuleRow by(Set<MemberKind> kinds, Role... roles) {
        signers.add(
                new Signer.Officer(
                        Set.copyOf(kinds), Set.copyOf(new LinkedHashSet<>(List.of(roles)))));
        return this;
    }

    RuleRow one(String as, String... types) {
        return ref(as, 1, 1, types);
    }

    RuleRow ref(String as, int min, int max, String... types) {
        refs.add(new RefRule(as, List.of(types), min, max));
        return this;
    }

    RuleRow needs(String words) {
        needs = words;
        return this;
    }

    RuleRow effect(String words) {
        effect = words;
        return this;
    }

    RuleRow clock(String words) {
        clock = words;
        return this;
    }

    RuleRow release(Release wider) {
        release = wider;
        return this;
    }

    RuleRow served(String words) {
        served = words;
        return this;
    }

    Rule done() {
        return new Rule(
                type, List.copyOf(signers), List.copyOf(refs), needs, effect, clock, release,
                served);
    }
}
