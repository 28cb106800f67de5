package mizan.mechanism;

import java.util.List;

/// The words with which a case is conducted beside its path, as a story uses them; each begins a
/// [Turn].
record Conduct(Steps c) {

    private static final String REMEDY = " remedy";

    Scenario scenario() {
        return c.scenario();
    }

    Turn gravity(String concerning, String report) {
        return scenario().turn("office/registrar", "case.gravity-triggered").named(c.name())
                .ref("report", report).open("""
                {"act":"indirect-fire","concerning":["%s"],"basis":"2.1","on":[]}"""
                .formatted(concerning));
    }

    Turn objects(String party) {
        return c.step(party + "/liaison", "objection", "{\"grounds\":\"competence\"}")
                .named("%s objection %s".formatted(c.name(), party));
    }

    Turn rulesOnObjection(String party, String ruling) {
        return c.step("bridge/chair", "objection-ruled", "{\"ruling\":\"%s\"}".formatted(ruling))
                .ref("objection", "%s objection %s".formatted(c.name(), party));
    }

    Turn assesses(String how) {
        return c.step("office/registrar", "assessed", "{\"assessment\":\"%s\"}".formatted(how));
    }

    Turn asksTime(String party, String step, String member) {
        return c.step(party + "/liaison", "extension-asked",
                "{\"step\":\"%s\",\"member\":\"%s\"}".formatted(step, member));
    }

    Turn extendsTime(String step, String member, int minutes) {
        return c.step("bridge/chair", "extended",
                "{\"step\":\"%s\",\"member\":\"%s\",\"minutes\":%d}"
                        .formatted(step, member, minutes));
    }

    Turn stops(String duty, String member) {
        return c.step("office/registrar", "clock-stopped",
                "{\"duty\":\"%s\",\"member\":\"%s\",\"reason\":\"flood\"}"
                        .formatted(duty, member)).named(c.name() + " stop");
    }

    Turn resumes() {
        return c.step("office/registrar", "clock-resumed", "{}").ref("stop", c.name() + " stop");
    }

    Turn challenges(String party, String chair) {
        return c.step(party + "/head-of-component", "chair-challenged",
                "{\"grounds\":\"interest\",\"chair\":\"$keyid:%s\"}".formatted(chair))
                .named("%s challenge %s".formatted(c.name(), party));
    }

    Turn rulesOnChallenge(String who, String party, String ruling) {
        return c.step(who, "chair-challenge-ruled", "{\"ruling\":\"%s\"}".formatted(ruling))
                .ref("challenge", "%s challenge %s".formatted(c.name(), party));
    }

    Turn recuses(String who) {
        return c.step(who, "chair-recused", "{}");
    }

    Turn refers(String to) {
        return c.step("office/registrar", "referred",
                "{\"to\":\"%s\",\"reason\":\"no-agreement\"}".formatted(to));
    }

    Turn proposesRemedy(String who, String of) {
        return c.step(who, "remedy-proposed",
                "{\"remedy\":\"apology\",\"of\":\"%s\"}".formatted(of))
                .named(c.name() + REMEDY);
    }

    Turn repliesToRemedy(String party, String answer) {
        return c.step(party + "/head-of-component", "remedy-replied",
                "{\"answer\":\"%s\"}".formatted(answer)).ref("remedy", c.name() + REMEDY);
    }

    Turn assignsRemedy() {
        return c.step("bridge/chair", "remedy-assigned", "{}").ref("remedy", c.name() + REMEDY);
    }

    Turn followsUp(String who, String result) {
        return c.step(who, "followed-up", "{\"result\":\"%s\"}".formatted(result))
                .ref("remedy", c.name() + REMEDY);
    }

    Turn reopens(String reason) {
        return c.step("bridge/chair", "reopened", "{\"reason\":\"%s\"}".formatted(reason));
    }

    Turn merges(String into) {
        return c.step("office/registrar", "merged", "{}").ref("into", into);
    }

    Turn splits(List<String> into) {
        Turn turn = c.step("office/registrar", "split", "{}");
        into.forEach(other -> turn.ref("into", other));
        return turn;
    }
}
