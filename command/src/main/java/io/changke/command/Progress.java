package io.changke.command;

import java.util.Locale;

/** Tells on standard error how far it is: on one line for a person who watches, a line a phase otherwise. */
final class Progress {

    private static final int WIDTH = 24;

    private final Screen screen;
    private String phase = "";
    private int percent = -1;

    Progress(Screen screen) {
        this.screen = screen;
    }

    void phase(String key) {
        clear();
        phase = screen.text("progress." + key);
        percent = -1;
        if (screen.interactive()) {
            draw(phase);
        } else {
            screen.say(phase);
        }
    }

    /** Of the phase that is running. */
    void done(long done, long total) {
        int now = total <= 0 ? 100 : (int) Math.min(100, 100 * done / total);
        if (screen.interactive() && now != percent) {
            percent = now;
            int filled = WIDTH * now / 100;
            String bar = "█".repeat(filled) + "░".repeat(WIDTH - filled);
            draw(String.format(Locale.ROOT, "%s %s %3d %%", phase, bar, now));
        }
    }

    private void draw(String line) {
        screen.err().print("\r\u001b[2K" + line);
        screen.err().flush();
    }

    /** Leaves nothing behind on the line. */
    void clear() {
        if (screen.interactive() && !phase.isEmpty()) {
            screen.err().print("\r\u001b[2K");
            screen.err().flush();
        }
    }
}
