package mizan.web.casework;

import java.util.Map;
import mizan.statement.Json;
import mizan.statement.StatementTypes;
import mizan.web.form.Filled;
import mizan.web.form.FormAsk;
import mizan.web.form.FormSpec;
import mizan.web.form.FormView;

/// A case opened by the chair's motion, out of incidents: the type's own form at an address of its
/// own.
public final class MotionForm implements FormSpec {
    private final StatementForm form =
            new StatementForm(StatementTypes.named("case.chairs-motion").orElseThrow());

    @Override
    public String kind() {
        return "motion";
    }

    @Override
    public String path() {
        return "/cases/new";
    }

    @Override
    public FormView view(FormAsk ask) {
        return form.view(ask);
    }

    @Override
    public FormView view(FormAsk ask, Map<String, String> typed) {
        return form.view(ask, typed);
    }

    @Override
    public Map<String, String> pressed(FormAsk ask, String pressed, Map<String, String> typed) {
        return form.pressed(ask, pressed, typed);
    }

    @Override
    public Json draft(Filled filled) {
        return form.draft(filled);
    }

    @Override
    public String after(FormAsk ask, long index) {
        return form.after(ask, index);
    }
}
