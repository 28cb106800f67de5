package mizan.tidy;

import java.util.List;
import java.util.regex.Pattern;

/// No file names a machine, a place on one, or the host of a package registry: the repository works
/// wherever it is cloned, and each builder's own settings say where packages come from.
record Places() implements Rule {

    // In pieces, so that this list does not find itself.
    private static final Pattern PLACE = Pattern.compile(String.join("|",
            "(?<![\\w.)}*])/wor" + "k/", "/usr/lib/jvm/tem" + "urin", "(?<![\\w.\"])/ro" + "ot/",
            "/home/[a-z]+/", "repo1?\\.mav" + "en", "proxy\\.gol" + "ang", "py" + "pi\\.org",
            "registry\\.n" + "pmjs", "deb\\.deb" + "ian", "crat" + "es\\.io",
            "HELP" + "ERS\\.md", "\\bissues " + "show\\b"));

    @Override
    public String name() {
        return "places";
    }

    @Override
    public List<Complaint> check(Repository repository) {
        return LineRules.eachLine(repository, path -> !path.startsWith("vectors/"), PLACE,
                match -> "names " + match.group(),
                "say it without the machine, or take it from the environment");
    }
}
