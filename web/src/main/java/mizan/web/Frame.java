package mizan.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mizan.projection.Balance;
import mizan.projection.CrossingBoard;
import mizan.projection.DueLine;
import mizan.projection.EntryLine;

/// What stands around every page: language, banner, navigation, health line, foot.
///
/// @param words         the interface's words
/// @param phrases       the same, with times and names
/// @param now           instant at which the page is drawn
/// @param language      language of the record's own words
/// @param assets        version of the static files
/// @param path          path of this page with its query but without `lang`
/// @param title         title of this page, in the interface's language
/// @param recordTitle   title of the record, from its charter; the charter's own words
/// @param demonstration what the charter says of a demonstration; shown on every page
/// @param provisional   the charter in force is provisional
/// @param health        the record-health line, in the interface's language
/// @param drawn         when this page was made, with its zone
/// @param zones         the offsets that the charter names, in one line
/// @param me            who is signed in
/// @param kept          the entry that was just kept
/// @param past          the moment of the past that the page shows
public record Frame(
        Words words,
        Phrases phrases,
        Instant now,
        String language,
        String assets,
        String path,
        String title,
        String recordTitle,
        Optional<String> demonstration,
        boolean provisional,
        String health,
        String drawn,
        Optional<String> zones,
        Optional<Me> me,
        Optional<Long> kept,
        Optional<Past> past) {

    /// A moment of the past.
    ///
    /// @param size entries that the record had
    /// @param at   when that was, with its zone
    /// @param now  this page as of now
    public record Past(long size, String at, String now) {}

    /// Who is signed in: an officer's name, and the member.
    public record Me(String officer, String member) {}

    /// One place in the navigation.
    ///
    /// @param here this is the page, or a page below it
    public record Place(String path, String text, boolean here) {}

    private static final int LIST_CHARACTERS = 400;
    private static final int TABLE_CHARACTERS = 90;
    /// Lists of words whose name is not that of the field.
    private static final Map<String, String> LISTS = Map.of(
            "via", "channel", "kind", "answerkind", "how", "proofhow");

    private static final List<String> OFFICE =
            List.of("/today", "/register", "/incidents", "/chase", "/find", "/reports");
    private static final List<String> PLACES =
            List.of("/", "/cases", "/commitments", "/crossings", "/talks", "/sources", "/record");

    /// The navigation, in one order for everyone.
    public List<Place> places() {
        List<Place> places = new ArrayList<>();
        List<String> all = new ArrayList<>(me.isPresent() ? OFFICE : List.of());
        all.addAll(PLACES);
        for (String place : all) {
            String key = place.equals("/") ? "nav.situation" : "nav." + place.substring(1);
            places.add(new Place(then(place), words.say(key), covers(place)));
        }
        return List.copyOf(places);
    }

    /// An address of these pages, at the moment of the record that this page shows.
    public String then(String address) {
        return past.map(p -> address + (address.contains("?") ? "&" : "?") + "as-of=" + p.size())
                .orElse(address);
    }

    private boolean covers(String place) {
        String bare = bare();
        if (place.equals("/record") && bare.startsWith("/statements/")) {
            return true;
        }
        return bare.equals(place) || !place.equals("/") && bare.startsWith(place + "/");
    }

    /// This page in another language.
    public String in(Language language) {
        return path + (path.contains("?") ? "&" : "?") + "lang=" + language.code();
    }

    /// This page without anything after the question mark.
    public String bare() {
        return path.contains("?") ? path.substring(0, path.indexOf('?')) : path;
    }

    /// Whether this page can be asked for as of an earlier moment.
    public boolean hasPast() {
        String bare = bare();
        return bare.equals("/chase") || bare.equals("/find") || covers("/register")
                && !bare.matches(".*/(new|letter-.*|proof|answer|standing|inbox).*")
                || PLACES.stream().anyMatch(this::covers);
    }

    /// Where a duty's case, notification or commitment is shown.
    public String place(DueLine due) {
        return switch (due.of()) {
            case CASE -> "/cases/" + due.number();
            case NOTIFICATION -> "/#notices";
            case COMMITMENT -> "/commitments#commitment-" + due.number();
            case CONTACT -> "/register/" + due.number();
            case COOPERATION -> "/find?type=cooperation.action-requested";
            case REFERENDUM -> "/find?type=talks.ad-referendum";
        };
    }

    /// What a duty belongs to, by its number and kind.
    public String named(DueLine due) {
        return switch (due.of()) {
            case CASE -> words.say("case.number", due.number())
                    + " (" + words.code("act", due.about()) + ")";
            case NOTIFICATION -> words.say("notice.number", due.number())
                    + " (" + words.code("activity", due.about()) + ")";
            case COMMITMENT -> words.say("commitment.number", due.number())
                    + " (" + due.about() + ")";
            case CONTACT -> words.say("chase.contact", due.number())
                    + " (" + words.code("type", "contact." + due.about()) + ")";
            case COOPERATION -> words.say("cooperation.number", due.number())
                    + " (" + words.code("action", due.about()) + ")";
            case REFERENDUM -> words.say("referendum.number", due.number())
                    + " (" + due.about() + ")";
        };
    }

    /// A short open field: a time with its zone, a known code as a word, else as it is.
    public String value(EntryLine.Pair pair) {
        String list = LISTS.getOrDefault(pair.name(), pair.name());
        String word = words.code(list, pair.value());
        return phrases.written(word.equals(pair.value())
                ? words.code("value", pair.value()) : word);
    }

    /// The beginning of long words, for lists; the whole stands on the statement's page.
    public String shortened(String text) {
        return cut(text, LIST_CHARACTERS);
    }

    /// The first words, for a table.
    public String gist(String text) {
        return cut(text, TABLE_CHARACTERS);
    }

    private static String cut(String text, int most) {
        if (text.codePointCount(0, text.length()) <= most) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, most)).stripTrailing() + "…";
    }

    /// A count of persons as low, best and high, so that no single number stands alone.
    public String range(Balance.CasualtyLine row) {
        if (row.low().equals(row.high())) {
            return row.low().map(String::valueOf).orElse("–");
        }
        return words.say("casualty.range", row.low().map(String::valueOf).orElse("–"),
                row.best().map(String::valueOf).orElse("–"),
                row.high().map(String::valueOf).orElse("–"));
    }

    /// Whether an address opens on this machine only.
    public boolean onlyHere(String address) {
        return PublicAddress.onlyHere(address);
    }

    /// A track in words, for those who do not see its strip.
    public String spoken(CrossingBoard.Track track) {
        List<String> parts = new ArrayList<>();
        for (CrossingBoard.Stretch stretch : track.stretches()) {
            parts.add(words.code("crossingstatus", stretch.status()) + " "
                    + words.say("since") + " " + phrases.when(stretch.since()));
        }
        return String.join("; ", parts);
    }
}
