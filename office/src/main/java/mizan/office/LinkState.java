package mizan.office;

/// How far a link has come, in the office's eyes.
public enum LinkState {
    /// Nobody has opened it.
    FRESH,
    /// Opened, not answered.
    OPENED,
    /// Answered; an answer waits for an officer.
    ANSWERED,
    /// Answered; every answer is entered or set aside.
    ENTERED,
    /// Its time passed without an answer.
    EXPIRED,
    /// Taken back without an answer.
    REVOKED
}
