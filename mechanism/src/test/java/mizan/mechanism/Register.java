package mizan.mechanism;

/// The words of an office's register, as a story uses them; each begins a [Turn].
record Register(Scenario scenario) {
    static final String IN = ",\"direction\":\"in\"";
    static final String OUT = ",\"direction\":\"out\"";

    /// What an open field asks for: an answer within so many hours of now.
    String answerIn(int hours) {
        return ",\"answerBy\":\"%s\"".formatted(scenario.now().plusSeconds(3_600L * hours));
    }

    private String now() {
        return scenario.now().toString();
    }

    private Turn kept(String type, String open) {
        return scenario.turn("office/registrar", "contact." + type).in("none").open(open);
    }

    /// @param more further open fields, for example a direction
    Turn oral(String with, String more) {
        return kept("oral", "{\"with\":\"%s\",\"channel\":\"phone\",\"held\":\"%s\"%s}"
                .formatted(with, now(), more));
    }

    Turn letterIn(String from, String more) {
        return kept("letter-in", "{\"from\":\"%s\",\"received\":\"%s\"%s}"
                .formatted(from, now(), more));
    }

    Turn letterOut(String to, String more) {
        return kept("letter-out", "{\"to\":\"%s\",\"sent\":\"%s\",\"via\":\"courier\"%s}"
                .formatted(to, now(), more));
    }

    Turn proves(String to, String how, String of) {
        return kept("service-proven",
                "{\"to\":\"%s\",\"via\":\"hand\",\"how\":\"%s\",\"at\":\"%s\"}"
                        .formatted(to, how, now())).ref("of", of);
    }

    Turn answers(String from, String kind) {
        return kept("answer-received",
                "{\"from\":\"%s\",\"via\":\"link\",\"kind\":\"%s\",\"at\":\"%s\"}"
                        .formatted(from, kind, now()));
    }

    Turn confirms(String who, String contact) {
        return scenario.turn(who, "contact.confirmed").in("none").ref("contact", contact);
    }

    Turn disowns(String who, String contact) {
        return scenario.turn(who, "contact.disowned").in("none").ref("contact", contact);
    }

    Turn incident() {
        return scenario.turn("office/duty-officer", "report.incident-reported").open("""
                {"act":"direct-fire","urgency":"urgent","learnt":"phone"}""");
    }

    Turn related(String report, String other) {
        return scenario.turn("office/registrar", "report.related").ref("report", report)
                .ref("other", other).open("{\"relation\":\"same-incident\"}");
    }

    /// The daily report of a number, up to now, over so many entries.
    Turn daily(int number, long entries) {
        return scenario.turn("office/registrar", "publication.daily-report-issued").in("none")
                .open("""
                {"number":%d,"cutOff":"%s","from":"%s","entries":%d,"edition":"joint",
                 "languages":["en"]}""".formatted(
                number, now(), scenario.now().minusSeconds(86_400), entries));
    }
}
