package mizan.mechanism;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The words of a case, as a story uses them: who says what, with fields that make it lawful.
///
/// Every method begins a [Turn]; the story says whether it is accepted.
record Steps(Scenario scenario, String name) {
    static final String OCCURRED =
            "{\"axis\":\"occurrence\",\"value\":\"occurred\",\"standard\":\"reasonable-grounds\"}";
    static final String VIOLATION = """
            {"axis":"compliance","value":"violation","standard":"clear-and-convincing"}""";
    static final String INTENT_UNKNOWN =
            "{\"axis\":\"intent\",\"value\":\"unknown\",\"standard\":\"insufficient\"}";

    /// Another party than this one.
    static String other(String party) {
        return party.equals("north") ? "south" : "north";
    }

    Turn step(String who, String verb, String open) {
        return scenario.turn(who, "case." + verb).ref("case", name).open(open);
    }

    Turn complains(String party) {
        return scenario.turn(party + "/liaison", "case.complaint").named(name).open("""
                {"act":"direct-fire","against":"%s","basis":"2.1","urgency":"routine",
                 "on":[{"proposition":"occurrence","stance":"asserts"}]}"""
                .formatted(other(party)));
    }

    Turn moves(String... concerning) {
        return scenario.turn("bridge/chair", "case.chairs-motion").named(name).open("""
                {"act":"direct-fire","concerning":[%s],"basis":"2.1","on":[]}""".formatted(
                Stream.of(concerning).map(Charter::quoted).collect(Collectors.joining(","))));
    }

    Turn serves(String party) {
        return step("office/registrar", "served",
                "{\"to\":\"%s\",\"channels\":[\"portal\",\"phone\"]}".formatted(party));
    }

    Turn replies(String party, String kind) {
        String why = kind.equals("justifies") ? ",\"justification\":\"self-defence\"" : "";
        return step(party + "/liaison", "reply",
                "{\"kind\":\"%s\"%s,\"on\":[]}".formatted(kind, why));
    }

    Turn screens(String result) {
        return step("office/registrar", "screening", "{\"result\":\"%s\"}".formatted(result));
    }

    Turn tasks(String team) {
        return step("office/registrar", "tasked",
                "{\"team\":\"%s\",\"priority\":1,\"by\":\"$at:P9D\"}".formatted(team));
    }

    Turn asksAccess(String party) {
        return step("lookout/team-lead", "access-requested",
                "{\"of\":\"%s\",\"site\":\"mill\",\"by\":\"$at:P1D\"}".formatted(party))
                .named(name + " access " + party);
    }

    Turn answersAccess(String party, String answer) {
        return step(party + "/liaison", "access-answered",
                "{\"answer\":\"%s\",\"reason\":\"none-given\"}".formatted(answer))
                .ref("request", name + " access " + party);
    }

    Turn visits() {
        return step("lookout/monitor", "on-site", "{\"arrived\":\"$at:P1D\"}");
    }

    Turn reports() {
        return step("lookout/team-lead", "team-report", "{\"on\":[]}").named(name + " report");
    }

    Turn comments(String party) {
        return step(party + "/liaison", "comment", "{}").ref("report", name + " report");
    }

    Turn schedules() {
        return step("bridge/chair", "review-scheduled",
                "{\"at\":\"$at:P10D\",\"extraordinary\":false}");
    }

    Turn proposes(String... axes) {
        return step("bridge/chair", "finding-proposed", axes(axes)).named(name + " proposal");
    }

    Turn endorses(String party, String... axes) {
        return step(party + "/head-of-component", "endorsed", codes(axes))
                .ref("proposal", name + " proposal");
    }

    Turn dissents(String party, String... axes) {
        return step(party + "/head-of-component", "dissented", codes(axes))
                .ref("proposal", name + " proposal");
    }

    Turn determines(String... axes) {
        return step("bridge/chair", "determination", axes(axes))
                .ref("proposal", name + " proposal");
    }

    Turn reminds(String party, String duty) {
        return step("office/registrar", "reminder",
                "{\"to\":\"%s\",\"step\":\"%s\"}".formatted(party, duty))
                .named("%s reminder %s %s".formatted(name, party, duty));
    }

    Turn notesLapse(String party, String duty) {
        return step("office/registrar", "note-of-lapse",
                "{\"member\":\"%s\",\"step\":\"%s\"}".formatted(party, duty))
                .ref("reminder", "%s reminder %s %s".formatted(name, party, duty))
                .named("%s lapse %s %s".formatted(name, party, duty));
    }

    Turn contests(String party, String duty) {
        return step(party + "/liaison", "lapse-contested", "{\"grounds\":\"other\"}")
                .ref("lapse", "%s lapse %s %s".formatted(name, party, duty));
    }

    Turn rules(String party, String duty, String ruling) {
        return step("bridge/chair", "lapse-ruled", "{\"ruling\":\"%s\"}".formatted(ruling))
                .ref("lapse", "%s lapse %s %s".formatted(name, party, duty));
    }

    Turn offers(String party, char terms) {
        return step(party + "/head-of-component", "settled", terms(terms))
                .named(name + " offer " + party);
    }

    Turn concurs(String party, String offerOf, char terms) {
        return step(party + "/head-of-component", "settled", terms(terms))
                .ref("offer", name + " offer " + offerOf);
    }

    Turn withdraws(String who) {
        return step(who, "withdrawn", "{\"reason\":\"mistaken\"}");
    }

    Turn closes(String ending) {
        return step("office/registrar", "closed", "{\"ending\":\"%s\"}".formatted(ending));
    }

    Turn links(String who, String otherCase) {
        return step(who, "linked", "{\"relation\":\"same-chain\"}").ref("other", otherCase);
    }

    Turn handsInEvidence(String who) {
        return scenario.turn(who, "evidence.submitted").ref("case", name)
                .open("{\"kind\":\"photo\"}");
    }

    private static String terms(char digit) {
        return "{\"terms\":\"%s\"}".formatted(String.valueOf(digit).repeat(64));
    }

    private static String axes(String... axes) {
        return "{\"axes\":[%s]}".formatted(String.join(",", axes));
    }

    private static String codes(String... axes) {
        return "{\"axes\":[%s]}".formatted(
                List.of(axes).stream().map(Charter::quoted).collect(Collectors.joining(",")));
    }

    /// Brings a case, opened by a complaint of `party`, up to a phase of its lawful path.
    static Steps until(Scenario scenario, String name, String party, Phase phase) {
        Steps c = new Steps(scenario, name);
        c.complains(party).accepted();
        List<Runnable> path = List.of(
                () -> {},
                () -> c.serves(other(party)).accepted(),
                () -> c.screens("admitted").accepted(),
                () -> c.tasks("lookout").accepted(),
                () -> {
                    c.asksAccess(other(party)).accepted();
                    c.answersAccess(other(party), "granted").accepted();
                    c.visits().accepted();
                },
                () -> c.reports().accepted(),
                () -> {
                    c.schedules().accepted();
                    c.proposes(OCCURRED).accepted();
                },
                () -> {
                    c.endorses("north", "occurrence").accepted();
                    c.endorses("south", "occurrence").accepted();
                },
                () -> c.closes("as-ended").accepted());
        if (phase == Phase.WITHDRAWN) {
            c.withdraws(party + "/liaison").accepted();
            return c;
        }
        for (int i = 0; i <= phase.ordinal(); i++) {
            path.get(i).run();
        }
        return c;
    }
}
