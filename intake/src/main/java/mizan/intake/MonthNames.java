package mizan.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Names of the months in the languages that spreadsheets of an office are written in.
final class MonthNames {
    private static final List<String> ENGLISH = List.of("January", "February", "March", "April",
            "May", "June", "July", "August", "September", "October", "November", "December");
    private static final List<String> NAMES = List.of(
            "january jan janvier janv ocak جنوری يناير ژانویه كانون الثاني",
            "february feb février fevr févr şubat فروری فبراير فوریه شباط",
            "march mar mars mart مارچ مارس آذار",
            "april apr avril avr nisan اپریل أبريل ابريل آوریل نيسان",
            "may mai mayıs مئی مايو مه أيار",
            "june jun juin haziran جون يونيو ژوئن حزيران",
            "july jul juillet juil temmuz جولائی يوليو ژوئیه تموز",
            "august aug août aout ağustos اگست أغسطس اوت آب",
            "september sep sept septembre eylül ستمبر سبتمبر سپتامبر أيلول",
            "october oct octobre ekim اکتوبر أكتوبر اکتبر تشرين الأول",
            "november nov novembre kasım نومبر نوفمبر نوامبر تشرين الثاني",
            "december dec décembre aralık دسمبر ديسمبر دسامبر كانون الأول");
    private static final Map<String, Integer> NUMBERS = numbers();

    private MonthNames() {}

    private static Map<String, Integer> numbers() {
        Map<String, Integer> numbers = new HashMap<>();
        List<String> twoWords = List.of("كانون الثاني", "تشرين الأول", "تشرين الثاني",
                "كانون الأول");
        for (int month = 1; month <= 12; month++) {
            String names = NAMES.get(month - 1);
            for (String two : twoWords) {
                if (names.endsWith(two)) {
                    numbers.put(Plain.key(two), month);
                    names = names.substring(0, names.length() - two.length());
                }
            }
            for (String name : names.strip().split(" ")) {
                numbers.put(Plain.key(name), month);
            }
        }
        return Map.copyOf(numbers);
    }

    /// 1 to 12; 0 for a word that is no month.
    static int number(String name) {
        return NUMBERS.getOrDefault(Plain.key(name), 0);
    }

    static String english(int month) {
        return ENGLISH.get(month - 1);
    }
}
