package mizan.statement;

import mizan.tlog.Bytes;

/// Where salts come from: 16 bytes that nobody can guess and that never come again.
public interface Salts {
    /// A fresh salt of 16 bytes.
    Bytes next();
}
