package mizan.web.imports;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import mizan.office.FormId;
import mizan.office.Proposal;
import mizan.office.Settles;
import mizan.statement.Json;
import mizan.statement.MalformedStatement;
import mizan.statement.OffsetInstant;
import mizan.tlog.Bytes;
import mizan.tlog.Hash;
import mizan.web.Caller;
import mizan.web.PageKit;
import mizan.web.form.FormScreen;
import mizan.web.form.HandingIn;

/// Makes a proposal the statement of the officer who confirms it.
///
/// One press, pressed again or after a crash, hands in the same statement: the form's id is made
/// of the proposal's number and the officer's key.
public final class Confirming {
    private static final int FORM_ID_BYTES = 16;

    private final PageKit kit;
    private final HandingIn handingIn;

    Confirming(PageKit kit, HandingIn handingIn) {
        this.kit = kit;
        this.handingIn = handingIn;
    }

    /// What became of one proposal.
    ///
    /// @param index   of the entry that it became
    /// @param refused why it did not
    /// @param draft   to be signed where the officer's key lies
    public record Result(long number, String title, Optional<Long> index,
            Optional<FormScreen.Refused> refused, Optional<Json> draft) {}

    Result confirm(Caller.SignedIn me, Proposal proposal) {
        try {
            return switch (handingIn.handIn(form(me, proposal.number()), me,
                    draft(me, proposal.draft()), new Settles.AProposal(proposal.number()))) {
                case HandingIn.Outcome.Kept(long index) -> new Result(proposal.number(),
                        proposal.title(), Optional.of(index), Optional.empty(), Optional.empty());
                case HandingIn.Outcome.Refused(var _, var why) -> refused(proposal, why);
                case HandingIn.Outcome.SignElsewhere(var draft) -> new Result(proposal.number(),
                        proposal.title(), Optional.empty(), Optional.empty(),
                        Optional.of(draft));
            };
        } catch (MalformedStatement why) {
            return refused(proposal, new FormScreen.Refused(
                    why.code(), why.what(), why.facts(), why.next()));
        }
    }

    private static Result refused(Proposal proposal, FormScreen.Refused why) {
        return new Result(proposal.number(), proposal.title(), Optional.empty(),
                Optional.of(why), Optional.empty());
    }

    private static FormId form(Caller.SignedIn me, long number) {
        return new FormId(Hash.sha256(Bytes.utf8("mizan proposal\n" + number + "\n"
                + me.session().id().hex())).bytes().slice(0, FORM_ID_BYTES));
    }

    /// The draft as this officer's, now.
    private Json draft(Caller.SignedIn me, Json draft) {
        Map<String, Json> members = new LinkedHashMap<>();
        if (draft instanceof Json.Members(var before)) {
            members.putAll(before);
        }
        members.remove("name");
        members.put("at", Json.text(OffsetInstant.of(kit.now(), 0).text()));
        members.put("member", Json.text(me.session().member()));
        members.put("officer", Json.text(me.session().officer()));
        return new Json.Members(members);
    }
}
