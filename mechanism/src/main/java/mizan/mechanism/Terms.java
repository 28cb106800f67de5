package mizan.mechanism;

import java.util.List;
import java.util.Optional;
import mizan.statement.CharterTerms;
import mizan.statement.CharterTerms.Member;
import mizan.statement.CharterTerms.MemberKind;
import mizan.statement.CharterTerms.SubjectKind;
import mizan.statement.Code;
import mizan.statement.MemberId;
import mizan.statement.SectorCode;

/// Questions that rules ask of a charter's terms.
public final class Terms {

    private Terms() {}

    /// The Parties in roster order; under a provisional charter, the subjects that are Parties.
    public static List<MemberId> parties(CharterTerms terms) {
        List<MemberId> members = terms.members().stream()
                .filter(member -> member.kind() == MemberKind.PARTY)
                .map(Member::id)
                .toList();
        return members.isEmpty()
                ? terms.subjects().stream()
                        .filter(subject -> subject.kind() == SubjectKind.PARTY)
                        .map(CharterTerms.Subject::id)
                        .toList()
                : members;
    }

    /// A member by its id.
    public static Optional<Member> member(CharterTerms terms, MemberId id) {
        return terms.members().stream().filter(member -> member.id().equals(id)).findFirst();
    }

    /// Whether the charter names this member or subject.
    public static boolean names(CharterTerms terms, MemberId id) {
        return member(terms, id).isPresent()
                || terms.subjects().stream().anyMatch(subject -> subject.id().equals(id));
    }

    /// What a member or subject is called; its id where the charter does not name it.
    public static String nameOf(CharterTerms terms, MemberId id) {
        return member(terms, id)
                .map(Member::name)
                .or(() -> terms.subjects().stream()
                        .filter(subject -> subject.id().equals(id))
                        .map(CharterTerms.Subject::name)
                        .findFirst())
                .orElse(id.code());
    }

    /// The member whose officers chair the joint commission: the first mediator of the roster; the
    /// operator where there is none.
    static MemberId chair(CharterTerms terms) {
        return terms.members().stream()
                .filter(member -> member.kind() == MemberKind.MEDIATOR)
                .map(Member::id).findFirst().orElse(terms.operator());
    }

    static boolean hasSector(CharterTerms terms, SectorCode code) {
        return code.code().equals(SECTOR_NONE)
                || terms.sectors().stream().anyMatch(sector -> sector.code().equals(code));
    }

    static boolean hasAct(CharterTerms terms, Code act) {
        return terms.acts().contains(act);
    }

    /// The sector code of what is not localised.
    static final String SECTOR_NONE = "none";

    /// Members in the charter's order: the roster, then subjects.
    static List<MemberId> inOrder(CharterTerms terms, List<MemberId> some) {
        return java.util.stream.Stream.concat(
                        terms.members().stream().map(Member::id),
                        terms.subjects().stream().map(CharterTerms.Subject::id))
                .filter(some::contains)
                .distinct()
                .toList();
    }
}
