import { spawnSync } from 'node:child_process';

// Who goes back further than this has other ways to look.
const MOST = 100;

/**
 * The earlier contents of a file in git, the newest first, across renames. Nothing without git or
 * outside of a repository.
 *
 * @param file path from `root`, with `/`
 */
export function* earlierVersions(root: string, file: string): Generator<string> {
	const log = git(root, 'log', '--follow', '--relative', '-n', String(MOST), ...NAMES, '--', file);
	let commit = '';
	for (const word of log.split('\0')) {
		const [, next] = /^\n?@([0-9a-f]{40,})$/.exec(word) ?? [];
		if (next !== undefined) commit = next;
		else if (word !== '') yield git(root, 'show', `${commit}:./${word.replace(/^\n/, '')}`);
	}
}

// Some options only undo what users may have set for themselves.
const NAMES = [
	'-z',
	'--name-only',
	'--diff-filter=d',
	'--format=@%H',
	'--no-show-signature',
	'--no-notes',
	'--no-color',
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
