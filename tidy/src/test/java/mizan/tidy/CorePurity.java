package mizan.tidy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// The core computes. Its classes name nothing that reads, writes, waits, asks the time, or draws
/// lots, and nothing outside `java.base` and the core itself.
record CorePurity() implements Rule {

    /// Beginnings of type names, and what to do instead.
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("java/io/File", "a port of the shell reads and writes"),
            Map.entry("java/io/Input", "take Bytes"),
            Map.entry("java/io/Output", "give Bytes back"),
            Map.entry("java/io/Print", "give text back"),
            Map.entry("java/io/Reader", "take text"),
            Map.entry("java/io/Writer", "give text back"),
            Map.entry("java/io/RandomAccess", "a port of the shell reads and writes"),
            Map.entry("java/nio/file/", "a port of the shell reads and writes"),
            Map.entry("java/nio/channels/", "a port of the shell reads and writes"),
            Map.entry("java/net/", "the core knows no network"),
            Map.entry("java/sql/", "the core knows no database"),
            Map.entry("java/lang/Thread", "the caller owns the thread"),
            Map.entry("java/lang/ProcessBuilder", "the core starts nothing"),
            Map.entry("java/util/concurrent/", "the caller owns the threads"),
            Map.entry("java/util/Random", "take the random bytes as a parameter"),
            Map.entry("java/security/SecureRandom", "take the random bytes as a parameter"),
            Map.entry("java/time/Clock", "take an Instant"),
            Map.entry("java/time/InstantSource", "take an Instant"),
            Map.entry("java/time/ZonedDateTime", "use OffsetDateTime: zone rules change"),
            Map.entry("java/util/TimeZone", "use a ZoneOffset: zone rules change with the JDK"),
            Map.entry("java/text/", "a decision knows no locale"));

    private static final Set<String> MEMBERS = Set.of(
            "java/time/Instant.now", "java/time/LocalDate.now", "java/time/OffsetDateTime.now",
            "java/time/ZoneId.of", "java/time/ZoneId.systemDefault",
            "java/lang/System.currentTimeMillis", "java/lang/System.nanoTime",
            "java/lang/System.getenv", "java/lang/System.getProperty", "java/lang/Math.random",
            "java/util/UUID.randomUUID", "java/util/Locale.getDefault", "java/lang/System.out",
            "java/lang/System.err", "java/lang/System.identityHashCode");

    @Override
    public String name() {
        return "core-purity";
    }

    @Override
    public List<Complaint> check(Repository repository) {
        var complaints = new ArrayList<Complaint>();
        for (Classes.Compiled compiled : Classes.of(repository).in(Rings.CORE)) {
            for (String type : compiled.types()) {
                TYPES.entrySet().stream().filter(ban -> matches(type, ban.getKey()))
                        .forEach(ban -> complaints.add(Complaint.of(compiled.source(),
                                compiled.room() + " is core and names " + type.replace('/', '.'),
                                ban.getValue())));
                if (isForeign(type)) {
                    complaints.add(Complaint.of(compiled.source(),
                            compiled.room() + " is core and names " + type.replace('/', '.'),
                            "the core needs java.base and itself, nothing else"));
                }
            }
            for (String member : new TreeSet<>(MEMBERS)) {
                if (compiled.members().contains(member)) {
                    complaints.add(Complaint.of(compiled.source(),
                            compiled.room() + " is core and uses " + member.replace('/', '.'),
                            "take the value as a parameter"));
                }
            }
        }
        return complaints.stream().distinct().toList();
    }

    /// `java/lang/Thread` means the type and those nested in it; the others are beginnings.
    private static boolean matches(String type, String ban) {
        return ban.equals("java/lang/Thread")
                ? type.equals(ban) || type.startsWith(ban + "$")
                : type.startsWith(ban);
    }

    private static boolean isForeign(String type) {
        if (type.startsWith("mizan/") || type.startsWith("org/jspecify/")) {
            return false;
        }
        int end = type.lastIndexOf('/');
        String folder = end < 0 ? "" : type.substring(0, end).replace('/', '.');
        return !Object.class.getModule().getPackages().contains(folder);
    }
}
