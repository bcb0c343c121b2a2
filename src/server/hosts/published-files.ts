import type { Assets } from '../assets.ts';
import { prefixOf } from '../path.ts';

/**
 * The files of a host that publishes a folder, found as `known-issues serve` finds them: a page with
 * and without a slash at its end, and codes and ids without case. Whether the host itself would
 * redirect or fail does not matter: it is only asked for addresses that every host understands.
 *
 * @param ask what the host answers at a path; pages are asked for with a slash at the end
 * @param base the base the site was built with: the host has the files without it
 * @example
 * const assets = publishedFiles((request) => env.ASSETS.fetch(request));
 * await assets(new Request('https://help.example/e/ERR-1')); // the page at /e/err-1/
 */
export function publishedFiles(ask: Assets, base = '/'): Assets {
	const prefix = prefixOf(base);
	return async (request) => {
		const url = new URL(request.url);
		let answer: Response | undefined;
		const isInside = url.pathname === prefix || url.pathname.startsWith(`${prefix}/`);
		const paths = isInside ? pathsOf(url.pathname.slice(prefix.length) || '/') : [];
		for (const path of paths) {
			await answer?.body?.cancel();
			answer = await ask(new Request(new URL(path, url), request));
			if (answer.status !== 404) return answer;
		}
		return answer ?? new Response(null, { status: 404 });
	};
}

// The likeliest place of an address's file first: /e/ERR-1/, /e/ERR-1, /e/err-1/, /e/err-1.
function pathsOf(path: string): string[] {
	const lowered = lowerCase(path);
	return [...new Set([...formsOf(path), ...formsOf(lowered)])].filter(isPlain);
}

function formsOf(path: string): string[] {
	if (path.endsWith('/')) return [path];
	return path.slice(path.lastIndexOf('/')).includes('.') ? [path, `${path}/`] : [`${path}/`, path];
}

// The signs that are percent-encoded have cases too: /e/%C3%84 is /e/ä.
function lowerCase(path: string): string {
	try {
		return path
			.split('/')
			.map((part) => encodeURIComponent(decodeURIComponent(part).toLowerCase()))
			.join('/');
	} catch {
		return path;
	}
}

// An encoded slash or a sign that file systems read otherwise is part of no file's name here.
function isPlain(path: string): boolean {
	return !/\/\/|%2f|%5c|%00/i.test(path);
}
