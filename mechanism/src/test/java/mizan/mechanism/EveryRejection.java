package mizan.mechanism;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mizan.statement.Envelope;
import mizan.statement.Ref;
import mizan.statement.Statement;
import mizan.tlog.Bytes;
import mizan.tlog.Hash;

/// One story for each kind of rejection, in the order of the families.
final class EveryRejection {
    private static final String NOTHING = "e".repeat(64);

    private final List<Rejection> all = new ArrayList<>();

    /// Every kind once, as the rules gave it.
    static List<Rejection> produced() {
        EveryRejection every = new EveryRejection();
        every.envelopes();
        every.keys();
        every.newKeys();
        every.mechanisms();
        every.times();
        every.references();
        every.charters();
        every.steps();
        every.moreSteps();
        every.findings();
        every.silences();
        every.settlements();
        every.all.addAll(ConductRejections.produced());
        every.register();
        every.mission();
        every.boards();
        return List.copyOf(every.all);
    }

    private void add(Turn turn) {
        all.add(turn.refused());
    }

    /// For what no leaf can hold: asked, not folded.
    private void ask(Turn turn) {
        all.add(((Decision.Rejected) turn.asked()).rejection());
    }

    private static Turn complaint(Scenario s) {
        return new Steps(s, "x").complains("north");
    }

    private void envelopes() {
        Scenario s = Scenario.ratified();
        ask(complaint(s).tamper(e -> new Envelope("text/plain", e.payload(), e.signatures())));
        ask(complaint(s).tamper(e -> new Envelope(e.payloadType(), e.payload(), List.of())));
        all.add(((Decision.Rejected) s.mechanism()
                .applyUndecodable(s.state(), s.state().size().next(), s.now(), "J001")
                .decision()).rejection());
    }

    private void keys() {
        Scenario s = Scenario.ratified();
        add(s.turn("north/stranger", "case.complaint").open(complaintOpen()));
        add(complaint(s).tamper(e -> new Envelope(
                e.payloadType(), Bytes.utf8("other words"), e.signatures())));
        s.turn("north/root", "delegation.revoked")
                .open("{\"officer\":\"$keyid:north/analyst\",\"reason\":\"left\"}").accepted();
        add(s.turn("north/analyst", "case.complaint").open(complaintOpen()));
        s.turn("north/root", "delegation.given").open(Scenario.given(
                "north", "short", "liaison", "").replace("P400D", "PT30M")).accepted();
        s.minutes(30);
        add(s.turn("north/short", "case.complaint").open(complaintOpen()));
        add(complaint(s).forMember("south"));
        add(complaint(s).asPerson("north/root"));
        Scenario alone = Scenario.empty();
        alone.turn("office/root", "charter.proposed").named("charter")
                .open(Charter.joint().json()).accepted();
        alone.turn("lodge/root", "delegation.given")
                .open(Scenario.given("lodge", "auditor", "auditor", "")).accepted();
        alone.turn("office/root", "charter.proposed").named("second")
                .open(Charter.joint().change("members", "," + Charter.member(
                        "lodge", "observer", false), "").json()).accepted();
        for (String member : List.of("north", "south", "bridge")) {
            alone.turn(member + "/root", "charter.ratified").ref("charter", "second").accepted();
        }
        add(alone.turn("lodge/root", "delegation.given")
                .open(Scenario.given("lodge", "other", "auditor", "")));
        add(s.turn("lookout/monitor", "case.complaint").open(complaintOpen()));
        s.turn("north/root", "delegation.given")
                .open(Scenario.given("north", "west", "liaison", "\"west\"")).accepted();
        add(s.turn("north/west", "case.complaint").open(complaintOpen()));
    }

    private static String complaintOpen() {
        return """
                {"act":"direct-fire","against":"south","basis":"2.1","urgency":"routine",
                 "on":[]}""";
    }

    private void newKeys() {
        Scenario s = Scenario.ratified();
        add(s.turn("north/root", "delegation.given").open(Scenario.given(
                "north", "weak", "liaison", "").replace("$key:north/weak", "01" + "0".repeat(62))));
        add(s.turn("north/root", "delegation.given")
                .open(Scenario.given("south", "liaison", "liaison", "")));
    }

