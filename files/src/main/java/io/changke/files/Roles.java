package io.changke.files;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Gives each column its role: first by its title, then, for what is still missing, by what its cells look like. */
final class Roles {

    private final Role[] roles;
    private final Sample sample;
    private final Set<Role> missing = EnumSet.allOf(Role.class);
    private boolean byContent;

    private Roles(Sample sample) {
        this.sample = sample;
        roles = new Role[sample.columns()];
        Arrays.fill(roles, Role.SKIP);
        missing.remove(Role.SKIP);
    }

    static Roles of(Sample sample, @Nullable List<String> titles) {
        Roles found = new Roles(sample);
        if (titles != null) {
            found.byTitle(titles);
        }
        found.byContent();
        return found;
    }

    /** Of a file that is no purchase log. */
    static Roles none(Sample sample) {
        return new Roles(sample);
    }

    List<Role> toList() {
        return List.of(roles);
    }

    boolean byContentAlone() {
        return byContent;
    }

    private record Match(Role role, int column, int fit) {}

    private void byTitle(List<String> titles) {
        for (Match best = best(titles); best.fit() > 0; best = best(titles)) {
            give(best.column(), best.role());
        }
        useNameAsCustomer();
        refuseNameOfSomethingElse(titles);
    }

    /** The best fit of a role still missing with a column still free. */
    private Match best(List<String> titles) {
        Match best = new Match(Role.SKIP, -1, 0);
        for (Role role : missing) {
            for (int column = 0; column < Math.min(roles.length, titles.size()); column++) {
                int fit = roles[column] == Role.SKIP ? HeaderWords.fit(titles.get(column), role) : 0;
                if (fit > best.fit() && couldBe(role, column)) {
                    best = new Match(role, column, fit);
                }
            }
        }
        return best;
    }

    private boolean couldBe(Role role, int column) {
        return switch (role) {
            case QUANTITY, PRICE, AMOUNT, DISCOUNT, COST -> sample.hasNumbers(column) || sample.isEmpty(column);
            default -> true;
        };
    }

    /** A file that knows its customers by name only. */
    private void useNameAsCustomer() {
        int name = Arrays.asList(roles).indexOf(Role.NAME);
        if (missing.contains(Role.CUSTOMER) && name >= 0) {
            roles[name] = Role.CUSTOMER;
            missing.remove(Role.CUSTOMER);
            missing.add(Role.NAME);
        }
    }

    /** Where a column called just "name" changes with each line of a customer, it names what was bought. */
    private void refuseNameOfSomethingElse(List<String> titles) {
        List<Role> given = Arrays.asList(roles);
        int customer = given.indexOf(Role.CUSTOMER);
        int name = given.indexOf(Role.NAME);
        if (customer < 0
                || name < 0
                || !HeaderWords.isUnclearName(titles.get(name))
                || sample.hasOneValuePer(customer, name)) {
            return;
        }
        roles[name] = missing.remove(Role.PRODUCT_NAME) ? Role.PRODUCT_NAME : Role.SKIP;
        missing.add(Role.NAME);
    }

    private void byContent() {
        if (missing.contains(Role.DATE)) {
            giveFirst(Role.DATE, sample::isDate);
        }
        if (missing.contains(Role.CUSTOMER)) {
            giveFirst(Role.CUSTOMER, sample::looksLikeCustomer);
        }
        if (missing.contains(Role.AMOUNT) && missing.contains(Role.PRICE)) {
            amountByContent();
        }
    }

    private void amountByContent() {
        List<Integer> numeric = new ArrayList<>();
        for (int column = 0; column < roles.length; column++) {
            if (roles[column] == Role.SKIP && sample.isNumeric(column) && !sample.looksLikeCode(column)) {
                numeric.add(column);
            }
        }
        if (numeric.isEmpty()) {
            return;
        }
        int amount = numeric.stream()
                .filter(sample::hasFractions)
                .reduce((first, second) -> second)
                .orElse(numeric.get(numeric.size() - 1));
        give(amount, Role.AMOUNT);
        byContent = true;
        numeric.remove(Integer.valueOf(amount));
        if (missing.contains(Role.QUANTITY)) {
            numeric.stream()
                    .filter(column -> !sample.hasFractions(column))
                    .reduce((first, second) -> second)
                    .ifPresent(column -> give(column, Role.QUANTITY));
        }
    }

    private void giveFirst(Role role, IntPredicate fits) {
        for (int column = 0; column < roles.length; column++) {
            if (roles[column] == Role.SKIP && fits.test(column)) {
                give(column, role);
                byContent = true;
                return;
            }
        }
    }

    private void give(int column, Role role) {
        roles[column] = role;
        missing.remove(role);
    }
}
