package mizan.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mizan.statement.Json;
import mizan.tlog.Bytes;
import mizan.tlog.EntryIndex;
import mizan.tlog.Hash;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A person confirms a draft or sets it aside, once.
class ProposalsTest {
    private static final Instant NINE = Desktop.NINE;
    private static final Hash YESTERDAY = Hash.sha256(Bytes.utf8("yesterday.xlsx"));
    private static final Hash TODAY = Hash.sha256(Bytes.utf8("today.xlsx"));
    private static final Json REMARKS = new Json.Items(List.of(Json.text("1/2/25: which?")));

    @TempDir
    Path root;
    private Desktop desktop;

    @BeforeEach
    void opens() {
        desktop = new Desktop(root);
    }

    @AfterEach
    void closes() {
        desktop.close();
    }

    private static ProposalDraft row(int row, Hash original) {
        return new ProposalDraft(ProposalDraft.Origin.IMPORT, "row " + row,
                new Json.Members(Map.of("type", Json.text("report.incident-reported"))), REMARKS,
                Optional.of(new ProposalDraft.Row("row-" + row, original)));
    }

    private static List<ProposalDraft> rows(int count, Hash original) {
        List<ProposalDraft> rows = new ArrayList<>();
        for (int row = 0; row < count; row++) {
            rows.add(row(row, original));
        }
        return rows;
    }

    private Proposals.Proposed propose(List<ProposalDraft> drafts) {
        return desktop.proposals().propose(drafts, Desktop.AMAL, NINE);
    }

    @Test
    void a_proposal_is_there_with_its_remarks_after_a_crash() {
        assertThat(propose(List.of(row(0, TODAY))).numbers()).containsExactly(1L);
        desktop.crash();
        assertThat(desktop.proposals().of(1)).contains(new Proposal(1,
                ProposalDraft.Origin.IMPORT, "row 0", row(0, TODAY).draft(), REMARKS,
                Desktop.AMAL, NINE, Optional.empty()));
    }

    @Test
    void importing_twice_adds_nothing_and_a_longer_file_adds_its_new_rows() {
        assertThat(propose(rows(3, YESTERDAY)).numbers()).hasSize(3);
        assertThat(propose(rows(3, YESTERDAY)))
                .isEqualTo(new Proposals.Proposed(List.of(), 3, 0));
        assertThat(propose(rows(5, TODAY)))
                .isEqualTo(new Proposals.Proposed(List.of(4L, 5L), 3, 0));
        desktop.proposals().setAside(1, Desktop.AMAL, "not ours", NINE);
        desktop.store().purge(NINE.plus(Duration.ofDays(40)));
        assertThat(desktop.proposals().of(1)).isEmpty();
        assertThat(propose(rows(3, YESTERDAY)).before()).isEqualTo(3);
    }

    @Test
    void ten_thousand_rows_come_in_pages() {
        propose(rows(10_000, TODAY));
        assertThat(desktop.proposals().waitingCount()).isEqualTo(10_000);
        List<Proposal> page = desktop.proposals().waiting(0, 1_000);
        assertThat(page).hasSize(Proposals.PAGE_MAX);
        assertThat(desktop.proposals().waiting(page.getLast().number(), 2))
                .extracting(Proposal::number).containsExactly(501L, 502L);
    }

    @Test
    void a_proposal_is_confirmed_or_set_aside_once() {
        propose(rows(2, TODAY));
        Settled aside = new Settled(Desktop.BASIR, Optional.empty(), "twice", NINE, true);
        assertThat(desktop.proposals().setAside(1, Desktop.BASIR, "twice", NINE))
                .isEqualTo(new Settling.Now(aside));
        assertThat(desktop.proposals().confirmed(1, Desktop.AMAL, Desktop.statement(1), NINE))
                .isEqualTo(new Settling.Before(aside));
        assertThat(desktop.proposals().waiting(0, 9)).extracting(Proposal::number)
                .containsExactly(2L);
        assertThat(desktop.proposals().confirmed(7, Desktop.AMAL, Desktop.statement(1), NINE))
                .isEqualTo(new Settling.Unknown());
    }

    @Test
    void two_officers_who_confirm_the_same_proposal_in_two_forms_hand_in_one_statement() {
        propose(rows(1, TODAY));
        Settles settles = new Settles.AProposal(1);
        FormId first = desktop.form();
        FormId second = desktop.form();
        HandIn handIn = Desktop.handIn(1);
        assertThat(desktop.forms().claim(first, Desktop.AMAL, handIn, settles, NINE))
                .isEqualTo(new Claim.HandThisIn(handIn));
        Optional<mizan.statement.StatementId> id = Optional.of(Desktop.statement(1));
        assertThat(desktop.forms().claim(second, Desktop.BASIR, Desktop.handIn(2), settles, NINE))
                .isEqualTo(new Claim.Taken(new Settled(Desktop.AMAL, id, "", NINE, false)));
        desktop.crash();
        assertThat(desktop.forms().claim(first, Desktop.AMAL, Desktop.handIn(3), settles, NINE))
                .isEqualTo(new Claim.HandThisIn(handIn));
        assertThat(desktop.proposals().waitingCount()).isEqualTo(1);
        desktop.forms().done(first, Desktop.AMAL,
                new FormState.Done(id.orElseThrow(), new EntryIndex(9), NINE));
        assertThat(desktop.proposals().waitingCount()).isZero();
        assertThat(desktop.proposals().of(1).orElseThrow().settled())
                .contains(new Settled(Desktop.AMAL, id, "", NINE, true));
    }

    @Test
    void a_proposal_whose_statement_the_desk_refused_waits_again_for_anybody() {
        propose(rows(1, TODAY));
        Settles settles = new Settles.AProposal(1);
        FormId first = desktop.form();
        desktop.forms().claim(first, Desktop.AMAL, Desktop.handIn(1), settles, NINE);
        desktop.forms().release(first, Desktop.handIn(1));
        assertThat(desktop.forms().claim(desktop.form(), Desktop.BASIR, Desktop.handIn(2),
                settles, NINE)).isEqualTo(new Claim.HandThisIn(Desktop.handIn(2)));
    }

    @Test
    void an_answer_by_link_is_entered_in_the_transaction_that_says_its_form_is_done() {
        NewLink link = desktop.links().make(new LinkDraft(LinkAbout.ofCase(3),
                new mizan.statement.MemberId("tarn"), new ServedCopy("Case 3", "text", "en", 0),
                java.util.Set.of(AnswerKind.ACKNOWLEDGES), NINE.plusSeconds(60)),
                Desktop.AMAL, NINE);
        BrowserId phone = desktop.browser();
        desktop.links().bind(link.token(), phone, NINE);
        desktop.links().answer(link.token(), phone,
                new AnswerDraft(AnswerKind.ACKNOWLEDGES, "", ""), NINE);
        FormId form = desktop.form();
        desktop.forms().claim(
                form, Desktop.AMAL, Desktop.handIn(1), new Settles.AnAnswer(1), NINE);
        desktop.crash();
        assertThat(desktop.links().received()).hasSize(1);
        desktop.forms().done(form, Desktop.AMAL,
                new FormState.Done(Desktop.statement(1), new EntryIndex(9), NINE));
        desktop.crash();
        assertThat(desktop.links().received()).isEmpty();
        assertThat(desktop.links().answer(1).orElseThrow().settled().flatMap(Settled::statement))
                .contains(Desktop.statement(1));
    }
}
