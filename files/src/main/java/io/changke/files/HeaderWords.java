package io.changke.files;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What columns are called, in Chinese and English. Earlier words win where a file has several. */
final class HeaderWords {

    private static final int EXACT = 1000;
    private static final int PART = 500;

    private static final Map<Role, List<String>> WORDS = new EnumMap<>(Map.ofEntries(
            Map.entry(
                    Role.CUSTOMER,
                    List.of(
                            "customerid",
                            "customernumber",
                            "customerno",
                            "customercode",
                            "客户编号",
                            "客户号",
                            "客户id",
                            "客户代码",
                            "会员号",
                            "会员编号",
                            "会员id",
                            "会员卡号",
                            "顾客编号",
                            "顾客id",
                            "顾客号",
                            "买家id",
                            "用户id",
                            "用户编号",
                            "memberid",
                            "memberno",
                            "clientid",
                            "userid",
                            "buyerid",
                            "accountid",
                            "custid",
                            "cust",
                            "客户",
                            "顾客",
                            "会员",
                            "买家会员名",
                            "买家",
                            "用户",
                            "customer",
                            "client",
                            "member",
                            "buyer",
                            "user",
                            "account",
                            "id",
                            "手机号",
                            "手机",
                            "电话",
                            "email",
                            "customeremail",
                            "phone")),
            Map.entry(
                    Role.NAME,
                    List.of(
                            "客户名称",
                            "客户姓名",
                            "顾客姓名",
                            "会员姓名",
                            "会员名称",
                            "客户名",
                            "姓名",
                            "收货人",
                            "收货人姓名",
                            "买家昵称",
                            "昵称",
                            "customername",
                            "clientname",
                            "membername",
                            "fullname",
                            "buyername")),
            Map.entry(
                    Role.DATE,
                    List.of(
                            "purchasedate",
                            "orderdate",
                            "invoicedate",
                            "transactiondate",
                            "购买日期",
                            "下单日期",
                            "交易日期",
                            "消费日期",
                            "销售日期",
                            "订单日期",
                            "下单时间",
                            "购买时间",
                            "交易时间",
                            "消费时间",
                            "订单创建时间",
                            "订单时间",
                            "付款时间",
                            "订单付款时间",
                            "支付时间",
                            "成交时间",
                            "成交日期",
                            "日期",
                            "date",
                            "时间",
                            "datetime",
                            "purchasedat",
                            "orderedat",
                            "purchasedon",
                            "timestamp",
                            "day",
                            "创建时间",
                            "createdat",
                            "created",
                            "time")),
            Map.entry(
                    Role.ORDER,
                    List.of(
                            "orderid",
                            "ordernumber",
                            "orderno",
                            "order",
                            "invoiceno",
                            "invoicenumber",
                            "invoiceid",
                            "invoice",
                            "订单号",
                            "订单编号",
                            "订单id",
                            "订单",
                            "单号",
                            "单据编号",
                            "流水号",
                            "小票号",
                            "交易号",
                            "交易编号",
                            "transactionid",
                            "transactionno",
                            "transaction",
                            "receipt",
                            "receiptno",
                            "ticket",
                            "发票号")),
            Map.entry(
                    Role.PRODUCT,
                    List.of(
                            "productid",
                            "productcode",
                            "stockcode",
                            "sku",
                            "skuid",
                            "itemid",
                            "itemcode",
                            "productno",
                            "商品编号",
                            "商品编码",
                            "商品id",
                            "商品代码",
                            "货号",
                            "产品编号",
                            "产品编码",
                            "商家编码",
                            "商品",
                            "产品",
                            "product",
                            "item",
                            "article",
                            "barcode",
                            "条码",
                            "goods")),
            Map.entry(
                    Role.PRODUCT_NAME,
                    List.of(
                            "商品名称",
                            "商品名",
                            "产品名称",
                            "产品名",
                            "品名",
                            "宝贝标题",
                            "货品名称",
                            "productname",
                            "itemname",
                            "description",
                            "producttitle",
                            "title")),
            Map.entry(
                    Role.QUANTITY,
                    List.of(
                            "quantity",
                            "qty",
                            "数量",
                            "件数",
                            "购买数量",
                            "商品数量",
                            "销售数量",
                            "宝贝数量",
                            "units",
                            "unitssold",
                            "count",
                            "pieces",
                            "个数",
                            "瓶数")),
            Map.entry(
                    Role.PRICE,
                    List.of(
                            "unitprice",
                            "price",
                            "单价",
                            "商品单价",
                            "售价",
                            "销售单价",
                            "价格",
                            "商品价格",
                            "itemprice",
                            "priceperunit")),
            Map.entry(
                    Role.AMOUNT,
                    List.of(
                            "amount",
                            "lineamount",
                            "linetotal",
                            "实付金额",
                            "实付款",
                            "实收金额",
                            "买家实际支付金额",
                            "实际支付金额",
                            "成交金额",
                            "销售金额",
                            "交易金额",
                            "消费金额",
                            "订单金额",
                            "支付金额",
                            "付款金额",
                            "金额",
                            "小计",
                            "总价",
                            "总金额",
                            "总额",
                            "销售额",
                            "dollarvalue",
                            "dollars",
                            "total",
                            "totalamount",
                            "totalprice",
                            "totalsales",
                            "subtotal",
                            "revenue",
                            "sales",
                            "salesamount",
                            "spend",
                            "value",
                            "payment",
                            "paid",
                            "purchaseamount",
                            "orderamount",
                            "ordervalue",
                            "ordertotal",
                            "transactionamount",
                            "net",
                            "gross")),
            Map.entry(Role.DISCOUNT, List.of("discount", "discountamount", "折扣", "折扣金额", "优惠", "优惠金额", "折让")),
            Map.entry(Role.COST, List.of("cost", "costofgoods", "unitcost", "成本", "成本价", "成本金额", "商品成本")),
            Map.entry(
                    Role.CHANNEL,
                    List.of(
                            "channel",
                            "渠道",
                            "销售渠道",
                            "门店",
                            "店铺",
                            "店铺名称",
                            "store",
                            "shop",
                            "saleschannel",
                            "平台",
                            "platform",
                            "branch"))));

