package mizan.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// The words above columns and in cells that are recognised: two files beside this class.
final class WordLists {
    private static final Map<String, Heading> HEADINGS = headings();
    private static final Map<String, Map<String, String>> CODES = codes();
    private static final int PHRASE_CHARS_MIN = 3;

    private WordLists() {}

    /// What a column with certain words above it holds.
    ///
    /// @param category of people, or empty
    /// @param exact    whether the words above were these and no others
    record Heading(Meaning means, String category, boolean exact) {}

    /// What a column with these words above it holds, as far as the words tell.
    static Optional<Heading> heading(String header) {
        String key = key(header);
        @Nullable Heading exact = HEADINGS.get(key);
        if (exact != null || key.isEmpty()) {
            return Optional.ofNullable(exact);
        }
        Optional<Heading> found = Optional.empty();
        int longest = PHRASE_CHARS_MIN - 1;
        for (Map.Entry<String, Heading> entry : HEADINGS.entrySet()) {
            String phrase = entry.getKey();
            if (phrase.length() > longest && (" " + key + " ").contains(" " + phrase + " ")) {
                longest = phrase.length();
                found = Optional.of(entry.getValue());
            }
        }
        return found.map(heading -> new Heading(heading.means, heading.category, false));
    }

    /// What an HXL tag such as `#date +start` says of its column.
    static Optional<Heading> tag(String tag) {
        String key = Plain.text(tag).replace(" ", "").toLowerCase(java.util.Locale.ROOT);
        for (String rest = key; rest.startsWith("#"); rest = shorter(rest)) {
            @Nullable Heading heading = HEADINGS.get(rest);
            if (heading != null) {
                return Optional.of(heading);
            }
        }
        return Optional.empty();
    }

    /// A tag without its last attribute: what it says more generally.
    private static String shorter(String tag) {
        int plus = tag.lastIndexOf('+');
        return plus < 0 ? "" : tag.substring(0, plus);
    }

    /// The code proposed for a word of a column; by the column's own name first, then its meaning.
    static Optional<String> code(String header, Meaning means, String word) {
        String key = key(word);
        Map<String, String> own = CODES.getOrDefault(
                header.strip().toLowerCase(java.util.Locale.ROOT), Map.of());
        if (own.containsKey(key)) {
            return Optional.ofNullable(own.get(key));
        }
        return Optional.ofNullable(CODES.getOrDefault(means.code(), Map.of()).get(key));
    }

    /// Underscores part words; a tag keeps its signs.
    private static String key(String words) {
        String key = Plain.key(words.replace('_', ' '));
        return key.startsWith("#") ? Plain.text(words).replace(" ", "") : key.replace("+", " ")
                .strip();
    }

    private static Map<String, Heading> headings() {
        Map<String, Heading> headings = new LinkedHashMap<>();
        lines("headers.txt", (name, word) -> {
            String[] parts = name.split(":", -1);
            headings.putIfAbsent(key(word), new Heading(
                    Meaning.named(parts[0]).orElseThrow(() -> new IllegalStateException(name)),
                    parts.length > 1 ? parts[1] : "", true));
        });
        return Collections.unmodifiableMap(headings);
    }

    private static Map<String, Map<String, String>> codes() {
        Map<String, Map<String, String>> codes = new LinkedHashMap<>();
        lines("words.txt", (name, word) -> {
            int dot = name.indexOf('.');
            codes.computeIfAbsent(name.substring(0, dot), _ -> new LinkedHashMap<>())
                    .putIfAbsent(key(word), name.substring(dot + 1));
        });
        return Collections.unmodifiableMap(codes);
    }

    private static void lines(String file, BiConsumer<String, String> each) {
        try (@Nullable InputStream in = WordLists.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is not beside the program");
            }
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                int is = line.indexOf(" = ");
                if (!line.startsWith("#") && is > 0) {
                    for (String word : line.substring(is + 3).split(";")) {
                        each.accept(line.substring(0, is), word.strip());
                    }
                }
            }
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }
}
