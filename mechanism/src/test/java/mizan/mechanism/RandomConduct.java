package mizan.mechanism;

import java.util.List;
import java.util.random.RandomGenerator;

/// Anything by which a case is conducted beside its path, lawful or not.
///
/// The choices depend on the generator alone, as those of [RandomHistory].
record RandomConduct(Conduct conduct, RandomGenerator random) {
    private static final List<String> SIDES = List.of("north", "south");
    private static final List<String> CASES = List.of("one", "two", "three");
    private static final List<String> CHAIRS = List.of("bridge/chair", "ridge/alternate-chair");

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    Turn next() {
        String side = any(SIDES);
        String other = any(SIDES);
        String step = any(List.of("reply", "access", "comments", "review"));
        return switch (random.nextInt(22)) {
            case 0 -> conduct.objects(side);
            case 1 -> conduct.rulesOnObjection(side, any(List.of("dismissed", "upheld")));
            case 2, 3 -> conduct.assesses(any(List.of("verify", "desk-review")));
            case 4 -> conduct.asksTime(side, step, other);
            case 5 -> conduct.asksTime(side, step, side);
            case 6 -> conduct.extendsTime(step, side, 60 * (1 + random.nextInt(30)));
            case 7 -> conduct.stops(step, side);
            case 8 -> conduct.resumes();
            case 9 -> conduct.challenges(side, any(CHAIRS));
            case 10 -> conduct.rulesOnChallenge(
                    any(CHAIRS), side, any(List.of("dismissed", "upheld")));
            case 11 -> random.nextInt(4) == 0
                    ? conduct.recuses(any(CHAIRS)) : conduct.resumes();
            case 12 -> conduct.refers(any(List.of("commission", "principals")));
            case 13, 14 -> conduct.proposesRemedy(
                    any(List.of("bridge/chair", other + "/head-of-component")), side);
            case 15 -> conduct.repliesToRemedy(side, "objects");
            case 16 -> conduct.assignsRemedy();
            case 17, 18 -> conduct.followsUp(
                    any(List.of(side + "/liaison", "lookout/team-lead", "office/registrar")),
                    any(List.of("implemented", "partly", "disputed")));
            case 19 -> conduct.reopens("new-evidence");
            case 20 -> random.nextInt(3) == 0 ? conduct.merges(any(CASES))
                    : conduct.splits(List.of(any(CASES), any(CASES)));
            default -> participation(side);
        };
    }

    private Turn participation(String side) {
        return conduct.scenario().turn(side + "/root", "charter.participation-changed").in("none")
                .open("{\"status\":\"%s\"}".formatted(
                        any(List.of("active", "suspended", "withdrawn"))));
    }
}
