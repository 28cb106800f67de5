package mizan.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mizan.statement.Json;
import mizan.tlog.Bytes;
import org.junit.jupiter.api.Test;

/// From a sheet over a proposal and its questions to drafts, and the same again without a change.
class SheetImportTest {
    private static final String INCIDENTS = """
            Incident no,Date of incident,Time,Location,Type,Killed,Wounded,What happened,Grade
            1,24/11/25,08:12,Stone Bridge,Shelling,"1,234",5-7,Four shells fell near the bridge,b2
            2,1/2/25,2030,Mill Bend,IED,0,,A road mine,B-3
            3,3/2/25,soon,Elsewhere,Firing,few,,"=cmd|' /C calc'!A0",Z9
            4,31/2/25,,Elsewhere,Firing,,,No such day,
            ,,,,,,,,
            5,4/2/25,,Elsewhere,Sorcery,,,<script>alert(1)</script>,
            """;

    private static List<String> open(SheetProposal proposal) {
        return proposal.questions().stream().filter(Question::waits).map(Question::code).toList();
    }

    private static String kinds(List<RowOutcome> outcomes) {
        StringBuilder kinds = new StringBuilder();
        for (RowOutcome outcome : outcomes) {
            kinds.append(switch (outcome) {
                case RowOutcome.Drafted _ -> 'd';
                case RowOutcome.Waiting _ -> 'w';
                case RowOutcome.Unread _ -> 'u';
            });
        }
        return kinds.toString();
    }

    @Test
    void columns_are_recognised_and_what_cannot_be_known_is_asked_once() {
        SheetProposal proposal = Imports.propose(INCIDENTS, Target.INCIDENT);

        assertThat(proposal.mapping().columns()).extracting(use -> use.means().code())
                .containsExactly("row-id", "date", "time", "place", "act", "killed-best",
                        "injured-best", "account", "grade");
        assertThat(proposal.mapping().book()).isEqualTo("incidents");
        assertThat(proposal.mapping().offsetMinutes()).contains(210);
        assertThat(proposal.mapping().dates()).isEqualTo(DateOrder.DAY_FIRST);
        assertThat(proposal.mapping().values().get(Meaning.ACT)).isEqualTo(Map.of(
                "Firing", "direct-fire", "IED", "mine-or-ied", "Shelling", "indirect-fire"));
        assertThat(open(proposal)).containsExactly("values.act");
        assertThat(proposal.questions().getFirst().words())
                .containsExactly(new Question.Word("Sorcery", 1));
        assertThat(proposal.remarks()).extracting(Remark::what).contains(
                "day-first: 1 cells can be read in no other way, such as row 2, “24/11/25”;"
                        + " 3 others could be read both ways and are read likewise");
    }

    @Test
    void rows_become_drafts_or_say_why_not_and_the_rest_goes_on() {
        Mapping mapping = Imports.propose(INCIDENTS, Target.INCIDENT).mapping();
        List<RowOutcome> outcomes = Imports.rows(INCIDENTS, mapping);

        assertThat(kinds(outcomes)).isEqualTo("dddu" + "w");
        Json.Members first = Imports.draft(outcomes.getFirst());
        assertThat(first.compact()).contains("\"type\":\"report.incident-reported\"",
                "\"sector\":\"ford\"", "\"release\":\"joint\"", "\"at\":\"PT0S\"",
                "\"open\":{\"act\":\"indirect-fire\",\"urgency\":\"routine\",\"learnt\":\"other\"}",
                "\"occurred.from\":\"2025-11-24T08:12:00+03:30\"",
                "{\"category\":\"unknown\",\"effect\":\"killed\",\"low\":1234,\"best\":1234,"
                        + "\"high\":1234}",
                "{\"category\":\"unknown\",\"effect\":\"injured\",\"low\":5,\"best\":5,\"high\":7}",
                "\"grade\":\"B2\"", "\"heldBy\":\"secretariat\"");
        assertThat(((RowOutcome.Unread) outcomes.get(3)).why()).containsExactly(
                new Remark("row 5, column B (Date of incident)",
                        "“31/2/25”: no calendar has this day",
                        "write it like 2026-03-01 or 1 March 2026"));
        assertThat(((RowOutcome.Waiting) outcomes.get(4)).why()).extracting(Remark::what)
                .containsExactly("“Sorcery” stands for no known act");
        assertThat(((RowOutcome.Drafted) outcomes.get(2)).remarks()).extracting(Remark::what)
                .containsExactly("begins like a formula; it was kept as words and never evaluated",
                        "“soon”: no time of day could be read; only the day was taken",
                        "“few” is no number; it was left out",
                        "“Z9” is no grade; it was left out");
    }

