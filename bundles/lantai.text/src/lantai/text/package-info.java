/**
 * Every domain word and sentence in Chinese and English, shared by window, command line and paper. Findings carry codes and
 * arguments; here they become sentences. A key nobody has words for shows itself and fails a test.
 */
package lantai.text;
