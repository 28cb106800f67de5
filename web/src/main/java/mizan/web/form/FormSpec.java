package mizan.web.form;

import java.util.Map;
import mizan.office.Settles;
import mizan.statement.Json;

/// One form: what it asks, and the draft that it becomes.
///
/// Whoever implements it neither signs nor hands in; [FormDesk] does, once, for the officer who is
/// signed in. Threads: any.
public interface FormSpec {

    /// Name of the form in the office's store, such as `contact`.
    String kind();

    /// Its page, such as `/register/new`; with `{name}` for a part that varies.
    String path();

    /// The form as this officer is asked it now.
    FormView view(FormAsk ask);

    /// The form with what stands in it: more rows where those shown are full, say.
    ///
    /// @param typed what was typed so far; empty for a form that nobody began
    default FormView view(FormAsk ask, Map<String, String> typed) {
        return view(ask);
    }

    /// What stands in the form after a button other than those of the engine was pressed, such as a
    /// point on a map.
    default Map<String, String> pressed(FormAsk ask, String pressed, Map<String, String> typed) {
        return typed;
    }

    /// The draft (docs/spec/draft.md) that the form becomes. What cannot be read is noted in
    /// `filled`; the result is looked at only where nothing is.
    Json draft(Filled filled);

    /// Where the officer goes once it is kept: a path of this host.
    String after(FormAsk ask, long index);

    /// What waits for this statement: an answer received by link, or the proposal that the form was
    /// filled with.
    default Settles settles(FormAsk ask) {
        return ask.proposal().<Settles>map(Settles.AProposal::new)
                .orElseGet(Settles.Nothing::new);
    }
}
