package org.isnad.workbench.document.child;

/** Looks at the texts of elements. */
abstract class Ends implements SafeXml.Sink {
    @Override
    public void start(String name, String parent, SafeXml.Attributes attributes) {
        // Nothing: the attributes are of no interest.
    }
}
