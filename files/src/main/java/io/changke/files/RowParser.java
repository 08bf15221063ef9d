package io.changke.files;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns the cells of a line into a purchase, or says what is wrong with it. */
final class RowParser {

    /** How empty cells are written by the programs that export them. */
    private static final Set<String> MISSING =
            Set.of("null", "nan", "n/a", "na", "none", "nil", "\\n", "-", "--", "#n/a", "无", "(null)", "空");

    private final Recognition recognition;
    private final LocalDate today;
    private final DateParser dates = new DateParser();
    private final NumberParser numbers;
    private final Words words = new Words();
    private final int columns;
    private final int needed;
    private final int customer;
    private final int name;
    private final int date;
    private final int order;
    private final int product;
    private final int productName;
    private final int quantity;
    private final int price;
    private final int amount;
    private final int discount;
    private final int cost;
    private final int channel;
    private @Nullable PurchaseRow row;

    RowParser(Recognition recognition, LocalDate today) {
        this.recognition = recognition;
        this.today = today;
        numbers = new NumberParser(recognition.decimalComma());
        columns = recognition.columns().size();
        customer = recognition.indexOf(Role.CUSTOMER);
        name = recognition.indexOf(Role.NAME);
        date = recognition.indexOf(Role.DATE);
        order = recognition.indexOf(Role.ORDER);
        product = recognition.indexOf(Role.PRODUCT);
        productName = recognition.indexOf(Role.PRODUCT_NAME);
        quantity = recognition.indexOf(Role.QUANTITY);
        amount = recognition.indexOf(Role.AMOUNT);
        price = recognition.indexOf(Role.PRICE);
        discount = recognition.indexOf(Role.DISCOUNT);
        cost = recognition.indexOf(Role.COST);
        channel = recognition.indexOf(Role.CHANNEL);
        needed = 1
                + Math.max(
                        Math.max(customer, date), Math.max(amount >= 0 ? amount : price, amount >= 0 ? -1 : quantity));
    }

    LocalDate today() {
        return today;
    }

    /** The purchase of the line that {@link #fault} found nothing wrong with. */
    @Nullable
    PurchaseRow row() {
        return row;
    }

    /**
     * What is wrong with a line, or null.
     *
     * @param unended the file ends within this line
     * @param cutOff the file is known to go on: even a complete line may have lost its last digits
     */
    @Nullable
    RejectReason fault(Cells cells, boolean unended, boolean cutOff) {
        row = null;
        int count = cells.count();
        if (cutOff || count < needed || (unended && count < columns)) {
            return isBlank(cells) ? RejectReason.BLANK_LINE : RejectReason.LINE_CUT_OFF;
        }
        if (count > columns && !isBlank(cells, columns)) {
            return RejectReason.TOO_MANY_CELLS;
        }
        String who = customer(cells);
        if (who == null) {
            return isBlank(cells) ? RejectReason.BLANK_LINE : RejectReason.NO_CUSTOMER;
        }
        RejectReason badDate = dateFault(cells);
        return badDate != null ? badDate : amountFault(cells, who);
    }

    private @Nullable RejectReason dateFault(Cells cells) {
        int from = cells.from(date);
        int to = cells.to(date);
        if (!dates.parse(cells.text(), from, to, recognition.dateOrder())) {
            return isMissing(cells, date) ? RejectReason.NO_DATE : RejectReason.UNREADABLE_DATE;
        }
        return dates.date().isAfter(today) ? RejectReason.FUTURE_DATE : null;
    }

    private @Nullable RejectReason amountFault(Cells cells, String who) {
        BigDecimal number = number(cells, quantity);
        if (number == null && quantity >= 0 && !isMissing(cells, quantity)) {
            return RejectReason.UNREADABLE_QUANTITY;
        }
        int column = amount >= 0 ? amount : price;
        BigDecimal money = number(cells, column);
        if (money == null) {
            return isMissing(cells, column) ? RejectReason.NO_AMOUNT : RejectReason.UNREADABLE_AMOUNT;
        }
        if (amount < 0 && number != null) {
            money = money.multiply(number);
        }
        row = row(cells, who, number, money);
        return null;
    }

    private PurchaseRow row(Cells cells, String who, @Nullable BigDecimal number, BigDecimal money) {
        String orderNumber = text(cells, order);
        String code = text(cells, product);
        String goods = text(cells, productName);
        boolean back = (number != null ? number : money).signum() < 0 || isCancellation(orderNumber);
        LocalTime time = dates.time();
        return new PurchaseRow(
                cells.line(),
                who,
                text(cells, name),
                dates.date(),
                time,
                orderNumber,
                code,
                goods,
                number,
                // Some shops write what they paid back without a sign.
                back && money.signum() > 0 ? money.negate() : money,
                number(cells, discount),
                number(cells, cost),
                text(cells, channel),
                back,
                ServiceLines.matches(code, goods));
    }

    private boolean isCancellation(@Nullable String orderNumber) {
        if (orderNumber == null || !recognition.cancellations() || orderNumber.length() < 3) {
            return false;
        }
        char first = orderNumber.charAt(0);
        return (first == 'C' || first == 'c') && Character.isDigit(orderNumber.charAt(1));
    }

    /** 17850.0 is what a spreadsheet made of 17850. */
    private @Nullable String customer(Cells cells) {
        int from = cells.from(customer);
        int to = cells.to(customer);
        char[] text = cells.text();
        if (to - from > 2 && text[to - 1] == '0' && text[to - 2] == '.' && isDigits(text, from, to - 2)) {
            to -= 2;
        }
        return from >= to || isMissing(cells, customer) ? null : words.get(text, from, to);
    }

    private static boolean isDigits(char[] text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text[i] < '0' || text[i] > '9') {
                return false;
            }
        }
        return true;
    }

    private @Nullable String text(Cells cells, int column) {
        if (column < 0 || column >= cells.count() || cells.isBlank(column)) {
            return null;
        }
        return words.get(cells.text(), cells.from(column), cells.to(column));
    }

    private @Nullable BigDecimal number(Cells cells, int column) {
        if (column < 0 || column >= cells.count() || cells.isBlank(column)) {
            return null;
        }
        return numbers.parse(cells.text(), cells.from(column), cells.to(column));
    }

    private static boolean isMissing(Cells cells, int column) {
        if (column >= cells.count() || cells.isBlank(column)) {
            return true;
        }
        int length = cells.to(column) - cells.from(column);
        return length <= 6 && MISSING.contains(cells.get(column).toLowerCase(java.util.Locale.ROOT));
    }

    private static boolean isBlank(Cells cells) {
        return isBlank(cells, 0);
    }

    private static boolean isBlank(Cells cells, int from) {
        for (int i = from; i < cells.count(); i++) {
            if (!cells.isBlank(i)) {
                return false;
            }
        }
        return true;
    }
}
