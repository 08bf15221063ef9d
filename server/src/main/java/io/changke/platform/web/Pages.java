package io.changke.platform.web;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;

/** The single-page application: its files, and its one page for every address that is a state of it. */
@Configuration(proxyBeanMethods = false)
class Pages implements WebMvcConfigurer {
    private static final String FILES = "classpath:/static/";
    private static final List<String> NOT_PAGES = List.of("api", "v3", "actuator", "error");

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        // The build writes a hash of the content into these names: they never change.
        registry.addResourceHandler("/assets/**")
                .addResourceLocations(FILES + "assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
        registry.addResourceHandler("/**")
                .addResourceLocations(FILES)
                .setCacheControl(CacheControl.noCache())
                .resourceChain(false)
                .addResolver(new PageResolver());
    }

    private static final class PageResolver extends PathResourceResolver {
        @Override
        protected @Nullable Resource getResource(String path, Resource location) throws IOException {
            var file = path.isEmpty() ? null : super.getResource(path, location);
            var page = new ClassPathResource("static/index.html");
            return file == null && isPage(path) && page.exists() ? page : file;
        }

        /** A name with an extension is a file that is missing, not a page. */
        private static boolean isPage(String path) {
            var first = path.split("/", 2)[0];
            var last = path.substring(path.lastIndexOf('/') + 1);
            return !NOT_PAGES.contains(first) && !last.contains(".");
        }
    }
}
