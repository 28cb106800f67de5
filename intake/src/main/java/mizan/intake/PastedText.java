package mizan.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A text pasted out of another program, taken apart into messages.
///
/// Chats as their programs export or copy them, mail with its headers, else one message.
///
/// @param dates the order of day and month that the dates prove; otherwise to be asked
public record PastedText(Form form, List<PastedWords> messages, DateOrder dates,
        List<Remark> remarks) {
    /// Characters of one paste.
    static final int CHARS_MAX = 1_000_000;

    /// Messages of one paste.
    static final int MESSAGES_MAX = 2_000;

    private static final String DAY = "(\\d{1,4}[./-]\\d{1,2}[./-]\\d{2,4})";
    private static final String CLOCK =
            "(\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2})?(?:\\s?[AaPp]\\.?[Mm]\\.?)?)";
    private static final Pattern BRACKET = Pattern.compile(
            "^\\[" + DAY + ",? " + CLOCK + "\\] ([^:\\n]{1,80}?): ?(.*)");
    private static final Pattern DASH = Pattern.compile(
            "^" + DAY + ",? " + CLOCK + " [-–] ([^:\\n]{1,80}?): ?(.*)");
    private static final Pattern NAME_FIRST = Pattern.compile(
            "^([^\\[\\n]{1,80}?), \\[" + DAY + ",? " + CLOCK + "\\]:? ?(.*)");
    private static final Pattern NOTICE = Pattern.compile(
            "^\\[?" + DAY + ",? " + CLOCK + "\\]?(?: [-–])? (.*)");
    private static final Pattern LEFT_OUT = Pattern.compile("(?i).*(<media omitted>|<attached:"
            + "|(?:image|video|audio|document|sticker|gif|contact card) omitted|<médias? omis>).*",
            Pattern.DOTALL);
    private static final Pattern DELETED = Pattern.compile(
            "(?i).*(this message was deleted|you deleted this message).*", Pattern.DOTALL);

    /// Keeps unmodifiable copies.
    public PastedText {
        messages = List.copyOf(messages);
        remarks = List.copyOf(remarks);
    }

    /// What a paste looks like. Closed.
    public enum Form {
        /// Lines with date, time and a name.
        CHAT,
        /// A mail with its headers.
        MAIL,
        /// Anything else.
        PLAIN
    }

    /// Takes a pasted text apart.
    public static PastedText read(String pasted) {
        List<Remark> remarks = new ArrayList<>();
        String text = pasted;
        if (text.length() > CHARS_MAX) {
            text = text.substring(0, CHARS_MAX);
            remarks.add(new Remark("the text", "has more than %,d characters; the end was left out"
                    .formatted(CHARS_MAX), "paste it in parts"));
        }
        List<String> lines = text.lines().toList();
        List<PastedWords> chat = chat(lines, remarks);
        if (!chat.isEmpty()) {
            return new PastedText(Form.CHAT, chat, order(chat, remarks), remarks);
        }
        return PastedMail.read(lines).map(mail -> {
            remarks.addAll(mail.remarks());
            List<PastedWords> one = List.of(mail.message());
            return new PastedText(Form.MAIL, one, order(one, remarks), remarks);
        }).orElseGet(() -> plain(lines, remarks));
    }

    private static PastedText plain(List<String> lines, List<Remark> remarks) {
        String words = String.join("\n", lines).strip();
        if (words.isEmpty()) {
            remarks.add(new Remark("the text", "is empty", "paste a message"));
            return new PastedText(Form.PLAIN, List.of(), DateOrder.ASK, remarks);
        }
        remarks.add(new Remark("the text", "says neither when nor who in a form that is known",
                "fill both in"));
        return new PastedText(Form.PLAIN,
                List.of(new PastedWords(1, "", "", words)), DateOrder.ASK, remarks);
    }

    private static List<PastedWords> chat(List<String> lines, List<Remark> remarks) {
        List<PastedWords> messages = new ArrayList<>();
        int notices = 0;
        for (int i = 0; i < lines.size() && messages.size() < MESSAGES_MAX; i++) {
            String line = lines.get(i).replaceAll("[\\u200e\\u200f\\u202a-\\u202e\\ufeff]", "")
                    .replace('\u202f', ' ').replace('\u00a0', ' ');
            Matcher match = BRACKET.matcher(line);
            if (match.matches() || (match = DASH.matcher(line)).matches()) {
                messages.add(message(i, match.group(1), match.group(2), match.group(3),
                        match.group(4)));
            } else if ((match = NAME_FIRST.matcher(line)).matches()) {
                messages.add(message(i, match.group(2), match.group(3), match.group(1),
                        match.group(4)));
            } else if (NOTICE.matcher(line).matches()) {
                notices++;
            } else if (!messages.isEmpty()) {
                PastedWords last = messages.removeLast();
                messages.add(new PastedWords(last.line(), last.when(), last.who(),
                        last.text().isEmpty() ? line : last.text() + "\n" + line));
            }
        }
        if (messages.isEmpty()) {
            return List.of();
        }
        if (notices > 0) {
            remarks.add(new Remark("the text", notices + " lines are notices of the program",
                    "they were passed by"));
        }
        if (messages.size() == MESSAGES_MAX) {
            remarks.add(new Remark("the text", "has more than %,d messages; the others were left"
                    .formatted(MESSAGES_MAX) + " out", "paste it in parts"));
        }
        messages.replaceAll(message -> new PastedWords(message.line(), message.when(),
                message.who(), message.text().strip()));
        messages.forEach(message -> looked(message, remarks));
        return messages;
    }

    private static PastedWords message(int index, String day, String time, String who,
            String text) {
        return new PastedWords(index + 1, day + " " + time, who.strip(), text);
    }

    private static void looked(PastedWords message, List<Remark> remarks) {
        String place = "line " + message.line();
        if (LEFT_OUT.matcher(message.text()).matches()) {
            remarks.add(new Remark(place, "speaks of a picture or file that was not pasted",
                    "add it as an attachment"));
        }
        if (DELETED.matcher(message.text()).matches()) {
            remarks.add(new Remark(place, "was deleted by its sender",
                    "say so in the contact if it matters"));
        }
    }

    /// All dates together; what is proved is said, and what is not is asked.
    private static DateOrder order(List<PastedWords> messages, List<Remark> remarks) {
        boolean dayFirst = messages.stream().anyMatch(m -> m.date().provesDayFirst());
        boolean monthFirst = messages.stream().anyMatch(m -> m.date().provesMonthFirst());
        long both = messages.stream().filter(m -> m.date().isAmbiguous()).count();
        if (dayFirst != monthFirst) {
            DateOrder order = dayFirst ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST;
            remarks.add(new Remark("the dates", "some can be read %s only".formatted(order.code()),
                    "all were read so; change it if that is wrong"));
            return order;
        }
        if (both > 0) {
            PastedWords first = messages.stream().filter(m -> m.date().isAmbiguous())
                    .findFirst().orElseThrow();
            remarks.add(new Remark("the dates", "“%s” is %s".formatted(first.when(),
                    String.join(" or ", first.date().readings())), "say which stands first"));
        }
        return DateOrder.ASK;
    }

    /// The different names, in the order in which they come.
    public List<String> names() {
        return messages.stream().map(PastedWords::who).filter(who -> !who.isEmpty()).distinct()
                .toList();
    }
}
