package io.changke.command;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A command line that was typed, and what came of it. */
record Typed(int exit, String out, String err) {

    static Typed in(Locale locale, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Locale before = Locale.getDefault();
        try {
            int exit = Changke.run(new Screen(new PrintWriter(out), new PrintWriter(err), locale, false), arguments);
            return new Typed(exit, out.toString(), err.toString());
        } finally {
            Locale.setDefault(before);
        }
    }

    static Typed line(String... arguments) {
        return in(Locale.ENGLISH, arguments);
    }

    JsonNode json() {
        return JsonMapper.builder().build().readTree(out);
    }
}
