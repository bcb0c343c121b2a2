import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { describe, expect, test } from 'vitest';
import { brotli } from './brotli.ts';
import { compress, gzip, type Compressor } from './compress.ts';

const LONG = 'Number not eligible – „Nomor“. '.repeat(100);
const SHORT = 'a'.repeat(999);

function app(compressors: Record<string, Compressor> = { br: brotli, gzip }): Hono {
	const site = new Hono();
	site.use(compress(compressors));
	const send = (path: string, body: string, type: string, status = 200) =>
		site.get(path, () => {
			const length = String(Buffer.byteLength(body));
			return new Response(body, { status, headers: { 'Content-Type': type, 'Content-Length': length } });
		});
	send('/long', LONG, 'text/html; charset=utf-8');
	send('/short', SHORT, 'text/plain');
	send('/least', `${SHORT}a`, 'text/plain');
	send('/index.bin', LONG, 'application/octet-stream');
	send('/photo.webp', LONG, 'image/webp');
	send('/part', LONG, 'text/html', 206);
	site.get('/stream', (context) =>
		context.body(new Blob([LONG]).stream(), 200, { 'Content-Type': 'text/css' }),
	);
	site.get('/coded', (context) =>
		context.body(LONG, 200, { 'Content-Type': 'text/css', 'Content-Encoding': 'zstd' }),
	);
	return site;
}

function get(path: string, accepted?: string, method = 'GET'): Response | Promise<Response> {
	return app().request(path, {
		method,
		headers: accepted === undefined ? {} : { 'Accept-Encoding': accepted },
	});
}

describe('the coding', () => {
	test.each([
		['br, gzip', 'br'],
		['gzip, deflate, br, zstd', 'br'],
		['GZIP', 'gzip'],
		['gzip;q=0.9, br;q=0.2', 'gzip'],
		['br;q=0, gzip', 'gzip'],
		['br;q=0, *', 'gzip'],
		['*', 'br'],
		['deflate', null],
		['identity', null],
		['identity, gzip;q=0.5', null],
		['gzip;q=0, br;q=0', null],
		['*;q=0', null],
		['', null],
		[undefined, null],
	])('for "%s" is %s', async (accepted, coding) => {
		const response = await get('/long', accepted);
		expect(response.headers.get('Content-Encoding')).toBe(coding);
		expect(response.headers.get('Vary')).toBe('Accept-Encoding');
	});

	test('is gzip where the host has nothing else', async () => {
		const response = await app({ gzip }).request('/long', { headers: { 'Accept-Encoding': 'br, gzip' } });
		expect(response.headers.get('Content-Encoding')).toBe('gzip');
	});
});

describe('the body', () => {
	test.each([
		['br', brotliDecompressSync],
		['gzip', gunzipSync],
	])('in %s is the same, and shorter', async (coding, decompress) => {
		const bytes = Buffer.from(await (await get('/long', coding)).arrayBuffer());
		expect(decompress(bytes).toString()).toBe(LONG);
		expect(bytes.length).toBeLessThan(LONG.length / 4);
	});

	test.each(['/long', '/stream'])('of %s has no length but its own', async (path) => {
		expect((await get(path, 'br')).headers.get('Content-Length')).toBeNull();
	});

	test('is compressed from a thousand bytes on', async () => {
		const short = await get('/short', 'br');
		expect(short.headers.get('Content-Encoding')).toBeNull();
		expect(short.headers.get('Content-Length')).toBe('999');
		expect(short.headers.get('Vary')).toBe('Accept-Encoding');
		expect((await get('/least', 'br')).headers.get('Content-Encoding')).toBe('br');
	});

	test.each(['/index.bin', '/photo.webp'])('of %s stays as it is, for everyone', async (path) => {
		const response = await get(path, 'br');
		expect(response.headers.get('Content-Encoding')).toBeNull();
		expect(response.headers.get('Vary')).toBeNull();
		expect(await response.text()).toBe(LONG);
	});

	test('that is a part, or has a coding, stays as it is', async () => {
		for (const [path, coding] of [
			['/part', null],
			['/coded', 'zstd'],
		] as const) {
			const response = await get(path, 'br');
			expect(response.headers.get('Content-Encoding')).toBe(coding);
			expect(await response.text()).toBe(LONG);
		}
	});
});

test('HEAD is answered with the headers of GET', async () => {
	for (const [path, accepted] of [
		['/long', 'br'],
		['/long', 'identity'],
		['/short', 'br'],
		['/index.bin', 'br'],
	] as const) {
		const head = await get(path, accepted, 'HEAD');
		expect(await head.text()).toBe('');
		expect([...head.headers]).toEqual([...(await get(path, accepted)).headers]);
	}
});
