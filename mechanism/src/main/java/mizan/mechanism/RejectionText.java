package mizan.mechanism;

import java.time.Duration;
import java.util.stream.Collectors;
import mizan.statement.MemberId;

/// The words of every rejection: the one exhaustive place that turns a kind into text.
///
/// Codes are permanent: a code may be retired, never given a new meaning.
public final class RejectionText {

    private RejectionText() {}

    /// What a person is told.
    ///
    /// @param code  permanent, a letter and three digits; its page is `docs/rejections/CODE.md`
    /// @param what  what happened, one clause
    /// @param facts what it rests on
    /// @param next  what to do
    public record Text(String code, String what, String facts, String next) {}

    /// The permanent code of a kind.
    public static String code(Rejection rejection) {
        return of(rejection).code();
    }

    /// The words for one rejection.
    public static Text of(Rejection rejection) {
        return switch (rejection) {
            case Rejection.OfEnvelope r -> envelope(r);
            case Rejection.OfKey r -> key(r);
            case Rejection.OfMechanism r -> mechanism(r);
            case Rejection.OfTime r -> time(r);
            case Rejection.OfHead r -> head(r);
            case Rejection.OfReference r -> reference(r);
            case Rejection.OfCode r -> charterCode(r);
            case Rejection.OfCharter r -> charter(r);
            case Rejection.OfCase r -> ofCase(r);
            case Rejection.OfCommitment r -> commitment(r);
            case Rejection.OfContact r -> RegisterText.contact(r);
            case Rejection.OfPublication r -> RegisterText.publication(r);
            case Rejection.OfBoard r -> RegisterText.board(r);
        };
    }

    private static Text envelope(Rejection.OfEnvelope rejection) {
        return switch (rejection) {
            case Rejection.NotAStatement(var payloadType) ->
                    new Text(
                            "E001",
                            "the envelope does not hold a statement",
                            "payload type \"" + payloadType + "\"",
                            "sign a payload of type application/vnd.mizan.statement+json");
            case Rejection.SignaturesNotAsRequired(var count) ->
                    new Text(
                            "E002",
                            "the signatures are not those that this statement needs",
                            count + " signature(s); exactly one, by the officer named, is needed",
                            "sign with the officer's key alone");
            case Rejection.Undecodable(var code) ->
                    new Text(
                            "E003",
                            "the bytes at this index are no statement",
                            "malformation " + code,
                            "nothing to do: the entry stays void and the operator must explain it");
        };
    }

    private static Text key(Rejection.OfKey rejection) {
        return switch (rejection) {
            case Rejection.UnknownKey(var key) ->
                    new Text(
                            "K001",
                            "the key is not known here",
                            "key " + key.hash().hex(),
                            "ask your member's root key holder for a delegation");
            case Rejection.SignatureInvalid(var key) ->
                    new Text(
                            "K002",
                            "the signature does not belong to these bytes",
                            "key " + key.hash().hex(),
                            "sign the very bytes that are handed in");
            case Rejection.RevokedKey(var key, var at) ->
                    new Text(
                            "K003",
                            "the key was revoked",
                            "key %s, revoked at entry %d".formatted(key.hash().hex(), at.value()),
                            "sign with a key whose delegation is in force");
            case Rejection.ExpiredDelegation(var key, var until, var recordedAt) ->
                    new Text(
                            "K004",
                            "the delegation had run out",
                            "key %s, until %s, now %s"
                                    .formatted(key.hash().hex(), until, recordedAt),
                            "ask your member's root key holder for a new delegation");
            case Rejection.KeyOfAnotherMember(var stated, var holder) ->
                    new Text(
                            "K005",
                            "the key acts for another member",
                            "stated %s, key of %s".formatted(stated.code(), holder.code()),
                            "state for the member that delegated the key");
            case Rejection.KeyOfAnotherPerson(var key) ->
                    new Text(
                            "K006",
                            "the statement names another person than the key's delegation",
                            "key " + key.hash().hex(),
                            "name the person of the delegation");
            case Rejection.MemberNotInCharter(var member) ->
                    new Text(
                            "K007",
                            "the charter in force does not name this member",
                            "member " + member.code(),
                            "state for a member of the charter in force");
            case Rejection.RoleNotEntitled(var type, var had, var entitled) ->
                    new Text(
                            "K008",
                            "the officer's roles do not allow this statement",
                            "%s; signed as %s; may sign: %s".formatted(type, had, entitled),
                            "let an officer with the role sign");
            case Rejection.OutsideArea(var sector, var area) ->
                    new Text(
                            "K009",
                            "the sector is outside the officer's area",
                            "sector %s, area %s".formatted(sector, area),
                            "let an officer of that area sign");
            case Rejection.KeyNotSound(var which) ->
                    new Text(
                            "K010",
                            "a key is not sound",
                            which + " is no canonical encoding of a point of prime order",
                            "make a new key pair with an ordinary Ed25519 tool");
            case Rejection.KeyAlreadyRegistered(var key) ->
                    new Text(
                            "K011",
                            "the key stands in the record already",
                            "key " + key.hash().hex(),
                            "make a new key pair: one key belongs to one officer");
        };
    }

