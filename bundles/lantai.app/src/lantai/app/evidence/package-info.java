/** Evidence from devices: the port to the makers' formats, taking a log in through the door, and what all logs together say. */
package lantai.app.evidence;
