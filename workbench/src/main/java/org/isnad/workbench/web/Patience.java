package org.isnad.workbench.web;

import java.time.Duration;

/**
 * How long the server waits for somebody who sends slowly; whoever takes longer is cut off.
 *
 * @param head for the head of a request, from its first byte on or from the opening of the connection
 * @param body for its body, however the bytes trickle in
 * @param idle without a single byte, either way
 */
record Patience(Duration head, Duration body, Duration idle) {
    static final Patience USUAL = new Patience(Duration.ofSeconds(15), Duration.ofSeconds(20), Duration.ofSeconds(30));
}
