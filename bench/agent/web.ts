import { request } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { wordsIn } from './words.ts';

/** An answer as an agent gets it. */
export interface Answer {
	status: number;
	type: string;
	headers: Record<string, string>;
	text: string;
	/** Bytes of the body on the wire, compressed. */
	wire: number;
	/** Its words, made when asked for. */
	words: () => string;
}

export interface Ask {
	method?: 'GET' | 'POST';
	headers?: Record<string, string>;
	body?: string;
}

const CODINGS: Record<string, ((bytes: Buffer) => Buffer) | undefined> = {
	br: brotliDecompressSync,
	gzip: gunzipSync,
};

/** Fetches from one site. */
export type Web = (path: string, ask?: Ask) => Promise<Answer>;

/** Fetches from a site at an origin. What is asked for twice with GET is fetched once. */
export function webOf(origin: string): Web {
	const known = new Map<string, Answer>();
	return async (path, ask = {}) => {
		if (ask.method === 'POST') return fetchOne(origin + path, ask);
		const key = JSON.stringify([path, ask.headers]);
		const answer = known.get(key) ?? (await fetchOne(origin + path, ask));
		known.set(key, answer);
		return answer;
	};
}

/** An answer made of a text. */
export function answerOf(answer: Omit<Answer, 'words'>): Answer {
	let words: string | undefined;
	return { ...answer, words: () => (words ??= wordsIn(answer)) };
}

function fetchOne(url: string, { method = 'GET', headers = {}, body }: Ask): Promise<Answer> {
	return new Promise((resolve, reject) => {
		// A connection that is kept may be closed by the site while the words of an answer are compared.
		const agent = false;
		const sent = request(
			url,
			{ method, agent, headers: { Accept: '*/*', 'Accept-Encoding': 'br, gzip', ...headers } },
			(response) => {
				const chunks: Buffer[] = [];
				response.on('data', (chunk: Buffer) => chunks.push(chunk));
				response.on('error', reject);
				response.on('end', () => {
					const bytes = Buffer.concat(chunks);
					const decode = CODINGS[response.headers['content-encoding'] ?? ''];
					resolve(
						answerOf({
							status: response.statusCode ?? 0,
							type: response.headers['content-type'] ?? '',
							headers: response.headers as Record<string, string>,
							text: (decode && bytes.length > 0 ? decode(bytes) : bytes).toString(),
							wire: bytes.length,
						}),
					);
				});
			},
		);
		sent.setTimeout(30_000, () => sent.destroy(new Error(`No answer from ${url} within 30 seconds.`)));
		sent.on('error', reject);
		sent.end(body);
	});
}
