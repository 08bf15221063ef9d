package io.changke.demonstration;

import static io.changke.demonstration.Product.Category.BLACK;
import static io.changke.demonstration.Product.Category.DARK;
import static io.changke.demonstration.Product.Category.GREEN;
import static io.changke.demonstration.Product.Category.OOLONG;
import static io.changke.demonstration.Product.Category.PRESENT;
import static io.changke.demonstration.Product.Category.SCENTED;
import static io.changke.demonstration.Product.Category.WARE;
import static io.changke.demonstration.Product.Category.WHITE;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

/** The teas, the ware and the gift boxes of the merchant. */
final class Assortment {
    static final List<Product> PRODUCTS = List.of(
            product("LC01", "明前西湖龙井 50g", GREEN, 298, .58, 7),
            product("LC02", "雨前龙井 100g", GREEN, 168, .52, 10),
            product("LC03", "碧螺春 50g", GREEN, 198, .55, 6),
            product("LC04", "安吉白茶 100g", GREEN, 188, .54, 6),
            product("LC05", "黄山毛峰 100g", GREEN, 128, .50, 6),
            product("LC06", "六安瓜片 100g", GREEN, 138, .50, 4),
            product("LC07", "口粮绿茶 250g", GREEN, 78, .46, 12),
            product("WL01", "安溪铁观音 清香 125g", OOLONG, 98, .45, 9),
            product("WL02", "安溪铁观音 浓香 125g", OOLONG, 118, .45, 6),
            product("WL03", "武夷大红袍 100g", OOLONG, 228, .50, 6),
            product("WL04", "武夷肉桂 50g", OOLONG, 260, .54, 4),
            product("WL05", "凤凰单丛 鸭屎香 100g", OOLONG, 208, .50, 6),
            product("WL06", "冻顶乌龙 150g", OOLONG, 168, .52, 4),
            product("HC01", "正山小种 100g", BLACK, 148, .46, 7),
            product("HC02", "金骏眉 50g", BLACK, 288, .55, 4),
            product("HC03", "祁门红茶 100g", BLACK, 118, .46, 6),
            product("HC04", "滇红 200g", BLACK, 88, .44, 8),
            product("BC01", "白毫银针 50g", WHITE, 268, .55, 4),
            product("BC02", "白牡丹 100g", WHITE, 158, .48, 5),
            product("BC03", "寿眉饼 350g", WHITE, 178, .45, 6),
            product("HD01", "普洱熟茶饼 357g", DARK, 168, .44, 7),
            product("HD02", "普洱生茶饼 古树 357g", DARK, 468, .56, 4),
            product("HD03", "陈年普洱 十年 357g", DARK, 980, .60, 2),
            product("HD04", "安化茯砖 500g", DARK, 118, .42, 4),
            product("HD05", "六堡茶 250g", DARK, 138, .44, 3),
            product("HC11", "茉莉龙珠 100g", SCENTED, 108, .45, 6),
            product("HC12", "桂花乌龙 100g", SCENTED, 98, .45, 5),
            product("HC13", "玫瑰红茶 100g", SCENTED, 88, .45, 4),
            product("CJ01", "白瓷盖碗", WARE, 88, .40, 5),
            product("CJ02", "紫砂壶 西施", WARE, 680, .52, 2),
            product("CJ03", "玻璃公道杯", WARE, 58, .38, 5),
            product("CJ04", "品茗杯 一对", WARE, 128, .42, 4),
            product("CJ05", "竹制茶盘", WARE, 268, .46, 2),
            product("CJ06", "旅行茶具套装", WARE, 198, .44, 4),
            product("CJ07", "建盏 油滴", WARE, 398, .50, 2),
            product("CJ08", "茶叶罐 锡", WARE, 158, .44, 3),
            product("LH01", "龙井礼盒 250g", PRESENT, 698, .50, 4),
            product("LH02", "红茶双罐礼盒", PRESENT, 328, .46, 6),
            product("LH03", "中秋茶月礼盒", PRESENT, 258, .45, 6),
            product("LH04", "新春六味礼盒", PRESENT, 398, .46, 6),
            product("LH05", "大师手作茶礼", PRESENT, 1680, .52, 1));

    private final TeaYear year;

    Assortment(TeaYear year) {
        this.year = year;
    }

    /** What a customer with this much in mind takes next: seldom something far beyond it. */
    Product pick(Chance chance, LocalDate day, double budget, Habit habit) {
        TeaYear.Season season = year.on(day);
        return chance.weighted(PRODUCTS, product -> liking(product, season, habit) * withinReach(product, budget));
    }

    private double liking(Product product, TeaYear.Season season, Habit habit) {
        double liking = product.liking();
        if (product.category() == GREEN && season.springTea()) {
            liking *= 3;
        }
        if (product.category() == PRESENT) {
            liking *= season.presents() ? 3 : .4;
            liking *= habit == Habit.COMPANY ? 5 : 1;
        }
        if (product.category() == WARE || product.category() == DARK) {
            liking *= habit == Habit.COLLECTOR ? 1.8 : .8;
        }
        return liking;
    }

    private static double withinReach(Product product, double budget) {
        double excess = product.price().doubleValue() / budget;
        return excess <= 1 ? 1 : Math.exp(-3 * (excess - 1));
    }

    private static Product product(
            String code, String name, Product.Category category, int price, double costShare, int liking) {
        BigDecimal cost = BigDecimal.valueOf(price * costShare).setScale(2, RoundingMode.HALF_UP);
        return new Product(code, name, category, BigDecimal.valueOf(price).setScale(2), cost, liking);
    }
}
