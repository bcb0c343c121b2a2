import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { gitDates } from './git-dates.ts';

const TEMP = mkdtempSync(join(tmpdir(), 'git-dates-'));
afterAll(() => rmSync(TEMP, { recursive: true, force: true }));

// In a git hook these would lead to the repository that the tests are in.
for (const name of Object.keys(process.env)) if (name.startsWith('GIT_')) vi.stubEnv(name, undefined);
vi.stubEnv('GIT_CEILING_DIRECTORIES', TEMP);
vi.stubEnv('GIT_CONFIG_NOSYSTEM', '1');
vi.stubEnv('GIT_CONFIG_GLOBAL', join(TEMP, 'no-config'));

const FOLDER = 'src/content/docs';
const DAYS = Array.from({ length: 9 }, (_, index) => `2026-11-0${index + 1}T08:00:00Z`);

let count = 0;

/** A throw-away repository. */
class Repository {
	readonly root = join(TEMP, `repository-${++count}`);

	constructor() {
		mkdirSync(this.root);
		this.git('init', '--quiet', '--initial-branch=main');
	}

	git(...args: string[]): string {
		return this.gitOn('2026-01-01T00:00:00Z', ...args);
	}

	gitOn(date: string, ...args: string[]): string {
		const person = { NAME: 'A', EMAIL: 'a@a.example' };
		const both = { ...person, DATE: date };
		const roles = (['AUTHOR', 'COMMITTER'] as const).flatMap((role) =>
			Object.entries(both).map(([name, value]) => [`GIT_${role}_${name}`, value]),
		);
		const env = { ...process.env, ...(Object.fromEntries(roles) as Record<string, string>) };
		const { status, stdout, stderr } = spawnSync('git', args, { cwd: this.root, encoding: 'utf8', env });
		if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
		return stdout;
	}

	/** Writes a file of the content folder; its text is long enough for git to see when it moves. */
	write(name: string, change = ''): void {
		const path = join(this.root, FOLDER, name);
		mkdirSync(dirname(path), { recursive: true });
		const lines = Array.from({ length: 30 }, (_, index) => `Line ${index} of ${JSON.stringify(name)}.\n`);
		writeFileSync(path, `${lines.join('')}${change}\n`);
	}

	move(from: string, to: string): void {
		const path = join(this.root, FOLDER, to);
		mkdirSync(dirname(path), { recursive: true });
		renameSync(join(this.root, FOLDER, from), path);
	}

	remove(name: string): void {
		rmSync(join(this.root, FOLDER, name));
	}

	commit(date: string): void {
		this.git('add', '--all');
		this.gitOn(date, 'commit', '--quiet', '--allow-empty', '--message', 'A change');
	}

	/** Says which commits do not count. */
	ignore(list: string): void {
		writeFileSync(join(this.root, '.git-blame-ignore-revs'), list);
	}

	/** Dates of a file of the content folder. */
	dates(name: string) {
		return gitDates(this.root, FOLDER).get(`${FOLDER}/${name}`);
	}
}

let repository: Repository;
beforeEach(() => {
	repository = new Repository();
});

const from = (first: number, last: number) => ({ publishedAt: DAYS[first], updatedAt: DAYS[last] });

