package mizan.mechanism;

/// The part of a [WholeStory] that only boards of version 2 have; it begins where the joint charter
/// is in force, something is notified and talked about, and evidence was handed in.
record BoardStory(Scenario s) {
    private static final String WINDOW = """
            {"kind":"harvest","with":"%s","from":"2026-05-01T04:00:00Z",
             "until":"2026-05-01T10:00:00Z"}""";

    void told() {
        hotline();
        evidence();
        cooperation();
        fieldwork();
        instruments();
        talks();
        warnings();
        publications();
    }

    private Turn turn(String who, String type) {
        return s.turn(who, type);
    }

    private void hotline() {
        turn("south/liaison", "hotline.notified").named("exercise")
                .open("{\"kind\":\"exercise\",\"to\":[\"north\"]}").accepted();
        turn("bridge/liaison", "hotline.relayed").ref("notification", "exercise")
                .open("{\"to\":[\"lookout\"]}").accepted();
        turn("south/liaison", "hotline.activated").ref("notification", "exercise").accepted();
        turn("south/liaison", "hotline.completed").ref("notification", "exercise").accepted();
        turn("north/liaison", "hotline.notified").named("flight")
                .open("{\"kind\":\"flight\",\"to\":[\"south\"]}").accepted();
        turn("north/liaison", "hotline.cancelled").ref("notification", "flight").accepted();
        turn("north/liaison", "hotline.local-arrangement").named("window")
                .open(WINDOW.formatted("south")).accepted();
        turn("south/liaison", "hotline.local-arrangement").ref("offer", "window")
                .open(WINDOW.formatted("north")).accepted();
    }

    private void evidence() {
        Steps c = Steps.until(s, "weir", "north", Phase.SERVED);
        c.handsInEvidence("north/liaison").named("photo").accepted();
        turn("office/registrar", "evidence.custody").ref("evidence", "photo")
                .open("{\"event\":\"received\"}").accepted();
        turn("bridge/chair", "evidence.disclosed").ref("evidence", "photo")
                .open("{\"to\":[\"south\"]}").accepted();
        turn("south/liaison", "evidence.replied").ref("evidence", "photo").accepted();
        turn("office/registrar", "report.incident-reported").named("sealed").open("""
                {"act":"direct-fire","urgency":"routine","learnt":"phone"}""")
                .sealedTo("bridge").accepted();
        turn("bridge/chair", "evidence.sealed-unreadable").ref("of", "sealed").accepted();
        turn("office/registrar", "evidence.blob-withdrawn").ref("of", "sealed").open(
                "{\"sha256\":\"%s\",\"reason\":\"sealed-in-error\"}".formatted(s.file("sealed")))
                .accepted();
    }

    private void cooperation() {
        turn("north/liaison", "cooperation.action-requested").named("request")
                .open("{\"of\":\"south\",\"kind\":\"demine\"}").accepted();
        turn("south/liaison", "cooperation.measure-reported").ref("request", "request")
                .open("{\"result\":\"taken\"}").accepted();
        turn("lookout/team-lead", "cooperation.follow-up-verified").ref("request", "request")
                .open("{\"result\":\"confirmed\"}").accepted();
    }

    private void fieldwork() {
        turn("relief/information-officer", "crossing.access-restricted").open("""
                {"kind":"delay","crossing":"ferry","by":"north"}""").accepted();
        turn("north/crossing-officer", "crossing.handed-over").open("""
                {"kind":"detainees","from":"north","to":"south","day":"2026-03-20"}""")
                .accepted();
        String time = "\"from\":\"2026-03-20T05:00:00Z\",\"until\":\"2026-03-20T09:00:00Z\"";
        turn("lookout/team-lead", "report.observation-batch")
                .open("{\"sensor\":\"acoustic\"," + time + "}").accepted();
        turn("lookout/team-lead", "report.patrol-planned").named("patrol")
                .open("{" + time + ",\"asks\":[\"north\",\"south\"]}").accepted();
        turn("south/liaison", "report.security-guaranteed").ref("patrol", "patrol")
                .open("{\"answer\":\"given\"}").accepted();
    }

