package mizan.mechanism;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// When the clocks of a case start, run out and are met.
class ClocksScenario {
    private final Scenario scenario = Scenario.ratified();
    private final Steps c = new Steps(scenario, "incident");

    private Clock clock(Duty duty, String member) {
        return scenario.clock("incident", duty, member);
    }

    private void assertClock(
            Duty duty, String member, Clock.Status status, Instant startedAt, int minutes) {
        Clock clock = clock(duty, member);
        assertThat(clock.status()).isEqualTo(status);
        assertThat(clock.startedAt()).contains(startedAt);
        assertThat(clock.dueAt()).contains(startedAt.plus(Duration.ofMinutes(minutes)));
    }

    /// Any statement of a Party, with the head that it had seen.
    private void southSpeaks(long seen) {
        scenario.turn("south/analyst", "report.article-kept").seen(seen).in("none").open("""
                {"published":"2026-03-01","dateBasis":"printed","language":"en",
                 "scope":"within"}""").accepted();
    }

    private void served() {
        c.complains("north").accepted();
        c.serves("south").accepted();
    }

    @Test
    void the_secretariat_has_four_hours_to_serve_and_half_an_hour_where_it_is_urgent() {
        c.complains("north").accepted();
        assertClock(Duty.ACKNOWLEDGE, "office", Clock.Status.RUNNING, scenario.now(), 240);
        scenario.turn("south/liaison", "case.complaint").named("urgent").open("""
                {"act":"direct-fire","against":"north","basis":"1","urgency":"urgent","on":[]}""")
                .accepted();
        assertThat(scenario.clock("urgent", Duty.ACKNOWLEDGE, "office").dueAt())
                .contains(scenario.now().plus(Duration.ofMinutes(30)));

        scenario.minutes(239);
        c.serves("south").accepted();
        assertThat(clock(Duty.ACKNOWLEDGE, "office").metAt()).contains(scenario.now());
        scenario.minutes(1);
        assertThat(scenario.clock("urgent", Duty.ACKNOWLEDGE, "office").status())
                .isEqualTo(Clock.Status.OVERDUE);
    }

    @Test
    void service_is_proven_by_a_later_statement_whose_head_covers_it() {
        c.complains("north").accepted();
        long before = scenario.state().size().entries();
        c.serves("south").accepted();
        southSpeaks(before);
        assertThat(clock(Duty.REPLY, "south").status()).isEqualTo(Clock.Status.NOT_STARTED);

        scenario.hours(1);
        southSpeaks(before + 1);
        assertClock(Duty.REPLY, "south", Clock.Status.RUNNING, scenario.now(), 2_880);
        assertClock(Duty.SCREENING, "office", Clock.Status.RUNNING, scenario.now(), 1_440);
    }

    @Test
    void nobody_elses_statement_and_no_void_one_proves_service() {
        served();
        c.links("north/liaison", "incident").refused("R005");
        scenario.turn("north/analyst", "report.article-kept").in("none").open("""
                {"published":"2026-03-01","dateBasis":"printed","language":"en",
                 "scope":"within"}""").accepted();
        c.replies("south", "accepts").refused("C003");

        assertThat(clock(Duty.REPLY, "south").status()).isEqualTo(Clock.Status.NOT_STARTED);
    }

    @Test
    void service_is_deemed_after_two_channels_and_six_hours() {
        served();
        Instant deemed = scenario.now().plus(Duration.ofHours(6));
        assertThat(clock(Duty.REPLY, "south").status()).isEqualTo(Clock.Status.NOT_STARTED);
        scenario.minutes(359);
        assertThat(clock(Duty.REPLY, "south").status()).isEqualTo(Clock.Status.NOT_STARTED);
        scenario.minutes(1);
        assertClock(Duty.REPLY, "south", Clock.Status.RUNNING, deemed, 2_880);

        southSpeaks(scenario.state().size().entries());
        assertClock(Duty.REPLY, "south", Clock.Status.RUNNING, deemed, 2_880);
    }

    @Test
    void one_channel_alone_is_never_deemed_service() {
        c.complains("north").accepted();
        c.step("office/registrar", "served", "{\"to\":\"south\",\"channels\":[\"phone\"]}")
                .accepted();
        scenario.hours(1_000);

        assertThat(clock(Duty.REPLY, "south").startedAt()).isEmpty();
        assertThat(clock(Duty.REPLY, "south").status()).isEqualTo(Clock.Status.NOT_STARTED);
    }

    @Test
    void proof_before_the_deemed_time_starts_the_clock_earlier() {
        served();
        scenario.hours(2);
        southSpeaks(scenario.state().size().entries());

        assertClock(Duty.REPLY, "south", Clock.Status.RUNNING, scenario.now(), 2_880);
    }

