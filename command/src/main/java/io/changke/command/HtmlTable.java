package io.changke.command;

/** A table whose numbers stand right. */
final class HtmlTable {

    private final String alignment;
    private final StringBuilder rows = new StringBuilder();

    /** @param alignment one letter a column: l for words, n for numbers */
    HtmlTable(String alignment, String... titles) {
        this.alignment = alignment;
        add("th", titles);
    }

    HtmlTable row(String... cells) {
        add("td", cells);
        return this;
    }

    private void add(String element, String... cells) {
        rows.append("<tr>");
        for (int i = 0; i < cells.length; i++) {
            rows.append('<').append(element).append(alignment.charAt(i) == 'n' ? " class=\"n\">" : ">");
            rows.append(Svg.escape(cells[i])).append("</").append(element).append('>');
        }
        rows.append("</tr>");
    }

    @Override
    public String toString() {
        return "<table>" + rows + "</table>";
    }
}
