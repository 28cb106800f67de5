package mizan.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import mizan.desk.PolicyFiles;
import mizan.tlog.TlogPolicy;

/// `live.policy` and `joint.policy` in a mechanism's directory, each replaced as a whole.
///
/// @param directory of the mechanism
record PolicyFilesInDirectory(Path directory) implements PolicyFiles {
    @Override
    public void write(TlogPolicy live, Optional<TlogPolicy> joint) {
        try {
            replace("live.policy", live);
            if (joint.isPresent()) {
                replace("joint.policy", joint.get());
            } else {
                Files.deleteIfExists(directory.resolve("joint.policy"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("could not write the policies", e);
        }
    }

    private void replace(String name, TlogPolicy policy) throws IOException {
        // A crash leaves the old file, or beside it an unused `.new`; the next start writes again.
        Path fresh = directory.resolve(name + ".new");
        Files.writeString(fresh, policy.encode());
        Files.move(fresh, directory.resolve(name),
                StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
