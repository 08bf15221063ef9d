package io.changke.platform.access;

import io.changke.platform.Checks;
import io.changke.platform.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
class UsersController {
    private static final String EMAIL = "[^@\\s]+@[^@\\s]+";

    private final Staff staff;
    private final SignInLinks links;

    UsersController(Staff staff, SignInLinks links) {
        this.staff = staff;
        this.links = links;
    }

    @Schema(name = "Users")
    record UserList(List<Staff.Entry> items) {}

    @Schema(name = "NewUser")
    record NewUser(
            @Nullable String name,
            @Nullable String email,
            @Nullable String role) {}

    @Schema(name = "UserChange", description = "What is left out stays")
    record UserChange(
            @Nullable String name,
            @Nullable String email,
            @Nullable String role,

            @Schema(description = "Who looks after customers together; empty takes the user out of the team") @Nullable
            String team,

            @Nullable Boolean enabled,
            @Nullable Integer version) {}

    @Schema(name = "Invited", description = "The link works once; nobody can read it again")
    record Invited(Staff.Entry user, SignInLinks.Link link) {}

    @Schema(name = "Colleague")
    record Colleague(long id, String name, boolean enabled) {}

    @Schema(name = "Colleagues")
    record Colleagues(List<Colleague> items) {}

    @Operation(summary = "The users with role and state, for administrators")
    @GetMapping("/users")
    UserList all() {
        return new UserList(staff.all());
    }

    @Operation(summary = "The names of those who work here")
    @GetMapping("/colleagues")
    Colleagues colleagues() {
        return new Colleagues(staff.all().stream()
                .map(each -> new Colleague(each.id(), each.name(), !each.state().equals("disabled")))
                .toList());
    }

    @Operation(summary = "Invite a user; the answer has the one-time link to hand on")
    @PostMapping("/users")
    @ResponseStatus(HttpStatus.CREATED)
    @Transactional
    public Invited invite(@RequestBody NewUser wanted) {
        var name = text(wanted.name());
        var email = text(wanted.email());
        checks(name, email, wanted.role())
                .require(!email.isEmpty(), "email", "problem.missing")
                .done();
        var id = staff.invite(name, email, Role.of(wanted.role()).orElseThrow());
        var link = links.create(id);
        return new Invited(staff.one(id), link);
    }

    @Operation(summary = "Change name, e-mail, role or team of a user, disable or enable one")
    @PatchMapping("/users/{id}")
    @Transactional
    public Staff.Entry change(@PathVariable long id, @RequestBody UserChange change) {
        var before = staff.one(id);
        var name = change.name() == null ? before.name() : text(change.name());
        var email = text(change.email() == null ? before.email() : change.email());
        var role = Objects.requireNonNullElse(change.role(), before.role());
        var team = text(change.team() == null ? before.team() : change.team());
        var version = Objects.requireNonNullElse(change.version(), -1);
        checks(name, email, role)
                .require(
                        team.length() <= MeController.LONGEST_NAME,
                        "team",
                        "problem.tooLong",
                        MeController.LONGEST_NAME)
                .require(version >= 0, "version", "problem.missing")
                .done();
        var enabled =
                Objects.requireNonNullElse(change.enabled(), !before.state().equals("disabled"));
        var wanted = new Staff.Wanted(
                name,
                email.isEmpty() ? null : email,
                Role.of(role).orElseThrow(),
                team.isEmpty() ? null : team,
                enabled);
        staff.change(id, wanted, version);
        return staff.one(id);
    }

    @Operation(summary = "A new one-time link for a user who lost the invitation or forgot the password")
    @PostMapping("/users/{id}/link")
    @ResponseStatus(HttpStatus.CREATED)
    @Transactional
    public Invited link(@PathVariable long id) {
        if (staff.one(id).state().equals("disabled")) {
            throw Refusal.conflict("users.disabled");
        }
        var link = links.create(id);
        return new Invited(staff.one(id), link);
    }

    private static Checks checks(String name, String email, @Nullable String role) {
        return new Checks()
                .require(!name.isEmpty(), "name", "problem.missing")
                .require(
                        name.length() <= MeController.LONGEST_NAME,
                        "name",
                        "problem.tooLong",
                        MeController.LONGEST_NAME)
                .require(!name.contains("@"), "name", "users.nameLikeEmail")
                .require(email.length() <= Users.LONGEST_EMAIL, "email", "problem.tooLong", Users.LONGEST_EMAIL)
                .require(email.isEmpty() || email.matches(EMAIL), "email", "users.email")
                .require(Role.of(role).isPresent(), "role", "access.role");
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given.replace("\0", "").strip();
    }
}
