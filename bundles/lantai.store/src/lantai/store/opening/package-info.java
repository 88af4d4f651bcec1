/** Whether a projection's file can be believed when it is opened. */
package lantai.store.opening;
