package mizan.statement;

import mizan.tlog.Bytes;

/// A pseudonym of one person that outlives that person's keys: 16 random bytes.
public record PersonId(Bytes sixteen) implements Comparable<PersonId> {
    /// Refuses any other length.
    public PersonId {
        if (sixteen.length() != 16) {
            throw new IllegalArgumentException("a person has 16 bytes, not " + sixteen.length());
        }
    }

    /// 32 lower-case hexadecimal digits.
    public String hex() {
        return sixteen.hex();
    }

    @Override
    public int compareTo(PersonId other) {
        return sixteen.compareTo(other.sixteen);
    }

    @Override
    public String toString() {
        return hex();
    }
}
