package mizan.mechanism;

import java.time.Instant;
import java.util.List;
import mizan.statement.KeyId;
import mizan.statement.MemberId;
import mizan.statement.StatementId;
import mizan.tlog.EntryIndex;
import mizan.tlog.Hash;
import mizan.tlog.TreeSize;

/// Why a statement was turned away, or is void where it already stands in the record.
///
/// A rejection is an answer, not a fault: it is returned, never thrown. Each kind carries the facts
/// a person needs to put it right and has one page in `docs/rejections/` under its
/// [code][RejectionText#code]. Where several apply, the precedence is the one of
/// `docs/spec/rules.md`, and is tested.
///
/// Closed: the kinds are those of rules versions 1 and 2. A new kind must stop every `switch` from
/// compiling, so none of them has a `default`.
public sealed interface Rejection {

    /// E: the envelope.
    sealed interface OfEnvelope extends Rejection {}

    /// The payload type is not a statement's.
    record NotAStatement(String payloadType) implements OfEnvelope {}

    /// Not exactly one signature, or not by the officer that the payload names.
    record SignaturesNotAsRequired(int count) implements OfEnvelope {}

    /// The bytes at an index of the record are no statement.
    ///
    /// @param code the malformation's permanent code, J…
    record Undecodable(String code) implements OfEnvelope {}

    /// K: keys and who may sign.
    sealed interface OfKey extends Rejection {}

    /// No charter or delegation has named this key.
    record UnknownKey(KeyId key) implements OfKey {}

    /// The signature is not this key's over these bytes.
    record SignatureInvalid(KeyId key) implements OfKey {}

    /// The key was revoked.
    ///
    /// @param at index of the revocation, 0-based
    record RevokedKey(KeyId key, EntryIndex at) implements OfKey {}

    /// The delegation had run out.
    ///
    /// @param until end of the delegation, exclusive, UTC
    record ExpiredDelegation(KeyId key, Instant until, Instant recordedAt) implements OfKey {}

    /// The key acts for another member than the statement names.
    record KeyOfAnotherMember(MemberId stated, MemberId holder) implements OfKey {}

    /// The statement names another person than the key's delegation.
    record KeyOfAnotherPerson(KeyId key) implements OfKey {}

    /// The charter in force does not name the member.
    record MemberNotInCharter(MemberId member) implements OfKey {}

    /// None of the officer's roles may make this statement for this kind of member.
    ///
    /// @param had      the roles of the key, in words
    /// @param entitled who may, in words
    record RoleNotEntitled(String type, String had, String entitled) implements OfKey {}

    /// The officer's area does not hold the statement's sector.
    record OutsideArea(String sector, String area) implements OfKey {}

    /// The new key is not a canonical encoding of a point of prime order.
    record KeyNotSound(String which) implements OfKey {}

    /// The new key stands in the record already.
    record KeyAlreadyRegistered(KeyId key) implements OfKey {}

    /// M: the mechanism and its rules.
    sealed interface OfMechanism extends Rejection {}

    /// The statement is for another mechanism.
    record WrongMechanism(String expected, String stated) implements OfMechanism {}

    /// The statement names another rules version than the charter in force.
    record WrongRules(int expected, int stated) implements OfMechanism {}

    /// The charter asks for a rules version that this program does not have.
    record RulesNotKnown(int asked, int newest) implements OfMechanism {}

    /// The rules version does not have this type.
    record TypeOutsideRules(String type) implements OfMechanism {}

    /// Until a charter is in force, only charter, delegation and contact statements pass.
    record CharterNotInForce(String type) implements OfMechanism {}

    /// The first entry must be a charter, signed by the root key of the operator it names.
    record FirstEntryNotACharter(String type) implements OfMechanism {}

    /// The statement stands in the record already.
    record AlreadyInTheRecord(StatementId id, EntryIndex index) implements OfMechanism {}

    /// The mechanism has ended.
    ///
    /// @param ended where, 0-based
    record MissionEnded(String type, EntryIndex ended) implements OfMechanism {}

    /// T: time.
    sealed interface OfTime extends Rejection {}

