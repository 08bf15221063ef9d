package io.changke.lifecycle;

import static io.changke.fields.FieldType.CHOICE;
import static io.changke.fields.FieldType.DATE;
import static io.changke.fields.FieldType.NUMBER;
import static io.changke.fields.FieldType.PERCENT;

import io.changke.analytics.base.Stage;
import io.changke.fields.Field;
import io.changke.fields.FieldSource;
import io.changke.value.ValueFields;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** The stage, the evidence for it, and the stage a quarter ago. */
@Component
class StageFields implements FieldSource {
    private static final List<String> STAGES =
            Arrays.stream(Stage.values()).map(Stage::key).toList();

    @Override
    public List<Field> fields() {
        return List.of(
                Field.of("stage", CHOICE, "s.stage").in(ValueFields.SCORE).choices(STAGES),
                Field.of("stageSince", DATE, "s.stage_since").in(ValueFields.SCORE),
                Field.of("stageQuarterAgo", CHOICE, "q.stage")
                        .in(ValueFields.QUARTER_AGO)
                        .choices(STAGES)
                        .notSortable(),
                Field.of("stageEvidence.occasions", NUMBER, "s.occasions")
                        .in(ValueFields.SCORE)
                        .onlyShown(),
                Field.of("stageEvidence.ownRhythmDays", NUMBER, "s.own_rhythm").in(ValueFields.SCORE),
                Field.of("stageEvidence.overdue", NUMBER, "s.overdue").in(ValueFields.SCORE),
                Field.of("stageEvidence.daysSinceLast", NUMBER, "(s.as_of - s.last_day)")
                        .in(ValueFields.SCORE),
                Field.of("stageEvidence.pBuy", PERCENT, "s.p_buy")
                        .in(ValueFields.SCORE)
                        .onlyShown());
    }
}
