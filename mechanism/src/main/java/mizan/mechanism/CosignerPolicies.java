package mizan.mechanism;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mizan.statement.CharterTerms;
import mizan.statement.CharterTerms.Member;
import mizan.statement.CharterTerms.MemberKind;
import mizan.tlog.TlogPolicy;
import mizan.tlog.TlogPolicy.Group;
import mizan.tlog.TlogPolicy.Log;
import mizan.tlog.TlogPolicy.Witness;

/// The C2SP policies that a charter amounts to: whose cosignatures make a head *cosigned* and
/// *jointly cosigned*. Derived mechanically, members in roster order; the operator's keys never
/// count.
///
/// Source: `docs/spec/record.md`, "Policies".
public final class CosignerPolicies {

    private static final String LIVE = "live";
    private static final String JOINT = "joint";

    private CosignerPolicies() {}

    /// *Cosigned*: so many of the members' blind keys; `quorum none` where nobody cosigns.
    public static TlogPolicy live(CharterTerms terms) {
        List<Witness> witnesses = new ArrayList<>();
        for (Member member : terms.members()) {
            if (counts(terms, member)) {
                member.cosigner().ifPresent(cosigner -> witnesses.add(new Witness(
                        member.id().code(), cosigner.blind(), Optional.of(cosigner.url()))));
            }
        }
        List<Log> logs = List.of(new Log(terms.log()));
        if (witnesses.isEmpty()) {
            return new TlogPolicy(logs, List.of(), List.of(), TlogPolicy.NONE);
        }
        List<String> names = witnesses.stream().map(Witness::name).toList();
        return new TlogPolicy(
                logs, witnesses, List.of(Group.of(LIVE, terms.live(), names)), LIVE);
    }

    /// *Jointly cosigned*: the full keys of all Parties and of one mediator or guarantor; absent
    /// until every Party and one of these are enrolled, and where a Party is the operator.
    public static Optional<TlogPolicy> joint(CharterTerms terms) {
        List<Witness> witnesses = new ArrayList<>();
        List<String> parties = new ArrayList<>();
        List<String> mediators = new ArrayList<>();
        for (Member member : terms.members()) {
            boolean party = member.kind() == MemberKind.PARTY;
            boolean mediates = member.kind() == MemberKind.MEDIATOR
                    || member.kind() == MemberKind.GUARANTOR;
            if (party && (member.cosigner().isEmpty() || !counts(terms, member))) {
                return Optional.empty();
            }
            if (counts(terms, member) && (party || mediates) && member.cosigner().isPresent()) {
                String name = member.id().code() + "-full";
                witnesses.add(new Witness(name, member.cosigner().get().full(),
                        Optional.of(member.cosigner().get().url())));
                (party ? parties : mediators).add(name);
            }
        }
        if (parties.isEmpty() || mediators.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new TlogPolicy(
                List.of(new Log(terms.log())),
                witnesses,
                List.of(
                        new Group("parties", "all", parties),
                        new Group("mediators", "any", mediators),
                        new Group(JOINT, "all", List.of("parties", "mediators"))),
                JOINT));
    }

    private static boolean counts(CharterTerms terms, Member member) {
        return !member.id().equals(terms.operator());
    }
}
