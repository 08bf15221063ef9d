package io.changke.customfields;

import io.changke.customfields.CustomField.Choice;
import io.changke.fields.Label;
import io.changke.platform.Checks;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Names as they are given: one language is enough, the other then says the same. */
final class Wording {

    private static final int LONGEST = 60;
    private static final int MOST_CHOICES = 200;

    @Schema(name = "LabelGiven", description = "One language is enough")
    record Given(@Nullable String zh, @Nullable String en) {}

    @Schema(name = "ChoiceGiven")
    record GivenChoice(
            @Schema(description = "Of a choice that is there already; made from the label of a new one") @Nullable
            String value,

            @Nullable Given label,
            @Nullable Boolean archived) {}

    private Wording() {}

    static Label label(String field, @Nullable Given given, Checks checks) {
        String zh = given == null || given.zh == null ? "" : given.zh.strip();
        String en = given == null || given.en == null ? "" : given.en.strip();
        checks.require(!zh.isEmpty() || !en.isEmpty(), field, "customfields.label")
                .require(zh.length() <= LONGEST && en.length() <= LONGEST, field, "problem.tooLong", LONGEST);
        return new Label(zh.isEmpty() ? en : zh, en.isEmpty() ? zh : en);
    }

    /** Those left out are kept as archived: customers may have them. */
    static List<Choice> choices(@Nullable List<GivenChoice> given, List<Choice> old, Checks checks) {
        List<GivenChoice> wanted = given == null ? List.of() : given;
        checks.require(wanted.size() <= MOST_CHOICES, "choices", "fields.condition.list", MOST_CHOICES);
        List<Choice> choices = new ArrayList<>();
        List<String> taken = new ArrayList<>(old.stream().map(Choice::value).toList());
        for (int i = 0; i < Math.min(wanted.size(), MOST_CHOICES); i++) {
            GivenChoice choice = wanted.get(i);
            Label label = label("choices[" + i + "].label", choice.label, checks);
            String known = choice.value;
            checks.require(
                    known == null || Keys.KEY.matcher(known).matches(), "choices[" + i + "].value", "customfields.key");
            String value = known != null ? known : Keys.free(Keys.of(label.en()), taken);
            boolean twice = choices.stream().anyMatch(each -> each.value().equals(value));
            checks.require(!twice, "choices[" + i + "].value", "customfields.twice", value);
            taken.add(value);
            choices.add(new Choice(value, label, Boolean.TRUE.equals(choice.archived)));
        }
        old.stream()
                .filter(choice ->
                        choices.stream().noneMatch(each -> each.value().equals(choice.value())))
                .map(choice -> new Choice(choice.value(), choice.label(), true))
                .forEach(choices::add);
        return choices;
    }
}