describe('the dates of a file', () => {
	test('are those of its first and its last commit, in UTC', () => {
		repository.write('a.mdx');
		repository.commit('2026-11-23T15:00:00+0700');
		repository.write('a.mdx', 'more');
		repository.write('b.mdx');
		repository.commit('2026-11-24T23:30:00-0200');
		expect(gitDates(repository.root, FOLDER)).toEqual(
			new Map([
				[
					'src/content/docs/a.mdx',
					{ publishedAt: '2026-11-23T08:00:00Z', updatedAt: '2026-11-25T01:30:00Z' },
				],
				[
					'src/content/docs/b.mdx',
					{ publishedAt: '2026-11-25T01:30:00Z', updatedAt: '2026-11-25T01:30:00Z' },
				],
			]),
		);
	});

	test('keep their first day when the file moves, also when it changes on the way', () => {
		repository.write('en/sending/a.mdx');
		repository.commit(DAYS[0]!);
		repository.move('en/sending/a.mdx', 'en/numbers/a.mdx');
		repository.commit(DAYS[1]!);
		repository.move('en/numbers/a.mdx', 'en/numbers/b.mdx');
		writeFileSync(
			join(repository.root, FOLDER, 'en/numbers/b.mdx'),
			repository.git('show', `HEAD:${FOLDER}/en/numbers/a.mdx`).replace('Line 7', 'Another line'),
		);
		repository.commit(DAYS[2]!);
		expect(repository.dates('en/numbers/b.mdx')).toEqual(from(0, 2));
	});

	test('do not pass to another file that takes an old name', () => {
		repository.write('a.mdx');
		repository.commit(DAYS[0]!);
		repository.move('a.mdx', 'b.mdx');
		repository.commit(DAYS[1]!);
		writeFileSync(join(repository.root, FOLDER, 'a.mdx'), 'Something else.');
		repository.commit(DAYS[2]!);
		expect(repository.dates('a.mdx')).toEqual(from(2, 2));
		expect(repository.dates('b.mdx')).toEqual(from(0, 1));
	});

	test('begin at its first commit, also when it was away for a while', () => {
		repository.write('a.mdx');
		repository.commit(DAYS[0]!);
		repository.remove('a.mdx');
		repository.commit(DAYS[1]!);
		repository.write('a.mdx');
		repository.commit(DAYS[2]!);
		expect(repository.dates('a.mdx')).toEqual(from(0, 2));
	});

	test('are found whatever its name is', () => {
		const names = ['@1 é "q".mdx', 'new\nline\tand tab.mdx', '-z', 'R100', ' ', '日本語/:(top)*.mdx', '\\a'];
		for (const name of names) repository.write(name);
		repository.commit(DAYS[0]!);
		const moved = '@7\n';
		repository.move(names[0]!, moved);
		repository.commit(DAYS[1]!);
		expect(repository.dates(moved)).toEqual(from(0, 1));
		for (const name of names.slice(1)) expect(repository.dates(name), name).toEqual(from(0, 0));
	});

	test('are found in a project that is a folder of its repository', () => {
		repository.write('a.mdx');
		repository.commit(DAYS[0]!);
		expect([...gitDates(join(repository.root, 'src'), 'content/docs').keys()]).toEqual([
			'content/docs/a.mdx',
		]);
		expect([...gitDates(repository.root, 'src').keys()]).toEqual(['src/content/docs/a.mdx']);
	});

	test('are those of the commits, not of the merge that brought them', () => {
		repository.write('a.mdx');
		repository.commit(DAYS[0]!);
		repository.git('checkout', '--quiet', '-b', 'side');
		repository.write('b.mdx');
		repository.commit(DAYS[1]!);
		repository.git('checkout', '--quiet', 'main');
		repository.write('a.mdx', 'more');
		repository.commit(DAYS[2]!);
		repository.gitOn(DAYS[3]!, 'merge', '--quiet', '--no-ff', '--message', 'Merge', 'side');
		expect(repository.dates('a.mdx')).toEqual(from(0, 2));
		expect(repository.dates('b.mdx')).toEqual(from(1, 1));
	});

	test('are not those of commits that are to be ignored, save for the files that they brought', () => {
		repository.write('a.mdx');
		repository.write('moved.mdx');
		repository.commit(DAYS[0]!);
		repository.write('a.mdx', 'more');
		repository.commit(DAYS[1]!);
		repository.write('a.mdx', 'a mark');
		repository.write('new.mdx');
		repository.move('moved.mdx', 'en/moved.mdx');
		repository.commit(DAYS[2]!);
		const marked = repository.git('rev-parse', 'HEAD').trim();
		repository.ignore(`# Marks\n  ${marked} # in every file\n${'0'.repeat(40)}\nnonsense\n`);
		expect(repository.dates('a.mdx')).toEqual(from(0, 1));
		expect(repository.dates('en/moved.mdx')).toEqual(from(0, 0));
		expect(repository.dates('new.mdx')).toEqual(from(2, 2));
		repository.write('a.mdx', 'news');
		repository.commit(DAYS[3]!);
		expect(repository.dates('a.mdx')).toEqual(from(0, 3));
	});

	test('do not mind a commit that is only mentioned among those to be ignored', () => {
		repository.write('a.mdx');
		repository.commit(DAYS[0]!);
		repository.write('a.mdx', 'more');
		repository.commit(DAYS[1]!);
		repository.ignore(`# not ${repository.git('rev-parse', 'HEAD')}`);
		expect(repository.dates('a.mdx')).toEqual(from(0, 1));
	});

	test('do not follow the order of commits where a clock was wrong', () => {
		repository.write('a.mdx');
		repository.commit(DAYS[4]!);
		repository.write('a.mdx', 'more');
		repository.commit(DAYS[1]!);
		expect(repository.dates('a.mdx')).toEqual(from(1, 4));
	});

	test('do not depend on settings of the user', () => {
		repository.write('a.mdx');
		repository.commit(DAYS[0]!);
		repository.move('a.mdx', 'b.mdx');
		repository.commit(DAYS[1]!);
		const settings = 'log.showRoot=false log.follow=true diff.renames=false log.showSignature=true';
		for (const setting of `${settings} color.ui=always diff.relative=false core.quotePath=true`.split(' '))
			repository.git('config', ...(setting.split('=') as [string, string]));
		repository.git('notes', 'add', '--message', 'A note');
		expect(repository.dates('b.mdx')).toEqual(from(0, 1));
	});
});

