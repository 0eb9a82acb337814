package org.isnad.workbench.ingest.formats;

import java.io.IOException;
import java.io.InputStream;
import org.isnad.core.item.Defect;
import org.isnad.workbench.ingest.Entries;
import org.isnad.workbench.ingest.Source;
import org.isnad.workbench.ingest.UnreadableException;
import org.isnad.workbench.outlook.OutlookChild;
import org.isnad.workbench.outlook.RenderedMessage;
import org.jspecify.annotations.Nullable;

/** Asks the process that reads Outlook's files on behalf of a format. */
final class OutlookReading {
    private OutlookReading() {}

    interface Told<T> {
        T get() throws IOException;
    }

    /** The reason of a failure as the walk knows reasons. */
    static <T> T told(Told<T> asked) throws IOException {
        try {
            return asked.get();
        } catch (OutlookChild.Failure failure) {
            throw new UnreadableException(failure.reason());
        }
    }

    static OutlookChild open(String kind, Source source) throws IOException {
        return told(() -> OutlookChild.open(OutlookChild.Limits.STANDARD, kind, source.file()));
    }

    /** Hands over a message; what could not be read of it is a defect of what it lies in. */
    static void message(OutlookChild child, long id, String name, Entries entries) throws IOException {
        try (Body body = new Body(child, id)) {
            CountingStream counted = new CountingStream(body);
            entries.bytes(name, counted::count, counted);
            RenderedMessage rendered = body.rendered;
            if (rendered != null) {
                rendered.defects()
                        .forEach(defect -> entries.defect(Defect.of("ingest.defect.store-item", name, defect)));
            }
        }
    }

    /** Asks when it is read, so that a process that is gone fails the entry and not the folder. */
    private static final class Body extends InputStream {
        private final OutlookChild child;
        private final long id;
        private @Nullable RenderedMessage rendered;

        Body(OutlookChild child, long id) {
            this.child = child;
            this.id = id;
        }

        private RenderedMessage rendered() throws IOException {
            RenderedMessage known = rendered;
            if (known == null) {
                known = child.render(id);
                rendered = known;
            }
            return known;
        }

        @Override
        public int read() throws IOException {
            return told(() -> rendered().read());
        }

        @Override
        public int read(byte[] to, int offset, int length) throws IOException {
            return told(() -> rendered().read(to, offset, length));
        }

        @Override
        public void close() {
            if (rendered != null) {
                rendered.close();
            }
        }
    }
}
