package mizan.mechanism;

import java.util.List;

/// The part of the whole story in which cases are conducted beside their path, and what comes of
/// them.
final class WholeConduct {
    private final Scenario s;

    private WholeConduct(Scenario s) {
        this.s = s;
    }

    static void told(Scenario scenario) {
        WholeConduct story = new WholeConduct(scenario);
        story.graveActToRemedy();
        story.takenUpAgain();
        story.chairs();
        story.otherCases();
    }

    private Conduct conduct(String name) {
        return new Conduct(new Steps(s, name));
    }

    private void graveActToRemedy() {
        Conduct grave = conduct("grave");
        Steps c = grave.c();
        grave.gravity("south", "told").accepted();
        c.serves("south").accepted();
        s.hours(7);
        grave.asksTime("south", "reply", "south").accepted();
        grave.asksTime("north", "reply", "south").accepted();
        grave.extendsTime("reply", "south", 600).accepted();
        grave.stops("reply", "south").accepted();
        s.hours(2);
        grave.resumes().accepted();
        c.screens("admitted").accepted();
        grave.objects("south").accepted();
        grave.rulesOnObjection("south", "dismissed").accepted();
        grave.assesses("desk-review").accepted();
        c.schedules().accepted();
        c.proposes(Steps.OCCURRED).accepted();
        c.endorses("north", "occurrence").accepted();
        c.endorses("south", "occurrence").accepted();
        grave.proposesRemedy("bridge/chair", "south").accepted();
        grave.repliesToRemedy("south", "accepts-without-prejudice").accepted();
        grave.assignsRemedy().accepted();
        grave.followsUp("south/liaison", "implemented").accepted();
        c.closes("as-ended").refused("C017");
        grave.followsUp("lookout/team-lead", "not-implemented").accepted();
        c.closes("as-ended").accepted();
    }

    private void takenUpAgain() {
        Conduct grave = conduct("grave");
        grave.reopens("not-implemented").accepted();
        grave.refers("principals").accepted();
        grave.assesses("no-verification-needed").accepted();
        grave.c().schedules().accepted();
        grave.c().proposes(Steps.OCCURRED).accepted();
        s.turn("south/principal", "case.endorsed").ref("case", "grave")
                .ref("proposal", "grave proposal").open("{\"axes\":[\"occurrence\"]}")
                .accepted();
        grave.c().endorses("north", "occurrence").accepted();
    }

    private void chairs() {
        Conduct held = conduct("held");
        held.c().complains("north").accepted();
        held.challenges("south", "bridge/chair").accepted();
        held.rulesOnChallenge("bridge/chair", "south", "dismissed").refused("C002");
        held.rulesOnChallenge("ridge/alternate-chair", "south", "dismissed").accepted();
        held.recuses("bridge/chair").accepted();
    }

    private void otherCases() {
        conduct("first").c().complains("north").accepted();
        conduct("second").c().complains("north").accepted();
        conduct("held").merges("first").accepted();
        conduct("series").c().complains("north").accepted();
        conduct("series").splits(List.of("first", "second")).accepted();
    }
}
