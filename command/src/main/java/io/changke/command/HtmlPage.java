package io.changke.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** A page that needs nothing else: no script, no font, no picture from anywhere. */
final class HtmlPage {

    private final StringBuilder page = new StringBuilder();

    HtmlPage(Locale locale, String title, String period) throws IOException {
        page.append("<!doctype html>\n<html lang=\"")
                .append(locale.getLanguage().equals("zh") ? "zh-CN" : "en")
                .append("\">\n<head><meta charset=\"utf-8\">")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        element("title", title);
        page.append("\n<style>\n").append(style()).append("</style></head>\n<body><main>\n<header>");
        element("h1", title);
        element("p", period);
        page.append("</header>\n");
    }

    private static String style() throws IOException {
        try (InputStream css = HtmlPage.class.getResourceAsStream("report.css")) {
            if (css == null) {
                throw new IOException("report.css is missing from the program");
            }
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void element(String name, String text) {
        page.append('<').append(name).append('>').append(Svg.escape(text));
        page.append("</").append(name).append('>');
    }

    /** One figure of the head of the page, with something small beneath it. */
    record Fact(String label, String figure, String small) {}

    void facts(List<Fact> facts) {
        page.append("<dl class=\"facts\">");
        for (Fact fact : facts) {
            page.append("<div>");
            element("dt", fact.label());
            page.append("<dd>").append(Svg.escape(fact.figure()));
            if (!fact.small().isEmpty()) {
                element("small", fact.small());
            }
            page.append("</dd></div>");
        }
        page.append("</dl>\n");
    }

    void notes(List<String> notes) {
        if (!notes.isEmpty()) {
            page.append("<ul class=\"notes\">");
            notes.forEach(note -> element("li", note));
            page.append("</ul>\n");
        }
    }

    void beginCards() {
        page.append("<div class=\"cards\">\n");
    }

    /** A card with what was found as its title; ended by {@link #endCard}. */
    void card(String kind, String finding, boolean wide) {
        page.append(wide ? "<section class=\"wide\">" : "<section>")
                .append("<h2><span class=\"kind\">")
                .append(Svg.escape(kind))
                .append("</span>")
                .append(Svg.escape(finding))
                .append("</h2>");
    }

    void endCard() {
        page.append("</section>\n");
    }

    void figure(String svg, String caption) {
        page.append("<figure>").append(svg);
        element("figcaption", caption);
        page.append("</figure>");
    }

    void table(HtmlTable table) {
        page.append("<div class=\"scroll\">").append(table).append("</div>");
    }

    /** A table to be opened. */
    void details(String summary, HtmlTable table) {
        page.append("<details>");
        element("summary", summary);
        table(table);
        page.append("</details>");
    }

    void remark(String text) {
        page.append("<p class=\"remark\">").append(Svg.escape(text)).append("</p>");
    }

    String end(String footer) {
        page.append("</div>\n<footer>");
        element("p", footer);
        return page.append("</footer>\n</main></body></html>\n").toString();
    }
}
