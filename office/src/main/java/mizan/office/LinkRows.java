package mizan.office;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import mizan.statement.KeyId;
import mizan.statement.MemberId;
import mizan.statement.StatementId;

/// Links and answers as rows. Every method stands within a transaction of the caller.
record LinkRows(Database database) {

    /// One link.
    ///
    /// @param browser digest of the first that opened it; empty until then
    record Row(long number, LinkDraft link, KeyId madeBy, Instant madeAt, String browser,
            Optional<Instant> openedAt, Optional<Instant> revokedAt) {

        boolean boundTo(BrowserId one) {
            return browser.equals(one.digest());
        }

        boolean expired(Instant now) {
            return !now.isBefore(link.expiresAt());
        }
    }

    Optional<Row> withToken(String token) {
        return Secrets.digest(token)
                .flatMap(digest -> database.first("link-with-token", LinkRows::row, digest));
    }

    static Row row(ResultSet r) throws SQLException {
        EnumSet<AnswerKind> may = EnumSet.noneOf(AnswerKind.class);
        Arrays.stream(r.getString("may").split(" "))
                .forEach(code -> may.add(AnswerKind.of(code).orElseThrow()));
        LinkDraft link = new LinkDraft(about(r), new MemberId(r.getString("member")),
                new ServedCopy(r.getString("title"), r.getString("copy"),
                        r.getString("language"), r.getInt("removals")),
                may, Instant.ofEpochMilli(r.getLong("expires_at")));
        return new Row(r.getLong("number"), link, KeyId.parse(r.getString("made_by")),
                Instant.ofEpochMilli(r.getLong("made_at")), r.getString("browser"),
                Database.instant(r, "opened_at"), Database.instant(r, "revoked_at"));
    }

    private static LinkAbout about(ResultSet r) throws SQLException {
        String statement = r.getString("statement");
        return new LinkAbout(
                statement.isEmpty() ? Optional.empty()
                        : Optional.of(StatementId.parse(statement)),
                number(r.getLong("case_number")), number(r.getLong("letter")));
    }

    private static OptionalLong number(long value) {
        return value == 0 ? OptionalLong.empty() : OptionalLong.of(value);
    }

    List<GivenAnswer> given(long link) {
        return database.query("answers-given", LinkRows::answer, link);
    }

    private static GivenAnswer answer(ResultSet r) throws SQLException {
        return new GivenAnswer(AnswerKind.of(r.getString("kind")).orElseThrow(),
                r.getString("words"), r.getString("name"),
                Instant.ofEpochMilli(r.getLong("at")), r.getString("receipt"));
    }

    /// Answers with their links, by one of the texts that join them.
    List<ReceivedAnswer> answers(String name, Object... values) {
        Settlements settlements = new Settlements(database);
        return database.query(name, r -> new ReceivedAnswer(r.getLong("answer"),
                        r.getLong("link"), about(r), new MemberId(r.getString("member")),
                        r.getString("title"), answer(r),
                        settlements.of(Settlements.ANSWER, r.getLong("answer"))
                                .map(Settlements.Row::settled)), values);
    }

    LinkLine line(Row row, Instant now) {
        List<ReceivedAnswer> answers = answers("answers-of-link", row.number());
        boolean waits = answers.stream()
                .anyMatch(a -> a.settled().filter(Settled::done).isEmpty());
        LinkState state = !answers.isEmpty() ? waits ? LinkState.ANSWERED : LinkState.ENTERED
                : row.revokedAt().isPresent() ? LinkState.REVOKED
                : row.expired(now) ? LinkState.EXPIRED
                : row.openedAt().isPresent() ? LinkState.OPENED : LinkState.FRESH;
        return new LinkLine(row.number(), row.link(), row.madeBy(), row.madeAt(), state,
                row.openedAt(), row.revokedAt(), database.query("link-attempts",
                        r -> Instant.ofEpochMilli(r.getLong(1)), row.number()), answers);
    }
}
