/** What the system refused, in words. */
export interface SystemError {
	/** The reason, to follow a colon. */
	reason: string;
	/** The way out. */
	hint: string;
	/** The file or folder, where the system names it. */
	path?: string;
}

const RIGHTS = {
	reason: 'the system does not permit it',
	hint: 'Look whose it is with `ls -l`. Who runs the command must be its owner, or be given the right.',
};
const FULL = {
	reason: 'the disk is full',
	hint: 'Make room and run the command again. `node_modules/.astro` and `.astro` are made anew when they are missing.',
};
const FILES = {
	reason: 'too many files are open',
	hint: 'Allow more, as with `ulimit -n 4096`, or close other programs, and run the command again.',
};

const REASONS: Record<string, Pick<SystemError, 'reason' | 'hint'>> = {
	EACCES: RIGHTS,
	EPERM: RIGHTS,
	EROFS: {
		reason: 'its disk can only be read',
		hint: 'Make the disk writable, or have the command write elsewhere: `outDir` and `cacheDir` in your Astro config.',
	},
	ENOSPC: FULL,
	EDQUOT: { ...FULL, reason: 'your share of the disk is used up' },
	EMFILE: FILES,
	ENFILE: FILES,
	EIO: {
		reason: 'the disk reports a fault',
		hint: 'Copy the project to another disk and run the command there.',
	},
	ENOENT: {
		reason: 'it does not exist, or is a link to what does not',
		hint: 'Remove the link, or put back what it leads to.',
	},
	ELOOP: { reason: 'it is a link that leads back to itself', hint: 'Remove the link.' },
};

/**
 * Explains an error of the file system; undefined for any other error.
 *
 * @param error what was thrown; also found as the `cause` of another, or among several
 * @example
 * explainSystemError(error); // { reason: 'the disk is full', hint: 'Make room …', path: '/site/dist/a.md' }
 */
export function explainSystemError(error: unknown): SystemError | undefined {
	if (!(error instanceof Error)) return undefined;
	const { code, path } = error as NodeJS.ErrnoException;
	const known = code === undefined || !Object.hasOwn(REASONS, code) ? undefined : REASONS[code];
	if (known) return { ...known, ...(path !== undefined && { path }) };
	const inner = [error.cause, ...(error instanceof AggregateError ? (error.errors as unknown[]) : [])];
	return inner.map(explainSystemError).find((found) => found !== undefined);
}
