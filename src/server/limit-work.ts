import type { MiddlewareHandler } from 'hono';
import { refuse } from './refuse.ts';
import type { Served } from './served.ts';

export interface WorkLimits {
	/** How many answers may be in the making at once. */
	concurrent: number;
	/** How long one may take, in milliseconds. */
	time: number;
}

/**
 * Keeps answers that are made for each request from taking the server from its other readers. What
 * is too much at once, or takes too long, is told to come again (429). A stream may go on for longer
 * once its answer has begun, and an answer that nobody waits for any more counts until it is made.
 *
 * @example
 * app.get('/ask', limitWork(served, { concurrent: 16, time: 10_000 }), handler);
 * @see https://www.rfc-editor.org/rfc/rfc6585#section-4
 */
export function limitWork(served: Served, { concurrent, time }: WorkLimits): MiddlewareHandler {
	let working = 0;
	return async ({ req: { raw } }, next) => {
		if (working >= concurrent) return refuse(served, raw, 'busy', { headers: { 'Retry-After': '1' } });
		working += 1;
		const work = next().finally(() => (working -= 1));
		if (await inTime(work, time)) return undefined;
		work.catch(() => {});
		return refuse(served, raw, 'slow', { headers: { 'Retry-After': '5' } });
	};
}

/** Waits for something, but not for ever. */
export async function inTime(work: Promise<unknown>, milliseconds: number): Promise<boolean> {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const late = new Promise<boolean>((resolve) => {
		timer = setTimeout(() => resolve(false), milliseconds);
	});
	try {
		return await Promise.race([work.then(() => true), late]);
	} finally {
		clearTimeout(timer);
	}
}
