import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** When a file was committed first and last, in UTC: `2026-11-23T08:00:00Z`. */
export interface CommitDates {
	publishedAt: string;
	updatedAt: string;
}

/**
 * When the files of a folder were committed first and last, by path from `root`, from one call of
 * git. A file that was moved within the folder keeps its first day; files that are gone are named
 * too. Empty without git, without a repository, and in a shallow clone, which would give every file
 * the day of its last commit.
 *
 * @param folder path from `root`, with `/`
 * @example
 * gitDates('/site', 'src/content/docs').get('src/content/docs/en/index.mdx');
 * // { publishedAt: '2026-10-01T09:30:00Z', updatedAt: '2026-11-23T08:00:00Z' }
 * @see https://git-scm.com/docs/git-log
 */
export function gitDates(root: string, folder: string): Map<string, CommitDates> {
	const cwd = join(root, folder);
	if (git(cwd, 'rev-parse', '--is-shallow-repository').trim() !== 'false') return new Map();
	const spans = readLog(git(cwd, ...LOG));
	return new Map(
		Array.from(spans, ([path, { first, last }]) => [
			`${folder}/${path}`,
			{ publishedAt: inUtc(first), updatedAt: inUtc(last) },
		]),
	);
}

// Children come before parents, so that a new name is known before the commits that used the old
// one. Some options only undo what users may have set for themselves.
const LOG = [
	...'-c log.showRoot=true log --no-follow --no-show-signature --no-notes --no-color'.split(' '),
	...'--topo-order --find-renames --name-status --relative -z --format=@%ct -- .'.split(' '),
];

function git(cwd: string, ...args: string[]): string {
	const { status, stdout } = spawnSync('git', args, {
		cwd,
		encoding: 'utf8',
		maxBuffer: Infinity,
		stdio: ['ignore', 'pipe', 'ignore'],
	});
	return status === 0 ? stdout : '';
}

/** Times of the first and last commit, in seconds. */
interface Span {
	first: number;
	last: number;
}

// With -z a log is a list of words: "@time" for a commit, then its changes, each a status with one
// path, or with two where a file was renamed. Names stand in known places, whatever they look like.
function readLog(log: string): Map<string, Span> {
	const spans = new Map<string, Span>();
	const names = new Map<string, string | undefined>();
	const words = log.split('\0').values();
	let time = 0;
	const commit = (path: string): string | undefined => {
		const name = names.has(path) ? names.get(path) : path;
		const { first, last } = (name !== undefined && spans.get(name)) || { first: time, last: time };
		if (name !== undefined) spans.set(name, { first: Math.min(first, time), last: Math.max(last, time) });
		return name;
	};
	for (const word of words) {
		const status = word.trim();
		if (status === '') continue;
		if (status.startsWith('@')) time = Number(status.slice(1));
		else if (status.startsWith('R')) {
			const before = nextOf(words);
			const after = nextOf(words);
			names.set(before, commit(after));
			// What had the new name in earlier commits was another file.
			names.set(after, undefined);
		} else commit(nextOf(words));
	}
	return spans;
}

function nextOf(words: Iterator<string, undefined>): string {
	return words.next().value ?? '';
}

function inUtc(seconds: number): string {
	return new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');
}
