package io.changke.profile;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.changke.platform.Checks;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** How values are taken from JSON into the form in which they are kept. */
final class Readers {

    static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};
    private static final int ID_LENGTH = 8;
    private static final Set<String> MARKS = Set.of("id", "main", "verified");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .changeDefaultPropertyInclusion(each -> each.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private Readers() {}

    /** A single text, checked in one way. */
    interface TextCheck {
        void check(Checks checks, String at, @Nullable String text);
    }

    static Fact.Reader text(TextCheck check) {
        return (given, at, checks) -> {
            if (!(given instanceof String text)) {
                checks.require(false, at, "profile.text");
                return null;
            }
            String tidy = Plain.tidy(text);
            check.check(checks, at, tidy);
            return tidy;
        };
    }

    static Fact.Reader text() {
        return text((checks, at, text) -> Shape.length(checks, at, text, Shape.SHORT));
    }

    static Fact.Reader choice(List<String> choices) {
        return text((checks, at, text) -> Shape.choice(checks, at, text, choices));
    }

    /** A code in capitals, however it was typed. */
    static Fact.Reader code(TextCheck check) {
        Fact.Reader reader = text((checks, at, text) -> {});
        return (given, at, checks) -> {
            Object text = reader.read(given, at, checks);
            String code = text == null ? null : Plain.narrow(text.toString()).toUpperCase(Locale.ROOT);
            check.check(checks, at, code);
            return code;
        };
    }

    /** Words, each once, in the order given. */
    static Fact.Reader words(int most, int longest) {
        return (given, at, checks) -> {
            if (!(given instanceof List<?> list) || list.size() > most) {
                checks.require(false, at, "profile.list", most);
                return null;
            }
            Set<String> words = new LinkedHashSet<>();
            for (Object each : list) {
                String word = each instanceof String text ? Plain.tidy(text) : null;
                checks.require(each instanceof String, at, "profile.text");
                Shape.length(checks, at, word, longest);
                if (word != null) {
                    words.add(word);
                }
            }
            return words.isEmpty() ? null : List.copyOf(words);
        };
    }

    static Fact.Reader list(Class<? extends Item> type, int most) {
        return (given, at, checks) -> {
            if (!(given instanceof List<?> list) || list.size() > most) {
                checks.require(false, at, "profile.list", most);
                return null;
            }
            List<Object> items = new ArrayList<>();
            for (int i = 0; i < list.size(); i++) {
                Map<String, Object> item = item(list.get(i), type, at + "[" + i + "]", checks);
                if (item != null) {
                    items.add(item);
                }
            }
            return items.isEmpty() ? null : items;
        };
    }

    /** Entries sent without their ids have those of the entries that say the same. */
    static @Nullable Object recognised(Fact fact, @Nullable Object read, @Nullable Object before) {
        if (!(read instanceof List<?> list) || !fact.isList() || fact.type() == String[].class) {
            return read;
        }
        List<Object> known = new ArrayList<>(before instanceof List<?> stored ? stored : List.of());
        List<Object> recognised = new ArrayList<>();
        for (Object each : list) {
            Map<String, Object> item = JSON.convertValue(each, OBJECT);
            Object same = known.stream()
                    .filter(one -> item.get("id") == null && bare(one).equals(bare(item)))
                    .findFirst()
                    .orElse(null);
            if (same instanceof Map<?, ?> stored && stored.get("id") instanceof String id) {
                known.remove(same);
                item.put("id", id);
            }
            recognised.add(identified(item, Objects.requireNonNull(((Class<?>) fact.type()).getComponentType())));
        }
        return recognised;
    }

    private static Map<String, Object> bare(Object item) {
        Map<String, Object> bare = JSON.convertValue(item, OBJECT);
        bare.keySet().removeAll(MARKS);
        return bare;
    }

    /** Every entry has an id to be spoken of by; identifiers of other systems are spoken of by themselves. */
    private static Map<String, Object> identified(Map<String, Object> item, Class<?> type) {
        if (type != Identifier.class && item.get("id") == null) {
            item.put("id", UUID.randomUUID().toString().substring(0, ID_LENGTH));
        }
        return item;
    }

    static Fact.Reader one(Class<? extends Item> type) {
        return (given, at, checks) -> {
            Map<String, Object> item = item(given, type, at, checks);
            return item == null || item.isEmpty() ? null : item;
        };
    }

    static Fact.Reader consents() {
        return (given, at, checks) -> {
            Map<String, Object> channels = new LinkedHashMap<>();
            objects(given, at, Consent.CHANNELS, checks).forEach((channel, purposes) -> {
                Map<String, Object> consents = new LinkedHashMap<>();
                String place = at + "." + channel;
                objects(purposes, place, Consent.PURPOSES, checks).forEach((purpose, consent) -> {
                    Map<String, Object> read = item(consent, Consent.class, place + "." + purpose, checks);
                    if (read != null) {
                        consents.put(purpose, read);
                    }
                });
                if (!consents.isEmpty()) {
                    channels.put(channel, consents);
                }
            });
            return channels.isEmpty() ? null : channels;
        };
    }

    /** The entries that are not null, of an object with these keys only. */
    private static Map<String, Object> objects(@Nullable Object given, String at, List<String> keys, Checks checks) {
        Map<String, Object> entries = new LinkedHashMap<>();
        if (!(given instanceof Map<?, ?> object)) {
            checks.require(false, at, "profile.object");
            return entries;
        }
        object.forEach((key, value) -> {
            String name = String.valueOf(key);
            checks.require(keys.contains(name), at + "." + name, "profile.choice", String.join(", ", keys));
            if (value != null) {
                entries.put(name, value);
            }
        });
        return entries;
    }

    private static @Nullable Map<String, Object> item(
            @Nullable Object given, Class<? extends Item> type, String at, Checks checks) {
        if (!(given instanceof Map)) {
            checks.require(false, at, "profile.object");
            return null;
        }
        try {
            Item item = JSON.convertValue(given, type);
            item.check(checks, at);
            return JSON.convertValue(item, OBJECT);
        } catch (DatabindException wrong) {
            String path = wrong.getPath().isEmpty()
                    ? at
                    : at + "." + wrong.getPath().get(0).getPropertyName();
            checks.require(false, path, "profile.shape");
            return null;
        }
    }

    static <T> List<T> typed(@Nullable Object items, Class<T> type) {
        return items instanceof List<?> list
                ? list.stream().map(item -> JSON.convertValue(item, type)).toList()
                : List.of();
    }

    static List<Object> untyped(List<? extends Item> items) {
        return items.stream()
                .<Object>map(item -> {
                    Map<String, Object> map = JSON.convertValue(item, OBJECT);
                    return identified(map, item.getClass());
                })
                .toList();
    }
}
