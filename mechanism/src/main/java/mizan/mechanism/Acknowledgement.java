package mizan.mechanism;

import java.util.List;
import mizan.mechanism.CaseState.Said;
import mizan.tlog.EntryIndex;

/// A void entry that members know of and let stand.
///
/// @param index of the void entry, 0-based
/// @param by    who acknowledged it, in order of recording
/// @param joint whether all Parties and a mediator have
public record Acknowledgement(EntryIndex index, List<Said> by, boolean joint) {
    Acknowledgement with(Said more, boolean nowJoint) {
        return new Acknowledgement(index, CaseState.plus(by, more), joint || nowJoint);
    }
}
