package mizan.tlog;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mizan.tlog.TlogPolicy.Group;
import mizan.tlog.TlogPolicy.Log;
import mizan.tlog.TlogPolicy.Witness;

/// The text form of a policy, and the rules that its parts must keep together.
final class TlogPolicyText {
    private final String text;
    private final List<Log> logs = new ArrayList<>();
    private final List<Witness> witnesses = new ArrayList<>();
    private final List<Group> groups = new ArrayList<>();
    private final Set<String> defined = new HashSet<>();
    private Optional<String> quorum = Optional.empty();
    private int number;

    TlogPolicyText(String text) {
        this.text = text;
    }

    TlogPolicy parse() {
        int at = 0;
        while (at < text.length()) {
            int end = text.indexOf('\n', at);
            number++;
            line(text.substring(at, end < 0 ? text.length() : end));
            at = end < 0 ? text.length() : end + 1;
        }
        String named = quorum.orElseThrow(
                () -> new MalformedException("policy has no quorum line"));
        return new TlogPolicy(logs, witnesses, groups, named);
    }

    private void line(String line) {
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c < 0x20 && c != '\t' || c == 0x7f) {
                throw refuse("control character U+%04X".formatted((int) c));
            }
        }
        List<String> items = items(line);
        if (items.isEmpty() || items.getFirst().startsWith("#")) {
            return;
        }
        if (line.indexOf('#') >= 0) {
            throw refuse("a # inside a line, where readers differ on whether a comment begins");
        }
        try {
            switch (items.getFirst()) {
                case "log" -> log(items);
                case "witness" -> witness(items);
                case "group" -> group(items);
                case "quorum" -> quorum(items);
                default -> throw refuse("unknown word \"" + items.getFirst() + "\"");
            }
        } catch (MalformedException e) {
            throw e.getMessage().startsWith("policy line") ? e : refuse(e.getMessage());
        }
    }

    /// Parts at spaces and tabs only.
    private static List<String> items(String line) {
        List<String> items = new ArrayList<>();
        int from = -1;
        for (int i = 0; i <= line.length(); i++) {
            boolean gap = i == line.length() || line.charAt(i) == ' ' || line.charAt(i) == '\t';
            if (!gap && from < 0) {
                from = i;
            } else if (gap && from >= 0) {
                items.add(line.substring(from, i));
                from = -1;
            }
        }
        return items;
    }

    private void log(List<String> items) {
        count(items, 2, 3, "log <vkey> [<url>]");
        logs.add(new Log(VerifierKey.parse(items.get(1)), item(items, 2)));
    }

    private void witness(List<String> items) {
        count(items, 3, 4, "witness <name> <vkey> [<url>]");
        witnesses.add(new Witness(
                items.get(1), VerifierKey.parse(items.get(2)), item(items, 3)));
        defined.add(items.get(1));
    }

    private void group(List<String> items) {
        count(items, 4, Integer.MAX_VALUE, "group <name> all|any|<k> <member>...");
        List<String> members = items.subList(3, items.size());
        for (String member : members) {
            if (!defined.contains(member)) {
                throw refuse("member \"" + member + "\" is not defined above");
            }
        }
        groups.add(new Group(items.get(1), items.get(2), members));
        defined.add(items.get(1));
    }

    private void quorum(List<String> items) {
        count(items, 2, 2, "quorum <name>|none");
        if (quorum.isPresent()) {
            throw refuse("a second quorum");
        }
        if (!items.get(1).equals(TlogPolicy.NONE) && !defined.contains(items.get(1))) {
            throw refuse("quorum \"" + items.get(1) + "\" is not defined above");
        }
        quorum = Optional.of(items.get(1));
    }

    private void count(List<String> items, int least, int most, String form) {
        if (items.size() < least || items.size() > most) {
            throw refuse("must be \"" + form + "\"");
        }
    }

    private static Optional<String> item(List<String> items, int index) {
        return items.size() > index ? Optional.of(items.get(index)) : Optional.empty();
    }

    private MalformedException refuse(String why) {
        return new MalformedException("policy line %d: %s".formatted(number, why));
    }

    static void check(
            List<Log> logs, List<Witness> witnesses, List<Group> groups, String quorum) {
        if (Math.max(logs.size(), Math.max(witnesses.size(), groups.size()))
                > TlogPolicy.LINES_MAX) {
            throw new MalformedException("policy has over 256 logs, witnesses or groups");
        }
        Set<Bytes> logKeys = new HashSet<>();
        for (Log log : logs) {
            requireType(log.key(), VerifierKey.ED25519, "log");
            require(logKeys.add(log.key().publicKey()),
                    "the key of log %s occurs twice", log.key().name());
            log.url().ifPresent(url -> item(url, "log URL"));
        }
        Set<Bytes> witnessKeys = new HashSet<>();
        Set<String> names = new HashSet<>(Set.of(TlogPolicy.NONE));
        for (Witness witness : witnesses) {
            requireType(witness.key(), VerifierKey.COSIGNATURE, "witness");
            item(witness.name(), "witness name");
            require(names.add(witness.name()), "the name %s is taken", witness.name());
            require(witnessKeys.add(witness.key().publicKey()),
                    "the key of witness %s occurs twice", witness.name());
            witness.url().ifPresent(url -> item(url, "witness URL"));
        }
        Set<String> members = new HashSet<>(Set.of(TlogPolicy.NONE));
        for (Group group : groups) {
            item(group.name(), "group name");
            for (String member : group.members()) {
                require(names.contains(member), "member %s is not defined before", member);
                require(members.add(member), "%s cannot be a member (again)", member);
            }
            require(names.add(group.name()), "the name %s is taken", group.name());
        }
        require(names.contains(quorum), "quorum %s is not defined", quorum);
    }

    private static void requireType(VerifierKey key, byte type, String what) {
        if (key.type() != type) {
            throw new MalformedException("policy: the key of %s %s is of type 0x%02x, not 0x%02x"
                    .formatted(what, key.name(), key.type(), type));
        }
    }

    private static void require(boolean met, String otherwise, String name) {
        if (!met) {
            throw new MalformedException("policy: " + otherwise.formatted(name));
        }
    }

    /// Refuses what would not come back as one item of a line.
    private static void item(String item, String what) {
        boolean plain = !item.isEmpty();
        for (int i = 0; i < item.length(); i++) {
            char c = item.charAt(i);
            plain &= c > 0x20 && c != 0x7f && c != '#';
        }
        if (!plain) {
            throw new MalformedException("policy: %s \"%s\" is empty or has a space, a # or a "
                    .formatted(what, item) + "control character");
        }
        Bytes.utf8(item);
    }

    static String encode(TlogPolicy policy) {
        StringBuilder out = new StringBuilder();
        for (Log log : policy.logs()) {
            line(out, "log", log.key().encode(), log.url().orElse(""));
        }
        for (Witness witness : policy.witnesses()) {
            line(out, "witness", witness.name(), witness.key().encode(),
                    witness.url().orElse(""));
        }
        for (Group group : policy.groups()) {
            line(out, "group", group.name(), group.rule(), String.join(" ", group.members()));
        }
        line(out, "quorum", policy.quorum());
        return out.toString();
    }

    private static void line(StringBuilder out, String... items) {
        out.append(String.join(" ", List.of(items).stream().filter(i -> !i.isEmpty()).toList()))
                .append('\n');
    }
}
