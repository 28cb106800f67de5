package mizan.tidy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Rules about the documents beside the code.
final class DocumentRules {

    private static final Pattern TEST_NAME =
            Pattern.compile("`([A-Z][A-Za-z0-9]*(Test|Properties|Golden|Scenario|Faults))`");

    private DocumentRules() {}

    record OneTitle() implements Rule {
        @Override
        public String name() {
            return "one-title";
        }

        @Override
        public List<Complaint> check(Repository repository) {
            var complaints = new ArrayList<Complaint>();
            for (String path : repository.markdownPaths()) {
                long titles = Markdown.prose(repository.lines(path)).stream()
                        .filter(line -> line.startsWith("# ")).count();
                if (titles != 1) {
                    complaints.add(Complaint.of(path, titles + " titles",
                            "one line `# …` at the top names the page"));
                }
            }
            return complaints;
        }
    }

    /// Relative links lead to a file that is there.
    record Links() implements Rule {
        private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");

        @Override
        public String name() {
            return "links";
        }

        @Override
        public List<Complaint> check(Repository repository) {
            var complaints = new ArrayList<Complaint>();
            for (String path : repository.markdownPaths()) {
                List<String> lines = Markdown.prose(repository.lines(path));
                for (int i = 0; i < lines.size(); i++) {
                    Matcher matcher = LINK.matcher(lines.get(i));
                    while (matcher.find()) {
                        String target = matcher.group(1).replaceFirst("#.*", "");
                        if (!target.isEmpty() && !target.matches("[a-z]+:.*")
                                && !repository.has(beside(path, target))) {
                            complaints.add(new Complaint(path, i + 1,
                                    "the link to " + target + " leads nowhere",
                                    "name a file of this repository"));
                        }
                    }
                }
            }
            return complaints;
        }

        private static String beside(String path, String target) {
            Path folder = Path.of("/" + path).getParent();
            return folder.resolve(target).normalize().toString().substring(1);
        }
    }

    /// Sources and documents name only documents that a reader of this repository can open.
    record NamedDocuments() implements Rule {
        private static final Pattern NAMED =
                Pattern.compile("(?<![\\w/.-])((?:docs/[\\w/.-]+|(?:design/)?\\d\\d-[a-z]+)"
                        + "\\.md)\\b");

        @Override
        public String name() {
            return "named-documents";
        }

        @Override
        public List<Complaint> check(Repository repository) {
            return LineRules.eachLine(repository,
                    path -> path.endsWith(".java") || path.endsWith(".md"), NAMED,
                    match -> match.group(1), "").stream()
                    .filter(complaint -> !repository.has(complaint.what())
                            && !complaint.what().matches(".*/(NNNN.*|CODE)\\.md"))
                    .map(complaint -> new Complaint(complaint.path(), complaint.line(),
                            "names " + complaint.what() + ", which is not here",
                            "name a document of this repository, or say it in words"))
                    .toList();
        }
    }

    /// A decision record is a claim with a status, and names what would notice its breach.
    record Decisions() implements Rule {
        @Override
        public String name() {
            return "decisions";
        }

        @Override
        public List<Complaint> check(Repository repository) {
            var complaints = new ArrayList<Complaint>();
            for (String path : repository.paths(p -> p.startsWith("docs/adr/"))) {
                if (!path.matches("docs/adr/\\d{4}-[a-z0-9-]+\\.md")) {
                    complaints.add(Complaint.of(path, "not a decision record by its name",
                            "call it NNNN-claim-in-kebab-case.md"));
                    continue;
                }
                List<String> lines = repository.lines(path);
                if (lines.stream().noneMatch(line -> line.matches("\\**Status:?\\**:? .*"))) {
                    complaints.add(Complaint.of(path, "no status",
                            "add a line `Status: accepted, DATE`"));
                }
                complaints.addAll(confirmation(repository, path, lines));
            }
            return complaints;
        }

        private static List<Complaint> confirmation(Repository repository, String path,
                List<String> lines) {
            String text = Markdown.section(lines, "Confirmation");
            List<String> tests = TEST_NAME.matcher(text).results().map(m -> m.group(1)).toList();
            if (text.isEmpty() || tests.isEmpty() && !text.contains("review")) {
                return List.of(Complaint.of(path, "no confirmation that names a test or a review",
                        "say under `## Confirmation` what would notice a breach"));
            }
            return tests.stream()
                    .filter(test -> repository.javaPaths().stream()
                            .noneMatch(source -> source.endsWith("/" + test + ".java")))
                    .map(test -> Complaint.of(path,
                            "its confirmation names " + test + ", which does not exist",
                            "name the test that would notice"))
                    .toList();
        }
    }

    /// What the documents tell a reader to type, the script knows.
    record Commands() implements Rule {
        private static final Pattern COMMAND = Pattern.compile("\\./mizan ([a-z][a-z-]*)");
        private static final Pattern CASE = Pattern.compile("^    ([a-z][a-z |-]*[a-z])\\)");

        @Override
        public String name() {
            return "commands";
        }

        @Override
        public List<Complaint> check(Repository repository) {
            if (!repository.has("mizan")) {
                return List.of(Complaint.of("mizan", "there is no script", "restore it"));
            }
            List<String> verbs = repository.lines("mizan").stream()
                    .flatMap(line -> CASE.matcher(line.replace(" | --help | -h", "")).results())
                    .flatMap(match -> List.of(match.group(1).split(" \\| ")).stream()).toList();
            return LineRules.eachLine(repository,
                    path -> path.endsWith(".md") || path.endsWith(".java") || path.equals("mizan"),
                    COMMAND, match -> match.group(1), "").stream()
                    .filter(complaint -> !verbs.contains(complaint.what()))
                    .map(complaint -> new Complaint(complaint.path(), complaint.line(),
                            "./mizan " + complaint.what() + " is no verb",
                            "./mizan help lists the verbs"))
                    .toList();
        }
    }

    /// The files that a stranger looks for first.
    record FrontDoor() implements Rule {
        private static final List<String> FILES = List.of("LICENSE", "README.md", "ARCHITECTURE.md",
                "GLOSSARY.md", "CONTRIBUTING.md", "CHANGELOG.md", "mizan", ".ci/run");

        @Override
        public String name() {
            return "front-door";
        }

        @Override
        public List<Complaint> check(Repository repository) {
            return FILES.stream().filter(path -> !repository.has(path))
                    .map(path -> Complaint.of(path, "is missing", "a newcomer looks for it first"))
                    .toList();
        }
    }
}
