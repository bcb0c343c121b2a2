import { expect, test } from 'vitest';
import { makeIssue } from '../outputs/fixtures/library.ts';
import { contentVersion } from './content-version.ts';

const issue = makeIssue({ title: 'Not sent', verifiedAt: '2026-11-23' });

test('a version is seven hexadecimal digits', () => {
	for (let count = 0; count < 200; count++) {
		expect(contentVersion({ ...issue, title: `Not sent ${count}` })).toMatch(/^[0-9a-f]{7}$/);
	}
});

test('a version changes with a word, and not with a date or a folder', () => {
	const version = contentVersion(issue);
	expect(contentVersion({ ...issue, description: 'It goes on.' })).not.toBe(version);
	expect(contentVersion({ ...issue, status: 'fixed', fixedIn: '2.1' })).not.toBe(version);
	const moved = {
		...issue,
		category: 'other',
		file: 'b.mdx',
		verifiedAt: '2027-01-01',
		updatedAt: '2027-01-01',
	};
	expect(contentVersion(moved)).toBe(version);
});
