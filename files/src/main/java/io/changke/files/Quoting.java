package io.changke.files;

/** Writes a cell so that the splitters read it back as it was. */
final class Quoting {

    private Quoting() {}

    static void append(StringBuilder line, String cell, Delimiter delimiter) {
        boolean needed = cell.indexOf(delimiter.character()) >= 0
                || cell.indexOf('"') >= 0
                || cell.indexOf('\n') >= 0
                || cell.indexOf('\r') >= 0
                || (delimiter == Delimiter.BLANKS && (cell.isEmpty() || cell.indexOf('\t') >= 0));
        if (needed) {
            line.append('"').append(cell.replace("\"", "\"\"")).append('"');
        } else {
            line.append(cell);
        }
    }
}