    @Test
    void hostile_words_are_kept_as_words() {
        Mapping mapping = Imports.propose(INCIDENTS, Target.INCIDENT).mapping()
                .withValue(Meaning.ACT, "Sorcery", "direct-fire");
        List<RowOutcome> outcomes = Imports.rows(INCIDENTS, mapping);
        assertThat(Imports.field(Imports.draft(outcomes.get(2)), "fields", "account"))
                .isEqualTo("=cmd|' /C calc'!A0");
        assertThat(Imports.field(Imports.draft(outcomes.get(4)), "fields", "account"))
                .isEqualTo("<script>alert(1)</script>");
    }

    @Test
    void dates_that_no_cell_decides_are_asked_about_and_never_guessed() {
        String sheet = "No,Date,Type,Notes\n1,1/2/25,IED,one\n2,3/4/25,IED,two\n"
                + "3,2025-05-06,IED,three\n";
        SheetProposal proposal = Imports.propose(sheet, Target.INCIDENT);

        assertThat(open(proposal)).containsExactly("dates");
        assertThat(proposal.questions().getFirst().what()).isEqualTo("2 cells can be read both"
                + " ways, such as row 2, “1/2/25” (1 February 2025 or 2 January 2025)");
        assertThat(kinds(Imports.rows(sheet, proposal.mapping()))).isEqualTo("wwd");
        assertThat(kinds(Imports.rows(sheet, proposal.mapping().withDates(DateOrder.MONTH_FIRST))))
                .isEqualTo("ddd");
    }

    @Test
    void both_orders_in_one_column_are_told() {
        String sheet = "No,Date,Type,Notes\n1,13/2/25,IED,one\n2,2/13/25,IED,two\n3,1/2/25,IED,x\n";
        SheetProposal proposal = Imports.propose(sheet, Target.INCIDENT);
        assertThat(proposal.remarks()).extracting(Remark::what).contains("both orders stand in this"
                + " sheet: day first in 1 cells (row 2, “13/2/25”), month first in 1 (row 3,"
                + " “2/13/25”)");
        assertThat(open(proposal)).containsExactly("dates");
    }

    @Test
    void without_a_charter_nothing_is_known_and_all_of_it_is_asked() {
        ImportSetting nobody = Imports.setting(CharterWords.NONE, Gazetteer.EMPTY);
        SheetProposal proposal = SheetImport.propose(Imports.csv(INCIDENTS),
                Imports.original(INCIDENTS), Target.INCIDENT, "", nobody);
        assertThat(open(proposal)).containsExactly("offset", "values.act");
    }

    @Test
    void the_same_file_again_gives_the_same_drafts_and_adds_nothing() {
        Mapping mapping = Imports.propose(INCIDENTS, Target.INCIDENT).mapping();
        List<RowOutcome> once = Imports.rows(INCIDENTS, mapping);
        assertThat(Imports.rows(INCIDENTS, mapping)).isEqualTo(once);

        Imported held = Imported.of(once.stream().filter(RowOutcome.Drafted.class::isInstance)
                .map(outcome -> ((RowOutcome.Drafted) outcome).key().text()).toList());
        assertThat(standings(INCIDENTS, mapping, held)).isEqualTo("SAME SAME SAME");
        String grown = INCIDENTS.replace("A road mine", "A road mine, found")
                .replace("4,31/2/25", "4,30/1/25");
        assertThat(standings(grown, mapping, held)).isEqualTo("SAME CHANGED SAME NEW");
    }

    private static String standings(String sheet, Mapping mapping, Imported held) {
        List<String> standings = new ArrayList<>();
        for (RowOutcome outcome : Imports.rows(sheet, mapping)) {
            if (outcome instanceof RowOutcome.Drafted drafted) {
                standings.add(held.standing(drafted.key()).name());
            }
        }
        return String.join(" ", standings);
    }

    @Test
    void rows_without_a_number_are_known_by_their_words_also_among_new_columns() {
        String sheet = "Date,Type,Notes\n2025-05-06,IED,one\n2025-05-06,IED,one\n";
        Mapping mapping = Imports.propose(sheet, Target.INCIDENT).mapping();
        List<RowOutcome> once = Imports.rows(sheet, mapping);
        assertThat(once).extracting(o -> ((RowOutcome.Drafted) o).key().row())
                .doesNotHaveDuplicates();
        assertThat(((RowOutcome.Drafted) once.get(1)).remarks()).extracting(Remark::what)
                .containsExactly("says the same as an earlier row");

        String wider = "Seen,Date,Type,Notes\nx,2025-05-06,IED,one\nx,2025-05-06,IED,one\n"
                + "x,2025-05-07,IED,two\n";
        Mapping moved = SheetImport.check(Imports.csv(wider), mapping, Imports.setting()).mapping();
        Imported held = Imported.of(once.stream()
                .map(o -> ((RowOutcome.Drafted) o).key().text()).toList());
        assertThat(standings(wider, moved, held)).isEqualTo("SAME SAME NEW");
    }

    @Test
    void a_mapping_is_the_same_after_it_was_written_and_read() {
        Mapping mapping = Imports.propose(INCIDENTS, Target.INCIDENT).mapping();
        Bytes text = Bytes.utf8(mapping.json().pretty());
        assertThat(Mapping.parse(text)).isEqualTo(mapping);
        assertThat(SheetImport.check(Imports.csv(INCIDENTS), mapping, Imports.setting()).mapping())
                .isEqualTo(mapping);
    }

