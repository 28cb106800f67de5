package mizan.office;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mizan.statement.KeyId;
import mizan.statement.StatementId;
import mizan.tlog.Bytes;

/// One-time links: somebody outside reads a service copy and answers, without a key.
///
/// A link is the first browser's that opens it. What comes by it is kept word for word, as what was
/// received by link; who wrote it is not known until that member has keys and confirms it.
///
/// The token is shown once; its SHA-256 is kept. [#peek] changes nothing, [#bind] opens. Of an
/// attempt by another browser the time is kept and nothing else. Threads: any. Faults:
/// [OfficeFault]. Source: `docs/spec/office.md`, ADR 0028.
public final class Links {
    /// Bytes of a service copy.
    public static final int COPY_BYTES_MAX = 1 << 16;

    /// Bytes of the words of one answer; what a text of a statement takes.
    public static final int WORDS_BYTES_MAX = 16_384;

    /// Bytes of the name that the author of an answer gives.
    public static final int NAME_BYTES_MAX = 512;

    /// Days from making to expiry.
    public static final int LIFE_DAYS_MAX = 90;

    /// Answers by one link.
    public static final int ANSWERS_MAX = 8;

    /// Attempts by other browsers that are kept of one link.
    public static final int ATTEMPTS_MAX = 32;

    /// Links in one list.
    public static final int LINES_MAX = 500;

    private static final Duration KEPT_AFTER_EXPIRY = Duration.ofDays(180);
    private static final long RECEIPTS = 100_000_000;

    private final Database database;
    private final LinkRows rows;
    private final Chance chance;

    Links(Database database, Chance chance) {
        this.database = database;
        rows = new LinkRows(database);
        this.chance = chance;
    }

    /// Makes a link.
    ///
    /// @throws IllegalArgumentException if it would be expired, or live too long
    public NewLink make(LinkDraft draft, KeyId officer, Instant now) {
        if (!draft.expiresAt().isAfter(now)
                || draft.expiresAt().isAfter(now.plus(Duration.ofDays(LIFE_DAYS_MAX)))) {
            throw new IllegalArgumentException("a link expires within " + LIFE_DAYS_MAX
                    + " days, not at " + draft.expiresAt());
        }
        String token = Secrets.fresh(chance);
        LinkAbout about = draft.about();
        ServedCopy copy = draft.copy();
        long number = database.inOne(() -> database.insert("link-make",
                Secrets.digest(token).orElseThrow(), draft.recipient().code(),
                about.statement().map(StatementId::hex).orElse(""),
                about.caseNumber().orElse(0), about.letter().orElse(0), copy.title(), copy.text(),
                copy.language(), copy.removals(), draft.mayAnswer().stream()
                        .map(AnswerKind::code).collect(Collectors.joining(" ")),
                officer.hex(), now, draft.expiresAt()));
        return new NewLink(number, token);
    }

    /// How a link stands, for a page that does not open it yet.
    public LinkStanding peek(String token, Instant now) {
        return database.inOne(() -> {
            Optional<LinkRows.Row> row = rows.withToken(token);
            return row.isEmpty() ? new LinkStanding.Unknown() : standing(row.get(), now);
        });
    }

    private static LinkStanding standing(LinkRows.Row row, Instant now) {
        if (row.revokedAt().isPresent()) {
            return new LinkStanding.Revoked(row.revokedAt().get());
        }
        Instant expiresAt = row.link().expiresAt();
        if (row.expired(now)) {
            return new LinkStanding.Expired(expiresAt);
        }
        return row.openedAt().isPresent()
                ? new LinkStanding.InUse(row.openedAt().get(), expiresAt)
                : new LinkStanding.Fresh(expiresAt);
    }

    /// Opens a link, for ever for this browser; the same browser may open it again.
    public Opening bind(String token, BrowserId browser, Instant now) {
        return database.inOne(() -> {
            Optional<LinkRows.Row> found = rows.withToken(token);
            return found.isEmpty() ? new Opening.Unknown() : bind(found.get(), browser, now);
        });
    }

