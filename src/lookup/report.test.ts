import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reportAddress } from './report.ts';

const GITHUB = 'https://github.com/example/help/issues/new';
const GITLAB = 'https://gitlab.com/example/team/help/-/issues/new';
const PAGE = 'https://help.example/en/search/';

const report = (text: string, subject = 'Unknown error') => ({ subject, text, page: PAGE });
const fenced = (text: string, fence = '```') => `${fence}\n${text}\n${fence}\n\n${PAGE}`;

/** What the program or host that is given the address reads from it. */
function readBack(address: string): Record<string, string> {
	return Object.fromEntries(new URL(address).searchParams);
}

describe('the address of a report', () => {
	test('is a mail with the text, then the page, in lines as mail has them', () => {
		const address = reportAddress('help@example.com', report('(#131047) Re-engagement\nmessage'));
		expect(address).toBe(
			'mailto:help@example.com?subject=Unknown%20error&body=(%23131047)%20Re-engagement%0D%0Amessage%0D%0A%0D%0Ahttps%3A%2F%2Fhelp.example%2Fen%2Fsearch%2F',
		);
		expect(reportAddress('mailto:help@example.com', report('(#131047) Re-engagement\nmessage'))).toBe(
			address,
		);
	});

	test("has GitHub's parameters, with the text as a code block", () => {
		const address = reportAddress(GITHUB, report('failed: a & b #1'));
		expect(address.startsWith(`${GITHUB}?title=Unknown%20error&body=`)).toBe(true);
		expect(readBack(address)).toEqual({ title: 'Unknown error', body: fenced('failed: a & b #1') });
	});

	test("has GitLab's parameters for a form of GitLab, on any host", () => {
		for (const target of [GITLAB, 'https://git.example/help/-/issues/new?issuable_template=Bug']) {
			expect(readBack(reportAddress(target, report('x')))).toMatchObject({
				'issue[title]': 'Unknown error',
				'issue[description]': fenced('x'),
			});
		}
	});

	test('has the text where the target wants it', () => {
		const address = reportAddress(
			'https://help.example/{title}/new?text={body}&kind=1',
			report('$& $1', '$$'),
		);
		expect(new URL(address).pathname).toBe('/%24%24/new');
		expect(readBack(address)).toEqual({ text: fenced('$& $1'), kind: '1' });
		const mail = reportAddress('help@example.com?subject=Help&body={body}', report('x'));
		expect(readBack(mail)).toEqual({ subject: 'Help', body: `x\r\n\r\n${PAGE}` });
	});

	test('keeps what the target says', () => {
		expect(readBack(reportAddress(`${GITHUB}?labels=docs`, report('x')))).toMatchObject({
			labels: 'docs',
			title: 'Unknown error',
		});
		expect(readBack(reportAddress('mailto:a@example.com?cc=b@example.com', report('x')))).toMatchObject({
			cc: 'b@example.com',
			subject: 'Unknown error',
		});
		expect(new URL(reportAddress(`${GITHUB}#form`, report('x'))).hash).toBe('#form');
	});

	test('has a fence that nothing in the text can end', () => {
		const text = 'before\n```\n````js\nafter';
		expect(readBack(reportAddress(GITHUB, report(text)))['body']).toBe(fenced(text, '`````'));
	});

	test('leaves out what the page was asked for', () => {
		const page = `${PAGE}?q=my+password#q=secret`;
		const address = reportAddress(GITHUB, { ...report('x'), page });
		expect(readBack(address)['body']).toBe(fenced('x'));
	});

	test.each([
		['a mail', 'help@example.com', 2000],
		['a form', GITHUB, 6000],
	])('of %s is not longer than programs take', (_name, target, limit) => {
		for (const text of ['a'.repeat(50_000), '🙂é"'.repeat(50_000), '\n'.repeat(50_000)]) {
			const address = reportAddress(target, report(text, text));
			expect(address.length).toBeLessThanOrEqual(limit);
			expect(address.length).toBeGreaterThan(limit - 50);
			expect(Object.values(readBack(address)).join('')).toContain('…');
		}
	});

	test('has room for the text after a run of backticks, which is shortened', () => {
		const address = reportAddress(GITHUB, report('`'.repeat(50_000)));
		expect(readBack(address)['body']).toBe(fenced('`'.repeat(40), '`'.repeat(41)));
	});

	test('is the whole text as long as it fits', () => {
		const room = 6000 - reportAddress(GITHUB, report('')).length;
		const bodyOf = (length: number) => readBack(reportAddress(GITHUB, report('a'.repeat(length))))['body'];
		expect(bodyOf(room)).toBe(fenced('a'.repeat(room)));
		expect(bodyOf(room + 1)).toBe(fenced(`${'a'.repeat(room - 9)}…`));
	});
});

describe('whatever was pasted', () => {
	const hostile = fc.string({
		unit: fc.oneof(
			fc.string({ unit: 'binary', maxLength: 3 }),
			fc.constantFrom(
				'\ud83d',
				'\ude42',
				'🙂',
				'`',
				'```',
				'~~~',
				'\n',
				'\r\n',
				'%',
				'%2',
				'&',
				'#',
				'+',
				'{body}',
			),
		),
	});
	const long = fc.tuple(hostile, fc.nat(3000)).map(([text, times]) => text.repeat(times).slice(0, 20_000));
	const clean = (text: string) => text.toWellFormed().replaceAll('\0', '');

	test('a form reads it back, or its beginning', () => {
		fc.assert(
			fc.property(
				fc.oneof(hostile, long),
				hostile,
				fc.constantFrom(GITHUB, GITLAB),
				(text, subject, target) => {
					const address = reportAddress(target, report(text, subject));
					expect(address.length).toBeLessThanOrEqual(6000);
					expect(new URL(address).href).toBe(new URL(new URL(address).href).href);
					const [title = '', body = ''] = Object.values(readBack(address));
					expect(clean(subject).startsWith(title.replace(/…$/, ''))).toBe(true);
					const [fence = ''] = /^`+/.exec(body) ?? [];
					const end = `\n${fence}\n\n${PAGE}`;
					expect(body.endsWith(end)).toBe(true);
					const shown = body.slice(fence.length + 1, -end.length);
					expect(shown).not.toContain(fence);
					if (/`{41}/.test(text)) return;
					if (shown === clean(text)) return;
					expect(shown.endsWith('…')).toBe(true);
					expect(clean(text).startsWith(shown.slice(0, -1))).toBe(true);
				},
			),
		);
	});

	test('a mail program reads it back, or its beginning', () => {
		fc.assert(
			fc.property(fc.oneof(hostile, long), (text) => {
				const address = reportAddress('help@example.com', report(text));
				expect(address.length).toBeLessThanOrEqual(2000);
				const body = readBack(address)['body']!.slice(0, -`\r\n\r\n${PAGE}`.length);
				const lines = clean(text).replace(/\r\n?|\n/g, '\r\n');
				if (body !== lines) expect(lines.startsWith(body.replace(/…$/, ''))).toBe(true);
			}),
		);
	});
});
