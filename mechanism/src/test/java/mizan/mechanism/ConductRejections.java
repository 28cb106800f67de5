package mizan.mechanism;

import java.util.ArrayList;
import java.util.List;

/// One story for each kind of rejection of how a case is conducted: part of [EveryRejection].
final class ConductRejections {
    private final List<Rejection> all = new ArrayList<>();

    static List<Rejection> produced() {
        ConductRejections every = new ConductRejections();
        every.chairs();
        every.times();
        every.capacity();
        every.levels();
        return List.copyOf(every.all);
    }

    private void add(Turn turn) {
        all.add(turn.refused());
    }

    private static Conduct of(Scenario scenario, String name, Phase phase) {
        return new Conduct(Steps.until(scenario, name, "north", phase));
    }

    private void chairs() {
        Scenario s = Scenario.ratified(2);
        Conduct one = of(s, "one", Phase.SERVED);
        one.recuses("bridge/chair").accepted();
        add(one.c().step("bridge/chair", "screening", "{\"result\":\"admitted\"}"));
        add(one.recuses("ridge/alternate-chair"));
    }

    private void times() {
        Scenario s = Scenario.ratified(2);
        Conduct one = of(s, "one", Phase.SCREENED);
        s.hours(12);
        add(one.objects("south"));
        one.c().serves("south").accepted();
        one.asksTime("south", "reply", "south").accepted();
        s.hours(7);
        add(one.extendsTime("reply", "south", 60));
    }

    private void capacity() {
        Scenario s = Scenario.ratified(2);
        for (int i = 0; i < 8; i++) {
            of(s, "case " + i, Phase.TASKED);
        }
        add(of(s, "ninth", Phase.SCREENED).c().tasks("lookout"));
    }

    private void levels() {
        Scenario s = Scenario.ratified(2);
        Conduct one = of(s, "one", Phase.UNDER_REVIEW);
        one.refers("principals").accepted();
        add(one.refers("commission"));
        one.c().endorses("north", "occurrence").accepted();
        one.c().endorses("south", "occurrence").accepted();
        one.proposesRemedy("bridge/chair", "south").accepted();
        add(one.assignsRemedy());
        Conduct two = of(s, "two", Phase.SUBMITTED);
        of(s, "three", Phase.SUBMITTED);
        two.merges("three").accepted();
        add(two.reopens("procedural-error"));
    }
}
