import type { MiddlewareHandler } from 'hono';
import { COMPRESSIBLE_CONTENT_TYPE_REGEX } from 'hono/compress';
import { parseAccept } from 'hono/utils/accept';
import { addNames, withFields } from './fields.ts';

/** Makes a stream that compresses what is written to it. */
export type Compressor = () => ReadableWritablePair<Uint8Array, Uint8Array>;

/** What every host can do, Node and the edge. */
export const gzip: Compressor = () => new CompressionStream('gzip') as ReturnType<Compressor>;

// Below, the frame of the compressed form eats what it saves.
export const LEAST_BYTES = 1000;

/**
 * Sends texts in the coding that the client likes best, of those given; where it likes several
 * alike, in the first of these. Small bodies, parts of a file and what is no text stay as they are.
 * Every answer that depends on it says `Vary: Accept-Encoding`, and the answer to HEAD has the
 * headers of GET: https://www.rfc-editor.org/rfc/rfc9110#section-12.5.3
 *
 * It is not Hono's own `compress`, which knows no Brotli and answers HEAD with the length of the
 * uncompressed body.
 *
 * @param compressors by the name of their coding, the best first
 * @example
 * app.use(compress({ gzip }));
 */
export function compress(compressors: Record<string, Compressor>): MiddlewareHandler {
	const codings = Object.keys(compressors);
	return async (context, next) => {
		await next();
		const { status, headers } = context.res;
		const isText = COMPRESSIBLE_CONTENT_TYPE_REGEX.test(headers.get('Content-Type') ?? '');
		if (!isText && status !== 304) return;
		const varied = withFields(context.res, { Vary: addNames(headers.get('Vary'), 'Accept-Encoding') });
		if (varied !== context.res) context.res = varied;
		const isWhole = ![206, 304, 416].includes(status) && !headers.has('Content-Encoding');
		const length = Number(headers.get('Content-Length') ?? LEAST_BYTES);
		if (!isWhole || length < LEAST_BYTES) return;
		const coding = codingFor(context.req.header('Accept-Encoding'), codings);
		if (!coding) return;
		const { body } = context.res;
		if (body) context.res = new Response(body.pipeThrough(compressors[coding]!()), context.res);
		context.header('Content-Encoding', coding);
		context.header('Content-Length', undefined);
	};
}

/**
 * The coding that a client likes best of those there are; undefined where it is none.
 *
 * @param header the field `Accept-Encoding`
 * @param codings the best first
 * @example
 * codingFor('gzip, br', ['br', 'gzip']); // 'br'
 */
export function codingFor(header: string | undefined, codings: readonly string[]): string | undefined {
	const accepted = header ? parseAccept(header) : [];
	const quality = (coding: string) =>
		(accepted.find(({ type }) => type.toLowerCase() === coding) ?? accepted.find(({ type }) => type === '*'))
			?.q ?? 0;
	const [best] = [...codings, 'identity'].toSorted((a, b) => quality(b) - quality(a));
	return best !== undefined && best !== 'identity' && quality(best) > 0 ? best : undefined;
}
