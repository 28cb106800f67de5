package mizan.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/// The report's own words in one language: key to text with places `{0}`, `{1}`, …
///
/// Source: `words/<code>.properties` beside this class, UTF-8. Apart from the words of the pages,
/// because a report that was issued is made again, to the byte. A missing key is a fault.
final class ReportWords {

    private final ReportLanguage language;
    private final Map<String, String> texts;

    private ReportWords(ReportLanguage language, Map<String, String> texts) {
        this.language = language;
        this.texts = texts;
    }

    static ReportWords load(ReportLanguage language) {
        String path = "words/" + language.code() + ".properties";
        Properties properties = new Properties();
        try (InputStream in = ReportWords.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("the program holds no " + path);
            }
            try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
                properties.load(reader);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("could not read " + path, failure);
        }
        Map<String, String> texts = new HashMap<>();
        properties.stringPropertyNames().forEach(k -> texts.put(k, properties.getProperty(k)));
        return new ReportWords(language, Map.copyOf(texts));
    }

    ReportLanguage language() {
        return language;
    }

    /// The text of a key with its places filled, in one pass.
    String say(String key, Object... values) {
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalStateException("no word for " + key + " in " + language.code());
        }
        StringBuilder out = new StringBuilder(text.length() + 32);
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            boolean place = c == '{' && at + 2 < text.length() && text.charAt(at + 2) == '}'
                    && text.charAt(at + 1) >= '0' && text.charAt(at + 1) <= '9';
            if (place) {
                out.append(values[text.charAt(at + 1) - '0']);
                at += 2;
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    /// The word for a code of a list; a code that the program does not know is shown as it is.
    String code(String list, String code) {
        String text = texts.get(list + "." + code);
        return text == null ? code : text;
    }

    /// Every key, for the test that holds the languages against each other.
    Map<String, String> texts() {
        return texts;
    }
}
