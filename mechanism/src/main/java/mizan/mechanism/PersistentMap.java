package mizan.mechanism;

import java.util.Optional;

/// An immutable map: `with` returns a changed copy that shares almost everything with the original.
///
/// Look-up and change take time that grows with the logarithm of the size, so folding a record of a
/// million entries stays cheap while every earlier state stays valid. There is no iteration order
/// to rely on and hence no iteration: what has an order is kept in a [PersistentList].
///
/// Threads: immutable, free to share.
///
/// @param <K> keys with value equality and a stable `hashCode`
/// @param <V> values, never null
final class PersistentMap<K, V> {

    /*
     * A binary trie over the spread hash of the key: bit d of the hash picks the side at depth d.
     * A leaf sits at the least depth at which its path is its own. Keys whose 32 hash bits all
     * collide are chained in the leaf. Depth is at most 32, so recursion is bounded.
     */
    private static final int DEPTH_MAX = 32;

    private sealed interface Node<K, V> {}

    private record Empty<K, V>() implements Node<K, V> {}

    private record Leaf<K, V>(int hash, K key, V value, Node<K, V> next) implements Node<K, V> {}

    private record Fork<K, V>(Node<K, V> zero, Node<K, V> one) implements Node<K, V> {}

    private final Node<K, V> root;
    private final int size;

    private PersistentMap(Node<K, V> root, int size) {
        this.root = root;
        this.size = size;
    }

    static <K, V> PersistentMap<K, V> empty() {
        return new PersistentMap<>(new Empty<>(), 0);
    }

    int size() {
        return size;
    }

    Optional<V> get(K key) {
        int hash = spread(key);
        Node<K, V> at = root;
        for (int depth = 0; at instanceof Fork<K, V>(var zero, var one); depth++) {
            at = bit(hash, depth) == 0 ? zero : one;
        }
        while (at instanceof Leaf<K, V>(var leafHash, var leafKey, var value, var next)) {
            if (leafHash == hash && leafKey.equals(key)) {
                return Optional.of(value);
            }
            at = next;
        }
        return Optional.empty();
    }

    boolean has(K key) {
        return get(key).isPresent();
    }

    /// This map with `key` bound to `value`, whatever it was bound to before.
    PersistentMap<K, V> with(K key, V value) {
        int added = has(key) ? 0 : 1;
        return new PersistentMap<>(put(root, spread(key), key, value, 0), size + added);
    }

    private static <K, V> Node<K, V> put(Node<K, V> at, int hash, K key, V value, int depth) {
        return switch (at) {
            case Empty<K, V> empty -> new Leaf<>(hash, key, value, empty);
            case Fork<K, V>(var zero, var one) ->
                    bit(hash, depth) == 0
                            ? new Fork<>(put(zero, hash, key, value, depth + 1), one)
                            : new Fork<>(zero, put(one, hash, key, value, depth + 1));
            case Leaf<K, V> leaf ->
                    leaf.hash == hash
                            ? replace(leaf, key, value)
                            : split(leaf, new Leaf<>(hash, key, value, new Empty<>()), depth);
        };
    }

    /// Binds the key within a chain of leaves that share one hash.
    private static <K, V> Leaf<K, V> replace(Leaf<K, V> chain, K key, V value) {
        Node<K, V> rebuilt = new Leaf<>(chain.hash, key, value, new Empty<>());
        Node<K, V> at = chain;
        while (at instanceof Leaf<K, V>(var hash, var leafKey, var leafValue, var next)) {
            if (!leafKey.equals(key)) {
                rebuilt = new Leaf<>(hash, leafKey, leafValue, rebuilt);
            }
            at = next;
        }
        return (Leaf<K, V>) rebuilt;
    }

    /// Forks downwards until the two leaves part; they do, because their hashes differ.
    private static <K, V> Node<K, V> split(Leaf<K, V> a, Leaf<K, V> b, int depth) {
        if (depth >= DEPTH_MAX) {
            throw new IllegalStateException("two different hashes agree in all bits");
        }
        int sideA = bit(a.hash, depth);
        if (sideA != bit(b.hash, depth)) {
            return sideA == 0 ? new Fork<>(a, b) : new Fork<>(b, a);
        }
        Node<K, V> below = split(a, b, depth + 1);
        return sideA == 0 ? new Fork<>(below, new Empty<>()) : new Fork<>(new Empty<>(), below);
    }

    private static int bit(int hash, int depth) {
        return hash >>> depth & 1;
    }

    private static int spread(Object key) {
        int h = key.hashCode();
        return h ^ h >>> 16;
    }
}
