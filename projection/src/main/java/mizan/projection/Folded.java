package mizan.projection;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A text as search sees it: words without case, marks and the forms that one letter has in
/// several alphabets of one script.
///
/// Vowel signs, joiners and the line that stretches a word are left out; Arabic, Persian and Urdu
/// forms of yeh, kaf and heh are one letter each; digits are digits. Each word knows where it
/// stands in the text, so that what is shown is always the text itself.
final class Folded {

    private static final Map<Character, Character> ONE_LETTER = Map.of(
            '\u064A', '\u06CC', '\u0649', '\u06CC', '\u0643', '\u06A9',
            '\u0629', '\u0647', '\u06C1', '\u0647', '\u06BE', '\u0647', '\u06D5', '\u0647',
            '\u0671', '\u0627');
    private static final int TATWEEL = 0x0640;

    private Folded() {}

    /// A word and its place in the text, in UTF-16 units, end exclusive.
    record Word(String folded, int start, int end) {}

    static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        int start = 0;
        for (int at = 0; at < text.length();) {
            int point = text.codePointAt(at);
            int next = at + Character.charCount(point);
            if (Character.isLetterOrDigit(point)) {
                if (word.isEmpty()) {
                    start = at;
                }
                fold(point, word);
            } else if (!silent(point) && !word.isEmpty()) {
                words.add(new Word(word.toString(), start, at));
                word.setLength(0);
            }
            at = next;
        }
        if (!word.isEmpty()) {
            words.add(new Word(word.toString(), start, text.length()));
        }
        return List.copyOf(words);
    }

    /// The words of a text, one blank between.
    static String text(String text) {
        return String.join(" ", words(text).stream().map(Word::folded).toList());
    }

    private static void fold(int point, StringBuilder word) {
        if (point == TATWEEL) {
            return;
        }
        if (Character.isDigit(point)) {
            word.append(Character.digit(point, 10));
            return;
        }
        String apart = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT);
        apart.codePoints().filter(Character::isLetterOrDigit).forEach(part -> word.appendCodePoint(
                part <= Character.MAX_VALUE
                        ? ONE_LETTER.getOrDefault((char) part, (char) part) : part));
    }

    /// Marks on a letter, and joiners: they part no word.
    private static boolean silent(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK || type == Character.FORMAT;
    }
}