    private static Text mechanism(Rejection.OfMechanism rejection) {
        return switch (rejection) {
            case Rejection.WrongMechanism(var expected, var stated) ->
                    new Text(
                            "M001",
                            "the statement is for another mechanism",
                            "this is %s, stated %s".formatted(expected, stated),
                            "hand it in where it belongs, or state it anew for this one");
            case Rejection.WrongRules(var expected, var stated) ->
                    new Text(
                            "M002",
                            "the rules version is not the one in force",
                            "in force %d, stated %d".formatted(expected, stated),
                            "state it anew under the rules in force");
            case Rejection.RulesNotKnown(var asked, var newest) ->
                    new Text(
                            "M003",
                            "this program does not have that rules version",
                            "asked for %d, newest here %d".formatted(asked, newest),
                            "use a program that has it");
            case Rejection.TypeOutsideRules(var type) ->
                    new Text(
                            "M004",
                            "the rules have no such statement",
                            "type \"" + type + "\"",
                            "see docs/spec/rules.md for the statements there are");
            case Rejection.CharterNotInForce(var type) ->
                    new Text(
                            "M005",
                            "no charter is in force yet",
                            "type " + type,
                            "wait until every Party and one mediator have ratified the charter");
            case Rejection.FirstEntryNotACharter(var type) ->
                    new Text(
                            "M006",
                            "a record begins with its charter",
                            "the first entry is of type " + type,
                            "begin with a charter signed by its operating member's root key");
            case Rejection.AlreadyInTheRecord(_, var index) ->
                    new Text(
                            "M007",
                            "the statement stands in the record already",
                            "entry " + index.value(),
                            "nothing to do: the first one counts");
            case Rejection.MissionEnded(var type, var ended) ->
                    new Text(
                            "M008",
                            "the mechanism has ended",
                            "%s; ended at entry %d".formatted(type, ended.value()),
                            "keep the statement with your own papers; what was published can"
                                    + " still be put right");
        };
    }

    private static Text time(Rejection.OfTime rejection) {
        return switch (rejection) {
            case Rejection.RecordedBackwards(var recordedAt, var newest) ->
                    new Text(
                            "T001",
                            "the entry's time lies before that of the entry before it",
                            "recorded %s, before it %s".formatted(recordedAt, newest),
                            "nothing to do: the entry stays void and the operator must explain it");
            case Rejection.MadeTooOld(var made, var recordedAt, var limit) ->
                    new Text(
                            "T002",
                            "the statement was made too long ago",
                            "made %s, now %s, limit %d h".formatted(made, recordedAt, limit / 60),
                            "state it anew; its content may speak of any time");
            case Rejection.MadeAhead(var made, var recordedAt, var skew) ->
                    new Text(
                            "T003",
                            "the statement's time lies ahead of the record's",
                            "made %s, now %s, allowed %d s".formatted(made, recordedAt, skew),
                            "set the device's clock and state it anew");
        };
    }

    private static Text head(Rejection.OfHead rejection) {
        return switch (rejection) {
            case Rejection.SeenBeyondRecord(var seen, var size) ->
                    new Text(
                            "H001",
                            "the head that the statement names is beyond the record",
                            "seen %d entries, there are %d"
                                    .formatted(seen.entries(), size.entries()),
                            "keep the note that you saw: it may show a fork");
            case Rejection.SeenRootDiffers(var seen, var stated, var ours) ->
                    new Text(
                            "H002",
                            "the head that the statement names has another root",
                            "at %d entries: seen %s, here %s"
                                    .formatted(seen.entries(), stated.hex(), ours.hex()),
                            "keep the note that you saw: two signed notes show a fork");
            case Rejection.SeenDoesNotCover(var ref, var index, var seen) ->
                    new Text(
                            "H003",
                            "the head that the statement names does not cover what it refers to",
                            "%s is entry %d, seen %d entries"
                                    .formatted(ref.hash().hex(), index.value(), seen.entries()),
                            "fetch and verify the newest checkpoint, then sign again");
        };
    }

