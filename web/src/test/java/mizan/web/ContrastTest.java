package mizan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Contrast of the style sheet's colours, computed as WCAG 2.2 defines it.
class ContrastTest {

    private static final double LEAST = 4.5;

    @Test
    void every_text_colour_stands_out_from_every_ground_it_is_on() {
        String css = Assets.read("static/mizan.css").utf8();
        List<Map<String, String>> themes = themes(css);
        assertThat(themes).hasSize(2);
        for (Map<String, String> theme : themes) {
            for (String text : List.of("ink", "quiet", "accent", "first", "second")) {
                for (String ground : List.of(
                        "paper", "sheet", "first-shade", "second-shade", "shade")) {
                    assertThat(contrast(theme.get(text), theme.get(ground)))
                            .as(text + " on " + ground + " " + theme).isGreaterThan(LEAST);
                }
            }
        }
    }

    @Test
    void the_two_parties_are_of_equal_weight() {
        for (Map<String, String> theme : themes(Assets.read("static/mizan.css").utf8())) {
            double first = contrast(theme.get("first"), theme.get("paper"));
            double second = contrast(theme.get("second"), theme.get("paper"));
            assertThat(Math.max(first, second) / Math.min(first, second)).isLessThan(1.25);
        }
    }

    private static List<Map<String, String>> themes(String css) {
        Matcher root = Pattern.compile(":root \\{([^}]*)}").matcher(css);
        Map<String, String> light = tokens(root);
        Map<String, String> dark = new HashMap<>(light);
        dark.putAll(tokens(root));
        return List.of(light, dark);
    }

    private static Map<String, String> tokens(Matcher root) {
        assertThat(root.find()).isTrue();
        Map<String, String> tokens = new HashMap<>();
        Matcher token = Pattern.compile("--([a-z-]+): (#[0-9a-f]{6})").matcher(root.group(1));
        while (token.find()) {
            tokens.put(token.group(1), token.group(2));
        }
        return tokens;
    }

    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String hex) {
        double sum = 0;
        double[] weights = {0.2126, 0.7152, 0.0722};
        for (int at = 0; at < 3; at++) {
            double part = Integer.parseInt(hex.substring(1 + 2 * at, 3 + 2 * at), 16) / 255.0;
            sum += weights[at]
                    * (part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
        }
        return sum;
    }
}
