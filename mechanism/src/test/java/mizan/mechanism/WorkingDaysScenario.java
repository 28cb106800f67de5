package mizan.mechanism;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import mizan.statement.MemberId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Times that run on the working days of whom they await, as the charter's calendar has them.
class WorkingDaysScenario {
    /// Friday is off in the south, at +04:30; Saturday and Sunday in the office, at +03:00, and one
    /// holiday.
    private static final String PROVISIONS = """
            {"calendars":[
              {"of":"south","offsetMinutes":270,"weekend":["friday"],
               "holidays":[{"date":"2026-03-21","name":"New year"}]},
              {"of":"office","offsetMinutes":180,"weekend":["saturday","sunday"],
               "holidays":[]}],
             "workingDays":["reply"]}""";

    private static Scenario ratified() {
        Scenario scenario = Scenario.empty(2);
        scenario.turn("office/root", "charter.proposed")
                .open(Charter.joint().put("provisions", PROVISIONS).json())
                .named("charter").accepted();
        for (String member : new String[] {"north", "south", "bridge"}) {
            scenario.turn(member + "/root", "charter.ratified").ref("charter", "charter")
                    .accepted();
        }
        scenario.officers();
        return scenario;
    }

    /// Dues worked out by hand from a printed calendar; 2026-03-06 is a Friday.
    @ParameterizedTest
    @CsvSource({
        "2026-03-02T06:00:00Z, 60, 2026-03-02T07:00:00Z",
        "2026-03-04T19:29:00Z, 1, 2026-03-04T19:30:00Z",
        // Thursday noon in the south, two working days: Friday does not count.
        "2026-03-05T07:30:00Z, 2880, 2026-03-08T07:30:00Z",
        // Midnight at +04:30 is 19:30 UTC the day before; what is left at it ends there.
        "2026-03-05T18:30:00Z, 60, 2026-03-05T19:30:00Z",
        "2026-03-05T18:30:00Z, 61, 2026-03-06T19:31:00Z",
        // A time that starts on a Friday begins with Saturday.
        "2026-03-06T06:00:00Z, 30, 2026-03-06T20:00:00Z",
        // Friday and the holiday after it, one after the other.
        "2026-03-19T19:00:00Z, 60, 2026-03-21T20:00:00Z"
    })
    void a_time_runs_on_the_awaited_members_working_days(Instant start, int minutes, Instant due) {
        assertThat(WorkingDays.due(ratified().state().terms(), Duty.REPLY,
                new MemberId("south"), start, minutes)).isEqualTo(due);
    }

    @Test
    void duties_that_the_charter_does_not_list_run_on_every_day() {
        Instant friday = Instant.parse("2026-03-06T06:00:00Z");
        assertThat(WorkingDays.due(ratified().state().terms(), Duty.COMMENTS,
                new MemberId("south"), friday, 60)).isEqualTo("2026-03-06T07:00:00Z");
    }

    @Test
    void a_member_without_a_calendar_works_every_day() {
        Instant friday = Instant.parse("2026-03-06T06:00:00Z");
        assertThat(WorkingDays.due(ratified().state().terms(), Duty.REPLY,
                new MemberId("north"), friday, 60)).isEqualTo("2026-03-06T07:00:00Z");
    }

    @Test
    void working_days_are_told_for_pages() {
        MemberId south = new MemberId("south");
        var terms = ratified().state().terms();
        assertThat(WorkingDays.works(terms, south, LocalDate.parse("2026-03-06"))).isFalse();
        assertThat(WorkingDays.works(terms, south, LocalDate.parse("2026-03-21"))).isFalse();
        assertThat(WorkingDays.works(terms, south, LocalDate.parse("2026-03-22"))).isTrue();
        assertThat(WorkingDays.works(terms, new MemberId("north"),
                LocalDate.parse("2026-03-06"))).isTrue();
    }

    @Test
    void a_case_replied_to_on_the_other_weekday_is_late_on_the_charters_calendar() {
        Scenario s = ratified();
        Steps c = new Steps(s, "mill");
        s.hours(4 * 24 + 1);
        c.complains("north").accepted();
        c.serves("south").accepted();
        s.turn("south/liaison", "hotline.notified").in("none")
                .open("{\"kind\":\"convoy\",\"to\":[\"north\"]}").accepted();
        Clock reply = s.clock("mill", Duty.REPLY, "south");
        assertThat(reply.startedAt()).contains(Instant.parse("2026-03-05T07:00:00Z"));
        assertThat(reply.dueAt()).contains(Instant.parse("2026-03-08T07:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{\"calendars\":[{\"of\":\"nobody\",\"offsetMinutes\":0,\"weekend\":[],\"holidays\":[]}]}"
                + "| the calendar of nobody is of nobody whom the charter names",
        "{\"calendars\":[{\"of\":\"north\",\"offsetMinutes\":0,\"weekend\":[\"monday\","
                + "\"tuesday\",\"wednesday\",\"thursday\",\"friday\",\"saturday\",\"sunday\"],"
                + "\"holidays\":[]}]} | by the calendar of north no day is a working day",
        "{\"workingDays\":[\"lunch\"]} | lunch is no duty",
        "{\"gravity\":[\"rain\"]} | rain is a gravity or a priority, but no act of the charter",
        "{\"stopReasons\":[\"snow\",\"snow\"]} | a reason for stopping a clock stands twice: snow",
        "{\"chairWhileAway\":[\"intent\",\"intent\"]} | the chair is given an axis twice: intent",
        "{\"publicTypes\":[\"case.poem\"]} | case.poem is to be public, and is no type",
        "{\"committees\":[{\"sector\":\"moon\",\"chair\":\"bridge\"}]}"
                + "| a committee is of sector moon",
        "{\"committees\":[{\"sector\":\"east\",\"chair\":\"nobody\"}]}"
                + "| the chair of a committee, nobody, is no member",
        "{\"successors\":[\"office\"]} | the operator office is its own successor",
        "{\"sunset\":\"2027-01-01T00:00:00Z\"} | the mechanism ends and nobody keeps its archive"
    })
    void provisions_that_contradict_are_refused(String provisions, String words) {
        Scenario s = Scenario.empty(2);
        Rejection refused = s.turn("office/root", "charter.proposed")
                .open(Charter.joint().put("provisions", provisions).json()).refused();
        assertThat(RejectionText.code(refused)).isEqualTo("G001");
        assertThat(refused.toString()).contains(words);
    }

    @Test
    void version_1_knows_no_provisions() {
        assertThat(mizan.statement.StatementTypes.named("charter.proposed", 1).orElseThrow().open())
                .noneMatch(field -> field.name().equals("provisions"));
    }
}
