/** Tracing (溯源): photos are dropped, the copies they lead to are told with who held them when, and where on the page each piece lies. */
package lantai.ui.trace;
