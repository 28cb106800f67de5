package mizan.intake;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import mizan.statement.SectorCode;

/// Which codes a coded column may stand for, and which one is proposed for a word.
final class CodeLists {
    private static final Pattern WORD = Pattern.compile("[a-z0-9-]{1,64}");
    private static final Pattern METRES = Pattern.compile("(\\d{1,7}(?:[.,]\\d+)?)\\s*(m|km)?");
    private static final Set<Meaning> OF_THE_CHARTER =
            Set.of(Meaning.ACT, Meaning.SECTOR, Meaning.WITH);
    private static final Map<Meaning, List<String>> FIXED = Map.of(
            Meaning.CHANNEL, List.of("phone", "meeting", "message", "video"),
            Meaning.DIRECTION, List.of("in", "out"),
            Meaning.URGENCY, List.of("routine", "urgent"),
            Meaning.LEARNT,
            List.of("phone", "meeting", "message", "letter", "press", "own", "other"),
            Meaning.HEARD, List.of("heard", "seen", "camera", "uav", "other"),
            Meaning.DATE_PRECISION, List.of("exact", "hour", "day", "month"),
            Meaning.REVIEW, List.of("clear", "look"));

    private final CharterWords charter;

    CodeLists(CharterWords charter) {
        this.charter = charter;
    }

    /// The codes that can be answered; empty where any word of the right form is one.
    List<String> allowed(Meaning means) {
        if (means == Meaning.ACT) {
            return List.copyOf(charter.acts());
        }
        if (means == Meaning.SECTOR) {
            return sectors();
        }
        if (means == Meaning.WITH) {
            return List.copyOf(new LinkedHashSet<>(charter.speakers().values()));
        }
        return FIXED.getOrDefault(means, List.of());
    }

    private List<String> sectors() {
        Set<String> sectors = new LinkedHashSet<>(charter.sectors().values());
        sectors.addAll(charter.crossings().values());
        sectors.add(SectorCode.NONE.toString());
        return charter.isKnown() ? List.copyOf(sectors) : List.of();
    }

    /// Whether a code can stand for a word of this meaning.
    boolean isAllowed(Meaning means, String code) {
        if (code.equals(Mapping.LEFT_OUT)) {
            return means != Meaning.ACT && means != Meaning.WITH && means != Meaning.CHANNEL;
        }
        List<String> allowed = allowed(means);
        if (means == Meaning.PLACE_PRECISION) {
            return code.matches("\\d{1,7}") && Integer.parseInt(code) <= 1_000_000;
        }
        return charter.isKnown() || !OF_THE_CHARTER.contains(means)
                ? allowed.contains(code) : WORD.matcher(code).matches();
    }

    /// The code proposed for a word; empty where nothing is known of it.
    Optional<String> proposed(String header, Meaning means, String word) {
        Optional<String> byCharter = means == Meaning.SECTOR ? charter.sector(word)
                : means == Meaning.WITH ? charter.speaker(word)
                : means == Meaning.PLACE_PRECISION
                        ? WordLists.code(header, means, word).or(() -> metres(word))
                        : Optional.empty();
        String asCode = Plain.key(word).replace(' ', '-');
        return byCharter
                .or(() -> Optional.of(asCode).filter(code -> !code.isEmpty()
                        && allowed(means).contains(code)))
                .or(() -> WordLists.code(header, means, word))
                .filter(code -> isAllowed(means, code) && (means != Meaning.ACT
                        || charter.isKnown()));
    }

    private static Optional<String> metres(String word) {
        var match = METRES.matcher(Plain.text(word).toLowerCase(java.util.Locale.ROOT));
        if (!match.matches() || match.group(2) == null) {
            return Optional.empty();
        }
        var number = new java.math.BigDecimal(match.group(1).replace(',', '.'));
        var metres = match.group(2).equals("km")
                ? number.multiply(java.math.BigDecimal.valueOf(1000)) : number;
        return Optional.of(String.valueOf(metres.intValue()));
    }
}
