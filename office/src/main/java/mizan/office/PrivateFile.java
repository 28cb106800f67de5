package mizan.office;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;

/// Makes a database file that its owner alone can read and write, with SQLite's two beside it.
///
/// SQLite gives `-wal` and `-shm` the mode of the file itself, so that mode must stand before
/// SQLite opens it. Where the file system has no POSIX permissions, the directory must be private.
final class PrivateFile {
    private static final Set<PosixFilePermission> OWNER_ONLY =
            PosixFilePermissions.fromString("rw-------");
    private static final List<String> BESIDE = List.of("", "-wal", "-shm", "-journal");

    private PrivateFile() {}

    /// Creates it empty, or takes the others' permissions away.
    static void make(Path file) {
        if (file.toString().indexOf('?') >= 0) {
            throw new OfficeFault("a database's path cannot hold a question mark: " + file);
        }
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        try {
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)
                    && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                throw new OfficeFault(file + " is no regular file; name another");
            }
            if (!posix) {
                return;
            }
            if (!Files.exists(file)) {
                Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
            }
            for (String suffix : BESIDE) {
                Path path = file.resolveSibling(file.getFileName() + suffix);
                if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
                    Files.setPosixFilePermissions(path, OWNER_ONLY);
                }
            }
        } catch (IOException failure) {
            throw new OfficeFault(file + " could not be made private", failure);
        }
    }
}
