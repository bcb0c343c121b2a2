import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import { makeIssue, makeLibrary } from '../outputs/fixtures/library.ts';
import { buildSite } from '../server/fixtures/site.ts';

const MAIN = fileURLToPath(new URL('main.ts', import.meta.url));
const ISSUES = 'src/content/docs/en/issues';

const DESCRIPTION = 'The phone shows that it has no network, and nothing is sent.';
const VERIFY = 'verify: A message goes out.';
const issue = (...fields: string[]) =>
	[
		'---',
		'title: No signal',
		`description: ${DESCRIPTION}`,
		'language: en',
		...fields,
		VERIFY,
		'---',
		'',
	].join('\n');
const WHOLE = issue('kind: symptom', 'steps: [Restart the phone.]');
const WRONG = issue('kind: sympton', 'related: [a]', 'steps: [Restart the phone.]');
const DOUBTFUL = issue('kind: error', 'errors: [{ message: A, code: "a#b" }]', 'steps: [Restart it.]');

function project(files: Record<string, string>): string {
	const root = mkdtempSync(join(tmpdir(), 'known-issues-check-'));
	onTestFinished(() => rmSync(root, { recursive: true }));
	for (const [name, text] of Object.entries(files)) {
		mkdirSync(dirname(join(root, ISSUES, name)), { recursive: true });
		writeFileSync(join(root, ISSUES, name), text);
	}
	return root;
}

function run(cwd: string, args: string[], variables: Record<string, string> = {}) {
	const { GITHUB_ACTIONS: _, GITHUB_WORKSPACE: __, FORCE_COLOR: ___, ...env } = process.env;
	const command = ['--no-warnings', MAIN, 'check', ...args];
	const { status, stdout, stderr } = spawnSync(process.execPath, command, {
		cwd,
		encoding: 'utf8',
		env: { ...env, ...variables },
	});
	return { status, stdout, stderr };
}

// Each starts a program, which takes its time on a busy machine.
describe('known-issues check', { timeout: 30_000 }, () => {
	test('ends with 0 where nothing is wrong', () => {
		const { status, stdout } = run(project({ 'a.mdx': WHOLE }), []);
		expect(stdout).toBe('1 issue, no problems.\n');
		expect(status).toBe(0);
	});

	test('ends with 1 for errors, and with 0 for warnings, unless it is strict', () => {
		expect(run(project({ 'a.mdx': WRONG }), []).status).toBe(1);
		const doubtful = project({ 'a.mdx': DOUBTFUL });
		expect(run(doubtful, []).status).toBe(0);
		expect(run(doubtful, ['--strict']).status).toBe(1);
	});

	test('shows nothing below the severity that is asked for, and says so', () => {
		const { stdout } = run(project({ 'a.mdx': DOUBTFUL }), ['--severity', 'error']);
		expect(stdout).toBe('1 issue, no problems.\n1 problem not shown.\n');
	});

	test('ends with 2 where there is nothing to check, or an option is wrong', () => {
		expect(run(project({ '../other.mdx': WHOLE }), [])).toMatchObject({ status: 2, stdout: '' });
		expect(run(project({ 'a.mdx': WHOLE }), ['--format', 'xml']).status).toBe(2);
		expect(run(project({ 'a.mdx': WHOLE }), ['--json', '--format', 'text']).status).toBe(2);
	});

	test('has a form for programs', () => {
		const { stdout } = run(project({ 'a.mdx': WRONG }), ['--json']);
		expect(JSON.parse(stdout)).toMatchObject({ version: 1, counts: { errors: 1, fixable: 1 } });
	});

	test('says it in commands on GitHub Actions, from the root of the repository, unless asked otherwise', () => {
		const root = project({ 'a.mdx': WRONG });
		const variables = { GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: dirname(root) };
		const file = `${root.slice(dirname(root).length + 1)}/${ISSUES}/a.mdx`;
		expect(run(root, [], variables).stdout).toContain(
			`::error file=${file},line=5,col=7,title=wrong-value::`,
		);
		expect(run(root, ['--format', 'text'], variables).stdout).not.toContain('::error');
	});

	test('has colours only where they are wanted', () => {
		const root = project({ 'a.mdx': WRONG });
		expect(run(root, []).stdout).not.toContain('\u001B');
		expect(run(root, [], { FORCE_COLOR: '1' }).stdout).toContain('\u001B[31merror');
	});

	test.each([
		['as text', ['--format', 'text']],
		['as JSON', ['--json']],
		['on GitHub', ['--format', 'github']],
		['as SARIF', ['--format', 'sarif']],
		['as what would be mended', ['--fix', '--dry-run']],
	])('shows no secret and no address of a person %s', (_, args) => {
		// Made of parts, so that nothing that scans this repository takes it for real.
		const token = ['EAA', 'q7Zt4Kx9Rb2Wm8Vc3Np6Hd'].join('');
		const steps = `steps: ["Open  ${token} or ask rina.wijaya@shop.co.id"]\nrelated: [${token}]`;
		const root = project({ 'a.mdx': issue('kind: symptom', steps) });
		const { stdout, status } = run(root, args);
		expect(status).toBe(1);
		expect(stdout).toContain('EAAq');
		expect(stdout).not.toContain(token.slice(-8));
		expect(stdout).not.toContain('shop.co.id');
	});

	test('lists every rule', () => {
		const { status, stdout } = run(tmpdir(), ['--rules']);
		expect(stdout).toContain('Each page has an address of its own.\n');
		expect(status).toBe(0);
	});

	test('mends, and then says what is left', () => {
		const root = project({ 'a.mdx': WRONG.replace('steps', 'step') });
		const { status, stdout } = run(root, ['--fix']);
		expect(stdout).toContain('  kind is now "symptom"\n');
		expect(stdout).toMatch(/\n1 issue, no problems\.\n$/);
		expect(status).toBe(0);
	});
});

