package mizan.tidy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Every library that a pom names stands in the decision record on dependencies, with its licence.
record Dependencies() implements Rule {

    private static final Pattern LIBRARY = Pattern.compile(
            "<(?:dependency|path)>\\s*<groupId>([^<]+)</groupId>"
                    + "\\s*<artifactId>([^<]+)</artifactId>");

    @Override
    public String name() {
        return "dependencies";
    }

    @Override
    public List<Complaint> check(Repository repository) {
        Optional<String> decision = repository.paths(p -> p.matches("docs/adr/0010-.*\\.md"))
                .stream().findFirst();
        String words = decision.map(repository::text).orElse("");
        var complaints = new ArrayList<Complaint>();
        for (String path : repository.paths(p -> p.matches("([a-z]+/)?pom\\.xml"))) {
            Set<String> libraries = new TreeSet<>();
            LIBRARY.matcher(repository.text(path)).results()
                    .filter(match -> !match.group(1).equals("mizan"))
                    .forEach(match -> libraries.add(match.group(2)));
            libraries.stream().filter(library -> !words.contains("`" + library + "`"))
                    .forEach(library -> complaints.add(Complaint.of(path,
                            "names " + library + ", which the record on dependencies does not",
                            "add a line there: what we would write otherwise, licence, keeper")));
        }
        return complaints;
    }
}
