import { fileURLToPath } from 'node:url';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { labelsFor } from '../issue/labels.ts';
import { placeOf } from './place.ts';
import { readIssue, type ReadOptions, type ReadResult } from './read-issue.ts';
import { formatProblems } from './report.ts';

const root = fileURLToPath(new URL('fixtures/site/', import.meta.url));
const LOCALES = [
	{ path: 'en', language: 'en' },
	{ path: 'id', language: 'id' },
];

/** Reads a file at a path of the fixture site. */
function read(
	contents: string,
	options: Partial<ReadOptions> = {},
	file = 'en/issues/rate-limit.mdx',
): ReadResult {
	const place = placeOf(file, LOCALES, 'issues');
	if (!place) throw new Error(`${file} is no issue.`);
	return readIssue(
		{ path: `${root}${file}`, file, contents, place },
		{
			root,
			otherKeys: ['title', 'description', 'sidebar', 'draft', 'head'],
			labels: labelsFor(place.locale.language),
			resolverFor: () => (href) => new URL(href, 'https://help.example/en/issues/rate-limit/').href,
			unknownComponent: 'error',
			...options,
		},
	);
}

/** The report that the author of a file sees. */
function report(contents: string, file?: string): string {
	return formatProblems(read(contents, {}, file).problems, () => contents);
}

const FIELDS = {
	title: 'Rate limit hit',
	description: 'Too many messages in a short time.',
	language: 'en',
	errors: '[{ message: Rate limit hit, code: 131047 }]',
	steps: '[Wait one hour.]',
};

/**
 * A complete file. Each field is written as it would stand behind its name; an empty one is left
 * out.
 */
function mdx(fields: Record<string, string> = {}, body = ''): string {
	const lines = Object.entries({ ...FIELDS, ...fields }).flatMap(([name, yaml]) =>
		yaml === '' ? [] : `${name}:${yaml.startsWith('\n') ? '' : ' '}${yaml}`,
	);
	return `---\n${lines.join('\n')}\n---\n${body}`;
}

test('a complete file has no problems', () => {
	expect(report(mdx())).toBe('');
	expect(report(mdx({}, '\nMore *words*.\n'))).toBe('');
});

test('what the author allows is kept apart from the problems, in fields and in the body', () => {
	const allow = '[{ rule: secret-request, reason: The form is a safe one. }]';
	const { allowed, problems } = read(mdx({ verify: 'Send us your PIN.', allow }, '\nSend us your PIN.\n'));
	expect(problems).toEqual([]);
	expect(allowed).toMatchObject([
		{ rule: 'secret-request', path: ['verify'] },
		{ rule: 'secret-request', line: 11 },
	]);
});

test('the frontmatter is given as its author wrote it, in the order of the file', () => {
	const causes = '[{ id: a, title: A, likelihood: rare }, { id: b, title: B, likelihood: common }]';
	const remedy = { causes: causes.replaceAll('likelihood', 'remedy: escalate, likelihood'), steps: '' };
	const { data, issue } = read(mdx(remedy));
	expect(data?.causes.map(({ id }) => id)).toEqual(['a', 'b']);
	expect(issue?.causes.map(({ id }) => id)).toEqual(['b', 'a']);
	expect(read(mdx({ kind: 'unknown' })).data).toBeUndefined();
});

