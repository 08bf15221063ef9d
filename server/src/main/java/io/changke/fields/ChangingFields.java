package io.changke.fields;

import java.util.List;

/** Fields that come and go while the server runs. */
public interface ChangingFields {

    /** Those of a moment ago at most; the same list as long as nothing has changed. */
    List<Field> fields();

    /** Those of now, also where another server process has just changed them. */
    List<Field> newest();
}
