import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
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
 * Commits in the repository's `.git-blame-ignore-revs` changed nothing that readers mind: they do not
 * count for the files that they changed, only for those that they brought.
 *
 * @param folder path from `root`, with `/`
 * @example
 * gitDates('/site', 'src/content/docs').get('src/content/docs/en/index.mdx');
 * // { publishedAt: '2026-10-01T09:30:00Z', updatedAt: '2026-11-23T08:00:00Z' }
 * @see https://git-scm.com/docs/git-log
 * @see https://git-scm.com/docs/git-blame#Documentation/git-blame.txt---ignore-revs-filefile
 */
export function gitDates(root: string, folder: string): Map<string, CommitDates> {
	const cwd = join(root, folder);
	const answer = git(cwd, 'rev-parse', '--is-shallow-repository', '--show-toplevel');
	const [isShallow, top = ''] = answer.split('\n');
	if (isShallow !== 'false') return new Map();
	const spans = readLog(git(cwd, ...LOG), ignoredCommits(top));
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
	...'--topo-order --find-renames --name-status --relative -z --format=@%H/%ct -- .'.split(' '),
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

function ignoredCommits(top: string): Set<string> {
	const file = join(top, '.git-blame-ignore-revs');
	if (!existsSync(file)) return new Set();
	return new Set(readFileSync(file, 'utf8').match(/(?<=^\s*)[\da-f]{40,64}\b/gm));
}

/** Times of the first and last commit, in seconds. */
interface Span {
	first: number;
	last: number;
}

// With -z a log is a list of words: "@hash/time" for a commit, then its changes, each a status with
// one path, or with two where a file was renamed. Names stand in known places, whatever they look like.
function readLog(log: string, ignored: ReadonlySet<string>): Map<string, Span> {
	const spans = new Map<string, Span>();
	const names = new Map<string, string | undefined>();
	const words = log.split('\0').values();
	let time = 0;
	let isIgnored = false;
	const nameOf = (path: string) => (names.has(path) ? names.get(path) : path);
	const commit = (path: string) => {
		const name = nameOf(path);
		if (name === undefined) return;
		const { first, last } = spans.get(name) ?? { first: time, last: time };
		spans.set(name, { first: Math.min(first, time), last: Math.max(last, time) });
	};
	for (const word of words) {
		const status = word.trim();
		if (status === '') continue;
		if (status.startsWith('@')) {
			const [hash, seconds] = status.slice(1).split('/') as [string, string];
			time = Number(seconds);
			isIgnored = ignored.has(hash);
			continue;
		}
		const before = status.startsWith('R') ? nextOf(words) : undefined;
		const path = nextOf(words);
		if (!isIgnored || status === 'A') commit(path);
		if (before === undefined) continue;
		names.set(before, nameOf(path));
		// What had the new name in earlier commits was another file.
		names.set(path, undefined);
	}
	return spans;
}

function nextOf(words: Iterator<string, undefined>): string {
	return words.next().value ?? '';
}

function inUtc(seconds: number): string {
	return new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');
}
