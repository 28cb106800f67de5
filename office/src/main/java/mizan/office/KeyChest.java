package mizan.office;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import mizan.statement.KeyId;
import mizan.tlog.Bytes;
import mizan.tlog.MalformedException;

/// Officers' keys that lie on this host, each under its officer's passphrase.
///
/// Files: `<member>/<officer>.key.age`, sealed with age under the passphrase, readable by their
/// owner only; `age -d` opens one. Beside it `<officer>.key.id` says in the clear which key it is.
/// `<member>/<officer>.key` is a key in the clear, as a
/// demonstration has; it is opened by the demonstration's own passphrase, if there is one.
///
/// What is signed with a key from here is *operator-trusted*: whoever runs the host could have used
/// it while its officer was signed in. ADR 0025.
///
/// Threads: any; one passphrase is tried at a time, since each try takes much memory.
public final class KeyChest {
    /// Fewest characters of a passphrase.
    public static final int PASSPHRASE_CHARACTERS_MIN = 12;

    /// Most characters of a passphrase.
    public static final int PASSPHRASE_CHARACTERS_MAX = 1024;

    private static final String SEALED = ".key.age";
    private static final String PLAIN = ".key";
    private static final String ID = ".key.id";
    private static final String NAME = "[a-z0-9-]{1,32}";
    private static final Set<String> OFFLINE = Set.of("root", "recovery");
    private static final int SEALED_BYTES_MAX = 2 * KeyFile.BYTES_MAX;

    private final ReentrantLock lock = new ReentrantLock();
    private final Path directory;
    private final Optional<String> demonstration;
    private final int workFactor;

    private KeyChest(Path directory, Optional<String> demonstration, int workFactor) {
        this.directory = directory;
        this.demonstration = demonstration;
        this.workFactor = workFactor;
    }

    /// The keys in a directory, which need not exist yet.
    ///
    /// @param demonstration passphrase that opens keys in the clear; absent except in a
    ///                      demonstration
    public static KeyChest in(Path directory, Optional<String> demonstration) {
        return new KeyChest(directory, demonstration, PassphraseSeal.WORK_FACTOR);
    }

    /// The same with a cheaper seal, for tests and for hosts with little memory.
    ///
    /// @param newWorkFactor log2 of scrypt's cost, 10 to 20
    public KeyChest sealingAt(int newWorkFactor) {
        return new KeyChest(directory, demonstration,
                Math.clamp(newWorkFactor, 10, PassphraseSeal.WORK_FACTOR_MAX));
    }

    /// An officer whose key lies here.
    public record Holder(String member, String officer) {
        /// Refuses names that could lead out of the directory.
        public Holder {
            if (!member.matches(NAME) || !officer.matches(NAME)) {
                throw new IllegalArgumentException("not a member and an officer's name");
            }
        }

        /// `member/officer`.
        public String name() {
            return member + "/" + officer;
        }
    }

    /// Who can sign in with a passphrase here, by name; root and recovery keys sign nobody in.
    public List<Holder> holders() {
        List<Holder> holders = new ArrayList<>();
        for (Path member : inside(directory)) {
            for (Path file : inside(member)) {
                holder(String.valueOf(member.getFileName()), String.valueOf(file.getFileName()))
                        .ifPresent(holders::add);
            }
        }
        return holders.stream().distinct()
                .sorted(Comparator.comparing(Holder::member).thenComparing(Holder::officer))
                .toList();
    }

    /// Whether keys in the clear are opened here, by one passphrase for all: a demonstration.
    public boolean demonstrates() {
        return demonstration.isPresent();
    }

    /// Which key it is that an officer has here, as far as that is written beside it.
    public Optional<KeyId> id(Holder holder) {
        try {
            if (Files.isRegularFile(file(holder, ID))) {
                return Optional.of(KeyId.parse(Files.readString(file(holder, ID)).strip()));
            }
            return demonstrates() && Files.isRegularFile(file(holder, PLAIN))
                    ? Optional.of(KeyId.of(KeyFile.read(file(holder, PLAIN)).seed().publicKey()))
                    : Optional.empty();
        } catch (IOException | MalformedException _) {
            return Optional.empty();
        }
    }

