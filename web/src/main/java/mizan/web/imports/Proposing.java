package mizan.web.imports;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mizan.intake.Original;
import mizan.intake.Remark;
import mizan.intake.RowOutcome;
import mizan.office.ProposalDraft;
import mizan.office.Proposals;
import mizan.statement.Json;
import mizan.web.Caller;
import mizan.web.PageKit;

/// Keeps new drafts of one spreadsheet as proposals, for one press of a button.
///
/// What a press leaves, the next one takes: rows that made a proposal make none again.
final class Proposing {
    /// Time after which a press begins no further lot.
    static final Duration PRESS = Duration.ofSeconds(30);

    private final PageKit kit;
    private final Caller.SignedIn me;
    private final Original original;
    private final Instant until;
    private long made;
    private boolean full;

    Proposing(PageKit kit, Caller.SignedIn me, Original original, Instant until) {
        this.kit = kit;
        this.me = me;
        this.original = original;
        this.until = until;
    }

    void take(List<RowOutcome.Drafted> rows) {
        if (full || kit.now().isAfter(until)) {
            full = true;
            return;
        }
        List<ProposalDraft> drafts = new ArrayList<>();
        rows.forEach(row -> drafts.add(draft(row)));
        Proposals.Proposed proposed = kit.office().store().proposals()
                .propose(drafts, me.session().id(), kit.now());
        made += proposed.numbers().size();
        full = proposed.left() > 0;
    }

    private ProposalDraft draft(RowOutcome.Drafted row) {
        Map<String, Json> remarks = new LinkedHashMap<>();
        remarks.put("file", Json.text(original.name()));
        remarks.put("sha256", Json.text(original.sha256().hex()));
        remarks.put("row", Json.whole(row.row()));
        remarks.put("remarks", new Json.Items(
                row.remarks().stream().map(Proposing::json).toList()));
        return new ProposalDraft(ProposalDraft.Origin.IMPORT, DraftSummary.of(row.draft()).gist(),
                row.draft(), new Json.Members(remarks), Optional.of(
                        new ProposalDraft.Row(row.key().text(), original.sha256())));
    }

    private static Json json(Remark remark) {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("place", Json.text(remark.place()));
        members.put("what", Json.text(remark.what()));
        members.put("next", Json.text(remark.next()));
        return new Json.Members(members);
    }

    /// Proposals made.
    long made() {
        return made;
    }

    /// Whether rows were left: too much time went by, or too many proposals wait.
    boolean full() {
        return full;
    }
}
