package mizan.mechanism;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mizan.mechanism.ContactState.Standing;
import org.junit.jupiter.api.Test;

/// An office's register under rules version 2: numbers, answers, and what the other side says.
class RegisterScenario {
    private final Scenario scenario = Scenario.ratified(2);
    private final Register office = new Register(scenario);

    private ContactState contact(String name) {
        return scenario.state().contact(scenario.id(name)).orElseThrow();
    }

    private Clock answer(String name) {
        return Clocks.of(contact(name), scenario.state().terms(), scenario.now()).getFirst();
    }

    @Test
    void contacts_are_numbered_as_they_come_and_letters_out_among_themselves_too() {
        office.oral("south", "").named("call").accepted();
        office.letterOut("south", "").named("first").accepted();
        office.oral("mill", "").refused("O001");
        office.letterIn("north", "").named("in").accepted();
        office.letterOut("north", "").named("second").accepted();

        assertThat(List.of(contact("call"), contact("first"), contact("in"), contact("second")))
                .extracting(ContactState::number).containsExactly(1, 2, 3, 4);
        assertThat(contact("first").letterOut()).contains(1);
        assertThat(contact("in").letterOut()).isEmpty();
        assertThat(contact("second").letterOut()).contains(2);
    }

    @Test
    void an_answer_is_awaited_of_whom_the_office_turned_to_and_else_of_the_office() {
        office.letterOut("south", office.answerIn(24)).named("out").accepted();
        office.letterIn("north", office.answerIn(24)).named("in").accepted();
        office.oral("bridge", Register.OUT + office.answerIn(24)).named("asked").accepted();
        office.oral("bridge", Register.IN + office.answerIn(24)).named("was asked").accepted();

        assertThat(answer("out").awaited().code()).isEqualTo("south");
        assertThat(answer("in").awaited().code()).isEqualTo("office");
        assertThat(answer("asked").awaited().code()).isEqualTo("bridge");
        assertThat(answer("was asked").awaited().code()).isEqualTo("office");
        assertThat(answer("out").duty()).isEqualTo(Duty.ANSWER);
        assertThat(answer("out").dueAt()).contains(scenario.now().plusSeconds(86_400));
        assertThat(answer("out").status()).isEqualTo(Clock.Status.RUNNING);
        scenario.hours(24);
        assertThat(answer("out").status()).isEqualTo(Clock.Status.OVERDUE);
    }

    @Test
    void asking_for_particulars_meets_no_clock_and_the_first_answer_does() {
        office.letterOut("south", office.answerIn(24)).named("letter").accepted();
        office.answers("south", "asks-particulars").ref("of", "letter").accepted();
        assertThat(answer("letter").status()).isEqualTo(Clock.Status.RUNNING);
        scenario.hours(2);
        office.answers("south", "declines").ref("of", "letter").accepted();
        scenario.hours(2);
        office.letterIn("south", "").ref("answers", "letter").accepted();

        assertThat(answer("letter").status()).isEqualTo(Clock.Status.MET);
        assertThat(answer("letter").metAt()).contains(scenario.now().minusSeconds(7_200));
    }

    @Test
    void a_letter_or_a_word_that_names_what_it_answers_meets_its_clock() {
        office.letterIn("north", office.answerIn(24)).named("in").accepted();
        office.letterOut("north", "").ref("answers", "in").accepted();
        office.oral("south", Register.OUT + office.answerIn(24)).named("asked").accepted();
        office.oral("south", Register.IN).ref("answers", "asked").accepted();
        office.letterOut("south", office.answerIn(24)).named("out").accepted();
        office.oral("south", "").ref("answers", "out").accepted();

        assertThat(List.of(answer("in"), answer("asked"), answer("out")))
                .extracting(Clock::status).containsOnly(Clock.Status.MET);
    }

    @Test
    void an_answer_is_to_a_contact_of_that_side_which_went_the_other_way() {
        office.letterOut("south", office.answerIn(24)).named("letter").accepted();
        office.oral("south", Register.IN).named("call").accepted();

        office.letterIn("north", "").ref("answers", "letter").refused("C002");
        office.answers("north", "answers").ref("of", "letter").refused("C002");
        office.answers("south", "answers").ref("of", "call").refused("A001");
        office.oral("south", Register.OUT).ref("answers", "letter").refused("A001");
        office.letterIn("south", "").ref("answers", "call").refused("R004");
        office.oral("office", "").refused("C002");
        assertThat(answer("letter").status()).isEqualTo(Clock.Status.RUNNING);
    }

