import {
	cpSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { fix } from './fix.ts';
import { replaceFile } from './write-file.ts';

const ISSUES = 'src/content/docs/en/issues';
const BROKEN = [
	'---',
	'titel:  "No signal"   # as shown',
	'description: The phone finds no network, so nothing can be sent.',
	'kind: symptom',
	'status: opne',
	'steps:',
	'  - Restart the phone.',
	'related: [ late-answer,no-signal ]',
	'---',
	'',
	'Body: opne',
	'',
].join('\n');
const OTHER = BROKEN.replace('titel', 'title')
	.replace('opne', 'open')
	.replace(/related.*\n/, '');

function project(files: Record<string, string>): string {
	const root = mkdtempSync(join(tmpdir(), 'known-issues-fix-'));
	onTestFinished(() => rmSync(root, { recursive: true }));
	mkdirSync(join(root, ISSUES), { recursive: true });
	for (const [name, text] of Object.entries(files)) writeFileSync(join(root, ISSUES, name), text);
	return root;
}

async function run(root: string, dryRun = false): Promise<string> {
	const printed: string[] = [];
	await fix(root, { dryRun, print: (text) => printed.push(text) });
	return printed.join('\n');
}

test('mends in rounds what one mistake hides of another, and nothing else', async () => {
	const root = project({ 'no-signal.mdx': BROKEN, 'late-answers.mdx': OTHER });
	expect(await run(root)).toMatchInlineSnapshot(`
		"src/content/docs/en/issues/late-answers.mdx
		  language is now "en"

		src/content/docs/en/issues/no-signal.mdx
		  language is now "en"
		  status is now "open"
		  titel is now called title

		Mended 2 files.

		src/content/docs/en/issues/no-signal.mdx
		  related[1] is now "late-answers"
		  related[2] is removed

		Mended 1 file.
		"
	`);
	expect(readFileSync(join(root, ISSUES, 'no-signal.mdx'), 'utf8')).toMatchInlineSnapshot(`
		"---
		title:  "No signal"   # as shown
		description: The phone finds no network, so nothing can be sent.
		kind: symptom
		status: open
		steps:
		  - Restart the phone.
		related: [ late-answers ]
		language: en
		---

		Body: opne
		"
	`);
	expect(readdirSync(join(root, ISSUES))).toEqual(['late-answers.mdx', 'no-signal.mdx']);
	expect(await run(root)).toBe('There is nothing to mend without a decision.\n');
});

test('shows what it would change, and writes nothing', async () => {
	const root = project({ 'no-signal.mdx': BROKEN });
	expect(await run(root, true)).toMatchInlineSnapshot(`
		"src/content/docs/en/issues/no-signal.mdx
		@@ -1,6 +1,6 @@
		 ---
		-titel:  "No signal"   # as shown
		+title:  "No signal"   # as shown
		 description: The phone finds no network, so nothing can be sent.
		 kind: symptom
		-status: opne
		+status: open
		 steps:
		@@ -8,2 +8,3 @@
		 related: [ late-answer,no-signal ]
		+language: en
		 ---

		Nothing was written.
		"
	`);
	expect(readFileSync(join(root, ISSUES, 'no-signal.mdx'), 'utf8')).toBe(BROKEN);
});

test('leaves a file alone whose YAML is not valid', async () => {
	const contents = BROKEN.replace('kind: symptom', 'kind: a: b');
	const root = project({ 'no-signal.mdx': contents });
	expect(await run(root)).toBe('There is nothing to mend without a decision.\n');
	expect(readFileSync(join(root, ISSUES, 'no-signal.mdx'), 'utf8')).toBe(contents);
});

test('a file that is replaced keeps its mode, and stays what it is behind a link', () => {
	const root = project({ 'a.mdx': BROKEN });
	const file = join(root, ISSUES, 'a.mdx');
	cpSync(file, join(root, 'real.mdx'));
	symlinkSync(join(root, 'real.mdx'), join(root, 'link.mdx'));
	const { mode } = statSync(join(root, 'real.mdx'));
	replaceFile(join(root, 'link.mdx'), OTHER);
	expect(readFileSync(join(root, 'real.mdx'), 'utf8')).toBe(OTHER);
	expect(statSync(join(root, 'real.mdx')).mode).toBe(mode);
	expect(readdirSync(root).toSorted()).toEqual(['link.mdx', 'real.mdx', 'src']);
});
