package mizan.verify;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mizan.mechanism.VoidEntry;
import mizan.statement.Json;
import mizan.tlog.EntryIndex;
import mizan.tlog.Hash;
import mizan.tlog.TreeSize;

/// What checking a record came to. Closed.
public sealed interface Verdict {

    /// Everything holds.
    record Holds(Account account) implements Verdict {}

    /// Something does not hold: the first place, in the order of the checks.
    ///
    /// @param check   which check
    /// @param place   path below the record's directory, or the option that it was held against
    /// @param entry   the entry concerned, where one can be named
    /// @param why     one sentence without full stop
    /// @param account what was established all the same; absent where the check came too early
    record Fails(
            Check check,
            String place,
            Optional<EntryIndex> entry,
            String why,
            Optional<Account> account)
            implements Verdict {
        @Override
        public String toString() {
            return entry.map(index -> "%s, entry %d: %s".formatted(place, index.value(), why))
                    .orElse("%s: %s".formatted(place, why));
        }
    }

    /// The record names rules that this program does not have: nothing is said of it.
    ///
    /// @param at    the first entry under newer rules
    /// @param asked the version it names
    /// @param known the newest that this program has
    record RulesTooNew(EntryIndex at, int asked, int known) implements Verdict {}

    /// The checks, in order. Closed.
    enum Check {
        /// Notes, signatures, cosignatures, times, quorum.
        NOTES("notes and cosignatures"),
        /// Leaves, tiles, roots, what the reader holds.
        TREE("leaves and roots"),
        /// Envelopes under the key state at their index.
        ENVELOPES("envelopes"),
        /// Statements against the rules.
        RULES("rules"),
        /// Files and blobs against their digests.
        CONTENT("files and blobs");

        private final String words;

        Check(String words) {
            this.words = words;
        }

        /// In words.
        public String words() {
            return words;
        }
    }

    /// What is known of a record that was read to its end.
    ///
    /// @param origin     of the log
    /// @param genesis    leaf hash of the first entry
    /// @param size       entries
    /// @param root       of the tree
    /// @param newest     recorded-at of the newest entry
    /// @param archived   checkpoints in the archive, each a head of this tree
    /// @param cosigned   names of cosigners of the newest checkpoint that count for the quorum
    /// @param joint      whether the newest checkpoint is jointly cosigned
    /// @param quorum     the quorum asked for, in words
    /// @param pinned     the reader's own knowledge fixes whose record this is
    /// @param opened     disclosure files read and matched to their statements
    /// @param sealed     disclosure files that are not for everybody
    /// @param voids      entries without effect
    /// @param states     every case, clock and board at `newest`
    record Account(
            String origin,
            Hash genesis,
            TreeSize size,
            Hash root,
            Instant newest,
            int archived,
            List<String> cosigned,
            boolean joint,
            String quorum,
            boolean pinned,
            int opened,
            int sealed,
            List<VoidEntry> voids,
            Json states) {
        /// Keeps unmodifiable copies.
        public Account {
            cosigned = List.copyOf(cosigned);
            voids = List.copyOf(voids);
        }

        /// Entries that the rules accepted when they were replayed.
        public long replayed() {
            return size.entries() - voids.size();
        }
    }
}
