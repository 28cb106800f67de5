package mizan.web.setup;

import java.util.List;

/// What somebody says who sets an office up, already read from the page.
///
/// @param title          of the record
/// @param office         name of the office
/// @param parties        names of the Parties, two or more, in the roster's order
/// @param sectors        names of the sectors
/// @param crossings      crossings with the sector each lies in
/// @param zones          places and their offsets
/// @param calendars      days off of the office and of Parties
/// @param workingDays    whether times for a reply, comments, screening and a review run on
///                       working days only
/// @param cutOffMinutes  minute of the UTC day at which a report closes
/// @param officers       who works here, one or more
/// @param rootPassphrase of the office's root key and its recovery key
public record SetupTerms(String title, String office, List<String> parties, List<String> sectors,
        List<Crossing> crossings, List<Zone> zones, List<Calendar> calendars,
        boolean workingDays, int cutOffMinutes, List<NewOfficer> officers,
        String rootPassphrase) {
    /// Keeps unmodifiable copies.
    public SetupTerms {
        parties = List.copyOf(parties);
        sectors = List.copyOf(sectors);
        crossings = List.copyOf(crossings);
        zones = List.copyOf(zones);
        calendars = List.copyOf(calendars);
        officers = List.copyOf(officers);
    }

    /// Days on which somebody does not work.
    ///
    /// @param whose   0 the office, from 1 the Parties in their order
    /// @param minutes where its days begin, minutes east of UTC
    /// @param weekend codes, for example `friday`
    public record Calendar(
            int whose, int minutes, List<String> weekend, List<Holiday> holidays) {
        /// Keeps unmodifiable copies.
        public Calendar {
            weekend = List.copyOf(weekend);
            holidays = List.copyOf(holidays);
        }
    }

    /// A single day off.
    ///
    /// @param date ISO
    public record Holiday(String date, String name) {}

    /// A crossing.
    ///
    /// @param sector index into the sectors
    public record Crossing(String name, int sector) {}

    /// A place and its offset in minutes east of UTC.
    public record Zone(String place, int minutes) {}

    /// Somebody who works in the office.
    ///
    /// @param name  short, `[a-z0-9-]{1,32}`, unique here
    /// @param roles codes of the statement room's roles
    public record NewOfficer(String name, List<String> roles, String passphrase) {
        /// Keeps an unmodifiable copy.
        public NewOfficer {
            roles = List.copyOf(roles);
        }

        /// Says nothing of the passphrase.
        @Override
        public String toString() {
            return "NewOfficer[" + name + "]";
        }
    }

    /// Says nothing of passphrases.
    @Override
    public String toString() {
        return "SetupTerms[" + title + "]";
    }
}
