package mizan.statement;

import static mizan.statement.Kinds.CODE;
import static mizan.statement.Kinds.DATE;
import static mizan.statement.Kinds.INSTANT;
import static mizan.statement.Kinds.MEMBER;
import static mizan.statement.Kinds.SECTOR;
import static mizan.statement.Kinds.TEXT;
import static mizan.statement.Kinds.TYPE;
import static mizan.statement.Kinds.any;
import static mizan.statement.Kinds.whole;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What a charter may provide beyond its terms, from rules version 2 on: calendars, extensions and
/// stops, consequences, committees, what is public, succession, the end of the mission.
///
/// A charter without provisions has those of [#NONE].
///
/// @param calendars       each member's working days, where they differ from all days
/// @param workingDays     duties whose time runs on working days only
/// @param extension       how a duty's time can be extended
/// @param stopReasons     reasons for which a clock can be stopped
/// @param gravity         acts for which the registrar opens a case unasked
/// @param consequences    catalogue of remedies and consequences
/// @param times           further clocks
/// @param chairWhileAway  axes that the chair may determine while a Party's participation rests
/// @param committees      sector-level joint committees
/// @param priorities      acts in the order in which teams are tasked
/// @param capacity        how many cases teams can verify at a time; none stated means no limit
/// @param publicTypes     types of statement that may be released to everybody without asking
/// @param publicDelay     minutes before anything is released to everybody
/// @param successors      who takes over from the operator, in order
/// @param sunset          when the mechanism ends
/// @param custodian       the member who keeps the archive after the end
/// @param destroyed       codes of what is destroyed at the end
public record Provisions(
        List<Calendar> calendars,
        List<Code> workingDays,
        Extension extension,
        List<Code> stopReasons,
        List<Code> gravity,
        List<Code> consequences,
        Times times,
        List<Axis> chairWhileAway,
        List<Committee> committees,
        List<Code> priorities,
        Optional<Integer> capacity,
        List<String> publicTypes,
        int publicDelay,
        List<MemberId> successors,
        Optional<OffsetInstant> sunset,
        Optional<MemberId> custodian,
        List<Code> destroyed) {

    /// Minutes of the default delay of what becomes public: 72 hours.
    static final int PUBLIC_DELAY = 4_320;

    private static final int MINUTES_MAX = 527_040;
    static final Kind<Integer> MINUTES = whole(1, MINUTES_MAX);

    /// What holds where a charter provides nothing.
    public static final Provisions NONE = new Provisions(
            List.of(), List.of(), Extension.DEFAULT, List.of(), List.of(), List.of(),
            Times.DEFAULT, List.of(), List.of(), List.of(), Optional.empty(), List.of(),
            PUBLIC_DELAY, List.of(), Optional.empty(), Optional.empty(), List.of());

    static final Kind<Provisions> KIND = Kind.object("object", Provisions::read);

    static Provisions read(Fields f) {
        return new Provisions(
                f.mayList("calendars", any(Calendar.KIND)),
                f.mayList("workingDays", any(CODE)),
                f.may("extension", Extension.KIND).orElse(Extension.DEFAULT),
                f.mayList("stopReasons", any(CODE)),
                f.mayList("gravity", any(CODE)),
                f.mayList("consequences", any(CODE)),
                f.may("times", Times.KIND).orElse(Times.DEFAULT),
                f.mayList("chairWhileAway", any(Axis.KIND)),
                f.mayList("committees", any(Committee.KIND)),
                f.mayList("priorities", any(CODE)),
                f.may("capacity", whole(1, 10_000)),
                f.mayList("publicTypes", any(TYPE)),
                f.may("publicDelay", whole(0, MINUTES_MAX)).orElse(PUBLIC_DELAY),
                f.mayList("successors", any(MEMBER)),
                f.may("sunset", INSTANT),
                f.may("custodian", MEMBER),
                f.mayList("destroyed", any(CODE)));
    }

    /// A day of the week. Closed.
    public enum Weekday implements Coded {
        /// Monday.
        MONDAY,
        /// Tuesday.
        TUESDAY,
        /// Wednesday.
        WEDNESDAY,
        /// Thursday.
        THURSDAY,
        /// Friday.
        FRIDAY,
        /// Saturday.
        SATURDAY,
        /// Sunday.
        SUNDAY;

        static final Kind<Weekday> KIND = Kind.choice(values());
    }

    /// The working days of a member or subject: every day but these.
    ///
    /// @param of            whose
    /// @param offsetMinutes where its days begin, minutes east of UTC
    /// @param weekend       days of each week that are not worked
    /// @param holidays      single days that are not worked
    public record Calendar(
            MemberId of, int offsetMinutes, List<Weekday> weekend, List<Holiday> holidays) {
        static final Kind<Calendar> KIND = Kind.object("object", Calendar::read);

        static Calendar read(Fields f) {
            return new Calendar(
                    f.need("of", MEMBER),
                    f.need("offsetMinutes", whole(-1_080, 1_080)),
                    f.need("weekend", any(Weekday.KIND)),
                    f.need("holidays", any(Holiday.KIND)));
        }
    }

    /// A day that is not worked, and what it is called.
    public record Holiday(LocalDate date, String name) {
        static final Kind<Holiday> KIND = Kind.object("object", Holiday::read);

        static Holiday read(Fields f) {
            return new Holiday(f.need("date", DATE), f.need("name", TEXT));
        }
    }

    /// How a duty's time can be extended.
    ///
    /// @param minutes most that one extension gives
    /// @param times   how often a member's time for one duty can be extended
    /// @param consent whether every other Party to the case has to agree
    public record Extension(int minutes, int times, boolean consent) {
        static final Extension DEFAULT = new Extension(1_440, 1, true);
        static final Kind<Extension> KIND = Kind.object("object", Extension::read);

        static Extension read(Fields f) {
            return new Extension(
                    f.need("minutes", MINUTES), f.need("times", whole(0, 16)),
                    f.need("consent", Kinds.TRUTH));
        }
    }

    /// Clocks that rules version 2 adds, each in whole minutes.
    ///
    /// @param objection        for ruling on an objection
    /// @param consequenceReply for a reply to a remedy or consequence that is proposed
    /// @param followUp         for carrying out one that is assigned without a time of its own
    /// @param returned         for comments on everything since, once a Party is back
    /// @param adReferendum     for an answer of a capital that names no time of its own
    /// @param cooperation      for an answer to a request for action that names no time
    public record Times(int objection, int consequenceReply, int followUp, int returned,
            int adReferendum, int cooperation) {
        private static final int DAY = 1_440;
        static final Times DEFAULT =
                new Times(DAY, 2 * DAY, 30 * DAY, 7 * DAY, 14 * DAY, 7 * DAY);
        static final Kind<Times> KIND = Kind.object("object", Times::read);

        static Times read(Fields f) {
            return new Times(
                    f.may("objection", MINUTES).orElse(DEFAULT.objection),
                    f.may("consequenceReply", MINUTES).orElse(DEFAULT.consequenceReply),
                    f.may("followUp", MINUTES).orElse(DEFAULT.followUp),
                    f.may("returned", MINUTES).orElse(DEFAULT.returned),
                    f.may("adReferendum", MINUTES).orElse(DEFAULT.adReferendum),
                    f.may("cooperation", MINUTES).orElse(DEFAULT.cooperation));
        }
    }

    /// A sector-level joint committee: problems are settled there first.
    ///
    /// @param chair the member whose officer chairs it
    public record Committee(SectorCode sector, MemberId chair) {
        static final Kind<Committee> KIND = Kind.object("object", Committee::read);

        static Committee read(Fields f) {
            return new Committee(f.need("sector", SECTOR), f.need("chair", MEMBER));
        }
    }

    /// The calendar of a member, where the charter has one.
    public Optional<Calendar> calendar(MemberId of) {
        return calendars.stream().filter(calendar -> calendar.of.equals(of)).findFirst();
    }
}
