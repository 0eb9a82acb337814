package org.isnad.workbench.document.child;

/** Looks at the beginnings of elements. */
abstract class Starts implements SafeXml.Sink {
    @Override
    public void end(String name, String parent, String text) {
        // Nothing: the text between is of no interest.
    }
}