    private void mechanisms() {
        Scenario s = Scenario.ratified();
        add(complaint(s).forMechanism("example.org/plain"));
        add(complaint(s).twist(statement -> rules(statement, 0)));
        add(complaint(s).underRules(3));
        add(complaint(s).twist(statement -> type(statement, "case.apology")));
        Scenario young = Scenario.empty();
        add(young.turn("office/root", "delegation.given")
                .open(Scenario.given("office", "registrar", "registrar", "")));
        young = Scenario.empty();
        young.turn("office/root", "charter.proposed").open(Charter.joint().json()).accepted();
        young.delegate("north", "liaison");
        add(complaint(young));
        Turn twice = complaint(s).seen(3);
        twice.accepted();
        add(twice);
    }

    static Statement rules(Statement s, int version) {
        return new Statement(s.type(), s.mechanism(), version, s.member(), s.officer(),
                s.person(), s.made(), s.seen(), s.refs(), s.release(), s.to(), s.sector(),
                s.content(), s.sd(), s.files(), s.blobs(), s.cited());
    }

    static Statement type(Statement s, String type) {
        return new Statement(type, s.mechanism(), s.rules(), s.member(), s.officer(),
                s.person(), s.made(), s.seen(), s.refs(), s.release(), s.to(), s.sector(),
                new mizan.statement.Content.Unrecognised(
                        type, new mizan.statement.Json.Members(Map.of())),
                s.sd(), s.files(), s.blobs(), s.cited());
    }

    static Statement refs(Statement s, List<Ref> refs) {
        return new Statement(s.type(), s.mechanism(), s.rules(), s.member(), s.officer(),
                s.person(), s.made(), s.seen(), refs, s.release(), s.to(), s.sector(),
                s.content(), s.sd(), s.files(), s.blobs(), s.cited());
    }

    private void times() {
        Scenario s = Scenario.ratified();
        s.hours(1);
        complaint(s).accepted();
        add(complaint(s).recordedSecondsAgo(1));
        add(complaint(s).madeSecondsAgo(Duration.ofDays(7).toSeconds() + 1));
        add(complaint(s).madeSecondsAgo(-61));
        add(complaint(s).seen(1000));
        add(complaint(s).seenRoot(Hash.sha256(Bytes.utf8("fork"))));
        add(new Steps(s, "x").serves("south").seen(1));
    }

    private void references() {
        Scenario s = Scenario.ratified();
        Steps c = Steps.until(s, "one", "north", Phase.SERVED);
        new Steps(s, "two").complains("south").accepted();
        add(s.turn("office/registrar", "case.served").ref("case", NOTHING)
                .open("{\"to\":\"south\",\"channels\":[\"phone\"]}"));
        add(s.turn("office/registrar", "case.served")
                .open("{\"to\":\"south\",\"channels\":[\"phone\"]}"));
        add(complaint(s).twist(x -> refs(x, List.of(new Ref("pretext", s.id("one"))))));
        add(s.turn("office/registrar", "case.served").ref("case", "charter")
                .open("{\"to\":\"south\",\"channels\":[\"phone\"]}"));
        add(c.links("north/liaison", "one"));
        add(s.turn("north/liaison", "case.complaint").in("south-east").open(complaintOpen()));
    }

    private void charters() {
        Scenario s = Scenario.ratified();
        add(s.turn("office/root", "charter.proposed")
                .open(Charter.joint().put("prevails", "\"fr\"").json()));
        add(s.turn("office/root", "charter.proposed").open(Charter.joint()
                .cosignedBy(2, List.of("north", "south", "bridge", "ridge")).json()));
        add(s.turn("office/root", "charter.proposed").open(Charter.joint()
                .cosignedBy(2, List.of("ridge", "lookout", "spotter")).json()));
        add(s.turn("ridge/root", "charter.ratified").ref("charter", "charter"));
    }

    private void steps() {
        Scenario s = Scenario.ratified();
        Steps c = Steps.until(s, "one", "north", Phase.SUBMITTED);
        add(c.screens("admitted"));
        add(c.serves("north"));
        c.serves("south").accepted();
        add(c.replies("south", "accepts"));
        Steps both = Steps.until(s, "two", "north", Phase.VERIFYING);
        s.turn("south/root", "delegation.given").open(Scenario.given(
                "south", "former", "head-of-component", "")
                .replace("$person:south/former", "$person:lookout/monitor")).accepted();
        both.reports().accepted();
        both.schedules().accepted();
        both.proposes(Steps.OCCURRED).accepted();
        add(s.turn("south/former", "case.endorsed").asPerson("lookout/monitor")
                .ref("case", "two").ref("proposal", "two proposal")
                .open("{\"axes\":[\"occurrence\"]}"));
        both.endorses("north", "occurrence").accepted();
        add(both.dissents("north", "occurrence"));
    }

