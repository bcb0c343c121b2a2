import { describe, expect, test } from 'vitest';
import { fieldName } from './problem.ts';
import { issueSchema } from './schema.ts';
import { reviewBy, toIssue, type IssueContext } from './to-issue.ts';

const SMALLEST = { title: 'Rate limit hit', description: 'Too many messages.', language: 'en' };

const CONTEXT: IssueContext = {
	id: 'rate-limit',
	locale: 'en',
	category: 'messages',
	file: 'src/content/docs/en/issues/messages/rate-limit.mdx',
	body: '## More',
	bodyFingerprint: '',
	bodyFigures: { './a.svg': { file: 'a.svg', url: '/_issues/a.1.svg', alt: 'A' } },
	draft: true,
	parseText: (markdown) => [markdown],
	figure: (src, alt) => ({ file: src, url: `/_issues/${src}`, alt }),
};

/** The issue of checked frontmatter. */
function issueOf(data: object, context: Partial<IssueContext> = {}) {
	return toIssue(issueSchema.parse({ ...SMALLEST, ...data }), { ...CONTEXT, ...context });
}

describe('toIssue', () => {
	test('leaves absent fields out, rather than setting them to undefined', () => {
		expect(issueOf({ errors: [{ message: 'x' }] })).toStrictEqual({
			id: 'rate-limit',
			locale: 'en',
			category: 'messages',
			file: 'src/content/docs/en/issues/messages/rate-limit.mdx',
			body: '## More',
			bodyFingerprint: '',
			bodyFigures: { './a.svg': { file: 'a.svg', url: '/_issues/a.1.svg', alt: 'A' } },
			draft: true,
			title: 'Rate limit hit',
			description: 'Too many messages.',
			language: 'en',
			kind: 'error',
			errors: [{ message: 'x' }],
			symptoms: [],
			aliases: [],
			appliesTo: [],
			severity: 'major',
			status: 'open',
			causes: [],
			templates: [],
			related: [],
			references: [],
			formerIds: [],
			allow: [],
		});
	});

	test('carries every field over', () => {
		const fields = {
			kind: 'symptom',
			errors: [{ message: ' {x}\n', code: '131047', shownIn: 'The app' }],
			symptoms: ['It is slow'],
			aliases: ['slow'],
			appliesTo: ['2.x'],
			severity: 'minor',
			status: 'fixed',
			fixedIn: '2.10',
			supersededBy: 'other',
			verifiedAt: '2026-11-23',
			templates: [{ id: 'letter', channel: 'email', body: 'Dear {name}', variables: [] }],
			related: ['other'],
			references: [{ url: 'https://example.com', title: 'Docs' }, { url: 'https://example.org' }],
			formerIds: ['old'],
			translatedFrom: { language: 'id', fields: { title: '1a2b' } },
		};
		expect(issueOf(fields)).toMatchObject(fields);
	});

	test('puts the most likely causes first and keeps the order of equally likely ones', () => {
		const causes = [
			{ id: 'a', title: 'A' },
			{ id: 'b', title: 'B', likelihood: 'rare' },
			{ id: 'c', title: 'C', likelihood: 'common' },
			{ id: 'd', title: 'D', likelihood: 'sometimes' },
			{ id: 'e', title: 'E', likelihood: 'common' },
		];
		expect(issueOf({ causes }).causes.map(({ id }) => id)).toEqual(['c', 'e', 'a', 'd', 'b']);
	});

	test('writes out the short forms of steps and links', () => {
		const steps = [
			'Wait.',
			{ do: 'Open it.', link: 'https://example.com' },
			{
				do: 'Go on.',
				link: { url: 'https://example.com/b', title: 'B' },
				code: 'npm i\n',
				template: 'letter',
			},
		];
		expect(issueOf({ steps }).solution).toStrictEqual({
			remedy: 'fix',
			steps: [
				{ do: ['Wait.'] },
				{ do: ['Open it.'], link: { url: 'https://example.com' } },
				{
					do: ['Go on.'],
					link: { url: 'https://example.com/b', title: 'B' },
					code: 'npm i\n',
					template: 'letter',
				},
			],
		});
	});

	test('has a solution of its own where the issue has steps or a remedy, and none otherwise', () => {
		expect(issueOf({ remedy: 'escalate', who: 'vendor' }).solution).toStrictEqual({
			remedy: 'escalate',
			who: 'vendor',
			steps: [],
		});
		expect(issueOf({ causes: [{ id: 'a', title: 'A' }] })).not.toHaveProperty('solution');
	});

	test('keeps the names of the rules that the issue breaks on purpose', () => {
		expect(issueOf({ allow: [{ rule: 'secret-request', reason: 'Because.' }] }).allow).toEqual([
			'secret-request',
		]);
	});

	test('says of every text and picture which field it comes from', () => {
		const step = { do: 'x', expect: 'x', risk: 'x', image: { src: './a.svg', alt: 'A' } };
		const remedy = { risk: 'x', steps: ['x', step], verify: 'x' };
		const fields: string[] = [];
		issueOf(
			{
				...remedy,
				errors: [{ message: 'x', image: step.image }],
				causes: [{ id: 'a', title: 'A', check: 'x', ...remedy }],
			},
			{
				parseText: (markdown, path) => {
					fields.push(fieldName(path));
					return [markdown];
				},
				figure: (src, alt, path) => {
					fields.push(fieldName(path));
					return { file: src, url: src, alt };
				},
			},
		);
		expect(fields.toSorted()).toEqual([
			'causes[1].check',
			'causes[1].risk',
			'causes[1].steps[1]',
			'causes[1].steps[2].do',
			'causes[1].steps[2].expect',
			'causes[1].steps[2].image.src',
			'causes[1].steps[2].risk',
			'causes[1].verify',
			'errors[1].image.src',
			'risk',
			'steps[1]',
			'steps[2].do',
			'steps[2].expect',
			'steps[2].image.src',
			'steps[2].risk',
			'verify',
		]);
	});

	test('is due for review after its period, where it has both a day and a period', () => {
		expect(issueOf({ verifiedAt: '2026-11-23', reviewEvery: '6 months' }).reviewBy).toBe('2027-05-23');
		expect(issueOf({ verifiedAt: '2026-11-23' })).not.toHaveProperty('reviewBy');
		expect(issueOf({ reviewEvery: '6 months' })).not.toHaveProperty('reviewBy');
	});
});

describe('reviewBy', () => {
	test.each([
		['2026-11-23', '1 day', '2026-11-24'],
		['2026-12-31', '1 day', '2027-01-01'],
		['2026-11-23', '2 weeks', '2026-12-07'],
		['2026-11-23', '6 months', '2027-05-23'],
		['2026-01-31', '1 month', '2026-02-28'],
		['2024-01-31', '1 month', '2024-02-29'],
		['2026-10-31', '4 months', '2027-02-28'],
		['2026-12-31', '2 months', '2027-02-28'],
		['2024-02-29', '1 year', '2025-02-28'],
		['2024-02-29', '4 years', '2028-02-29'],
	])('of %s, every %s, is %s', (verifiedAt, every, due) => {
		expect(reviewBy(verifiedAt, every)).toBe(due);
	});

	test('is nothing without a day or a period', () => {
		expect(reviewBy(undefined, '6 months')).toBeUndefined();
		expect(reviewBy('2026-11-23', undefined)).toBeUndefined();
	});
});
