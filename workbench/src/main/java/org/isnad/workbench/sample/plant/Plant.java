package org.isnad.workbench.sample.plant;

import org.isnad.workbench.sample.story.Scene;

/** Something that was done to mail, played in a conversation of its own. */
@FunctionalInterface
public interface Plant {
    /**
     * Adds to the scene what was done, and the truth about it.
     *
     * @param variant counts how often this plant was played before; it chooses among the ways of doing it
     */
    void play(Scene scene, int variant);
}
