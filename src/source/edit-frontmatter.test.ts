import { describe, expect, test } from 'vitest';
import { editFrontmatter } from './edit-frontmatter.ts';

describe('editFrontmatter', () => {
	const CONTENTS = [
		'---',
		'# Who keeps it: Rina',
		"title:   'It''s \"off\"'   # as shown",
		'related: [ a,b ]',
		'',
		'# Checked with the vendor',
		'verifiedAt: 2026-01-05',
		'---',
		'',
		'Body # with a sign',
		'',
	].join('\n');

	test('keeps every letter of the fields that stay the same', () => {
		expect(editFrontmatter(CONTENTS, (yaml) => yaml.set('verifiedAt', '2026-11-23'))).toBe(
			CONTENTS.replace('2026-01-05', '2026-11-23'),
		);
	});

	test('keeps comments and empty lines around a field that changes', () => {
		expect(editFrontmatter(CONTENTS, (yaml) => yaml.set('related', ['a', 'c']))).toBe(
			CONTENTS.replace('[ a,b ]', '\n  - a\n  - c').replace('related: \n', 'related:\n'),
		);
	});

	test('adds a field at the end, and takes one out', () => {
		const added = editFrontmatter(CONTENTS, (yaml) => yaml.set('status', 'fixed'));
		expect(added).toBe(CONTENTS.replace('2026-01-05\n', '2026-01-05\nstatus: fixed\n'));
		expect(editFrontmatter(added, (yaml) => void yaml.delete('status'))).toBe(CONTENTS);
	});

	test('changes nothing where nothing is changed', () => {
		expect(editFrontmatter(CONTENTS, () => {})).toBe(CONTENTS);
	});

	test('keeps Windows line breaks', () => {
		const windows = CONTENTS.replaceAll('\n', '\r\n');
		expect(editFrontmatter(windows, (yaml) => yaml.set('aliases', ['x', 'y']))).toBe(
			windows.replace('2026-01-05\r\n', '2026-01-05\r\naliases:\r\n  - x\r\n  - y\r\n'),
		);
	});

	test('keeps anchors and what refers to them', () => {
		const contents = '---\na: &words one two\nb: *words\nc: 1\n---\n';
		expect(editFrontmatter(contents, (yaml) => yaml.set('c', 2))).toBe(contents.replace('c: 1', 'c: 2'));
	});

	test('gives a file without frontmatter one', () => {
		expect(editFrontmatter('Body\n', (yaml) => yaml.set('title', 'A'))).toBe('---\ntitle: A\n---\nBody\n');
	});
});
