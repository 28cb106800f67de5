package mizan.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import mizan.blobs.Age;
import mizan.office.KeyFile;
import mizan.statement.Axis;
import mizan.statement.Json;
import mizan.tlog.Bytes;
import mizan.tlog.Ed25519Seed;
import mizan.tlog.VerifierKey;
import mizan.web.setup.SetupTerms;

/// The open fields of the provisional charter of an office that keeps a record alone.
///
/// Members read, nobody else: what the office writes is its own until a joint charter says more.
/// Deadlines, catalogue and standards are the defaults of the design (30-mechanism).
final class OfficeCharter {
    private static final List<String> ACTS = List.of("direct-fire", "indirect-fire", "air-strike",
            "drone-incursion", "airspace-violation", "crossing-of-the-line", "build-up",
            "fortification", "mine-or-ied", "abduction-or-detention", "attack-on-civilians",
            "attack-on-post", "site-under-verification", "obstruction-of-mechanism",
            "un-notified-movement", "obstruction-of-access", "closure-of-crossing", "incitement",
            "explosion");
    private static final Map<String, Integer> DEADLINES = deadlines();
    private static final int MADE_LIMIT_MINUTES = 7 * 24 * 60;
    private static final int CLOCK_SKEW_SECONDS = 60;

    private OfficeCharter() {}

    /// The keys that the charter names.
    ///
    /// @param reading private X25519 key of the office, 32 bytes
    record Keys(VerifierKey log, VerifierKey desk, KeyFile root, KeyFile recovery,
            Bytes reading) {}

    private static final List<String> ON_WORKING_DAYS =
            List.of("reply", "screening", "comments", "review");

    private static Map<String, Integer> deadlines() {
        Map<String, Integer> minutes = new LinkedHashMap<>();
        minutes.put("acknowledge", 240);
        minutes.put("acknowledgeHotline", 30);
        minutes.put("reply", 2880);
        minutes.put("screening", 1440);
        minutes.put("objections", 720);
        minutes.put("tasking", 720);
        minutes.put("access", 1440);
        minutes.put("onSite", 4320);
        minutes.put("teamReport", 2880);
        minutes.put("comments", 2880);
        minutes.put("review", 10080);
        minutes.put("extraordinary", 1440);
        minutes.put("lapseContest", 2880);
        minutes.put("deemedService", 360);
        return minutes;
    }

    static Map<String, Json> open(SetupTerms terms, Keys keys) {
        Map<String, Json> open = new LinkedHashMap<>();
        open.put("title", Json.text(terms.title()));
        open.put("operator", Json.text(OfficeSetup.MEMBER));
        open.put("log", Json.text(keys.log().encode()));
        open.put("desk", Json.text(keys.desk().encode()));
        open.put("audience", Json.text("members"));
        open.put("members", new Json.Items(List.of(member(terms, keys))));
        open.put("subjects", new Json.Items(IntStream.range(0, terms.parties().size())
                .<Json>mapToObj(at -> object("id", party(at), "kind", "party",
                        "name", terms.parties().get(at))).toList()));
        open.put("sectors", new Json.Items(IntStream.range(0, terms.sectors().size())
                .<Json>mapToObj(at -> named(sector(at), terms.sectors().get(at))).toList()));
        open.put("crossings", new Json.Items(IntStream.range(0, terms.crossings().size())
                .mapToObj(at -> crossing(at, terms.crossings().get(at))).toList()));
        open.put("acts", texts(ACTS));
        open.put("live", Json.whole(0));
        Map<String, Json> deadlines = new LinkedHashMap<>();
        DEADLINES.forEach((name, minutes) -> deadlines.put(name, Json.whole(minutes)));
        open.put("deadlines", new Json.Members(deadlines));
        Map<String, Json> decisions = new LinkedHashMap<>();
        Map<String, Json> standards = new LinkedHashMap<>();
        for (Axis axis : Axis.values()) {
            boolean grave = axis == Axis.PERPETRATOR || axis == Axis.RESPONSIBILITY
                    || axis == Axis.INTENT;
            decisions.put(axis.code(), Json.text("consensus"));
            standards.put(axis.code(), Json.text(
                    grave ? "clear-and-convincing" : "reasonable-grounds"));
        }
        open.put("decisions", new Json.Members(decisions));
        open.put("standards", new Json.Members(standards));
        open.put("madeLimitMinutes", Json.whole(MADE_LIMIT_MINUTES));
        open.put("clockSkewSeconds", Json.whole(CLOCK_SKEW_SECONDS));
        open.put("offsets", new Json.Items(terms.zones().stream().<Json>map(zone -> {
            Map<String, Json> offset = new LinkedHashMap<>();
            offset.put("place", Json.text(zone.place()));
            offset.put("minutes", Json.whole(zone.minutes()));
            return new Json.Members(offset);
        }).toList()));
        open.put("languages", texts(List.of("en")));
        open.put("prevails", Json.text("en"));
        open.put("cutOffMinutes", Json.whole(terms.cutOffMinutes()));
        open.put("terms", texts(List.of("claim by", "as reported", "the two sides",
                "without prejudice", "kept", "outside scope")));
        if (!terms.calendars().isEmpty()) {
            open.put("provisions", provisions(terms));
        }
        return open;
    }

