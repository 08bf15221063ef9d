package io.changke.command;

/**
 * Counts different order numbers by 64-bit fingerprints: ten million take 128 MB, and the chance that two share a
 * fingerprint is below one in 100,000.
 */
final class OrderNumbers {

    private long[] slots = new long[1 << 12];
    private int size;
    private boolean any;

    void add(String order) {
        any = true;
        if (insert(slots, fingerprint(order))) {
            size++;
            if (size > slots.length / 2) {
                grow();
            }
        }
    }

    boolean any() {
        return any;
    }

    int count() {
        return size;
    }

    private void grow() {
        long[] larger = new long[2 * slots.length];
        for (long fingerprint : slots) {
            if (fingerprint != 0) {
                insert(larger, fingerprint);
            }
        }
        slots = larger;
    }

    private static boolean insert(long[] slots, long fingerprint) {
        int at = (int) fingerprint & (slots.length - 1);
        while (slots[at] != 0) {
            if (slots[at] == fingerprint) {
                return false;
            }
            at = (at + 1) & (slots.length - 1);
        }
        slots[at] = fingerprint;
        return true;
    }

    private static long fingerprint(String order) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < order.length(); i++) {
            hash = (hash ^ order.charAt(i)) * 0x100000001b3L;
            hash ^= hash >>> 29;
        }
        hash *= 0xbf58476d1ce4e5b9L;
        hash ^= hash >>> 32;
        return hash == 0 ? 1 : hash;
    }
}
