package mizan.projection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mizan.statement.CharterTerms;
import mizan.statement.CharterTerms.MemberKind;
import mizan.tlog.Checkpoint;
import mizan.tlog.Cosignature;
import mizan.tlog.Ed25519;
import mizan.tlog.Note;
import mizan.tlog.UnverifiedNoteException;
import mizan.tlog.VerifierKey;

/// Reads the health of the record off its newest checkpoint.
final class HealthView {

    private final Roster roster;
    private final Note note;
    private final Set<String> declined;
    private final Ed25519 ed25519;

    HealthView(Roster roster, Note note, Set<String> declined, Ed25519 ed25519) {
        this.roster = roster;
        this.note = note;
        this.declined = declined;
        this.ed25519 = ed25519;
    }

    Health health(CharterTerms terms) {
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        List<Health.CosignerLine> lines = new ArrayList<>();
        for (CharterTerms.Member member : inTurn(terms, checkpoint.size().entries())) {
            lines.add(new Health.CosignerLine(roster.voice(member.id()),
                    member.kind().code(),
                    member.cosigner().isPresent() && !member.id().equals(terms.operator()),
                    key(member.cosigner().map(CharterTerms.Cosigner::blind)),
                    key(member.cosigner().map(CharterTerms.Cosigner::full))));
        }
        int enrolled = (int) lines.stream()
                .filter(Health.CosignerLine::counts).count();
        int present = (int) lines.stream().filter(Health.CosignerLine::counts)
                .filter(l -> l.blind().standing() == Health.Standing.CURRENT).count();
        Optional<Instant> newest = lines.stream()
                .flatMap(l -> List.of(l.blind(), l.full()).stream())
                .flatMap(k -> k.at().stream()).max(Instant::compareTo);
        return new Health(checkpoint.size().entries(), checkpoint.root().hex(),
                terms.live(), present, enrolled, newest, joint(lines), logSigned(terms.log()),
                lines, note.encode().utf8());
    }

    /// Members in the charter's order, in which the Parties take turns by the size of the head.
    private static List<CharterTerms.Member> inTurn(CharterTerms terms, long size) {
        List<CharterTerms.Member> parties = new ArrayList<>(Roster.alternate(terms.members()
                .stream().filter(m -> m.kind() == MemberKind.PARTY).toList(), size));
        List<CharterTerms.Member> members = new ArrayList<>();
        for (CharterTerms.Member member : terms.members()) {
            members.add(member.kind() == MemberKind.PARTY ? parties.removeFirst() : member);
        }
        return members;
    }

    private Health.KeyLine key(Optional<VerifierKey> enrolled) {
        if (enrolled.isEmpty()) {
            return new Health.KeyLine(
                    Health.Standing.NOT_ENROLLED, Optional.empty());
        }
        VerifierKey key = enrolled.get();
        Optional<Instant> at = note.signatures().stream()
                .filter(s -> s.name().equals(key.name()) && s.keyId() == key.keyId())
                .flatMap(s -> Cosignature.verify(note.text(), s, key, ed25519).stream())
                .map(v -> Instant.ofEpochSecond(v.posixSeconds())).findFirst();
        Health.Standing standing = at.isPresent() ? Health.Standing.CURRENT
                : declined.contains(key.name()) ? Health.Standing.DECLINED
                : Health.Standing.OUTAGE;
        return new Health.KeyLine(standing, at);
    }

    private boolean logSigned(VerifierKey log) {
        try {
            return !note.verify(List.of(log), ed25519).isEmpty();
        } catch (UnverifiedNoteException unverified) {
            return false;
        }
    }

    /// All Parties' full keys and one mediator's; absent where a Party or every mediator has none.
    private static Optional<Boolean> joint(List<Health.CosignerLine> lines) {
        List<Health.CosignerLine> parties = of(lines, MemberKind.PARTY);
        List<Health.CosignerLine> mediators = of(lines, MemberKind.MEDIATOR).stream()
                .filter(Health.CosignerLine::counts).toList();
        boolean possible = !parties.isEmpty() && !mediators.isEmpty()
                && parties.stream().allMatch(Health.CosignerLine::counts);
        if (!possible) {
            return Optional.empty();
        }
        return Optional.of(parties.stream().allMatch(HealthView::signedInFull)
                && mediators.stream().anyMatch(HealthView::signedInFull));
    }

    private static List<Health.CosignerLine> of(
            List<Health.CosignerLine> lines, MemberKind kind) {
        return lines.stream().filter(l -> l.kind().equals(kind.code())).toList();
    }

    private static boolean signedInFull(Health.CosignerLine line) {
        return line.full().standing() == Health.Standing.CURRENT;
    }
}
