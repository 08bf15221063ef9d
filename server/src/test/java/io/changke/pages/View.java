package io.changke.pages;

/** How somebody looks at the pages. */
enum View {
    DESK_IN_ENGLISH("en-GB", 1440, 900),
    DESK_IN_CHINESE("zh-CN", 1440, 900),
    PHONE_IN_ENGLISH("en-GB", 390, 844),
    PHONE_IN_CHINESE("zh-CN", 390, 844);

    final String locale;
    final int width;
    final int height;

    View(String locale, int width, int height) {
        this.locale = locale;
        this.width = width;
        this.height = height;
    }

    boolean chinese() {
        return locale.startsWith("zh");
    }

    boolean phone() {
        return width < 600;
    }

    /** What this view's language calls it. */
    String say(String english, String chinese) {
        return chinese() ? chinese : english;
    }

    String fileName() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
