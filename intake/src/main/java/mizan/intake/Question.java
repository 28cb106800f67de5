package mizan.intake;

import java.util.List;

/// What only a person can say before rows can become drafts.
///
/// @param code    which decision of the mapping answers it, such as `dates` or `values.act`
/// @param place   the column, or the sheet
/// @param what    what was found
/// @param words   the words that it is about, most frequent first, each with its number of rows
/// @param options what can be answered; empty for free words
/// @param next    how to answer
/// @param waits   whether rows wait for the answer
public record Question(String code, String place, String what, List<Word> words,
        List<String> options, String next, boolean waits) {
    /// Keeps unmodifiable copies.
    public Question {
        words = List.copyOf(words);
        options = List.copyOf(options);
    }

    /// A word of the sheet and in how many rows it stands.
    public record Word(String word, int rows) {}
}
