package org.isnad.workbench.outlook.child;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.isnad.workbench.outlook.OutlookProtocol;
import org.isnad.workbench.outlook.child.mapi.MapiFile;
import org.isnad.workbench.outlook.child.pst.PstStore;

/** A process that reads one Outlook file, request after request, until its input ends. */
public final class OutlookProcess {
    private static final int MAX_DEFECTS = 1000;

    private final DataOutputStream out;
    private MapiFile file = MapiFile.NONE;

    private OutlookProcess(DataOutputStream out) {
        this.out = out;
    }

    /** Libraries may write to standard output whatever they like: what they see of it is standard error. */
    public static void main(String[] args) throws IOException {
        var in = new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in)));
        var out = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16));
        System.setOut(System.err);
        OutlookProcess process = new OutlookProcess(out);
        try {
            while (true) {
                process.answer(in.readUnsignedByte(), in);
                out.flush();
            }
        } catch (EOFException end) {
            process.file.close();
        }
    }

    private void answer(int request, DataInputStream in) throws IOException {
        switch (request) {
            case OutlookProtocol.OPEN -> {
                String kind = OutlookProtocol.readText(in);
                String path = OutlookProtocol.readText(in);
                answer(() -> {
                    file.close();
                    file = MapiFile.NONE;
                    file = OutlookFiles.open(kind, Path.of(path));
                    return texts(file.notes());
                });
            }
            case OutlookProtocol.FOLDERS ->
                answer(() -> {
                    List<String> defects = new ArrayList<>();
                    var folders = file.folders(text -> add(defects, text));
                    return to -> {
                        to.writeInt(folders.size());
                        for (var folder : folders) {
                            to.writeLong(folder.id());
                            OutlookProtocol.writeText(to, folder.path());
                            to.writeLong(folder.stated());
                        }
                        texts(defects).to(to);
                    };
                });
            case OutlookProtocol.CONTENTS -> {
                long folder = in.readLong();
                answer(() -> numbers(file.contents(folder)));
            }
            case OutlookProtocol.ORPHANS -> answer(() -> numbers(file.orphans()));
            case OutlookProtocol.RENDER -> render(in.readLong());
            default -> throw new IOException("request " + request);
        }
    }

    private interface Written {
        void to(DataOutputStream out) throws IOException;
    }

    private interface Work {
        Written done() throws IOException;
    }

    /** Whatever goes wrong with the file is an answer. */
    private void answer(Work work) throws IOException {
        Written written;
        try {
            written = work.done();
        } catch (IOException | RuntimeException | StackOverflowError damaged) {
            failed(damaged);
            return;
        }
        out.writeByte(OutlookProtocol.OK);
        written.to(out);
    }

    private void failed(Throwable damaged) throws IOException {
        out.writeByte(OutlookProtocol.FAILED);
        String why = damaged instanceof PstStore.UnsupportedStoreException
                ? OutlookProtocol.UNSUPPORTED
                : damaged.getMessage() == null ? damaged.getClass().getSimpleName() : damaged.getMessage();
        OutlookProtocol.writeText(out, why);
    }

    private void render(long id) throws IOException {
        List<String> defects = new ArrayList<>();
        Chunks chunks = new Chunks(out);
        try {
            file.render(id, new BufferedOutputStream(chunks, OutlookProtocol.CHUNK), text -> add(defects, text));
        } catch (ParentGone gone) {
            throw gone;
        } catch (IOException | RuntimeException | StackOverflowError damaged) {
            failed(damaged);
            return;
        }
        out.writeByte(OutlookProtocol.OK);
        texts(defects).to(out);
    }

    private static void add(List<String> defects, String text) {
        if (defects.size() < MAX_DEFECTS) {
            defects.add(text);
        }
    }

    private static Written texts(List<String> texts) {
        return to -> {
            to.writeInt(texts.size());
            for (String text : texts) {
                OutlookProtocol.writeText(to, text);
            }
        };
    }

    private static Written numbers(long[] numbers) {
        return to -> {
            to.writeInt(numbers.length);
            for (long number : numbers) {
                to.writeLong(number);
            }
        };
    }

    /** Nobody listens any more: no damage of the file. */
    private static final class ParentGone extends IOException {
        private static final long serialVersionUID = 1L;

        ParentGone(IOException cause) {
            super(cause);
        }
    }

    /** What is rendered, in pieces. */
    private static final class Chunks extends OutputStream {
        private final DataOutputStream out;

        Chunks(DataOutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            try {
                for (int done = 0; done < length; done += OutlookProtocol.CHUNK) {
                    int n = Math.min(OutlookProtocol.CHUNK, length - done);
                    out.writeByte(OutlookProtocol.DATA);
                    out.writeInt(n);
                    out.write(bytes, offset + done, n);
                }
            } catch (IOException gone) {
                throw new ParentGone(gone);
            }
        }
    }
}
