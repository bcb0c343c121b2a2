import { availableParallelism } from 'node:os';
import { expect, test } from 'vitest';
import { makeSite } from '../outputs/fixtures/library.ts';
import { placeOf } from '../source/place.ts';
import type { SourceFile } from '../source/read-issue.ts';
import { issueReader, type IssueReading } from './issue-reader.ts';
import { readIssuesInThreads } from './issue-threads.ts';

const reading: IssueReading = { root: '/my project', site: makeSite(), otherKeys: ['draft'] };
const here = issueReader(reading, undefined);

// Every seventh has a problem.
const sources = Array.from({ length: 120 }, (_, n): SourceFile => {
	const path = `en/issues/post/case-${n}.mdx`;
	return {
		path: `/my project/${path}`,
		file: path,
		place: placeOf(path, reading.site.locales, reading.site.folder)!,
		contents: `---
title: Parcel ${n}
description: It comes late.
language: ${n % 7 === 0 ? 'fr' : 'en'}
kind: symptom
steps: [Open **Settings**.]
---

## Night ${n}

See [the next](../case-${n + 1}/).
`,
	};
});

test('threads read what one alone reads', async () => {
	let readHere = 0;
	const threads = readIssuesInThreads(reading, 500, (source) => {
		readHere++;
		return here(source);
	});
	const said = await Promise.all(sources.map(async (source) => threads.read(source)));
	await threads.close();
	expect(said).toEqual(sources.map((source) => here(source)));
	expect(said.filter(({ problems }) => problems.length > 0)).toHaveLength(18);
	expect(readHere).toBe(availableParallelism() > 1 ? 50 : 120);
});

test('few files are read without threads', async () => {
	const threads = readIssuesInThreads(reading, 120, here);
	const said = sources.map((source) => threads.read(source));
	expect(said.every((one) => !(one instanceof Promise))).toBe(true);
	await threads.close();
});

test('what a thread cannot read is said, and the next file is read', async () => {
	const threads = readIssuesInThreads(reading, 500, here);
	for (const source of sources.slice(0, 50)) await threads.read(source);
	const broken = { ...sources[0]!, contents: undefined as unknown as string };
	await expect(Promise.resolve(threads.read(broken))).rejects.toThrow(/undefined/);
	expect(await threads.read(sources[1]!)).toEqual(here(sources[1]!));
	await threads.close();
});

test('where threads do not start, all is read here', async () => {
	const threads = readIssuesInThreads(undefined as never, 500, here);
	for (const source of sources.slice(0, 50)) await threads.read(source);
	expect(await Promise.all(sources.map(async (source) => threads.read(source)))).toEqual(
		sources.map((source) => here(source)),
	);
	await threads.close();
});
