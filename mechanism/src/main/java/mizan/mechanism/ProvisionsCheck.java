package mizan.mechanism;

import java.util.List;
import java.util.stream.Stream;
import mizan.statement.CharterTerms;
import mizan.statement.Code;
import mizan.statement.Coded;
import mizan.statement.MemberId;
import mizan.statement.Provisions;
import mizan.statement.Provisions.Calendar;
import mizan.statement.Provisions.Weekday;

/// Where a charter's provisions contradict its terms or themselves.
final class ProvisionsCheck {

    private final CharterTerms terms;
    private final Provisions provisions;
    private final List<String> found;

    private ProvisionsCheck(CharterTerms terms, List<String> found) {
        this.terms = terms;
        this.provisions = terms.provisions();
        this.found = found;
    }

    /// Adds every contradiction, in words, in the order of the provisions.
    static void find(CharterTerms terms, List<String> found) {
        ProvisionsCheck check = new ProvisionsCheck(terms, found);
        check.calendars();
        check.acts();
        check.committees();
        check.end();
    }

    private void calendars() {
        once("two calendars are of", provisions.calendars().stream()
                .map(calendar -> calendar.of().code()));
        for (Calendar calendar : provisions.calendars()) {
            String of = calendar.of().code();
            named("the calendar of", calendar.of());
            if (calendar.weekend().stream().distinct().count() == Weekday.values().length) {
                found.add("by the calendar of %s no day is a working day".formatted(of));
            }
        }
        List<String> duties = Stream.of(Duty.values()).map(Coded::code).toList();
        provisions.workingDays().stream()
                .filter(duty -> !duties.contains(duty.code()))
                .findFirst()
                .ifPresent(duty -> found.add("%s is no duty whose time can run on working days: %s"
                        .formatted(duty.code(), String.join(", ", duties))));
    }

    private void acts() {
        once("a reason for stopping a clock stands twice:", codes(provisions.stopReasons()));
        once("a consequence stands twice:", codes(provisions.consequences()));
        once("a priority stands twice:", codes(provisions.priorities()));
        Stream.concat(provisions.gravity().stream(), provisions.priorities().stream())
                .filter(act -> !Terms.hasAct(terms, act))
                .findFirst()
                .ifPresent(act -> found.add("%s is a gravity or a priority, but no act of the"
                        .formatted(act.code()) + " charter"));
        once("the chair is given an axis twice:",
                provisions.chairWhileAway().stream().map(Coded::code));
        provisions.publicTypes().stream()
                .filter(type -> RuleTable.row(
                        RuleTable.version2(), type).isEmpty())
                .findFirst()
                .ifPresent(type -> found.add(type + " is to be public, and is no type"));
    }

    private void committees() {
        once("two committees are of the sector", provisions.committees().stream()
                .map(committee -> committee.sector().code()));
        for (Provisions.Committee committee : provisions.committees()) {
            if (!Terms.hasSector(terms, committee.sector())) {
                found.add("a committee is of sector %s, which the charter does not have"
                        .formatted(committee.sector().code()));
            }
            member("the chair of a committee", committee.chair());
        }
    }

    private void end() {
        once("a successor stands twice:", provisions.successors().stream().map(MemberId::code));
        provisions.successors().forEach(successor -> {
            member("a successor", successor);
            if (successor.equals(terms.operator())) {
                found.add("the operator %s is its own successor".formatted(successor.code()));
            }
        });
        provisions.custodian().ifPresent(custodian ->
                member("the custodian of the archive", custodian));
        if (provisions.sunset().isPresent() && provisions.custodian().isEmpty()) {
            found.add("the mechanism ends and nobody keeps its archive");
        }
    }

    private void named(String who, MemberId member) {
        if (!Terms.names(terms, member)) {
            found.add("%s %s is of nobody whom the charter names".formatted(who, member.code()));
        }
    }

    private void member(String who, MemberId member) {
        if (Terms.member(terms, member).isEmpty()) {
            found.add("%s, %s, is no member".formatted(who, member.code()));
        }
    }

    private static Stream<String> codes(List<Code> codes) {
        return codes.stream().map(Code::code);
    }

    private void once(String words, Stream<String> codes) {
        CharterCheck.duplicate(codes.toList()).ifPresent(code -> found.add(words + " " + code));
    }
}
