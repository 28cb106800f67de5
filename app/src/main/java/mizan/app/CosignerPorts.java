package mizan.app;

import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.List;
import mizan.cosigner.Cosigner;
import mizan.desk.CosignerPort;
import mizan.follower.Follower;
import mizan.tlog.Hash;
import mizan.tlog.Note;
import mizan.tlog.TreeSize;
import mizan.tlog.VerifierKey;

/// Cosigners of this process as the desk asks them.
final class CosignerPorts {
    private CosignerPorts() {}

    /// A blind cosigner: sees only that the log grew by appending.
    static CosignerPort blind(Cosigner cosigner, InstantSource clock) {
        return new CosignerPort() {
            @Override
            public VerifierKey key() {
                return cosigner.key();
            }

            @Override
            public Reply ask(TreeSize old, List<Hash> proof, Note checkpoint) {
                try {
                    return switch (cosigner.addCheckpoint(
                            old, proof, checkpoint, clock.instant())) {
                        case Cosigner.Answer.Cosigned(var line) -> new Reply.Cosigned(line);
                        case Cosigner.Answer.Conflict(var known) -> new Reply.Knows(known);
                        case Cosigner.Answer.Refused(var reason) ->
                            new Reply.Declined(reason.name());
                    };
                } catch (UncheckedIOException e) {
                    return new Reply.Silent(String.valueOf(e.getMessage()));
                }
            }
        };
    }

    /// A full cosigner: judges every entry first.
    static CosignerPort full(Follower follower, InstantSource clock) {
        return new CosignerPort() {
            @Override
            public VerifierKey key() {
                return follower.key();
            }

            @Override
            public Reply ask(TreeSize old, List<Hash> proof, Note checkpoint) {
                try {
                    return switch (follower.addCheckpoint(
                            old, proof, checkpoint, clock.instant())) {
                        case Follower.Answer.Cosigned(var line) -> new Reply.Cosigned(line);
                        case Follower.Answer.Conflict(var known) -> new Reply.Knows(known);
                        case Follower.Answer.Refused(var reason) -> new Reply.Declined(reason);
                    };
                } catch (UncheckedIOException e) {
                    return new Reply.Silent(String.valueOf(e.getMessage()));
                }
            }
        };
    }
}
