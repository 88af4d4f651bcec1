/** The order of custody and its signatures: issue, conveyance, return, store. */
package lantai.rules.custody;
