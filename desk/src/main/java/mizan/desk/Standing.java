package mizan.desk;

/// What a cosigner's last answer makes of it.
///
/// Closed: the words of the record page; who is in no charter is *not enrolled* and not here.
public enum Standing {
    /// It cosigned the newest checkpoint that it was asked for.
    CURRENT,
    /// It did not answer.
    OUTAGE,
    /// It refused, or what it sent does not verify.
    DECLINED
}
