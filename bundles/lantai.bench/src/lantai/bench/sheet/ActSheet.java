package lantai.bench.sheet;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import lantai.bench.registry.LargeRegistry;

/** Sheets for {@code lantai apply} on a {@link LargeRegistry}. */
public final class ActSheet {

    private ActSheet() {
    }

    /** Copies issued and taken back in turn; the receiver must be able to sign. */
    public static Path moving(Path sheet, int acts, int copies) throws IOException {
        var now = now();
        var run = UUID.randomUUID();
        try (var out = Files.newBufferedWriter(sheet, StandardCharsets.UTF_8)) {
            for (var i = 0; i < acts; i++) {
                line(out, run + "-" + i, now, i, copies);
            }
        }
        return sheet;
    }

    private static void line(BufferedWriter out, String id, OffsetDateTime now, int index, int copies) throws IOException {
        var copy = LargeRegistry.copy(index / 2 % copies);
        var common = begin(id, now) + "\"copies\":[\"" + copy + "\"],";
        out.write(index % 2 == 0
                ? common + "\"act\":\"issue\",\"to\":\"" + LargeRegistry.RECEIVER + "\",\"purpose\":\"handling\",\"due\":\"" + time(now.plusDays(1))
                        + "\",\"notice\":true}\n"
                : common + "\"act\":\"return\",\"from\":\"" + LargeRegistry.RECEIVER + "\",\"place\":\"" + LargeRegistry.CABINET + "\"}\n");
    }

    /** One act, of the clerk alone: a document of one copy comes in. */
    public static Path registering(Path sheet, String document) throws IOException {
        return Files.writeString(sheet, begin(UUID.randomUUID().toString(), now()) + "\"act\":\"register\",\"document\":\"" + document
                + "\",\"number\":\"" + document + "\",\"title\":\"" + document + "\",\"mark\":\"机密★5年\",\"kind\":\"paper\",\"track\":\"state\","
                + "\"origin\":\"县委办\",\"pages\":4,\"copies\":1,\"range\":{},\"copying\":\"approval\",\"place\":\"" + LargeRegistry.CABINET + "\"}\n");
    }

    private static String begin(String id, OffsetDateTime now) {
        return "{\"id\":\"" + id + "\",\"at\":\"" + time(now) + "\",\"by\":\"" + LargeRegistry.CLERK + "\",";
    }

    /** With its seconds, also when they are 0. */
    private static String time(OffsetDateTime moment) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment);
    }

    private static OffsetDateTime now() {
        return OffsetDateTime.now().truncatedTo(ChronoUnit.SECONDS);
    }
}
