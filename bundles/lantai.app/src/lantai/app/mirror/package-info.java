/** The journal's second copy on another disk (镜像): set, looked at, compared, mended. */
package lantai.app.mirror;
