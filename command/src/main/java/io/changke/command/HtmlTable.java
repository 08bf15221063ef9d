package io.changke.command;

import java.util.List;

/** A table whose numbers stand right. */
final class HtmlTable {

    private final String alignment;
    private final List<String> titles;
    private final StringBuilder rows = new StringBuilder();
    private boolean stacked;

    /** @param alignment one letter a column: l for words, n for numbers */
    HtmlTable(String alignment, String... titles) {
        this.alignment = alignment;
        this.titles = List.of(titles);
        add("th", titles);
    }

    HtmlTable row(String... cells) {
        add("td", cells);
        return this;
    }

    /** Where the screen is too narrow for its columns, each row becomes a small list with titles. */
    HtmlTable stackedOnPhones() {
        stacked = true;
        return this;
    }

    private void add(String element, String... cells) {
        rows.append("<tr>");
        for (int i = 0; i < cells.length; i++) {
            rows.append('<').append(element).append(alignment.charAt(i) == 'n' ? " class=\"n\"" : "");
            rows.append(" data-title=\"").append(Svg.escape(titles.get(i))).append("\">");
            rows.append(Svg.escape(cells[i])).append("</").append(element).append('>');
        }
        rows.append("</tr>");
    }

    @Override
    public String toString() {
        return (stacked ? "<table class=\"stacked\">" : "<table>") + rows + "</table>";
    }
}
