package mizan.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mizan.statement.Json;
import mizan.tlog.Bytes;
import mizan.tlog.Hash;
import mizan.tlog.TreeSize;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What an office need not do twice: searches, last looks, mappings, rows, reminders.
class HabitsTest {
    private static final Instant NINE = Desktop.NINE;

    @TempDir
    Path root;
    private Desktop desktop;

    @BeforeEach
    void opens() {
        desktop = new Desktop(root);
    }

    @AfterEach
    void closes() {
        desktop.close();
    }

    private static Instant minute(int minutes) {
        return NINE.plus(Duration.ofMinutes(minutes));
    }

    private Optional<LastLooks.Look> look(int size, Instant now) {
        return desktop.store().looks().look(Desktop.AMAL, "today", new TreeSize(size), now);
    }

    private static LastLooks.Look looked(int size, Instant at) {
        return new LastLooks.Look(new TreeSize(size), at);
    }

    @Test
    void a_search_is_its_officers_and_one_of_the_same_name_replaces_it() {
        SavedSearches searches = desktop.store().searches();
        assertThat(searches.keep(Desktop.AMAL, new SavedSearch("shots", "q=shots"), NINE))
                .isTrue();
        searches.keep(Desktop.AMAL, new SavedSearch("gate", "q=gate&in=fields"), NINE);
        searches.keep(Desktop.AMAL, new SavedSearch("shots", "q=shots+or+fire"), NINE);
        desktop.crash();
        assertThat(desktop.store().searches().of(Desktop.AMAL)).containsExactly(
                new SavedSearch("gate", "q=gate&in=fields"),
                new SavedSearch("shots", "q=shots+or+fire"));
        assertThat(desktop.store().searches().of(Desktop.BASIR)).isEmpty();
        desktop.store().searches().remove(Desktop.AMAL, "gate");
        assertThat(desktop.store().searches().of(Desktop.AMAL)).hasSize(1);
    }

    @Test
    void one_search_too_many_or_too_long_is_not_kept_and_a_kept_one_can_still_be_replaced() {
        SavedSearches searches = desktop.store().searches();
        for (int i = 0; i < SavedSearches.SEARCHES_MAX; i++) {
            assertThat(searches.keep(Desktop.AMAL, new SavedSearch("s" + i, "q"), NINE)).isTrue();
        }
        assertThat(searches.keep(Desktop.AMAL, new SavedSearch("more", "q"), NINE)).isFalse();
        assertThat(searches.keep(Desktop.AMAL, new SavedSearch("s1", "other"), NINE)).isTrue();
        assertThat(searches.keep(Desktop.BASIR, new SavedSearch("long", "q".repeat(2049)), NINE))
                .isFalse();
        assertThat(searches.keep(Desktop.BASIR, new SavedSearch(" ", "q"), NINE)).isFalse();
    }

    @Test
    void loading_a_page_again_does_not_take_the_marks_of_what_is_new_away() {
        assertThat(look(10, minute(0))).isEmpty();
        assertThat(look(12, minute(20))).isEmpty();
        assertThat(look(20, minute(120))).contains(looked(12, minute(20)));
        assertThat(look(21, minute(125))).contains(looked(12, minute(20)));
        desktop.crash();
        assertThat(look(22, minute(150))).contains(looked(12, minute(20)));
        assertThat(look(30, minute(300))).contains(looked(22, minute(150)));
    }

    @Test
    void an_officer_may_say_that_all_is_seen_and_no_other_officers_marks_change() {
        look(10, minute(0));
        desktop.store().looks().look(Desktop.BASIR, "today", new TreeSize(10), minute(0));
        desktop.store().looks().seen(Desktop.AMAL, "today", new TreeSize(15), minute(5));
        assertThat(look(16, minute(6))).contains(looked(15, minute(5)));
        assertThat(desktop.store().looks().look(
                Desktop.BASIR, "today", new TreeSize(16), minute(6))).isEmpty();
    }

    @Test
    void a_mapping_is_proposed_for_the_same_headers_and_the_oldest_make_room() {
        ImportMappings mappings = desktop.store().mappings();
        for (int i = 0; i <= ImportMappings.MAPPINGS_MAX; i++) {
            mappings.keep(mapping(i, "file " + i, minute(i)));
        }
        desktop.crash();
        assertThat(desktop.store().mappings().list()).hasSize(ImportMappings.MAPPINGS_MAX);
        assertThat(desktop.store().mappings().of(mapping(0, "", NINE).fingerprint())).isEmpty();
        ImportMappings.Mapping again = mapping(7, "later file", minute(500));
        desktop.store().mappings().keep(again);
        assertThat(desktop.store().mappings().of(again.fingerprint())).contains(again);
        assertThat(desktop.store().mappings().list().getFirst()).isEqualTo(again);
        desktop.store().mappings().remove(again.fingerprint());
        assertThat(desktop.store().mappings().of(again.fingerprint())).isEmpty();
    }

