package lantai.trace.photo;

import lantai.trace.picture.Plane;

/** How a picture is to be turned before it is shown: EXIF tag 0x0112 in the first APP1 segment of a JPEG file. */
final class Orientation {

    private static final int UPRIGHT = 1;
    private static final int TAG = 0x0112;

    private Orientation() {
    }

    /** 1..8 as EXIF counts; 1 for a file that says nothing or is no JPEG. */
    static int of(byte[] file) {
        if (file.length < 4 || at(file, 0) != 0xff || at(file, 1) != 0xd8) {
            return UPRIGHT;
        }
        var i = 2;
        while (i + 4 <= file.length && at(file, i) == 0xff && at(file, i + 1) != 0xda) {
            var length = at(file, i + 2) << 8 | at(file, i + 3);
            if (at(file, i + 1) == 0xe1 && length >= 16 && at(file, i + 4) == 'E' && at(file, i + 5) == 'x' && at(file, i + 6) == 'i' && at(file, i + 7) == 'f') {
                return inTiff(file, i + 10, Math.min(file.length, i + 2 + length));
            }
            i += 2 + length;
        }
        return UPRIGHT;
    }

    private static int inTiff(byte[] file, int start, int end) {
        var little = at(file, start) == 'I';
        var directory = start + number(file, start + 4, 4, little);
        if (directory < start || directory + 2 > end) {
            return UPRIGHT;
        }
        var entries = number(file, directory, 2, little);
        for (var n = 0; n < entries && directory + 14 + 12 * n <= end; n++) {
            var entry = directory + 2 + 12 * n;
            if (number(file, entry, 2, little) == TAG) {
                var value = number(file, entry + 8, 2, little);
                return value >= 1 && value <= 8 ? value : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    private static int number(byte[] file, int from, int bytes, boolean little) {
        var value = 0;
        for (var i = 0; i < bytes; i++) {
            value = value << 8 | at(file, little ? from + bytes - 1 - i : from + i);
        }
        return value;
    }

    private static int at(byte[] file, int index) {
        return index >= 0 && index < file.length ? file[index] & 0xff : 0;
    }

    /** The picture as it is shown. Mirrored ones are turned back, too: a mark in a mirror cannot be read. */
    static Plane turned(Plane in, int orientation) {
        if (orientation == UPRIGHT) {
            return in;
        }
        var swapped = orientation >= 5;
        var out = swapped ? new Plane(in.height(), in.width()) : new Plane(in.width(), in.height());
        for (var y = 0; y < in.height(); y++) {
            for (var x = 0; x < in.width(); x++) {
                var left = swapped ? in.height() - 1 - y : in.width() - 1 - x;
                var up = swapped ? in.width() - 1 - x : in.height() - 1 - y;
                var px = switch (orientation) {
                    case 2, 3 -> left;
                    case 4 -> x;
                    case 5, 8 -> y;
                    default -> left;
                };
                var py = switch (orientation) {
                    case 2 -> y;
                    case 3, 4 -> up;
                    case 5, 6 -> x;
                    default -> up;
                };
                out.data()[py * out.width() + px] = in.data()[y * in.width() + x];
            }
        }
        return out;
    }
}
