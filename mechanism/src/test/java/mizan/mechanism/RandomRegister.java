package mizan.mechanism;

import java.util.List;
import java.util.random.RandomGenerator;

/// Anything that an office may keep in its register, and what others may say of it, lawful or not.
///
/// The choices depend on the generator alone, as those of [RandomHistory].
record RandomRegister(Scenario scenario, RandomGenerator random) {
    private static final List<String> SIDES = List.of("north", "south");
    private static final List<String> CONTACTS = List.of("k1", "k2", "k3", "k4");
    private static final List<String> REPORTS = List.of("r1", "r2");
    private static final List<String> CASES = List.of("one", "two", "three");

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    Turn next() {
        Register office = new Register(scenario);
        String side = any(SIDES);
        String more = any(List.of("", Register.IN, Register.OUT));
        String due = random.nextBoolean() ? "" : office.answerIn(random.nextInt(40) - 4);
        String name = any(CONTACTS);
        return switch (random.nextInt(13)) {
            case 0, 1 -> more(office.oral(side, more.isEmpty() ? "" : more + due)).named(name);
            case 2, 3 -> more(office.letterIn(side, due)).named(name);
            case 4, 5 -> more(office.letterOut(side, due)).named(name);
            case 6 -> office.answers(side, any(List.of("answers", "asks-particulars")))
                    .ref("of", any(List.of("k1", "k2", "one service", "one access south")))
                    .named(name);
            case 7 -> office.proves(side, any(List.of("witnessed", "returned-undelivered")),
                    any(List.of("k3", "one service", "two service", "day"))).named(name);
            case 8 -> office.confirms(side + "/liaison", name);
            case 9 -> office.disowns(side + "/principal", name);
            case 10 -> office.incident().named(any(REPORTS));
            case 11 -> office.related(any(REPORTS), any(REPORTS));
            default -> daily(office);
        };
    }

    private Turn more(Turn turn) {
        if (random.nextInt(3) == 0) {
            turn.ref("answers", any(CONTACTS));
        }
        return random.nextInt(4) == 0 ? turn.ref("case", any(CASES)) : turn;
    }

    private Turn daily(Register office) {
        Turn turn = office.daily(1 + random.nextInt(3),
                scenario.state().size().entries() - random.nextInt(2)).named("day");
        return random.nextBoolean() ? turn.ref("previous", "day") : turn;
    }
}
