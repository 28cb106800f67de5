package mizan.statement;

import static mizan.statement.Kinds.CODE;
import static mizan.statement.Kinds.CROSSING;
import static mizan.statement.Kinds.KEY;
import static mizan.statement.Kinds.MEMBER;
import static mizan.statement.Kinds.PERSON;
import static mizan.statement.Kinds.SECTOR;
import static mizan.statement.Kinds.TEXT;
import static mizan.statement.Kinds.VKEY;
import static mizan.statement.Kinds.any;
import static mizan.statement.Kinds.some;
import static mizan.statement.Kinds.whole;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import mizan.tlog.Bytes;
import mizan.tlog.VerifierKey;

/// The terms of reference of a mechanism, as its charter states them.
///
/// @param operator         the member that runs the desk and the ledger
/// @param log              verifier key of the ledger; its name is the origin
/// @param desk             verifier key of the desk, named `<origin>/desk`
/// @param demonstration    if present, the words that stand on every page and export
/// @param subjects         those spoken of who are no members
/// @param live             k: cosigners of the live quorum
/// @param decisions        how each axis of a finding is adopted
/// @param standards        the standard of proof that each axis needs
/// @param madeLimitMinutes how old `made` may be when a statement is recorded
/// @param clockSkewSeconds how far `made` may lie ahead
/// @param prevails         the language version that prevails
/// @param cutOffMinutes    minute of the UTC day at which a daily report ends
/// @param terms            the neutral term list
/// @param provisions       what it provides beyond these; from rules version 2 on
public record CharterTerms(
        String title,
        MemberId operator,
        VerifierKey log,
        VerifierKey desk,
        Audience audience,
        Optional<String> demonstration,
        List<Member> members,
        List<Subject> subjects,
        List<Sector> sectors,
        List<Crossing> crossings,
        List<Code> acts,
        int live,
        Deadlines deadlines,
        Map<Axis, DecisionRule> decisions,
        Map<Axis, Standard> standards,
        int madeLimitMinutes,
        int clockSkewSeconds,
        List<Offset> offsets,
        List<Code> languages,
        Code prevails,
        int cutOffMinutes,
        List<String> terms,
        Provisions provisions) {

    /// Who may fetch entry bundles. Closed.
    public enum Audience implements Coded {
        /// Everybody.
        PUBLIC,
        /// Members only.
        MEMBERS;

        static final Kind<Audience> KIND = Kind.choice(values());
    }

    /// What a member is. Closed.
    public enum MemberKind implements Coded {
        /// A signatory of the instrument.
        PARTY,
        /// Registers, keeps and serves; decides nothing.
        SECRETARIAT,
        /// Mediates.
        MEDIATOR,
        /// Guarantees the instrument.
        GUARANTOR,
        /// Monitors.
        MONITOR,
        /// A United Nations or other agency.
        AGENCY,
        /// Observes.
        OBSERVER;

        static final Kind<MemberKind> KIND = Kind.choice(values());
    }

    /// What a subject is: somebody spoken of in whose name nobody speaks here. Closed.
    public enum SubjectKind implements Coded {
        /// A signatory that has not joined.
        PARTY,
        /// Mediates, and has not joined.
        MEDIATOR,
        /// Guarantees, and has not joined.
        GUARANTOR,
        /// Monitors, and has not joined.
        MONITOR,
        /// A United Nations or other agency that has not joined.
        AGENCY,
        /// Observes, and has not joined.
        OBSERVER,
        /// An organisation of States or another body.
        ORGANISATION,
        /// A State that is no Party.
        STATE,
        /// An armed group or another third actor.
        THIRD_ACTOR,
        /// Anyone else.
        OTHER;

        static final Kind<SubjectKind> KIND = Kind.choice(values());
    }

    /// An organisation that takes part, with its root keys.
    ///
    /// @param root      Ed25519 public key that delegates, 32 bytes
    /// @param recovery  Ed25519 public key kept offline, 32 bytes
    /// @param person    pseudonym that signs with the root key
    /// @param recipient X25519 public key for sealed content, 32 bytes
    public record Member(MemberId id, MemberKind kind, String name, Bytes root, Bytes recovery,
            PersonId person, Bytes recipient, Optional<Cosigner> cosigner) {
        static final Kind<Member> KIND = Kind.object("object", Member::read);

        static Member read(Fields f) {
            return new Member(
                    f.need("id", MEMBER),
                    f.need("kind", MemberKind.KIND),
                    f.need("name", TEXT),
                    f.need("root", KEY),
                    f.need("recovery", KEY),
                    f.need("person", PERSON),
                    f.need("recipient", KEY),
                    f.may("cosigner", Cosigner.KIND));
        }
    }

    /// A member's two cosigner keys and where the cosigner answers.
    public record Cosigner(VerifierKey blind, VerifierKey full, String url) {
        static final Kind<Cosigner> KIND = Kind.object("object", Cosigner::read);

        static Cosigner read(Fields f) {
            return new Cosigner(f.need("blind", VKEY), f.need("full", VKEY), f.need("url", TEXT));
        }
    }

    /// Somebody spoken of who is no member.
    public record Subject(MemberId id, SubjectKind kind, String name) {
        static final Kind<Subject> KIND = Kind.object("object", Subject::read);

        static Subject read(Fields f) {
            return new Subject(
                    f.need("id", MEMBER),
                    f.need("kind", SubjectKind.KIND),
                    f.need("name", TEXT));
        }
    }

    /// What one member or subject calls a sector or a crossing; none is official.
    public record LocalName(MemberId by, String name) {
        static final Kind<LocalName> KIND = Kind.object("object", LocalName::read);

        static LocalName read(Fields f) {
            return new LocalName(f.need("by", MEMBER), f.need("name", TEXT));
        }
    }

    /// A sector, with each side's own name.
    public record Sector(SectorCode code, List<LocalName> names) {
        static final Kind<Sector> KIND = Kind.object("object", Sector::read);

        static Sector read(Fields f) {
            return new Sector(f.need("code", SECTOR),
                    f.need("names", any(LocalName.KIND)));
        }
    }

    /// A crossing and the sector in which it lies, with each side's own name.
    public record Crossing(CrossingCode code, SectorCode sector, List<LocalName> names) {
        static final Kind<Crossing> KIND = Kind.object("object", Crossing::read);

        static Crossing read(Fields f) {
            return new Crossing(f.need("code", CROSSING), f.need("sector", SECTOR),
                    f.need("names", any(LocalName.KIND)));
        }
    }

    /// The clocks, each in whole minutes.
    public record Deadlines(int acknowledge, int acknowledgeHotline, int reply, int screening,
            int objections, int tasking, int access, int onSite, int teamReport, int comments,
            int review,
            int extraordinary, int lapseContest, int deemedService) {
        /// At most a year of 366 days.
        private static final Kind<Integer> MINUTES = whole(1, 527_040);

        static final Kind<Deadlines> KIND = Kind.object("object", Deadlines::read);

        static Deadlines read(Fields f) {
            return new Deadlines(
                    f.need("acknowledge", MINUTES),
                    f.need("acknowledgeHotline", MINUTES),
                    f.need("reply", MINUTES),
                    f.need("screening", MINUTES),
                    f.need("objections", MINUTES),
                    f.need("tasking", MINUTES),
                    f.need("access", MINUTES),
                    f.need("onSite", MINUTES),
                    f.need("teamReport", MINUTES),
                    f.need("comments", MINUTES),
                    f.need("review", MINUTES),
                    f.need("extraordinary", MINUTES),
                    f.need("lapseContest", MINUTES),
                    f.need("deemedService", MINUTES));
        }
    }

    /// A place and its local offset, in minutes east of UTC.
    public record Offset(String place, int minutes) {
        static final Kind<Offset> KIND = Kind.object("object", Offset::read);

        static Offset read(Fields f) {
            return new Offset(f.need("place", TEXT), f.need("minutes", whole(-1_080, 1_080)));
        }
    }

    /// As these terms, but operated by this member.
    public CharterTerms withOperator(MemberId next) {
        return new CharterTerms(
                title, next, log, desk, audience, demonstration, members, subjects, sectors,
                crossings, acts, live, deadlines, decisions, standards, madeLimitMinutes,
                clockSkewSeconds, offsets, languages, prevails, cutOffMinutes, terms, provisions);
    }

    /// As these terms, but a member stands as given.
    public CharterTerms withMember(Member next) {
        List<Member> all = members.stream()
                .map(member -> member.id().equals(next.id()) ? next : member)
                .toList();
        return new CharterTerms(
                title, operator, log, desk, audience, demonstration, all, subjects, sectors,
                crossings, acts, live, deadlines, decisions, standards, madeLimitMinutes,
                clockSkewSeconds, offsets, languages, prevails, cutOffMinutes, terms, provisions);
    }

    /// How an axis is adopted; every charter says so of each.
    public DecisionRule decision(Axis axis) {
        return Objects.requireNonNull(decisions.get(axis), axis.code());
    }

    /// The standard of proof that an axis needs; every charter says so of each.
    public Standard standard(Axis axis) {
        return Objects.requireNonNull(standards.get(axis), axis.code());
    }

    static CharterTerms version1(Fields f) {
        return read(f, _ -> Provisions.NONE);
    }

    static CharterTerms read(Fields f) {
        return read(f, fields -> fields.may("provisions", Provisions.KIND)
                .orElse(Provisions.NONE));
    }

    private static CharterTerms read(Fields f, Function<Fields, Provisions> provisions) {
        return new CharterTerms(
                f.need("title", TEXT),
                f.need("operator", MEMBER),
                f.need("log", VKEY),
                f.need("desk", VKEY),
                f.need("audience", Audience.KIND),
                f.may("demonstration", TEXT),
                f.need("members", some(Member.KIND)),
                f.need("subjects", any(Subject.KIND)),
                f.need("sectors", any(Sector.KIND)),
                f.need("crossings", any(Crossing.KIND)),
                f.need("acts", any(CODE)),
                f.need("live", whole(0, 64)),
                f.need("deadlines", Deadlines.KIND),
                f.need("decisions", eachAxis(DecisionRule.KIND)),
                f.need("standards", eachAxis(Standard.KIND)),
                f.need("madeLimitMinutes", whole(1, 5_270_400)),
                f.need("clockSkewSeconds", whole(0, 86_400)),
                f.need("offsets", any(Offset.KIND)),
                f.need("languages", some(CODE)),
                f.need("prevails", CODE),
                f.need("cutOffMinutes", whole(0, 1_439)),
                f.need("terms", any(TEXT)),
                provisions.apply(f));
    }

    private static <T> Kind<Map<Axis, T>> eachAxis(Kind<T> kind) {
        return Kind.object("object", fields -> {
            Map<Axis, T> byAxis = new EnumMap<>(Axis.class);
            for (Axis axis : Axis.values()) {
                byAxis.put(axis, fields.need(axis.code(), kind));
            }
            return Collections.unmodifiableMap(byAxis);
        });
    }
}
