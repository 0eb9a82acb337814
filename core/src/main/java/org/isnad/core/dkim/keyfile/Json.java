package org.isnad.core.dkim.keyfile;

import java.util.List;

/** A value of JSON (RFC 8259), as far as key lists need it. */
sealed interface Json {
    /** Members in order, with doubled names kept. */
    record Members(List<Member> members, int line) implements Json {}

    record Member(String name, Json value) {}

    record Elements(List<Json> elements) implements Json {}

    /** A string. */
    record Text(String value) implements Json {}

    /** A number, true, false or null, as written. */
    record Word(String value) implements Json {}
}
