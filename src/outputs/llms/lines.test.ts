import { describe, expect, test } from 'vitest';
import { makeIssue, makeSite } from '../fixtures/library.ts';
import { siteLabels, type Page } from '../library.ts';
import { issueLine, pageLine } from './lines.ts';

const site = makeSite();
const t = siteLabels(site, 'en');
const link = '- [A plain issue](https://help.example/en/issues/plain.md)';

function messages(...lengths: number[]) {
	return lengths.map((length, index) => ({ message: String(index % 10).repeat(length) }));
}

describe('the line of an issue', () => {
	test('has its error messages and their codes after what it means', () => {
		const issue = makeIssue({ errors: [{ message: 'Not sent', code: '131047' }, { message: 'It `waits`' }] });
		expect(issueLine(issue, site, t)).toBe(
			`${link}: It stops. \`Not sent\` (131047), \`\` It \`waits\` \`\``,
		);
	});

	test('without error messages has no blank at its end', () => {
		expect(issueLine(makeIssue(), site, t)).toBe(`${link}: It stops.`);
	});

	test('of up to 2,000 characters has all messages', () => {
		const start = `${link}: It stops. `.length;
		const exact = makeIssue({ errors: messages(800, 2_000 - start - 800 - 2 - 2 - 2) });
		expect(issueLine(exact, site, t)).toHaveLength(2_000);
		expect(issueLine(exact, site, t)).not.toContain('not listed');
	});

	test('that would be longer has those that fit, whole, and the number of the others', () => {
		const issue = makeIssue({ errors: messages(1_000, 3_000, 500, 600, 10) });
		const [first, , third, , last] = issue.errors.map(({ message }) => `\`${message}\``);
		expect(issueLine(issue, site, t)).toBe(
			`${link}: It stops. ${first}, ${third}, ${last} (messages not listed here: 2)`,
		);
		expect(issueLine(issue, site, siteLabels(site, 'id'))).toMatch(
			/` \(pesan lain yang tidak dicantumkan di sini: 2\)$/,
		);
	});

	test('says how many messages there are where none fits', () => {
		const issue = makeIssue({ errors: messages(4_000, 4_000) });
		expect(issueLine(issue, site, t)).toBe(`${link}: It stops. (messages not listed here: 2)`);
	});

	test.each([1, 10, 100, 1_000])('is not longer than 2,000 characters with %d messages', (count) => {
		const issue = makeIssue({ errors: messages(...Array<number>(count).fill(70)) });
		expect(issueLine(issue, site, t).length).toBeLessThanOrEqual(2_000);
	});
});

describe('the line of an ordinary page', () => {
	const page: Page = { id: 'en/a', key: 'a', locale: 'en', language: 'en', title: 'Guide', body: '' };

	test('is a link to its Markdown, with what it is about where that is known', () => {
		expect(pageLine(page, site)).toBe('- [Guide](https://help.example/en/a.md)');
		expect(pageLine({ ...page, description: 'Read *this*.' }, site)).toBe(
			'- [Guide](https://help.example/en/a.md): Read \\*this\\*.',
		);
	});

	test('stays one line whatever the page says of itself', () => {
		expect(pageLine({ ...page, title: 'Two\nlines', description: 'One.\n\n# Two.' }, site)).toBe(
			'- [Two lines](https://help.example/en/a.md): One. # Two.',
		);
	});

	test('is cut between characters where title or description go on and on', () => {
		const line = pageLine({ ...page, title: 'x'.repeat(5_000), description: '😀'.repeat(5_000) }, site);
		expect(line.length).toBeLessThan(1_400);
		expect(line.isWellFormed()).toBe(true);
		expect(line).toMatch(/^- \[x{299}…\]\(.+\): (?:😀)+…$/);
	});
});
