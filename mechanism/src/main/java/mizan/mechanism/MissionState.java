package mizan.mechanism;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mizan.mechanism.CaseState.Said;
import mizan.statement.CharterContent.Participation;
import mizan.statement.Code;
import mizan.statement.MemberId;
import mizan.tlog.TreeSize;
import mizan.tlog.VerifierKey;

/// The mechanism as a whole: who takes part, who takes over, whether it has ended. Immutable.
///
/// @param presences  each Party that ever changed its participation, as it stands
/// @param claims     who said that a successor takes over
/// @param successor  who took over last
/// @param ends       who said that the mechanism ends
/// @param ended      when it did
/// @param destroyed  what was destroyed after the end
public record MissionState(
        List<Presence> presences,
        List<Claim> claims,
        Optional<Succession> successor,
        List<Said> ends,
        Optional<Said> ended,
        List<Destroyed> destroyed) {

    static final MissionState NONE = new MissionState(
            List.of(), List.of(), Optional.empty(), List.of(), Optional.empty(), List.of());

    /// How a Party takes part.
    ///
    /// @param returned when it came back, after its part had rested or it had left
    public record Presence(
            MemberId party, Participation status, Said said, Optional<Instant> returned) {}

    /// A member's word that a successor takes over.
    ///
    /// @param seen size of the head after which it does
    public record Claim(Said said, MemberId successor, VerifierKey log, TreeSize seen) {
        boolean agrees(Claim other) {
            return successor.equals(other.successor) && log.equals(other.log);
        }
    }

    /// A takeover with effect.
    ///
    /// @param after the smallest head that those who agreed had seen
    public record Succession(Said said, MemberId successor, VerifierKey log, TreeSize after) {}

    /// What was destroyed.
    ///
    /// @param count files
    public record Destroyed(Said said, Code what, long count) {}

    /// How a Party takes part: actively, unless it said otherwise.
    public Participation participation(MemberId party) {
        return presence(party).map(Presence::status).orElse(Participation.ACTIVE);
    }

    /// When a Party that had been away came back.
    public Optional<Instant> returned(MemberId party) {
        return presence(party).flatMap(Presence::returned);
    }

    Optional<Presence> presence(MemberId party) {
        return presences.stream().filter(one -> one.party.equals(party)).findFirst();
    }

    MissionState withPresence(Presence next) {
        List<Presence> others = presences.stream()
                .filter(one -> !one.party.equals(next.party))
                .toList();
        return new MissionState(
                CaseState.plus(others, next), claims, successor, ends, ended, destroyed);
    }

    MissionState withClaim(Claim claim) {
        return new MissionState(
                presences, CaseState.plus(claims, claim), successor, ends, ended, destroyed);
    }

    MissionState withSuccessor(Succession next) {
        return new MissionState(
                presences, List.of(), Optional.of(next), ends, ended, destroyed);
    }

    MissionState withEnd(Said said, boolean carried) {
        return new MissionState(
                presences, claims, successor, CaseState.plus(ends, said),
                carried ? Optional.of(said) : ended, destroyed);
    }

    MissionState withDestroyed(Destroyed one) {
        return new MissionState(
                presences, claims, successor, ends, ended, CaseState.plus(destroyed, one));
    }
}
