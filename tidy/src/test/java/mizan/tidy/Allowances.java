package mizan.tidy;

import java.util.ArrayList;
import java.util.List;

/// The exceptions of `tidy/tidy.allow`: one a line, `rule | path or its beginning | reason`.
record Allowances(List<Allowance> all) {

    static final String PATH = "tidy/tidy.allow";

    record Allowance(String rule, String path, String reason, int line) {
        boolean covers(String name, Complaint complaint) {
            return rule.equals(name) && complaint.path().startsWith(path);
        }
    }

    static Allowances of(Repository repository) {
        var all = new ArrayList<Allowance>();
        if (repository.has(PATH)) {
            List<String> lines = repository.lines(PATH);
            for (int i = 0; i < lines.size(); i++) {
                if (!lines.get(i).isBlank() && !lines.get(i).startsWith("#")) {
                    all.add(parse(lines.get(i), i + 1));
                }
            }
        }
        return new Allowances(List.copyOf(all));
    }

    private static Allowance parse(String text, int line) {
        String[] parts = text.split("\\|", 3);
        if (parts.length < 3 || parts[2].isBlank()) {
            throw new IllegalArgumentException(
                    PATH + ":" + line + ": not `rule | path | reason`: " + text);
        }
        return new Allowance(parts[0].strip(), parts[1].strip(), parts[2].strip(), line);
    }

    /// What is left of a rule's complaints.
    List<Complaint> without(String rule, List<Complaint> complaints) {
        return complaints.stream()
                .filter(complaint -> all.stream().noneMatch(a -> a.covers(rule, complaint)))
                .toList();
    }

    /// Allowances of this rule that cover none of its complaints.
    List<Complaint> unused(String rule, List<Complaint> complaints) {
        return all.stream()
                .filter(a -> a.rule().equals(rule))
                .filter(a -> complaints.stream().noneMatch(c -> a.covers(rule, c)))
                .map(a -> new Complaint(PATH, a.line(),
                        "nothing needs " + a.rule() + " | " + a.path() + " any more",
                        "remove the line"))
                .toList();
    }
}