    /// The entry's time lies before that of the entry before it.
    record RecordedBackwards(Instant recordedAt, Instant newest) implements OfTime {}

    /// The statement was made longer ago than the charter allows.
    record MadeTooOld(Instant made, Instant recordedAt, int limitMinutes) implements OfTime {}

    /// The statement's time lies ahead of the record's by more than the charter allows.
    record MadeAhead(Instant made, Instant recordedAt, int skewSeconds) implements OfTime {}

    /// H: the head that the author had seen.
    sealed interface OfHead extends Rejection {}

    /// The head that the statement names is beyond the record.
    record SeenBeyondRecord(TreeSize seen, TreeSize size) implements OfHead {}

    /// The head that the statement names has another root: one of the two records is a fork.
    record SeenRootDiffers(TreeSize seen, Hash stated, Hash ours) implements OfHead {}

    /// The head that the statement names does not cover a statement that it refers to.
    record SeenDoesNotCover(StatementId ref, EntryIndex index, TreeSize seen)
            implements OfHead {}

    /// R: references.
    sealed interface OfReference extends Rejection {}

    /// No statement of this id is in the record.
    record UnknownRef(String as, StatementId id) implements OfReference {}

    /// A required reference is not there, or there more often than allowed.
    record RefCount(String as, int count, String allowed) implements OfReference {}

    /// This type has no reference of this name.
    record RefNotAllowed(String type, String as) implements OfReference {}

    /// The statement referred to is of a type that does not fit.
    record RefOfWrongType(String as, String found, String allowed) implements OfReference {}

    /// The statements referred to belong to different cases.
    record RefOfAnotherCase(String as, StatementId id) implements OfReference {}

    /// O: codes that the charter defines.
    sealed interface OfCode extends Rejection {}

    /// The charter in force has no such code.
    ///
    /// @param list which list: member, sector, crossing, act
    record CodeNotInCharter(String list, String code) implements OfCode {}

    /// G: charters.
    sealed interface OfCharter extends Rejection {}

    /// The charter contradicts itself.
    record CharterContradicts(String what) implements OfCharter {}

    /// Two live quorums could be met by sets of cosigners that share nobody.
    ///
    /// @param live       cosigners that make the quorum
    /// @param cosigners  cosigners counted, the operator's not among them
    record LiveQuorumsDisjoint(int live, int cosigners) implements OfCharter {}

    /// An amendment's live quorum and the present one could be met by disjoint sets.
    record AmendmentQuorumsDisjoint(int live, int liveBefore) implements OfCharter {}

    /// The charter referred to is in force already or was replaced.
    record CharterNotOpen(StatementId charter) implements OfCharter {}

    /// The member's keys are in use, so no charter gives it others without them.
    ///
    /// @param last its newest entry, 0-based
    record RootInUse(MemberId member, EntryIndex last) implements OfCharter {}

    /// A charter that gives a member another root key waits for its word against it.
    ///
    /// @param from when the member can ratify with that key
    record RootReplacedLater(MemberId member, Instant from) implements OfCharter {}

    /// C: cases.
    sealed interface OfCase extends Rejection {}

    /// C: whose step it is, and when.
    sealed interface OfStep extends OfCase {}

    /// C: findings and positions.
    sealed interface OfFinding extends OfCase {}

    /// C: silence and what may follow from it.
    sealed interface OfSilence extends OfCase {}

    /// The case is not in a phase in which this may be said.
    record PhaseForbids(String type, Phase phase, String allowed) implements OfStep {}

    /// The member is not one that this step belongs to.
    record NotTheirStep(MemberId member, String whose) implements OfStep {}

    /// Only a principal can admit.
    record OnlyAPrincipalMayAdmit() implements OfStep {}

    /// One person may not both verify and adjudicate a case.
    ///
    /// @param earlier where the person acted in the other capacity, 0-based
    record VerifiesAndAdjudicates(EntryIndex earlier) implements OfStep {}

    /// The same has been said before.
    ///
    /// @param earlier where, 0-based
    record AlreadySaid(String what, EntryIndex earlier) implements OfStep {}