describe('every mistake is reported with its place and the way out:', () => {
	test('a field that is missing', () => {
		expect(report(mdx({ description: '' }))).toMatchInlineSnapshot(`
			"en/issues/rate-limit.mdx:2:1 error missing-field
			  description is missing.
			  → What it means, in one or two plain sentences. Shown first on the page and by search engines."
		`);
	});

	test('a field of a cause that is missing', () => {
		const causes = '\n  - title: Too fast\n    steps: [Wait.]';
		expect(report(mdx({ steps: '', causes }))).toMatchInlineSnapshot(`
			"en/issues/rate-limit.mdx:7:5 error missing-field
			  causes[1].id is missing.
			  → The cause's permanent id, the same in every language. It is the anchor on the page. For example: portfolio"
		`);
	});

	test('a field that is misspelled', () => {
		expect(report(mdx({ simptoms: '[It is slow]' }))).toMatchInlineSnapshot(`
			"en/issues/rate-limit.mdx:7:1 error unknown-field
			  There is no field "simptoms".
			  → Did you mean "symptoms"?"
		`);
	});

	test('a field of a cause that is misspelled', () => {
		const causes = '\n  - id: too-fast\n    title: Too fast\n    liklihood: rare\n    steps: [Wait.]';
		expect(report(mdx({ steps: '', causes }))).toMatchInlineSnapshot(`
			"en/issues/rate-limit.mdx:9:5 error unknown-field
			  There is no field "liklihood" in causes[1].
			  → Did you mean "likelihood"?"
		`);
	});

	test('a field of Starlight that is misspelled', () => {
		expect(report(mdx({ sidebr: '{ hidden: true }' }))).toMatchInlineSnapshot(`
			"en/issues/rate-limit.mdx:7:1 error unknown-field
			  There is no field "sidebr".
			  → Did you mean "sidebar"?"
		`);
	});

	test('a field that is misspelled, where the fields of others are not known', () => {
		const contents = mdx({ simptoms: '[It is slow]' });
		const { problems } = read(contents, { otherKeys: undefined });
		expect(formatProblems(problems, () => contents)).toMatchInlineSnapshot(`
			"en/issues/rate-limit.mdx:7:1 error unknown-field
			  There is no field "simptoms".
			  → Did you mean "symptoms"?"
		`);
	});

	test('a choice that does not exist, near one that does', () => {
		expect(report(mdx({ severity: 'mayor' }))).toMatchInlineSnapshot(`
			"en/issues/rate-limit.mdx:7:11 error wrong-value
			  severity is "mayor", but must be one of: critical, major, minor.
			  → Did you mean "major"?"
		`);
	});

	test('a choice that does not exist, near none', () => {
		expect(report(mdx({ status: 'closed' }))).toMatchInlineSnapshot(`
			"en/issues/rate-limit.mdx:7:9 error wrong-value
			  status is "closed", but must be one of: open, workaround, fixed, obsolete.
			  → How the issue stands. \`open\`: still happens; \`workaround\`: there is a way around; \`fixed\`: see \`fixedIn\`; \`obsolete\`: no longer applies."
		`);
	});

	test('a field that is empty', () => {
		expect(report(mdx({ title: '""', verify: ' ', symptoms: '[""]' }))).toMatchInlineSnapshot(`
			"en/issues/rate-limit.mdx:2:8 error empty-field
			  title is empty.
			  → What the reader sees, in their language. For example: Phone Number Not Eligible to Onboard

			en/issues/rate-limit.mdx:7:10 error empty-field
			  verify is empty.
			  → How the reader knows that it worked.

			en/issues/rate-limit.mdx:8:12 error empty-field
			  symptoms[1] is empty.
			  → What readers notice, in their own words."
		`);
	});

	test('a list of steps that is empty', () => {
		expect(report(mdx({ steps: '[]' }))).toMatchInlineSnapshot(`
			"en/issues/rate-limit.mdx:6:8 error empty-field
			  steps is empty.
			  → The steps, in order."
		`);
	});

	test('a value of the wrong type', () => {
		expect(report(mdx({ symptoms: 'It is slow', title: '[Rate limit]' }))).toMatchInlineSnapshot(`
			"en/issues/rate-limit.mdx:2:8 error wrong-type
			  title is a list, ["Rate limit"], but must be text.
			  → What the reader sees, in their language. For example: Phone Number Not Eligible to Onboard

			en/issues/rate-limit.mdx:7:11 error wrong-type
			  symptoms is a text, "It is slow", but must be a list.
			  → What readers notice, in their own words. Write each item on a line of its own: - It is slow"
		`);
	});

	test('a step of the wrong type', () => {
		expect(report(mdx({ steps: '\n  - [Wait, Go on]\n  -\n  - expect: It works.' }))).toMatchInlineSnapshot(`
			"en/issues/rate-limit.mdx:7:5 error wrong-type
			  steps[1] is a list, ["Wait","Go on"], but must be text.
			  → A step: its text alone, or an object with \`do\` and more. For example: Open **Settings**.

			en/issues/rate-limit.mdx:8:4 error empty-field
			  steps[2] is empty.
			  → A step: its text alone, or an object with \`do\` and more. For example: Open **Settings**.

			en/issues/rate-limit.mdx:9:5 error missing-field
			  steps[3].do is missing.
			  → What to do: one action, beginning with the verb. For example: Open **Settings**, then **WhatsApp accounts**."
		`);
	});

	test('a language that is not the one of its folder', () => {
		expect(report(mdx(), 'id/issues/rate-limit.mdx')).toMatchInlineSnapshot(`
			"id/issues/rate-limit.mdx:4:11 error language-folder
			  language is "en", but the file is in id/, whose language is "id".
			  → Write language: id, or move the file to the folder of its language."
		`);
	});

	test('an error without a message', () => {
		expect(report(mdx({ kind: 'error', errors: '[]' }))).toMatchInlineSnapshot(`
			"en/issues/rate-limit.mdx:5:9 error error-without-message
			  kind is "error", but there is no message in errors.
			  → Add the message as it is shown, or write kind: symptom (or procedure) where there is none."
		`);
	});

	test('a cause with neither steps nor an escalation', () => {
		const causes = '\n  - id: too-fast\n    title: Too fast';
		expect(report(mdx({ steps: '', causes }))).toMatchInlineSnapshot(`
			"en/issues/rate-limit.mdx:7:5 error cause-without-remedy
			  The cause "too-fast" has neither steps nor an escalation.
			  → Add steps, or write remedy: escalate and who can help."
		`);
	});

	test('steps beside causes', () => {
		const causes = '\n  - id: too-fast\n    title: Too fast\n    steps: [Wait.]';
		expect(report(mdx({ causes }))).toMatchInlineSnapshot(`
			"en/issues/rate-limit.mdx:6:8 error steps-beside-causes
			  The issue has causes and steps of its own, so a reader cannot tell which steps to follow.
			  → Move the steps into the cause they belong to."
		`);
	});

	test('no remedy at all', () => {
		expect(report(mdx({ steps: '' }))).toMatchInlineSnapshot(`
			"en/issues/rate-limit.mdx:2:1 error no-remedy
			  The issue does not say what to do: it has neither causes nor steps.
			  → Add causes or steps; where nobody can fix it yet, write remedy: escalate and who can help."
		`);
	});

	test('two causes with one id', () => {
		const cause = '\n  - id: too-fast\n    title: Too fast\n    steps: [Wait.]';
		expect(report(mdx({ steps: '', causes: cause + cause }))).toMatchInlineSnapshot(`
			"en/issues/rate-limit.mdx:10:9 error duplicate-cause
			  Two causes have the id "too-fast".
			  → Give each cause its own id; it is the anchor on the page."
		`);
	});

	test('a variable of a template that is not declared, and one that is not used', () => {
		const templates = [
			'\n  - id: letter',
			'channel: email',
			'body: Dear {nmae}, about {topic}',
			'variables: [{ name: name, label: Name }]',
		].join('\n    ');
		expect(report(mdx({ templates }))).toMatchInlineSnapshot(`
			"en/issues/rate-limit.mdx:10:11 error undeclared-variable
			  The template "letter" uses {nmae}, which is not among its variables.
			  → Did you mean {name}?

			en/issues/rate-limit.mdx:10:11 error undeclared-variable
			  The template "letter" uses {topic}, which is not among its variables.
			  → Add it under variables: name: topic, with a label.

			en/issues/rate-limit.mdx:11:25 error unused-variable
			  The template "letter" never uses its variable {name}.
			  → Use it in the subject or the body, or remove it."
		`);
	});

	test('a template that a step uses and that does not exist', () => {
		const templates = '[{ id: letter, channel: email, body: Dear team }]';
		const steps = '\n  - do: Send it.\n    template: leter';
		expect(report(mdx({ steps, templates }))).toMatchInlineSnapshot(`
			"en/issues/rate-limit.mdx:8:15 error unknown-template
			  The step uses the template "leter", which this issue does not have.
			  → Did you mean "letter"?"
		`);
	});

	test('a picture that is missing, near one that exists', () => {
		const steps = '\n  - do: Look.\n    image:\n      src: ./figures/tiks.svg\n      alt: Two ticks';
		expect(report(mdx({ steps }))).toMatchInlineSnapshot(`
			"en/issues/rate-limit.mdx:9:12 error missing-image
			  There is no picture at "./figures/tiks.svg".
			  → Did you mean "ticks.svg"?"
		`);
	});

	test('a picture that is missing, near none', () => {
		const steps = '\n  - do: Look.\n    image: { src: ./dialog.png, alt: The dialog }';
		expect(report(mdx({ steps }))).toMatchInlineSnapshot(`
			"en/issues/rate-limit.mdx:8:19 error missing-image
			  There is no picture at "./dialog.png".
			  → Put it at en/issues/dialog.png, or mend its path, which begins at the folder of this file."
		`);
	});

	test('a picture without a text', () => {
		const steps = '\n  - do: Look.\n    image:\n      src: ./figures/ticks.svg';
		expect(report(mdx({ steps }))).toMatchInlineSnapshot(`
			"en/issues/rate-limit.mdx:9:7 error missing-field
			  steps[1].image.alt is missing.
			  → What the picture shows, for readers who cannot see it. For example: The Partners page with the button Remove marked"
		`);
	});

	test('a picture of the body that is missing, with a stray per cent sign', () => {
		const [problem] = read(mdx({}, '![Ticks](./100%.svg)')).problems;
		expect(problem?.message).toBe('There is no picture at "./100%.svg".');
	});

	test('a picture of the body that is missing', () => {
		expect(report(mdx({}, '\nLook:\n\n![Ticks](./figures/tiks.svg)\n'))).toMatchInlineSnapshot(`
			"en/issues/rate-limit.mdx:11:1 error missing-image
			  There is no picture at "./figures/tiks.svg".
			  → Did you mean "ticks.svg"?"
		`);
	});

	test('a picture of the body without a text', () => {
		expect(report(mdx({}, '\nLook:\n\n![](./figures/ticks.svg)\n'))).toMatchInlineSnapshot(`
			"en/issues/rate-limit.mdx:11:1 error missing-alt
			  The picture "./figures/ticks.svg" has no text for readers who cannot see it.
			  → Describe it between the brackets: ![what it shows](path)."
		`);
	});

	test('a request for a password', () => {
		expect(report(mdx({ verify: 'Send us your password, then wait.' }))).toMatchInlineSnapshot(`
			"en/issues/rate-limit.mdx:7:9 error secret-request
			  The text asks the reader to hand over a password or one-time code: "Send us your password, then wait."
			  → Let the reader type it into the official screen only, or ask for a confirmation instead. If it is right here, add allow: [{ rule: secret-request, reason: … }]."
		`);
	});

	test('a request for a one-time code, in Indonesian', () => {
		const fields = { language: 'id', steps: '[Tunggu., Kirimkan kode OTP Anda kepada kami.]' };
		expect(report(mdx(fields), 'id/issues/rate-limit.mdx')).toMatchInlineSnapshot(`
			"id/issues/rate-limit.mdx:6:18 error secret-request
			  The text asks the reader to hand over a password or one-time code: "Kirimkan kode OTP Anda kepada kami."
			  → Let the reader type it into the official screen only, or ask for a confirmation instead. If it is right here, add allow: [{ rule: secret-request, reason: … }]."
		`);
	});

	test('a template that asks for a password, on a line to be filled in', () => {
		const templates =
			'\n  - id: letter\n    channel: email\n    body: |\n      Dear team,\n      Password: ____';
		expect(report(mdx({ templates }))).toMatchInlineSnapshot(`
			"en/issues/rate-limit.mdx:10:11 error secret-request
			  The text asks the reader to hand over a password or one-time code: "Dear team,\\nPassword: ____\\n"
			  → Let the reader type it into the official screen only, or ask for a confirmation instead. If it is right here, add allow: [{ rule: secret-request, reason: … }]."
		`);
	});

	test('a request for a password in the body', () => {
		const body = '\nWords.\n\n> Please **send us your password**.\n\nNever share your PIN.\n';
		expect(report(mdx({}, body))).toMatchInlineSnapshot(`
			"en/issues/rate-limit.mdx:11:1 error secret-request
			  The text asks the reader to hand over a password or one-time code: "> Please **send us your password**."
			  → Let the reader type it into the official screen only, or ask for a confirmation instead. If it is right here, add allow: [{ rule: secret-request, reason: … }]."
		`);
	});

	test('a request for a password in a text that the body holds', () => {
		const body =
			"\nimport Ask from './_ask.md';\nimport ask from './_ask.txt?raw';\n\n<Ask />\n\n<Code code={ask} />\n";
		expect(report(mdx({}, body))).toMatchInlineSnapshot(`
			"en/issues/_ask.md:7:1 error secret-request
			  The text asks the reader to hand over a password or one-time code: "Send us\\nyour password."
			  → Let the reader type it into the official screen only, or ask for a confirmation instead. If it is right here, add allow: [{ rule: secret-request, reason: … }].

			en/issues/_ask.txt:3:1 error secret-request
			  The text asks the reader to hand over a password or one-time code: "Please tell us your PIN."
			  → Let the reader type it into the official screen only, or ask for a confirmation instead. If it is right here, add allow: [{ rule: secret-request, reason: … }]."
		`);
		const allow = '[{ rule: secret-request, reason: The provider has a vault for it. }]';
		expect(report(mdx({ allow }, body))).toBe('');
	});

	test('a day that does not exist', () => {
		expect(report(mdx({ verifiedAt: '2026-02-31' }))).toMatchInlineSnapshot(`
			"en/issues/rate-limit.mdx:7:13 error wrong-format
			  verifiedAt "2026-02-31" is not a calendar day such as 2026-11-23.
			  → Day on which somebody last checked it. For example: 2026-11-23"
		`);
		expect(report(mdx({ verifiedAt: '"23.11.2026"' }))).toMatchInlineSnapshot(`
			"en/issues/rate-limit.mdx:7:13 error wrong-format
			  verifiedAt "23.11.2026" is not a calendar day such as 2026-11-23.
			  → Day on which somebody last checked it. For example: 2026-11-23"
		`);
		expect(report(mdx({ verifiedAt: '2026-11-23T23:00:00-05:00' }))).toMatchInlineSnapshot(`
			"en/issues/rate-limit.mdx:7:13 error wrong-format
			  verifiedAt "2026-11-23T23:00:00-05:00" is not a calendar day such as 2026-11-23.
			  → Day on which somebody last checked it. For example: 2026-11-23"
		`);
	});

	test('an exception from a rule that has none', () => {
		expect(report(mdx({ allow: '[{ rule: secret-requests, reason: Because. }]' }))).toMatchInlineSnapshot(`
			"en/issues/rate-limit.mdx:7:17 error wrong-value
			  allow[1].rule is "secret-requests", but must be one of: cause-without-check, copied-text, dead-anchor, dead-link, dead-outside-link, description-copy, description-end, description-length, fix-without-verify, long-sentence, mixed-address, moved-outside-link, one-action, other-language-link, overdue, personal-data, plain-words, secret, secret-request, shared-title, shouting, similar-error, step-start, title-end, title-length, title-words, translation-order.
			  → Did you mean "secret-request"?"
		`);
	});

	test('an exception from a rule without a reason', () => {
		expect(report(mdx({ allow: '[{ rule: secret-request }]' }))).toMatchInlineSnapshot(`
			"en/issues/rate-limit.mdx:7:9 error missing-field
			  allow[1].reason is missing.
			  → Why it is right here."
		`);
	});

	test('YAML that does not parse', () => {
		expect(report(mdx({ verify: 'It works: at once: now' }))).toMatchInlineSnapshot(`
			"en/issues/rate-limit.mdx:7:9 error yaml
			  The text holds a colon with a space behind it, which would begin a field.
			  → Put it between quotes: "It works: at once: now""
		`);
		expect(report(mdx({ symptoms: '[It is slow' }))).toMatchInlineSnapshot(`
			"en/issues/rate-limit.mdx:7:11 error yaml
			  The list or group begins with [, and no ] ends it.
			  → Write [It is slow] or, where it is a text: "[It is slow""
		`);
		expect(report(mdx({ verify: '"It works' }))).toMatchInlineSnapshot(`
			"en/issues/rate-limit.mdx:7:9 error yaml
			  The text begins with ", and no " ends it.
			  → Write: "It works""
		`);
		expect(report('---\ntitle: A\ntitle: B\n---\n')).toMatchInlineSnapshot(`
			"en/issues/rate-limit.mdx:3:1 error yaml
			  The field "title" stands twice in the same place, here and in line 2.
			  → Keep one of the two. If this one belongs to an entry above it, indent it as the lines of that entry."
		`);
	});

	test('YAML that does not parse, and nothing else of the frontmatter', () => {
		const { issue, problems } = read(mdx({ verify: 'It works: at once' }, '<Video />'));
		expect(issue).toBeUndefined();
		expect(problems.map(({ rule }) => rule)).toEqual(['yaml', 'component-without-markdown']);
	});

	test('frontmatter that is no list of fields', () => {
		expect(report('---\n- title: Rate limit hit\n---\n')).toMatchInlineSnapshot(`
			"en/issues/rate-limit.mdx:2:1 error yaml
			  What stands between the lines --- is no list of fields.
			  → Write each field on a line of its own as name: value, beginning with title."
		`);
	});

	test('YAML whose aliases grow without end', () => {
		const list = (item: string) => `[${Array.from({ length: 9 }, () => item).join(', ')}]`;
		const fields = {
			aliases: `&a ${list('lol')}`,
			symptoms: `&b ${list('*a')}`,
			appliesTo: `&c ${list('*b')}`,
			related: `&d ${list('*c')}`,
			formerIds: list('*d'),
		};
		expect(report(mdx(fields))).toMatchInlineSnapshot(`
			"en/issues/rate-limit.mdx:2:1 error yaml
			  The frontmatter is not valid YAML: Excessive alias count indicates a resource exhaustion attack.
			  → Put texts that contain a colon, #, quotes or braces between quotes; indent lists with two spaces."
		`);
	});

	test('an alias inside its own anchor', () => {
		expect(report(mdx({ aliases: '&a [*a]' }))).toMatchInlineSnapshot(`
			"en/issues/rate-limit.mdx:2:1 error yaml
			  The frontmatter is not valid YAML: An alias (*name) stands inside its own anchor (&name).
			  → Put texts that contain a colon, #, quotes or braces between quotes; indent lists with two spaces."
		`);
		expect(report(mdx({ sidebar: '&a { x: *a }' }))).toContain('error yaml');
	});

	test('MDX that does not parse', () => {
		expect(report(mdx({}, '\nPress <OK now.\n'))).toMatchInlineSnapshot(`
			"en/issues/rate-limit.mdx:9:7 error mdx
			  < begins a component or an element here, but what follows cannot be read as one.
			  → Attributes are written as name="value". To show < as a letter write \\<, or put the words between backticks."
		`);
		expect(report(mdx({}, '\nFine.\n\nHello {name\n'))).toMatchInlineSnapshot(`
			"en/issues/rate-limit.mdx:11:7 error mdx
			  { begins code here, and no } ends it.
			  → To show a brace as a letter write \\{, or put the words between backticks."
		`);
	});

	test('a component without a Markdown form', () => {
		expect(report(mdx({}, '\nSee <Video src="a.mp4" /> here.\n'))).toMatchInlineSnapshot(`
			"en/issues/rate-limit.mdx:9:5 error component-without-markdown
			  The component <Video> has no Markdown form, so programs and agents cannot read it.
			  → Use Markdown or a Starlight component, or give it a form with the option \`markdownForms\`."
		`);
	});

	test('an expression whose value is not to be seen', () => {
		expect(report(mdx({}, '\nIt costs {price} now.\n'))).toMatchInlineSnapshot(`
			"en/issues/rate-limit.mdx:9:10 error expression-without-markdown
			  The expression {price} has no Markdown form.
			  → Write its value as text. To show the braces as letters write \\{ in place of {."
		`);
	});

	test('the name of a file that cannot be an id', () => {
		expect(report(mdx(), 'en/issues/Rate Limit (Café).mdx')).toMatchInlineSnapshot(`
			"en/issues/Rate Limit (Café).mdx:1:1 error file-name
			  The file name "Rate Limit (Café)" cannot be an id: it may hold lower-case letters, digits and hyphens.
			  → Name it rate-limit-cafe.mdx."
		`);
		expect(report(mdx(), 'en/issues/エラー.mdx')).toMatchInlineSnapshot(`
			"en/issues/エラー.mdx:1:1 error file-name
			  The file name "エラー" cannot be an id: it may hold lower-case letters, digits and hyphens.
			  → Give it a name in latin letters."
		`);
	});

	test('a text of a megabyte', () => {
		expect(report(mdx({ verify: 'x'.repeat(1_000_000) }))).toMatchInlineSnapshot(`
			"en/issues/rate-limit.mdx:7:9 error too-long
			  verify has 1000000 characters; at most 2000 are allowed.
			  → Shorten it; longer explanations belong in the body of the page."
		`);
	});

	test('control characters', () => {
		const fields = { verify: String.raw`"It \0 works"`, symptoms: String.raw`["half a smile \uD83D"]` };
		expect(report(mdx(fields))).toMatchInlineSnapshot(`
			"en/issues/rate-limit.mdx:7:9 error wrong-format
			  verify "It \\u0000 works" contains a character that cannot be shown (a control character or half of one).
			  → How the reader knows that it worked.

			en/issues/rate-limit.mdx:8:12 error wrong-format
			  symptoms[1] "half a smile \\ud83d" contains a character that cannot be shown (a control character or half of one).
			  → What readers notice, in their own words."
		`);
	});

	test('a link that leads to a script', () => {
		const steps = '\n  - Open [the page](javascript:alert(1)).';
		expect(report(mdx({ steps }))).toMatchInlineSnapshot(`
			"en/issues/rate-limit.mdx:7:5 warning text
			  The link to "javascript:alert(1)" is not one a reader can follow safely, so it stays plain text.
			  → Use a full address (https://…), a path of this site (/en/…) or an anchor (#…)."
		`);
	});

	test('an address of a step that leads to a script', () => {
		const steps = '\n  - do: Open it.\n    link: javascript:alert(1)';
		expect(report(mdx({ steps }))).toMatchInlineSnapshot(`
			"en/issues/rate-limit.mdx:8:11 error wrong-format
			  steps[1].link "javascript:alert(1)" is not a web address that begins with https://.
			  → The page this step happens on: an address, or \`url\` and \`title\`."
		`);
	});

	test('references that are no web addresses', () => {
		const references = '\n  - url: javascript:alert(1)\n  - url: example.com';
		expect(report(mdx({ references }))).toMatchInlineSnapshot(`
			"en/issues/rate-limit.mdx:8:10 error wrong-format
			  references[1].url "javascript:alert(1)" is not a web address that begins with https://.
			  → The address of the page, beginning with https://.

			en/issues/rate-limit.mdx:9:10 error wrong-format
			  references[2].url "example.com" is not a web address that begins with https://.
			  → The address of the page, beginning with https://."
		`);
	});

	test('a list or a heading where a text belongs', () => {
		const verify = '|\n  Look:\n\n  - one\n  - two\n\n  ## Then';
		expect(report(mdx({ verify }))).toMatchInlineSnapshot(`
			"en/issues/rate-limit.mdx:7:9 error text
			  The text holds a list, but a text is links, emphasis and code only.
			  → Put it in the body of the page; write each action as a step of its own.

			en/issues/rate-limit.mdx:7:9 error text
			  The text holds a heading, but a text is links, emphasis and code only.
			  → Put it in the body of the page; write each action as a step of its own."
		`);
	});

	test('several at once, in the order of the file', () => {
		const fields = {
			description: '',
			severity: 'mayor',
			simptoms: '[It is slow]',
			reviewEvery: 'often',
			related: '[Other issue]',
		};
		expect(report(mdx(fields, '\nSee <Video /> here.\n'))).toMatchInlineSnapshot(`
			"en/issues/rate-limit.mdx:2:1 error missing-field
			  description is missing.
			  → What it means, in one or two plain sentences. Shown first on the page and by search engines.

			en/issues/rate-limit.mdx:6:11 error wrong-value
			  severity is "mayor", but must be one of: critical, major, minor.
			  → Did you mean "major"?

			en/issues/rate-limit.mdx:7:1 error unknown-field
			  There is no field "simptoms".
			  → Did you mean "symptoms"?

			en/issues/rate-limit.mdx:8:14 error wrong-format
			  reviewEvery "often" is not a period such as "6 months".
			  → How often it must be checked again. For example: 6 months

			en/issues/rate-limit.mdx:9:11 error wrong-format
			  related[1] "Other issue" is not an id: use lower-case letters, digits and hyphens.
			  → Ids of issues that are close to this one.

			en/issues/rate-limit.mdx:12:5 error component-without-markdown
			  The component <Video> has no Markdown form, so programs and agents cannot read it.
			  → Use Markdown or a Starlight component, or give it a form with the option \`markdownForms\`."
		`);
	});
});

