package mizan.tlog;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// Whose signatures make a checkpoint count: any one of the logs, and a quorum of witnesses.
///
/// *Witness* is C2SP's word for what is elsewhere called a cosigner.
///
/// | line | meaning |
/// | --- | --- |
/// | `log <vkey> [<url>]` | a log; the key's name is its origin |
/// | `witness <name> <vkey> [<url>]` | a witness |
/// | `group <name> all|any|<k> <member>…` | k of these witnesses and groups, defined above |
/// | `quorum <name>|none` | what must have cosigned; exactly one such line |
///
/// Names are this file's own; witnesses and groups share them, `none` is taken. A name is a
/// member of one group at most; a log's or a witness's key material occurs once. Groups are
/// listed after what they name. Source: C2SP tlog-policy.
///
/// @param logs      type 0x01 keys; may be empty
/// @param witnesses type 0x04 keys; may be empty
/// @param groups    each after its members
/// @param quorum    name of a witness or group, or `none`
public record TlogPolicy(
        List<Log> logs, List<Witness> witnesses, List<Group> groups, String quorum) {
    /// The quorum that needs nobody.
    public static final String NONE = "none";

    /// The most lines of each kind that a policy may have.
    public static final int LINES_MAX = 256;

    /// A log.
    ///
    /// @param key its name is the origin
    /// @param url where the log is served
    public record Log(VerifierKey key, Optional<String> url) {
        /// A log without URL.
        public Log(VerifierKey key) {
            this(key, Optional.empty());
        }
    }

    /// A witness.
    ///
    /// @param name in this policy
    /// @param key  its cosignature key
    /// @param url  where it is asked for cosignatures
    public record Witness(String name, VerifierKey key, Optional<String> url) {
        /// A witness without URL.
        public Witness(String name, VerifierKey key) {
            this(name, key, Optional.empty());
        }
    }

    /// A group: so many of these members.
    ///
    /// @param name    in this policy
    /// @param rule    `all`, `any`, or a decimal from 1 to the number of members
    /// @param members names defined before
    public record Group(String name, String rule, List<String> members) {
        /// Checks the rule.
        public Group {
            members = List.copyOf(members);
            int needed = thresholdOf(rule, members.size());
            if (needed < 1 || needed > members.size()) {
                throw new MalformedException("group %s asks for %s of %d members"
                        .formatted(name, rule, members.size()));
            }
        }

        /// A group of which `threshold` members are needed.
        public static Group of(String name, int threshold, List<String> members) {
            return new Group(name, Integer.toString(threshold), members);
        }

        /// How many members are needed, 1 to all.
        public int threshold() {
            return thresholdOf(rule, members.size());
        }

        private static int thresholdOf(String rule, int members) {
            return switch (rule) {
                case "all" -> members;
                case "any" -> 1;
                default -> (int) Math.min(
                        Integer.MAX_VALUE, Decimal.parse(rule, "group threshold"));
            };
        }
    }

    /// What a policy says of one checkpoint.
    ///
    /// @param logSigned    whether a log of the policy with the checkpoint's origin signed
    /// @param witnessTimes per witness that cosigned, its newest time in POSIX seconds
    /// @param quorum       whether those are enough
    public record Verdict(
            boolean logSigned, SortedMap<String, Long> witnessTimes, boolean quorum) {
        /// Keeps its own copy.
        public Verdict {
            witnessTimes = Collections.unmodifiableSortedMap(new TreeMap<>(witnessTimes));
        }

        /// The names of the witnesses that cosigned, sorted.
        public Set<String> witnesses() {
            return witnessTimes.keySet();
        }

        /// Whether a log signed and the quorum holds.
        public boolean valid() {
            return logSigned && quorum;
        }
    }

    /// Checks names, references, keys and sizes.
    public TlogPolicy {
        logs = List.copyOf(logs);
        witnesses = List.copyOf(witnesses);
        groups = List.copyOf(groups);
        TlogPolicyText.check(logs, witnesses, groups, quorum);
    }

    /// Reads a policy.
    ///
    /// Items are parted by spaces and tabs; empty lines and lines that begin with `#` are
    /// passed over; the last line may lack its LF. A `#` anywhere else is refused, because
    /// readers differ on whether a comment begins there.
    public static TlogPolicy parse(String text) {
        return new TlogPolicyText(text).parse();
    }

    /// One line each, logs, witnesses, groups, quorum, single spaces, no comments.
    public String encode() {
        return TlogPolicyText.encode(this);
    }

    /// Who signed a checkpoint, and whether that is enough.
    ///
    /// Lines of keys outside the policy are passed over. A checkpoint with extension lines is
    /// judged as well; what they mean is the caller's affair.
    ///
    /// @throws UnverifiedNoteException if a line of a key in the policy does not verify: then
    ///     the whole note is refused
    public Verdict judge(Note checkpoint, Ed25519 ed25519) {
        String text = checkpoint.text();
        String origin = text.substring(0, text.indexOf('\n'));
        boolean logSigned = false;
        SortedMap<String, Long> times = new TreeMap<>();
        for (NoteSignature line : checkpoint.signatures()) {
            for (Log log : logs) {
                if (log.key().made(line)) {
                    new Note(text, List.of(line)).verify(List.of(log.key()), ed25519);
                    logSigned |= log.key().name().equals(origin);
                }
            }
            for (Witness witness : witnesses) {
                if (witness.key().made(line)) {
                    long time = Cosignature.verify(text, line, witness.key(), ed25519)
                            .orElseThrow(() -> new UnverifiedNoteException(
                                    "the cosignature of witness %s (%s) does not verify"
                                            .formatted(witness.name(), witness.key().name())))
                            .posixSeconds();
                    times.merge(witness.name(), time, Math::max);
                }
            }
        }
        return new Verdict(logSigned, times, satisfiedBy(times.keySet()));
    }

    /// Whether these witnesses, by name, are the quorum; counts no signature.
    public boolean satisfiedBy(Set<String> witnessNames) {
        if (quorum.equals(NONE)) {
            return true;
        }
        Set<String> holding = new HashSet<>();
        for (Witness witness : witnesses) {
            if (witnessNames.contains(witness.name())) {
                holding.add(witness.name());
            }
        }
        for (Group group : groups) {
            if (group.members().stream().filter(holding::contains).count() >= group.threshold()) {
                holding.add(group.name());
            }
        }
        return holding.contains(quorum);
    }

    /// Every key of the policy, logs first.
    public List<VerifierKey> keys() {
        List<VerifierKey> keys = new ArrayList<>();
        logs.forEach(log -> keys.add(log.key()));
        witnesses.forEach(witness -> keys.add(witness.key()));
        return List.copyOf(keys);
    }

    /// Key material by witness name.
    public Map<String, VerifierKey> witnessKeys() {
        Map<String, VerifierKey> keys = new HashMap<>();
        witnesses.forEach(witness -> keys.put(witness.name(), witness.key()));
        return Map.copyOf(keys);
    }
}
