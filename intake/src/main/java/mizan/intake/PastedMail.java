package mizan.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A mail as people copy it: headers, a blank line, words.
record PastedMail(PastedWords message, List<Remark> remarks) {
    private static final int HEADER_LINES = 40;
    private static final Pattern HEADER =
            Pattern.compile("^(\\p{L}[\\p{L}-]{1,20})\\s*:\\s*(.*)");
    private static final Pattern ADDRESS = Pattern.compile("\\s*<[^>]*>|\\s*\\[mailto:[^]]*]");
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("from", "from"), Map.entry("de", "from"), Map.entry("von", "from"),
            Map.entry("من", "from"), Map.entry("kimden", "from"),
            Map.entry("date", "date"), Map.entry("sent", "date"), Map.entry("envoyé", "date"),
            Map.entry("gesendet", "date"), Map.entry("tarih", "date"),
            Map.entry("التاريخ", "date"), Map.entry("subject", "subject"),
            Map.entry("objet", "subject"), Map.entry("betreff", "subject"),
            Map.entry("konu", "subject"), Map.entry("الموضوع", "subject"),
            Map.entry("to", "to"), Map.entry("à", "to"), Map.entry("an", "to"),
            Map.entry("kime", "to"), Map.entry("إلى", "to"), Map.entry("cc", "cc"));

    static Optional<PastedMail> read(List<String> lines) {
        Map<String, String> headers = new LinkedHashMap<>();
        String last = "";
        int at = 0;
        while (at < lines.size() && lines.get(at).isBlank()) {
            at++;
        }
        int first = at;
        for (; at < Math.min(lines.size(), first + HEADER_LINES); at++) {
            String line = lines.get(at);
            Matcher match = HEADER.matcher(Plain.text(line));
            String name = match.matches()
                    ? NAMES.getOrDefault(match.group(1).toLowerCase(Locale.ROOT), "other") : "";
            if (!name.isEmpty()) {
                headers.putIfAbsent(name, match.group(2));
                last = name;
            } else if (!line.isBlank() && Character.isWhitespace(line.charAt(0))
                    && !last.isEmpty()) {
                headers.merge(last, line.strip(), (a, b) -> a + " " + b);
            } else {
                break;
            }
        }
        boolean isMail = headers.containsKey("from")
                && (headers.containsKey("date") || headers.containsKey("subject"));
        return isMail ? Optional.of(of(headers, lines, first, at)) : Optional.empty();
    }

    private static PastedMail of(
            Map<String, String> headers, List<String> lines, int first, int bodyAt) {
        String subject = headers.getOrDefault("subject", "");
        String body = String.join("\n", lines.subList(bodyAt, lines.size())).strip();
        List<Remark> remarks = new ArrayList<>();
        if (body.lines().anyMatch(line -> line.startsWith(">")
                || line.matches("(?i)-+ ?(original|forwarded) message ?-+.*"))) {
            remarks.add(new Remark("the text", "quotes earlier messages",
                    "they are part of the words; take out what is kept already"));
        }
        String who = ADDRESS.matcher(headers.getOrDefault("from", "")).replaceAll("")
                .replace("\"", "").strip();
        String from = who.isEmpty() ? headers.getOrDefault("from", "")
                .replaceAll("[<>]", "").strip() : who;
        String words = subject.isEmpty() ? body : body.isEmpty() ? subject : subject + "\n" + body;
        return new PastedMail(new PastedWords(first + 1,
                headers.getOrDefault("date", "").replaceFirst("\\s*\\([^)]*\\)$", ""), from, words),
                List.copyOf(remarks));
    }
}