describe('what looks like a mistake and is none:', () => {
	test.each([
		'Never share your PIN.',
		'Type the one-time code into the app only, and never give it to anyone.',
		'Jangan pernah memberikan kode OTP kepada siapa pun.',
	])('a warning about secrets: %s', (verify) => {
		expect(report(mdx({ verify }))).toBe('');
	});

	test('a request for a secret that is allowed with a reason', () => {
		const allow = '[{ rule: secret-request, reason: The provider has a vault for it. }]';
		expect(report(mdx({ verify: 'Send us your password.', allow }, 'Send us your password.'))).toBe('');
	});

	test('an issue that is fixed and has no remedy', () => {
		expect(report(mdx({ steps: '', status: 'fixed', fixedIn: '2.10' }))).toBe('');
	});

	test('an escalation without steps', () => {
		expect(report(mdx({ steps: '', remedy: 'escalate', who: 'vendor' }))).toBe('');
	});

	test('a field of the site or of Starlight, where the fields of others are not known', () => {
		const fields = { team: 'blue', template: 'splash', prev: 'false', draft: 'true' };
		const { problems, otherData } = read(mdx(fields), { otherKeys: undefined });
		expect(problems).toEqual([]);
		expect(otherData).toMatchObject({ team: 'blue', template: 'splash', prev: false, draft: true });
	});
});

