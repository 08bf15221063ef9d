package io.changke.platform.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** Chinese and English, chosen by the request; each package brings its sentences in {@code messages/<package>.properties}. */
@Configuration(proxyBeanMethods = false)
public class Languages {
    private static final String CHINESE = "_zh.properties";

    @Bean
    public static MessageSource messageSource() throws IOException {
        var source = new ResourceBundleMessageSource();
        source.setBasenames(bundles());
        source.setDefaultEncoding(StandardCharsets.UTF_8.name());
        source.setFallbackToSystemLocale(false);
        source.setDefaultLocale(Locale.ENGLISH);
        return source;
    }

    @Bean
    LocaleResolver localeResolver() {
        var resolver = new AcceptHeaderLocaleResolver();
        resolver.setSupportedLocales(List.of(Locale.CHINESE, Locale.ENGLISH));
        resolver.setDefaultLocale(Locale.ENGLISH);
        return resolver;
    }

    private static String[] bundles() throws IOException {
        return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*" + CHINESE))
                .map(resource -> Objects.requireNonNull(resource.getFilename()))
                .map(name -> "messages/" + name.substring(0, name.length() - CHINESE.length()))
                .sorted()
                .toArray(String[]::new);
    }
}