    @Test
    void a_deadline_is_exclusive() {
        served();
        scenario.hours(6).hours(48).seconds(-1);
        assertThat(clock(Duty.REPLY, "south").status()).isEqualTo(Clock.Status.RUNNING);
        scenario.seconds(1);
        assertThat(clock(Duty.REPLY, "south").status()).isEqualTo(Clock.Status.OVERDUE);
    }

    @Test
    void asking_for_particulars_is_no_reply_and_a_late_reply_meets_the_duty_late() {
        served();
        c.replies("south", "asks-particulars").accepted();
        assertThat(clock(Duty.REPLY, "south").status()).isEqualTo(Clock.Status.RUNNING);
        scenario.hours(60);
        assertThat(clock(Duty.REPLY, "south").status()).isEqualTo(Clock.Status.OVERDUE);
        c.replies("south", "denies").accepted();

        assertThat(clock(Duty.REPLY, "south").status()).isEqualTo(Clock.Status.MET);
        assertThat(clock(Duty.REPLY, "south").late(scenario.now())).isTrue();
    }

    @Test
    void delay_is_no_answer_and_the_later_of_two_times_is_the_deadline_for_access() {
        Steps.until(scenario, "incident", "north", Phase.TASKED);
        c.asksAccess("south").accepted();
        assertClock(Duty.ACCESS, "south", Clock.Status.RUNNING, scenario.now(), 1_440);
        c.answersAccess("south", "delayed").accepted();
        scenario.hours(24);
        assertThat(clock(Duty.ACCESS, "south").status()).isEqualTo(Clock.Status.OVERDUE);
        c.visits().refused("C011");
        c.answersAccess("south", "conditioned").accepted();
        assertThat(clock(Duty.ACCESS, "south").status()).isEqualTo(Clock.Status.MET);
        c.visits().accepted();
    }

    @Test
    void a_request_cannot_shorten_the_charters_time_for_an_answer() {
        Steps.until(scenario, "incident", "north", Phase.TASKED);
        c.step("lookout/team-lead", "access-requested",
                "{\"of\":\"south\",\"site\":\"mill\",\"by\":\"2026-03-01T06:00:01Z\"}").accepted();

        assertClock(Duty.ACCESS, "south", Clock.Status.RUNNING, scenario.now(), 1_440);
    }

    @Test
    void the_teams_and_the_chairs_time_is_shown_like_everybodys() {
        Steps.until(scenario, "incident", "north", Phase.TASKED);
        Instant tasked = scenario.now();
        assertClock(Duty.ON_SITE, "lookout", Clock.Status.RUNNING, tasked, 4_320);
        assertThat(clock(Duty.TEAM_REPORT, "lookout").status())
                .isEqualTo(Clock.Status.NOT_STARTED);
        scenario.hours(73);
        assertThat(clock(Duty.ON_SITE, "lookout").status()).isEqualTo(Clock.Status.OVERDUE);
        c.reports().accepted();
        assertThat(clock(Duty.ON_SITE, "lookout").status()).isEqualTo(Clock.Status.MOOT);
        assertThat(clock(Duty.TEAM_REPORT, "lookout").status()).isEqualTo(Clock.Status.MET);
        c.schedules().accepted();
        assertThat(clock(Duty.FINDING, "bridge").startedAt())
                .contains(Scenario.BEGIN.plus(Duration.ofDays(10)));
    }

    @Test
    void the_report_reaches_both_parties_at_once_and_each_has_its_own_clock() {
        Steps.until(scenario, "incident", "north", Phase.REPORTED);
        Instant deemed = scenario.now().plus(Duration.ofHours(6));
        for (String party : new String[] {"north", "south"}) {
            assertThat(clock(Duty.COMMENTS, party).startedAt()).contains(deemed);
        }
        scenario.hours(1);
        c.comments("south").accepted();
        assertThat(clock(Duty.COMMENTS, "south").status()).isEqualTo(Clock.Status.MET);
        assertThat(clock(Duty.COMMENTS, "north").startedAt()).contains(deemed);
    }

    @Test
    void at_the_end_of_a_case_nothing_is_owed_any_more() {
        served();
        c.withdraws("north/liaison").accepted();

        assertThat(scenario.clocks("incident")).extracting(Clock::status)
                .containsOnly(Clock.Status.MET, Clock.Status.MOOT);
    }

    @Test
    void a_screened_out_case_awaits_no_team() {
        served();
        c.screens("outside-scope").accepted();

        assertThat(scenario.clocks("incident")).extracting(Clock::duty)
                .doesNotContain(Duty.TASKING);
    }
}
