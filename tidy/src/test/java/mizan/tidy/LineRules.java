package mizan.tidy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Rules that look at one line, or at the number of lines, of a source.
final class LineRules {

    static final int FILE_LINES_MAX = 500;
    static final int TEST_FILE_LINES_MAX = 700;
    static final int LINE_COLUMNS_MAX = 100;

    private LineRules() {}

    record FileLength() implements Rule {
        @Override
        public String name() {
            return "file-length";
        }

        @Override
        public List<Complaint> check(Repository repository) {
            var complaints = new ArrayList<Complaint>();
            for (String path : repository.javaPaths()) {
                int limit = path.contains("/src/test/") ? TEST_FILE_LINES_MAX : FILE_LINES_MAX;
                int lines = repository.lines(path).size();
                if (lines > limit) {
                    complaints.add(Complaint.of(path, "%d lines, limit %d".formatted(lines, limit),
                            "give one of its ideas a file of its own"));
                }
            }
            return complaints;
        }
    }

    record LineLength() implements Rule {
        @Override
        public String name() {
            return "line-length";
        }

        @Override
        public List<Complaint> check(Repository repository) {
            var complaints = new ArrayList<Complaint>();
            for (String path : repository.javaPaths()) {
                List<String> lines = repository.lines(path);
                for (int i = 0; i < lines.size(); i++) {
                    int columns = lines.get(i).codePointCount(0, lines.get(i).length());
                    if (columns > LINE_COLUMNS_MAX) {
                        complaints.add(new Complaint(path, i + 1,
                                "%d columns, limit %d".formatted(columns, LINE_COLUMNS_MAX),
                                "break the line"));
                    }
                }
            }
            return complaints;
        }
    }

    /// An open end without an issue number is a promise to nobody.
    record OpenEnds() implements Rule {
        private static final Pattern OPEN =
                Pattern.compile("\\b(TO" + "DO|FIX" + "ME|X" + "XX|HA" + "CK)\\b(?!\\s*\\(?#\\d+)");

        @Override
        public String name() {
            return "open-ends";
        }

        @Override
        public List<Complaint> check(Repository repository) {
            return eachLine(repository,
                    path -> path.endsWith(".java") || path.endsWith(".md") || path.equals("mizan")
                            || path.endsWith(".xml") || path.endsWith(".sql"),
                    OPEN, match -> match.group(1) + " without an issue number",
                    "do it, or write " + "TO" + "DO #N with the number of its issue");
        }
    }

    /// A test that is switched off says nothing, and looks as if it did.
    record SkippedTests() implements Rule {
        private static final Pattern SKIP =
                Pattern.compile("@Dis" + "abled\\b"
                        + "|\\bAssumptions\\.|\\bassume(True|False|That)\\b");

        @Override
        public String name() {
            return "skipped-tests";
        }

        @Override
        public List<Complaint> check(Repository repository) {
            return eachLine(repository,
                    path -> path.contains("/src/") && path.endsWith(".java")
                            && !path.matches(".*/Foreign[A-Za-z]*\\.java"),
                    SKIP, match -> match.group() + " switches a test off",
                    "only a helper named Foreign… may, where a foreign tool is missing");
        }
    }

    static List<Complaint> eachLine(Repository repository,
            java.util.function.Predicate<String> wanted, Pattern pattern,
            java.util.function.Function<Matcher, String> what, String next) {
        var complaints = new ArrayList<Complaint>();
        for (String path : repository.paths(wanted)) {
            List<String> lines = repository.lines(path);
            for (int i = 0; i < lines.size(); i++) {
                Matcher matcher = pattern.matcher(lines.get(i));
                while (matcher.find()) {
                    complaints.add(new Complaint(path, i + 1, what.apply(matcher), next));
                }
            }
        }
        return complaints;
    }
}
