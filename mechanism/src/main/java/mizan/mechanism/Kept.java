package mizan.mechanism;

import java.time.Instant;
import java.util.Optional;
import mizan.statement.KeyId;
import mizan.statement.MemberId;
import mizan.statement.PersonId;
import mizan.statement.StatementId;
import mizan.tlog.EntryIndex;

/// What later rules need to know of an accepted statement.
///
/// @param index       0-based
/// @param recordedAt  milliseconds, UTC
/// @param provisional recorded while a provisional charter was in force
/// @param caseNumber  the case that it belongs to, from 1; absent if to none
public record Kept(
        StatementId id,
        EntryIndex index,
        Instant recordedAt,
        String type,
        MemberId member,
        KeyId officer,
        PersonId person,
        boolean provisional,
        Optional<Integer> caseNumber) {}
