package mizan.mechanism;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mizan.mechanism.CaseState.Said;
import mizan.mechanism.MissionState.Claim;
import mizan.mechanism.MissionState.Destroyed;
import mizan.mechanism.MissionState.Presence;
import mizan.mechanism.MissionState.Succession;
import mizan.statement.CharterContent.EndReason;
import mizan.statement.CharterContent.Ended;
import mizan.statement.CharterContent.Participation;
import mizan.statement.CharterContent.ParticipationChanged;
import mizan.statement.CharterContent.SealedDestroyed;
import mizan.statement.CharterContent.SuccessionActivated;
import mizan.statement.CharterTerms;
import mizan.statement.CharterTerms.Member;
import mizan.statement.CharterTerms.MemberKind;
import mizan.statement.MemberId;
import mizan.tlog.TreeSize;

/// Participation, succession and the end of the mission.
final class MissionRules {

    private static final Set<MemberKind> THIRD =
            Set.of(MemberKind.MEDIATOR, MemberKind.GUARANTOR);

    private MissionRules() {}

    static Optional<Rejection> participation(Attempt a, ParticipationChanged changed) {
        if (!a.isParty(a.member())) {
            return CaseRules.theirs(a.member(), "a Party");
        }
        Optional<Presence> before = a.state().mission().presence(a.member());
        boolean same = a.state().mission().participation(a.member()) == changed.status();
        return same
                ? Optional.of(new Rejection.AlreadySaid(
                        "participation is " + changed.status().code(),
                        before.map(presence -> presence.said().index())
                                .orElse(a.state().charter().orElseThrow().since())))
                : Optional.empty();
    }

    static State participates(Attempt a, ParticipationChanged changed) {
        Optional<Instant> returned = changed.status() == Participation.ACTIVE
                ? Optional.of(a.now())
                : Optional.empty();
        return with(a, a.state().mission().withPresence(
                new Presence(a.member(), changed.status(), a.said(), returned)));
    }

    static Optional<Rejection> succession(Attempt a, SuccessionActivated said) {
        CharterTerms terms = a.terms();
        if (a.member().equals(terms.operator())) {
            return CaseRules.theirs(a.member(), "others than the operator");
        }
        if (!terms.provisions().successors().contains(said.successor())) {
            return Optional.of(
                    new Rejection.CodeNotInCharter("successor", said.successor().code()));
        }
        Claim claim = claim(a, said);
        return a.state().mission().claims().stream()
                .filter(one -> one.said().member().equals(a.member()) && one.agrees(claim))
                .findFirst()
                .map(one -> new Rejection.AlreadySaid(
                        "succession of " + said.successor().code(), one.said().index()));
    }

    /// The successor takes over once one Party and a majority of the mediators and guarantors,
    /// the operator not among them, say the same.
    static State succeeds(Attempt a, SuccessionActivated said) {
        MissionState mission = a.state().mission().withClaim(claim(a, said));
        List<Claim> agreeing = mission.claims().stream()
                .filter(one -> one.agrees(mission.claims().getLast()))
                .toList();
        Set<MemberId> by = agreeing.stream()
                .map(one -> one.said().member())
                .collect(Collectors.toUnmodifiableSet());
        List<MemberId> third = others(a.terms());
        boolean carried = Terms.parties(a.terms()).stream().anyMatch(by::contains)
                && 2 * third.stream().filter(by::contains).count() > third.size();
        if (!carried) {
            return with(a, mission);
        }
        TreeSize after = agreeing.stream().map(Claim::seen).min(TreeSize::compareTo).orElseThrow();
        return a.state().change(c -> {
            c.mission = mission.withSuccessor(
                    new Succession(a.said(), said.successor(), said.log(), after));
            c.charter = a.state().charter().map(inForce ->
                    inForce.withTerms(inForce.terms().withOperator(said.successor())));
        });
    }

    private static Claim claim(Attempt a, SuccessionActivated said) {
        return new Claim(a.said(), said.successor(), said.log(), a.statement().seen().size());
    }

    private static List<MemberId> others(CharterTerms terms) {
        return terms.members().stream()
                .filter(member -> THIRD.contains(member.kind()))
                .map(Member::id)
                .filter(member -> !member.equals(terms.operator()))
                .toList();
    }

    static Optional<Rejection> end(Attempt a, Ended ended) {
        if (ended.reason() == EndReason.SUNSET && !sunset(a)) {
            return CaseRules.theirs(a.member(), "nobody before the sunset of the charter");
        }
        return a.state().mission().ends().stream()
                .filter(said -> said.member().equals(a.member()))
                .findFirst()
                .map(said -> new Rejection.AlreadySaid("the mechanism ends", said.index()));
    }

    /// After the sunset one member's word ends it; before, that of all Parties and a third.
    static State ends(Attempt a) {
        Set<MemberId> by = Stream.concat(
                        a.state().mission().ends().stream().map(Said::member),
                        Stream.of(a.member()))
                .collect(Collectors.toUnmodifiableSet());
        boolean agreed = by.containsAll(Terms.parties(a.terms()))
                && others(a.terms()).stream().anyMatch(by::contains);
        return with(a, a.state().mission().withEnd(a.said(), sunset(a) || agreed));
    }

    private static boolean sunset(Attempt a) {
        return a.terms().provisions().sunset()
                .filter(sunset -> !a.now().isBefore(sunset.instant()))
                .isPresent();
    }

    static Optional<Rejection> destroyed(Attempt a, SealedDestroyed destroyed) {
        CharterTerms terms = a.terms();
        if (a.state().mission().ended().isEmpty()) {
            return CaseRules.theirs(a.member(), "nobody before the mechanism has ended");
        }
        boolean keeps = a.member().equals(terms.operator())
                || terms.provisions().custodian().equals(Optional.of(a.member()));
        if (!keeps) {
            return CaseRules.theirs(a.member(), "the operator and the custodian of the archive");
        }
        return terms.provisions().destroyed().contains(destroyed.what())
                ? Optional.empty()
                : Optional.of(new Rejection.CodeNotInCharter(
                        "what is destroyed", destroyed.what().code()));
    }

    static State destroys(Attempt a, SealedDestroyed destroyed) {
        return with(a, a.state().mission().withDestroyed(
                new Destroyed(a.said(), destroyed.what(), destroyed.count())));
    }

    private static State with(Attempt a, MissionState mission) {
        return a.state().change(c -> c.mission = mission);
    }
}
