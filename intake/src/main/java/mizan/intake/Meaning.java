package mizan.intake;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What a column of a spreadsheet holds. Closed; its code stands in mappings.
public enum Meaning {
    /// Nothing that is imported.
    NONE(Take.MANY),
    /// What tells a row from all others for ever.
    ROW_ID(Take.ONE),
    /// The day, possibly with the time.
    DATE(Take.ONE),
    /// The time of day.
    TIME(Take.ONE),
    /// The last day.
    DATE_UNTIL(Take.ONE),
    /// The time of day at the end.
    TIME_UNTIL(Take.ONE),
    /// The offset of local time.
    ZONE(Take.ONE),
    /// How exactly the day is known.
    DATE_PRECISION(Take.ONE),
    /// Name of a place.
    PLACE(Take.ONE),
    /// Name of a district.
    DISTRICT(Take.ONE),
    /// Latitude.
    LATITUDE(Take.ONE),
    /// Longitude.
    LONGITUDE(Take.ONE),
    /// Latitude and longitude in one cell.
    COORDINATES(Take.ONE),
    /// How exactly the place is known.
    PLACE_PRECISION(Take.ONE),
    /// A sector of the charter.
    SECTOR(Take.ONE),
    /// What kind of act.
    ACT(Take.ONE),
    /// What happened, in words.
    ACCOUNT(Take.MANY),
    /// Who is named as acting, in the sheet's own words.
    UNIT(Take.MANY),
    /// With what means.
    MEANS(Take.ONE),
    /// With which weapon.
    WEAPON(Take.ONE),
    /// Whether heard, seen or else.
    HEARD(Take.ONE),
    /// Number of explosions.
    EXPLOSIONS(Take.ONE),
    /// The lowest number of killed.
    KILLED_LOW(Take.MANY),
    /// The number of killed.
    KILLED_BEST(Take.MANY),
    /// The highest number of killed.
    KILLED_HIGH(Take.MANY),
    /// The lowest number of injured.
    INJURED_LOW(Take.MANY),
    /// The number of injured.
    INJURED_BEST(Take.MANY),
    /// The highest number of injured.
    INJURED_HIGH(Take.MANY),
    /// Who says so.
    SOURCE(Take.MANY),
    /// How reliable it is, by letter and digit.
    GRADE(Take.ONE),
    /// How urgent.
    URGENCY(Take.ONE),
    /// How the office learnt of it.
    LEARNT(Take.ONE),
    /// Whether somebody still has to look at the row.
    REVIEW(Take.MANY),
    /// With whom a contact was, or from whom a letter came.
    WITH(Take.ONE),
    /// By which channel.
    CHANNEL(Take.ONE),
    /// In or out.
    DIRECTION(Take.ONE),
    /// What was said.
    SUMMARY(Take.MANY),
    /// Names of persons; only ever sealed.
    PERSONS(Take.MANY),
    /// The reference on a letter.
    REFERENCE(Take.ONE),
    /// What a letter is about.
    SUBJECT(Take.ONE),
    /// Until when an answer is asked for.
    ANSWER_BY(Take.ONE);

    private enum Take { ONE, MANY }

    /// Those whose words are codes, so that a mapping translates them.
    static final Set<Meaning> CODED = Set.of(ACT, SECTOR, WITH, CHANNEL, DIRECTION, URGENCY,
            LEARNT, HEARD, REVIEW, PLACE_PRECISION, DATE_PRECISION);

    private static final Set<Meaning> DAYS = Set.of(DATE, DATE_UNTIL, ANSWER_BY);
    private static final Set<Meaning> INCIDENTS = Set.of(DATE_UNTIL, TIME_UNTIL, DATE_PRECISION,
            PLACE, DISTRICT, LATITUDE, LONGITUDE, COORDINATES, PLACE_PRECISION, ACT, ACCOUNT,
            UNIT, MEANS, WEAPON, HEARD, EXPLOSIONS, KILLED_LOW, KILLED_BEST, KILLED_HIGH,
            INJURED_LOW, INJURED_BEST, INJURED_HIGH, SOURCE, GRADE, URGENCY, LEARNT);
    private static final Set<Meaning> CONTACTS = Set.of(WITH, SUMMARY, ANSWER_BY);

    private final Take take;

    Meaning(Take take) {
        this.take = take;
    }

    /// The word in mappings, such as `killed-best`; `-` for nothing.
    public String code() {
        return this == NONE ? "-" : name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The meaning with this code.
    public static Optional<Meaning> named(String code) {
        for (Meaning meaning : values()) {
            if (meaning.code().equals(code)) {
                return Optional.of(meaning);
            }
        }
        return Optional.empty();
    }

    /// Whether several columns may hold it.
    public boolean takesMany() {
        return take == Take.MANY;
    }

    /// Whether a draft of this target can hold it.
    public boolean serves(Target target) {
        return switch (target) {
            case INCIDENT -> !CONTACTS.contains(this) && this != CHANNEL && this != DIRECTION
                    && this != PERSONS && this != REFERENCE && this != SUBJECT;
            case ORAL -> !INCIDENTS.contains(this) && this != REFERENCE && this != SUBJECT;
            case LETTER_IN -> !INCIDENTS.contains(this) && this != CHANNEL && this != DIRECTION
                    && this != PERSONS;
        };
    }

    /// Whether its cells are days.
    boolean isDay() {
        return DAYS.contains(this);
    }

    /// Whether it is a number of people killed or injured.
    public boolean isCasualties() {
        return ordinal() >= KILLED_LOW.ordinal() && ordinal() <= INJURED_HIGH.ordinal();
    }
}