    private void instruments() {
        turn("bridge/chair", "instrument.interpretation-ruled").ref("instrument", "truce")
                .open("{\"clause\":\"1\",\"prevails\":\"en\"}").accepted();
        String text = "{\"digest\":\"%s\",\"languages\":[\"en\"]}".formatted("a".repeat(64));
        turn("north/principal", "instrument.communique-agreed").named("text").open(text)
                .accepted();
        turn("south/head-of-component", "instrument.communique-agreed").ref("text", "text")
                .open(text).accepted();
        turn("bridge/chair", "instrument.communique-agreed").ref("text", "text").open(text)
                .accepted();
    }

    private void talks() {
        turn("bridge/chair", "talks.round-convened").named("second")
                .open("{\"number\":2,\"opens\":\"2026-04-01T00:00:00Z\"}").accepted();
        turn("bridge/chair", "talks.session-held").named("session").ref("round", "second")
                .open("{\"number\":1,\"held\":\"2026-04-01T00:00:00Z\"}").accepted();
        turn("north/principal", "talks.position").named("position").ref("round", "second")
                .open("{\"item\":\"crossings\"}").accepted();
        turn("south/head-of-component", "talks.ad-referendum").named("subject")
                .ref("round", "second").open("{\"item\":\"crossings\"}").accepted();
        turn("south/principal", "talks.ad-referendum-answered").ref("referendum", "subject")
                .open("{\"result\":\"accepted\"}").accepted();
        turn("bridge/chair", "talks.mediator-note").ref("round", "second").accepted();
        turn("ridge/alternate-chair", "talks.mediators-differ").ref("round", "second").accepted();
        turn("north/head-of-component", "talks.minutes-adopted").ref("session", "session")
                .accepted();
        turn("bridge/chair", "talks.round-closed").ref("round", "second")
                .open("{\"outcome\":\"failed\"}").accepted();
        turn("north/principal", "talks.position-kept").ref("position", "position").accepted();
    }

    private void warnings() {
        turn("office/analyst", "warning.indicator-crossed").named("indicator")
                .open("{\"indicator\":\"convoys\",\"level\":\"elevated\"}").accepted();
        turn("office/analyst", "warning.alert-issued").named("alert").ref("indicator", "indicator")
                .open("{\"level\":\"elevated\",\"until\":\"2026-05-01T00:00:00Z\"}").accepted();
        turn("bridge/chair", "warning.alert-updated").ref("alert", "alert")
                .open("{\"level\":\"high\",\"until\":\"2026-05-02T00:00:00Z\"}").accepted();
        turn("bridge/chair", "warning.early-action").ref("alert", "alert").accepted();
        turn("bridge/chair", "warning.alert-cancelled").ref("alert", "alert").accepted();
        turn("office/analyst", "warning.outcome-filed").ref("alert", "alert")
                .open("{\"outcome\":\"did-not-occur\"}").accepted();
    }

    private void publications() {
        turn("office/registrar", "publication.correction").in("none").ref("of", "told")
                .open("{\"fields\":[\"account\"]}").accepted();
        turn("office/registrar", "publication.release-widened").in("none").ref("of", "told")
                .open("{\"to\":\"joint\",\"fields\":[\"account\"]}").accepted();
        long index = s.state().voids().getFirst().index().value();
        turn("bridge/chair", "publication.void-acknowledged").in("none")
                .open("{\"index\":" + index + "}").accepted();
        turn("office/registrar", "contact.sheet-signed").in("none").open("""
                {"size":3,"root":"%s","day":"2026-03-20","by":["north","south"]}"""
                .formatted(s.root(3).hex())).accepted();
    }
}
