package mizan.intake;

import mizan.statement.MemberId;

/// For whom a spreadsheet is imported, and beside which words.
///
/// @param member  the author of the drafts, to whom their fields are sealed
/// @param officer the role or name that will sign
public record ImportSetting(
        CharterWords charter, Gazetteer gazetteer, MemberId member, String officer) {}
