package io.changke.fields;

import java.util.List;

/** The fields a package offers; each package declares one as a bean. */
@FunctionalInterface
public interface FieldSource {
    List<Field> fields();
}
