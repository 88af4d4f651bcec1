/** What devices tell: taking their logs in, and what those prove. */
package lantai.cli.devices;