    private static Text reference(Rejection.OfReference rejection) {
        return switch (rejection) {
            case Rejection.UnknownRef(var as, var id) ->
                    new Text(
                            "R001",
                            "no statement of this id is in the record",
                            "%s %s".formatted(as, id.hash().hex()),
                            "hand in what it refers to first, or correct the reference");
            case Rejection.RefCount(var as, var count, var allowed) ->
                    new Text(
                            "R002",
                            "a reference is missing or there too often",
                            "%s: %d, needed %s".formatted(as, count, allowed),
                            "name what the statement is about");
            case Rejection.RefNotAllowed(var type, var as) ->
                    new Text(
                            "R003",
                            "this statement has no such reference",
                            "%s has no reference \"%s\"".formatted(type, as),
                            "see docs/spec/rules.md for the references of each statement");
            case Rejection.RefOfWrongType(var as, var found, var allowed) ->
                    new Text(
                            "R004",
                            "the statement referred to does not fit",
                            "%s is a %s, needed %s".formatted(as, found, allowed),
                            "refer to the statement that is meant");
            case Rejection.RefOfAnotherCase(var as, var id) ->
                    new Text(
                            "R005",
                            "the statements referred to belong to different cases",
                            "%s %s".formatted(as, id.hash().hex()),
                            "refer to statements of one case");
        };
    }

    private static Text charterCode(Rejection.OfCode rejection) {
        return switch (rejection) {
            case Rejection.CodeNotInCharter(var list, var code) ->
                    new Text(
                            "O001",
                            "the charter in force has no such code",
                            "%s \"%s\"".formatted(list, code),
                            "use a code of the charter, or have the charter amended");
        };
    }

    private static Text charter(Rejection.OfCharter rejection) {
        return switch (rejection) {
            case Rejection.CharterContradicts(var what) ->
                    new Text(
                            "G001",
                            "the charter contradicts itself",
                            what,
                            "mend the charter and propose it anew");
            case Rejection.LiveQuorumsDisjoint(var live, var cosigners) ->
                    new Text(
                            "G002",
                            "two live quorums could be met by cosigners that share nobody",
                            "live %d of %d; twice the quorum must exceed the number"
                                    .formatted(live, cosigners),
                            "raise the live quorum, or enrol an odd number of cosigners");
            case Rejection.AmendmentQuorumsDisjoint(var live, var before) ->
                    new Text(
                            "G003",
                            "the old and the new live quorum could be met by disjoint sets",
                            "live %d now, %d before".formatted(live, before),
                            "raise the live quorum first, then change cosigners in small steps");
            case Rejection.CharterNotOpen(var charter) ->
                    new Text(
                            "G004",
                            "this charter is not open for ratification",
                            "charter " + charter.hash().hex(),
                            "ratify a charter that is proposed and not yet in force");
            case Rejection.RootInUse(var member, var last) ->
                    new Text(
                            "G005",
                            "the member's keys are in use, so it is given no others",
                            "%s spoke at entry %d".formatted(member.code(), last.value()),
                            "let the member rotate its root key itself, or ratify with it");
            case Rejection.RootReplacedLater(var member, var from) ->
                    new Text(
                            "G006",
                            "the member's word against another root key is waited for",
                            "%s, until %s".formatted(member.code(), from),
                            "ratify with the new key from then on");
        };
    }

    private static Text ofCase(Rejection.OfCase rejection) {
        return switch (rejection) {
            case Rejection.OfStep step -> step(step);
            case Rejection.OfFinding finding -> finding(finding);
            case Rejection.OfSilence silence -> silence(silence);
            case Rejection.OfConduct conduct -> ConductText.of(conduct);
        };
    }

