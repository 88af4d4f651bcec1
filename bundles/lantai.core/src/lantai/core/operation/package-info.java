/** How long work tells how far it is and learns that it shall stop, without knowing any window. */
package lantai.core.operation;