describe('the letters of an author stay what they are:', () => {
	test('numbers and words of YAML where a text belongs', () => {
		const fields = {
			title: '404',
			description: 'true',
			errors: '\n  - message: 0x1F\n    code: 131047\n  - message: 1e3\n    code: 0123',
			fixedIn: '2.10',
			appliesTo: '[1.0, 2026-01-02, "3.0"]',
			steps: '\n  - 17\n  - do: 2.50\n    link: { url: https://example.com, title: 1_000 }',
		};
		const { issue, problems } = read(mdx(fields));
		expect(problems).toEqual([]);
		expect(issue).toMatchObject({
			title: '404',
			description: 'true',
			errors: [
				{ message: '0x1F', code: '131047' },
				{ message: '1e3', code: '0123' },
			],
			fixedIn: '2.10',
			appliesTo: ['1.0', '2026-01-02', '3.0'],
			solution: { steps: [{ do: ['17'] }, { do: ['2.50'], link: { title: '1_000' } }] },
		});
	});

	test('numbers beside a mistake elsewhere, which alone is reported', () => {
		expect(report(mdx({ title: '404', fixedIn: '2.10', severity: '3' }))).toMatchInlineSnapshot(`
			"en/issues/rate-limit.mdx:8:11 error wrong-value
			  severity is 3, but must be one of: critical, major, minor.
			  → How much it stops. \`critical\`: everything; \`major\`: something important; \`minor\`: little."
		`);
	});

	test('days, between quotes or not', () => {
		expect(read(mdx({ verifiedAt: '2026-11-23' })).issue?.verifiedAt).toBe('2026-11-23');
		expect(read(mdx({ verifiedAt: '"2026-11-23"' })).issue?.verifiedAt).toBe('2026-11-23');
		expect(read(mdx({ verifiedAt: "'2026-11-23'", reviewEvery: '6 months' })).issue?.reviewBy).toBe(
			'2027-05-23',
		);
	});

	test.each([
		'Unexpected token { in JSON at position 0: {"a": [1, "b"]}',
		'<Error> #132000: `params` is "null" & not \'valid\' -- see <https://example.com>',
		'{phone_number} ${x} {{name}} %s \\n \\u0041',
		'# Heading\n\n- list\n  > quote\n\n```js\ncode\n```\n',
		'  spaces around \n\tand tabs  ',
		'😀 Emoji 👨‍👩‍👧 and é in two ways: e\u0301',
		'\u200Fخطأ في الاتصال: \u2068+62 812\u2069 غير مؤهل!',
		'שגיאה: "לא ניתן לשלוח" 🙈',
		'\u202Eabc\u202C, null, ~, yes, 2.10, ---',
		'___ *** ||| ::: [x](javascript:alert(1))',
	])('the message %j', (message) => {
		const errors = `\n  - message: ${JSON.stringify(message)}`;
		const { issue, problems } = read(mdx({ errors }));
		expect(problems).toEqual([]);
		expect(issue?.errors).toEqual([{ message }]);
	});

	test('a message of several lines, as YAML keeps it', () => {
		const errors =
			'\n  - message: |\n      {"error": {\n        "code": 131047 # `x` <b>\n      }}\n    code: 131047';
		expect(read(mdx({ errors })).issue?.errors).toEqual([
			{ message: '{"error": {\n  "code": 131047 # `x` <b>\n}}\n', code: '131047' },
		]);
	});
});

