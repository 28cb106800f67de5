package mizan.office;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import mizan.statement.KeyId;
import mizan.statement.MemberId;

/// A token for a program before it is made.
///
/// @param name      what the officer calls the program
/// @param officer   whose token it is: it may do what this officer may, within its scopes
/// @param scopes    one at least
/// @param expiresAt at most [Tokens#LIFE_DAYS_MAX] days after it is made
public record TokenDraft(
        String name, MemberId member, KeyId officer, Set<Scope> scopes, Instant expiresAt) {

    /// What a program may do with a token.
    public enum Scope {
        /// Read what its officer may read.
        READ("read"),
        /// Hand in statements that are signed already.
        HAND_IN("hand-in"),
        /// Read the calendar of what is due, by an address that holds the token.
        CALENDAR("calendar");

        private final String code;

        Scope(String code) {
            this.code = code;
        }

        /// As it is written in options and requests.
        public String code() {
            return code;
        }
    }

    /// Keeps an unmodifiable copy.
    public TokenDraft {
        if (name.isBlank() || scopes.isEmpty()) {
            throw new IllegalArgumentException("a token has a name and at least one scope");
        }
        scopes = Collections.unmodifiableSet(EnumSet.copyOf(scopes));
    }
}