describe('there are no dates', () => {
	test('for a file that was never committed', () => {
		repository.write('a.mdx');
		repository.commit(DAYS[0]!);
		repository.write('new.mdx');
		expect(repository.dates('new.mdx')).toBeUndefined();
	});

	test('before the first commit', () => {
		repository.write('a.mdx');
		expect(gitDates(repository.root, FOLDER)).toEqual(new Map());
	});

	test('without a repository, or without the folder', () => {
		mkdirSync(join(TEMP, 'plain', FOLDER), { recursive: true });
		expect(gitDates(join(TEMP, 'plain'), FOLDER)).toEqual(new Map());
		expect(gitDates(join(TEMP, 'nowhere'), FOLDER)).toEqual(new Map());
	});

	test('in a shallow clone', () => {
		repository.write('a.mdx');
		repository.commit(DAYS[0]!);
		repository.write('a.mdx', 'more');
		repository.commit(DAYS[1]!);
		const clone = (name: string, ...options: string[]) => {
			const path = join(TEMP, `${name}-${count}`);
			repository.git('clone', '--quiet', ...options, `file://${repository.root}`, path);
			return path;
		};
		expect(gitDates(clone('shallow', '--depth=1'), FOLDER)).toEqual(new Map());
		expect(gitDates(clone('whole'), FOLDER).get(`${FOLDER}/a.mdx`)).toEqual(from(0, 1));
	});

	test('without git', () => {
		repository.write('a.mdx');
		repository.commit(DAYS[0]!);
		vi.stubEnv('PATH', TEMP);
		try {
			expect(gitDates(repository.root, FOLDER)).toEqual(new Map());
		} finally {
			vi.stubEnv('PATH', undefined);
		}
	});
});

/** Histories of three names, told to git in its own format, which is much faster than commands. */
test('whatever happened to files, those that are left have the days of their own lives', () => {
	const name = fc.constantFrom('a', 'b', 'c');
	const step = fc.record({ kind: fc.constantFrom('write', 'move', 'delete'), name, to: name });
	fc.assert(
		fc.property(fc.array(step, { minLength: 1, maxLength: 25 }), (steps) => {
			const { commands, lives } = history(steps);
			const { root } = new Repository();
			const { status } = spawnSync('git', ['fast-import', '--quiet'], {
				cwd: root,
				input: commands.join(''),
			});
			expect(status).toBe(0);
			const dates = gitDates(root, '.');
			for (const [path, { first, last }] of lives) {
				expect(dates.get(`./${path}`), path).toEqual({ publishedAt: onDay(first), updatedAt: onDay(last) });
			}
		}),
		{ numRuns: 25 },
	);
});

const START = Date.UTC(2026, 0, 1) / 1000;
const onDay = (day: number) => new Date((START + day * 86_400) * 1000).toISOString().replace('.000Z', 'Z');

function history(steps: readonly { kind: string; name: string; to: string }[]) {
	/** Files that are there, and those that were deleted and may come back, by name. */
	const lives = new Map<string, { first: number; last: number; text: string }>();
	const gone = new Map<string, number>();
	const commands: string[] = [];
	const data = (text: string) => `data ${text.length}\n${text}\n`;
	for (const [day, { kind, name, to }] of steps.entries()) {
		const life = lives.get(name);
		let change: string;
		if (kind === 'write') {
			const own = Array.from({ length: 30 }, (_, line) => `${name} ${day} ${line}\n`).join('');
			const text = life ? `${life.text}more ${day}\n` : own;
			lives.set(name, { first: life?.first ?? gone.get(name) ?? day, last: day, text });
			change = `M 100644 inline ${name}\n${data(text)}`;
		} else if (life && kind === 'move' && !lives.has(to)) {
			lives.delete(name);
			gone.delete(name);
			lives.set(to, { ...life, last: day });
			change = `R ${name} ${to}\n`;
		} else if (life && kind === 'delete') {
			lives.delete(name);
			gone.set(name, life.first);
			change = `D ${name}\n`;
		} else continue;
		const by = `committer A <a@a.example> ${START + day * 86_400} +0000\n`;
		commands.push(`commit refs/heads/main\n${by}${data('A change')}${change}\n`);
	}
	return { commands, lives };
}