    private static ImportMappings.Mapping mapping(int headers, String name, Instant at) {
        return new ImportMappings.Mapping(Hash.sha256(Bytes.utf8("headers " + headers)), name,
                new Json.Members(Map.of("A", Json.text("occurred.from"))), Desktop.AMAL, at);
    }

    @Test
    void an_imported_row_is_known_in_any_file_with_what_became_of_it() {
        Hash original = Hash.sha256(Bytes.utf8("yesterday.xlsx"));
        desktop.proposals().propose(List.of(new ProposalDraft(ProposalDraft.Origin.IMPORT, "row 1",
                Json.text("draft"), Json.text("none"),
                Optional.of(new ProposalDraft.Row("k1", original)))), Desktop.AMAL, NINE);
        desktop.proposals().confirmed(1, Desktop.BASIR, Desktop.statement(1), minute(3));
        ImportedRows.Original file = new ImportedRows.Original(
                original, "yesterday.xlsx", 1, Desktop.AMAL, NINE);
        assertThat(desktop.store().rows().bring(file)).isTrue();
        assertThat(desktop.store().rows().bring(new ImportedRows.Original(
                original, "renamed.xlsx", 1, Desktop.BASIR, minute(9)))).isFalse();
        desktop.crash();
        ImportedRows rows = desktop.store().rows();
        assertThat(rows.original(original)).contains(file);
        assertThat(rows.known(List.of("k1", "k2"))).isEqualTo(Set.of("k1"));
        assertThat(rows.of("k1")).contains(new ImportedRows.Row("k1", original, 1, NINE,
                Optional.of(new Settled(Desktop.BASIR, Optional.of(Desktop.statement(1)), "",
                        minute(3), true))));
        assertThat(rows.of("k2")).isEmpty();
    }

    @Test
    void the_newest_reminder_of_each_due_says_when_and_by_whom() {
        Reminders reminders = desktop.store().reminders();
        reminders.remind(new Reminders.Reminder("case-3/reply/tarn", Desktop.AMAL, minute(0)));
        reminders.remind(new Reminders.Reminder("case-3/reply/tarn", Desktop.BASIR, minute(9)));
        reminders.remind(new Reminders.Reminder("letter-12", Desktop.AMAL, minute(1)));
        desktop.crash();
        assertThat(desktop.store().reminders().of("case-3/reply/tarn")).hasSize(2);
        assertThat(desktop.store().reminders().last()).isEqualTo(Map.of(
                "case-3/reply/tarn",
                new Reminders.Reminder("case-3/reply/tarn", Desktop.BASIR, minute(9)),
                "letter-12", new Reminders.Reminder("letter-12", Desktop.AMAL, minute(1))));
        assertThat(desktop.store().reminders().last("letter-13")).isEmpty();
        desktop.store().purge(NINE.plus(Duration.ofDays(366)));
        assertThat(desktop.store().reminders().last()).isEmpty();
    }

    @Test
    void an_older_programs_file_is_brought_forward_with_what_it_holds() throws Exception {
        FormId form = desktop.form();
        Owner amal = new Owner.OfOfficer(Desktop.AMAL);
        desktop.forms().keep(form, amal, Typed.of("contact", Map.of("a", "b")), NINE);
        desktop.restart();
        desktop.close();
        Path older = root.resolve("older");
        java.nio.file.Files.createDirectory(older);
        java.nio.file.Files.copy(root.resolve("office.db"), older.resolve("office.db"));
        try (var connection = java.sql.DriverManager.getConnection(
                        "jdbc:sqlite:" + older.resolve("office.db"));
                var statement = connection.createStatement()) {
            for (String table : List.of("token", "search", "look", "mapping",
                    "imported_original", "imported_content", "reminder")) {
                statement.execute("DROP TABLE " + table);
            }
            statement.execute("PRAGMA user_version = 1");
        }
        desktop = new Desktop(older);
        assertThat(desktop.forms().of(form, amal)).isPresent();
        assertThat(desktop.store().searches().of(Desktop.AMAL)).isEmpty();
    }
}
