import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { issueSchema } from './schema.ts';

const SMALLEST = { title: 'Rate limit hit', description: 'Too many messages.', language: 'en' };

/** The fields that a schema refuses, with zod's word for the reason. */
function refused(data: object): string[] {
	const result = issueSchema.safeParse({ ...SMALLEST, ...data });
	return result.error?.issues.map(({ path, code }) => `${path.join('.')} ${code}`) ?? [];
}

describe('issueSchema', () => {
	test('asks for a title, a description and a language, and fills in the rest', () => {
		expect(issueSchema.safeParse({}).error?.issues.map(({ path }) => path.join('.'))).toEqual([
			'title',
			'description',
			'language',
		]);
		expect(issueSchema.parse(SMALLEST)).toMatchInlineSnapshot(`
			{
			  "aliases": [],
			  "allow": [],
			  "appliesTo": [],
			  "causes": [],
			  "description": "Too many messages.",
			  "errors": [],
			  "formerIds": [],
			  "kind": "error",
			  "language": "en",
			  "references": [],
			  "related": [],
			  "severity": "major",
			  "status": "open",
			  "symptoms": [],
			  "templates": [],
			  "title": "Rate limit hit",
			}
		`);
	});

	test('takes every field in its long and its short form', () => {
		const cause = {
			id: 'too-fast',
			title: 'Sent too fast',
			likelihood: 'common',
			check: 'Look at the **log**.',
			remedy: 'workaround',
			who: 'admin',
			risk: 'None.',
			steps: ['Wait.', { do: 'Send again.' }],
			verify: 'It arrives.',
		};
		const step = {
			do: 'Open the page.',
			expect: 'A list.',
			risk: 'None.',
			image: { src: './a.svg', alt: 'A list' },
			link: 'https://example.com',
			code: 'npm i\n',
			template: 'letter',
		};
		const data = {
			...SMALLEST,
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
			reviewEvery: '6 months',
			causes: [cause],
			remedy: 'escalate',
			who: 'vendor',
			risk: 'None.',
			steps: ['Wait.', step, { do: 'Go on.', link: { url: 'https://example.com', title: 'Here' } }],
			verify: 'It arrives.',
			templates: [
				{
					id: 'letter',
					channel: 'email',
					subject: 'About {name}',
					body: 'Dear {name}\n',
					variables: [{ name: 'name', label: 'Name', example: 'Rina' }],
				},
			],
			related: ['other'],
			references: [{ url: 'https://example.com', title: 'Docs' }, { url: 'https://example.org' }],
			formerIds: ['old'],
			allow: [{ rule: 'secret-request', reason: 'Because.' }],
			translatedFrom: { language: 'id', fields: { title: '1a2b' } },
		};
		expect(issueSchema.parse(data)).toEqual(data);
	});

	test.each<[string, object, string[]]>([
		['a field it does not know', { titel: 'x' }, [' unrecognized_keys']],
		[
			'a field of a cause it does not know',
			{ causes: [{ id: 'a', title: 'A', x: 1 }] },
			['causes.0 unrecognized_keys'],
		],
		['an empty list of steps', { steps: [] }, ['steps too_small']],
		['more than fifty steps', { steps: Array.from({ length: 51 }, () => 'Wait.') }, ['steps too_big']],
		['an error without a message', { errors: [{ code: '1' }] }, ['errors.0.message invalid_type']],
		[
			'a cause without id and title',
			{ causes: [{}] },
			['causes.0.id invalid_type', 'causes.0.title invalid_type'],
		],
		['a status it does not know', { status: 'closed' }, ['status invalid_value']],
		['a period in other words', { reviewEvery: 'monthly' }, ['reviewEvery invalid_format']],
		['a period of nothing', { reviewEvery: '0 days' }, ['reviewEvery invalid_format']],
		[
			'an exception without a reason',
			{ allow: [{ rule: 'secret-request' }] },
			['allow.0.reason invalid_type'],
		],
		[
			'a variable whose name is no name',
			{ templates: [{ id: 'a', channel: 'chat', body: 'x', variables: [{ name: 'Name', label: 'N' }] }] },
			['templates.0.variables.0.name invalid_format'],
		],
	])('refuses %s', (_, data, problems) => {
		expect(refused(data)).toEqual(problems);
	});

	test.each(['1 day', '2 days', '1 week', '6 months', '1 year', '999 years'])(
		'takes the period %s',
		(reviewEvery) => {
			expect(refused({ reviewEvery })).toEqual([]);
		},
	);

	test('describes every field that an author can write', () => {
		expect(undescribed(issueSchema)).toEqual([]);
	});
});

/** Names of the top fields without a description: they would have no hint and no hover help. */
function undescribed(schema: z.ZodObject): string[] {
	return Object.entries(schema.shape).flatMap(([name, field]) => {
		let current: z.ZodType | undefined = field as z.ZodType;
		while (current && !current.meta()?.description) {
			current = (current._zod.def as { innerType?: z.ZodType }).innerType;
		}
		return current ? [] : [name];
	});
}
