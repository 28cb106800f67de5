package mizan.web.officers;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mizan.office.TokenLine;
import mizan.statement.CharterTerms;

/// The page of an office: who works here, programs, the charter, what the operator can do.
///
/// @param officers   of the reader's member
/// @param rootHere   the member's root key lies on this host
/// @param roles      that can be given, by code
/// @param typed      what was sent and not kept, passphrases apart
/// @param ticked     roles that are ticked
/// @param trouble    why something was not done, in the reader's language
/// @param made       a token just made: this page is the only one that shows it
/// @param tokens     of the officer who is signed in
/// @param terms      of the charter in force
/// @param demonstration the keys here lie in the clear
public record OfficeScreen(List<Officer> officers, boolean rootHere, List<String> roles,
        Map<String, String> typed, List<String> ticked, Optional<String> trouble,
        Optional<Made> made, List<TokenLine> tokens, CharterTerms terms, boolean demonstration) {
    /// Keeps unmodifiable copies.
    public OfficeScreen {
        officers = List.copyOf(officers);
        roles = List.copyOf(roles);
        typed = Map.copyOf(typed);
        ticked = List.copyOf(ticked);
        tokens = List.copyOf(tokens);
    }

    /// A token that was just made.
    ///
    /// @param text    the token, or for a calendar the address that holds it
    /// @param address it is an address
    public record Made(String name, String text, boolean address) {
        @Override
        public String toString() {
            return "Made[" + name + "]";
        }
    }

    /// One officer.
    ///
    /// @param name    as this host or the delegation calls the officer; else the key's first digits
    /// @param key     id, hex
    /// @param roles   codes
    /// @param sectors codes; empty means all
    /// @param until   end of the delegation
    /// @param acts    the key may act now
    /// @param revoked the key was revoked
    /// @param here    the key lies on this host
    /// @param me      it is whoever looks
    public record Officer(String name, String key, List<String> roles, List<String> sectors,
            Instant until, long since, boolean acts, boolean revoked, boolean here, boolean me) {
        /// Keeps unmodifiable copies.
        public Officer {
            roles = List.copyOf(roles);
            sectors = List.copyOf(sectors);
        }
    }

    /// What stands in a field of a form that was not kept.
    public String value(String field, String first) {
        return typed.getOrDefault(field, first);
    }
}
