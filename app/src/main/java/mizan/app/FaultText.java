package mizan.app;

import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import mizan.blobs.BlobFault;
import mizan.ledger.LedgerFault;
import mizan.office.OfficeFault;
import mizan.projection.ViewsFault;

/// The words for a fault: what happened, the facts, what to do next.
///
/// @param what  one line
/// @param facts what the part that failed said
/// @param next  what the operator does
record FaultText(String what, String facts, String next) {
    private static final String KEEP =
            "nothing was changed; keep the directory as it is, run ./mizan verify on it, and "
                    + "compare it with a copy";
    private static final String DISK =
            "check that no other process uses the directory, that the disk has room, and that "
                    + "you may write there";

    static FaultText of(Exception failure) {
        String facts = facts(failure);
        if (failure instanceof LedgerFault fault) {
            return ofLedger(fault, facts);
        }
        if (failure instanceof BlobFault fault) {
            return ofBlobs(fault, facts);
        }
        if (failure instanceof ViewsFault) {
            return new FaultText("the views cannot be used", facts,
                    "stop what uses them, delete views.db and start again: it is built anew");
        }
        if (failure instanceof OfficeFault) {
            return new FaultText("office.db cannot be used", facts,
                    "no statement is lost: the record is elsewhere; see docs/spec/office.md");
        }
        if (failure instanceof UncheckedIOException) {
            return new FaultText("a file cannot be used", facts, DISK);
        }
        if (failure instanceof IllegalStateException) {
            return new FaultText("the record cannot be used now", facts,
                    "see the facts; MIZAN_DEBUG=1 shows where it happened");
        }
        return new FaultText("the program failed",
                failure.getClass().getSimpleName() + ": " + facts,
                "MIZAN_DEBUG=1 shows where it happened; please report it");
    }

    private static FaultText ofLedger(LedgerFault fault, String facts) {
        return switch (fault) {
            case LedgerFault.Unavailable _ ->
                new FaultText("the ledger cannot be used now", facts, DISK);
            case LedgerFault.Corruption _ ->
                new FaultText("the ledger contradicts itself", facts, KEEP);
        };
    }

    private static FaultText ofBlobs(BlobFault fault, String facts) {
        return switch (fault) {
            case BlobFault.Unavailable _ ->
                new FaultText("the blobs cannot be used now", facts, DISK);
            case BlobFault.Corruption _ ->
                new FaultText("the blobs are not what was written", facts, KEEP);
        };
    }

    private static String facts(Exception failure) {
        String said = String.valueOf(failure.getMessage());
        return failure.getCause() instanceof FileSystemException cause
                ? said + " (" + cause.getClass().getSimpleName() + ")" : said;
    }
}
