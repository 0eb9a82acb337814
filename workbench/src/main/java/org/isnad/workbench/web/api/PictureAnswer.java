package org.isnad.workbench.web.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The schema of that name: Whether a picture is in the copy, by what it looks like and by its words. */
public record PictureAnswer(
        long compared, List<LikePicture> like, @Nullable FindAnswer text) {
    public PictureAnswer {
        like = List.copyOf(like);
    }
}
