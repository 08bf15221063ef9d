package io.changke.platform.web;

/**
 * An answer that has begun cannot be finished. The connection is closed, so that nobody takes the part that was sent for
 * the whole.
 */
public final class BrokenOff extends RuntimeException {

    public BrokenOff(Exception cause) {
        super(cause);
    }
}
