package io.changke.papers;

import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** What a file says it is; nothing rests on it but what a reader opens it with. */
record MediaTypeName(String text) {
    private static final int LONGEST = 200;
    private static final MediaTypeName UNKNOWN = new MediaTypeName(MediaType.APPLICATION_OCTET_STREAM_VALUE);

    static MediaTypeName of(@Nullable String given) {
        if (given == null || given.isBlank() || given.length() > LONGEST) {
            return UNKNOWN;
        }
        try {
            MediaType type = MediaType.parseMediaType(given);
            return type.isConcrete() ? new MediaTypeName(type.toString()) : UNKNOWN;
        } catch (InvalidMediaTypeException unreadable) {
            return UNKNOWN;
        }
    }
}
