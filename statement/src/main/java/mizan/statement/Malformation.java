package mizan.statement;

/// The ways in which bytes can fail to be what they claim to be.
///
/// Closed for a version of this room; a code is for ever: it may be retired, never given a new
/// meaning. Each has one page in `docs/rejections/` under its code. Where several apply to one
/// input, the reader stops at the first that it meets: bytes before JSON, JSON before fields,
/// fields in the order of the specification, and within one object missing keys before unknown
/// ones and unknown ones before the order of keys.
public enum Malformation {
    /// Some bytes are no UTF-8; a surrogate written as three bytes is such a case.
    NOT_UTF8("J001", "the text is not well-formed UTF-8", "encode the text as UTF-8 again"),
    /// A byte stands where the grammar of JSON has none.
    NOT_JSON("J002", "the text is not JSON", "correct the text at this byte"),
    /// The text stops inside a value.
    ENDS_EARLY("J003", "the text ends inside a value", "send the whole text"),
    /// An escaped half of a surrogate pair without its other half.
    LONE_SURROGATE("J004", "a text holds half of a surrogate pair",
            "write the character whole, or leave it out"),
    /// One object names the same key twice.
    DUPLICATE_KEY("J005", "an object holds one key twice", "keep one of the two"),
    /// A fraction, an exponent, a leading zero or minus zero.
    NOT_WHOLE("J006", "a number is not a plain whole number",
            "write whole numbers without fraction, exponent, leading zero or minus zero"),
    /// Outside ±(2^53−1).
    NUMBER_RANGE("J007", "a number is outside ±9007199254740991", "write a number in the range"),
    /// More than 16 levels of objects and lists.
    TOO_DEEP("J008", "objects and lists are nested too deeply", "nest 16 levels at most"),
    /// More bytes than the place allows.
    TOO_LONG("J009", "the text is too long", "put large content into a file or an attachment"),
    /// Something stands after the value.
    TRAILING("J010", "something stands after the value", "send one value and nothing after it"),

    /// A key that the specification does not have here.
    UNKNOWN_KEY("J020", "a key is not known here",
            "use the keys of docs/spec/statement.md and docs/spec/types.md"),
    /// A key that must be there is not.
    MISSING_KEY("J021", "a key is missing", "add the key"),
    /// Keys are known but stand in another order than the specification's.
    KEY_ORDER("J022", "the keys stand in another order",
            "write the keys in the order of docs/spec/statement.md and docs/spec/types.md"),
    /// For example a number where a text is expected.
    WRONG_KIND("J023", "a value is of another kind", "write a value of the kind named"),
    /// A code outside its list.
    NOT_IN_LIST("J024", "a code is not in its list", "use a code of the list"),
    /// A text that breaks the form of its kind: hex, instant, date, identifier, key.
    WRONG_FORM("J025", "a text does not have its form", "write the text in the form named"),
    /// A number, a length or a count outside its bounds.
    OUT_OF_BOUNDS("J026", "a value is outside its bounds", "stay within the bounds named"),
    /// A list that must be strictly ascending repeats or goes back.
    NOT_ASCENDING("J027", "a list is not strictly ascending", "sort the list, each item once"),
    /// Fields that contradict each other.
    CONTRADICTORY("J028", "fields of one object contradict each other",
            "give the fields that go together"),

    /// The envelope is for something else.
    PAYLOAD_TYPE("J040", "the envelope carries another type of payload",
            "sign the payload type application/vnd.mizan.statement+json"),
    /// Version 1 has one signature.
    SIGNATURE_COUNT("J041", "the envelope does not hold exactly one signature",
            "sign once, with the officer's key"),
    /// Neither of DSSE's two alphabets, or bits that mean nothing.
    BASE64("J042", "a text is not base64", "encode the bytes as base64 again"),
    /// Not 64 bytes.
    SIGNATURE_LENGTH("J043", "a signature is not 64 bytes long", "send the Ed25519 signature"),

    /// First byte other than 1.
    LEAF_VERSION("J060", "the entry has a version that is not known", "read it with a newer Mizan"),
    /// The entry stops inside a field.
    LEAF_ENDS_EARLY("J061", "the entry ends inside a field", "fetch the entry again"),
    /// Bytes after the last signature.
    LEAF_TRAILING("J062", "the entry goes on after its last signature", "fetch the entry again"),
    /// More than 65,535 bytes.
    LEAF_TOO_LONG("J063", "the entry is longer than 65535 bytes",
            "put large content into a file or an attachment"),
    /// Before 1970 or past the year 9999.
    LEAF_TIME("J065", "the entry's time is outside 1970 to 9999", "fetch the entry again"),

    /// Not base64url without padding.
    DISCLOSURE_BASE64("J080", "a disclosure is not base64url without padding",
            "ask the author for the disclosure file again"),
    /// Not a JSON list of salt, name and value.
    DISCLOSURE_SHAPE("J081", "a disclosure is not a list of salt, name and value",
            "ask the author for the disclosure file again"),
    /// The salt is not 16 bytes.
    DISCLOSURE_SALT("J082", "a disclosure's salt is not 16 bytes",
            "make a disclosure with a fresh salt of 16 random bytes"),
    /// No digest of the statement commits to it.
    DISCLOSURE_UNMATCHED("J083", "a disclosure matches no digest of the statement",
            "check that the file belongs to this statement"),
    /// Lines out of the order of `_sd`, or one twice, or one name twice.
    DISCLOSURE_ORDER("J084", "the disclosures are not in the order of `_sd`, each once",
            "write the lines in the order of `_sd`"),
    /// A line without LF, an empty line or an empty file.
    DISCLOSURE_LINE("J085", "the disclosure file is not whole lines",
            "end each disclosure with one LF"),

    /// Not an age file with X25519 stanzas only.
    SEALED_FORM("J090", "a sealed file is not an age file for X25519 recipients",
            "seal the file with age to the recipients' X25519 keys"),
    /// Another number of stanzas than the statement lists recipients.
    STANZA_COUNT("J091", "a sealed file is for another number of recipients",
            "seal the file to exactly the recipients that the statement lists"),

    /// A placeholder that the tool cannot fill.
    DRAFT_PLACEHOLDER("J100", "a placeholder of the draft cannot be filled",
            "name a member, an officer or a time that exists"),
    /// A name of an earlier draft that there is not.
    DRAFT_REFERENCE("J101", "the draft refers to a name that no earlier draft has",
            "name an earlier draft, or give the id"),
    /// A type that this version has no fields for.
    DRAFT_TYPE("J102", "the draft's type is not known", "use a type of docs/spec/types.md");

    private final String code;
    private final String what;
    private final String next;

    Malformation(String code, String what, String next) {
        this.code = code;
        this.what = what;
        this.next = next;
    }

    /// The permanent code, for example `J005`.
    public String code() {
        return code;
    }

    /// What is wrong, as half a sentence.
    public String what() {
        return what;
    }

    /// What to do about it, as half a sentence.
    public String next() {
        return next;
    }
}
