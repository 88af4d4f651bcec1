/** Job logs that multifunction devices keep themselves. */
package lantai.devices.mfp;
