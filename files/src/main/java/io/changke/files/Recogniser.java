package io.changke.files;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds out how a file is to be read: encoding, delimiter, header, roles of columns, order of dates, decimal sign. */
final class Recogniser {

    private static final int SHOWN_ROWS = 20;

    private final Source source;
    private final Options options;
    private final Form form;
    private final Layout layout;
    private final List<Notice> problems = new ArrayList<>();
    private final List<Notice> warnings = new ArrayList<>();

    private Recogniser(Source source, Options options, Form form, Layout layout) {
        this.source = source;
        this.options = options;
        this.form = form;
        this.layout = layout;
    }

    static Recognition recognise(Source source, Options options) throws IOException {
        Form form = Form.of(source, options);
        Layout layout = Layout.of(source, form, options);
        return new Recogniser(source, options, form, layout).recognise();
    }

    private Recognition recognise() throws IOException {
        List<Role> roles = roles();
        DateColumn dates = new DateColumn();
        DateOrder order = dateOrder(roles.indexOf(Role.DATE), dates);
        warn();
        return new Recognition(
                form.encoding(),
                form.sheets(),
                form.sheet(),
                layout.delimiter(),
                layout.header() != null,
                layout.linesBefore(),
                columns(roles),
                problems.isEmpty() ? format(dates.example(), order) : "",
                order,
                dates.candidates().stream()
                        .map(candidate -> format(dates.example(), candidate))
                        .toList(),
                layout.sample().decimalComma(),
                cancellations(roles.indexOf(Role.ORDER)),
                layout.sample().rows().stream().limit(SHOWN_ROWS).toList(),
                problems,
                warnings);
    }

    private List<Role> roles() {
        List<Role> chosen = options.columns();
        List<Role> roles = chosen == null ? layout.roles().toList() : chosen(chosen);
        if (chosen == null && layout.roles().byContentAlone()) {
            warnings.add(Notice.of(Warning.ROLES_BY_CONTENT));
        }
        require(roles, Role.CUSTOMER, Problem.NO_CUSTOMER_COLUMN);
        require(roles, Role.DATE, Problem.NO_DATE_COLUMN);
        if (!roles.contains(Role.PRICE)) {
            require(roles, Role.AMOUNT, Problem.NO_AMOUNT_COLUMN);
        }
        return roles;
    }

    private List<Role> chosen(List<Role> chosen) {
        if (chosen.size() > layout.sample().columns()) {
            problems.add(Notice.of(
                    Problem.TOO_MANY_ROLES, chosen.size(), layout.sample().columns()));
        }
        List<Role> roles = new ArrayList<>();
        for (int i = 0; i < layout.sample().columns(); i++) {
            Role role = i < chosen.size() ? chosen.get(i) : Role.SKIP;
            if (role != Role.SKIP && roles.contains(role)) {
                problems.add(Notice.of(Problem.ROLE_TWICE, role.key()));
            }
            roles.add(role);
        }
        return roles;
    }

    private void require(List<Role> roles, Role role, Problem otherwise) {
        if (!roles.contains(role)) {
            problems.add(Notice.of(otherwise));
        }
    }

    private DateOrder dateOrder(int column, DateColumn dates) throws IOException {
        if (column >= 0) {
            layout.sample().rows().stream()
                    .filter(row -> column < row.size())
                    .forEach(row -> dates.add(
                            row.get(column).toCharArray(), 0, row.get(column).length()));
        }
        String pattern = options.dateFormat();
        if (pattern != null) {
            Optional<DateOrder> order = DateOrder.of(pattern);
            if (order.isEmpty()) {
                problems.add(Notice.of(Problem.BAD_DATE_FORMAT, pattern));
            }
            return order.orElse(DateOrder.YEAR_MONTH_DAY);
        }
        if (column >= 0 && !dates.isPlain()) {
            readWhole(column, dates);
        }
        if (dates.order().isEmpty()) {
            List<DateOrder> candidates = dates.candidates();
            problems.add(Notice.of(
                    Problem.AMBIGUOUS_DATES,
                    dates.example(),
                    format(dates.example(), candidates.get(0)),
                    format(dates.example(), candidates.get(1))));
        }
        return dates.order().orElse(DateOrder.YEAR_MONTH_DAY);
    }

    private void readWhole(int column, DateColumn dates) throws IOException {
        try (Lines lines = form.lines(source, layout.delimiter(), 0)) {
            while (lines.next() && !dates.isSettled()) {
                Cells cells = lines.cells();
                if (column < cells.count()) {
                    dates.add(cells.text(), cells.from(column), cells.to(column));
                }
            }
        }
    }

    private void warn() {
        if (layout.linesBefore() > 0) {
            warnings.add(Notice.of(Warning.LINES_BEFORE_HEADER, layout.linesBefore()));
        }
        if (layout.sample().decimalComma()) {
            warnings.add(Notice.of(Warning.DECIMAL_COMMA));
        }
    }

    private List<Recognition.Column> columns(List<Role> roles) {
        List<String> titles = layout.header();
        List<Recognition.Column> columns = new ArrayList<>();
        for (int i = 0; i < roles.size(); i++) {
            int index = i;
            String title = titles != null && i < titles.size() ? titles.get(i) : "";
            List<String> samples = layout.sample().rows().stream()
                    .map(row -> index < row.size() ? row.get(index) : "")
                    .filter(cell -> !cell.isEmpty())
                    .distinct()
                    .limit(3)
                    .toList();
            columns.add(new Recognition.Column(i, title, roles.get(i), samples));
        }
        return columns;
    }

    private String format(String example, DateOrder order) {
        String pattern = options.dateFormat();
        return pattern != null ? pattern : DatePattern.describe(example, order);
    }

    /** C536379 among plain numbers is a cancellation; where many orders begin with C it is just their form. */
    private boolean cancellations(int column) {
        if (column < 0) {
            return false;
        }
        List<String> orders = layout.sample().rows().stream()
                .map(row -> column < row.size() ? row.get(column) : "")
                .filter(order -> !order.isEmpty())
                .toList();
        long plain = orders.stream()
                .filter(order -> order.chars().allMatch(Character::isDigit))
                .count();
        return plain > orders.size() / 2;
    }
}
