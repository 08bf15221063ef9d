package io.changke.demonstration;

import com.ibm.icu.text.Transliterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How somebody comes to be entered twice, or looks as if. The names and counts are those of one demonstration. */
enum Slip {
    /** A regular whom the online shop knows by the name on a Taiwanese card. */
    TRADITIONAL(12),
    /** As on a passport. */
    PINYIN(6),
    /** Heard on the telephone. */
    HOMOPHONE(6),
    /** Wrote a mail, and was entered by how one speaks to them. */
    EMAIL(6),
    /** Has another telephone by now. */
    RENUMBERED(5),
    /** The firm without what it ends with. */
    SHORT_FIRM(6),
    /** The tea house without its town. */
    TOWNLESS(4),
    /** Two, who share telephone and mail. */
    COUPLE(5),
    /** Two again: one's name is the beginning of the other's. */
    SISTERS(3);

    private static final Transliterator TRADITIONALLY = Transliterator.getInstance("Simplified-Traditional");
    private static final Transliterator LATIN = Transliterator.getInstance("Han-Latin/Names; Latin-ASCII");
    private static final String FIRM = "有限公司";
    private static final Map<Character, Character> SOUND_THE_SAME =
            Map.of('丽', '莉', '玲', '灵', '英', '瑛', '静', '靖', '伟', '玮', '明', '铭', '军', '君', '华', '桦');

    private final int count;

    Slip(int count) {
        this.count = count;
    }

    int count() {
        return count;
    }

    boolean isSamePerson() {
        return this != COUPLE && this != SISTERS;
    }

    /** The name at the second time; null when it cannot have happened to this guest. */
    @Nullable
    String name(Guest guest, Chance chance) {
        String name = guest.name();
        if (guest.isFirm()) {
            return switch (this) {
                case SHORT_FIRM -> name.endsWith(FIRM) ? name.replace(FIRM, "") : null;
                case TOWNLESS -> guest.habit() == Habit.TEAHOUSE ? name.substring(2) : null;
                default -> null;
            };
        }
        return switch (this) {
            case TRADITIONAL -> other(name, TRADITIONALLY.transliterate(name));
            case PINYIN -> latin(name);
            case HOMOPHONE -> other(name, homophone(name));
            case EMAIL -> guest.email() == null ? null : name.charAt(0) + chance.oneOf(List.of("女士", "先生"));
            case RENUMBERED -> name;
            case COUPLE -> guest.email() == null ? null : new Names(chance.split()).person();
            case SISTERS -> name.length() == 3 ? name.substring(0, 2) : null;
            case SHORT_FIRM, TOWNLESS -> null;
        };
    }

    /** The same number, as it is written elsewhere; another for who is known by something else. */
    String phone(Guest guest, int number) {
        String phone = guest.phone();
        return switch (this) {
            case EMAIL, RENUMBERED -> String.format(Locale.ROOT, "12099%06d", number);
            case TRADITIONAL, HOMOPHONE -> phone.replaceFirst("(...)(....)", "$1 $2 ");
            case PINYIN -> "+86 " + phone.replaceFirst("(...)(....)", "$1-$2-");
            default -> phone;
        };
    }

    @Nullable
    String email(Guest guest) {
        String email = guest.email();
        return switch (this) {
            case EMAIL -> email == null ? null : email.toUpperCase(Locale.ROOT);
            case COUPLE -> email;
            default -> null;
        };
    }

    private static @Nullable String other(String name, String written) {
        return written.equals(name) ? null : written;
    }

    private static String homophone(String name) {
        String given = name.substring(1);
        for (Map.Entry<Character, Character> each : SOUND_THE_SAME.entrySet()) {
            given = given.replace(each.getKey(), each.getValue());
        }
        return name.charAt(0) + given;
    }

    /** The surname first, the given name in one word. */
    private static String latin(String name) {
        List<String> syllables = List.of(LATIN.transliterate(name).strip().split("\\s+", -1));
        return capital(syllables.get(0)) + " " + capital(String.join("", syllables.subList(1, syllables.size())));
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
