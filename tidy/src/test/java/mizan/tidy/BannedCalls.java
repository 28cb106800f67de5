package mizan.tidy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Calls that main code may not make, each with what to use instead. This list is the one place.
record BannedCalls() implements Rule {

    /// @param free rooms in which the call is right
    private record Ban(Pattern call, String instead, Set<String> free) {
        static Ban of(String call, String instead, String... free) {
            return new Ban(Pattern.compile(call), instead, Set.of(free));
        }
    }

    private static final List<Ban> BANS = List.of(
            Ban.of("\\b(Instant|LocalDate|LocalDateTime|OffsetDateTime|ZonedDateTime)\\.now\\(",
                    "take an Instant; the shell reads an InstantSource once", "app"),
            Ban.of("\\bSystem\\.(currentTimeMillis|nanoTime)\\(",
                    "take an Instant or an InstantSource", "app"),
            Ban.of("\\bClock\\.system|\\bInstantSource\\.system\\(",
                    "take an InstantSource; app constructs it", "app"),
            Ban.of("\\bMath\\.random\\(|\\bnew (Secure)?Random\\(|\\bThreadLocalRandom\\b"
                    + "|\\bUUID\\.randomUUID\\(",
                    "take a RandomGenerator; app constructs it", "app"),
            Ban.of("\\bSystem\\.(out|err)\\b", "return text; app prints it", "app"),
            Ban.of("\\.printStackTrace\\(",
                    "throw, or say what happened and what to do next", "app"),
            Ban.of("\\bSystem\\.exit\\(", "return an exit code; app ends the process", "app"),
            Ban.of("\\.to(Lower|Upper)Case\\(\\)", "name the locale: Locale.ROOT"),
            Ban.of("\\b(Locale|TimeZone|ZoneId|Charset)\\.(getDefault|systemDefault|defaultCharset)"
                    + "\\(", "name the locale, zone or charset"),
            Ban.of("^\\s*assert\\s", "throw: an invariant is always checked"),
            Ban.of("\\bThreadLocal\\b", "pass the value"),
            Ban.of("\\.getBytes\\(\\)", "name the charset: UTF_8"),
            Ban.of("\\bMockito\\b|\\bmock\\(", "write a small fake that polices its caller"));

    @Override
    public String name() {
        return "banned-calls";
    }

    @Override
    public List<Complaint> check(Repository repository) {
        var complaints = new ArrayList<Complaint>();
        for (String room : repository.rooms()) {
            if (Rings.FOR_TESTS.contains(room)) {
                continue;
            }
            for (String path : repository.mainPaths(room)) {
                List<String> lines = repository.lines(path);
                for (int i = 0; i < lines.size(); i++) {
                    complaints.addAll(check(room, path, i + 1, lines.get(i)));
                }
            }
        }
        return complaints;
    }

    private static List<Complaint> check(String room, String path, int number, String line) {
        if (line.strip().startsWith("//") || line.strip().startsWith("*")) {
            return List.of();
        }
        return BANS.stream()
                .filter(ban -> !ban.free().contains(room))
                .flatMap(ban -> ban.call().matcher(line).results()
                        .map(match -> new Complaint(path, number,
                                match.group().strip() + " is not used in " + room, ban.instead())))
                .toList();
    }
}
