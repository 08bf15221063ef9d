package io.changke.demonstration;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the merchant's people wrote down about the better customers, and what they still have to do. */
final class FollowUps {

    private static final int FOLLOWED = 420;
    private static final int DAYS_BACK = 240;
    private static final Map<String, List<String>> SAID = said();
    private static final List<String> NEXT =
            List.of("电话回访口感", "寄春茶样品", "报企业礼盒价格", "邀请参加品鉴会", "提醒续购口粮茶", "确认送货时间", "核对开票信息", "约到店试新茶");
    private static final List<String> CHORES = List.of("整理本周回访名单", "准备品鉴会物料", "核对月度对账单");

    /** A follow-up and the step that comes after it, if any. */
    record Written(
            Guest guest,
            String kind,
            LocalDateTime at,
            String said,
            @Nullable Step next) {}

    /** @param done when it was done; null while it is to be done */
    record Step(
            @Nullable Guest guest,
            String title,
            LocalDate due,
            @Nullable LocalTime time,
            @Nullable LocalDateTime done) {}

    private final Chance chance;
    private final LocalDate today;

    FollowUps(Chance chance, LocalDate today) {
        this.chance = chance;
        this.today = today;
    }

    /** In the order of time; most about those who spend most, and some of them forgotten since. */
    List<Written> of(TeaMerchant merchant) {
        List<Written> written = new ArrayList<>();
        for (Guest guest : best(merchant)) {
            Chance own = chance.split();
            int last = own.happens(.6) ? own.between(0, 25) : own.between(26, DAYS_BACK);
            int count = own.between(1, 4);
            for (int i = count - 1; i >= 0; i--) {
                int daysAgo = last + i * own.between(9, 40);
                written.add(about(guest, own, today.minusDays(daysAgo), i == 0));
            }
        }
        written.sort(Comparator.comparing(Written::at));
        return written;
    }

    /** Tasks that concern no customer. */
    List<Step> chores() {
        List<Step> chores = new ArrayList<>();
        for (int i = 0; i < CHORES.size(); i++) {
            chores.add(new Step(null, CHORES.get(i), today.plusDays(i), null, null));
        }
        return chores;
    }

    private static List<Guest> best(TeaMerchant merchant) {
        Map<Guest, Double> spent = new HashMap<>();
        merchant.sales().forEach(sale -> spent.merge(sale.guest(), sale.amount().doubleValue(), Double::sum));
        return spent.entrySet().stream()
                .sorted(Map.Entry.<Guest, Double>comparingByValue()
                        .reversed()
                        .thenComparing(entry -> entry.getKey().externalId()))
                .limit(FOLLOWED)
                .map(Map.Entry::getKey)
                .toList();
    }

    private Written about(Guest guest, Chance own, LocalDate day, boolean latest) {
        Map.Entry<String, List<String>> way =
                own.weighted(List.copyOf(SAID.entrySet()), each -> each.getKey().equals("call") ? 4 : 1);
        // today's were written in the morning, so that none lies in the future
        int hour = day.equals(today) ? 0 : own.between(9, 17);
        LocalDateTime at = day.atTime(hour, day.equals(today) ? 1 : own.between(0, 59));
        Step next = own.happens(.45) ? next(guest, own, at, latest) : null;
        return new Written(guest, way.getKey(), at, own.oneOf(way.getValue()), next);
    }

    private Step next(Guest guest, Chance own, LocalDateTime after, boolean latest) {
        String title = own.oneOf(NEXT);
        LocalTime time = own.happens(.4) ? LocalTime.of(own.between(9, 17), own.happens(.5) ? 0 : 30) : null;
        LocalDate due = after.toLocalDate().plusDays(own.between(2, 12));
        boolean stillOpen = latest && due.isAfter(today.minusDays(3));
        if (stillOpen) {
            return new Step(guest, title, due, time, null);
        }
        LocalDate doneOn = due.isBefore(today) ? due : today.minusDays(1);
        return new Step(guest, title, due, time, doneOn.atTime(18, own.between(0, 59)));
    }

    private static Map<String, List<String>> said() {
        Map<String, List<String>> said = new LinkedHashMap<>();
        said.put(
                "call",
                List.of(
                        "电话回访,对上次的铁观音满意,问新茶什么时候到。",
                        "打电话确认收货,包装完好;说口粮茶快喝完了。",
                        "来电询问白茶的存放方法,顺便问了老客户价。",
                        "电话未谈妥:嫌快递慢,改为到店自取。",
                        "回访普洱试饮感受,客户觉得偏浓,推荐换成熟普。"));
        said.put("visit", List.of("上门送样三款,客户试喝后偏好岩茶。", "拜访茶室,看了陈列,商量换季菜单上的茶品。", "到公司拜访行政负责人,了解年节礼品预算。"));
        said.put("message", List.of("微信发了春茶价目表,客户说周末来店里看看。", "短信提醒积分快到期,客户回复收到。", "微信咨询礼盒能否印公司名称,已回复可以。"));
        said.put("meeting", List.of("到店品鉴会,带了两位朋友,对单丛很感兴趣。", "一起核对了本季度的供货计划。"));
        said.put("note", List.of("口味清淡,不喝熟普;送礼多选红色礼盒。", "习惯月初采购,付款前要先看发票抬头。"));
        return said;
    }
}
