package io.changke.imports;

/** A file that came in and is kept. */
record Upload(long id, String name, long size, String sha256) {}
