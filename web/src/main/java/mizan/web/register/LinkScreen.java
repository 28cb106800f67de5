package mizan.web.register;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mizan.office.GivenAnswer;
import mizan.office.LinkPage;
import mizan.web.Phrases;

/// One page behind a link.
///
/// @param state   which page: `fresh`, `in-use`, `copy`, `elsewhere`, `expired`, `revoked` or
///                `unknown`
/// @param p       words in the language of the page
/// @param office  who sent it
/// @param path    of the link, without a language
/// @param assets  version of the static files
/// @param at      instant that the state is about
/// @param page    the copy, where this browser may have it
/// @param given   answers so far by this browser
/// @param typed   what stands in the form
/// @param trouble words at the form
public record LinkScreen(String state, Phrases p, String office, String path, String assets,
        Optional<Instant> at, Optional<LinkPage> page, List<GivenAnswer> given,
        Map<String, String> typed, Optional<String> trouble) {

    /// What the page says of its state, with the instant that this is about.
    public String what() {
        return p.say("linkwhat." + state, at.map(p::when).orElse(""));
    }
}
