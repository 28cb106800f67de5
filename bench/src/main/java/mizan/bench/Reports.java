package mizan.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The reports that the last test run left in every room, a table row for each test class.
///
/// @param root of the repository
record Reports(Path root) {

    /// @param failed tests of all classes
    record Read(List<String> rows, int failed) {}

    private static final Pattern SUITE = Pattern.compile("<testsuite [^>]*>");
    private static final Pattern SAID = Pattern.compile("(?m)^(.*\\d+ kills: .*)$");

    Read read() throws IOException {
        List<Path> reports;
        try (var all = Files.find(root, 4, (path, _) ->
                path.toString().matches(".*/target/surefire-reports/TEST-[^/]*\\.xml"))) {
            reports = all.sorted().toList();
        }
        var rows = new ArrayList<String>();
        int failed = 0;
        for (Path report : reports) {
            String text = Files.readString(report);
            Matcher suite = SUITE.matcher(text);
            if (suite.find()) {
                rows.add(row(suite.group(), said(text)));
                failed += failed(suite.group());
            }
        }
        return new Read(List.copyOf(rows), failed);
    }

    private static int failed(String suite) {
        return number(suite, "failures") + number(suite, "errors");
    }

    private static String row(String suite, String said) {
        int failed = failed(suite);
        return "| `%s` | %d | %d | %s | %s |".formatted(
                attribute(suite, "name").replaceAll(".*\\.", ""),
                number(suite, "tests") - failed - number(suite, "skipped"), failed,
                attribute(suite, "time"), said);
    }

    private static String said(String text) {
        Matcher said = SAID.matcher(text);
        return said.find() ? said.group(1).replaceAll("^.*CDATA\\[", "") : "";
    }

    private static int number(String suite, String name) {
        return Integer.parseInt(attribute(suite, name));
    }

    private static String attribute(String suite, String name) {
        Matcher value = Pattern.compile(" " + name + "=\"([^\"]*)\"").matcher(suite);
        return value.find() ? value.group(1) : "0";
    }
}
