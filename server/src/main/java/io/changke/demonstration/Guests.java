package io.changke.demonstration;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Who the customers are, apart from what they buy. */
final class Guests {
    private static final List<String> TOWNS = List.of(
            "北京", "广州", "深圳", "成都", "武汉", "西安", "重庆", "宁波", "温州", "无锡", "厦门", "青岛", "长沙", "合肥", "嘉兴", "绍兴", "郑州", "福州");

    private final Chance chance;
    private final Names names;
    private int count;

    Guests(Chance chance) {
        this.chance = chance;
        this.names = new Names(chance.split());
    }

    Guest next(Shop shop) {
        count++;
        Habit habit = chance.weighted(List.of(Habit.values()), Habit::share);
        String city = city(shop);
        String name = name(habit, city);
        String externalId = String.format(Locale.ROOT, "VIP%05d", count);
        return new Guest(externalId, name, phone(), email(externalId), chance.happens(.92) ? city : null, habit);
    }

    private String name(Habit habit, String city) {
        return switch (habit) {
            case COMPANY -> names.company(city);
            case TEAHOUSE -> names.teahouse(city);
            default -> names.person();
        };
    }

    private String city(Shop shop) {
        boolean stranger = shop == Shop.ONLINE || chance.happens(.12);
        return stranger ? chance.oneOf(TOWNS) : shop.city();
    }

    /** No mobile number in China begins with 12, so nobody can be rung up by mistake. */
    private String phone() {
        return String.format(Locale.ROOT, "120%04d%04d", chance.between(0, 9999), count);
    }

    private @Nullable String email(String externalId) {
        return chance.happens(.35) ? externalId.toLowerCase(Locale.ROOT) + "@example.com" : null;
    }
}
