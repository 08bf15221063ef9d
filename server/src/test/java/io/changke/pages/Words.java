package io.changke.pages;

import java.nio.file.Path;
import java.util.Arrays;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the pages say, from their own catalogues of texts: a test names the text, not its wording. */
final class Words {
    private static final Path CATALOGUES = Path.of("../web/src/lib/i18n");
    private static final JsonMapper JSON = new JsonMapper();

    private Words() {}

    /** The text of a key like {@code imports.start}; places are filled in the order given: name, value, … */
    static String say(View view, String key, String... filled) {
        int dot = key.indexOf('.');
        Path catalogue =
                CATALOGUES.resolve(view.chinese() ? "zh-cn" : "en").resolve(file(key.substring(0, dot)) + ".json");
        JsonNode text = JSON.readTree(catalogue.toFile());
        for (String part : Arrays.asList(key.substring(dot + 1).split("\\.", -1))) {
            text = text.path(part);
        }
        if (!text.isString()) {
            throw new IllegalArgumentException("the pages have no text " + key);
        }
        String said = text.asString();
        for (int i = 0; i + 1 < filled.length; i += 2) {
            said = said.replace("{{" + filled[i] + "}}", filled[i + 1]);
        }
        return said;
    }

    private static String file(String name) {
        return name.equals("signIn") ? "sign-in" : name;
    }
}
