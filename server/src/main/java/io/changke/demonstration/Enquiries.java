package io.changke.demonstration;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the merchant's customers complained of, asked and wanted: most of it settled, some of it waiting. */
final class Enquiries {

    private static final int COUNT = 90;
    private static final int DAYS_BACK = 300;
    private static final int STILL_OPEN = 14;

    /** @param result what came of it; null while it is open */
    record Enquiry(
            Guest guest,
            String kind,
            String subject,
            String details,
            String priority,
            LocalDateTime opened,
            LocalDate due,
            boolean begun,
            @Nullable String result,
            @Nullable LocalDateTime closed) {}

    private record Matter(String kind, String subject, String details, String priority, String result) {}

    private static final List<Matter> MATTERS = List.of(
            new Matter("complaint", "茶叶受潮有异味", "开封后有霉味,要求换货。", "high", "已换货,并赠小样致歉。"),
            new Matter("complaint", "快递破损,茶罐压扁", "外箱完好,内罐变形。", "normal", "补发同款茶罐。"),
            new Matter("complaint", "少发一罐", "订单三罐,只收到两罐。", "urgent", "核对出库记录后当天补发。"),
            new Matter("question", "白茶如何存放", "家里没有干燥箱,担心返潮。", "low", "电话说明存放方法并发送图文。"),
            new Matter("question", "企业礼盒能否印公司名称", "中秋前需要 60 盒。", "normal", "可以烫金,已报价。"),
            new Matter("question", "春茶什么时候上市", "想预订明前龙井。", "low", "已登记预订,到货后通知。"),
            new Matter("request", "补开发票", "抬头需要改为公司名称。", "normal", "已重新开具电子发票。"),
            new Matter("request", "更换送货地址", "搬家了,下单前请先确认。", "normal", "地址已更新。"),
            new Matter("request", "希望调整供货周期", "茶室旺季,改为每两周送一次。", "high", "已与仓库确认新的周期。"));

    private final Chance chance;
    private final LocalDate today;

    Enquiries(Chance chance, LocalDate today) {
        this.chance = chance;
        this.today = today;
    }

    /** In the order of time. */
    List<Enquiry> of(TeaMerchant merchant) {
        List<Guest> guests =
                merchant.sales().stream().map(Sale::guest).distinct().toList();
        List<Enquiry> enquiries = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            Chance own = chance.split();
            enquiries.add(i < STILL_OPEN ? open(guests, own) : settled(guests, own));
        }
        enquiries.sort(Comparator.comparing(Enquiry::opened));
        return enquiries;
    }

    private Enquiry open(List<Guest> guests, Chance own) {
        LocalDate on = today.minusDays(own.between(1, 6));
        Matter matter = own.oneOf(MATTERS);
        LocalDate due = on.plusDays(own.between(2, 8));
        return of(own.oneOf(guests), matter, at(on, own), due, own.happens(.5), null);
    }

    private Enquiry settled(List<Guest> guests, Chance own) {
        LocalDate on = today.minusDays(own.between(10, DAYS_BACK));
        LocalDateTime closed = at(on.plusDays(own.between(0, 5)), own);
        Matter matter = own.oneOf(MATTERS);
        return of(own.oneOf(guests), matter, on.atTime(8, own.between(0, 59)), on.plusDays(3), true, closed);
    }

    private static Enquiry of(
            Guest guest,
            Matter matter,
            LocalDateTime opened,
            LocalDate due,
            boolean begun,
            @Nullable LocalDateTime closed) {
        return new Enquiry(
                guest,
                matter.kind,
                matter.subject,
                matter.details,
                matter.priority,
                opened,
                due,
                begun,
                closed == null ? null : matter.result,
                closed);
    }

    private static LocalDateTime at(LocalDate day, Chance own) {
        return day.atTime(own.between(9, 17), own.between(0, 59));
    }
}
