/** Files of pictures: how they are opened with bounded memory, turned as they are shown, and read for marks. Implements the ports of {@code lantai.app.trace}. */
package lantai.trace.photo;
