import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { readProject } from './project.ts';
import { CONTENT, fileReader, type Reading } from './read-file.ts';
import { readInThreads } from './read-in-threads.ts';

const ISSUES = 300;
const LOCALES = ['en', 'id'].map((language) => ({ path: language, language }));

let reading: Reading;
let paths: string[];

beforeAll(() => {
	const root = mkdtempSync(join(tmpdir(), 'threads-'));
	paths = [];
	for (const { path } of LOCALES) {
		mkdirSync(join(root, CONTENT, path, 'issues'), { recursive: true });
		for (let n = 0; n < ISSUES; n++) {
			paths.push(`${path}/issues/case-${n}.mdx`);
			writeFileSync(join(root, CONTENT, paths.at(-1)!), issue(path, n));
		}
	}
	reading = { root, settings: { locales: LOCALES, folder: 'issues', sharedErrors: 'warning' }, known: true };
});

// Every seventh has a problem.
const issue = (language: string, n: number) => `---
title: Parcel ${n}
description: It comes late.
language: ${n % 7 === 0 ? 'fr' : language}
kind: symptom
steps: [Open **Settings**.]
---

## Night ${n}

See [the list](/list/).
`;

test('threads read what one alone reads, in the same order', async () => {
	const { read } = await fileReader(reading);
	const results = await readInThreads(reading, paths);
	expect(results).toEqual(paths.map((path) => read(path)));
	expect(results.filter(({ problems }) => problems.length > 0)).toHaveLength(86);
});

test('what stops one thread stops all', async () => {
	const settings = { ...reading.settings, markdownForms: './gone.js' };
	await expect(readInThreads({ ...reading, settings }, paths)).rejects.toThrow(/gone\.js could not be read/);
});

test('a large project has the bodies of its issues too', async () => {
	const { issues } = await readProject(reading.root);
	expect(issues).toHaveLength(2 * ISSUES);
	expect(issues.at(-1)).toMatchObject({ id: 'case-99', body: '## Night 99\n\nSee [the list](/list/).' });
});
