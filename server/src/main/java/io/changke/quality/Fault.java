package io.changke.quality;

/** What in a record cannot be right; the column {@code faults} has them by these keys. */
enum Fault {
    NAME("name"),
    PHONE("phone"),
    EMAIL("email"),
    BIRTHDAY("birthday"),
    ID_NUMBER("idNumber");

    private final String key;

    Fault(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }
}
