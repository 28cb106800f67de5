package mizan.web.register;

import mizan.web.PageKit;

/// The office that links are from.
final class LinkOffice {
    private LinkOffice() {}

    /// As the charter in force names the member that keeps the record.
    static String name(PageKit kit) {
        var terms = kit.terms();
        return terms.members().stream().filter(m -> m.id().equals(terms.operator()))
                .map(m -> m.name()).findFirst().orElse(terms.operator().code());
    }
}
