package mizan.intake;

import java.util.List;

/// What was understood of a spreadsheet: a mapping, what is open, what was noticed.
///
/// @param columns   every column with what stands in it
/// @param questions what only a person can say
/// @param remarks   what was noticed
/// @param rows      rows with data
public record SheetProposal(Mapping mapping, List<Column> columns, List<Question> questions,
        List<Remark> remarks, int rows) {
    /// Keeps unmodifiable copies.
    public SheetProposal {
        columns = List.copyOf(columns);
        questions = List.copyOf(questions);
        remarks = List.copyOf(remarks);
    }

    /// One column.
    ///
    /// @param filled  rows in which something stands
    /// @param unread  rows whose words are not of the kind that the column should hold
    /// @param samples the first of its words
    public record Column(ColumnUse use, int filled, int unread, List<String> samples) {
        /// Keeps an unmodifiable copy.
        public Column {
            samples = List.copyOf(samples);
        }
    }

    /// Whether every question for which rows wait is answered.
    public boolean isReady() {
        return questions.stream().noneMatch(Question::waits);
    }
}
