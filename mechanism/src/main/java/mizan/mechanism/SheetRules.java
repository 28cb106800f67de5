package mizan.mechanism;

import java.util.Optional;
import mizan.statement.ContactContent.SheetSigned;
import mizan.tlog.Hash;
import mizan.tlog.TreeSize;

/// Daily sheets that representatives signed in ink: they name a head of the record that the
/// registrar had seen. It is no contact with one side, so it has no number in the register.
final class SheetRules {
    private SheetRules() {}

    static Optional<Rejection> check(Attempt a, SheetSigned sheet) {
        TreeSize seen = a.statement().seen().size();
        if (sheet.size().entries() > seen.entries()) {
            return Optional.of(new Rejection.SeenBeyondRecord(sheet.size(), seen));
        }
        Hash root = a.statement().seen().root();
        return sheet.size().equals(seen) && !sheet.root().equals(root)
                ? Optional.of(new Rejection.SeenRootDiffers(seen, sheet.root(), root))
                : BoardRules.allNamed(a, sheet.by());
    }

    static State evolve(Attempt a, SheetSigned sheet) {
        return a.state().onBoards(c -> c.notices = c.notices.with(new Notice(
                a.said(), a.statement().type(), a.submission().id(),
                Optional.of(sheet.root()), Long.toString(sheet.size().entries()))));
    }
}
