/** The whole life of a copy as intervals: who held it, where, under which permission, from birth to now without a hole. */
package lantai.app.life;
