package mizan.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import mizan.statement.OffsetInstant;
import org.junit.jupiter.api.Test;

/// What people paste out of chats and mail, and what becomes of it.
class PastedTextTest {
    private static final String CHAT = """
            24/11/2026, 08:10 - Messages and calls are end-to-end encrypted.
            24/11/2026, 08:12 - Lt. Wren: Shots near the mill
            two, maybe three
            24/11/2026, 08:15 - Duty phone: Noted. From where?
            24/11/2026, 08:16 - Lt. Wren: <Media omitted>
            """;

    private static PasteDecisions decisions(Map<String, String> who, boolean together) {
        return new PasteDecisions(DateOrder.DAY_FIRST, Optional.of(210), Optional.empty(), who,
                together);
    }

    private static final Map<String, String> WHO =
            Map.of("Lt. Wren", "alder", "Duty phone", "secretariat");

    @Test
    void chats_are_taken_apart_in_each_form_of_their_programs() {
        for (String line : List.of("[24/11/2026, 08:12] Lt. Wren: Shots",
                "24.11.26, 08:12 - Lt. Wren: Shots", "\u200e[24/11/2026, 08:12:30] Lt. Wren: Shots",
                "Lt. Wren, [24.11.2026 08:12]\nShots",
                "24/11/26, 8:12\u202fAM - Lt. Wren: Shots")) {
            PastedText pasted = PastedText.read(line);
            assertThat(pasted.form()).as(line).isEqualTo(PastedText.Form.CHAT);
            assertThat(pasted.dates()).as(line).isEqualTo(DateOrder.DAY_FIRST);
            PastedWords message = pasted.messages().getFirst();
            assertThat(message.who()).as(line).isEqualTo("Lt. Wren");
            assertThat(message.text()).as(line).isEqualTo("Shots");
            assertThat(message.held(DateOrder.ASK, Optional.of(0)).orElseThrow().text()).as(line)
                    .startsWith("2026-11-24T08:12:");
        }
    }

    @Test
    void each_message_becomes_a_contact_once_a_person_says_who_is_who() {
        PastedText pasted = PastedText.read(CHAT);
        assertThat(pasted.names()).containsExactly("Lt. Wren", "Duty phone");
        assertThat(pasted.remarks()).extracting(Remark::what).containsExactly(
                "1 lines are notices of the program",
                "speaks of a picture or file that was not pasted",
                "some can be read day-first only");

        List<RowOutcome> open = PastedContacts.of(
                pasted, decisions(Map.of(), false), Imports.setting());
        assertThat(open).hasSize(3).allMatch(RowOutcome.Waiting.class::isInstance);
        List<RowOutcome> contacts = PastedContacts.of(
                pasted, decisions(WHO, false), Imports.setting());
        assertThat(Imports.draft(contacts.getFirst()).compact()).contains(
                "\"with\":\"alder\",\"channel\":\"message\",\"held\":\"2026-11-24T08:12:00+03:30\"",
                "\"summary\":\"Shots near the mill\\ntwo, maybe three\"",
                "\"persons\":[\"Lt. Wren\"]", "\"release\":\"own\"");
        assertThat(Imports.draft(contacts.get(1)).compact()).contains("\"with\":\"alder\"");
    }

    @Test
    void an_exchange_can_be_one_contact_and_names_stand_in_persons_only() {
        List<RowOutcome> one = PastedContacts.of(
                PastedText.read(CHAT), decisions(WHO, true), Imports.setting());
        assertThat(one).hasSize(1);
        String draft = Imports.draft(one.getFirst()).compact();
        assertThat(draft).contains("\"summary\":\"alder: Shots near the mill\\ntwo, maybe three\\n"
                + "secretariat: Noted. From where?\\nalder: <Media omitted>\"",
                "\"persons\":[\"Lt. Wren\",\"Duty phone\"]");
        assertThat(draft.split("Wren", -1)).as("once, in persons").hasSize(2);
    }

    @Test
    void the_same_paste_again_has_the_same_keys() {
        List<RowOutcome> once = PastedContacts.of(
                PastedText.read(CHAT), decisions(WHO, false), Imports.setting());
        assertThat(PastedContacts.of(PastedText.read(CHAT), decisions(WHO, false),
                Imports.setting())).isEqualTo(once);
    }

    @Test
    void a_mail_gives_its_sender_date_subject_and_words() {
        PastedText pasted = PastedText.read("""
                From: "Reed, Ana" <ana@alder.example>
                To: office@secretariat.example
                Date: Tue, 24 Nov 2026 08:12:03 +0430
                Subject: Copy of the report

                Please send it.
                > On Monday you wrote
                """);
        assertThat(pasted.form()).isEqualTo(PastedText.Form.MAIL);
        PastedWords mail = pasted.messages().getFirst();
        assertThat(mail.who()).isEqualTo("Reed, Ana");
        assertThat(mail.text()).isEqualTo(
                "Copy of the report\nPlease send it.\n> On Monday you wrote");
        assertThat(mail.held(DateOrder.ASK, Optional.empty())).map(OffsetInstant::text)
                .contains("2026-11-24T08:12:03+04:30");
        assertThat(pasted.remarks()).extracting(Remark::what)
                .containsExactly("quotes earlier messages");
    }

    @Test
    void dates_that_can_be_read_both_ways_are_asked_about() {
        PastedText pasted = PastedText.read("[1/2/25, 08:12] Lt. Wren: Shots");
        assertThat(pasted.dates()).isEqualTo(DateOrder.ASK);
        assertThat(pasted.remarks()).containsExactly(new Remark("the dates",
                "“1/2/25 08:12” is 1 February 2025 or 2 January 2025", "say which stands first"));
    }

    @Test
    void anything_else_is_one_message_without_date_and_name() {
        PastedText pasted = PastedText.read("Shots near the mill: two, maybe three");
        assertThat(pasted.form()).isEqualTo(PastedText.Form.PLAIN);
        assertThat(PastedContacts.of(pasted, new PasteDecisions(DateOrder.ASK, Optional.empty(),
                Optional.of(OffsetInstant.parse("2026-11-24T08:12:00+03:30")),
                Map.of("", "alder"), false), Imports.setting()))
                .singleElement().isInstanceOf(RowOutcome.Drafted.class);
        assertThat(PastedText.read(" \n ").messages()).isEmpty();
    }
}
