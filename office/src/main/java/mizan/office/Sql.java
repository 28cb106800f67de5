package mizan.office;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The SQL texts beside this class, each read once.
final class Sql {

    private final Map<String, String> texts = new ConcurrentHashMap<>();

    String of(String name) {
        return texts.computeIfAbsent(name, Sql::read);
    }

    private static String read(String name) {
        try (InputStream in = Sql.class.getResourceAsStream(name + ".sql")) {
            if (in == null) {
                throw new IllegalStateException("the program holds no " + name + ".sql");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException("could not read " + name + ".sql", failure);
        }
    }

    /// The statements of a script; `;` stands at the end of a line and nowhere else there.
    static List<String> script(String name) {
        String text = read(name).replaceAll("(?m)--[^\n]*$", "");
        return List.of(text.split(";\\s*\n")).stream().filter(s -> !s.isBlank()).toList();
    }
}
