package org.isnad.workbench.web;

import org.isnad.core.item.Phrase;

/** Why a request is not answered: a status of HTTP and a sentence for the user. */
final class HttpProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int status;
    private final transient Phrase phrase;

    HttpProblem(int status, Phrase phrase) {
        super(status + " " + phrase.key());
        this.status = status;
        this.phrase = phrase;
    }

    static HttpProblem badRequest(String what) {
        return new HttpProblem(400, Phrase.of("web.problem.bad-request", what));
    }

    static HttpProblem notFound() {
        return new HttpProblem(404, Phrase.of("web.problem.not-found"));
    }

    static HttpProblem forbidden() {
        return new HttpProblem(403, Phrase.of("web.problem.forbidden"));
    }

    int status() {
        return status;
    }

    Phrase phrase() {
        return phrase;
    }
}
