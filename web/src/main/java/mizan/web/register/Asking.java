package mizan.web.register;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;
import mizan.web.Caller;
import mizan.web.PageKit;
import mizan.web.form.FormAsk;

/// Makes the asking of a page out of its request.
final class Asking {
    private Asking() {}

    static FormAsk of(PageKit kit, Context context, Caller.SignedIn me) {
        Map<String, String> asked = new LinkedHashMap<>();
        context.queryParamMap().forEach((name, values) ->
                values.stream().findFirst().ifPresent(value -> asked.put(name, value)));
        return kit.ask(context, me, asked);
    }
}
