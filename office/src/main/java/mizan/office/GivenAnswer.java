package mizan.office;

import java.time.Instant;

/// An answer as its author sees it again.
///
/// @param receipt eight digits with a stroke in the middle, to be quoted by voice
public record GivenAnswer(AnswerKind kind, String words, String name, Instant at,
        String receipt) {}
