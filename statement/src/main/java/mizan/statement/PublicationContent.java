package mizan.statement;

import static mizan.statement.Kinds.CODE;
import static mizan.statement.Kinds.COUNT;
import static mizan.statement.Kinds.INSTANT;
import static mizan.statement.Kinds.whole;

import java.util.List;
import mizan.tlog.EntryIndex;
import mizan.tlog.TreeSize;

/// What the mechanism issues. Closed for rules version 2.
public sealed interface PublicationContent extends Content {
    /// The greatest number of a daily report: a century and more.
    int NUMBER_MAX = 99_999;

    /// Names of fields in one correction or release.
    int FIELDS_MAX = 64;

    /// Names of fields, possibly none.
    Kind<List<String>> FIELDS_ANY = Kind.ascending(Kind.list(Kinds.FIELD, 0, FIELDS_MAX));

    /// Names of fields, at least one.
    Kind<List<String>> FIELDS_SOME = Kind.ascending(Kind.list(Kinds.FIELD, 1, FIELDS_MAX));

    /// For whom an issue is made. Closed for rules version 2.
    enum Edition implements Coded {
        /// For the office itself.
        OFFICE,
        /// For all members.
        JOINT,
        /// For everybody.
        PUBLIC;

        static final Kind<Edition> KIND = Kind.choice(values());
    }

    /// A daily report; its frozen documents are the statement's `blobs`.
    ///
    /// @param number  running number from 1
    /// @param cutOff  end of the time that it covers
    /// @param from    beginning of that time
    /// @param entries size of the record that it covers
    record DailyReportIssued(int number, OffsetInstant cutOff, OffsetInstant from,
            TreeSize entries, Edition edition, List<Code> languages)
            implements PublicationContent {
        /// Keeps an unmodifiable copy.
        public DailyReportIssued {
            languages = List.copyOf(languages);
        }

        static DailyReportIssued read(Fields f) {
            DailyReportIssued issued = new DailyReportIssued(
                    f.need("number", whole(1, NUMBER_MAX)),
                    f.need("cutOff", INSTANT),
                    f.need("from", INSTANT),
                    new TreeSize(f.need("entries", COUNT)),
                    f.need("edition", Edition.KIND),
                    f.need("languages", Kinds.some(CODE)));
            f.check(!issued.from.instant().isAfter(issued.cutOff.instant()),
                    "from does not come after cutOff");
            return issued;
        }
    }

    /// The author's member corrects a statement; what is right stands in the words.
    ///
    /// @param fields names of the fields corrected, strictly ascending; may be empty
    record Correction(List<String> fields) implements PublicationContent {
        /// Keeps an unmodifiable copy.
        public Correction {
            fields = List.copyOf(fields);
        }

        static Correction read(Fields f) {
            return new Correction(f.mayList("fields", FIELDS_ANY));
        }
    }

    /// Some sealable fields of a statement are released to more readers.
    ///
    /// The author hands in the fields' disclosures of that statement as they stand, so that anybody
    /// can check them against the digests in its entry.
    ///
    /// @param to     to whom
    /// @param fields their names, strictly ascending
    record ReleaseWidened(Release to, List<String> fields) implements PublicationContent {
        /// The encoded disclosures of the statement released.
        public static final Kind<List<Disclosure>> DISCLOSURES =
                Kind.list(Disclosure.KIND, 1, FIELDS_MAX);

        /// Keeps an unmodifiable copy.
        public ReleaseWidened {
            fields = List.copyOf(fields);
        }

        static ReleaseWidened read(Fields f) {
            return new ReleaseWidened(
                    f.need("to", Release.KIND),
                    f.need("fields", FIELDS_SOME));
        }
    }

    /// A member knows of an entry without effect and lets it stand.
    ///
    /// @param index of the void entry
    record VoidAcknowledged(EntryIndex index) implements PublicationContent {
        static VoidAcknowledged read(Fields f) {
            return new VoidAcknowledged(new EntryIndex(f.need("index", COUNT)));
        }
    }
}
