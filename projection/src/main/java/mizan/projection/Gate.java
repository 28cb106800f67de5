package mizan.projection;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mizan.mechanism.KeyState;
import mizan.mechanism.State;
import mizan.statement.CharterTerms;
import mizan.statement.CharterTerms.MemberKind;
import mizan.statement.Release;
import mizan.statement.Role;

/// The gate of release for one reader: conditions that [Rows] puts into every reading.
///
/// Judged by the newest state, also where a view is of the past: what a charter closes today is
/// not open to whoever asks for yesterday. While no state is known, nothing passes.
///
/// | release | passes, where the charter's audience is its members |
/// | --- | --- |
/// | `public` | everybody |
/// | `joint`, or unreadable | every officer of a member |
/// | `named` | the author's member, the members of the keys in `to` |
/// | `own` | the author's member |
/// | `chair-mediators` | the author's member, mediators, guarantors, chair and alternate |
/// | `team-mediators` | the author's member, monitors, mediators, guarantors, the operator |
///
/// A field from a sealed file passes only to members whose keys it is sealed to, whatever the
/// audience is. Fields that a statement released to more readers pass to these, in the statement
/// that they come from, where the reader may read that, and with the statement that releases them.
///
/// @param boards  whether boards are shown at all
/// @param release condition on `release`, `member` and `named`
/// @param field   condition on `seen_by`
/// @param before  only entries below this index are there
/// @param widened releases to more readers that hold
record Gate(boolean boards, String release, String field, long before, Widenings widened) {

    private static final String NOTHING = "0";
    private static final String EVERYTHING = "1";
    private static final String PLAIN = "seen_by = ''";

    /// No gate: for whoever compares the rows themselves.
    static final Gate OPEN = new Gate(true, EVERYTHING, EVERYTHING, Long.MAX_VALUE,
            Widenings.NONE);

    static Gate of(Reader reader, Optional<State> newest) {
        if (newest.isEmpty()) {
            return new Gate(true, NOTHING, NOTHING, Long.MAX_VALUE, Widenings.NONE);
        }
        Roster roster = Roster.of(newest);
        Widenings widened = Widenings.of(newest.get());
        Optional<CharterTerms.Member> member = switch (reader) {
            case Reader.Public _, Reader.Joint _ -> Optional.empty();
            case Reader.Officer officer -> member(officer, newest.get(), roster);
        };
        String field = member.map(m -> PLAIN + " OR " + within("seen_by", m)).orElse(PLAIN);
        if (!roster.membersOnly()) {
            return new Gate(true, EVERYTHING, field, Long.MAX_VALUE, widened);
        }
        return switch (reader) {
            case Reader.Officer officer when member.isPresent() -> new Gate(true,
                    released(member.get(), roles(officer, newest.get()), roster), field,
                    Long.MAX_VALUE, widened);
            case Reader.Joint _ -> new Gate(true, "release IN ('', 'public', 'joint')", field,
                    Long.MAX_VALUE, widened);
            case Reader.Officer _, Reader.Public _ -> new Gate(
                    false, "release = 'public'", field, Long.MAX_VALUE, widened);
        };
    }

    /// The same gate over the record as it stood with so many entries.
    Gate at(long size) {
        return new Gate(boards, release, field, size, widened);
    }

    /// This text with its tables in braces behind the gate.
    String guard(String sql) {
        return sql.replace("{entry}", "(SELECT * FROM entry WHERE idx < " + before
                        + " AND (" + release + widened.entries(release) + "))")
                .replace("{field}", "(SELECT idx, place, name, value FROM field WHERE idx < "
                        + before + " AND (" + field + ")"
                        + widened.fields(release, field, before) + ")")
                .replace("{opening}", "(SELECT * FROM opening WHERE idx < " + before
                        + " AND (" + field + "))")
                .replace("{incident}", "(SELECT * FROM incident WHERE idx < " + before
                        + " AND (fallback = 0 AND (when_by = '-' OR " + seen("when_by")
                        + ") OR fallback = 1 AND NOT (" + seen("when_by") + ")))")
                .replace("{name-seen}", "(" + seen("name_by") + ")")
                .replace("{point-seen}", "(" + seen("point_by") + ")")
                .replace("{hurt-seen}", "(" + seen("hurt_by") + ")")
                .replace("{segment}", "(SELECT * FROM segment WHERE idx < " + before
                        + " AND (" + field + "))")
                .replace("{tally-of-entries}", "(SELECT * FROM tally WHERE " + release + ")")
                .replace("{tally-of-fields}", "(SELECT * FROM tally WHERE (" + release
                        + ") AND (" + field + "))");
    }

    private String seen(String column) {
        return field.replace("seen_by", column);
    }

    /// The charter's member whose key the officer holds; absent where the record says otherwise.
    private static Optional<CharterTerms.Member> member(
            Reader.Officer officer, State state, Roster roster) {
        return key(officer, state).flatMap(_ -> roster.member(officer.member()));
    }

    private static Optional<KeyState> key(Reader.Officer officer, State state) {
        return state.key(officer.key())
                .filter(key -> key.revokedAt().isEmpty())
                .filter(key -> key.member().equals(officer.member()));
    }

    private static Set<Role> roles(Reader.Officer officer, State state) {
        Set<Role> roles = new HashSet<>(officer.roles());
        roles.retainAll(key(officer, state).map(KeyState::roles).orElse(List.of()));
        return roles;
    }

    private static String released(CharterTerms.Member member, Set<Role> roles, Roster roster) {
        List<String> classes = new ArrayList<>(List.of(
                "''", quoted(Release.PUBLIC), quoted(Release.JOINT)));
        boolean neutral = member.kind() == MemberKind.MEDIATOR
                || member.kind() == MemberKind.GUARANTOR;
        if (neutral || roles.contains(Role.CHAIR) || roles.contains(Role.ALTERNATE_CHAIR)) {
            classes.add(quoted(Release.CHAIR_MEDIATORS));
        }
        if (neutral || member.kind() == MemberKind.MONITOR || roster.operates(member.id())) {
            classes.add(quoted(Release.TEAM_MEDIATORS));
        }
        return "release IN (" + String.join(", ", classes) + ") OR member = '"
                + member.id().code() + "' OR release = " + quoted(Release.NAMED) + " AND "
                + within("named", member);
    }

    /// Codes hold no quotes: `[a-z0-9-]`, checked where they were read.
    private static String quoted(Release release) {
        return "'" + release.code() + "'";
    }

    private static String within(String column, CharterTerms.Member member) {
        return "instr(" + column + ", ' " + member.id().code() + " ') > 0";
    }
}
