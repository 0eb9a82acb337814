package org.isnad.workbench.web;

import java.io.IOException;

/** Answers one operation. */
@FunctionalInterface
interface Resource {
    Answer answer(Call call) throws IOException;
}
