package mizan.web;

import java.util.ArrayList;
import java.util.List;
import mizan.web.casework.MotionForm;
import mizan.web.casework.StatementForm;
import mizan.web.chase.ChasePages;
import mizan.web.find.FindPages;
import mizan.web.form.FormDesk;
import mizan.web.form.FormSpec;
import mizan.web.form.HandingIn;
import mizan.web.imports.ImportPages;
import mizan.web.imports.ProposalPages;
import mizan.web.incident.IncidentForm;
import mizan.web.incident.IncidentPages;
import mizan.web.officers.OfficersPages;
import mizan.web.register.Register;
import mizan.web.reports.ReportPages;

/// The paths of an office at work; each feature brings its own.
final class OfficePages {
    private OfficePages() {}

    static List<Route> routes(PageKit kit, Counter counter) {
        HandingIn handingIn = new HandingIn(kit, counter);
        handingIn.resume();
        FormDesk forms = new FormDesk(kit, handingIn);
        Register register = new Register(kit);
        List<FormSpec> specs = new ArrayList<>(register.forms());
        specs.add(new MotionForm());
        specs.addAll(IncidentForm.all());
        specs.addAll(StatementForm.all());
        List<Route> routes = new ArrayList<>(new SignInPages(kit).routes());
        routes.addAll(new ProgramPaths(kit).routes());
        routes.addAll(new OfficersPages(kit, counter).routes());
        ChasePages chase = new ChasePages(kit);
        FindPages find = new FindPages(kit);
        routes.addAll(chase.routes());
        routes.addAll(find.routes());
        routes.addAll(new TodayPage(kit, specs, chase, find).routes());
        routes.addAll(forms.routes(specs));
        routes.addAll(register.routes());
        routes.addAll(new ImportPages(kit).routes());
        routes.addAll(new ProposalPages(kit, handingIn, specs).routes());
        routes.addAll(new ReportPages(kit, counter, handingIn).routes());
        routes.addAll(new IncidentPages(kit).routes());
        return List.copyOf(routes);
    }
}
