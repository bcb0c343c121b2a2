import { AstroError } from 'astro/errors';
import { explainSystemError } from '../../source/system-error.ts';

/**
 * An error as its reader needs it: what the system refused, for which file, and the way out. Any
 * other error stays as it is.
 */
export function clearFailure(error: unknown): unknown {
	const known = explainSystemError(error);
	if (!known || error instanceof AstroError) return error;
	const clear = new AstroError(
		`${known.path ?? 'A file'} could not be read or written: ${known.reason}.`,
		known.hint,
	);
	// The stack leads into this package, where there is nothing to mend.
	clear.stack = '';
	return clear;
}

/** The same function, whose errors are clear: see {@link clearFailure}. */
export function failingClearly<Args extends unknown[], Result>(
	work: (...args: Args) => Result | Promise<Result>,
): (...args: Args) => Promise<Result> {
	return async (...args) => {
		try {
			return await work(...args);
		} catch (error) {
			throw clearFailure(error);
		}
	};
}
