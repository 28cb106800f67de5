package mizan.office;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mizan.statement.Json;
import mizan.statement.KeyId;
import mizan.statement.StatementId;
import mizan.tlog.Bytes;

/// Drafts that a program made and a person confirms or sets aside, each once.
///
/// A program proposes and never signs: what is confirmed goes through a form like any other
/// ([KeptForms#claim] with [Settles.AProposal]). Threads: any. Faults: [OfficeFault].
public final class Proposals {
    /// Proposals that wait at once.
    public static final int WAITING_MAX = 200_000;

    /// Bytes of one draft, or of its remarks, as JSON.
    public static final int JSON_BYTES_MAX = 1 << 18;

    /// Proposals in one page of a list.
    public static final int PAGE_MAX = 500;

    private static final Duration KEPT_AFTER = Duration.ofDays(30);

    private final Database database;

    Proposals(Database database) {
        this.database = database;
    }

    /// What became of proposing.
    ///
    /// @param numbers of the proposals made, in order
    /// @param before  drafts whose rows had made a proposal before
    /// @param left    drafts that found no room: so many wait already
    public record Proposed(List<Long> numbers, int before, int left) {
        /// Keeps an unmodifiable copy.
        public Proposed {
            numbers = List.copyOf(numbers);
        }
    }

    /// Keeps drafts, all of them or none; a row that made a proposal before makes none again.
    ///
    /// @throws IllegalArgumentException if one of them is too large
    public Proposed propose(List<ProposalDraft> drafts, KeyId officer, Instant now) {
        drafts.forEach(Proposals::check);
        return database.inOne(() -> {
            long room = WAITING_MAX - database.number("proposals-waiting-count");
            List<Long> numbers = new java.util.ArrayList<>();
            int before = 0;
            for (ProposalDraft draft : drafts) {
                if (draft.row().filter(this::known).isPresent()) {
                    before++;
                } else if (numbers.size() < room) {
                    numbers.add(insert(draft, officer, now));
                }
            }
            return new Proposed(numbers, before, drafts.size() - numbers.size() - before);
        });
    }

    private boolean known(ProposalDraft.Row row) {
        return database.number("imported-row-count", row.key()) > 0;
    }

    private long insert(ProposalDraft draft, KeyId officer, Instant now) {
        long number = database.insert("proposal-keep", draft.origin().name(),
                Texts.wellFormed(draft.title()), draft.draft().compact(),
                draft.remarks().compact(), officer.hex(), now);
        draft.row().ifPresent(row -> database.changeOne(
                "imported-row-keep", row.key(), row.original().hex(), number, now));
        return number;
    }

    private static void check(ProposalDraft draft) {
        for (Json json : List.of(draft.draft(), draft.remarks())) {
            int bytes = Texts.bytes(json.compact());
            if (bytes > JSON_BYTES_MAX) {
                throw new IllegalArgumentException(
                        "a proposal has %d bytes at most, not %d".formatted(
                                JSON_BYTES_MAX, bytes));
            }
        }
    }

    /// Proposals that wait, the oldest first.
    ///
    /// @param after the last number of the page before; 0 for the first page
    /// @param limit at most [#PAGE_MAX]
    public List<Proposal> waiting(long after, int limit) {
        return database.inOne(() -> database.query("proposals-waiting", this::proposal,
                after, Math.min(limit, PAGE_MAX)));
    }

    /// How many wait.
    public long waitingCount() {
        return database.inOne(() -> database.number("proposals-waiting-count"));
    }

    /// One proposal, waiting or settled; absent once it is long settled.
    public Optional<Proposal> of(long number) {
        return database.inOne(() -> find(number));
    }

    /// A person has confirmed a proposal and it became this statement; once.
    ///
    /// A proposal that a kept form settles needs no call: [KeptForms#done] says it.
    public Settling confirmed(
            long number, KeyId officer, StatementId statement, Instant now) {
        return settle(number, new Settled(officer, Optional.of(statement), "", now, true));
    }

    /// A person does not want a proposal, for this reason; its row makes none again.
    public Settling setAside(long number, KeyId officer, String why, Instant now) {
        return settle(number, new Settled(officer, Optional.empty(), why, now, true));
    }

    private Settling settle(long number, Settled settled) {
        return database.inOne(() -> find(number).isEmpty() ? new Settling.Unknown()
                : new Settlements(database).settle(Settlements.PROPOSAL, number, settled));
    }

    /// Removes what was settled long ago; the rows of spreadsheets stay known.
    void purge(Instant now) {
        database.inOne(() -> database.change("proposal-purge", now.minus(KEPT_AFTER)));
    }

    private Optional<Proposal> find(long number) {
        return database.first("proposal-of", this::proposal, number);
    }

    private Proposal proposal(ResultSet r) throws SQLException {
        long number = r.getLong("number");
        return new Proposal(number,
                ProposalDraft.Origin.valueOf(r.getString("origin")),
                r.getString("title"), json(r.getString("draft")), json(r.getString("remarks")),
                KeyId.parse(r.getString("made_by")), Instant.ofEpochMilli(r.getLong("made_at")),
                new Settlements(database).of(Settlements.PROPOSAL, number)
                        .map(Settlements.Row::settled));
    }

    private static Json json(String text) {
        return Json.parse(Bytes.utf8(text), JSON_BYTES_MAX);
    }
}
