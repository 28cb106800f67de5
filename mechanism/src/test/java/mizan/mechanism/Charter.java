package mizan.mechanism;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The open fields of a charter as a scenario's draft has them, with changes for one test.
final class Charter {
    private final Map<String, String> fields = new LinkedHashMap<>();

    private Charter() {}

    /// Two Parties, a secretariat, two mediators, two monitors, an agency, an observer.
    static Charter joint() {
        return base("office")
                .put("members", list(
                        member("office", "secretariat", true), member("north", "party", true),
                        member("south", "party", true), member("bridge", "mediator", true),
                        member("ridge", "mediator", false), member("lookout", "monitor", false),
                        member("spotter", "monitor", false), member("relief", "agency", false),
                        member("lodge", "observer", false)))
                .put("subjects", "[]")
                .put("live", "2");
    }

    /// As [#joint], with every kind of provision that version 2 knows.
    static Charter provided() {
        return joint().put("provisions", """
                {"calendars":[{"of":"office","offsetMinutes":180,"weekend":["sunday"],
                  "holidays":[]}],"workingDays":["tasking"],
                 "extension":{"minutes":1440,"times":1,"consent":true},
                 "stopReasons":["flood","fighting"],"gravity":["indirect-fire"],
                 "consequences":["apology","repair"],"times":{"followUp":7200},
                 "chairWhileAway":["compliance"],
                 "committees":[{"sector":"east","chair":"ridge"}],
                 "priorities":["indirect-fire","direct-fire"],"capacity":8,
                 "publicTypes":["crossing.status-declared"],"publicDelay":4320,
                 "successors":["bridge"],"sunset":"$at:P300D","custodian":"relief",
                 "destroyed":["informants"]}""");
    }

    /// The charter of most stories under a rules version.
    static Charter joint(int rules) {
        return rules == 1 ? joint() : provided();
    }

    /// A desk alone with a mediator; the Parties are subjects.
    static Charter provisional() {
        return base("office")
                .put("members", list(
                        member("office", "secretariat", false),
                        member("bridge", "mediator", false)))
                .put("subjects", """
                        [{"id":"north","kind":"party","name":"North"},
                         {"id":"south","kind":"party","name":"South"}]""")
                .put("live", "0");
    }

    private static Charter base(String operator) {
        return new Charter()
                .put("title", "\"Charter of the valley\"")
                .put("operator", quoted(operator))
                .put("log", "\"$log\"").put("desk", "\"$desk\"").put("audience", "\"public\"")
                .put("sectors", """
                        [{"code":"east","names":[{"by":"north","name":"East"}]},
                         {"code":"west","names":[]}]""")
                .put("crossings", "[{\"code\":\"ferry\",\"sector\":\"east\",\"names\":[]}]")
                .put("acts", "[\"direct-fire\",\"indirect-fire\"]")
                .put("deadlines", """
                        {"acknowledge":240,"acknowledgeHotline":30,"reply":2880,"screening":1440,
                         "objections":720,"tasking":720,"access":1440,"onSite":4320,
                         "teamReport":2880,"comments":2880,"review":10080,"extraordinary":1440,
                         "lapseContest":2880,"deemedService":360}""")
                .put("decisions", """
                        {"occurrence":"chair","compliance":"chair-and-one",
                         "severity":"chair-and-one","perpetrator":"chair",
                         "responsibility":"consensus","intent":"consensus"}""")
                .put("standards", """
                        {"occurrence":"reasonable-grounds","compliance":"clear-and-convincing",
                         "severity":"reasonable-grounds","perpetrator":"clear-and-convincing",
                         "responsibility":"clear-and-convincing",
                         "intent":"clear-and-convincing"}""")
                .put("madeLimitMinutes", "10080").put("clockSkewSeconds", "60")
                .put("offsets", "[]").put("languages", "[\"en\",\"ps\"]")
                .put("prevails", "\"en\"").put("cutOffMinutes", "870").put("terms", "[]");
    }

    Charter put(String field, String json) {
        fields.put(field, json);
        return this;
    }

    /// Replaces some text within one field.
    Charter change(String field, String from, String to) {
        String before = fields.get(field);
        if (!before.contains(from)) {
            throw new IllegalArgumentException(field + " has no " + from);
        }
        return put(field, before.replace(from, to));
    }

    static String quoted(String text) {
        return '"' + text + '"';
    }

    static String list(String... items) {
        return Stream.of(items).collect(Collectors.joining(",", "[", "]"));
    }

    static String member(String id, String kind, boolean cosigns) {
        return """
                {"id":"%1$s","kind":"%2$s","name":"The %1$s","root":"$key:%1$s/root",
                 "recovery":"$key:%1$s/recovery","person":"$person:%1$s/root",
                 "recipient":"$recipient:%1$s/root"%3$s}"""
                .formatted(id, kind, cosigns ? cosigner(id) : "");
    }

    /// The cosigners are those of these members, in this number.
    Charter cosignedBy(int live, List<String> members) {
        for (String id : List.of(
                "office", "north", "south", "bridge", "ridge", "lookout", "spotter")) {
            String with = cosigner(id);
            String all = fields.get("members").replace(with, "");
            String mark = "\"recipient\":\"$recipient:%s/root\"".formatted(id);
            put("members", members.contains(id) ? all.replace(mark, mark + with) : all);
        }
        return put("live", Integer.toString(live));
    }

    private static String cosigner(String id) {
        return (",\"cosigner\":{\"blind\":\"$blind:%1$s\",\"full\":\"$full:%1$s\","
                + "\"url\":\"https://example.org/%1$s\"}").formatted(id);
    }

    String json() {
        return fields.entrySet().stream()
                .map(e -> quoted(e.getKey()) + ":" + e.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }
}
