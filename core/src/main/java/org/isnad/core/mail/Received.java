package org.isnad.core.mail;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.isnad.core.item.Span;

/**
 * A Received field (RFC 5321, 4.4): what one server wrote when it took the message in. Words that are not there are empty;
 * spans are offsets into the message.
 *
 * @param field the field
 * @param from the name by which the other side called itself, lower case
 * @param fromNote the comment behind it: what the server itself found out of the other side
 * @param by the server's own name, lower case
 * @param byNote the comment behind it, mostly the software
 * @param with the protocol
 * @param id the server's number for the message
 * @param idSpan where that number stands
 * @param date the date at the end, if it can be read
 * @param dateSpan where it stands
 */
public record Received(
        HeaderField field,
        String from,
        String fromNote,
        String by,
        String byNote,
        String with,
        String id,
        Span idSpan,
        Optional<OffsetDateTime> date,
        Span dateSpan) {}
