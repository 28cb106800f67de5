package mizan.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// What a busy office says over two years, as JSON drafts: incidents, its register, its cases.
///
/// Whom it concerns are invented. Accounts and what is said on the telephone are sealed to the
/// office, as its forms do.
///
/// @param incidents how many there are in all, ten minutes apart, the last one now
record PageDrafts(int incidents, Instant now) {
    static final int OFFICERS = 64;

    private static final List<String> ACTS =
            List.of("indirect-fire", "direct-fire", "incursion", "mine-or-ied", "build-up");
    private static final List<String> SECTORS = List.of("mill", "ford", "pass", "quay");
    private static final List<String> SUBJECTS = List.of("north", "south");
    private static final Duration APART = Duration.ofMinutes(10);
    private static final int PLACES = 40;
    private static final int HURT_EACH = 50;
    private static final int TO_ONE_CONTACT = 10;
    private static final int TO_ONE_CASE = 50;

    /// Letters that nobody has answered yet.
    private static final int UNANSWERED = 200;

    /// Cases that are not over.
    private static final int OPEN = 100;

    static List<String> founding(Instant at) {
        List<String> drafts = new ArrayList<>();
        drafts.add(Drafts.charter(at)
                .replace("\"charter.provisional\",", "\"charter.provisional\",\"rules\":2,")
                .replace("\"audience\":\"public\"", "\"audience\":\"members\"")
                .replace("\"acts\":[\"indirect-fire\"]",
                        "\"acts\":[\"" + String.join("\",\"", ACTS) + "\"]")
                .replace("\"sectors\":[{", "\"sectors\":[" + String.join("", SECTORS.stream()
                        .skip(1).map(PageDrafts::sector).toList()) + "{"));
        for (int officer = 0; officer < OFFICERS; officer++) {
            drafts.add("""
                    {"at":"%s","rules":2,"member":"office","officer":"root",
                     "type":"delegation.given","sector":"none","release":"joint",
                     "open":{"key":"$key:office/m%d","recipient":"$recipient:office/m%d",
                     "person":"$person:office/m%d",
                     "roles":["duty-officer","registrar","chair"],"sectors":[],"until":"%s"}}"""
                    .formatted(at, officer, officer, officer,
                            at.plus(Duration.ofDays(30)).truncatedTo(ChronoUnit.SECONDS)));
        }
        return drafts;
    }

    private static String sector(String code) {
        return "{\"code\":\"" + code + "\",\"names\":[{\"by\":\"office\",\"name\":\"The " + code
                + "\"}]},";
    }

    int contacts() {
        return incidents / TO_ONE_CONTACT;
    }

    int letters() {
        return contacts() / 2;
    }

    int answers() {
        return Math.max(0, letters() - UNANSWERED);
    }

    int cases() {
        return incidents / TO_ONE_CASE;
    }

    int closings() {
        return Math.max(0, cases() - OPEN);
    }

    private static String head(int number, String type, String sector, String release) {
        return """
                "rules":2,"member":"office","officer":"m%d","type":"%s","sector":"%s",
                "release":"%s",""".formatted(number % OFFICERS, type, sector, release);
    }

    private static String files(String fields) {
        return "\"files\":[{\"to\":[\"office\"],\"fields\":[" + fields + "]}]";
    }

    String incident(int number) {
        int turned = number * 31;
        Instant began = now.minus(APART.multipliedBy(incidents - number));
        return """
                {"name":"i%d","at":"%s",%s
                 "open":{"act":"%s","urgency":"urgent","learnt":"phone"},
                 "fields":{"account":"Explosions heard in two groups, four to five kilometres to \
                the east. Direction of fire not assessed. Report %d.","occurred.from":"%s",
                 "occurred.precision":"hour","place.name":"the mill number %d",
                 "place.point":{"lat":%d,"lon":%d,"radius":200},%s"source":"a liaison officer",
                 "grade":"C3"},%s}"""
                .formatted(number, now, head(number, "report.incident-reported",
                                SECTORS.get(turned / 7 % SECTORS.size()), "joint"),
                        ACTS.get(turned / 3 % ACTS.size()), number, began, number % PLACES,
                        -200_000_000 + turned % 9_000 * 1_000,
                        -249_000_000 + turned / 11 % 9_000 * 1_000,
                        number % HURT_EACH == 0 ? "\"casualties\":[{\"category\":"
                                + "\"civilian-women\",\"effect\":\"injured\",\"low\":1,\"best\":1,"
                                + "\"high\":2,\"source\":\"the clinic\"}]," : "",
                        files("\"account\",\"source\",\"grade\""));
    }

    String call(int number) {
        return """
                {"at":"%s",%s
                 "open":{"with":"%s","channel":"phone","held":"%s","direction":"in"},
                 "fields":{"summary":"Explosions at the mill, told by telephone. Call %d."},%s}"""
                .formatted(now, head(number, "contact.oral", "none", "own"),
                        SUBJECTS.get(number % 2), now, number, files("\"summary\""));
    }

    String letter(int number) {
        return """
                {"name":"l%d","at":"%s",%s
                 "open":{"to":"%s","sent":"%s","via":"courier","answerBy":"%s"},
                 "fields":{"subject":"The mill, letter %d","text":"What is known of it?"},%s}"""
                .formatted(number, now, head(number, "contact.letter-out", "none", "own"),
                        SUBJECTS.get(number % 2), now,
                        now.plus(Duration.ofHours(number % 100)), number,
                        files("\"subject\",\"text\""));
    }

    String answer(int number) {
        return """
                {"at":"%s",%s"refs":[{"as":"of","name":"l%d"}],
                 "open":{"from":"%s","via":"phone","kind":"answers","at":"%s"},
                 "fields":{"words":"Nothing is known of it. Answer %d."},%s}"""
                .formatted(now, head(number, "contact.answer-received", "none", "own"), number,
                        SUBJECTS.get(number % 2), now, number, files("\"words\""));
    }

    String motion(int number) {
        return """
                {"name":"c%d","at":"%s",%s"refs":[{"as":"report","name":"i%d"}],
                 "open":{"act":"indirect-fire","concerning":["%s"],"basis":"1",
                 "on":[{"proposition":"occurrence","stance":"asserts"}]},
                 "fields":{"account":"The office opens a case about the mill. Case %d."}}"""
                .formatted(number, now, head(number, "case.chairs-motion", "mill", "joint"),
                        number * TO_ONE_CASE, SUBJECTS.get(number % 2), number);
    }

    String closing(int number) {
        return """
                {"at":"%s",%s"refs":[{"as":"case","name":"c%d"}],
                 "open":{"ending":"recorded-without-finding"},
                 "fields":{"summary":"The accounts stand beside each other. Case %d."}}"""
                .formatted(now, head(number, "case.closed", "mill", "joint"), number, number);
    }
}