    private static Json provisions(SetupTerms terms) {
        Map<String, Json> provisions = new LinkedHashMap<>();
        provisions.put("calendars", new Json.Items(terms.calendars().stream()
                .map(OfficeCharter::calendar).toList()));
        if (terms.workingDays()) {
            provisions.put("workingDays", texts(ON_WORKING_DAYS));
        }
        return new Json.Members(provisions);
    }

    private static Json calendar(SetupTerms.Calendar calendar) {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("of", Json.text(calendar.whose() == 0
                ? OfficeSetup.MEMBER : party(calendar.whose() - 1)));
        members.put("offsetMinutes", Json.whole(calendar.minutes()));
        members.put("weekend", texts(calendar.weekend()));
        members.put("holidays", new Json.Items(calendar.holidays().stream()
                .<Json>map(day -> object("date", day.date(), "name", day.name())).toList()));
        return new Json.Members(members);
    }

    private static Json member(SetupTerms terms, Keys keys) {
        return object("id", OfficeSetup.MEMBER, "kind", "secretariat", "name", terms.office(),
                "root", publicKey(keys.root().seed()),
                "recovery", publicKey(keys.recovery().seed()),
                "person", keys.root().needOfficer().person().hex(),
                "recipient", Age.publicKey(keys.reading()).hex());
    }

    private static String publicKey(Ed25519Seed seed) {
        return seed.publicKey().hex();
    }

    private static String party(int at) {
        return "party-" + (at + 1);
    }

    private static String sector(int at) {
        return "s" + (at + 1);
    }

    private static Json crossing(int at, SetupTerms.Crossing crossing) {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("code", Json.text("c" + (at + 1)));
        members.put("sector", Json.text(sector(crossing.sector())));
        members.put("names", names(crossing.name()));
        return new Json.Members(members);
    }

    private static Json.Members named(String code, String name) {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("code", Json.text(code));
        members.put("names", names(name));
        return new Json.Members(members);
    }

    private static Json names(String name) {
        return new Json.Items(List.of(object("by", OfficeSetup.MEMBER, "name", name)));
    }

    private static Json.Members object(String... namesAndTexts) {
        Map<String, Json> members = new LinkedHashMap<>();
        for (int at = 0; at < namesAndTexts.length; at += 2) {
            members.put(namesAndTexts[at], Json.text(namesAndTexts[at + 1]));
        }
        return new Json.Members(members);
    }

    private static Json texts(List<String> values) {
        return new Json.Items(new ArrayList<>(values.stream().map(Json::text).toList()));
    }
}
