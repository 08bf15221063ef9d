package io.changke.demonstration;

import java.math.BigDecimal;

/** Something the merchant sells; {@code liking} says how readily it is taken beside its neighbours. */
record Product(String code, String name, Category category, BigDecimal price, BigDecimal cost, int liking) {

    enum Category {
        GREEN("绿茶"),
        OOLONG("乌龙茶"),
        BLACK("红茶"),
        WHITE("白茶"),
        DARK("黑茶"),
        SCENTED("花茶"),
        WARE("茶具"),
        PRESENT("礼盒");

        private final String title;

        Category(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }
}
