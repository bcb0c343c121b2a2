import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { fingerprints } from '../issue/translation.ts';
import { libraryFiles } from './files.ts';
import { makeIssue, makeLibrary } from './fixtures/library.ts';
import type { Library } from './library.ts';
import type { OutputFile } from './output-file.ts';

const ids = ['message-blocked', 'move-number', 'old-number', 'new-one'];

/** What an author may change in any issue: its own words, and what ties it to others. */
const edit = fc.record({
	index: fc.nat(7),
	change: fc.oneof(
		fc.constant('remove' as const),
		fc.record({ id: fc.constantFrom(...ids) }),
		fc.record({ title: fc.constantFrom('Blocked', 'Another title') }),
		fc.record({ description: fc.constantFrom('It stops.', 'It goes on.') }),
		fc.record({ category: fc.constantFrom('numbers', 'sending') }),
		fc.record({ slug: fc.constantFrom('en/elsewhere', 'id/lain') }),
		fc.record({ related: fc.array(fc.constantFrom(...ids), { maxLength: 2 }) }),
		fc.record({ supersededBy: fc.constantFrom(...ids) }),
		fc.record({ formerIds: fc.constant(['older']) }),
		fc.record({ errors: fc.constantFrom([{ message: 'A', code: '1' }], [{ message: 'B', code: '2' }]) }),
		fc.record({ updatedAt: fc.constantFrom('2026-01-02', '2026-03-04') }),
		fc.record({
			translatedFrom: fc.constantFrom(
				{ language: 'en', fields: fingerprints(makeIssue({ title: 'Blocked' })) },
				{ language: 'en', fields: fingerprints(makeIssue()) },
			),
		}),
	),
});

function edited(library: Library, edits: readonly { index: number; change: object | 'remove' }[]): Library {
	let issues = [...library.issues, makeIssue({ id: 'new-one', locale: 'id', language: 'id' })];
	for (const { index, change } of edits) {
		const at = index % Math.max(1, issues.length);
		if (change === 'remove') issues = issues.toSpliced(at, 1);
		else issues = issues.map((issue, place) => (place === at ? { ...issue, ...change } : issue));
	}
	// Two issues of one id and language stop the build.
	const distinct = new Map(issues.map((issue) => [`${issue.locale} ${issue.id}`, issue]));
	return { ...library, issues: [...distinct.values()] };
}

function withSources(library: Library): Map<string, OutputFile> {
	const files = Array.from(libraryFiles(library)).filter(({ sources }) => sources);
	return new Map(files.map((file) => [file.path, file]));
}

test('the same sources give the same text, whatever else has changed', () => {
	let same = 0;
	let other = 0;
	fc.assert(
		fc.property(fc.array(edit, { maxLength: 4 }), fc.array(edit, { maxLength: 4 }), (once, then) => {
			const before = edited(makeLibrary(), once);
			const known = withSources(before);
			for (const [path, file] of withSources(edited(before, then))) {
				const earlier = known.get(path);
				if (!earlier) continue;
				const isSame = JSON.stringify(file.sources!()) === JSON.stringify(earlier.sources!());
				if (isSame) expect(file.text(), path).toBe(earlier.text());
				if (isSame) same += 1;
				else other += 1;
			}
		}),
		{ numRuns: 300 },
	);
	// Both happened, or nothing was held to anything.
	expect(Math.min(same, other)).toBeGreaterThan(100);
});

test('nearly all files of a large site say what they are made of', () => {
	const issues = Array.from({ length: 300 }, (_, n) =>
		makeIssue({ id: `issue-${n}`, errors: [{ message: `M ${n}`, code: `${n}` }] }),
	);
	const files = [...libraryFiles(makeLibrary({ issues }))];
	expect(files.filter(({ sources }) => sources).length / files.length).toBeGreaterThan(0.9);
});
