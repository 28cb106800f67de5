package mizan.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import mizan.statement.MemberId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A link is the first browser's that opens it; what comes by it is kept and said once.
class LinksTest {
    private static final Instant NINE = Desktop.NINE;
    private static final Instant EXPIRY = NINE.plus(Duration.ofDays(2));
    private static final ServedCopy COPY =
            new ServedCopy("Letter 12", "Quay House asks for particulars of ▮.", "en", 1);
    private static final LinkAbout ABOUT = new LinkAbout(
            Optional.of(Desktop.statement(1)), OptionalLong.of(3), OptionalLong.of(12));
    private static final LinkDraft DRAFT = new LinkDraft(ABOUT, new MemberId("tarn"), COPY,
            EnumSet.allOf(AnswerKind.class), EXPIRY);
    private static final AnswerDraft HAVE_IT =
            new AnswerDraft(AnswerKind.ACKNOWLEDGES, "", "Liaison officer of Tarn");
    private static final AnswerDraft ANSWER =
            new AnswerDraft(AnswerKind.ANSWERS, "ہم نے گولی نہیں چلائی — \"no\"", "L. O.");

    @TempDir
    Path root;
    private Desktop desktop;
    private BrowserId phone;
    private NewLink link;

    @BeforeEach
    void makes_a_link() {
        desktop = new Desktop(root);
        phone = desktop.browser();
        link = desktop.links().make(DRAFT, Desktop.AMAL, NINE);
    }

    @AfterEach
    void closes() {
        desktop.close();
    }

    private Instant minute(int minutes) {
        return NINE.plus(Duration.ofMinutes(minutes));
    }

    private Opening open(BrowserId browser, Instant now) {
        return desktop.links().bind(link.token(), browser, now);
    }

    private Answering answer(AnswerDraft draft, Instant now) {
        return desktop.links().answer(link.token(), phone, draft, now);
    }

    private LinkLine line(Instant now) {
        return desktop.links().line(link.number(), now).orElseThrow();
    }

    private LinkPage page(Instant now) {
        return ((Opening.Opened) open(phone, now)).page();
    }

    @Test
    void a_preview_uses_nothing_up_and_tells_nothing() {
        for (int i = 0; i < 3; i++) {
            assertThat(desktop.links().peek(link.token(), minute(i)))
                    .isEqualTo(new LinkStanding.Fresh(EXPIRY));
        }
        assertThat(line(minute(5)).state()).isEqualTo(LinkState.FRESH);
    }

    @Test
    void the_first_browser_reads_the_copy_again_and_again() {
        LinkPage first = page(minute(1));
        assertThat(first).isEqualTo(new LinkPage(ABOUT, new MemberId("tarn"), COPY,
                EnumSet.allOf(AnswerKind.class), minute(1), EXPIRY, List.of()));
        desktop.crash();
        assertThat(page(minute(50))).isEqualTo(first);
        assertThat(desktop.links().peek(link.token(), minute(51)))
                .isEqualTo(new LinkStanding.InUse(minute(1), EXPIRY));
    }

    @Test
    void a_forwarded_link_is_refused_and_the_office_sees_when_and_nothing_else() {
        open(phone, minute(1));
        BrowserId other = desktop.browser();
        assertThat(open(other, minute(2))).isEqualTo(new Opening.OpenedElsewhere(minute(1)));
        assertThat(desktop.links().answer(link.token(), other, ANSWER, minute(3)))
                .isEqualTo(new Answering.OpenedElsewhere(minute(1)));
        assertThat(line(minute(4)).elsewhere()).containsExactly(minute(2));
        assertThat(desktop.links().received()).isEmpty();
        for (int i = 0; i < 100; i++) {
            open(other, minute(10 + i));
        }
        assertThat(line(minute(200)).elsewhere()).hasSize(Links.ATTEMPTS_MAX);
    }

