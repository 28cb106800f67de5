package mizan.intake;

import java.nio.charset.Charset;

/// How a file of separated values is written down.
///
/// @param byteOrderMark how many bytes stand before the text to say its encoding
public record CsvForm(Charset charset, char delimiter, int byteOrderMark) {
    /// The delimiter in words: `comma`, `semicolon`, `tab` or `bar`.
    public String delimiterName() {
        return switch (delimiter) {
            case ';' -> "semicolon";
            case '\t' -> "tab";
            case '|' -> "bar";
            default -> "comma";
        };
    }

    /// The delimiter of these words; a comma for any others.
    public static char delimiter(String name) {
        return switch (name) {
            case "semicolon" -> ';';
            case "tab" -> '\t';
            case "bar" -> '|';
            default -> ',';
        };
    }
}
