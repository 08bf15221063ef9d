package io.changke.pages;

import io.changke.testing.ServerTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A server test that looks through Chromium: test methods may take a {@link Visitor}. Where there is no browser, or the
 * pages are not built, such tests are reported as skipped; with {@code CI} set they fail.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ServerTest
@Tag("pages")
@ExtendWith(Chromium.class)
@interface PageTest {}
