import { clean } from '../terminal/clean.ts';
import type { Holder } from './holders.ts';

/** That an error is known already, and where. */
export function sharedWarning(holders: readonly Holder[]): string {
	return holders
		.map(
			({ id, file, value }) =>
				`${JSON.stringify(clean(value))} is already an error of the issue "${id}" (${file}).`,
		)
		.join('\n');
}

/** That an id is easily taken for others. */
export function nearWarning(id: string, near: readonly string[]): string {
	const others = near.map((other) => `"${other}"`).join(', ');
	return `Near "${id}" there ${near.length === 1 ? 'is already' : 'are already'} ${others}. Is it the same issue?`;
}
