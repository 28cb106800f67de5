package mizan.tidy;

import java.util.Set;

/// Which room stands in which ring.
final class Rings {

    /// Pure: no I/O, no clock, no threads, no randomness.
    static final Set<String> CORE = Set.of("tlog", "statement", "mechanism");

    /// Core and the shell that is trusted: no reflection, no state outside objects.
    static final Set<String> TRUSTED =
            Set.of("tlog", "statement", "mechanism", "ledger", "cosigner", "desk", "verify");

    /// Never part of the program.
    static final Set<String> FOR_TESTS = Set.of("testkit", "fixtures", "sim", "tidy", "bench");

    private Rings() {}
}
