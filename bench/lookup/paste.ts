import type { EvaluationQuery } from './data.ts';
import { randomNumbers } from './sets.ts';

/** A log of a service in which one entry says what went wrong. */
export interface LongPaste {
	text: string;
	/** The issues that the entry is about. */
	right: string[];
}

const USUAL = [
	'GET /api/contacts 200',
	'POST /api/broadcasts 202',
	'GET /health 200',
	'job send-broadcast started',
	'job send-broadcast finished',
	'cache miss for contact, loading from database',
	'webhook delivered, no retry needed',
	'connection to redis restored',
	'user session refreshed',
	'slow query on table messages',
	'queue depth is normal',
	'uploaded attachment to storage',
];

/** A log of so many characters with the query in its middle that is a line of one. */
export function longPaste(queries: readonly EvaluationQuery[], length: number): LongPaste {
	const { query, expected, also = [] } = queries.find(({ kind }) => kind === 'log-with-code')!;
	const random = randomNumbers(length);
	const line = () => {
		const time = new Date(Date.UTC(2026, 0, 1) + Math.floor(random() * 86_400_000)).toISOString();
		const request = Math.floor(random() * 2 ** 32).toString(16);
		const message = USUAL[Math.floor(random() * USUAL.length)]!;
		return `${time} INFO [worker-${Math.floor(random() * 9)}] request=${request} ${message}`;
	};
	const lines = Array.from({ length: Math.ceil(length / line().length) }, line);
	lines.splice(lines.length / 2, 0, query);
	return { text: lines.join('\n').slice(0, length), right: [expected!, ...also] };
}
