package mizan.statement;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mizan.tlog.Bytes;
import mizan.tlog.TreeSize;

/// A statement that nobody has signed yet, with its fields in clear and what the tool needs.
///
/// Format: `docs/spec/draft.md`. Placeholders are filled, relative times are made absolute.
///
/// @param name    by which later drafts refer to this one
/// @param at      when the tool hands it in
/// @param made    the author's clock; `at` unless the draft says otherwise
/// @param officer a role or a name
/// @param rules   rules version that it names; the tool's where absent
/// @param seen    which checkpoint the author had seen
/// @param to      X25519 public keys
/// @param fields  sealable fields in clear
/// @param files   how fields are spread over files; fields in none go to one plain file
/// @param decoys  digests of nothing, to hide how many fields there are
/// @param via     the relay through which it is handed in
/// @param expect  `accepted` or the code of a rejection
public record Draft(
        Optional<String> name,
        OffsetInstant at,
        OffsetInstant made,
        MemberId member,
        String officer,
        String type,
        Optional<Integer> rules,
        SectorCode sector,
        SeenWanted seen,
        List<DraftRef> refs,
        Release release,
        List<Bytes> to,
        Json.Members open,
        Map<String, Json> fields,
        List<DraftFile> files,
        List<DraftBlob> blobs,
        List<Cited> cited,
        int decoys,
        Optional<String> via,
        Optional<String> expect)
        implements DraftLine {
    /// Keeps unmodifiable copies.
    public Draft {
        refs = List.copyOf(refs);
        to = List.copyOf(to);
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        files = List.copyOf(files);
        blobs = List.copyOf(blobs);
        cited = List.copyOf(cited);
    }

    /// Which checkpoint the author had seen. Closed.
    public sealed interface SeenWanted {
        /// The newest one.
        record Latest() implements SeenWanted {}

        /// The archived one of this size.
        record Lagging(TreeSize size) implements SeenWanted {}
    }

    /// A reference of a draft. Closed.
    public sealed interface DraftRef {
        /// Its role.
        String as();

        /// To an earlier draft of the same tool run.
        record ByName(String as, String name) implements DraftRef {}

        /// To a statement.
        record ById(String as, StatementId id) implements DraftRef {}
    }

    /// A disclosure file to be made.
    ///
    /// @param to     X25519 public keys; empty means plain
    /// @param fields names of sealable fields of this draft
    public record DraftFile(List<Bytes> to, List<String> fields) {
        /// Keeps unmodifiable copies.
        public DraftFile {
            to = List.copyOf(to);
            fields = List.copyOf(fields);
        }
    }

    /// An attachment of a draft. Closed.
    public sealed interface DraftBlob {
        /// Stored already.
        record Stored(BlobRef blob) implements DraftBlob {}

        /// Carried in the draft; sealed with age where `to` is not empty.
        record Carried(Bytes content, String media, List<Bytes> to) implements DraftBlob {
            /// Keeps an unmodifiable copy.
            public Carried {
                to = List.copyOf(to);
            }
        }
    }

    /// Reads a draft from JSON.
    public static Draft parse(Json json, DraftNames names) {
        return PlacedFault.unlocated(() -> DraftReader.draft(json, names));
    }

    /// Makes the payload and the files that must be stored before it is handed in.
    public Assembled assemble(DraftFacts facts, Salts salts, Sealer sealer) {
        return new DraftAssembly(this, facts, salts, sealer).assembled();
    }
}
