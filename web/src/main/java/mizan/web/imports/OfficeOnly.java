package mizan.web.imports;

import io.javalin.http.Context;
import mizan.web.Caller;
import mizan.web.PageKit;
import mizan.web.Problem;

/// What is not yet in the record is the operating member's alone.
final class OfficeOnly {
    private OfficeOnly() {}

    /// The officer of the operating member who asks; another member's officer is refused.
    static Caller.SignedIn officer(PageKit kit, Context context) {
        Caller.SignedIn me = kit.signedIn(context);
        if (!me.session().member().equals(kit.terms().operator().code())) {
            throw new Problem.Told(Problem.of(403, "W008",
                    "only the office that keeps the record sees what it has not yet confirmed",
                    context.path(), "read what is in the record"));
        }
        // What is not confirmed stays in no cache.
        context.header("Cache-Control", "no-store");
        return me;
    }
}
