package mizan.web.setup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mizan.office.KeyChest;
import mizan.web.Words;

/// Reads the set-up page: terms, or words at the fields that need a look.
final class SetupReading {
    private static final int OFFICERS = 3;
    private static final int LINES_MAX = 64;
    private static final int CHARACTERS_MAX = 200;
    private static final int DAY_MINUTES = 24 * 60;
    private static final Pattern ZONE =
            Pattern.compile("(.+?)\\s+(?:UTC)?([+-])(\\d{1,2}):?(\\d{2})?");
    private static final Pattern TIME = Pattern.compile("(\\d{1,2}):(\\d{2})");

    private final Words words;
    private final Map<String, String> typed;
    private final Map<String, String> troubles = new LinkedHashMap<>();

    SetupReading(Words words, Map<String, String> typed) {
        this.words = words;
        this.typed = typed;
    }

    Map<String, String> troubles() {
        return java.util.Collections.unmodifiableMap(new LinkedHashMap<>(troubles));
    }

    /// The terms; absent where something needs a look. Troubles stand in the order of the page.
    Optional<SetupTerms> terms() {
        String title = need("title");
        String office = need("office");
        List<String> parties = new ArrayList<>();
        for (int at = 1; at <= OFFICERS; at++) {
            if (at < OFFICERS) {
                parties.add(need("party" + at));
            } else if (!text("party" + at).isEmpty()) {
                parties.add(text("party" + at));
            }
            distinct(parties, "party" + at);
        }
        List<String> sectors = lines("sectors");
        if (sectors.isEmpty()) {
            trouble("sectors", "setup.sectors-missing");
        }
        SetupTerms terms = new SetupTerms(title, office, parties, sectors, crossings(sectors),
                zones(), calendars(office, parties),
                !text("workingDays").isEmpty(), cutOff(), officers(), passphrase("root"));
        root(terms);
        return troubles.isEmpty() ? Optional.of(terms) : Optional.empty();
    }

    /// Two Parties of one name could never be told apart again.
    private void distinct(List<String> parties, String field) {
        Set<String> names = parties.stream().filter(name -> !name.isEmpty())
                .map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        long named = parties.stream().filter(name -> !name.isEmpty()).count();
        if (names.size() < named && troubles.values().stream()
                .noneMatch(words.say("setup.party-twice")::equals)) {
            trouble(field, "setup.party-twice");
        }
    }

    /// Nobody can recover this passphrase: it is nobody else's, and was typed as it was meant.
    private void root(SetupTerms terms) {
        String root = terms.rootPassphrase();
        if (terms.officers().stream().anyMatch(officer -> officer.passphrase().equals(root))) {
            trouble("root", "setup.root-shared");
        } else if (!root.equals(typed.getOrDefault("root-again", ""))) {
            trouble("root-again", "setup.root-differs");
        }
    }

    private String text(String field) {
        return typed.getOrDefault(field, "").strip();
    }

    private String need(String field) {
        String text = text(field);
        if (text.isEmpty()) {
            trouble(field, "form.missing");
        } else if (text.length() > CHARACTERS_MAX) {
            troubles.put(field, words.say("setup.too-long", CHARACTERS_MAX));
        }
        return text;
    }

    private void trouble(String field, String key) {
        troubles.putIfAbsent(field, words.say(key));
    }

    private List<String> lines(String field) {
        List<String> lines = text(field).lines().map(String::strip)
                .filter(line -> !line.isEmpty()).distinct().toList();
        if (lines.size() > LINES_MAX
                || lines.stream().anyMatch(line -> line.length() > CHARACTERS_MAX)) {
            trouble(field, "setup.too-many");
        }
        return lines;
    }

