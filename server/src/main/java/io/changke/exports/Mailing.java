package io.changke.exports;

import io.changke.fields.Listing;
import io.changke.fields.Listing.Restriction;
import io.changke.platform.Refusal;
import io.changke.profile.Consent;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A list is used to speak to customers: only by a channel and for a purpose that they agreed to. */
record Mailing(Channel channel, String purpose) {

    private static final String MOBILE = "^(86)?1[3-9][0-9]{9}$";

    enum Channel {
        SMS,
        EMAIL,
        PHONE,
        WECHAT,
        POST;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Who can be spoken to by it, in SQL about the customer {@code c}. */
        private Restriction reached() {
            return switch (this) {
                case SMS -> new Restriction("""
                            (regexp_replace(c.phone, '[^0-9]', '', 'g') ~ {0} or exists (
                                select from jsonb_array_elements(c.details -> 'contactPoints') p
                                where p ->> 'type' = 'mobile' and p ->> 'value' = c.phone))
                            """, List.of(MOBILE));
                case EMAIL -> new Restriction("c.email is not null", List.of());
                case PHONE -> new Restriction("c.phone is not null", List.of());
                case WECHAT -> new Restriction("c.wechat is not null", List.of());
                case POST -> new Restriction("""
                            exists (select from jsonb_array_elements(c.details -> 'addresses') a
                                    where a ->> 'main' = 'true' and a ->> 'line' is not null)
                            """, List.of());
            };
        }

        /** The fields in which the number or address stands. */
        private List<String> fields() {
            return switch (this) {
                case SMS, PHONE -> List.of("phone");
                case EMAIL -> List.of("email");
                case WECHAT -> List.of("wechat");
                case POST -> List.of("country", "province", "city", "district", "addressLine", "postalCode");
            };
        }
    }

    /** Null where no channel is named: then the list is no mailing. */
    static @Nullable Mailing of(@Nullable String channel, @Nullable String purpose) {
        if (channel == null) {
            return null;
        }
        if (!Consent.CHANNELS.contains(channel)) {
            throw Refusal.field("channel", "exports.channel");
        }
        if (purpose == null || !Consent.PURPOSES.contains(purpose)) {
            throw Refusal.field("purpose", "exports.purpose");
        }
        return new Mailing(Channel.valueOf(channel.toUpperCase(Locale.ROOT)), purpose);
    }

    /** Those who agreed, whether they can be reached or not. */
    Listing agreed(Listing listing) {
        return with(
                listing,
                new Restriction(
                        "c.details -> 'consents' -> {0} -> {1} ->> 'given' = 'true'", List.of(channel.key(), purpose)));
    }

    /** Those who agreed and can be reached. */
    Listing reached(Listing listing) {
        return with(agreed(listing), channel.reached());
    }

    /** The named columns and those by which the customers are reached; all where none are named. */
    @Nullable
    List<String> columns(@Nullable List<String> named) {
        if (named == null || named.isEmpty()) {
            return named;
        }
        Set<String> columns = new LinkedHashSet<>(named);
        columns.addAll(channel.fields());
        return List.copyOf(columns);
    }

    private static Listing with(Listing listing, Restriction further) {
        List<Restriction> restrictions = new ArrayList<>(listing.restrictions());
        restrictions.add(further);
        return new Listing(listing.condition(), restrictions, listing.sort());
    }
}
