package dev.touchline.setup;

import dev.touchline.camera.CalibrationSolver;
import dev.touchline.camera.CameraPose;
import dev.touchline.camera.Crown;
import dev.touchline.camera.Lens;
import dev.touchline.camera.PitchMark;
import dev.touchline.footage.PixelPoint;
import dev.touchline.pitch.PitchSize;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one camera: its stream, the marks in its picture or in a file of their own, and its calibration. */
record CameraReader(Problems problems, SecretReader secrets, Path folder) {
    private static final int LARGEST_SIDE = 8192;
    private static final double FARTHEST = 500;

    CameraSource camera(Section section, PitchSize pitch) {
        String url = AddressReader.url(section, "url", List.of("rtsp", "rtsps"), "credentials");
        PictureSize picture = size(section.optional("picture"));
        List<PitchMark> marks = marks(section, picture, pitch);
        Section calibration = section.optional("calibration");
        if (picture == null && (!marks.isEmpty() || calibration != null)) {
            section.wrong(
                    "picture",
                    "missing. Give the size of the picture that the marks or calibration are in: {width: 1920, height: 1080}.");
        }
        boolean some = section.has("marks") || section.has("marks_file");
        if (some && calibration == null && marks.size() < CalibrationSolver.FEWEST_MARKS) {
            section.wrong(
                    section.has("marks") ? "marks" : "marks_file",
                    "%d pitch mark%s given, need %d to place the pitch. Add %s."
                            .formatted(
                                    marks.size(),
                                    marks.size() == 1 ? "" : "s",
                                    CalibrationSolver.FEWEST_MARKS,
                                    marks.size() == 3 ? "one" : "some"));
        }
        CameraSource source = new CameraSource(
                url,
                section.choice("transport", List.of(Transport.values()), Transport.TCP),
                secrets.read(section.optional("credentials")),
                picture,
                size(section.optional("read_at")),
                section.whole("delay_millis", 0, 60_000, 0),
                marks,
                calibration == null ? null : pose(calibration.section("pose")),
                calibration == null ? null : lens(calibration.section("lens")),
                calibration == null ? null : crown(calibration.section("crown")));
        if (calibration != null) {
            calibration.close();
        }
        checkShapes(section, source);
        return source;
    }

    private static void checkShapes(Section section, CameraSource source) {
        PictureSize picture = source.picture();
        PictureSize readAt = source.readAt();
        if (picture != null && readAt != null) {
            double height = (double) picture.height() * readAt.width() / picture.width();
            if (Math.abs(height - readAt.height()) > Math.max(1, 0.01 * height)) {
                section.wrong(
                        "read_at",
                        "%d x %d is not the shape of %d x %d; expected a height of %.0f."
                                .formatted(readAt.width(), readAt.height(), picture.width(), picture.height(), height));
            }
        }
    }

    private static @Nullable PictureSize size(@Nullable Section section) {
        if (section == null) {
            return null;
        }
        PictureSize size =
                new PictureSize(section.whole("width", 16, LARGEST_SIDE), section.whole("height", 16, LARGEST_SIDE));
        section.close();
        return size;
    }

    private List<PitchMark> marks(Section section, @Nullable PictureSize picture, PitchSize pitch) {
        String file = section.optionalText("marks_file");
        if (file == null) {
            return section.list("marks", mark -> mark(mark, picture, pitch));
        }
        if (section.has("marks")) {
            section.wrong("marks", "given beside marks_file. Remove one of the two.");
        }
        Path path = folder.resolve(file);
        YamlNode root = YamlTree.read(path);
        Problems inside = new Problems(String.valueOf(path.getFileName()));
        List<PitchMark> marks = new ArrayList<>();
        if (root instanceof YamlNode.Items items) {
            for (YamlNode node : items.nodes()) {
                Section mark = Section.of(inside, "[" + marks.size() + "]", node);
                marks.add(mark(mark, picture, pitch));
                mark.close();
            }
        } else {
            inside.note(root.line(), "", "expected a list of marks, found %s.".formatted(root.kind()));
        }
        problems.addAll(inside);
        return List.copyOf(marks);
    }

    private static PitchMark mark(Section section, @Nullable PictureSize picture, PitchSize pitch) {
        double side = picture == null ? LARGEST_SIDE : Math.max(picture.width(), picture.height());
        List<Double> pixel = section.numbers("pixel", 2, 2, 0, side);
        double reach = Math.max(pitch.length(), pitch.width()) / 2 + 20;
        List<Double> spot = section.numbers("pitch", 2, 3, -reach, reach);
        String name = section.optionalText("name");
        return new PitchMark(
                name == null ? "" : name,
                new PixelPoint(pixel.get(0), pixel.get(1)),
                spot.get(0),
                spot.get(1),
                spot.size() > 2 ? spot.get(2) : 0);
    }

    private static CameraPose pose(Section section) {
        CameraPose pose = new CameraPose(
                section.number("x", -FARTHEST, FARTHEST),
                section.number("y", -FARTHEST, FARTHEST),
                section.number("z", 0, FARTHEST),
                section.number("pan", -2 * Math.PI, 2 * Math.PI),
                section.number("tilt", -Math.PI, Math.PI),
                section.number("roll", -Math.PI, Math.PI));
        section.close();
        return pose;
    }

    private static Lens lens(Section section) {
        Lens lens = new Lens(
                section.number("focal", 1, 1e6),
                section.number("centre_x", 0, LARGEST_SIDE),
                section.number("centre_y", 0, LARGEST_SIDE),
                section.number("k1", -5, 5, 0),
                section.number("k2", -5, 5, 0));
        section.close();
        return lens;
    }

    private static Crown crown(Section section) {
        Crown crown = new Crown(section.number("height", -2, 2), section.number("edge_drop", -1, 2, 0.5));
        section.close();
        return crown;
    }
}
