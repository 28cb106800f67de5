package mizan.projection;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// How the head of the record stands: who has signed the newest checkpoint, and who has not.
///
/// Only signatures that were verified here count. Nothing is shown as cosigned on anyone's word.
///
/// @param size     entries under the checkpoint
/// @param live     how many cosigners the live quorum needs; 0: no quorum is asked for
/// @param present  how many of those that count have signed, the operator's not counted
/// @param enrolled how many that count are enrolled
/// @param newestAt newest time that a cosigner signed at
/// @param joint    all Parties' full keys and a mediator's have signed; absent where that cannot be
/// @param log      the log's own signature holds
/// @param note     the checkpoint as published
public record Health(
        long size,
        String root,
        int live,
        int present,
        int enrolled,
        Optional<Instant> newestAt,
        Optional<Boolean> joint,
        boolean log,
        List<CosignerLine> cosigners,
        String note) {

    /// Whether the live quorum holds.
    public boolean quorum() {
        return live > 0 && present >= live;
    }

    /// One member that the charter names, and its two keys.
    ///
    /// @param counts counts towards the live quorum
    public record CosignerLine(
            Voice member, String kind, boolean counts, KeyLine blind, KeyLine full) {}

    /// One key of a cosigner on the newest checkpoint.
    ///
    /// @param at when it signed
    public record KeyLine(Standing standing, Optional<Instant> at) {}

    /// How a cosigner stands. Four different facts.
    public enum Standing {
        /// Its signature is on the newest checkpoint.
        CURRENT,
        /// It is enrolled and has not signed the newest checkpoint.
        OUTAGE,
        /// It was asked and refused.
        DECLINED,
        /// The charter names no cosigner of this member.
        NOT_ENROLLED
    }
}
