package io.changke.platform.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.DateTimeSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import tools.jackson.databind.JsonNode;

/** What the OpenAPI document says of every operation: how to be let in, and how problems look. */
@Configuration(proxyBeanMethods = false)
class ApiDocument {
    private static final String PROBLEM = "Problem";

    static {
        SpringDocUtils.getConfig().replaceWithClass(JsonNode.class, Map.class);
    }

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Changke")
                        .version("v1")
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .addSecurityItem(new SecurityRequirement().addList("apiKey"))
                .addSecurityItem(new SecurityRequirement().addList("session").addList("csrf"))
                .components(new Components()
                        .addSecuritySchemes(
                                "apiKey",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer"))
                        .addSecuritySchemes("session", header("CHANGKE_SESSION", SecurityScheme.In.COOKIE))
                        .addSecuritySchemes("csrf", header("X-XSRF-TOKEN", SecurityScheme.In.HEADER)));
    }

    @Bean
    OpenApiCustomizer problemsEverywhere() {
        return document -> {
            // Not with the other components: what is not referred to yet is taken out again.
            document.getComponents().addSchemas(PROBLEM, problem());
            document.getPaths().forEach((path, item) -> {
                item.readOperations().forEach(ApiDocument::describeProblems);
                if (item.getPost() != null && !path.startsWith("/api/v1/sign-in")) {
                    item.getPost().addParametersItem(idempotencyKey());
                }
                item.readOperationsMap().forEach((method, operation) -> operation.setOperationId(name(method, path)));
                if (path.startsWith("/api/v1/sign-in")) {
                    item.readOperations().forEach(operation -> operation.setSecurity(List.of()));
                }
            });
        };
    }

    /** Answers say every field; what a request may leave null it may leave out. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    OpenApiCustomizer requestsLeaveOut() {
        return document -> document.getPaths().values().stream()
                .flatMap(item -> item.readOperations().stream())
                .filter(operation -> operation.getRequestBody() != null)
                .flatMap(operation -> operation.getRequestBody().getContent().values().stream())
                .forEach(content -> leaveOut(content.getSchema(), document.getComponents()));
    }

    private static void leaveOut(@Nullable Schema<?> schema, Components named) {
        if (schema == null) {
            return;
        }
        if (schema.get$ref() != null) {
            leaveOut(named.getSchemas().get(schema.get$ref().substring("#/components/schemas/".length())), named);
        } else if (schema.getItems() != null) {
            leaveOut(schema.getItems(), named);
        } else if (schema.getProperties() != null && schema.getRequired() != null) {
            var properties = schema.getProperties();
            schema.setRequired(schema.getRequired().stream()
                    .filter(name -> !Nulls.allowed(Objects.requireNonNull(properties.get(name))))
                    .toList());
            properties.values().forEach(property -> leaveOut(property, named));
        }
    }

    /** The methods' own names meet each other, and a number behind them says nothing and changes. */
    private static String name(PathItem.HttpMethod method, String path) {
        return method.name().toLowerCase(Locale.ROOT)
                + Arrays.stream(path.replace("/api/v1", "").split("\\W+"))
                        .filter(word -> !word.isEmpty())
                        .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                        .collect(Collectors.joining());
    }

    private static Parameter idempotencyKey() {
        return new HeaderParameter()
                .name("Idempotency-Key")
                .description("Sent again with the same key, a request has its effect once")
                .schema(new StringSchema());
    }

    private static void describeProblems(Operation operation) {
        var content = new Content()
                .addMediaType(
                        "application/problem+json",
                        new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM)));
        operation
                .getResponses()
                .addApiResponse(
                        "default", new ApiResponse().description("Problem").content(content));
    }

    private static SecurityScheme header(String name, SecurityScheme.In in) {
        return new SecurityScheme().type(SecurityScheme.Type.APIKEY).in(in).name(name);
    }

    private static Schema<?> problem() {
        Schema<?> field =
                new ObjectSchema().addProperty("field", new StringSchema()).addProperty("message", new StringSchema());
        field.setRequired(List.of("field", "message"));
        Schema<?> problem = new ObjectSchema()
                .addProperty("type", new StringSchema())
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema())
                .addProperty("code", new StringSchema())
                .addProperty("instance", new StringSchema())
                .addProperty(
                        "mergedInto",
                        new IntegerSchema().format("int64").description("With customers.merged: who stands for both"))
                .addProperty("deletedAt", new DateTimeSchema().description("With customers.deleted: since when"))
                .addProperty(
                        "deletedBy",
                        new StringSchema().description("With customers.deleted: the user's name, where it was a user"))
                .addProperty("errors", new ArraySchema().items(field));
        problem.setRequired(List.of("title", "status"));
        return problem;
    }
}
