import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { issueSchema } from '../issue/schema.ts';
import { explain } from './explain.ts';

const ISSUE = { title: 'Rate limit hit', description: 'Too many messages.', language: 'en' };

/** What the author of a value is told, per mistake: its rule and field, the message, the way out. */
function explained(data: unknown, schema: z.ZodType = issueSchema, extraKeys: string[] = []): string {
	const { error } = schema.safeParse(data);
	return explain(error?.issues ?? [], data, schema, extraKeys)
		.map(
			({ rule, path, part, message, hint }) =>
				`${rule} ${part} ${path.join('.') || '(all)'}\n  ${message}\n  → ${hint}`,
		)
		.join('\n');
}

describe('explain', () => {
	test('has nothing to say of a value that is right', () => {
		expect(explained(ISSUE)).toBe('');
	});

	test('tells missing from empty', () => {
		expect(explained({ title: null, description: ' ' })).toMatchInlineSnapshot(`
			"empty-field value title
			  title is empty.
			  → What the reader sees, in their language. For example: Phone Number Not Eligible to Onboard
			empty-field value description
			  description is empty.
			  → What it means, in one or two plain sentences. Shown first on the page and by search engines.
			missing-field value language
			  language is missing.
			  → Language tag of the text. It must be the language of the folder's locale. For example: en"
		`);
	});

	test('names the type that is there and the one that must be, in words of an author', () => {
		expect(
			explained({
				...ISSUE,
				title: ['a'],
				symptoms: 'slow',
				related: { a: 1 },
				errors: ['Not sent'],
				fixedIn: new Date(0),
				translatedFrom: true,
			}),
		).toMatchInlineSnapshot(`
			"wrong-type value title
			  title is a list, ["a"], but must be text.
			  → What the reader sees, in their language. For example: Phone Number Not Eligible to Onboard
			wrong-type value errors.0
			  errors[1] is a text, "Not sent", but must be a group of fields.
			  → One error message, with its code and the place where it is shown. Its fields are: message, code, shownIn, image.
			wrong-type value symptoms
			  symptoms is a text, "slow", but must be a list.
			  → What readers notice, in their own words. Write each item on a line of its own: - slow
			wrong-type value fixedIn
			  fixedIn is a date, "1970-01-01T00:00:00.000Z", but must be text.
			  → Version or date that brought the fix. For example: 2.10
			wrong-type value related
			  related is a group of fields, {"a":1}, but must be a list.
			  → Ids of issues that are close to this one.
			wrong-type value translatedFrom
			  translatedFrom is a boolean, true, but must be a group of fields.
			  → Written by \`known-issues translate accept\`, never by hand."
		`);
	});

	test('lists the choices, and offers the one that is near', () => {
		expect(explained({ ...ISSUE, status: 'fixd', severity: 'blocker', kind: 3 })).toMatchInlineSnapshot(`
			"wrong-value value kind
			  kind is 3, but must be one of: error, symptom, procedure.
			  → What sort of issue it is. \`error\`: has a message; \`symptom\`: is something the reader notices; \`procedure\`: is something to get done.
			wrong-value value severity
			  severity is "blocker", but must be one of: critical, major, minor.
			  → How much it stops. \`critical\`: everything; \`major\`: something important; \`minor\`: little.
			wrong-value value status
			  status is "fixd", but must be one of: open, workaround, fixed, obsolete.
			  → Did you mean "fixed"?"
		`);
	});

	test('offers the field that is near, at the top and further down, also of other schemas', () => {
		const data = { ...ISSUE, titel: 'x', sidbar: {}, causes: [{ id: 'a', title: 'A', liklihood: 'rare' }] };
		expect(explained(data, issueSchema, ['sidebar'])).toMatchInlineSnapshot(`
			"unknown-field key causes.0.liklihood
			  There is no field "liklihood" in causes[1].
			  → Did you mean "likelihood"?
			unknown-field key titel
			  There is no field "titel".
			  → Did you mean "title"?
			unknown-field key sidbar
			  There is no field "sidbar".
			  → Did you mean "sidebar"?"
		`);
	});

	test('lists the fields where none is near', () => {
		expect(explained({ ...ISSUE, templates: [{ id: 'a', channel: 'chat', body: 'x', colour: 1 }] }))
			.toMatchInlineSnapshot(`
			"unknown-field key templates.0.colour
			  There is no field "colour" in templates[1].
			  → The fields here are: body, channel, id, subject, variables."
		`);
	});

	test('says how long a text or a list is, and how long it may be', () => {
		const steps = Array.from({ length: 51 }, () => 'Wait.');
		expect(explained({ ...ISSUE, title: 'x'.repeat(201), steps })).toMatchInlineSnapshot(`
			"too-long value title
			  title has 201 characters; at most 200 are allowed.
			  → Shorten it; longer explanations belong in the body of the page.
			too-long value steps
			  steps has 51 items; at most 50 are allowed.
			  → Shorten it; longer explanations belong in the body of the page."
		`);
	});

	test('says what is wrong with the form of a value', () => {
		expect(explained({ ...ISSUE, reviewEvery: 'often', causes: [{ id: 'A b', title: 'A' }] }))
			.toMatchInlineSnapshot(`
			"wrong-format value reviewEvery
			  reviewEvery "often" is not a period such as "6 months".
			  → How often it must be checked again. For example: 6 months
			wrong-format value causes.0.id
			  causes[1].id "A b" is not an id: use lower-case letters, digits and hyphens.
			  → The cause's permanent id, the same in every language. It is the anchor on the page. For example: portfolio"
		`);
	});

	test('speaks of the form of a step that the author used', () => {
		const steps = ['', { do: '' }, { expect: 'x' }, 17, [], null];
		expect(explained({ ...ISSUE, steps })).toMatchInlineSnapshot(`
			"empty-field value steps.0
			  steps[1] is empty.
			  → A step: its text alone, or an object with \`do\` and more. For example: Open **Settings**.
			empty-field value steps.1.do
			  steps[2].do is empty.
			  → What to do: one action, beginning with the verb. For example: Open **Settings**, then **WhatsApp accounts**.
			missing-field value steps.2.do
			  steps[3].do is missing.
			  → What to do: one action, beginning with the verb. For example: Open **Settings**, then **WhatsApp accounts**.
			wrong-type value steps.3
			  steps[4] is a number, 17, but must be text.
			  → A step: its text alone, or an object with \`do\` and more. For example: Open **Settings**.
			wrong-type value steps.4
			  steps[5] is a list, [], but must be text.
			  → A step: its text alone, or an object with \`do\` and more. For example: Open **Settings**.
			empty-field value steps.5
			  steps[6] is empty.
			  → A step: its text alone, or an object with \`do\` and more. For example: Open **Settings**."
		`);
	});

	test('names the step of a field that does not exist', () => {
		expect(explained({ ...ISSUE, steps: [{ doo: 'Wait.' }] })).toMatchInlineSnapshot(`
			"missing-field value steps.0.do
			  steps[1].do is missing.
			  → What to do: one action, beginning with the verb. For example: Open **Settings**, then **WhatsApp accounts**.
			unknown-field key steps.0.doo
			  There is no field "doo" in steps[1].
			  → Did you mean "do"?"
		`);
	});

	test('lists each field once, also those that Starlight has too', () => {
		expect(
			explained({ ...ISSUE, zzz: 1 }, issueSchema, ['title', 'sidebar']).match(/\btitle\b/g),
		).toHaveLength(1);
	});

	test('speaks of the form of a link that the author used', () => {
		const steps = [
			{ do: 'x', link: 'example.com' },
			{ do: 'x', link: { title: 'x' } },
			{ do: 'x', link: { url: 'ftp://example.com' } },
			{ do: 'x', link: 17 },
		];
		expect(explained({ ...ISSUE, steps })).toMatchInlineSnapshot(`
			"wrong-format value steps.0.link
			  steps[1].link "example.com" is not a web address that begins with https://.
			  → The page this step happens on: an address, or \`url\` and \`title\`.
			missing-field value steps.1.link.url
			  steps[2].link.url is missing.
			  → Where the link leads.
			wrong-format value steps.2.link.url
			  steps[3].link.url "ftp://example.com" is not a web address that begins with https://.
			  → Where the link leads.
			wrong-type value steps.3.link
			  steps[4].link is a number, 17, but must be text.
			  → The page this step happens on: an address, or \`url\` and \`title\`."
		`);
	});

	test('speaks of the frontmatter where the value as a whole is wrong', () => {
		expect(explained('text')).toMatchInlineSnapshot(`
			"wrong-type value (all)
			  the frontmatter is a text, "text", but must be a group of fields.
			  → See what it may hold in /issue.schema.json, or for fields of Starlight at https://starlight.astro.build/reference/frontmatter/."
		`);
	});

	test('has a way out for schemas without descriptions', () => {
		const schema = z.object({ sidebar: z.object({ order: z.number() }), draft: z.boolean() });
		expect(explained({ sidebar: { order: 'one' }, draft: 'no' }, schema)).toMatchInlineSnapshot(`
			"wrong-type value sidebar.order
			  sidebar.order is a text, "one", but must be a number.
			  → See what it may hold in /issue.schema.json, or for fields of Starlight at https://starlight.astro.build/reference/frontmatter/.
			wrong-type value draft
			  draft is a text, "no", but must be true or false.
			  → See what it may hold in /issue.schema.json, or for fields of Starlight at https://starlight.astro.build/reference/frontmatter/."
		`);
	});
});
