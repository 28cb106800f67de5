package mizan.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import mizan.statement.StatementId;
import mizan.tlog.Bytes;
import mizan.tlog.EntryIndex;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What somebody typed is kept, and handed in once.
class KeptFormsTest {
    private static final Instant NINE = Desktop.NINE;
    private static final Owner AMAL = new Owner.OfOfficer(Desktop.AMAL);
    private static final Owner BASIR = new Owner.OfOfficer(Desktop.BASIR);
    private static final Settles NOTHING = new Settles.Nothing();
    private static final KeptFile PHOTO =
            new KeptFile("gate.jpg", "image/jpeg", Bytes.utf8("the content of a photo"));

    @TempDir
    Path root;
    private Desktop desktop;
    private FormId form;

    @BeforeEach
    void opens() {
        desktop = new Desktop(root);
        form = desktop.form();
    }

    @AfterEach
    void closes() {
        desktop.close();
    }

    private static Typed typed(String words) {
        return Typed.of("contact", Map.of("summary", words));
    }

    private static FormState.Done done(int minute, long index) {
        return new FormState.Done(Desktop.statement(minute), new EntryIndex(index), NINE);
    }

    private Keeping keep(Owner owner, String words, Instant now) {
        return desktop.forms().keep(form, owner, typed(words), now);
    }

    private String summary(Owner owner) {
        return desktop.forms().of(form, owner).map(f -> f.fields().get("summary")).orElse("none");
    }

