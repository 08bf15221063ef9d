package io.changke.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The contact points and the main ones among them, which the columns phone, email and wechat repeat. */
final class MainPoints {

    private static final Map<String, List<String>> GROUPS =
            Map.of("phone", List.of("mobile", "phone"), "email", List.of("email"), "wechat", List.of("wechat"));

    private MainPoints() {}

    /** With what the columns say: whoever wrote a column alone, such as an import, meant the main point. */
    static List<ContactPoint> complete(List<ContactPoint> points, Map<String, @Nullable Object> facts) {
        List<ContactPoint> complete = points;
        for (String column : Facts.MAIN_POINTS) {
            complete = with(complete, column, (String) facts.get(column));
        }
        return complete;
    }

    /** With this value as the main one of its group; without a main one when it is null, and the next moves up. */
    static List<ContactPoint> with(List<ContactPoint> points, String column, @Nullable String value) {
        List<ContactPoint> changed = new ArrayList<>(points);
        int main = main(points, column);
        int known = IntStream.range(0, points.size())
                .filter(i -> isIn(points.get(i), column)
                        && Objects.equals(points.get(i).value(), value))
                .findFirst()
                .orElse(-1);
        if (value == null) {
            if (main >= 0) {
                changed.remove(main);
            }
        } else if (known >= 0) {
            changed.replaceAll(point -> isIn(point, column) ? point.asMain(false) : point);
            changed.set(known, points.get(known).asMain(true));
        } else if (main >= 0) {
            changed.set(main, points.get(main).at(value).asMain(true));
        } else {
            String type = column.equals("phone") ? ContactPoint.phoneType(value) : column;
            changed.add(new ContactPoint(null, type, value, null, null, true));
        }
        return marked(changed);
    }

    /** One main point a group: the first that says so, or the first at all. */
    static List<ContactPoint> marked(List<ContactPoint> points) {
        Set<Integer> mains =
                GROUPS.keySet().stream().map(column -> main(points, column)).collect(Collectors.toSet());
        return IntStream.range(0, points.size())
                .mapToObj(i -> points.get(i).asMain(mains.contains(i)))
                .toList();
    }

    static @Nullable String value(List<ContactPoint> points, String column) {
        int main = main(points, column);
        return main < 0 ? null : points.get(main).value();
    }

    /** Its place, or -1. */
    private static int main(List<ContactPoint> points, String column) {
        int first = -1;
        for (int i = 0; i < points.size(); i++) {
            if (isIn(points.get(i), column)) {
                if (points.get(i).isMain()) {
                    return i;
                }
                first = first < 0 ? i : first;
            }
        }
        return first;
    }

    private static boolean isIn(ContactPoint point, String column) {
        String type = Objects.requireNonNullElse(point.type(), "other");
        return Objects.requireNonNull(GROUPS.get(column)).contains(type);
    }
}