    /// Whether an officer has a key here, under a passphrase or in the clear.
    public boolean has(Holder holder) {
        return Files.exists(file(holder, SEALED)) || Files.exists(file(holder, PLAIN));
    }

    /// Removes an officer's key that stands under a passphrase: of one whom the record never knew.
    public void remove(Holder holder) {
        try {
            Files.deleteIfExists(file(holder, SEALED));
            Files.deleteIfExists(file(holder, ID));
        } catch (IOException e) {
            throw new UncheckedIOException("could not remove the key of " + holder.name(), e);
        }
    }

    private Optional<Holder> holder(String member, String file) {
        boolean sealed = file.endsWith(SEALED);
        if (!sealed && !(file.endsWith(PLAIN) && demonstration.isPresent())) {
            return Optional.empty();
        }
        String officer = file.substring(0, file.length() - (sealed ? SEALED : PLAIN).length());
        return member.matches(NAME) && officer.matches(NAME) && !OFFLINE.contains(officer)
                ? Optional.of(new Holder(member, officer)) : Optional.empty();
    }

    private static List<Path> inside(Path place) {
        if (!Files.isDirectory(place)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(place)) {
            return found.toList();
        } catch (IOException e) {
            throw new UncheckedIOException("could not list " + place, e);
        }
    }

    /// The officer's key, if the passphrase opens it; empty also where there is none, so that an
    /// answer does not tell who has a key here.
    public Optional<KeyFile> unlock(Holder holder, String passphrase) {
        if (passphrase.length() > PASSPHRASE_CHARACTERS_MAX) {
            return Optional.empty();
        }
        lock.lock();
        try {
            Path sealed = file(holder, SEALED);
            if (Files.isRegularFile(sealed)) {
                if (Files.size(sealed) > SEALED_BYTES_MAX) {
                    return Optional.empty();
                }
                return PassphraseSeal.open(Bytes.of(Files.readAllBytes(sealed)), passphrase,
                                KeyFile.BYTES_MAX)
                        .map(text -> KeyFile.parse(text.utf8()))
                        .filter(key -> key.name().equals(holder.name()));
            }
            boolean open = demonstration.filter(passphrase::equals).isPresent();
            return open && Files.isRegularFile(file(holder, PLAIN))
                    ? Optional.of(KeyFile.read(file(holder, PLAIN))) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("could not read the key of " + holder.name(), e);
        } finally {
            lock.unlock();
        }
    }

    /// Keeps an officer's key under a passphrase; refuses to replace one.
    ///
    /// @param key an officer's, named `member/officer`
    public void keep(KeyFile key, String passphrase, Chance chance) {
        var unused = key.needOfficer();
        Holder holder = new Holder(key.member(), key.officerName());
        if (passphrase.length() < PASSPHRASE_CHARACTERS_MIN
                || passphrase.length() > PASSPHRASE_CHARACTERS_MAX) {
            throw new KeyTrouble("the passphrase is too short or too long",
                    "%d characters, %d to %d".formatted(passphrase.length(),
                            PASSPHRASE_CHARACTERS_MIN, PASSPHRASE_CHARACTERS_MAX),
                    "take four words that do not belong together");
        }
        Bytes sealed = PassphraseSeal.seal(
                Bytes.utf8(key.text()), passphrase, chance, workFactor);
        Path file = file(holder, SEALED);
        try {
            Files.createDirectories(file.getParent());
            try (var channel = Files.newByteChannel(file,
                    Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")))) {
                var rest = java.nio.ByteBuffer.wrap(sealed.toArray());
                while (rest.hasRemaining()) {
                    channel.write(rest);
                }
            }
            Files.writeString(file(holder, ID),
                    KeyId.of(key.seed().publicKey()).hex() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("could not keep the key of " + holder.name(), e);
        }
    }

    private Path file(Holder holder, String suffix) {
        return directory.resolve(holder.member()).resolve(holder.officer() + suffix);
    }
}
