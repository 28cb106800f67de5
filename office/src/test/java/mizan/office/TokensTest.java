package mizan.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mizan.office.TokenDraft.Scope;
import mizan.statement.MemberId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A token stands for its officer, within scopes and until its day.
class TokensTest {
    private static final Instant NINE = Desktop.NINE;
    private static final Instant EXPIRY = NINE.plus(Duration.ofDays(30));
    private static final TokenDraft DRAFT = new TokenDraft("nightly export",
            new MemberId("quay-house"), Desktop.AMAL, Set.of(Scope.READ), EXPIRY);

    @TempDir
    Path root;
    private Desktop desktop;
    private NewToken token;

    @BeforeEach
    void makes_a_token() {
        desktop = new Desktop(root);
        token = desktop.tokens().make(DRAFT, NINE);
    }

    @AfterEach
    void closes() {
        desktop.close();
    }

    @Test
    void a_token_stands_for_its_officer_and_scopes_after_a_crash() {
        TokenDraft both = new TokenDraft("field tool", new MemberId("quay-house"), Desktop.BASIR,
                EnumSet.allOf(Scope.class), EXPIRY);
        NewToken second = desktop.tokens().make(both, NINE);
        desktop.crash();
        assertThat(desktop.tokens().of(token.text(), NINE)).isEqualTo(new TokenCheck.Good(DRAFT));
        assertThat(desktop.tokens().of(second.text(), NINE)).isEqualTo(new TokenCheck.Good(both));
    }

    @Test
    void at_its_expiry_it_is_worth_nothing() {
        assertThat(desktop.tokens().of(token.text(), EXPIRY.minusMillis(1)))
                .isInstanceOf(TokenCheck.Good.class);
        assertThat(desktop.tokens().of(token.text(), EXPIRY))
                .isEqualTo(new TokenCheck.Expired(EXPIRY));
    }

    @Test
    void its_officer_takes_it_back_and_nobody_else_does() {
        assertThat(desktop.tokens().revoke(token.number(), Desktop.BASIR, NINE)).isFalse();
        assertThat(desktop.tokens().revoke(token.number(), Desktop.AMAL, NINE)).isTrue();
        assertThat(desktop.tokens().revoke(token.number(), Desktop.AMAL, NINE)).isFalse();
        assertThat(desktop.tokens().of(token.text(), NINE))
                .isEqualTo(new TokenCheck.Revoked(NINE));
        NewToken second = desktop.tokens().make(DRAFT, NINE);
        desktop.tokens().revokeAll(Desktop.AMAL, NINE.plusSeconds(1));
        assertThat(desktop.tokens().of(second.text(), NINE))
                .isEqualTo(new TokenCheck.Revoked(NINE.plusSeconds(1)));
    }

    @Test
    void the_day_of_its_last_use_is_kept_and_no_hour() {
        desktop.tokens().of(token.text(), NINE.plus(Duration.ofHours(26)));
        assertThat(desktop.tokens().list(Desktop.AMAL)).containsExactly(new TokenLine(
                token.number(), DRAFT, NINE, Optional.empty(),
                Optional.of(LocalDate.parse("2026-03-11"))));
        assertThat(desktop.tokens().list(Desktop.BASIR)).isEmpty();
    }

    @Test
    void an_unknown_or_changed_token_is_worth_nothing() {
        String text = token.text();
        List<String> wrong = new java.util.ArrayList<>(List.of(
                "", text.substring(6), "MIZAN_" + text.substring(6), text + " ", "mizan_"));
        for (int at = 0; at < text.length(); at++) {
            wrong.add(text.substring(0, at) + (text.charAt(at) == 'A' ? 'B' : 'A')
                    + text.substring(at + 1));
        }
        assertThat(wrong).allSatisfy(one -> assertThat(desktop.tokens().of(one, NINE))
                .isEqualTo(new TokenCheck.Unknown()));
    }

    @Test
    void the_token_is_in_no_byte_of_the_file() {
        String secret = token.text().substring("mizan_".length());
        assertThat(desktop.holds("nightly export")).isTrue();
        assertThat(desktop.holds(secret)).isFalse();
        assertThat(token.toString()).doesNotContain(secret);
        desktop.restart();
        assertThat(desktop.holds(secret)).isFalse();
    }

    @Test
    void past_a_bound_none_is_made() {
        assertThatThrownBy(() -> desktop.tokens().make(new TokenDraft("x",
                new MemberId("quay-house"), Desktop.AMAL, Set.of(Scope.READ),
                NINE.plus(Duration.ofDays(367))), NINE))
                .hasMessage("a token expires within 366 days, not at 2027-03-12T09:00:00Z");
        for (int i = 1; i < Tokens.TOKENS_MAX; i++) {
            desktop.tokens().make(DRAFT, NINE);
        }
        assertThatThrownBy(() -> desktop.tokens().make(DRAFT, NINE)).hasMessage(
                "an officer has 100 tokens at most; revoke one that is not used");
        desktop.store().purge(EXPIRY.plus(Duration.ofDays(91)));
        assertThat(desktop.tokens().list(Desktop.AMAL)).isEmpty();
    }
}
