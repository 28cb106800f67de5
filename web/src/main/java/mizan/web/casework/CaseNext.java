package mizan.web.casework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mizan.mechanism.MayNow;
import mizan.mechanism.Mechanism;
import mizan.mechanism.RejectionText;
import mizan.projection.Edition;
import mizan.statement.KeyId;

/// Every step of a case, and whether the officer who asks may say it now: the rules are asked, not
/// repeated.
///
/// @param open   types that the officer may say now
/// @param closed types that the officer may not say now, each with the reason
public record CaseNext(List<String> open, List<Closed> closed) {
    /// Keeps unmodifiable copies.
    public CaseNext {
        open = List.copyOf(open);
        closed = List.copyOf(closed);
    }

    /// A step that cannot be taken now.
    public record Closed(String type, RejectionText.Text why) {}

    /// What may be said next on a case.
    public static CaseNext of(Edition edition, KeyId officer, int number, Instant now) {
        List<String> open = new java.util.ArrayList<>();
        List<Closed> closed = new java.util.ArrayList<>();
        for (String type : Mechanism.typesAsked()) {
            if (!isStep(type)) {
                continue;
            }
            switch (edition.mayNow(officer, type, Optional.of(number), now)) {
                case MayNow.May() -> open.add(type);
                case MayNow.MayNot(var rejection) ->
                        closed.add(new Closed(type, RejectionText.of(rejection)));
            }
        }
        return new CaseNext(open, closed);
    }

    private static boolean isStep(String type) {
        return type.equals("evidence.submitted") || type.startsWith("case.")
                && !List.of("case.complaint", "case.chairs-motion", "case.gravity-triggered")
                        .contains(type);
    }
}
