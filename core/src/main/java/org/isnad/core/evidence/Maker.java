package org.isnad.core.evidence;

/**
 * Who sets a clue in the ordinary course of things, and so could have made it up. Clues of one maker stand or fall together:
 * whoever writes one can write the others (SIGNALS, "independence clusters"). The order is the codec's.
 */
public enum Maker {
    /** Whoever holds the private key of a signature. */
    SIGNER,
    /** The program in which the message was written. */
    AUTHOR_CLIENT,
    /** The first server, to which the author's program handed it. */
    SUBMISSION_SERVER,
    /** Servers on the way, lists among them. */
    RELAY,
    /** The server or program that kept the recipient's copy. */
    RECIPIENT_STORE,
    /** Somebody else who holds a copy or quotes it. */
    THIRD_PARTY,
    /** Whoever gathered and published the dump: can write every byte that no key signs. */
    PUBLISHER
}
