package io.changke.views;

import io.changke.fields.ConditionReader;
import io.changke.fields.Field;
import io.changke.fields.FieldCatalogue;
import io.changke.fields.FieldType;
import io.changke.platform.Checks;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether a view can be shown; it is asked when it is saved, for later a field may go. */
@Component
class ShowsCheck {

    private static final int MOST_COLUMNS = 100;
    private static final int NARROWEST = 40;
    private static final int WIDEST = 1000;
    private static final Set<String> LAYOUTS = Set.of("table", "board");

    private final FieldCatalogue catalogue;
    private final ConditionReader conditions;

    ShowsCheck(FieldCatalogue catalogue, ConditionReader conditions) {
        this.catalogue = catalogue;
        this.conditions = conditions;
    }

    void check(Shows shows) {
        List<Shows.Column> columns = shows.columns();
        Checks checks = new Checks()
                .require(columns.size() <= MOST_COLUMNS, "columns", "fields.condition.list", MOST_COLUMNS)
                .require(LAYOUTS.contains(shows.layout()), "layout", "views.layout");
        for (int i = 0; i < Math.min(columns.size(), MOST_COLUMNS); i++) {
            Shows.Column column = columns.get(i);
            Integer width = column.width();
            boolean known = catalogue.field(column.field()).isPresent();
            checks.require(known, "columns[" + i + "].field", "fields.unknown", column.field())
                    .require(
                            width == null || (width >= NARROWEST && width <= WIDEST),
                            "columns[" + i + "].width",
                            "problem.between",
                            NARROWEST,
                            WIDEST);
        }
        String group = shows.group();
        boolean grouped = catalogue.field(group).filter(ShowsCheck::groups).isPresent();
        checks.require(group == null || grouped, "group", "views.group", Objects.toString(group))
                .require(group != null || !"board".equals(shows.layout()), "group", "views.boardNeedsGroup")
                .done();
        catalogue.sort(shows.sort());
        conditions.read(shows.condition());
    }

    /** Customers can be put together by what each has one of. */
    static boolean groups(@Nullable Field field) {
        return field != null && field.type() == FieldType.CHOICE && field.filterable();
    }
}
