package mizan.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// What the invented office and its monitors say, as JSON drafts.
final class Drafts {

    private static final String STEPS = "\"occurrence\":%s,\"compliance\":%s,\"severity\":%s,"
            + "\"perpetrator\":%s,\"responsibility\":%s,\"intent\":%s";

    private Drafts() {}

    static String charter(Instant at) {
        return """
                {"at":"%s","member":"office","officer":"root",
                 "type":"charter.provisional","sector":"none","release":"public","open":{
                 "title":"Terms of an invented office","operator":"office","log":"$log",
                 "desk":"$desk","audience":"public","members":[
                 {"id":"office","kind":"secretariat","name":"Office","root":"$key:office/root",
                  "recovery":"$key:office/recovery","person":"$person:office/root",
                  "recipient":"$recipient:office/root"},
                 {"id":"watch","kind":"monitor","name":"Watch","root":"$key:watch/root",
                  "recovery":"$key:watch/recovery","person":"$person:watch/root",
                  "recipient":"$recipient:watch/root"},
                 {"id":"observer","kind":"observer","name":"Observer","root":"$key:observer/root",
                  "recovery":"$key:observer/recovery","person":"$person:observer/root",
                  "recipient":"$recipient:observer/root","cosigner":{"blind":"$blind:observer",
                  "full":"$full:observer","url":"http://127.0.0.1/"}}],
                 "subjects":[{"id":"north","kind":"party","name":"North"},
                 {"id":"south","kind":"party","name":"South"}],
                 "sectors":[{"code":"mill","names":[{"by":"office","name":"Mill Bend"}]}],
                 "crossings":[],"acts":["indirect-fire"],
                 "live":1,"deadlines":{"acknowledge":240,"acknowledgeHotline":30,"reply":2880,
                 "screening":1440,"objections":720,"tasking":720,"access":1440,"onSite":4320,
                 "teamReport":2880,"comments":2880,"review":10080,"extraordinary":1440,
                 "lapseContest":2880,"deemedService":360},
                 "decisions":{%s},"standards":{%s},
                 "madeLimitMinutes":10080,"clockSkewSeconds":60,"offsets":[],"languages":["en"],
                 "prevails":"en","cutOffMinutes":870,"terms":[]}}"""
                .formatted(at, six("consensus"), six("reasonable-grounds"));
    }

    private static String six(String word) {
        return STEPS.replace("%s", "\"" + word + "\"");
    }

    static String delegation(int monitor, Instant at) {
        return """
                {"at":"%s","member":"watch","officer":"root","type":"delegation.given",
                 "sector":"none","release":"public","open":{"key":"$key:watch/m%d",
                 "recipient":"$recipient:watch/m%d","person":"$person:watch/m%d",
                 "roles":["monitor"],"sectors":[],"until":"%s"}}"""
                .formatted(at, monitor, monitor, monitor,
                        at.plus(Duration.ofDays(30)).truncatedTo(ChronoUnit.SECONDS));
    }

    static String coverage(int number, Instant at) {
        return """
                {"at":"%s","member":"watch","officer":"m%d","type":"report.coverage-stated",
                 "sector":"mill","release":"public","open":{"from":"%s","until":"%s","hours":%d}}"""
                .formatted(at, number % Office.MONITORS,
                        at.minus(Duration.ofDays(1)).minusSeconds(number), at, number % 24);
    }

    static String report(int number, Instant at) {
        return """
                {"at":"%s","member":"watch","officer":"m%d","type":"report.field-reported",
                 "sector":"mill","release":"public",
                 "open":{"act":"indirect-fire","means":"heard","urgency":"urgent"},
                 "fields":{"count":%d,"description":"Explosions heard in two groups, about four \
                to five kilometres to the east. Direction of fire not assessed. Report %d.",
                 "weapon":"undetermined","place.name":"the mill and the hamlet behind it",
                 "place.district":"Mill district","place.cell":{"lat":-2003,"lon":-2494}}}"""
                .formatted(at, number % Office.MONITORS, number % 20, number);
    }
}
