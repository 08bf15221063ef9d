package io.changke.testing;

import io.changke.Server;
import io.changke.platform.jobs.CountingJobs;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole server, listening on a port, on an empty real database. All test classes share one server: the tables are
 * emptied before each class. Fields by {@code @Autowired}: {@link Client} (signed in by an API key), any bean.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = Server.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.class)
@Import({Client.Provider.class, CountingJobs.class})
@ExtendWith(EmptyDatabase.class)
public @interface ServerTest {}
