package mizan.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/// The interface's own words in one language: key to text with places `{0}`, `{1}`, …
///
/// Source: `words/<code>.properties` beside this class, UTF-8. A missing key is a fault, so that no
/// page ever shows a key instead of a word. Immutable; any thread.
public final class Words {

    private final Language language;
    private final Map<String, String> texts;

    private Words(Language language, Map<String, String> texts) {
        this.language = language;
        this.texts = texts;
    }

    /// Reads the words of a language from the program's own resources.
    static Words load(Language language) {
        String path = "words/" + language.code() + ".properties";
        Properties properties = new Properties();
        try (InputStream in = Words.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("the program holds no " + path);
            }
            try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
                properties.load(reader);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("could not read " + path, failure);
        }
        Map<String, String> texts = new TreeMap<>();
        for (String key : properties.stringPropertyNames()) {
            texts.put(key, properties.getProperty(key));
        }
        return new Words(language, Map.copyOf(texts));
    }

    /// The language of these words.
    public Language language() {
        return language;
    }

    /// The text of a key with its places filled; each value is put in as it is, in one pass.
    public String say(String key, Object... values) {
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalStateException("no word for " + key + " in " + language.code());
        }
        if (values.length == 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length() + 32);
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            boolean place = c == '{' && at + 2 < text.length() && text.charAt(at + 2) == '}';
            if (place && Character.isDigit(text.charAt(at + 1))) {
                out.append(values[text.charAt(at + 1) - '0']);
                at += 2;
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    /// The word for a code of a list, as in `phase.served`; a code of the charter that the program
    /// does not know is shown as it is.
    public String code(String list, String code) {
        String text = texts.get(list + "." + code);
        return text == null ? code : text;
    }

    /// Every key, for the test that holds the languages against each other.
    Map<String, String> texts() {
        return texts;
    }
}
