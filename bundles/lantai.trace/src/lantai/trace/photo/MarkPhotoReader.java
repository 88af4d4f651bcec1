package lantai.trace.photo;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;

import lantai.app.trace.MarkRef;
import lantai.app.trace.MarkRegister;
import lantai.app.trace.PhotoReader;
import lantai.app.trace.UnreadablePicture;
import lantai.trace.decode.MarkFound;
import lantai.trace.decode.MarkReader;
import lantai.trace.decode.MarkReading;
import lantai.trace.mark.MarkCoder;
import lantai.trace.mark.MarkId;
import lantai.trace.mark.TileLayout;
import lantai.trace.match.MatchIndex;
import lantai.trace.match.RegisterMatch;
import lantai.trace.picture.Plane;

/** Reads the marks of one registry; keeps the index of its register between pictures. */
final class MarkPhotoReader implements PhotoReader {

    private static final int PREVIEW = 720;
    private static final int LARGEST = 2300;
    private static final double NODES = TileLayout.SIDE * TileLayout.SIDE;

    private final MarkCoder coder;
    private final MarkReader reader;
    private Optional<MatchIndex> index = Optional.empty();

    MarkPhotoReader(MarkCoder coder) {
        this.coder = coder;
        reader = new MarkReader(coder);
    }

    @Override
    public Reading read(byte[] picture, Opened opened, Supplier<MarkRegister> register) throws UnreadablePicture {
        var plane = PictureFile.read(picture);
        var base = smaller(plane, LARGEST);
        opened.picture(bytes(base), base.width(), base.height());
        var reading = reader.read(plane);
        var likely = reading.found().isEmpty() ? reading.attempt().flatMap(attempt -> match(attempt, register.get())) : Optional.<Likely>empty();
        return new Reading(plane.width(), plane.height(), preview(plane), reading.found().stream().map(MarkPhotoReader::told).toList(), likely,
                reading.found().isEmpty() && likely.isEmpty() && reading.lattice());
    }

    private synchronized Optional<Likely> match(MarkReading.Attempt attempt, MarkRegister register) {
        if (index.filter(known -> known.size() == register.size()).isEmpty()) {
            index = Optional.of(MatchIndex.of(coder, register));
        }
        return new RegisterMatch(coder, index.get()).best(attempt.chips());
    }

    private static Preview preview(Plane plane) {
        var small = smaller(plane, PREVIEW);
        var scale = 1;
        while (Math.max(plane.width(), plane.height()) / scale > Math.max(small.width(), small.height())) {
            scale *= 2;
        }
        return new Preview(small.width(), small.height(), bytes(small), scale);
    }

    private static Plane smaller(Plane plane, int most) {
        var small = plane;
        while (Math.max(small.width(), small.height()) > most) {
            small = small.halved();
        }
        return small;
    }

    private static byte[] bytes(Plane plane) {
        var grey = new byte[plane.data().length];
        for (var i = 0; i < grey.length; i++) {
            grey[i] = (byte) Math.max(0, Math.min(255, Math.round(plane.data()[i])));
        }
        return grey;
    }

    private static Found told(MarkFound found) {
        return new Found(ref(found.id()), found.syncZ(), found.agreement(), found.pitch(), found.tiles().tiles().stream()
                .map(tile -> new Tile(tile.column(), tile.row(), Arrays.stream(tile.corners()).boxed().toList(), tile.nodes() / NODES, tile.agreement()))
                .toList());
    }

    private static MarkRef ref(MarkId id) {
        return new MarkRef(id.scheme(), id.serial(), id.page());
    }
}
