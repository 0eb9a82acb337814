package org.isnad.bench.verify;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.List;
import org.apache.james.jdkim.DKIMVerifier;

/** Apache jDKIM as a process. */
public final class JdkimProcess {
    private JdkimProcess() {}

    /** @param args the folder and how often it is read */
    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        List<String> records = List.of(Reading.record(folder));
        DKIMVerifier verifier = new DKIMVerifier((methods, selector, token) -> records);
        Reading.run(
                folder,
                Integer.parseInt(args[1]),
                bytes -> verifier.verify(new ByteArrayInputStream(bytes)).size() == 1);
    }
}
