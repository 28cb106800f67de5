package mizan.mechanism;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/// Histories that nobody would write: any officer says anything at any time, lawful or not.
///
/// The choices depend on the generator alone, so the same seed tells the same history of two
/// scenarios that differ in names.
final class RandomHistory {
    private static final List<String> PARTIES = List.of("north", "south");
    private static final List<String> CASES = List.of("one", "two", "three");

    private final RandomGenerator random;

    RandomHistory(RandomGenerator random) {
        this.random = random;
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /// The next statement; absent where it would refer to what is not there.
    Optional<Turn> next(Scenario scenario) {
        scenario.minutes(random.nextInt(10) == 0 ? random.nextInt(4_000) : random.nextInt(90));
        if (scenario.rules > 1 && random.nextInt(4) == 0) {
            return written(() -> random.nextInt(3) == 0
                    ? new RandomBoards(scenario, random).next()
                    : new RandomRegister(scenario, random).next());
        }
        String name = any(CASES);
        String party = any(PARTIES);
        Steps c = new Steps(scenario, name);
        if (scenario.rules > 1 && random.nextInt(3) == 0
                && scenario.named().containsKey(name)) {
            return written(() -> new RandomConduct(new Conduct(c), random).next());
        }
        int kind = random.nextInt(34);
        String duty = any(scenario.rules == 1
                ? List.of("reply", "access", "comments", "review")
                : List.of("reply", "access", "comments", "review", "consequence-reply"));
        String other = any(CASES);
        if (kind < 2 || !scenario.named().containsKey(name)) {
            return Optional.of(random.nextBoolean() ? c.complains(party) : c.moves(motion()));
        }
        return written(
                () -> kind < 18 ? path(c, kind, party) : rest(c, kind, party, duty, other));
    }

    private static Optional<Turn> written(Supplier<Turn> words) {
        try {
            Turn turn = words.get();
            Submission unused = turn.submission();
            return Optional.of(turn);
        } catch (mizan.statement.MalformedStatement _) {
            return Optional.empty();
        }
    }

    private String[] motion() {
        return random.nextBoolean()
                ? new String[] {"north", "south"} : new String[] {any(PARTIES)};
    }

    private Turn path(Steps c, int kind, String party) {
        return switch (kind) {
            case 2, 3, 4 -> c.serves(party).named(c.name() + " service");
            case 5 -> c.replies(party, any(List.of("denies", "partly", "asks-particulars")));
            case 6, 7 -> c.screens(random.nextInt(6) == 0 ? "outside-scope" : "admitted");
            case 8, 9 -> c.tasks(random.nextInt(6) == 0 ? "relief" : "lookout");
            case 10 -> c.asksAccess(party);
            case 11 -> c.answersAccess(party, any(List.of("granted", "denied", "delayed")));
            case 12 -> c.visits();
            case 13 -> c.reports();
            case 14 -> c.comments(party);
            case 15 -> c.schedules();
            case 16 -> c.proposes(proposal());
            default -> c.endorses(party, any(List.of("occurrence", "intent")));
        };
    }

    private String[] proposal() {
        return switch (random.nextInt(3)) {
            case 0 -> new String[] {Steps.OCCURRED};
            case 1 -> new String[] {Steps.OCCURRED, Steps.INTENT_UNKNOWN};
            default -> new String[] {"""
                    {"axis":"perpetrator","value":"party-forces",
                     "standard":"clear-and-convincing","of":"%s"}""".formatted(any(PARTIES))};
        };
    }

    private Turn rest(Steps c, int kind, String party, String duty, String other) {
        Scenario s = c.scenario();
        return switch (kind) {
            case 18 -> c.dissents(party, any(List.of("occurrence", "perpetrator")));
            case 19 -> c.determines(Steps.OCCURRED);
            case 20, 21 -> c.reminds(party, duty);
            case 22, 23 -> c.notesLapse(party, duty);
            case 24 -> c.contests(party, duty);
            case 25 -> c.rules(party, duty, any(List.of("upheld", "lifted")));
            case 26 -> c.offers(party, 'a');
            case 27 -> c.concurs(party, any(PARTIES), 'a');
            case 28 -> c.closes(any(List.of(
                    "as-ended", "no-consensus", "verification-not-possible",
                    "recorded-without-finding")));
            case 29 -> c.links(party + "/liaison", other);
            case 30 -> c.handsInEvidence(party + "/liaison");
            case 31 -> s.turn(party + "/notifier", "hotline.notified").named("notice").open(
                    "{\"kind\":\"convoy\",\"to\":[\"%s\"]}".formatted(Steps.other(party)));
            case 32 -> s.turn(party + "/liaison", "hotline.acknowledged")
                    .ref("notification", "notice");
            default -> s.turn(party + "/principal", "commitment.undertaken").open("""
                    {"commitment":"c%d","obligor":"%s","clause":"1",
                     "due":{"kind":"after-days","days":2}}""".formatted(
                    random.nextInt(4), party));
        };
    }
}