    @Test
    void a_time_for_an_answer_that_has_passed_is_overdue_at_once() {
        office.letterOut("south", office.answerIn(-1)).named("letter").accepted();

        assertThat(answer("letter").status()).isEqualTo(Clock.Status.OVERDUE);
        assertThat(answer("letter").late(scenario.now())).isTrue();
    }

    @Test
    void whom_a_contact_names_says_once_whether_it_was_so() {
        office.oral("south", "").named("call").accepted();
        office.letterIn("south", "").named("letter").accepted();
        office.oral("bridge", "").named("chair").accepted();
        office.oral("lodge", "").named("observer").accepted();
        assertThat(contact("call").standing()).isEqualTo(Standing.NOT_CONFIRMED);

        office.confirms("north/liaison", "call").refused("C002");
        office.confirms("south/analyst", "call").refused("K008");
        office.confirms("office/registrar", "call").refused("K008");
        office.confirms("south/liaison", "call").accepted();
        office.disowns("south/principal", "call").refused("C005");
        office.disowns("south/liaison", "letter").accepted();
        office.confirms("bridge/chair", "chair").accepted();
        office.confirms("lodge/auditor", "observer").refused("K008");
        scenario.hours(1_000);

        assertThat(contact("call").standing()).isEqualTo(Standing.CONFIRMED);
        assertThat(contact("letter").standing()).isEqualTo(Standing.DISOWNED);
        assertThat(contact("chair").standing()).isEqualTo(Standing.CONFIRMED);
        assertThat(contact("observer").standing()).isEqualTo(Standing.NOT_CONFIRMED);
    }

    @Test
    void a_contact_can_be_about_a_case_and_belongs_to_one_only() {
        Steps.until(scenario, "mill", "north", Phase.SERVED);
        Steps.until(scenario, "ford", "north", Phase.TASKED).asksAccess("south").accepted();
        office.letterOut("south", "").ref("case", "mill").named("letter").accepted();

        office.answers("south", "answers").ref("of", "ford access south").ref("case", "mill")
                .refused("R005");
        office.answers("south", "answers").ref("of", "ford access south").named("word")
                .accepted();
        assertThat(scenario.state().caseOf(scenario.id("letter")).orElseThrow().number())
                .isEqualTo(1);
        assertThat(scenario.state().caseOf(scenario.id("word")).orElseThrow().number())
                .isEqualTo(2);
        assertThat(scenario.clock("ford", Duty.ACCESS, "south").status())
                .isEqualTo(Clock.Status.RUNNING);
    }

    @Test
    void daily_reports_follow_each_other_without_a_gap() {
        long size = scenario.state().size().entries();
        office.daily(2, size).refused("N001");
        office.daily(1, size).ref("previous", "e".repeat(64))
                .refused("R001");
        office.daily(1, size).named("one").accepted();
        office.daily(1, size).ref("previous", "one").refused("N001");
        office.daily(2, size).refused("R002");
        office.daily(2, size - 1).ref("previous", "one").refused("N003");
        scenario.hours(24);
        office.daily(2, size + 9).ref("previous", "one").refused("N003");
        office.daily(2, size + 1).ref("previous", "one").named("two").accepted();
        office.daily(3, size + 1).ref("previous", "one").refused("N002");

        assertThat(scenario.state().dailyReport().orElseThrow().number()).isEqualTo(2);
    }

    @Test
    void a_reported_incident_opens_no_case_and_can_be_what_a_case_is_about() {
        office.oral("south", "").named("call").accepted();
        office.incident().ref("contact", "call").named("told").accepted();
        office.incident().ref("same", "told").named("again").accepted();
        assertThat(scenario.state().cases()).isEmpty();
        office.related("told", "told").refused("C002");
        office.related("told", "again").accepted();

        new Steps(scenario, "mill").complains("north").ref("report", "told").accepted();
        assertThat(scenario.state().cases()).hasSize(1);
    }
}
