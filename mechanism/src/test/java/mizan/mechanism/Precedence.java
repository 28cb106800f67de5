package mizan.mechanism;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import mizan.statement.Envelope;
import mizan.statement.Ref;
import mizan.statement.Statement;
import mizan.tlog.Bytes;
import mizan.tlog.Hash;

/// A statement with any set of defects at once, to see which of them is named.
///
/// The constants stand in the order of precedence.
enum Precedence {
    PAYLOAD_TYPE("E001"), SIGNATURES("E002"), SIGNATURE("K002"), MECHANISM("M001"),
    RULES_NEWER("M003"), RULES_OTHER("M002"), TYPE("M004"), REPEATED("M007"), REVOKED("K003"),
    EXPIRED("K004"), MEMBER("K005"), PERSON("K006"), ROLE("K008"), AREA("K009"),
    BACKWARDS("T001"), TOO_OLD("T002"), AHEAD("T003"), BEYOND("H001"), ROOT("H002"),
    EXTRA_REF("R003"), REF_MISSING("R002"), UNKNOWN("R001"), WRONG_TYPE("R004"),
    NOT_COVERED("H003"), SECTOR("O001"), CASE_AREA("K009"), FAMILY("C002");

    final String code;

    Precedence(String code) {
        this.code = code;
    }

    /// Defects that cannot stand in one statement.
    private static final List<Set<Precedence>> EXCLUSIVE = List.of(
            EnumSet.of(RULES_NEWER, RULES_OTHER), EnumSet.of(TOO_OLD, AHEAD),
            EnumSet.of(BEYOND, NOT_COVERED), EnumSet.of(AREA, CASE_AREA),
            EnumSet.of(SECTOR, CASE_AREA), EnumSet.of(AREA, SECTOR),
            EnumSet.of(REF_MISSING, WRONG_TYPE), EnumSet.of(UNKNOWN, FAMILY),
            EnumSet.of(UNKNOWN, CASE_AREA), EnumSet.of(REPEATED, TYPE));

    /// Defects of the bytes or of the place, with which a statement cannot be a repeat.
    private static final Set<Precedence> REPEATABLE =
            EnumSet.of(BACKWARDS, TOO_OLD, REVOKED, EXPIRED);

    static boolean together(Precedence a, Precedence b) {
        if (a == REPEATED || b == REPEATED) {
            return REPEATABLE.contains(a) || REPEATABLE.contains(b);
        }
        return EXCLUSIVE.stream().noneMatch(set -> set.contains(a) && set.contains(b));
    }

    /// Codes in order, without those that need another record: M006, K001, M005, K007.
    static List<String> order() {
        Set<String> codes = new LinkedHashSet<>();
        for (Precedence one : values()) {
            codes.add(one.code);
        }
        return List.copyOf(codes);
    }

    /// The answer to a request for access with these defects and no others.
    static String answerTo(Set<Precedence> defects) {
        Scenario s = Scenario.ratified();
        Steps.until(s, "case", "north", Phase.TASKED);
        String role = defects.contains(ROLE) ? "analyst" : "team-lead";
        String area = defects.contains(AREA) || defects.contains(CASE_AREA) ? "\"west\"" : "";
        String until = defects.contains(EXPIRED) ? "PT2H" : "P400D";
        s.turn("lookout/root", "delegation.given").open(Scenario.given(
                "lookout", "faulty", role, area).replace("P400D", until)).accepted();
        s.hours(1);
        Turn turn = turn(s, defects);
        if (defects.contains(REPEATED)) {
            turn = turn.seen(s.state().size().entries());
            turn.accepted();
        }
        if (defects.contains(REVOKED)) {
            s.turn("lookout/root", "delegation.revoked").open(
                    "{\"officer\":\"$keyid:lookout/faulty\",\"reason\":\"lost\"}").accepted();
        }
        int lateHours = (defects.contains(EXPIRED) ? 2 : 0)
                + (defects.contains(TOO_OLD) ? 24 * 7 + 1 : 0);
        s.hours(lateHours);
        s.turn("office/root", "delegation.given")
                .open(Scenario.given("office", "later", "registrar", "")).accepted();
        if (lateHours > 0 && !defects.contains(AHEAD)) {
            turn = turn.madeSecondsAgo(3_600L * lateHours);
        }
        if (defects.contains(BACKWARDS)) {
            turn = turn.recordedSecondsAgo(1);
        }
        return turn.answer();
    }

    private static Turn turn(Scenario s, Set<Precedence> defects) {
        Turn turn = s.turn("lookout/faulty", "case.access-requested").in(sector(defects)).open("""
                {"of":"%s","site":"mill","by":"$at:P1D"}"""
                .formatted(defects.contains(FAMILY) ? "bridge" : "south"));
        if (!defects.contains(REF_MISSING)) {
            turn.ref("case", defects.contains(UNKNOWN) ? "e".repeat(64)
                    : defects.contains(WRONG_TYPE) ? "charter" : "case");
        }
        for (Precedence defect : defects) {
            apply(defect, turn);
        }
        return turn;
    }

    private static String sector(Set<Precedence> defects) {
        if (defects.contains(SECTOR)) {
            return "nowhere";
        }
        return defects.contains(CASE_AREA) ? "none" : "east";
    }

    private static void apply(Precedence defect, Turn turn) {
        switch (defect) {
            case PAYLOAD_TYPE -> turn.tamper(
                    e -> new Envelope("text/plain", e.payload(), e.signatures()));
            case SIGNATURES -> turn.tamper(
                    e -> new Envelope(e.payloadType(), e.payload(), List.of()));
            case SIGNATURE -> turn.tamper(e -> new Envelope(
                    e.payloadType(), Bytes.utf8("other"), e.signatures()));
            case MECHANISM -> turn.forMechanism("example.org/plain");
            case RULES_NEWER -> turn.underRules(3);
            case RULES_OTHER -> turn.twist(x -> EveryRejection.rules(x, 0));
            case TYPE -> turn.twist(x -> EveryRejection.type(x, "case.apology"));
            case MEMBER -> turn.forMember("spotter");
            case PERSON -> turn.asPerson("lookout/monitor");
            case AHEAD -> turn.madeSecondsAgo(-3_600);
            case BEYOND -> turn.seen(1_000);
            case ROOT -> turn.seenRoot(Hash.sha256(Bytes.utf8("fork")));
            case EXTRA_REF -> turn.twist(Precedence::withExtraRef);
            case NOT_COVERED -> turn.seen(5);
            case BACKWARDS, REPEATED, REVOKED, EXPIRED, ROLE, AREA, TOO_OLD, REF_MISSING, UNKNOWN,
                    WRONG_TYPE, SECTOR, CASE_AREA, FAMILY -> {}
        }
    }

    private static Statement withExtraRef(Statement statement) {
        List<Ref> refs = new ArrayList<>(statement.refs());
        refs.add(new Ref("pretext", new mizan.statement.StatementId(
                Hash.sha256(Bytes.utf8("pretext")))));
        return EveryRejection.refs(statement, refs);
    }
}
