/** Writing the registry out for other programs, in one form a class; an export can be entered in the register as a carrier. */
package lantai.cli.export;
