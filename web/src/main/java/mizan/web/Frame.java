package mizan.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What stands around every page: language, banner, navigation, health line, foot.
///
/// @param words         the interface's words
/// @param assets        version of the static files
/// @param path          path of this page with its query but without `lang`
/// @param title         title of this page, in the interface's language
/// @param recordTitle   title of the record, from its charter; the charter's own words
/// @param demonstration what the charter says of a demonstration; shown on every page
/// @param provisional   the charter in force is provisional
/// @param health        the record-health line, in the interface's language
/// @param drawn         when this page was made, with its zone
/// @param zones         the offsets that the charter names, in one line
public record Frame(
        Words words,
        String assets,
        String path,
        String title,
        String recordTitle,
        Optional<String> demonstration,
        boolean provisional,
        String health,
        String drawn,
        Optional<String> zones) {

    /// One place in the navigation.
    ///
    /// @param here this is the page, or a page below it
    public record Place(String path, String text, boolean here) {}

    private static final List<String> PLACES =
            List.of("/", "/cases", "/commitments", "/crossings", "/talks", "/sources", "/record");

    /// The navigation, in one order for everyone.
    public List<Place> places() {
        List<Place> places = new ArrayList<>();
        for (String place : PLACES) {
            String key = place.equals("/") ? "nav.situation" : "nav." + place.substring(1);
            places.add(new Place(place, words.say(key), covers(place)));
        }
        return List.copyOf(places);
    }

    private boolean covers(String place) {
        String bare = path.contains("?") ? path.substring(0, path.indexOf('?')) : path;
        if (place.equals("/record") && bare.startsWith("/statements/")) {
            return true;
        }
        return bare.equals(place) || !place.equals("/") && bare.startsWith(place + "/");
    }

    /// This page in another language.
    public String in(Language language) {
        return path + (path.contains("?") ? "&" : "?") + "lang=" + language.code();
    }
}
