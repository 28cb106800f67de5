package mizan.web.officers;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import mizan.statement.CharterTerms;
import mizan.statement.Role;
import mizan.web.Caller;

/// The roles that a member's root key can sensibly give its officers.
final class OfficeRoles {
    private static final Set<Role> SECRETARIAT = Set.of(Role.DUTY_OFFICER, Role.REGISTRAR,
            Role.INFORMATION_OFFICER, Role.CHAIR, Role.ALTERNATE_CHAIR, Role.ANALYST,
            Role.CUSTODIAN, Role.AUDITOR);

    /// What whoever takes in and passes on around the clock needs.
    static final List<String> USUAL =
            List.of("duty-officer", "registrar", "information-officer");

    private OfficeRoles() {}

    /// Codes, in the order of the roles.
    static List<String> of(CharterTerms terms, Caller.SignedIn me) {
        boolean secretariat = terms.members().stream()
                .filter(member -> member.id().equals(me.reader().member()))
                .anyMatch(member -> member.kind() == CharterTerms.MemberKind.SECRETARIAT);
        return Arrays.stream(Role.values())
                .filter(role -> !secretariat || SECRETARIAT.contains(role))
                .map(Role::code).toList();
    }
}
