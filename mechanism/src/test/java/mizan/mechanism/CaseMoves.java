package mizan.mechanism;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mizan.mechanism.Possible.Ground;
import mizan.statement.AftermathContent;
import mizan.statement.AftermathContent.FollowUp;
import mizan.statement.Envelope;
import mizan.statement.KeyId;
import mizan.statement.OffsetInstant;
import mizan.statement.ProcedureContent;
import mizan.statement.ProcedureContent.Assessment;
import mizan.statement.Release;
import mizan.statement.SectorCode;
import mizan.statement.Seen;
import mizan.statement.Signature;
import mizan.statement.Statement;
import mizan.statement.StatementId;
import mizan.tlog.Bytes;
import mizan.tlog.Hash;

/// A record at a time, and what may be said next in its first case: the trials of the rules, said
/// in earnest. Signatures and roots are not the point here.
record CaseMoves(State state, Instant now) {
    private static final Hash ROOT = Hash.sha256(Bytes.utf8("any root"));
    private static final Mechanism MECHANISM = new Mechanism(Cast.ORIGIN, (_, _, _) -> true);

    /// What says nothing of how a case ends, or could be said for ever.
    private static final List<String> ASIDE = List.of(
            "case.linked", "evidence.submitted", "case.merged", "case.split", "case.withdrawn");

    CaseState theCase() {
        return state.caseNumbered(1).orElseThrow();
    }

    List<Clock> clocks() {
        return Clocks.of(theCase(), state.terms(), now);
    }

    CaseMoves later(int hours) {
        return new CaseMoves(state, now.plus(Duration.ofHours(hours)));
    }

    private Ground ground(KeyState key) {
        return new Ground(state, key, state.terms(), new OffsetInstant(now, 0, now.toString()));
    }

    /// Every state that one statement of these officers leads to.
    Stream<CaseMoves> next(List<KeyId> officers) {
        return CasePossible.types().stream().filter(type -> !ASIDE.contains(type))
                .flatMap(type -> officers.stream().flatMap(officer -> said(officer, type)));
    }

    /// The states that the trials of one type lead to where they are accepted.
    Stream<CaseMoves> said(KeyId officer, String type) {
        KeyState key = state.key(officer).orElseThrow();
        return CasePossible.step(ground(key), theCase(), type)
                .flatMap(possible -> say(key, type, possible).stream());
    }

    /// The first accepted of these, by any of these officers.
    Optional<CaseMoves> first(List<KeyId> officers, String type) {
        return officers.stream().flatMap(officer -> said(officer, type)).findFirst();
    }

    Optional<CaseMoves> deskReview(KeyId officer) {
        return say(state.key(officer).orElseThrow(), "case.assessed", Possible.of(
                new ProcedureContent.Assessed(Assessment.DESK_REVIEW, Optional.empty()))
                .with("case", theCase().id()));
    }

    /// Says of an assigned remedy that it was not carried out.
    Optional<CaseMoves> notImplemented(KeyId officer) {
        return theCase().after().remedies().stream().filter(Aftermath.Remedy::open).findFirst()
                .flatMap(remedy -> say(state.key(officer).orElseThrow(), "case.followed-up",
                        Possible.of(new AftermathContent.FollowedUp(FollowUp.NOT_IMPLEMENTED))
                                .with("case", theCase().id())
                                .with("remedy", remedy.said().id())));
    }

    private Optional<CaseMoves> say(KeyState key, String type, Possible possible) {
        Statement statement = new Statement(type, Cast.ORIGIN, 2, key.member(), key.key(),
                key.person(), new OffsetInstant(now, 0, now.toString()),
                new Seen(state.size(), ROOT), possible.refs(), Release.JOINT, List.of(),
                SectorCode.NONE, possible.content(), List.of(), List.of(), List.of(), List.of());
        Envelope envelope = new Envelope(Envelope.STATEMENT, Bytes.utf8(""),
                List.of(new Signature(key.key(), Bytes.fromHex("00".repeat(64)))));
        StatementId id = new StatementId(Hash.sha256(Bytes.utf8(
                type + state.size().entries() + possible)));
        Judgement judgement = MECHANISM.apply(state, new Submission(
                state.size().next(), now, envelope, id, statement, Optional.of(ROOT)));
        return judgement.decision() instanceof Decision.Accepted
                ? Optional.of(new CaseMoves(judgement.state(), now))
                : Optional.empty();
    }
}
