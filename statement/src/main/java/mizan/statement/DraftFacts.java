package mizan.statement;

import java.util.Optional;
import java.util.function.Function;

/// What a draft does not say itself and its payload needs.
///
/// @param mechanism origin of the log
/// @param rules     version of the rules, unless the draft names one
/// @param officer   id of the key that will sign
/// @param person    pseudonym of the person who will sign
/// @param seen      the checkpoint that the draft wants
/// @param named     the statements that earlier drafts became
public record DraftFacts(
        String mechanism,
        int rules,
        KeyId officer,
        PersonId person,
        Seen seen,
        Function<String, Optional<StatementId>> named) {}