describe('known-issues check --against', { timeout: 30_000 }, async () => {
	const [gone, kept] = [makeIssue({ id: 'gone', title: 'No signal' }), makeIssue({ id: 'kept' })];
	const dist = await buildSite(makeLibrary({ issues: [gone, kept] }));
	afterAll(() => rmSync(dist, { recursive: true }));

	test('says which issues vanished, and where they went', () => {
		const root = project({ 'kept.mdx': WHOLE.replace('No signal', 'Kept'), 'new.mdx': WHOLE });
		const { status, stdout } = run(root, ['--against', dist]);
		expect(status).toBe(1);
		expect(stdout).toContain('→ If "new" took its place, write there: formerIds: [gone]');
	});

	test('is content where former ids keep them alive', () => {
		const moved = WHOLE.replace('kind:', 'formerIds: [gone]\nkind:');
		expect(run(project({ 'kept.mdx': WHOLE, 'new.mdx': moved }), ['--against', dist]).status).toBe(0);
	});

	test.each<[string, (root: string) => string, RegExp]>([
		['there is no site', () => '/nowhere', /There is no site with known issues in "\/nowhere"/],
		[
			'it is another site',
			() => dist,
			/is another one: of its issues, such as "gone", this project has none/,
		],
		['nobody answers', () => 'http://127.0.0.1:9/', /The site at "http:\/\/127.0.0.1:9\/" cannot be read/],
	])('ends with 2 where %s', (_, at, message) => {
		const root = project({ 'a.mdx': WHOLE });
		const { status, stdout, stderr } = run(root, ['--against', at(root)]);
		expect(stderr).toMatch(message);
		expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
	});

	test('ends with 2 where the issues are of another version, or are no JSON', () => {
		const root = project({ 'kept.mdx': WHOLE });
		writeFileSync(join(dist, 'issues.json'), '{ "version": 99, "issues": [] }');
		expect(run(root, ['--against', dist])).toMatchObject({
			status: 2,
			stderr: expect.stringContaining(
				'built by another version: its issues.json has version 99, not 1',
			) as string,
		});
		writeFileSync(join(dist, 'issues.json'), '<html>');
		expect(run(root, ['--against', dist])).toMatchObject({
			status: 2,
			stderr: expect.stringContaining('issues.json of the site at') as string,
		});
	});
});
