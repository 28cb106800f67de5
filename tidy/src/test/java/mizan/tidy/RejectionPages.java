package mizan.tidy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Every code that main code can answer with has a page, and every page a code that is still given.
///
/// A code is a text of one capital letter and three digits. Codes are for ever: the page of a
/// retired one says `Retired` on a line of its own and stays.
record RejectionPages() implements Rule {

    static final String FOLDER = "docs/rejections/";
    private static final Pattern CODE = Pattern.compile("\"([A-Z]\\d{3})\"");

    @Override
    public String name() {
        return "rejection-pages";
    }

    @Override
    public List<Complaint> check(Repository repository) {
        Map<String, String> codes = codes(repository);
        var complaints = new ArrayList<Complaint>();
        codes.forEach((code, path) -> {
            if (!repository.has(FOLDER + code + ".md")) {
                complaints.add(Complaint.of(path, "code " + code + " has no page",
                        "write " + FOLDER + code + ".md: what happened, why, what to do next"));
            }
        });
        for (String path : repository.paths(p -> p.matches(FOLDER + "[A-Z]\\d{3}\\.md"))) {
            String code = path.substring(FOLDER.length(), path.length() - ".md".length());
            List<String> lines = repository.lines(path);
            if (!codes.containsKey(code) && !lines.contains("Retired")) {
                complaints.add(Complaint.of(path, "no code answers with " + code,
                        "a code is never deleted: add a line `Retired`, or restore the code"));
            }
            if (lines.isEmpty() || !lines.getFirst().startsWith("# " + code)) {
                complaints.add(Complaint.of(path, "the title does not begin with the code",
                        "begin with `# " + code + "`"));
            }
        }
        return complaints;
    }

    /// Each code with the first source that holds it.
    private static Map<String, String> codes(Repository repository) {
        var codes = new TreeMap<String, String>();
        for (String path : repository.paths(p -> p.matches("[a-z]+/src/main/java/.*\\.java"))) {
            Matcher matcher = CODE.matcher(repository.text(path));
            while (matcher.find()) {
                codes.putIfAbsent(matcher.group(1), path);
            }
        }
        return codes;
    }
}
