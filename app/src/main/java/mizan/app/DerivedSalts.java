package mizan.app;

import mizan.statement.Disclosure;
import mizan.statement.Salts;
import mizan.tlog.Bytes;
import mizan.tlog.Hash;

/// Salts that come again in every run: for dry runs and tests, where nothing is sealed from anyone.
///
/// Salt n = the first 16 bytes of SHA-256 of the label, LF, n. One thread.
final class DerivedSalts implements Salts {
    private final String label;
    private long next;

    DerivedSalts(String label) {
        this.label = label;
    }

    @Override
    public Bytes next() {
        return Hash.sha256(Bytes.utf8(label + "\n" + next++)).bytes()
                .slice(0, Disclosure.SALT_BYTES);
    }
}