    /// The standard of proof is below the one that the charter requires for the axis.
    record StandardTooLow(String axis, String stated, String required) implements OfFinding {}

    /// The value is not one of the axis, or the axis appears twice.
    record ValueNotOfAxis(String axis, String value) implements OfFinding {}

    /// The proposal does not contain the axis.
    record AxisNotProposed(String axis) implements OfFinding {}

    /// A newer proposal is the one decided on.
    ///
    /// @param newer where, 0-based
    record ProposalSuperseded(EntryIndex newer) implements OfFinding {}

    /// The charter does not give this axis to the chair alone.
    record NotForTheChairAlone(String axis, String decision) implements OfFinding {}

    /// The determination has another value than the proposal on which positions were taken.
    record DeterminedOtherwise(String axis, String proposed, String determined)
            implements OfFinding {}

    /// Somebody's position is still awaited.
    record PositionsAwaited(List<MemberId> members) implements OfFinding {}

    /// No request for access was granted.
    record NoAccess() implements OfStep {}

    /// Nothing is awaited of the member under this duty.
    record NothingAwaited(MemberId member, Duty duty) implements OfSilence {}

    /// No reminder went before.
    record NoReminder(MemberId member, Duty duty) implements OfSilence {}

    /// The time has not run out.
    record NotOverdue(MemberId member, Duty duty, Instant dueAt) implements OfSilence {}

    /// The time for contesting had run out.
    record ContestClosed(Instant closedAt, Instant recordedAt) implements OfSilence {}

    /// The terms are not those that were offered.
    record TermsDiffer() implements OfStep {}

    /// The case cannot be closed in this way.
    record EndingNotOpen(String ending, String why) implements OfStep {}

    /// C: how a case is conducted beside its path, and what comes of it.
    sealed interface OfConduct extends OfCase {}

    /// The person takes no part as a chair in the case.
    ///
    /// @param since where that was said, 0-based
    record TakesNoPart(EntryIndex since) implements OfConduct {}

    /// Nobody else could chair the case.
    record NobodyElseChairs() implements OfConduct {}

    /// The time for objecting had run out.
    record ObjectionsClosed(Instant closedAt, Instant recordedAt) implements OfConduct {}

    /// Teams verify as many cases as they can.
    ///
    /// @param running cases that are tasked or verifying
    record CapacityReached(int capacity, int running) implements OfConduct {}

    /// The time cannot be extended so.
    record ExtensionNotOpen(String why) implements OfConduct {}

    /// The level is not above the one at which the case is.
    record NotUpward(String level, String to) implements OfConduct {}

    /// This cannot be said of a remedy, or not yet.
    record RemedyNotOpen(String why) implements OfConduct {}

    /// The case ended because it goes on as another one.
    record GoesOnElsewhere(String ending) implements OfConduct {}

    /// A: contacts of the office's register.
    sealed interface OfContact extends Rejection {}

    /// What is answered went the same way as the answer.
    ///
    /// @param direction code: in, out
    record AnswersItsOwnSide(String direction) implements OfContact {}

    /// N: what the mechanism issues.
    sealed interface OfPublication extends Rejection {}

    /// The number is not the next one.
    record DailyReportNumber(int expected, int stated) implements OfPublication {}

    /// The report named as the previous one is not the newest.
    ///
    /// @param last where the newest was issued, 0-based
    record DailyReportNotTheLast(int number, EntryIndex last) implements OfPublication {}

    /// The report covers less than the one before it, or more than the record has.
    record DailyReportCover(String what) implements OfPublication {}

    /// B: boards: what version 2 has beside cases.
    sealed interface OfBoard extends Rejection {}

    /// What the statement refers to does not stand so that this may be said of it.
    ///
    /// @param stands how it stands, in words
    /// @param needed how it would have to stand, in words
    record StandingForbids(String type, String stands, String needed) implements OfBoard {}

    /// P: commitments.
    sealed interface OfCommitment extends Rejection {}

    /// A member undertakes only for itself.
    record NotTheObligor(MemberId member, MemberId obligor) implements OfCommitment {}
}
