/**
 * Time-stamps of a unit's own authority (RFC 3161, 时间戳) over signed heads: who else can say that a head was there, and when. Requests go
 * and answers come as files; no network is needed.
 */
package lantai.app.stamp;
