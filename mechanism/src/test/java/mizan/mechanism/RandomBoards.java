package mizan.mechanism;

import java.util.List;
import java.util.random.RandomGenerator;

/// Anything that may be said on the boards of version 2, lawful or not.
///
/// The choices depend on the generator alone, as those of [RandomHistory].
record RandomBoards(Scenario s, RandomGenerator random) {
    private static final List<String> SIDES = List.of("north", "south");

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    Turn next() {
        String side = any(SIDES);
        String other = Steps.other(side);
        return random.nextBoolean() ? conduct(side, other) : words(side);
    }

    private Turn conduct(String side, String other) {
        return switch (random.nextInt(9)) {
            case 0 -> s.turn(side + "/liaison", "hotline.notified").named("notice")
                    .open("{\"kind\":\"convoy\",\"to\":[\"%s\"]}".formatted(other));
            case 1, 2 -> s.turn(side + "/liaison", "hotline."
                    + any(List.of("activated", "completed", "cancelled")))
                    .ref("notification", "notice");
            case 3 -> s.turn("bridge/liaison", "hotline.relayed").ref("notification", "notice")
                    .open("{\"to\":[\"%s\"]}".formatted(any(List.of(side, "lookout"))));
            case 4 -> window(side, other).named("window");
            case 5 -> window(side, other).ref("offer", "window");
            case 6 -> s.turn(side + "/liaison", "cooperation.action-requested").named("asked")
                    .open("{\"of\":\"%s\",\"kind\":\"prevent\"}".formatted(other));
            case 7 -> s.turn(side + "/liaison", "cooperation.measure-reported")
                    .ref("request", "asked").open("{\"result\":\"under-way\"}");
            default -> s.turn("lookout/team-lead", "cooperation.follow-up-verified")
                    .ref("request", "asked").open("{\"result\":\"partly\"}");
        };
    }

    private Turn window(String side, String other) {
        return s.turn(side + "/liaison", "hotline.local-arrangement").open("""
                {"kind":"%s","with":"%s","from":"2026-05-01T04:00:00Z",
                 "until":"2026-05-01T10:00:00Z"}""".formatted(
                any(List.of("harvest", "burial")), other));
    }

    private Turn words(String side) {
        String digest = any(List.of("a", "b")).repeat(64);
        String text = "{\"digest\":\"%s\",\"languages\":[\"en\"]}".formatted(digest);
        return switch (random.nextInt(11)) {
            case 0 -> s.turn(side + "/principal", "instrument.communique-agreed").named("text")
                    .open(text);
            case 1 -> s.turn(any(List.of(side + "/principal", "bridge/chair")),
                    "instrument.communique-agreed").ref("text", "text").open(text);
            case 2 -> s.turn("bridge/chair", "talks.round-convened").named("round")
                    .open("{\"number\":1,\"opens\":\"2026-04-01T00:00:00Z\"}");
            case 3 -> s.turn(side + "/principal", "talks.position").ref("round", "round")
                    .named("position").open("{\"item\":\"lines\"}");
            case 4 -> s.turn("bridge/chair", "talks.round-closed").ref("round", "round").open(
                    "{\"outcome\":\"%s\"}".formatted(any(List.of("failed", "agreed"))));
            case 5 -> s.turn(side + "/principal", "talks.position-kept")
                    .ref("position", "position");
            case 6 -> s.turn(side + "/head-of-component", "talks.ad-referendum").named("subject")
                    .ref("round", "round").open("{\"item\":\"lines\"}");
            case 7 -> s.turn(side + "/principal", "talks.ad-referendum-answered")
                    .ref("referendum", "subject").open("{\"result\":\"declined\"}");
            case 8 -> s.turn(any(List.of(side + "/principal", "bridge/chair")),
                    "publication.void-acknowledged").in("none").open(
                    "{\"index\":%d}".formatted(s.state().voids().isEmpty() ? 0
                            : s.state().voids().getFirst().index().value()));
            case 9 -> s.turn(any(List.of("office/registrar", side + "/principal")),
                    "publication.release-widened").in("none").ref("of", "r1")
                    .open("{\"to\":\"public\",\"fields\":[\"account\"]}");
            default -> s.turn("office/registrar", "publication.correction").in("none")
                    .ref("of", any(List.of("r1", "position"))).open("{}");
        };
    }
}