    private Opening bind(LinkRows.Row row, BrowserId browser, Instant now) {
        List<GivenAnswer> given = row.boundTo(browser) ? rows.given(row.number()) : List.of();
        switch (standing(row, now)) {
            case LinkStanding.Unknown _ -> {
                return new Opening.Unknown();
            }
            case LinkStanding.Revoked(var at) -> {
                return new Opening.Revoked(at, given);
            }
            case LinkStanding.Expired(var at) -> {
                return new Opening.Expired(at, given);
            }
            case LinkStanding.InUse(var openedAt, var _) -> {
                if (!row.boundTo(browser)) {
                    database.change(
                            "link-attempt", row.number(), now, row.number(), ATTEMPTS_MAX);
                    return new Opening.OpenedElsewhere(openedAt);
                }
                return new Opening.Opened(page(row, openedAt, given));
            }
            case LinkStanding.Fresh _ -> {
                database.changeOne("link-bind", browser.digest(), now, row.number());
                return new Opening.Opened(page(row, now, given));
            }
        }
    }

    private static LinkPage page(LinkRows.Row row, Instant openedAt, List<GivenAnswer> given) {
        LinkDraft link = row.link();
        boolean closed = given.size() >= ANSWERS_MAX
                || given.stream().anyMatch(answer -> answer.kind().closes());
        return new LinkPage(link.about(), link.recipient(), link.copy(),
                closed ? Set.of() : link.mayAnswer(), openedAt, link.expiresAt(), given);
    }

    /// Receives an answer; durable when it returns.
    ///
    /// After an acknowledgement or a request for particulars more may follow until the link
    /// expires; after an answer or a refusal to answer nothing does. The same words sent twice are
    /// one answer.
    public Answering answer(String token, BrowserId browser, AnswerDraft draft, Instant now) {
        return database.inOne(() -> {
            Optional<LinkRows.Row> found = rows.withToken(token);
            if (found.isEmpty()) {
                return new Answering.Unknown();
            }
            LinkRows.Row row = found.get();
            // First: who repeats what was received has a receipt, even when time has passed since.
            List<GivenAnswer> given =
                    row.boundTo(browser) ? rows.given(row.number()) : List.of();
            Optional<GivenAnswer> before = given.stream()
                    .filter(a -> a.kind().closes() || same(a, draft)).findFirst();
            if (before.isPresent()) {
                return new Answering.Before(before.get());
            }
            Optional<Answering> hindrance = hindrance(row, browser, draft, now)
                    .or(() -> past("ANSWERS_MAX", given.size() + 1, ANSWERS_MAX));
            return hindrance.orElseGet(() -> new Answering.Received(receive(row, draft, now)));
        });
    }

    private static boolean same(GivenAnswer given, AnswerDraft draft) {
        return given.kind() == draft.kind()
                && given.words().equals(Texts.wellFormed(draft.words()));
    }

    private static Optional<Answering> hindrance(
            LinkRows.Row row, BrowserId browser, AnswerDraft draft, Instant now) {
        Answering why = switch (standing(row, now)) {
            case LinkStanding.Unknown _ -> new Answering.Unknown();
            case LinkStanding.Revoked(var at) -> new Answering.Revoked(at);
            case LinkStanding.Expired(var at) -> new Answering.Expired(at);
            case LinkStanding.Fresh _ -> new Answering.NotOpened();
            case LinkStanding.InUse(var at, var _) -> row.boundTo(browser)
                    ? row.link().mayAnswer().contains(draft.kind())
                            ? new Answering.WordsMissing(draft.kind())
                            : new Answering.NotOffered(draft.kind())
                    : new Answering.OpenedElsewhere(at);
        };
        if (!(why instanceof Answering.WordsMissing)) {
            return Optional.of(why);
        }
        return draft.kind().needsWords() && draft.words().isBlank() ? Optional.of(why)
                : past("WORDS_BYTES_MAX", Texts.bytes(draft.words()), WORDS_BYTES_MAX)
                        .or(() -> past("NAME_BYTES_MAX",
                                Texts.bytes(draft.name()), NAME_BYTES_MAX));
    }

    private static Optional<Answering> past(String bound, long found, long most) {
        return found > most
                ? Optional.of(new Answering.TooMuch(bound, found, most)) : Optional.empty();
    }

