package mizan.web.chase;

import io.javalin.http.Context;
import java.util.Optional;
import mizan.projection.DueLine;

/// How the chase list is asked for: narrowed and grouped.
///
/// @param whom id of a member or subject; empty for all
/// @param kind duty's code; empty for all
/// @param mine only what the reader's own member owes
/// @param by   `whom` or `day`
/// @param from how many lines come before this page
public record ChaseAsked(String whom, String kind, boolean mine, String by, int from) {

    static ChaseAsked of(Context context) {
        return new ChaseAsked(code(context, "whom"), code(context, "kind"),
                "yes".equals(context.queryParam("mine")),
                "whom".equals(context.queryParam("by")) ? "whom" : "day",
                Optional.ofNullable(context.queryParam("from"))
                        .filter(text -> text.matches("[0-9]{1,6}")).map(Integer::valueOf)
                        .orElse(0));
    }

    private static String code(Context context, String name) {
        return Optional.ofNullable(context.queryParam(name))
                .filter(text -> text.matches("[a-z0-9-]{1,64}")).orElse("");
    }

    boolean holds(DueLine due, String member) {
        return (whom.isEmpty() || due.awaited().id().equals(whom))
                && (kind.isEmpty() || due.duty().equals(kind))
                && (!mine || due.awaited().id().equals(member));
    }

    /// The address of another page of the same list.
    String path(int other) {
        return "/chase?whom=" + whom + "&kind=" + kind + (mine ? "&mine=yes" : "") + "&by=" + by
                + "&from=" + other;
    }
}
