/** The gaps of an open registry: found from its journal and its devices' logs, at any moment. */
package lantai.app.gap;
