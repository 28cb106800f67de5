package mizan.mechanism;

/// A story in which every type of statement is accepted at least once.
final class WholeStory {
    private final Scenario s;

    private WholeStory(Scenario s) {
        this.s = s;
    }

    /// From a desk alone, over a joint charter and its amendment, to cases in all their steps.
    static Scenario told(Scenario scenario) {
        WholeStory story = new WholeStory(scenario);
        story.charters();
        story.offices();
        story.crossings();
        story.talks();
        story.commitments();
        story.caseToTheReport();
        story.silenceAndReview();
        story.otherEnds();
        if (scenario.rules > 1) {
            story.register();
            WholeConduct.told(scenario);
            new BoardStory(scenario).told();
            story.mission();
        }
        return scenario;
    }

    private void charters() {
        s.turn("office/root", "charter.provisional").open(Charter.provisional().json())
                .accepted();
        s.hours(24);
        s.turn("office/root", "charter.proposed").open(Charter.joint(s.rules).json())
                .named("charter").accepted();
        for (String member : new String[] {"south", "bridge", "north"}) {
            s.turn(member + "/root", "charter.ratified").ref("charter", "charter").accepted();
        }
        s.officers();
        s.turn("north/root", "delegation.revoked")
                .open("{\"officer\":\"$keyid:north/notifier\",\"reason\":\"rotated\"}").accepted();
    }

    private void offices() {
        s.turn("office/duty-officer", "contact.oral").in("none").open("""
                {"with":"south","channel":"phone","held":"2026-03-02T05:00:00Z"}""").accepted();
        s.turn("office/registrar", "contact.letter-in").in("none")
                .open("{\"from\":\"north\",\"received\":\"2026-03-02T05:00:00Z\"}").accepted();
        s.turn("office/registrar", "instrument.recorded").in("none").named("truce").open("""
                {"instrument":"truce","kind":"ceasefire","signed":"2026-02-01",
                 "signatories":["north","south"],"clauses":["1","2.1"]}""").accepted();
        s.turn("south/liaison", "instrument.status-claimed").in("none").ref("instrument", "truce")
                .open("""
                {"status":"in-force","by":"south","since":"2026-02-01T00:00:00Z"}""").accepted();
        s.turn("office/analyst", "report.article-kept").in("none").named("article").open("""
                {"published":"2026-03-01","dateBasis":"printed","language":"en",
                 "scope":"within"}""").accepted();
        s.turn("office/analyst", "report.claim-attributed").in("none").ref("article", "article")
                .open("{\"topic\":\"clash\",\"stance\":\"asserts\",\"scope\":\"within\"}")
                .accepted();
        s.turn("lookout/monitor", "report.field-reported").named("heard").open("""
                {"act":"direct-fire","means":"heard","urgency":"routine"}""").accepted();
        s.turn("lookout/team-lead", "report.coverage-stated").open("""
                {"from":"2026-03-01T00:00:00Z","until":"2026-03-02T00:00:00Z","hours":20}""")
                .accepted();
        s.turn("south/notifier", "hotline.notified").named("convoy")
                .open("{\"kind\":\"convoy\",\"to\":[\"north\"]}").accepted();
        s.turn("north/liaison", "hotline.acknowledged").ref("notification", "convoy").accepted();
    }

    private void crossings() {
        String status = """
                {"crossing":"ferry","from":"north","to":"south","class":"cargo","status":"open",
                 "reason":"none-given","since":"2026-03-01T00:00:00Z"}""";
        s.turn("north/crossing-officer", "crossing.status-declared").open(status).accepted();
        s.turn("lookout/monitor", "crossing.status-observed").open(status).accepted();
        s.turn("relief/information-officer", "crossing.flow-counted").open("""
                {"crossing":"ferry","from":"north","to":"south","class":"cargo",
                 "day":"2026-03-01"}""").accepted();
        s.turn("relief/information-officer", "crossing.returns-counted").open("""
                {"crossing":"ferry","kind":"spontaneous","status":"registered",
                 "day":"2026-03-01"}""").accepted();
    }

    private void talks() {
        s.turn("bridge/chair", "talks.round-convened").in("none").named("round")
                .open("{\"number\":1,\"opens\":\"2026-03-03T00:00:00Z\"}").accepted();
        s.turn("office/registrar", "talks.agenda-item").in("none").ref("round", "round")
                .open("{\"item\":\"crossings\",\"order\":1}").accepted();
        s.turn("north/liaison", "talks.delegation").in("none").ref("round", "round")
                .open("{\"of\":\"north\",\"head\":\"undisclosed\"}").accepted();
        s.turn("south/principal", "talks.position").in("none").ref("round", "round")
                .open("{\"item\":\"crossings\"}").accepted();
        s.turn("bridge/chair", "talks.session-held").in("none").ref("round", "round")
                .open("{\"number\":1,\"held\":\"2026-03-03T00:00:00Z\"}").accepted();
        s.turn("bridge/liaison", "talks.outcome-claimed").in("none").ref("round", "round")
                .open("{\"outcome\":\"adjourned\",\"by\":\"south\"}").accepted();
    }