    private static final Map<Role, List<String>> PARTS = new EnumMap<>(Map.of(
            Role.CUSTOMER, List.of("customerid", "客户编号", "会员号", "customer", "客户", "会员", "顾客"),
            Role.DATE, List.of("日期", "date", "时间", "timestamp"),
            Role.ORDER, List.of("订单", "orderid", "invoice"),
            Role.PRODUCT_NAME, List.of("商品名", "description"),
            Role.QUANTITY, List.of("quantity", "数量", "numberof", "qty"),
            Role.PRICE, List.of("单价", "unitprice"),
            Role.AMOUNT, List.of("金额", "amount", "dollar", "revenue", "total")));

    private HeaderWords() {}

    /** How well a title fits a role; 0 is not at all. */
    static int fit(String title, Role role) {
        String plain = plain(title);
        if (plain.isEmpty()) {
            return 0;
        }
        int exact = WORDS.getOrDefault(role, List.of()).indexOf(plain);
        if (exact >= 0) {
            return EXACT - exact;
        }
        List<String> parts = PARTS.getOrDefault(role, List.of());
        for (int i = 0; i < parts.size(); i++) {
            if (plain.length() <= 24 && plain.contains(parts.get(i))) {
                return PART - i;
            }
        }
        return 0;
    }

    static boolean isKnown(String title) {
        return WORDS.keySet().stream().anyMatch(role -> fit(title, role) > 0);
    }

    /** Lower case, without blanks, signs and what stands in brackets: "Amount (CNY)" is amount. */
    private static String plain(String title) {
        return title.toLowerCase(Locale.ROOT)
                .replaceAll("[(\uff08\\[【].*?[)\uff09\\]】]", "")
                .replaceAll("[\\s_\\-./:#*\u00a0\u3000\"'\ufeff]", "");
    }
}
