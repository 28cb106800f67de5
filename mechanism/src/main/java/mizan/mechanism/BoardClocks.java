package mizan.mechanism;

import java.time.Instant;
import java.util.Optional;
import mizan.mechanism.CaseState.Said;
import mizan.mechanism.CommitmentState.Result;
import mizan.statement.CharterTerms;
import mizan.statement.MemberId;

/// The clocks of requests for action and of what waits for approval at home: functions of a state
/// and an instant, as [Clocks].
///
/// Source: `docs/spec/rules.md`, "Clocks". Threads: stateless.
public final class BoardClocks {
    private BoardClocks() {}

    /// The clock of a request for action: of the member asked, met by its first report.
    public static Clock of(CooperationState request, CharterTerms terms, Instant now) {
        return clock(now, terms, Duty.COOPERATION, request.of(), request.said(),
                request.answerBy(), terms.provisions().times().cooperation(),
                request.measures().stream().findFirst());
    }

    /// The clock of what was agreed to subject to approval: of the same Party, met by its answer.
    public static Clock of(ReferendumState referendum, CharterTerms terms, Instant now) {
        return clock(now, terms, Duty.AD_REFERENDUM, referendum.said().member(),
                referendum.said(), referendum.until(),
                terms.provisions().times().adReferendum(), referendum.answer());
    }

    private static Clock clock(Instant now, CharterTerms terms, Duty duty, MemberId awaited,
            Said said, Optional<Instant> named, int minutes, Optional<Result> answer) {
        Instant start = said.recordedAt();
        Instant due = named.orElseGet(
                () -> WorkingDays.due(terms, duty, awaited, start, minutes));
        return Clock.at(now, duty, awaited, new Clock.Facts(
                Optional.of(start), Optional.of(due),
                answer.map(result -> result.said().recordedAt()), false, false));
    }
}
