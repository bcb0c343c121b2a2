import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import type { Assets } from './assets.ts';
import { codingFor } from './compress.ts';
import { conditionStatus, mayBePart } from './conditions.ts';
import { filePath } from './file-path.ts';
import { fileStore, type Coding, type StoredFile } from './file-store.ts';
import { pathOf, prefixOf } from './path.ts';
import { rangeOf } from './range.ts';

const CODINGS = ['br', 'gzip'] as const satisfies Coding[];

/**
 * The files of a folder. What libraries for this send is read from the disk and compressed again for
 * each request; sirv knows no compression but files that lie beside others, and neither it nor
 * Hono's own knows conditions on parts.
 *
 * @param folder the built site, relative to the working directory
 * @param base the base the site was built with, such as `/help`
 * @example
 * await nodeAssets('dist')(new Request('http://localhost/llms.txt')); // a Response with the file
 */
export function nodeAssets(folder: string, base = '/'): Assets {
	const prefix = prefixOf(base);
	const find = fileStore(folder);
	return async (request) => {
		const path = pathOf(request.url);
		const isBelow = path === prefix || path.startsWith(`${prefix}/`);
		const name = isBelow ? filePath(path.slice(prefix.length) || '/') : undefined;
		// Codes and ids are compared without case; there is a file of each in lower case.
		const file = name === undefined ? undefined : (find(name) ?? find(name.toLowerCase()));
		return file ? send(file, request) : new Response(null, { status: 404 });
	};
}

async function send(file: StoredFile, { headers, method }: Request): Promise<Response> {
	const { etag, body } = await file.content();
	const validators = { etag, modified: file.modified };
	const status = conditionStatus(headers, validators);
	const fields = { ETag: etag, 'Last-Modified': new Date(file.modified).toUTCString() };
	if (status !== 200) return new Response(null, { status, headers: fields });
	const isGet = method === 'GET';
	const range =
		isGet && mayBePart(headers, validators) ? rangeOf(headers.get('Range'), file.size) : undefined;
	if (range === 'none') {
		return new Response(null, { status: 416, headers: { 'Content-Range': `bytes */${file.size}` } });
	}
	const typed = { 'Content-Type': file.type, 'Accept-Ranges': 'bytes', ...fields };
	if (range) {
		const { first, last } = range;
		const part = {
			...typed,
			'Content-Range': `bytes ${first}-${last}/${file.size}`,
			'Content-Length': String(last - first + 1),
		};
		const bytes = body?.subarray(first, last + 1) ?? stream(file.path, { start: first, end: last });
		return new Response(bytes as BodyInit, { status: 206, headers: part });
	}
	const coding = codingFor(headers.get('Accept-Encoding') ?? undefined, CODINGS) as Coding | undefined;
	const coded = coding && (await file.coded(coding));
	const whole = coded ?? body;
	const sent = {
		...typed,
		'Content-Length': String(whole?.length ?? file.size),
		...(coded && { 'Content-Encoding': coding }),
	};
	const bytes = isGet ? (whole ?? stream(file.path)) : null;
	return new Response(bytes as BodyInit | null, { headers: sent });
}

function stream(path: string, part?: { start: number; end: number }): ReadableStream {
	return Readable.toWeb(createReadStream(path, part)) as ReadableStream;
}
