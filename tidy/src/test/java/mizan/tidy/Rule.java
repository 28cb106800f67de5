package mizan.tidy;

import java.util.List;

/// A question put to the whole repository.
interface Rule {
    /// Short name in kebab case, used in `tidy.allow` and as the name of the test.
    String name();

    List<Complaint> check(Repository repository);
}
