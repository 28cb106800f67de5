package mizan.web.register;

import java.util.HashMap;
import java.util.Map;
import mizan.web.form.FormAsk;

/// VoiceNames of members and subjects, by their codes.
public record VoiceNames(Map<String, String> texts) {
    /// Keeps an unmodifiable copy.
    public VoiceNames {
        texts = Map.copyOf(texts);
    }

    static VoiceNames of(FormAsk ask) {
        Map<String, String> texts = new HashMap<>();
        ask.others(1).forEach(option -> texts.put(option.value(), option.text()));
        return new VoiceNames(texts);
    }

    /// A name; the code where the charter has none.
    public String of(String code) {
        return texts.getOrDefault(code, code);
    }
}
