package mizan.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mizan.statement.DraftLine;
import mizan.statement.DraftNames;
import mizan.statement.MalformedStatement;
import mizan.tlog.Bytes;

/// A file of drafts, one JSON object a line (`docs/spec/draft.md`); empty lines are passed over.
///
/// @param lines in order
record DraftScript(List<Line> lines) {
    /// Keeps an unmodifiable copy.
    DraftScript {
        lines = List.copyOf(lines);
    }

    /// One line.
    ///
    /// Closed: it was understood, or it was not.
    sealed interface Line {
        /// Number in the file, from 1.
        int number();

        /// A draft, or the states expected at the end.
        record Understood(int number, DraftLine line) implements Line {}

        /// No draft.
        record NotUnderstood(int number, MalformedStatement why) implements Line {}
    }

    /// Reads a file.
    static DraftScript parse(Bytes file, DraftNames names) {
        List<Line> lines = new ArrayList<>();
        int number = 0;
        int from = 0;
        for (int at = 0; at <= file.length(); at++) {
            if (at == file.length() || file.at(at) == '\n') {
                number++;
                Bytes line = file.slice(from, at);
                from = at + 1;
                if (line.length() > 0) {
                    lines.add(parse(number, line, names));
                }
            }
        }
        return new DraftScript(lines);
    }

    private static Line parse(int number, Bytes line, DraftNames names) {
        try {
            return new Line.Understood(number, DraftLine.parse(line, names));
        } catch (MalformedStatement why) {
            return new Line.NotUnderstood(number, why);
        }
    }

    /// These lines and then the other script's.
    DraftScript then(DraftScript other) {
        List<Line> both = new ArrayList<>(lines);
        both.addAll(other.lines);
        return new DraftScript(both);
    }

    /// The first line that is no draft.
    Optional<Line.NotUnderstood> firstNotUnderstood() {
        return lines.stream()
                .filter(Line.NotUnderstood.class::isInstance)
                .map(Line.NotUnderstood.class::cast)
                .findFirst();
    }
}
