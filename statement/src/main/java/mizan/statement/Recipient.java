package mizan.statement;

/// Somebody to whom content is addressed: the id of an X25519 public key that the charter or a
/// delegation names.
public record Recipient(KeyId key) implements Comparable<Recipient> {
    @Override
    public int compareTo(Recipient other) {
        return key.compareTo(other.key);
    }
}
