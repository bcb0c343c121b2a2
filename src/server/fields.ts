/**
 * An answer with further fields. Answers of other hosts are frozen and are copied; ours are not,
 * because a copy makes a stream of a body in memory.
 *
 * @param fields by name; they take the place of those that are there
 */
export function withFields(response: Response, fields: Record<string, string>): Response {
	const set = (answer: Response) => {
		for (const [name, value] of Object.entries(fields)) answer.headers.set(name, value);
		return answer;
	};
	try {
		return set(response);
	} catch (error) {
		if (!(error instanceof TypeError)) throw error;
		return set(new Response(response.body, response));
	}
}

/**
 * The value of `Vary` with further names, each of which stands in it once.
 *
 * @example
 * addNames('Accept', 'Accept, Accept-Encoding'); // 'Accept, Accept-Encoding'
 */
export function addNames(vary: string | null, names: string): string {
	const all = `${vary ?? ''},${names}`.split(',').map((name) => name.trim());
	const lower = all.map((name) => name.toLowerCase());
	return all.filter((name, index) => name !== '' && lower.indexOf(lower[index]!) === index).join(', ');
}
