package mizan.tidy;

import java.util.List;
import java.util.regex.Pattern;

/// Main code knows no State, town or armed group: they stand in charters and statements only.
record NeutralCode() implements Rule {

    private static final Pattern NAMES = Pattern.compile("(?i)\\b(pakistan\\w*|afghan\\w*|taliban"
            + "|islamabad|kabul|balochistan|torkham|chaman|ttp|t[uü]rkiye|qatar\\w*|doha)\\b");

    @Override
    public String name() {
        return "neutral-code";
    }

    @Override
    public List<Complaint> check(Repository repository) {
        return LineRules.eachLine(repository,
                path -> path.contains("/src/main/") && path.endsWith(".java"), NAMES,
                match -> "names " + match.group(),
                "take it from the charter or from statements; samples use invented places");
    }
}
