/** The brackets around a reading: place, phone locker, supervisor (G5). */
package lantai.rules.reading;