    private static Text step(Rejection.OfStep rejection) {
        return switch (rejection) {
            case Rejection.PhaseForbids(var type, var phase, var allowed) ->
                    new Text(
                            "C001",
                            "the case is not in a phase for this",
                            "%s; the case is %s; needed: %s"
                                    .formatted(type, phase.code(), allowed),
                            "see docs/spec/rules.md for the path of a case");
            case Rejection.NotTheirStep(var member, var whose) ->
                    new Text(
                            "C002",
                            "this step belongs to somebody else",
                            "%s; it is for %s".formatted(member.code(), whose),
                            "leave the step to them");
            case Rejection.OnlyAPrincipalMayAdmit() ->
                    new Text(
                            "C003",
                            "only a principal can admit",
                            "the reply accepts what is alleged",
                            "let a principal sign, or choose another kind of reply");
            case Rejection.VerifiesAndAdjudicates(var earlier) ->
                    new Text(
                            "C004",
                            "one person may not both verify and adjudicate a case",
                            "the person acted in the other capacity at entry "
                                    + earlier.value(),
                            "let another officer sign");
            case Rejection.AlreadySaid(var what, var earlier) ->
                    new Text(
                            "C005",
                            "this has been said before",
                            "%s, entry %d".formatted(what, earlier.value()),
                            "nothing to do: the first one counts");
            case Rejection.NoAccess() ->
                    new Text(
                            "C011",
                            "no request for access was granted",
                            "the case has no access granted or conditioned",
                            "ask for access first");
            case Rejection.TermsDiffer() ->
                    new Text(
                            "C016",
                            "the terms are not those that were offered",
                            "what was offered and what is said now are not the same",
                            "concur in the offered terms, or offer new ones");
            case Rejection.EndingNotOpen(var ending, var why) ->
                    new Text(
                            "C017",
                            "the case cannot be closed in this way",
                            "%s: %s".formatted(ending, why),
                            "see docs/spec/rules.md for the lawful ends");
        };
    }

    private static Text finding(Rejection.OfFinding rejection) {
        return switch (rejection) {
            case Rejection.StandardTooLow(var axis, var stated, var required) ->
                    new Text(
                            "C006",
                            "the standard of proof is below the one required",
                            "%s: stated %s, required %s".formatted(axis, stated, required),
                            "propose the axis as undetermined, or on stronger grounds");
            case Rejection.ValueNotOfAxis(var axis, var value) ->
                    new Text(
                            "C007",
                            "the value does not fit the axis, lacks the Party, or repeats the axis",
                            "%s: %s".formatted(axis, value),
                            "see docs/spec/rules.md for the values of each axis");
            case Rejection.AxisNotProposed(var axis) ->
                    new Text(
                            "C008",
                            "the proposal does not contain this axis",
                            "axis " + axis,
                            "take a position on an axis that is proposed");
            case Rejection.ProposalSuperseded(var newer) ->
                    new Text(
                            "C018",
                            "a newer proposal is the one decided on",
                            "proposed at entry " + newer.value(),
                            "take a position on the newest proposal");
            case Rejection.NotForTheChairAlone(var axis, var decision) ->
                    new Text(
                            "C009",
                            "the charter does not give this axis to the chair alone",
                            "%s is decided by %s".formatted(axis, decision),
                            "leave the axis to the Parties' positions");
            case Rejection.DeterminedOtherwise(var axis, var proposed, var determined) ->
                    new Text(
                            "C019",
                            "the chair determines the value that was proposed, or proposes anew",
                            "%s: proposed %s, determined %s"
                                    .formatted(axis, proposed, determined),
                            "propose the other value, so that the Parties can take a position");
            case Rejection.PositionsAwaited(var members) ->
                    new Text(
                            "C010",
                            "positions are still awaited",
                            members.stream()
                                    .map(MemberId::code)
                                    .collect(Collectors.joining(", ", "awaited: ", "")),
                            "wait, or remind and note the lapse once the time has run out");
        };
    }

    private static Text silence(Rejection.OfSilence rejection) {
        return switch (rejection) {
            case Rejection.NothingAwaited(var member, var duty) ->
                    new Text(
                            "C012",
                            "nothing is awaited of this member under this duty",
                            "%s, %s".formatted(member.code(), duty.code()),
                            "see the clocks of the case for who is awaited");
            case Rejection.NoReminder(var member, var duty) ->
                    new Text(
                            "C013",
                            "no reminder went before",
                            "%s, %s".formatted(member.code(), duty.code()),
                            "remind the member first");
            case Rejection.NotOverdue(var member, var duty, var dueAt) ->
                    new Text(
                            "C014",
                            "the time has not run out",
                            "%s, %s, due %s".formatted(member.code(), duty.code(), dueAt),
                            "wait until the time has run out");
            case Rejection.ContestClosed(var closedAt, var recordedAt) ->
                    new Text(
                            "C015",
                            "the time for contesting had run out",
                            "closed %s, handed in %d s later"
                                    .formatted(
                                            closedAt,
                                            Duration.between(closedAt, recordedAt).toSeconds()),
                            "make your account in a reply or comment: it stands beside the lapse");
        };
    }

    private static Text commitment(Rejection.OfCommitment rejection) {
        return switch (rejection) {
            case Rejection.NotTheObligor(var member, var obligor) ->
                    new Text(
                            "P001",
                            "a member undertakes and reports only for itself",
                            "%s; the obligor is %s".formatted(member.code(), obligor.code()),
                            "let the obligor state it");
        };
    }
}
