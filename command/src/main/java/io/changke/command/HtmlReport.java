package io.changke.command;

import java.util.Locale;

/** The analysis as one page that needs nothing else. */
final class HtmlReport {

    private final Wording words;

    HtmlReport(Analysis analysis, Locale locale) {
        this.words = new Wording(analysis, locale);
    }

    String write() {
        return "<!doctype html><title>" + words.period() + "</title><h1>" + words.value() + "</h1>";
    }
}
