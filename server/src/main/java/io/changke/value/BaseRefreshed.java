package io.changke.value;

import java.time.LocalDate;

/** A refresh has published its scores and is committed. */
public record BaseRefreshed(long frameId, LocalDate asOf) {}