    private GivenAnswer receive(LinkRows.Row row, AnswerDraft draft, Instant now) {
        String receipt = receipt();
        GivenAnswer answer = new GivenAnswer(draft.kind(), Texts.wellFormed(draft.words()),
                Texts.wellFormed(draft.name()), now, receipt);
        database.changeOne("answer-receive", row.number(), answer.kind().code(), answer.words(),
                answer.name(), now, receipt);
        return answer;
    }

    /// One that no answer has yet.
    private String receipt() {
        String receipt;
        do {
            Bytes random = chance.bytes(Long.BYTES);
            long digits = Long.remainderUnsigned(
                    java.nio.ByteBuffer.wrap(random.toArray()).getLong(), RECEIPTS);
            receipt = "%04d-%04d".formatted(digits / 10_000, digits % 10_000);
        } while (database.number("answers-with-receipt", receipt) > 0);
        return receipt;
    }

    /// Answers that wait for an officer, the oldest first; at most [#LINES_MAX].
    public List<ReceivedAnswer> received() {
        return database.inOne(() -> rows.answers("answers-waiting", LINES_MAX));
    }

    /// One answer by its number, waiting or not.
    public Optional<ReceivedAnswer> answer(long number) {
        return database.inOne(() ->
                rows.answers("answer-of-number", number).stream().findFirst());
    }

    /// The answer with this receipt, however its digits are written.
    public Optional<ReceivedAnswer> withReceipt(String quoted) {
        String digits = quoted.codePoints().filter(Character::isDigit)
                .mapToObj(c -> Integer.toString(Character.digit(c, 10)))
                .collect(Collectors.joining());
        return digits.length() != 8 ? Optional.empty() : database.inOne(() ->
                rows.answers("answer-with-receipt",
                        digits.substring(0, 4) + "-" + digits.substring(4))
                        .stream().findFirst());
    }

    /// An officer has entered an answer in the register by this statement; once.
    ///
    /// An answer that a kept form settles needs no call: [KeptForms#done] says it.
    public Settling entered(long answer, KeyId officer, StatementId statement, Instant now) {
        return settle(answer, new Settled(officer, Optional.of(statement), "", now, true));
    }

    /// An officer does not enter an answer, for this reason; it stays readable.
    public Settling setAside(long answer, KeyId officer, String why, Instant now) {
        return settle(answer, new Settled(officer, Optional.empty(), why, now, true));
    }

    private Settling settle(long answer, Settled settled) {
        return database.inOne(() -> rows.answers("answer-of-number", answer).isEmpty()
                ? new Settling.Unknown()
                : new Settlements(database).settle(Settlements.ANSWER, answer, settled));
    }

    /// Takes a link back; what was answered stays. False if there is none, or it was taken back.
    public boolean revoke(long link, Instant now) {
        return database.inOne(() -> database.change("link-revoke", now, link) == 1);
    }

    /// One link, by its number.
    public Optional<LinkLine> line(long link, Instant now) {
        return database.inOne(() -> database.first("link-of-number", LinkRows::row, link)
                .map(row -> rows.line(row, now)));
    }

    /// Links about the same statement, case or letter, the newest first; at most [#LINES_MAX].
    public List<LinkLine> about(LinkAbout about, Instant now) {
        return database.inOne(() -> lines(database.query("links-about", LinkRows::row,
                about.statement().map(StatementId::hex).orElse("-"),
                about.caseNumber().orElse(-1), about.letter().orElse(-1), LINES_MAX), now));
    }

    /// The newest links, the newest first; at most [#LINES_MAX].
    public List<LinkLine> newest(Instant now) {
        return database.inOne(() ->
                lines(database.query("links-newest", LinkRows::row, LINES_MAX), now));
    }

    private List<LinkLine> lines(List<LinkRows.Row> found, Instant now) {
        return found.stream().map(row -> rows.line(row, now)).toList();
    }

    /// Removes links long past of which no answer waits, with their answers.
    void purge(Instant now) {
        database.inOne(() -> {
            database.change("link-purge", now.minus(KEPT_AFTER_EXPIRY));
            database.change("link-attempt-purge");
            database.change("settled-purge-answers");
            return database.change("answer-purge");
        });
    }
}
