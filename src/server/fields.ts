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
 * The value of `Vary` with a further name, which stands in it once.
 *
 * @example
 * addName('Accept', 'Accept-Encoding'); // 'Accept, Accept-Encoding'
 */
export function addName(vary: string | null, name: string): string {
	const names = (vary ?? '').split(',').map((known) => known.trim());
	const isKnown = names.some((known) => known.toLowerCase() === name.toLowerCase());
	return (isKnown ? names : [...names, name]).filter(Boolean).join(', ');
}
