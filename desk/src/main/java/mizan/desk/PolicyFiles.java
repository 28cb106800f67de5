package mizan.desk;

import java.util.Optional;
import mizan.tlog.TlogPolicy;

/// Port: the directory's `live.policy` and `joint.policy`, for readers with C2SP tools.
///
/// Threads: the desk's writer, and who opens the desk.
public interface PolicyFiles {
    /// Replaces both files, each as a whole.
    ///
    /// @param joint absent while not every Party and a mediator are enrolled: no file then
    void write(TlogPolicy live, Optional<TlogPolicy> joint);
}
