package io.changke.profile;

import static io.changke.profile.Fact.column;
import static io.changke.profile.Fact.detail;
import static io.changke.profile.Fact.own;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All facts that can be declared about a customer, beside the firm's own fields. */
public final class Facts {

    public static final List<String> KINDS = List.of("person", "organisation");
    public static final List<String> TYPES =
            List.of("consumer", "enterprise", "distributor", "agent", "internal", "government", "association", "media");
    public static final List<String> RELATIONSHIPS = List.of("non-customer", "target");
    public static final List<String> SETTLEMENTS = List.of("cash", "prepaid", "credit");
    public static final List<String> SEXES = List.of("female", "male");
    public static final List<String> FIRM_SIZES = List.of("micro", "small", "medium", "large");
    public static final List<String> AGE_BANDS =
            List.of("under-18", "18-24", "25-34", "35-44", "45-54", "55-64", "65-plus");
    public static final List<String> SPENDING_LEVELS = List.of("low", "middle", "high");

    private static final int MOST_ITEMS = 100;
    private static final int MOST_WORDS = 50;
    private static final int LONGEST_WORD = 60;

    /** What contact points and addresses have as their main ones, in columns that lists read. */
    static final List<String> MAIN_POINTS = List.of("phone", "email", "wechat");

    static final List<String> MAIN_PLACE = List.of("country", "province", "city", "district");

    /** What the main address has beside its place: said by these names, kept in the list alone. */
    static final List<String> MAIN_LINES = List.of("addressLine", "postalCode");

    private static final Map<String, Fact> ALL = new LinkedHashMap<>();

    static {
        List.of(
                        column("externalId", "external_id", "text", Readers.text()),
                        column("name", "name", "text", Readers.text()),
                        column("kind", "kind", "text", Readers.choice(KINDS)),
                        column("type", "type", "text", Readers.choice(TYPES)),
                        column("declaredRelationship", "declared_relationship", "text", Readers.choice(RELATIONSHIPS)),
                        column("settlementFixed", "settlement_fixed", "text", Readers.choice(SETTLEMENTS)),
                        column("phone", "phone", "text", Readers.text(Shape::phone)),
                        column("email", "email", "text", Readers.text(Shape::email)),
                        column("wechat", "wechat", "text", Readers.text()),
                        column("country", "country", "text", Readers.text()),
                        column("province", "province", "text", Readers.text()),
                        column("city", "city", "text", Readers.text()),
                        column("district", "district", "text", Readers.text()),
                        detail(
                                "addressLine",
                                String.class,
                                Readers.text((checks, at, text) -> Shape.length(checks, at, text, Shape.LONG))),
                        detail("postalCode", String.class, Readers.text()),
                        column("sex", "sex", "text", Readers.choice(SEXES)),
                        column("birthday", "birthday", "date", Readers.text(Shape::pastDay)),
                        column("birthdayLunar", "birthday_lunar", "text", Readers.code(Shape::lunarDay)),
                        column("industry", "industry", "text", Readers.text()),
                        column("firmSize", "firm_size", "text", Readers.choice(FIRM_SIZES)),
                        column("taxNumber", "tax_number", "text", Readers.code(Shape::taxNumber)),
                        column("tags", "tags", "text[]", Readers.words(MOST_WORDS, LONGEST_WORD)),
                        detail("ageBand", String.class, Readers.choice(AGE_BANDS)),
                        detail("spendingLevel", String.class, Readers.choice(SPENDING_LEVELS)),
                        detail("contactPoints", ContactPoint[].class, Readers.list(ContactPoint.class, MOST_ITEMS)),
                        detail("addresses", Address[].class, Readers.list(Address.class, MOST_ITEMS)),
                        detail("identifiers", Identifier[].class, Readers.list(Identifier.class, MOST_ITEMS)),
                        detail("consents", Map.class, Readers.consents()),
                        detail("needs", Need[].class, Readers.list(Need.class, MOST_ITEMS)),
                        detail("preferences", Remark[].class, Readers.list(Remark.class, MOST_ITEMS)),
                        detail("pains", Remark[].class, Readers.list(Remark.class, MOST_ITEMS)),
                        detail("attitudes", Attitude[].class, Readers.list(Attitude.class, MOST_ITEMS)),
                        detail("interests", String[].class, Readers.words(MOST_WORDS, LONGEST_WORD)),
                        detail("licences", Licence[].class, Readers.list(Licence.class, MOST_ITEMS)),
                        detail("invoice", Invoice.class, Readers.one(Invoice.class)),
                        detail("promises", Promise[].class, Readers.list(Promise.class, MOST_ITEMS)),
                        own("owner", "owner_id", "bigint"),
                        own("ownedSince", "owned_since", "timestamptz"),
                        own("_search", "search", "text"),
                        own("_sortName", "sort_name", "text"),
                        own("_deletedAt", "deleted_at", "timestamptz"),
                        own("_deletedBy", "deleted_by", "bigint"),
                        own("_mergedInto", "merged_into", "bigint"))
                .forEach(fact -> ALL.put(fact.name(), fact));
    }

    private Facts() {}

    /** The facts in which the main item of this list stands too. */
    public static List<String> columnsOf(String list) {
        return switch (list) {
            case "contactPoints" -> MAIN_POINTS;
            case "addresses" -> MAIN_PLACE;
            default -> List.of();
        };
    }

    public static List<Fact> all() {
        return List.copyOf(ALL.values());
    }

    public static Optional<Fact> of(String name) {
        return Optional.ofNullable(ALL.get(name));
    }
}