    private List<SetupTerms.Crossing> crossings(List<String> sectors) {
        List<SetupTerms.Crossing> crossings = new ArrayList<>();
        for (String line : lines("crossings")) {
            int comma = Math.max(line.lastIndexOf(','), line.lastIndexOf('،'));
            String sector = comma < 0 ? "" : line.substring(comma + 1).strip();
            int index = comma < 0 && sectors.size() == 1 ? 0 : sectors.indexOf(sector);
            if (index < 0) {
                troubles.putIfAbsent("crossings", words.say("setup.crossing", line));
            }
            crossings.add(new SetupTerms.Crossing(
                    comma < 0 ? line : line.substring(0, comma).strip(), Math.max(index, 0)));
        }
        return crossings;
    }

    private List<SetupTerms.Zone> zones() {
        List<SetupTerms.Zone> zones = new ArrayList<>();
        for (String line : lines("zones")) {
            Matcher matcher = ZONE.matcher(line);
            if (!matcher.matches()) {
                troubles.putIfAbsent("zones", words.say("setup.zone", line));
                continue;
            }
            int minutes = Integer.parseInt(matcher.group(3)) * 60
                    + Integer.parseInt(Optional.ofNullable(matcher.group(4)).orElse("0"));
            if (minutes > 18 * 60) {
                troubles.putIfAbsent("zones", words.say("setup.zone", line));
            }
            zones.add(new SetupTerms.Zone(matcher.group(1),
                    matcher.group(2).equals("-") ? -minutes : minutes));
        }
        return zones;
    }

    private List<SetupTerms.Calendar> calendars(String office, List<String> parties) {
        List<String> names = new ArrayList<>(List.of(office));
        names.addAll(parties);
        CalendarReading reading = new CalendarReading(names, key -> words.say(key));
        List<SetupTerms.Calendar> calendars = new ArrayList<>();
        for (String line : lines("calendars")) {
            Optional<SetupTerms.Calendar> one = reading.calendar(line)
                    .filter(found -> calendars.stream().noneMatch(
                            before -> before.whose() == found.whose()));
            if (one.isEmpty()) {
                troubles.putIfAbsent("calendars", words.say("setup.calendar", line));
            }
            one.ifPresent(calendars::add);
        }
        return calendars;
    }

    private int cutOff() {
        Matcher matcher = TIME.matcher(text("cutOff"));
        if (matcher.matches()) {
            int minutes = Integer.parseInt(matcher.group(1)) * 60
                    + Integer.parseInt(matcher.group(2));
            if (minutes < DAY_MINUTES) {
                return minutes;
            }
        }
        trouble("cutOff", "setup.cut-off-unreadable");
        return 0;
    }

    private List<SetupTerms.NewOfficer> officers() {
        List<SetupTerms.NewOfficer> officers = new ArrayList<>();
        for (int at = 1; at <= OFFICERS; at++) {
            String field = "officer" + at;
            String name = text(field).toLowerCase(Locale.ROOT);
            if (name.isEmpty() && at > 1 && typed.getOrDefault(field + "-pass", "").isEmpty()) {
                continue;
            }
            if (!name.matches("[a-z0-9-]{1,32}") || Set.of("root", "recovery").contains(name)
                    || officers.stream().anyMatch(o -> o.name().equals(name))) {
                trouble(field, "setup.officer-name");
            }
            List<String> roles = new ArrayList<>(List.of("duty-officer", "registrar",
                    "information-officer"));
            if (!text(field + "-chair").isEmpty()) {
                roles.add("chair");
            }
            officers.add(new SetupTerms.NewOfficer(name, roles, passphrase(field + "-pass")));
        }
        return officers;
    }

    /// Word for word: blanks count in a passphrase.
    private String passphrase(String field) {
        String passphrase = typed.getOrDefault(field, "");
        if (passphrase.length() < KeyChest.PASSPHRASE_CHARACTERS_MIN
                || passphrase.length() > KeyChest.PASSPHRASE_CHARACTERS_MAX) {
            troubles.putIfAbsent(field, words.say("setup.passphrase",
                    KeyChest.PASSPHRASE_CHARACTERS_MIN));
        }
        return passphrase;
    }
}
