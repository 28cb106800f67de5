package mizan.web.form;

import java.util.List;
import java.util.Optional;

/// One field of a form: its name in what is handed in, its label, and how it is filled in.
///
/// Closed: the template and the reader of forms know every kind.
public sealed interface Field {

    /// What every field says of itself.
    ///
    /// @param name     letters, digits, dots and dashes; unique in its form
    /// @param label    in the reader's language
    /// @param help     one line below the label
    /// @param required an empty one is asked for
    record Said(String name, String label, Optional<String> help, boolean required) {}

    /// One thing to choose from.
    record Option(String value, String text) {}

    /// A zone in which a time can be written.
    ///
    /// @param minutes east of UTC
    record Zone(String place, int minutes) {}

    /// Name, label and help.
    Said said();

    /// One line of text.
    ///
    /// @param suggestions offered while typing; anything else can be typed too
    record Line(Said said, int charactersMax, List<String> suggestions) implements Field {}

    /// Several lines of text.
    record Words(Said said, int rows) implements Field {}

    /// One of a list; `buttons` shows all of them at once.
    record Choice(Said said, List<Option> options, boolean buttons) implements Field {}

    /// A date and a time in one of the charter's zones; a second part `<name>-zone` holds the zone.
    record Moment(Said said, List<Zone> zones) implements Field {}

    /// A day.
    record Day(Said said) implements Field {}

    /// A whole number.
    record Count(Said said, long least, long most) implements Field {}

    /// Yes or no.
    record Tick(Said said) implements Field {}

    /// Scans or photos, kept beside the words.
    record Files(Said said) implements Field {}

    /// A part of a form with a heading of its own; `closed` shows it folded where all is empty.
    record Group(Said said, List<Field> fields, boolean closed) implements Field {}

    /// Rows of the same fields; the button below them draws empty ones after those that are filled.
    record Rows(Said said, List<List<Field>> rows) implements Field {}

    /// A map on which a press sets the point of the form.
    ///
    /// The press comes as `<name>.x` and `<name>.y`, its buttons as `<name>-in` and the like.
    ///
    /// @param image address of the drawing, of the size given
    /// @param spoken what the drawing shows, in words
    record Chart(Said said, String image, int width, int height, String spoken,
            List<Option> moves) implements Field {
        /// Keeps an unmodifiable copy.
        public Chart {
            moves = List.copyOf(moves);
        }
    }

    /// Goes with the form and is not shown; its label stands in it where nothing else does.
    record Hidden(Said said) implements Field {}

    /// A hidden field.
    static Hidden hidden(String name) {
        return new Hidden(new Said(name, "", java.util.Optional.empty(), false));
    }

    /// A field's description that has to be filled in.
    static Said must(String name, String label) {
        return new Said(name, label, java.util.Optional.empty(), true);
    }

    /// A field's description that may stay empty.
    static Said may(String name, String label) {
        return new Said(name, label, java.util.Optional.empty(), false);
    }

    /// The same with a line of help.
    static Said helped(Said said, String help) {
        return new Said(said.name(), said.label(), java.util.Optional.of(help), said.required());
    }
}
