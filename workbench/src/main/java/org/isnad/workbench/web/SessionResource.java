package org.isnad.workbench.web;

import java.util.Optional;
import org.isnad.core.item.Phrase;
import org.isnad.workbench.Version;
import org.isnad.workbench.web.api.LogIn;
import org.isnad.workbench.web.api.Session;
import org.isnad.workbench.web.desk.AccountTable;
import org.isnad.workbench.web.desk.AuditLog;
import org.isnad.workbench.web.desk.Passwords;
import org.isnad.workbench.web.desk.User;

/** Logging in and out. */
final class SessionResource {
    /** Five wrong passwords at once, then one a minute; by name and by address. */
    private static final double WRONG_AT_ONCE = 5;

    private static final double WRONG_PER_SECOND = 1.0 / 60;

    private final Gate gate;
    private final Sessions sessions;
    private final AccountTable accounts;
    private final AuditLog audit;
    private final java.time.Clock clock;
    private final RateLimit wrong;
    private final String caseName;

    SessionResource(
            Gate gate,
            Sessions sessions,
            AccountTable accounts,
            AuditLog audit,
            java.time.Clock clock,
            String caseName) {
        this.gate = gate;
        this.sessions = sessions;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
        this.wrong = new RateLimit(clock, WRONG_AT_ONCE, WRONG_PER_SECOND);
        this.caseName = caseName;
    }

    Answer show(Call call) {
        return Answer.json(of(gate.visitor(call.session())));
    }

    Answer logIn(Call call) {
        LogIn given = call.read(LogIn.class);
        String name = given.user();
        String password = given.password();
        if (!gate.demandsAccounts() || name == null || password == null || password.length() > Passwords.LONGEST) {
            throw HttpProblem.badRequest("user");
        }
        if (!wrong.has("name " + name) || !wrong.has("address " + call.address())) {
            throw new HttpProblem(429, Phrase.of("web.problem.too-many"));
        }
        Optional<User> user = accounts.of(name, password);
        audit.write(
                clock.instant(),
                user.map(User::name).orElse(""),
                call.address(),
                user.isPresent() ? "logIn" : "logInRefused",
                name.substring(0, Math.min(100, name.length())),
                true);
        if (user.isEmpty()) {
            wrong.take("name " + name);
            wrong.take("address " + call.address());
            throw new HttpProblem(401, Phrase.of("web.problem.wrong"));
        }
        sessions.end(call.session());
        Sessions.LoggedIn begun = sessions.begin(user.get());
        return new Answer.WithCookie(
                Answer.json(of(new Gate.Visitor(user.get(), begun.token(), begun))), begun.cookie());
    }

    Answer logOut(Call call) {
        sessions.end(call.session());
        return new Answer.WithCookie(new Answer.Done(), "");
    }

    private Session of(Gate.Visitor visitor) {
        User user = visitor.user();
        var session = visitor.session();
        return new Session(
                user == null ? null : user.name(),
                user == null ? null : user.role().label(),
                visitor.token(),
                gate.demandsAccounts(),
                user == null ? null : user.mailboxes(),
                session == null ? null : session.expires(),
                user == null ? null : caseName,
                Version.CURRENT);
    }
}
