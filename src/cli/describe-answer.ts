import type { LookupAnswer, LookupResult, Reason } from '../lookup/answer.ts';

/**
 * An answer as a person reads it in a terminal: the best issue with its causes, then the others by
 * their titles.
 */
export function describeAnswer({ confidence, unknownCode, results, incomplete }: LookupAnswer): string {
	const [best, ...others] = results;
	const lines: string[] = [];
	if (unknownCode !== undefined) lines.push(`No issue has the code ${unknownCode}.`);
	else if (best === undefined) lines.push('No issue fits this text.');
	else {
		lines.push(confidence === 'match' ? 'This is it:' : 'It could be one of these:', '', ...describe(best));
		const sure = others.filter((other) => other.confidence === 'match');
		const rest = others.filter((other) => other.confidence !== 'match');
		lines.push(...list('Or this, which has the same code:', sure));
		lines.push(...list(confidence === 'match' ? 'Others that are close:' : 'Or:', rest));
	}
	if (incomplete) lines.push('', 'A part of the index could not be read. Something may be missing.');
	return lines.join('\n');
}

function list(heading: string, results: readonly LookupResult[]): string[] {
	if (results.length === 0) return [];
	return ['', heading, ...results.map(({ title, url }) => `  ${title}\n  ${url}`)];
}

function describe({ title, url, reason, causes }: LookupResult): string[] {
	return [
		`  ${title}`,
		`  ${url}`,
		`  ${because(reason)}`,
		...(causes.length > 0 ? ['', '  Causes:'] : []),
		...causes.map((cause) => `  - ${cause.title}\n    ${cause.url}`),
	];
}

function because({ code, message, words }: Reason): string {
	if (code !== undefined) return `Found by its code: ${code}`;
	if (message !== undefined) return `Found by its message: ${message}`;
	return `Found by its words: ${words.slice(0, 6).join(', ')}`;
}