    private void commitments() {
        s.turn("north/principal", "commitment.undertaken").in("none").named("guns").open("""
                {"commitment":"guns-back","obligor":"north","beneficiary":"south","clause":"1",
                 "due":{"kind":"after-days","days":3}}""").ref("instrument", "truce").accepted();
        s.turn("south/principal", "commitment.undertaken").in("none").open("""
                {"commitment":"ferry-open","obligor":"south","clause":"1",
                 "due":{"kind":"after-commitment","days":2,"after":"guns-back"}}""").accepted();
        s.turn("north/liaison", "commitment.self-reported").in("none").ref("commitment", "guns")
                .open("{\"result\":\"done\"}").accepted();
        s.turn("lookout/team-lead", "commitment.observed").in("none").ref("commitment", "guns")
                .open("{\"result\":\"consistent\"}").accepted();
        s.turn("bridge/chair", "commitment.assessed").in("none").ref("commitment", "guns")
                .open("{\"result\":\"met\"}").accepted();
    }

    private void caseToTheReport() {
        Steps c = new Steps(s, "mill");
        c.complains("north").ref("report", "heard").accepted();
        c.serves("south").accepted();
        s.hours(2);
        c.replies("south", "asks-particulars").accepted();
        c.replies("south", "justifies").ref("notification", "convoy").accepted();
        c.screens("admitted").accepted();
        c.tasks("lookout").accepted();
        c.asksAccess("south").accepted();
        c.answersAccess("south", "delayed").accepted();
        c.answersAccess("south", "conditioned").accepted();
        c.visits().accepted();
        c.handsInEvidence("lookout/monitor").accepted();
        s.hours(30);
        c.reports().accepted();
        c.comments("south").accepted();
        new Steps(s, "motion").moves("north", "south").accepted();
        c.links("bridge/chair", "motion").accepted();
    }

    private void silenceAndReview() {
        Steps c = new Steps(s, "mill");
        c.schedules().accepted();
        c.proposes(Steps.OCCURRED, Steps.VIOLATION).accepted();
        c.endorses("north", "occurrence", "compliance").accepted();
        s.hours(169);
        c.reminds("south", "review").accepted();
        c.notesLapse("south", "review").accepted();
        s.hours(1);
        c.contests("south", "review").accepted();
        c.rules("south", "review", "lifted").accepted();
        c.dissents("south", "compliance").accepted();
        c.dissents("south", "occurrence").accepted();
        c.determines(Steps.OCCURRED).accepted();
        c.closes("as-ended").accepted();
    }

    private void otherEnds() {
        new Steps(s, "motion").withdraws("bridge/chair").accepted();
        Steps c = Steps.until(s, "ford", "south", Phase.TASKED);
        c.offers("south", 'c').accepted();
        c.concurs("north", "south", 'c').accepted();
        c.closes("as-ended").accepted();
        new Steps(s, "ford").replies("north", "denies").refused("C001");
    }

    private void register() {
        Register office = new Register(s);
        office.letterOut("south", office.answerIn(48)).named("letter").accepted();
        office.proves("south", "receipt-signed", "letter").named("receipt").accepted();
        office.answers("south", "acknowledges").ref("of", "letter").named("answer").accepted();
        office.confirms("south/liaison", "receipt").accepted();
        office.disowns("south/liaison", "answer").accepted();
        office.incident().named("told").accepted();
        office.related("told", "heard").accepted();
        office.daily(1, s.state().size().entries()).accepted();
    }

    private void mission() {
        s.turn("south/root", "charter.participation-changed").in("none")
                .open("{\"status\":\"suspended\"}").accepted();
        s.turn("north/recovery", "delegation.duress").in("none").asPerson("north/root")
                .open("{\"officer\":\"$keyid:north/analyst\",\"from\":9}").accepted();
        s.turn("north/recovery", "charter.root-rotated").in("none").asPerson("north/root")
                .open("""
                {"root":"$key:north/root-2","recovery":"$key:north/recovery-2",
                 "person":"$person:north/root-2","recipient":"$recipient:north/root-2"}""")
                .accepted();
        for (String member : new String[] {"north/root-2", "bridge/root", "ridge/root"}) {
            s.turn(member, "charter.succession-activated").in("none")
                    .open("{\"successor\":\"bridge\",\"log\":\"$log\"}").accepted();
        }
        for (String member : new String[] {"north/root-2", "south/root", "ridge/root"}) {
            s.turn(member, "charter.ended").in("none").open("{\"reason\":\"agreed\"}")
                    .accepted();
        }
        s.turn("bridge/root", "delegation.given").in("none")
                .open(Scenario.given("bridge", "custodian", "custodian", "")).accepted();
        s.turn("bridge/custodian", "charter.sealed-destroyed").in("none")
                .open("{\"what\":\"informants\",\"count\":3}").accepted();
    }
}
