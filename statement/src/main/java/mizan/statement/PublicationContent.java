package mizan.statement;

import static mizan.statement.Kinds.CODE;
import static mizan.statement.Kinds.COUNT;
import static mizan.statement.Kinds.INSTANT;
import static mizan.statement.Kinds.whole;

import java.util.List;
import mizan.tlog.TreeSize;

/// What the mechanism issues. Closed for rules version 2.
public sealed interface PublicationContent extends Content {
    /// The greatest number of a daily report: a century and more.
    int NUMBER_MAX = 99_999;

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
}
