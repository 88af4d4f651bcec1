package lantai.trace.lattice;

/** A fast Fourier transform of a square of a power of two, in place, real and imaginary part apart. Not safe from several threads. */
final class Fft {

    private final int size;
    private final float[] cosines;
    private final float[] sines;
    private final int[] reversed;
    private final float[] re;
    private final float[] im;

    Fft(int size) {
        this.size = size;
        cosines = new float[size / 2];
        sines = new float[size / 2];
        for (var i = 0; i < size / 2; i++) {
            cosines[i] = (float) Math.cos(-2 * Math.PI * i / size);
            sines[i] = (float) Math.sin(-2 * Math.PI * i / size);
        }
        reversed = new int[size];
        var bits = Integer.numberOfTrailingZeros(size);
        for (var i = 0; i < size; i++) {
            reversed[i] = Integer.reverse(i) >>> 32 - bits;
        }
        re = new float[size];
        im = new float[size];
    }

    /** Transforms rows, then columns. */
    void transform(float[] real, float[] imaginary) {
        for (var row = 0; row < size; row++) {
            line(real, imaginary, row * size, 1);
        }
        for (var column = 0; column < size; column++) {
            line(real, imaginary, column, size);
        }
    }

    private void line(float[] real, float[] imaginary, int start, int step) {
        for (var i = 0; i < size; i++) {
            re[i] = real[start + reversed[i] * step];
            im[i] = imaginary[start + reversed[i] * step];
        }
        for (var half = 1; half < size; half *= 2) {
            var stride = size / (2 * half);
            for (var block = 0; block < size; block += 2 * half) {
                for (var k = 0; k < half; k++) {
                    var c = cosines[k * stride];
                    var s = sines[k * stride];
                    var a = block + k;
                    var b = a + half;
                    var tr = re[b] * c - im[b] * s;
                    var ti = re[b] * s + im[b] * c;
                    re[b] = re[a] - tr;
                    im[b] = im[a] - ti;
                    re[a] += tr;
                    im[a] += ti;
                }
            }
        }
        for (var i = 0; i < size; i++) {
            real[start + i * step] = re[i];
            imaginary[start + i * step] = im[i];
        }
    }
}
