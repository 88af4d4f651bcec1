package lantai.devices;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

import lantai.app.evidence.BadLog;
import lantai.app.evidence.DecodedLog;
import lantai.app.evidence.Evidence;
import lantai.app.evidence.LogFile;
import lantai.app.evidence.LogFormat;
import lantai.core.operation.Progress;
import lantai.devices.mfp.KonicaXml;
import lantai.devices.mfp.RicohCsv;
import lantai.devices.mfp.SharpCsv;
import lantai.devices.mfp.XeroxAudit;
import lantai.devices.plain.DoorCsv;
import lantai.devices.plain.LantaiCsv;
import lantai.devices.plain.LockerCsv;
import lantai.devices.plain.MeterCsv;
import lantai.devices.print.CupsPageLog;
import lantai.devices.print.PaperCutCsv;
import lantai.devices.print.PaperCutNg;
import lantai.devices.print.Windows307;
import lantai.devices.text.Encoding;
import lantai.devices.text.EncodingProbe;

/** All formats by name. Finds out the encoding first, unpacks gzip, and watches the size of what comes out. */
@Component
public final class DeviceLogs implements Evidence {

    /** Bytes a packed log may unpack to, 8 GiB. */
    private static final long MOST_UNPACKED = 8L << 30;

    private final List<LogDecoder> decoders;

    @Activate
    public DeviceLogs() {
        this(List.of(new CupsPageLog(), new PaperCutCsv(), new Windows307(), new KonicaXml(), new RicohCsv(), new SharpCsv(), new XeroxAudit(),
                new PaperCutNg(), new LockerCsv(), new DoorCsv(), new MeterCsv(), new LantaiCsv()));
    }

    DeviceLogs(List<LogDecoder> decoders) {
        this.decoders = List.copyOf(decoders);
    }

    @Override
    public List<LogFormat> formats() {
        return decoders.stream().map(LogDecoder::format).toList();
    }

    @Override
    public DecodedLog decode(LogFile file, Sink sink, Progress progress) throws BadLog, IOException {
        var decoder = decoders.stream().filter(d -> d.format().name().equals(file.format())).findFirst()
                .orElseThrow(() -> new BadLog("unknown-format", OptionalLong.empty(), "--format", Map.of("format", file.format(), "formats", String.join(" ", formats().stream().map(LogFormat::name).toList()))));
        try {
            var encoding = encoding(file, progress);
            var out = new LogOutput(sink);
            try (var in = open(file, progress)) {
                decoder.decode(new LogInput(file, encoding, in), out);
            }
            return new DecodedLog(encoding.label(), out.lines(), out.records(), out.rejected(), out.until());
        } catch (EOFException e) {
            throw new BadLog("cut-off", OptionalLong.empty(), "", Map.of());
        } catch (ZipException e) {
            throw new BadLog("not-unpackable", OptionalLong.empty(), "", Map.of());
        }
    }

    private static Encoding encoding(LogFile file, Progress progress) throws BadLog, IOException {
        Encoding found;
        try (var in = open(file, progress)) {
            found = new EncodingProbe().probe(in);
        }
        var named = file.options().get(LogFile.CHARSET);
        if (named != null && !found.isNamed(named)) {
            throw new BadLog("other-encoding", OptionalLong.empty(), "--charset", Map.of("named", named, "found", found.label()));
        }
        return found;
    }

    private static InputStream open(LogFile file, Progress progress) throws IOException {
        var size = Files.size(file.path());
        var raw = new BufferedInputStream(new WatchedStream(Files.newInputStream(file.path()), progress, size), 1 << 16);
        try {
            raw.mark(2);
            var isPacked = raw.read() == 0x1F && raw.read() == 0x8B;
            raw.reset();
            return isPacked ? new LimitedStream(new GZIPInputStream(raw, 1 << 16), MOST_UNPACKED) : raw;
        } catch (IOException e) {
            raw.close();
            throw e;
        }
    }

    /** Tells how far it is, and stops when told to. */
    private static final class WatchedStream extends FilterInputStream {

        private final Progress progress;
        private final long size;
        private long done;

        WatchedStream(InputStream in, Progress progress, long size) {
            super(in);
            this.progress = progress;
            this.size = size;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (progress.cancelled()) {
                throw new CancellationException();
            }
            var n = super.read(into, offset, length);
            done += Math.max(0, n);
            progress.at(done, size);
            return n;
        }
    }
}