    @Test
    void what_was_typed_is_there_word_for_word_after_a_crash() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("with", "Quay House ‹liaison› \"quoted\" \\ \n second line\u0000\t");
        fields.put("خلاصہ", "فون پر بات ہوئی 😀");
        fields.put("empty", "");
        desktop.forms().keep(form, AMAL, new Typed("contact", fields, List.of(PHOTO)), NINE);
        desktop.crash();
        KeptForm kept = desktop.forms().of(form, AMAL).orElseThrow();
        assertThat(kept).isEqualTo(new KeptForm(form, "contact", fields, List.of(
                new KeptFile.Line("gate.jpg", "image/jpeg", PHOTO.sha256(), 22)), NINE, NINE));
        assertThat(new ArrayList<>(kept.fields().keySet()))
                .containsExactly("with", "خلاصہ", "empty");
        assertThat(desktop.forms().content(form, AMAL, PHOTO.sha256())).contains(PHOTO);
    }

    @Test
    void the_last_save_stands_and_files_stay_until_they_are_dropped() {
        desktop.forms().keep(form, AMAL,
                new Typed("contact", Map.of("summary", "first"), List.of(PHOTO)), NINE);
        keep(AMAL, "second", NINE.plusSeconds(60));
        assertThat(summary(AMAL)).isEqualTo("second");
        assertThat(desktop.forms().of(form, AMAL).orElseThrow().files()).hasSize(1);
        desktop.forms().drop(form, AMAL, PHOTO.sha256());
        assertThat(desktop.forms().of(form, AMAL).orElseThrow().files()).isEmpty();
    }

    @Test
    void half_of_a_surrogate_pair_costs_one_character_and_not_the_form() {
        assertThat(keep(AMAL, "before \ud800 after", NINE)).isInstanceOf(Keeping.Kept.class);
        assertThat(summary(AMAL)).isEqualTo("before ? after");
    }

    @Test
    void unfinished_forms_are_the_owners_the_last_saved_first() {
        FormId later = desktop.form();
        keep(AMAL, "early", NINE);
        desktop.forms().keep(later, AMAL, typed("late"), NINE.plusSeconds(5));
        desktop.forms().keep(desktop.form(), BASIR, typed("another's"), NINE);
        assertThat(desktop.forms().unfinished(AMAL)).extracting(KeptForm::id)
                .containsExactly(later, form);
    }

    @Test
    void another_officer_neither_reads_a_form_nor_writes_into_it_nor_hands_it_in() {
        keep(AMAL, "mine", NINE);
        assertThat(summary(BASIR)).isEqualTo("none");
        assertThat(keep(BASIR, "theirs", NINE)).isEqualTo(new Keeping.OfAnother());
        assertThat(desktop.forms().claim(form, Desktop.BASIR, Desktop.handIn(1), NOTHING, NINE))
                .isEqualTo(new Claim.OfAnother());
        desktop.forms().discard(form, BASIR);
        assertThat(summary(AMAL)).isEqualTo("mine");
    }

    @Test
    void what_was_typed_after_the_session_expired_is_the_officers_after_signing_in_again() {
        BrowserId browser = desktop.browser();
        Owner anonymous = new Owner.OfBrowser(browser);
        keep(AMAL, "before the session ended", NINE);
        desktop.forms().keep(form, anonymous, new Typed("contact",
                Map.of("summary", "and after it"), List.of(PHOTO)), NINE.plusSeconds(90));
        assertThat(summary(AMAL)).isEqualTo("before the session ended");
        desktop.crash();
        assertThat(desktop.forms().adopt(browser, Desktop.AMAL, NINE.plusSeconds(120)))
                .containsExactly(form);
        assertThat(summary(AMAL)).isEqualTo("and after it");
        assertThat(desktop.forms().of(form, AMAL).orElseThrow().files()).hasSize(1);
        assertThat(summary(anonymous)).isEqualTo("none");
    }

    @Test
    void a_later_save_by_the_officer_stands_against_the_browsers() {
        BrowserId browser = desktop.browser();
        desktop.forms().keep(form, new Owner.OfBrowser(browser), typed("old"), NINE);
        keep(AMAL, "new", NINE.plusSeconds(1));
        assertThat(desktop.forms().adopt(browser, Desktop.AMAL, NINE.plusSeconds(2))).isEmpty();
        assertThat(summary(AMAL)).isEqualTo("new");
    }

    @Test
    void another_officer_on_the_same_browser_does_not_get_the_form() {
        BrowserId browser = desktop.browser();
        keep(AMAL, "mine", NINE);
        desktop.forms().keep(form, new Owner.OfBrowser(browser), typed("still mine"), NINE);
        assertThat(desktop.forms().adopt(browser, Desktop.BASIR, NINE)).isEmpty();
        assertThat(desktop.forms().adopt(browser, Desktop.AMAL, NINE)).containsExactly(form);
    }

    @Test
    void two_submissions_at_once_hand_in_one_envelope() throws Exception {
        keep(AMAL, "a call", NINE);
        List<Callable<Claim>> both = new ArrayList<>();
        for (int minute = 0; minute < 8; minute++) {
            HandIn signed = Desktop.handIn(minute);
            both.add(() -> desktop.forms().claim(form, Desktop.AMAL, signed, NOTHING, NINE));
        }
        Set<StatementId> handedIn = new HashSet<>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (Future<Claim> claim : threads.invokeAll(both)) {
                handedIn.add(((Claim.HandThisIn) claim.get()).handIn().envelope().id());
            }
        }
        assertThat(handedIn).hasSize(1);
    }

    @Test
    void after_a_crash_between_claim_and_desk_the_same_envelope_and_contents_are_handed_in() {
        HandIn first = Desktop.handIn(1);
        keep(AMAL, "a call", NINE);
        desktop.forms().claim(form, Desktop.AMAL, first, NOTHING, NINE);
        desktop.crash();
        assertThat(desktop.forms().begun())
                .containsExactly(new KeptForms.Begun(form, Desktop.AMAL));
        assertThat(desktop.forms().state(form)).isEqualTo(new FormState.HandingIn(first, NINE));
        assertThat(desktop.forms().claim(form, Desktop.AMAL, Desktop.handIn(2), NOTHING, NINE))
                .isEqualTo(new Claim.HandThisIn(first));
        assertThat(summary(AMAL)).isEqualTo("a call");
    }

    @Test
    void a_second_submission_of_a_form_that_is_done_gets_the_first_outcome() {
        desktop.forms().claim(form, Desktop.AMAL, Desktop.handIn(1), NOTHING, NINE);
        assertThat(desktop.forms().done(form, Desktop.AMAL, done(1, 40))).isEqualTo(done(1, 40));
        desktop.crash();
        assertThat(desktop.forms().claim(form, Desktop.AMAL, Desktop.handIn(2), NOTHING, NINE))
                .isEqualTo(new Claim.Done(done(1, 40)));
        assertThat(desktop.forms().done(form, Desktop.AMAL, done(2, 41))).isEqualTo(done(1, 40));
        assertThat(desktop.forms().begun()).isEmpty();
        assertThat(keep(AMAL, "more", NINE)).isEqualTo(new Keeping.Begun(done(1, 40)));
    }

    @Test
    void what_was_typed_and_signed_is_in_no_byte_of_the_file_once_it_is_in_the_record() {
        HandIn handIn = Desktop.handIn(1);
        desktop.forms().keep(form, AMAL, new Typed("contact",
                Map.of("summary", "canary in a field"), List.of(PHOTO)), NINE);
        desktop.forms().claim(form, Desktop.AMAL, handIn, NOTHING, NINE);
        assertThat(desktop.holds("canary in a field")).isTrue();
        desktop.forms().done(form, Desktop.AMAL, done(1, 40));
        desktop.store().purge(NINE);
        assertThat(desktop.holds("canary in a field")).isFalse();
        assertThat(desktop.holds("the content of a photo")).isFalse();
        assertThat(desktop.holds("sealed 1")).isFalse();
        assertThat(desktop.holds(handIn.envelope().payload().base64())).isFalse();
    }

    @Test
    void a_refused_form_is_typed_in_again_and_an_old_refusal_cannot_release_a_new_envelope() {
        HandIn first = Desktop.handIn(1);
        HandIn second = Desktop.handIn(2);
        keep(AMAL, "a call", NINE);
        desktop.forms().claim(form, Desktop.AMAL, first, NOTHING, NINE);
        desktop.forms().release(form, first);
        assertThat(desktop.forms().state(form)).isEqualTo(new FormState.Typing());
        assertThat(summary(AMAL)).isEqualTo("a call");
        desktop.forms().claim(form, Desktop.AMAL, second, NOTHING, NINE);
        desktop.forms().release(form, first);
        assertThat(desktop.forms().state(form)).isEqualTo(new FormState.HandingIn(second, NINE));
    }

    @Test
    void a_form_that_is_being_handed_in_is_not_discarded() {
        keep(AMAL, "a call", NINE);
        desktop.forms().claim(form, Desktop.AMAL, Desktop.handIn(1), NOTHING, NINE);
        desktop.forms().discard(form, AMAL);
        assertThat(summary(AMAL)).isEqualTo("a call");
        desktop.forms().release(form, Desktop.handIn(1));
        desktop.forms().discard(form, AMAL);
        assertThat(summary(AMAL)).isEqualTo("none");
    }

    @Test
    void past_a_bound_nothing_is_changed_and_the_answer_says_which() {
        keep(AMAL, "as it was", NINE);
        assertThat(keep(AMAL, "x".repeat(KeptForms.FIELDS_BYTES_MAX), NINE)).isEqualTo(
                new Keeping.TooMuch("FIELDS_BYTES_MAX", 262_158, 262_144));
        List<KeptFile> files = new ArrayList<>();
        for (int i = 0; i <= KeptForms.FILES_MAX; i++) {
            files.add(new KeptFile("f", "text/plain", Bytes.utf8("file " + i)));
        }
        assertThat(desktop.forms().keep(form, AMAL, new Typed("contact", Map.of(), files), NINE))
                .isEqualTo(new Keeping.TooMuch("FILES_MAX", 17, 16));
        for (int i = 0; i < KeptForms.BROWSER_FORMS_MAX; i++) {
            desktop.forms().keep(desktop.form(), new Owner.OfBrowser(desktop.browser()),
                    typed("x"), NINE);
        }
        assertThat(keep(new Owner.OfBrowser(desktop.browser()), "x", NINE)).isEqualTo(
                new Keeping.TooMuch("BROWSER_FORMS_MAX", 201, 200));
        assertThat(summary(AMAL)).isEqualTo("as it was");
    }

    @Test
    void forms_nobody_came_back_to_go_and_what_is_being_handed_in_stays() {
        BrowserId browser = desktop.browser();
        FormId begun = desktop.form();
        keep(AMAL, "a call", NINE);
        desktop.forms().keep(form, new Owner.OfBrowser(browser), typed("x"), NINE);
        desktop.forms().keep(begun, AMAL, typed("begun"), NINE);
        desktop.forms().claim(begun, Desktop.AMAL, Desktop.handIn(1), NOTHING, NINE);
        desktop.store().purge(NINE.plus(Duration.ofDays(4)));
        assertThat(summary(new Owner.OfBrowser(browser))).isEqualTo("none");
        assertThat(summary(AMAL)).isEqualTo("a call");
        desktop.store().purge(NINE.plus(Duration.ofDays(31)));
        assertThat(summary(AMAL)).isEqualTo("none");
        assertThat(desktop.forms().of(begun, AMAL)).isPresent();
    }
}
