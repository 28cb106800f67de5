package mizan.statement;

import mizan.tlog.Hash;

/// An attachment, by digest; it is stored before the statement is accepted.
///
/// @param bytes number of the stored bytes
/// @param media media type of the stored bytes: for example `image/jpeg`; `application/age` where
///              they are sealed
public record BlobRef(Hash sha256, long bytes, String media) {}