    @Test
    void a_second_row_of_tags_is_no_data_and_names_its_columns() {
        String sheet = "A,B,C\n#date +occurred,#event+type,#geo+lat\n2025-05-06,IED,34.5\n";
        SheetProposal proposal = Imports.propose(sheet, Target.INCIDENT);
        assertThat(proposal.mapping().columns()).extracting(use -> use.means().code())
                .containsExactly("date", "act", "latitude");
        assertThat(proposal.rows()).isEqualTo(1);
    }

    @Test
    void headers_in_other_languages_are_recognised() {
        String urdu = "تاریخ,وقت,مقام,نوعیت,ہلاک,زخمی,تفصیل\n"
                + "۲۴ نومبر ۲۰۲۶,۰۸:۱۲,پل,فائرنگ,۲,,الف\n";
        assertThat(Imports.propose(urdu, Target.INCIDENT).mapping().columns())
                .extracting(use -> use.means().code()).containsExactly("date", "time", "place",
                        "act", "killed-best", "injured-best", "account");
        Mapping mapping = Imports.propose(urdu, Target.INCIDENT).mapping();
        assertThat(Imports.field(Imports.draft(Imports.rows(urdu, mapping).getFirst()), "fields",
                "occurred.from")).isEqualTo("2026-11-24T08:12:00+03:30");
    }

    @Test
    void swapped_coordinates_are_noticed_and_swapped_only_if_a_person_says_so() {
        String sheet = "Date,Type,Notes,Lat,Long\n2025-05-06,IED,one,101.25,34.5\n";
        SheetProposal proposal = Imports.propose(sheet, Target.INCIDENT);
        assertThat(proposal.questions()).extracting(Question::code).containsExactly("coordinates");
        assertThat(Imports.field(Imports.draft(Imports.rows(sheet, proposal.mapping()).getFirst()),
                "fields", "place.point")).isEqualTo("(none)");
        assertThat(Imports.field(Imports.draft(Imports.rows(sheet, proposal.mapping()
                .withSwapped(true)).getFirst()), "fields", "place.point"))
                .isEqualTo("{\"lat\":345000000,\"lon\":1012500000,\"radius\":550}");
    }

    @Test
    void places_are_found_in_the_charter_first_and_then_in_the_gazetteer() {
        Gazetteer gazetteer = Gazetteer.parse(Bytes.utf8("name,district,latitude,longitude,radius\n"
                + "Stone Bridge,Low,34.5,71.25,2000\nUpton village,Low,34.6,71.3,2000\n"
                + "Weir,Low,34.6,71.3,2000\nWeir,High,35.9,71.9,2000\n"));
        String sheet = "Date,Type,Notes,Place,District\n2025-05-06,IED,a,Stone bridge,\n"
                + "2025-05-06,IED,b,Upton,\n2025-05-06,IED,c,Weir,\n2025-05-06,IED,d,Weir,High\n";
        ImportSetting setting = Imports.setting(Imports.CHARTER, gazetteer);
        SheetProposal proposal = SheetImport.propose(Imports.csv(sheet), Imports.original(sheet),
                Target.INCIDENT, "", setting);
        List<String> points = new ArrayList<>();
        SheetImport.rows(Imports.csv(sheet), Imports.original(sheet), proposal.mapping(), setting,
                row -> points.add(Imports.draft(row).members().get("sector").compact()
                        + Imports.field(Imports.draft(row), "fields", "place.point")));
        assertThat(points).containsExactly(
                "\"ford\"{\"lat\":345000000,\"lon\":712500000,\"radius\":2000}",
                "\"none\"{\"lat\":346000000,\"lon\":713000000,\"radius\":2000}",
                "\"none\"(none)",
                "\"none\"{\"lat\":359000000,\"lon\":719000000,\"radius\":2000}");
    }

    @Test
    void contacts_need_a_person_to_say_who_is_who() {
        String sheet = "Date,Time,With,Name,Channel,Summary\n"
                + "24/11/26,08:12,Alder Liaison Office,Lt. Wren,call,Asked for a copy\n"
                + "24/11/26,09:40,Somebody,Reed,whatsapp,Sent two pictures\n";
        SheetProposal proposal = Imports.propose(sheet, Target.ORAL);
        assertThat(open(proposal)).containsExactly("values.with");
        List<RowOutcome> rows = Imports.rows(sheet, proposal.mapping());
        assertThat(kinds(rows)).isEqualTo("dw");
        assertThat(Imports.draft(rows.getFirst()).compact()).contains("\"release\":\"own\"",
                "{\"with\":\"alder\",\"channel\":\"phone\",\"held\":\"2026-11-24T08:12:00+03:30\"}",
                "\"persons\":[\"Lt. Wren\"]");
    }
}
