package mizan.mechanism;

import java.time.Instant;
import mizan.mechanism.CaseState.Said;
import mizan.statement.PublicationContent.Edition;
import mizan.tlog.TreeSize;

/// A daily report that was issued.
///
/// @param number  running number, from 1
/// @param from    beginning of the time that it covers
/// @param cutOff  end of that time
/// @param entries size of the record that it covers
public record DailyReport(
        Said said, int number, Instant from, Instant cutOff, TreeSize entries,
        Edition edition) {}
