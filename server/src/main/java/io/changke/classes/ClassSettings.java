package io.changke.classes;

import io.changke.platform.Checks;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where classes begin and end.
 *
 * @param homeCountries the home country in every way of writing it
 * @param vipShare of the profitable customers, as coreShare
 * @param highShare of the customers who bought, as middleShare
 * @param interruptedAfter how many of its own intervals without a purchase break off a customer's rhythm
 * @param askWhy whether a task is made of it
 */
@Schema(name = "ClassSettings")
record ClassSettings(
        List<String> homeCountries,
        @Nullable String homeProvince,
        @Nullable String homeCity,
        int shortTermDays,
        int longTermDays,
        BigDecimal vipShare,
        BigDecimal coreShare,
        BigDecimal highShare,
        BigDecimal middleShare,
        int newDays,
        int dormantDays,
        BigDecimal interruptedAfter,
        boolean askWhy,
        int version) {

    private static final int LONGEST = 100;
    private static final int MOST_DAYS = 36_500;
    private static final int MOST_SPELLINGS = 50;

    /** What a request leaves out is refused as a share of nothing, and by name. */
    ClassSettings {
        homeCountries = homeCountries == null
                ? List.of()
                : homeCountries.stream().map(String::strip).distinct().toList();
        vipShare = Objects.requireNonNullElse(vipShare, BigDecimal.ZERO);
        coreShare = Objects.requireNonNullElse(coreShare, BigDecimal.ZERO);
        highShare = Objects.requireNonNullElse(highShare, BigDecimal.ZERO);
        middleShare = Objects.requireNonNullElse(middleShare, BigDecimal.ZERO);
        interruptedAfter = Objects.requireNonNullElse(interruptedAfter, BigDecimal.ZERO);
    }

    void check() {
        new Checks()
                .require(
                        !homeCountries.isEmpty()
                                && homeCountries.size() <= MOST_SPELLINGS
                                && homeCountries.stream().allMatch(each -> !each.isBlank() && each.length() <= LONGEST),
                        "homeCountries",
                        "classes.homeCountries",
                        MOST_SPELLINGS)
                .require(fits(homeProvince), "homeProvince", "problem.tooLong", LONGEST)
                .require(fits(homeCity), "homeCity", "problem.tooLong", LONGEST)
                .require(within(1, shortTermDays, MOST_DAYS), "shortTermDays", "problem.between", 1, MOST_DAYS)
                .require(
                        within(shortTermDays + 1L, longTermDays, MOST_DAYS),
                        "longTermDays",
                        "problem.between",
                        shortTermDays + 1L,
                        MOST_DAYS)
                .require(within(1, newDays, MOST_DAYS), "newDays", "problem.between", 1, MOST_DAYS)
                .require(
                        within(newDays + 1L, dormantDays, MOST_DAYS),
                        "dormantDays",
                        "problem.between",
                        newDays + 1L,
                        MOST_DAYS)
                .require(share(vipShare), "vipShare", "classes.share")
                .require(share(coreShare) && share(vipShare.add(coreShare)), "coreShare", "classes.share")
                .require(share(highShare), "highShare", "classes.share")
                .require(share(middleShare) && share(highShare.add(middleShare)), "middleShare", "classes.share")
                .require(
                        interruptedAfter.compareTo(BigDecimal.ONE) > 0
                                && interruptedAfter.compareTo(BigDecimal.valueOf(LONGEST)) <= 0,
                        "interruptedAfter",
                        "classes.interruptedAfter",
                        LONGEST)
                .done();
    }

    private static boolean fits(@Nullable String place) {
        return place == null || place.length() <= LONGEST;
    }

    private static boolean within(long least, long value, long most) {
        return value >= least && value <= most;
    }

    private static boolean share(BigDecimal share) {
        return share.signum() > 0 && share.compareTo(BigDecimal.ONE) < 0;
    }
}
