/** The compartment of top-secret documents (绝密密室): set up, opened by two of three holders, and kept out of the projection. */
package lantai.app.compartment;
