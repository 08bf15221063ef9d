package io.changke.command;

import java.util.Locale;

/** Draws: lines, areas, bars and words in one picture. */
final class Svg {

    private final StringBuilder content = new StringBuilder();
    private final int width;
    private final int height;
    private final String label;

    Svg(int width, int height, String label) {
        this.width = width;
        this.height = height;
        this.label = label;
    }

    Svg line(double x1, double y1, double x2, double y2, String style) {
        return add(String.format(
                Locale.ROOT,
                "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" class=\"%s\"/>",
                x1,
                y1,
                x2,
                y2,
                style));
    }

    /** @param anchor start, middle or end */
    Svg text(double x, double y, String anchor, String style, String text) {
        return add(String.format(
                Locale.ROOT,
                "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" class=\"%s\">%s</text>",
                x,
                y,
                anchor,
                style,
                escape(text)));
    }

    Svg path(String points, String style) {
        return add("<path d=\"" + points + "\" class=\"" + style + "\"/>");
    }

    Svg rectangle(double x, double y, double w, double h, String style, String fill) {
        return add(String.format(
                Locale.ROOT,
                "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" rx=\"2\" class=\"%s\"%s/>",
                x,
                y,
                Math.max(0, w),
                h,
                style,
                fill.isEmpty() ? "" : " fill=\"" + fill + "\""));
    }

    Svg dot(double x, double y) {
        return add(String.format(Locale.ROOT, "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4.5\" class=\"dot\"/>", x, y));
    }

    private Svg add(String element) {
        content.append(element);
        return this;
    }

    static String point(boolean first, double x, double y) {
        return String.format(Locale.ROOT, "%s%.1f %.1f", first ? "M" : "L", x, y);
    }

    @Override
    public String toString() {
        return "<svg viewBox=\"0 0 " + width + " " + height + "\" role=\"img\" aria-label=\"" + escape(label) + "\">"
                + content + "</svg>";
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f]", "");
    }
}
