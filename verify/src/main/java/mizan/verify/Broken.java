package mizan.verify;

import java.util.Optional;
import mizan.tlog.EntryIndex;

/// Unwinds from a check that fails to the one place that makes a verdict of it.
final class Broken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Verdict.Check check;
    private final String place;
    private final transient Optional<EntryIndex> entry;

    Broken(Verdict.Check check, String place, Optional<EntryIndex> entry, String why) {
        super(why, null, false, false);
        this.check = check;
        this.place = place;
        this.entry = entry;
    }

    static Broken notes(String place, String why) {
        return new Broken(Verdict.Check.NOTES, place, Optional.empty(), why);
    }

    static Broken content(String place, EntryIndex entry, String why) {
        return new Broken(Verdict.Check.CONTENT, place, Optional.of(entry), why);
    }

    Verdict.Fails verdict(Optional<Verdict.Account> account) {
        return new Verdict.Fails(check, place, entry, String.valueOf(getMessage()), account);
    }
}
