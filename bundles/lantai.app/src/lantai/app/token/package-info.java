/**
 * The second factor of a slot: a key on a token (密码令牌), asked through a provider of that kind of token. Providers are components; the
 * place where an approved module goes.
 */
package lantai.app.token;
