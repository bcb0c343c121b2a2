import { text as readAll } from 'node:stream/consumers';
import { describeAnswer } from './describe-answer.ts';
import { openLookup, type SiteLookup } from './site-lookup.ts';
import { clean } from './terminal/clean.ts';

export interface LookupCommandOptions {
	/** Folder of a built site, or the address of a published one. */
	site: string;
	/** The reader's locale. */
	locale?: string;
	/** Print the whole answer as JSON. */
	json?: boolean;
	/** Read JSON lines from standard input and answer each with one. */
	batch?: boolean;
}

/**
 * Looks up texts in a site and prints what they are about.
 *
 * @param words the text; read from standard input where there is none
 * @returns the exit code: 0 where something was found, 1 where not, or where a line of a batch is
 * no query, 2 where the site has no lookup
 */
export async function lookup(words: string[], options: LookupCommandOptions): Promise<number> {
	const find = openLookup(options.site);
	if (options.batch) {
		if (words.length === 0) return batch(find, options.locale);
		console.error('--batch reads its texts from standard input.\nLeave the text out, or leave out --batch.');
		return 2;
	}
	const text = words.length > 0 ? words.join(' ') : await readAll(process.stdin);
	const answer = await find(text, { ...(options.locale && { locale: options.locale }) });
	console.log(
		options.json ? JSON.stringify({ query: text, ...answer }, null, 2) : clean(describeAnswer(answer)),
	);
	return answer.results.length > 0 ? 0 : 1;
}

async function batch(find: SiteLookup, locale: string | undefined): Promise<number> {
	let exitCode = 0;
	let number = 0;
	for await (const line of linesOf(process.stdin.setEncoding('utf8'))) {
		number += 1;
		if (line.trim() === '') continue;
		const query = readQuery(line);
		if (query === undefined) {
			exitCode = 1;
			console.error(
				`Line ${number} is not a query: ${clean(line.slice(0, 80))}\nWrite {"query":"…"} on each line.`,
			);
			console.log(JSON.stringify({ query: null, error: `Line ${number} is not a query.` }));
			continue;
		}
		const wanted = query.lang ?? locale;
		const { confidence, unknownCode, results, incomplete } = await find(query.query, {
			...(wanted && { locale: wanted }),
		});
		console.log(
			JSON.stringify({
				query: query.query,
				confidence,
				...(unknownCode !== undefined && { unknownCode }),
				...(incomplete && { incomplete }),
				results: results.map(({ id, url, score, reason }) => ({ id, url, score, reason })),
			}),
		);
	}
	return exitCode;
}

// Node's own reader of lines also ends them where JSON does not: at U+2028 and U+2029.
async function* linesOf(chunks: AsyncIterable<string>): AsyncGenerator<string> {
	let rest = '';
	for await (const chunk of chunks) {
		const lines = (rest + chunk).replace(/^\uFEFF/, '').split('\n');
		rest = lines.pop()!;
		yield* lines;
	}
	yield rest;
}

function readQuery(line: string): { query: string; lang?: string } | undefined {
	try {
		const { query, lang } = JSON.parse(line) as { query?: unknown; lang?: unknown };
		if (typeof query !== 'string') return undefined;
		return { query, ...(typeof lang === 'string' && { lang }) };
	} catch {
		return undefined;
	}
}
