/**
 * Reads marks out of pictures: {@link lantai.trace.decode.MarkReader} runs the stages, each of which is a class with its own test. Plain
 * arithmetic on arrays of brightness; knows neither files nor registers.
 */
package lantai.trace.decode;
