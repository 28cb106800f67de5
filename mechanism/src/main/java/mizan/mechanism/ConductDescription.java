package mizan.mechanism;

import java.util.List;
import java.util.function.Function;
import mizan.mechanism.Aftermath.Followed;
import mizan.mechanism.Aftermath.Former;
import mizan.mechanism.Aftermath.Remedy;
import mizan.mechanism.CaseState.Said;
import mizan.mechanism.Course.Challenge;
import mizan.mechanism.Course.Objection;
import mizan.mechanism.Pauses.Asked;
import mizan.mechanism.Pauses.Extended;
import mizan.mechanism.Pauses.Stop;
import mizan.statement.Json;
import mizan.statement.ProcedureContent.Level;

/// How a case is conducted and what comes of it, as a part of its [Description]: each list only
/// where something is in it.
final class ConductDescription {

    private ConductDescription() {}

    static void of(CaseState c, Described described) {
        Course course = c.course();
        c.opening().series().ifPresent(series -> described.whole("series", series));
        if (course.level() != Level.COMMISSION) {
            described.code("level", course.level());
        }
        some(described, "objections", course.objections(), ConductDescription::objection);
        course.assessed().ifPresent(assessed -> {
            described.code("assessed", assessed.how());
            assessed.priority().ifPresent(place -> described.whole("priority", place));
        });
        some(described, "extensionsAsked", course.pauses().asked(), ConductDescription::asked);
        some(described, "extensions", course.pauses().extended(), ConductDescription::extended);
        some(described, "stops", course.pauses().stops(), ConductDescription::stop);
        some(described, "challenges", course.challenges(), ConductDescription::challenge);
        some(described, "recused", course.recused(), ConductDescription::member);
        some(described, "remedies", c.after().remedies(), ConductDescription::remedy);
        some(described, "formerEnds", c.after().former(), ConductDescription::former);
    }

    private static <T> void some(
            Described described, String name, List<T> values, Function<T, Json> each) {
        if (!values.isEmpty()) {
            described.list(name, values, each);
        }
    }

    private static Json member(Said said) {
        return Json.text(said.member().code());
    }

    private static Json objection(Objection objection) {
        Described described = new Described()
                .text("by", objection.said().member().code())
                .text("grounds", objection.grounds());
        objection.upheld().ifPresent(upheld -> described.truth("upheld", upheld));
        return described.json();
    }

    private static Json asked(Asked asked) {
        return new Described()
                .text("by", asked.said().member().code())
                .code("duty", asked.duty())
                .text("member", asked.member().code())
                .json();
    }

    private static Json extended(Extended extended) {
        return new Described()
                .code("duty", extended.duty())
                .text("member", extended.member().code())
                .whole("minutes", extended.minutes())
                .json();
    }

    private static Json stop(Stop stop) {
        return new Described()
                .code("duty", stop.duty())
                .text("member", stop.member().code())
                .text("reason", stop.reason())
                .time("at", stop.said().recordedAt())
                .time("resumedAt", stop.resumed())
                .json();
    }

    private static Json challenge(Challenge challenge) {
        Described described = new Described()
                .text("by", challenge.said().member().code())
                .text("chairOf", challenge.member().code())
                .text("grounds", challenge.grounds());
        challenge.upheld().ifPresent(upheld -> described.truth("upheld", upheld));
        return described.json();
    }

    private static Json remedy(Remedy remedy) {
        Described described = new Described()
                .text("remedy", remedy.remedy().code())
                .text("of", remedy.of().code())
                .text("proposedBy", remedy.said().member().code());
        remedy.reply().ifPresent(reply -> described.code("reply", reply.answer()));
        return described
                .truth("assigned", remedy.assigned().isPresent())
                .list("followedUp", remedy.followed(), ConductDescription::followed)
                .json();
    }

    private static Json followed(Followed followed) {
        return new Described()
                .text("by", followed.said().member().code())
                .code("result", followed.result())
                .truth("verified", followed.verified())
                .json();
    }

    private static Json former(Former former) {
        Described described = new Described()
                .code("ending", former.end().ending())
                .time("endedAt", former.end().at())
                .list("adopted", former.end().adopted(), Description::axisValue)
                .text("reason", former.reason())
                .time("reopenedAt", former.reopened().recordedAt());
        some(described, "remedies", former.remedies(), ConductDescription::remedy);
        return described.json();
    }
}
