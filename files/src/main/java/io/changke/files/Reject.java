package io.changke.files;

/**
 * A line that is left out.
 *
 * @param line its number in the file, from 1; the first where cells span several
 * @param raw the line, cells separated and quoted as in the file
 */
public record Reject(long line, RejectReason reason, String raw) {}
