package io.changke.platform;

/** A setting changed that moves figures: time zone, currency, margin, rate or horizon. Published in the same transaction. */
public record FirmFiguresChanged(
        Firm before,
        Firm after,
        @org.jspecify.annotations.Nullable Long changedBy) {}
