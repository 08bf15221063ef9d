package io.changke.demonstration;

/** Where the merchant sells. The online shop has no town of its own. */
enum Shop {
    HANGZHOU("HZ", "杭州湖滨店", "杭州", 0, .26),
    SHANGHAI("SH", "上海静安店", "上海", 0, .22),
    SUZHOU("SZ", "苏州平江店", "苏州", 400, .12),
    NANJING("NJ", "南京老门东店", "南京", 0, .10),
    ONLINE("WD", "网上商城", "", 0, .30);

    private final String code;
    private final String title;
    private final String city;
    private final int openedAfterDays;
    private final double share;

    Shop(String code, String title, String city, int openedAfterDays, double share) {
        this.code = code;
        this.title = title;
        this.city = city;
        this.openedAfterDays = openedAfterDays;
        this.share = share;
    }

    String code() {
        return code;
    }

    String title() {
        return title;
    }

    String city() {
        return city;
    }

    boolean openOn(int dayOfTrade) {
        return dayOfTrade >= openedAfterDays;
    }

    /** The share of new customers; a shop that has just opened draws twice its share for half a year. */
    double pull(int dayOfTrade) {
        if (!openOn(dayOfTrade)) {
            return 0;
        }
        boolean new_ = openedAfterDays > 0 && dayOfTrade < openedAfterDays + 180;
        return new_ ? 2 * share : share;
    }
}
