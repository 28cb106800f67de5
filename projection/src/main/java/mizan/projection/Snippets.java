package mizan.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mizan.statement.Json;

/// Cuts the places out of an entry where words were found.
///
/// It reads the row that its reader may have, not the index: a snippet cannot hold what a page of
/// the same entry does not.
final class Snippets {

    private static final int SNIPPETS_MAX = 2;
    private static final int BEFORE = 48;
    private static final int LENGTH = 180;

    private Snippets() {}

    static List<FindPage.Snippet> of(EntryRow row, List<String> words) {
        if (words.isEmpty()) {
            return List.of();
        }
        return Stream.concat(row.fields().map().entrySet().stream(),
                        row.open().map().entrySet().stream())
                .flatMap(field -> texts(field.getValue()).map(text -> Map.entry(
                        field.getKey(), text)))
                .filter(text -> text.getValue().length() > 0)
                .flatMap(text -> snippet(text.getKey(), text.getValue(), words).stream())
                .limit(SNIPPETS_MAX).toList();
    }

    private static Stream<String> texts(Json value) {
        return switch (value) {
            case Json.Text(var text) -> Stream.of(text);
            case Json.Items(var items) -> items.stream().flatMap(Snippets::texts);
            case Json.Members(var members) -> members.values().stream().flatMap(Snippets::texts);
            case Json.Whole _, Json.Truth _, Json.Null _ -> Stream.of();
        };
    }

    /// The text around the first word that was looked for; none where there is no such word.
    private static List<FindPage.Snippet> snippet(String field, String text, List<String> words) {
        List<Folded.Word> found = Folded.words(text).stream()
                .filter(word -> words.stream().anyMatch(word.folded()::startsWith)).toList();
        if (found.isEmpty()) {
            return List.of();
        }
        int begin = begin(text, found.getFirst().start());
        int end = end(text, begin);
        List<FindPage.Part> parts = new ArrayList<>();
        int at = begin;
        StringBuilder lead = new StringBuilder(begin > 0 ? "…" : "");
        for (Folded.Word word : found) {
            if (word.end() > end) {
                break;
            }
            lead.append(text, at, word.start());
            if (!lead.isEmpty()) {
                parts.add(new FindPage.Part(lead.toString(), false));
                lead.setLength(0);
            }
            parts.add(new FindPage.Part(text.substring(word.start(), word.end()), true));
            at = word.end();
        }
        lead.append(text, at, end).append(end < text.length() ? "…" : "");
        if (!lead.isEmpty()) {
            parts.add(new FindPage.Part(lead.toString(), false));
        }
        return List.of(new FindPage.Snippet(field, List.copyOf(parts)));
    }

    /// A blank some way before the word, or the beginning.
    private static int begin(String text, int word) {
        if (word <= BEFORE) {
            return 0;
        }
        int blank = text.indexOf(' ', word - BEFORE);
        return blank < 0 || blank >= word ? word : blank + 1;
    }

    /// A blank near the length of a snippet, or the end; never within a pair of surrogates.
    private static int end(String text, int begin) {
        if (text.length() - begin <= LENGTH) {
            return text.length();
        }
        int blank = text.lastIndexOf(' ', begin + LENGTH);
        if (blank > begin + BEFORE) {
            return blank;
        }
        int cut = begin + LENGTH;
        return Character.isLowSurrogate(text.charAt(cut)) ? cut - 1 : cut;
    }
}