    @Test
    void of_many_browsers_at_once_one_opens_it() throws Exception {
        List<Callable<Opening>> all = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            BrowserId browser = desktop.browser();
            all.add(() -> open(browser, minute(1)));
        }
        int opened = 0;
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (Future<Opening> one : threads.invokeAll(all)) {
                opened += one.get() instanceof Opening.Opened ? 1 : 0;
            }
        }
        assertThat(opened).isOne();
    }

    @Test
    void an_answer_is_there_word_for_word_after_a_crash_with_a_receipt_to_quote() {
        open(phone, minute(1));
        GivenAnswer given = ((Answering.Received) answer(ANSWER, minute(2))).answer();
        desktop.crash();
        assertThat(given.receipt()).matches("[0-9]{4}-[0-9]{4}");
        ReceivedAnswer received = new ReceivedAnswer(1, link.number(), ABOUT,
                new MemberId("tarn"), "Letter 12", given, Optional.empty());
        assertThat(given.words()).isEqualTo(ANSWER.words());
        assertThat(desktop.links().received()).containsExactly(received);
        assertThat(desktop.links().withReceipt(" " + given.receipt().replace("-", " ")))
                .contains(received);
        String easternDigits = given.receipt().chars()
                .mapToObj(c -> c == '-' ? "" : String.valueOf((char) (c - '0' + '۰')))
                .reduce("", String::concat);
        assertThat(desktop.links().withReceipt(easternDigits)).contains(received);
        assertThat(desktop.links().withReceipt("12")).isEmpty();
    }

    @Test
    void after_an_acknowledgement_more_may_follow_and_after_an_answer_nothing() {
        open(phone, minute(1));
        answer(HAVE_IT, minute(2));
        assertThat(page(minute(3)).offered()).hasSize(4);
        answer(new AnswerDraft(AnswerKind.ASKS_PARTICULARS, "Which gate?", ""), minute(4));
        Answering last = answer(ANSWER, minute(5));
        assertThat(page(minute(6)).offered()).isEmpty();
        assertThat(page(minute(6)).given()).hasSize(3);
        assertThat(answer(new AnswerDraft(AnswerKind.DECLINES, "", ""), minute(7)))
                .isEqualTo(new Answering.Before(((Answering.Received) last).answer()));
        assertThat(desktop.links().received()).hasSize(3);
    }

    @Test
    void the_same_answer_sent_twice_is_one_and_has_one_receipt_even_after_expiry() {
        open(phone, minute(1));
        GivenAnswer given = ((Answering.Received) answer(HAVE_IT, minute(2))).answer();
        assertThat(answer(HAVE_IT, minute(3))).isEqualTo(new Answering.Before(given));
        assertThat(answer(HAVE_IT, EXPIRY.plusSeconds(1))).isEqualTo(new Answering.Before(given));
        assertThat(desktop.links().received()).hasSize(1);
    }

    @Test
    void what_is_not_offered_not_opened_empty_or_too_long_is_not_kept() {
        assertThat(answer(HAVE_IT, minute(1))).isEqualTo(new Answering.NotOpened());
        open(phone, minute(2));
        assertThat(answer(new AnswerDraft(AnswerKind.ANSWERS, "  \n", "n"), minute(3)))
                .isEqualTo(new Answering.WordsMissing(AnswerKind.ANSWERS));
        assertThat(answer(new AnswerDraft(AnswerKind.ANSWERS, "ا".repeat(8193), ""), minute(3)))
                .isEqualTo(new Answering.TooMuch("WORDS_BYTES_MAX", 16_386, 16_384));
        assertThat(answer(new AnswerDraft(AnswerKind.ACKNOWLEDGES, "", "n".repeat(513)),
                minute(3))).isEqualTo(new Answering.TooMuch("NAME_BYTES_MAX", 513, 512));
        for (int i = 0; i < Links.ANSWERS_MAX; i++) {
            answer(new AnswerDraft(AnswerKind.ASKS_PARTICULARS, "question " + i, ""), minute(4));
        }
        assertThat(answer(ANSWER, minute(5)))
                .isEqualTo(new Answering.TooMuch("ANSWERS_MAX", 9, 8));
        assertThat(page(minute(6)).offered()).isEmpty();
        link = desktop.links().make(new LinkDraft(ABOUT, new MemberId("tarn"), COPY,
                Set.of(AnswerKind.ACKNOWLEDGES), EXPIRY), Desktop.AMAL, NINE);
        open(phone, minute(7));
        assertThat(answer(ANSWER, minute(8)))
                .isEqualTo(new Answering.NotOffered(AnswerKind.ANSWERS));
        assertThat(desktop.links().received()).hasSize(8);
    }

    @Test
    void an_expired_link_says_since_when_and_shows_its_browser_the_receipts_only() {
        open(phone, minute(1));
        GivenAnswer given = ((Answering.Received) answer(HAVE_IT, minute(2))).answer();
        assertThat(page(EXPIRY.minusMillis(1)).copy()).isEqualTo(COPY);
        assertThat(desktop.links().peek(link.token(), EXPIRY))
                .isEqualTo(new LinkStanding.Expired(EXPIRY));
        assertThat(open(phone, EXPIRY)).isEqualTo(new Opening.Expired(EXPIRY, List.of(given)));
        assertThat(open(desktop.browser(), EXPIRY))
                .isEqualTo(new Opening.Expired(EXPIRY, List.of()));
        assertThat(answer(ANSWER, EXPIRY)).isEqualTo(new Answering.Expired(EXPIRY));
    }

    @Test
    void a_link_taken_back_opens_no_more_and_what_was_answered_stays() {
        open(phone, minute(1));
        GivenAnswer given = ((Answering.Received) answer(HAVE_IT, minute(2))).answer();
        assertThat(desktop.links().revoke(link.number(), minute(3))).isTrue();
        assertThat(desktop.links().revoke(link.number(), minute(4))).isFalse();
        assertThat(open(phone, minute(5)))
                .isEqualTo(new Opening.Revoked(minute(3), List.of(given)));
        assertThat(answer(ANSWER, minute(5))).isEqualTo(new Answering.Revoked(minute(3)));
        assertThat(line(minute(6)).answers()).hasSize(1);
    }

    @Test
    void an_unknown_or_changed_token_opens_nothing() {
        String token = link.token();
        List<String> wrong = new ArrayList<>(List.of("", "x", token + "A", token + "=",
                token.substring(1), "' OR 1=1 --"));
        for (int at = 0; at < token.length(); at++) {
            char other = token.charAt(at) == 'A' ? 'B' : 'A';
            wrong.add(token.substring(0, at) + other + token.substring(at + 1));
        }
        for (String one : wrong) {
            assertThat(desktop.links().peek(one, NINE)).isEqualTo(new LinkStanding.Unknown());
            assertThat(desktop.links().bind(one, phone, NINE)).isEqualTo(new Opening.Unknown());
            assertThat(desktop.links().answer(one, phone, ANSWER, NINE))
                    .isEqualTo(new Answering.Unknown());
        }
    }

    @Test
    void neither_the_token_nor_the_cookie_is_in_any_byte_of_the_file() {
        open(phone, minute(1));
        answer(ANSWER, minute(2));
        assertThat(desktop.holds(ANSWER.words())).isTrue();
        assertThat(desktop.holds(link.token())).isFalse();
        assertThat(desktop.holds(phone.text())).isFalse();
        assertThat(link + " " + phone).doesNotContain(link.token()).doesNotContain(phone.text());
        desktop.restart();
        assertThat(desktop.holds(link.token())).isFalse();
        assertThat(desktop.holds(phone.text())).isFalse();
    }

    @Test
    void an_answer_is_entered_once_and_leaves_the_inbox() {
        open(phone, minute(1));
        answer(ANSWER, minute(2));
        assertThat(line(minute(3)).state()).isEqualTo(LinkState.ANSWERED);
        Settled entered = new Settled(
                Desktop.AMAL, Optional.of(Desktop.statement(4)), "", minute(4), true);
        assertThat(desktop.links().entered(1, Desktop.AMAL, Desktop.statement(4), minute(4)))
                .isEqualTo(new Settling.Now(entered));
        assertThat(desktop.links().entered(1, Desktop.BASIR, Desktop.statement(5), minute(5)))
                .isEqualTo(new Settling.Before(entered));
        assertThat(desktop.links().setAside(1, Desktop.BASIR, "no", minute(5)))
                .isEqualTo(new Settling.Before(entered));
        assertThat(desktop.links().entered(9, Desktop.AMAL, Desktop.statement(4), minute(5)))
                .isEqualTo(new Settling.Unknown());
        assertThat(desktop.links().received()).isEmpty();
        assertThat(line(minute(6)).state()).isEqualTo(LinkState.ENTERED);
    }

    @Test
    void links_are_found_by_what_they_are_about_with_their_states() {
        NewLink letter = desktop.links().make(new LinkDraft(LinkAbout.ofLetter(12),
                new MemberId("alder"), COPY, Set.of(AnswerKind.ACKNOWLEDGES), minute(9)),
                Desktop.AMAL, NINE);
        desktop.links().make(new LinkDraft(LinkAbout.ofCase(4), new MemberId("alder"), COPY,
                Set.of(AnswerKind.ACKNOWLEDGES), EXPIRY), Desktop.AMAL, NINE);
        open(phone, minute(1));
        assertThat(desktop.links().about(LinkAbout.ofLetter(12), minute(10)))
                .extracting(LinkLine::number, LinkLine::state).containsExactly(
                        org.assertj.core.groups.Tuple.tuple(letter.number(), LinkState.EXPIRED),
                        org.assertj.core.groups.Tuple.tuple(link.number(), LinkState.OPENED));
        assertThat(desktop.links().about(LinkAbout.ofCase(3), NINE)).hasSize(1);
        assertThat(desktop.links().about(LinkAbout.ofStatement(Desktop.statement(1)), NINE))
                .hasSize(1);
        assertThat(desktop.links().newest(NINE)).hasSize(3);
    }

    @Test
    void a_link_that_would_live_too_long_or_be_dead_at_birth_is_not_made() {
        for (Instant expiry : List.of(NINE, NINE.plus(Duration.ofDays(91)))) {
            assertThatThrownBy(() -> desktop.links().make(new LinkDraft(ABOUT,
                    new MemberId("tarn"), COPY, Set.of(AnswerKind.ACKNOWLEDGES), expiry),
                    Desktop.AMAL, NINE)).isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("a link expires within 90 days, not at " + expiry);
        }
    }

    @Test
    void a_link_long_past_goes_unless_an_answer_waits() {
        open(phone, minute(1));
        answer(ANSWER, minute(2));
        desktop.store().purge(EXPIRY.plus(Duration.ofDays(200)));
        assertThat(desktop.links().received()).hasSize(1);
        desktop.links().setAside(1, Desktop.AMAL, "a trial", minute(4));
        desktop.store().purge(EXPIRY.plus(Duration.ofDays(200)));
        assertThat(desktop.links().line(link.number(), NINE)).isEmpty();
        assertThat(desktop.holds(ANSWER.words())).isFalse();
    }
}