describe('readIssue', () => {
	test('gives the issue with its place, its texts parsed and its body as Markdown', async () => {
		const contents = `---
title: Rate limit hit
description: Too many messages in a short time.
language: en
errors:
  - message: Rate limit hit
    code: 131047
causes:
  - id: rare-one
    title: Rare
    likelihood: rare
    remedy: escalate
    who: vendor
  - id: too-fast
    title: Sent too fast
    likelihood: common
    steps:
      - Open **Settings**.
      - do: Look at [the log](/en/log/).
        image:
          src: ./figures/ticks.svg
          alt: Two ticks
sidebar:
  order: 3
draft: true
---

## More

<Aside>
See ![ticks](./figures/ticks.svg) and [the other](../other/).
</Aside>
`;
		const { issue, otherData, plainBody, body, problems } = read(contents);
		expect(problems).toEqual([]);
		await expect(`${JSON.stringify(issue, undefined, '\t')}\n`).toMatchFileSnapshot(
			'./fixtures/site/en/issues/rate-limit.json',
		);
		expect(otherData).toEqual({
			title: 'Rate limit hit',
			description: 'Too many messages in a short time.',
			sidebar: { order: 3 },
			draft: true,
		});
		expect(plainBody).toBe(false);
		expect(body.startsWith('\n## More\n')).toBe(true);
	});

	test('takes id, language folder and category from the place of the file', () => {
		const file = 'id/issues/sending/rate-limit.mdx';
		const { issue } = read(mdx({ language: 'id' }), {}, file);
		expect(issue).toMatchObject({ id: 'rate-limit', locale: 'id', category: 'sending', file });
	});

	test('gives no issue where a field is wrong, and reports the body all the same', () => {
		const { issue, problems } = read(mdx({ severity: 'mayor' }, '<Video />'));
		expect(issue).toBeUndefined();
		expect(problems.map(({ rule }) => rule)).toEqual(['wrong-value', 'component-without-markdown']);
	});

	test('gives the issue where only a rule is broken', () => {
		const { issue, problems } = read(mdx({ steps: '' }));
		expect(issue?.id).toBe('rate-limit');
		expect(problems).toHaveLength(1);
	});

	test('reads Windows line ends and a byte order mark', () => {
		const contents = mdx({ severity: 'mayor' }, '\nPress <OK now.\n');
		expect(report(`\uFEFF${contents.replaceAll('\n', '\r\n')}`)).toBe(report(contents));
	});

	test('never throws, whatever the file is', () => {
		// Pieces of files, in any order; the list is divided by ¦.
		const pick = (...lists: string[]) =>
			fc
				.array(fc.constantFrom(...lists.join('¦').split('¦')), { maxLength: 20 })
				.map((pieces) => pieces.join(''));
		const yaml = pick(
			'title: ¦steps:¦causes:¦errors: ¦id: ¦language: en¦verifiedAt: ¦image: ¦src: ¦\n¦\n  ¦\n  - ¦- ',
			' ¦[¦]¦{¦}¦, ¦"¦\'¦|¦>¦#¦?¦!¦~¦null¦2026-11-23¦2.10¦131047¦a¦é😀¦\t¦\0¦**a**¦[a](javascript:b)¦./a.svg',
		);
		const body = pick(
			'<Tabs>¦</Tabs>¦<TabItem label="a">¦</TabItem>¦<Aside>¦</Aside>¦<Card title="a">¦</Card>¦<Badge text="a" />',
			'<Code code="a" />¦<LinkCard title="a" href="/b/" />¦<¦>¦{¦}¦{\'a\'}¦{/* a */}¦:::note¦:::¦\n¦\n\n¦  ¦\t¦- ¦1. ',
			'# ¦a¦😀¦`¦```¦*¦_¦|¦---¦![](./a.svg)¦![a](b.png)¦[a](../b/)¦[a]¦[b]: c¦[^1]¦&amp;',
		);
		const file = fc.oneof(
			fc.string({ unit: 'binary' }),
			yaml.map((lines) => `---\n${lines}\n---\n`),
			body.map((text) => mdx({}, text)),
			fc.tuple(yaml, body).map(([lines, text]) => `---\n${lines}\n---\n${text}`),
		);
		fc.assert(
			fc.property(file, (contents) => {
				const { problems, issue } = read(contents);
				expect(problems.length > 0 || issue !== undefined).toBe(true);
				const lines = contents.split('\n').length;
				for (const { line = 0, column = 0 } of problems) {
					expect(line).toBeGreaterThanOrEqual(1);
					expect(line).toBeLessThanOrEqual(lines);
					expect(column).toBeGreaterThanOrEqual(1);
				}
			}),
			{ numRuns: 500 },
		);
	});
});
