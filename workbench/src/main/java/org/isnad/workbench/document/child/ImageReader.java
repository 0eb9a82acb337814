package org.isnad.workbench.document.child;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.ExifThumbnailDirectory;
import com.drew.metadata.exif.GpsDirectory;
import com.drew.metadata.xmp.XmpDirectory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.isnad.core.document.DocumentMetadata;
import org.isnad.core.document.DocumentTime;
import org.isnad.core.document.DocumentTimeParser;
import org.isnad.core.document.XmpPacket;
import org.isnad.core.item.Defect;
import org.jspecify.annotations.Nullable;

/** Images: EXIF (CIPA DC-008) and XMP by metadata-extractor, which decodes no pixel. The place is looked for, not kept. */
final class ImageReader {
    private static final int MOST_STEPS = 500;

    private ImageReader() {}

    static DocumentMetadata read(byte[] file, String format, List<Defect> defects) {
        Metadata metadata = new Metadata();
        try {
            metadata = ImageMetadataReader.readMetadata(new ByteArrayInputStream(file), file.length);
        } catch (ImageProcessingException | IOException | RuntimeException e) {
            defects.add(Defect.of("document.defect.container", e.getClass().getSimpleName()));
        }
        PropertiesDraft draft = new PropertiesDraft();
        ExifIFD0Directory main = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
        ExifSubIFDDirectory exif = metadata.getFirstDirectoryOfType(ExifSubIFDDirectory.class);
        draft.modified = time(main, ExifIFD0Directory.TAG_DATETIME, exif, ExifSubIFDDirectory.TAG_TIME_ZONE);
        draft.created = time(
                exif, ExifSubIFDDirectory.TAG_DATETIME_DIGITIZED, exif, ExifSubIFDDirectory.TAG_TIME_ZONE_DIGITIZED);
        draft.creator = text(main, ExifIFD0Directory.TAG_ARTIST);
        draft.application = text(main, ExifIFD0Directory.TAG_SOFTWARE);
        String camera =
                (text(main, ExifIFD0Directory.TAG_MAKE) + " " + text(main, ExifIFD0Directory.TAG_MODEL)).strip();
        GpsDirectory gps = metadata.getFirstDirectoryOfType(GpsDirectory.class);
        return new DocumentMetadata.Image(
                format,
                draft.done(),
                PropertiesDraft.cut(camera),
                time(exif, ExifSubIFDDirectory.TAG_DATETIME_ORIGINAL, exif, ExifSubIFDDirectory.TAG_TIME_ZONE_ORIGINAL),
                gps != null && gps.containsTag(GpsDirectory.TAG_LATITUDE),
                metadata.getFirstDirectoryOfType(ExifThumbnailDirectory.class) != null,
                pixels(metadata, "Image Width"),
                pixels(metadata, "Image Height"),
                xmp(metadata.getFirstDirectoryOfType(XmpDirectory.class)));
    }

    private static @Nullable DocumentTime time(
            @Nullable Directory directory, int tag, @Nullable Directory zones, int zone) {
        String text = text(directory, tag);
        return text.isEmpty() ? null : DocumentTimeParser.exif(text, text(zones, zone));
    }

    private static String text(@Nullable Directory directory, int tag) {
        return directory == null ? "" : PropertiesDraft.cut(directory.getString(tag));
    }

    /** Every format has a directory of its own, and all call it the same. */
    private static long pixels(Metadata metadata, String name) {
        for (Directory directory : metadata.getDirectories()) {
            if (!(directory instanceof ExifThumbnailDirectory)) {
                for (var tag : directory.getTags()) {
                    Long value = directory.getLongObject(tag.getTagType());
                    if (tag.getTagName().equals(name) && value != null) {
                        return value;
                    }
                }
            }
        }
        return 0;
    }

    private static @Nullable XmpPacket xmp(@Nullable XmpDirectory directory) {
        if (directory == null) {
            return null;
        }
        Map<String, String> values = directory.getXmpProperties();
        List<XmpPacket.Event> history = new ArrayList<>();
        for (int i = 1; i <= MOST_STEPS && values.containsKey("xmpMM:History[" + i + "]/stEvt:action"); i++) {
            String step = "xmpMM:History[" + i + "]/stEvt:";
            history.add(new XmpPacket.Event(
                    value(values, step + "action"),
                    DocumentTimeParser.w3c(value(values, step + "when")),
                    value(values, step + "softwareAgent")));
        }
        return new XmpPacket(
                DocumentTimeParser.w3c(value(values, "xmp:CreateDate")),
                DocumentTimeParser.w3c(value(values, "xmp:ModifyDate")),
                DocumentTimeParser.w3c(value(values, "xmp:MetadataDate")),
                value(values, "xmp:CreatorTool"),
                value(values, "dc:creator[1]"),
                "",
                value(values, "xmpMM:DocumentID"),
                value(values, "xmpMM:InstanceID"),
                history);
    }

    private static String value(Map<String, String> values, String name) {
        return PropertiesDraft.cut(values.get(name));
    }
}
