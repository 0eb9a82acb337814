package org.isnad.workbench.web.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who may log in. */
public final class AccountTable {
    /** Of somebody whom nobody knows, so that asking for them takes as long. */
    private static final String NOBODYS = Passwords.kept("nobody has this password");

    private final DeskFile desk;

    public AccountTable(DeskFile desk) {
        this.desk = desk;
    }

    /** In place of an account of that name. */
    public void add(User user, String password, Instant at) {
        List<String> mailboxes = user.mailboxes();
        desk.run(
                "INSERT OR REPLACE INTO account (name, role, password, mailboxes, added) VALUES (?, ?, ?, ?, ?)",
                user.name(),
                user.role().label(),
                Passwords.kept(password),
                mailboxes == null ? null : String.join("\n", mailboxes),
                at.toString());
    }

    /** Says whether there was one. */
    public boolean remove(String name) {
        return desk.run("DELETE FROM account WHERE name = ?", name) > 0;
    }

    public List<User> all() {
        return desk.list("SELECT name, role, mailboxes FROM account ORDER BY name", AccountTable::user);
    }

    public Optional<User> of(String name) {
        return desk.first("SELECT name, role, mailboxes FROM account WHERE name = ?", AccountTable::user, name);
    }

    /** The account, if name and password are right. */
    public Optional<User> of(String name, String password) {
        String kept = desk.first("SELECT password FROM account WHERE name = ?", row -> row.getString(1), name)
                .orElse(NOBODYS);
        return Passwords.isRight(password, kept) && !kept.equals(NOBODYS) ? of(name) : Optional.empty();
    }

    private static User user(ResultSet row) throws SQLException {
        @Nullable String mailboxes = row.getString(3);
        return new User(
                row.getString(1),
                Role.of(row.getString(2)).orElse(Role.READER),
                mailboxes == null ? null : List.of(mailboxes.split("\n", -1)));
    }
}
