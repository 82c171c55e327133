package dev.touchline.infer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads networks as {@code <name>/<version>/card.yaml} and the file it names, and refuses those that are not what they say. */
public final class ModelRegistry {
    /** The detector that comes with this build. */
    public static final String BUNDLED_DETECTOR = "touchline-detector/1";

    private static final long MOST_BYTES = 256L << 20;
    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** Opens a file of the registry by its path from the root, or gives null if there is none. */
    private interface Shelf {
        @Nullable
        InputStream open(String path) throws IOException;
    }

    private final String where;
    private final Shelf shelf;

    private ModelRegistry(String where, Shelf shelf) {
        this.where = where;
        this.shelf = shelf;
    }

    /** The networks that come with this build, on the class path under {@code models/}. */
    public static ModelRegistry bundled() {
        return new ModelRegistry(
                "the class path's models/",
                path -> ModelRegistry.class.getClassLoader().getResourceAsStream("models/" + path));
    }

    /** The networks in a folder. */
    public static ModelRegistry in(Path folder) {
        return new ModelRegistry(folder.toString(), path -> {
            try {
                return Files.newInputStream(folder.resolve(path));
            } catch (NoSuchFileException absent) {
                return null;
            }
        });
    }

    /**
     * Reads and checks one network.
     *
     * @param id name and version, as in {@code touchline-detector/1}
     */
    public Model read(String id) throws ModelRefusedException {
        ModelCard card = card(id);
        if (card.file().contains("/") || card.file().contains("\\")) {
            throw new ModelRefusedException(
                    id + ": the card names the file '" + card.file() + "', expected a plain name beside the card");
        }
        byte[] onnx = bytes(id, card.file());
        String hash = hash(onnx);
        if (!hash.equals(card.sha256().toLowerCase(Locale.ROOT))) {
            throw new ModelRefusedException(id + ": " + card.file() + " has SHA-256 " + hash + ", the card says "
                    + card.sha256() + ". Fetch the file again, or correct the card if it was meant to change");
        }
        try {
            return new Model(card, onnx, OnnxGraph.read(onnx));
        } catch (ModelRefusedException unfit) {
            throw new ModelRefusedException(id + ": " + unfit.getMessage(), unfit);
        }
    }

    private ModelCard card(String id) throws ModelRefusedException {
        try {
            return YAML.readValue(bytes(id, "card.yaml"), ModelCard.class);
        } catch (JsonProcessingException wrong) {
            throw new ModelRefusedException(
                    id + ": card.yaml cannot be read: " + wrong.getOriginalMessage() + " at line "
                            + (wrong.getLocation() == null
                                    ? 0
                                    : wrong.getLocation().getLineNr()),
                    wrong);
        } catch (IOException unreadable) {
            throw new ModelRefusedException(id + ": card.yaml cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    private byte[] bytes(String id, String file) throws ModelRefusedException {
        String path = id + "/" + file;
        try (InputStream stream = shelf.open(path)) {
            if (stream == null) {
                throw new ModelRefusedException("no " + path + " in " + where + ". Name a model that is there");
            }
            byte[] read = stream.readNBytes((int) MOST_BYTES);
            if (read.length == MOST_BYTES) {
                throw new ModelRefusedException(path + " is larger than " + MOST_BYTES + " bytes");
            }
            return read;
        } catch (IOException unreadable) {
            throw new ModelRefusedException(path + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("this Java has no SHA-256", absent);
        }
    }
}
