package mizan.web.register;

import java.util.ArrayList;
import java.util.List;
import mizan.web.PageKit;
import mizan.web.Route;
import mizan.web.form.FormSpec;

/// The register's forms and pages, those behind a link among them.
public final class Register {
    private final PageKit kit;
    private final AnswerForm answer;
    private final ContactForm contact;

    /// For the pages of one office.
    public Register(PageKit kit) {
        this.kit = kit;
        this.contact = new ContactForm(kit.office().store().proposals());
        this.answer = new AnswerForm(kit.office().store().links());
    }

    /// Its forms.
    public List<FormSpec> forms() {
        return List.of(contact, new LetterInForm(), new LetterOutForm(),
                new ProofForm(), answer, new StandingForm());
    }

    /// Its pages. Those of the forms have to be asked before them: a number stands where a form's
    /// name may.
    public List<Route> routes() {
        List<Route> routes = new ArrayList<>(new InboxPage(kit, answer).routes());
        routes.addAll(new PastePage(kit).routes());
        routes.addAll(new PastedPage(kit, contact).routes());
        routes.addAll(new LinkPages(kit).routes());
        routes.addAll(new PublicLink(kit).routes());
        routes.addAll(new RegisterPages(kit).routes());
        return List.copyOf(routes);
    }
}