    private void moreSteps() {
        Scenario s = Scenario.ratified();
        Steps c = Steps.until(s, "one", "north", Phase.TASKED);
        add(c.visits());
        add(c.closes("verification-not-possible"));
        add(s.turn("north/principal", "commitment.undertaken").open("""
                {"commitment":"guns-back","obligor":"south","clause":"1",
                 "due":{"kind":"declaratory"}}"""));
    }

    private void findings() {
        Scenario s = Scenario.ratified();
        Steps c = Steps.until(s, "one", "north", Phase.UNDER_REVIEW);
        add(c.proposes(Steps.VIOLATION.replace("clear-and-convincing", "insufficient")));
        add(c.proposes(Steps.OCCURRED.replace("\"occurred\"", "\"grave\"")));
        add(c.endorses("south", "severity"));
        add(c.determines(Steps.INTENT_UNKNOWN));
        add(c.determines(Steps.OCCURRED));
        c.dissents("north", "occurrence").accepted();
        c.endorses("south", "occurrence").accepted();
        add(c.determines(Steps.OCCURRED.replace("\"occurred\"", "\"undetermined\"")));
        s.named().put("one old", s.id("one proposal"));
        c.proposes(Steps.INTENT_UNKNOWN).accepted();
        add(c.step("south/head-of-component", "endorsed", "{\"axes\":[\"occurrence\"]}")
                .ref("proposal", "one old"));
    }

    private void silences() {
        Scenario s = Scenario.ratified();
        Steps c = Steps.until(s, "one", "north", Phase.SERVED);
        add(c.reminds("south", "reply"));
        s.hours(7);
        c.reminds("south", "reply").accepted();
        add(c.step("office/registrar", "note-of-lapse",
                "{\"member\":\"south\",\"step\":\"comments\"}")
                .ref("reminder", "one reminder south reply"));
        add(c.notesLapse("south", "reply"));
        s.hours(47);
        c.notesLapse("south", "reply").accepted();
        s.hours(49);
        add(c.contests("south", "reply"));
    }

    private void settlements() {
        Scenario s = Scenario.ratified();
        Steps c = Steps.until(s, "one", "north", Phase.SERVED);
        c.offers("north", 'a').accepted();
        add(c.concurs("south", "north", 'b'));
    }

    private void register() {
        Scenario s = Scenario.ratified(2);
        Register office = new Register(s);
        office.oral("south", Register.OUT).named("call").accepted();
        add(office.letterOut("south", "").ref("answers", "call"));
        add(office.daily(2, s.state().size().entries()));
        long size = s.state().size().entries();
        office.daily(1, size).named("first").accepted();
        add(office.daily(2, size + 100).ref("previous", "first"));
        office.daily(2, size).ref("previous", "first").named("second").accepted();
        add(office.daily(3, size).ref("previous", "first"));
    }

    private void mission() {
        Scenario s = Scenario.ratified(2);
        s.turn("north/root", "charter.proposed").open(Charter.joint()
                .change("members", "$key:south/root", "$key:south/root-9")
                .change("members", "$key:south/recovery", "$key:south/recovery-9").json())
                .named("rescue").accepted();
        Turn south = s.turn("south/root-9", "charter.ratified").asPerson("south/root")
                .ref("charter", "rescue");
        add(south);
        s.turn("south/liaison", "hotline.notified")
                .open("{\"kind\":\"convoy\",\"to\":[\"north\"]}").accepted();
        add(s.turn("south/root-9", "charter.ratified").asPerson("south/root")
                .ref("charter", "rescue"));
        for (String member : List.of("north", "south", "bridge")) {
            s.turn(member + "/root", "charter.ended").open("{\"reason\":\"agreed\"}")
                    .accepted();
        }
        add(complaint(s));
    }

    private void boards() {
        Scenario s = Scenario.ratified(2);
        s.turn("south/liaison", "hotline.notified").named("flight")
                .open("{\"kind\":\"flight\",\"to\":[\"north\"]}").accepted();
        add(s.turn("south/liaison", "hotline.completed").ref("notification", "flight"));
    }
}
