package mizan.web.casework;

import java.util.Optional;
import mizan.web.form.FormAsk;

/// What a field of a statement is called in a form.
final class Labels {
    private Labels() {}

    /// A field's label; where the language knows no word for it, its name.
    static String of(FormAsk ask, String field) {
        String text = ask.phrases().code("field", field);
        if (text.equals(field) && field.contains(".")) {
            text = ask.phrases().code("field", field.substring(field.lastIndexOf('.') + 1));
        }
        return capital(text);
    }

    /// A line below the label, where the field needs one.
    static Optional<String> help(FormAsk ask, String field, Shape shape) {
        String key = ask.phrases().code("field-help", field);
        if (!key.equals(field)) {
            return Optional.of(key);
        }
        return switch (shape) {
            case POINT, CELL -> Optional.of(ask.say("place.coordinates-help"));
            case LINES -> Optional.of(ask.say("say.one-a-line"));
            case JSON -> Optional.of(ask.say("say.json"));
            case WORDS, LINE, CODES, FREE_CODE, MEMBER, SECTOR, CROSSING, MOMENT, DAY, WHOLE, TRUTH,
                    TICKS, KEYED, ROWS, OBJECT -> Optional.empty();
        };
    }

    static String capital(String text) {
        return text.isEmpty() ? text
                : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
