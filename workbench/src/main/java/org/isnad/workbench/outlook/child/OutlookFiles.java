package org.isnad.workbench.outlook.child;

import java.io.IOException;
import java.nio.file.Path;
import org.isnad.workbench.outlook.child.mapi.MapiFile;
import org.isnad.workbench.outlook.child.msg.MsgFile;
import org.isnad.workbench.outlook.child.pst.PstFile;
import org.isnad.workbench.outlook.child.tnef.TnefFile;

/** The kinds of file that are read. */
public final class OutlookFiles {
    private OutlookFiles() {}

    /** @param kind {@code pst}, {@code msg} or {@code tnef} */
    public static MapiFile open(String kind, Path path) throws IOException {
        return switch (kind) {
            case "pst" -> PstFile.open(path);
            case "msg" -> MsgFile.open(path);
            case "tnef" -> TnefFile.open(path);
            default -> throw new IOException("no kind of file: " + kind);
        };
    }
}
