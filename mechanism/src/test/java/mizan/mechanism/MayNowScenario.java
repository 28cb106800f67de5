package mizan.mechanism;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.Collectors;
import mizan.mechanism.MayNow.May;
import mizan.mechanism.MayNow.MayNot;
import mizan.statement.KeyId;
import org.junit.jupiter.api.Test;

/// What a form offers to whom, as a case goes on; and why it does not offer the rest.
class MayNowScenario {
    private final Scenario scenario = Scenario.ratified(2);
    private final Steps c = new Steps(scenario, "case");

    private String answer(String who, String type, Optional<Integer> number) {
        KeyId key = KeyId.of(scenario.cast.publicKey(who));
        return switch (scenario.mechanism().mayNow(
                scenario.state(), key, scenario.now(), type, number)) {
            case May() -> "may";
            case MayNot(var rejection) -> RejectionText.code(rejection);
        };
    }

    private String about(String who, String type) {
        return answer(who, type, Optional.of(1));
    }

    /// The steps of the case that are open to an officer.
    private List<String> open(String who) {
        return Mechanism.typesAsked().stream()
                .filter(type -> type.startsWith("case.") && !CaseTable.opens(type))
                .filter(type -> about(who, type).equals("may"))
                .sorted().collect(Collectors.toList());
    }

    @Test
    void the_steps_offered_are_those_of_the_phase_and_of_the_office() {
        c.complains("north").accepted();
        assertThat(open("office/registrar")).containsExactly(
                "case.clock-stopped", "case.referred", "case.served");
        assertThat(open("north/liaison")).containsExactly("case.withdrawn");
        c.serves("south").accepted();
        assertThat(open("office/registrar")).containsExactly(
                "case.referred", "case.screening", "case.served");
        assertThat(open("south/liaison")).containsExactly("case.extension-asked", "case.reply");
        assertThat(about("north/liaison", "case.reply")).isEqualTo("C002");
        assertThat(about("office/registrar", "case.tasked")).isEqualTo("C001");
        assertThat(about("office/analyst", "case.served")).isEqualTo("K008");
        c.screens("admitted").accepted();
        c.tasks("lookout").accepted();
        assertThat(open("lookout/team-lead"))
                .containsExactly("case.access-requested", "case.team-report");
        assertThat(about("lookout/monitor", "case.on-site")).isEqualTo("C011");
        assertThat(about("south/liaison", "case.access-answered")).isEqualTo("R002");
    }

    @Test
    void a_reminder_is_offered_while_somebody_is_awaited() {
        c.complains("north").accepted();
        c.serves("south").accepted();
        assertThat(about("office/registrar", "case.reminder")).isEqualTo("C012");
        scenario.hours(7);
        assertThat(about("office/registrar", "case.reminder")).isEqualTo("may");
        c.reminds("south", "reply").accepted();
        assertThat(about("office/registrar", "case.note-of-lapse")).isEqualTo("C014");
        scenario.hours(48);
        assertThat(about("office/registrar", "case.note-of-lapse")).isEqualTo("may");
    }

    @Test
    void a_register_offers_what_there_is_to_refer_to() {
        Register office = new Register(scenario);
        assertThat(answer("office/registrar", "contact.letter-out", Optional.empty()))
                .isEqualTo("may");
        assertThat(answer("office/registrar", "contact.service-proven", Optional.empty()))
                .isEqualTo("R002");
        assertThat(answer("south/liaison", "contact.confirmed", Optional.empty()))
                .isEqualTo("R002");
        office.letterOut("south", "").named("letter").accepted();
        assertThat(answer("office/registrar", "contact.service-proven", Optional.empty()))
                .isEqualTo("may");
        assertThat(answer("south/liaison", "contact.confirmed", Optional.empty()))
                .isEqualTo("may");
        office.disowns("south/liaison", "letter").accepted();
        assertThat(answer("south/liaison", "contact.confirmed", Optional.empty()))
                .isEqualTo("C005");
        assertThat(answer("office/registrar", "report.related", Optional.empty()))
                .isEqualTo("R002");
        office.incident().accepted();
        office.incident().accepted();
        assertThat(answer("office/registrar", "report.related", Optional.empty()))
                .isEqualTo("may");
        assertThat(answer("office/registrar", "publication.daily-report-issued",
                Optional.empty())).isEqualTo("may");
    }

    @Test
    void version_1_offers_nothing_of_version_2_and_a_stranger_nothing() {
        Scenario old = Scenario.ratified(1);
        KeyId key = KeyId.of(old.cast.publicKey("office/registrar"));
        assertThat(old.mechanism().mayNow(old.state(), key, old.now(), "contact.letter-out",
                Optional.empty())).isEqualTo(
                new MayNot(new Rejection.TypeOutsideRules("contact.letter-out")));
        assertThat(answer("mill/stranger", "contact.oral", Optional.empty())).isEqualTo("K001");
        assertThat(answer("office/root", "contact.oral", Optional.empty())).isEqualTo("K008");
        assertThatThrownBy(() -> answer("office/registrar", "talks.position", Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_office_alone_is_offered_the_end_without_a_finding() {
        Scenario alone = Scenario.alone();
        Steps one = new Steps(alone, "case");
        one.moves("south").accepted();
        KeyId key = KeyId.of(alone.cast.publicKey("office/registrar"));
        assertThat(alone.mechanism().mayNow(alone.state(), key, alone.now(), "case.closed",
                Optional.of(1))).isEqualTo(new May());
    }

    /// Types that no form asks about before it is shown: they hang on what they refer to.
    private static final List<String> BOARDS = Stream.of(BoardTable.evidence(),
                    BoardTable.reports(), TalksTable.sheets(), TalksTable.publications())
            .flatMap(List::stream).map(Rule::type).toList();

    @Test
    void every_type_of_cases_contacts_reports_and_issues_can_be_asked() {
        assertThat(Mechanism.typesAsked()).containsExactlyInAnyOrderElementsOf(
                RuleTable.version2().stream().map(Rule::type)
                        .filter(type -> List.of("case", "contact", "report", "publication",
                                "evidence").contains(type.substring(0, type.indexOf('.'))))
                        .filter(type -> !BOARDS.contains(type))
                        .toList());
    }
}
