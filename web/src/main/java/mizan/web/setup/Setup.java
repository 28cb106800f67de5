package mizan.web.setup;

import java.util.Optional;

/// Port: makes the office that was described. `app` implements it.
@FunctionalInterface
public interface Setup {

    /// Makes keys, ledger, charter and delegations; everything or nothing.
    ///
    /// @return why not, in the words of the rules; empty once it is made
    Optional<String> make(SetupTerms terms);
}
