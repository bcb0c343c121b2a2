import { describe, expect, test } from 'vitest';
import { resolveOptions, type KnownIssuesOptions } from './options.ts';

/** What Astro prints of the error that these options cause: the message, and the hint below it. */
function printed(options: unknown): string {
	try {
		resolveOptions(options as KnownIssuesOptions);
	} catch (error) {
		const { message, hint } = error as { message: string; hint: string };
		return `${message}\nHint:\n${hint}`;
	}
	throw new Error('The options were taken.');
}

describe('options that are right', () => {
	test('have defaults for everything', () => {
		expect(resolveOptions({})).toEqual({
			build: 'incremental',
			folder: 'issues',
			shortFolder: 'e',
			categories: {},
			contentSecurityPolicy: {},
			sharedErrors: 'warning',
			labels: {},
			contentSignals: {},
			offline: false,
			fieldReference: false,
			server: false,
		});
	});

	test('are kept as they are, categories in their order', () => {
		const options: KnownIssuesOptions = {
			build: 'full',
			contentSecurityPolicy: { 'connect-src': ['https://api.example', 'wss://*.example:8443'] },
			folder: 'known-issues',
			shortFolder: 'go',
			categories: { zulu: { en: 'Zulu' }, alpha: { en: 'Alpha', id: 'Alfa' } },
			sharedErrors: 'error',
			labels: { fr: { check: 'Comment le savoir' } },
			markdownForms: './src/markdown-forms.ts',
			contentSignals: { search: true, aiInput: true, aiTrain: false },
			offline: true,
			fieldReference: true,
			server: true,
			report: 'help@example.com',
			feedback: 'https://help.example/feedback',
			support: 'https://help.example/new?subject={title}&text={body}',
		};
		expect(resolveOptions(options)).toEqual(options);
		expect(Object.keys(resolveOptions(options).categories)).toEqual(['zulu', 'alpha']);
	});

	test.each([
		'help@example.com',
		'mailto:help@example.com?cc=team@example.com',
		'https://github.com/example/help/issues/new?labels=docs',
		'https://help.example/new?subject={title}&text={body}',
	])('take reports, answers and summaries at %s', (address) => {
		const contacts = { report: address, feedback: address, support: address };
		expect(resolveOptions(contacts)).toMatchObject(contacts);
	});

	test.each([
		"'unsafe-inline'",
		"'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='",
		'https:',
		'blob:',
		'*',
		'https://*.example.com',
		'cdn.example.com/lib/',
		'http://127.0.0.1:8080',
		'https://api.example.com:*',
	])('add %s to a directive of the policy', (source) => {
		const contentSecurityPolicy = { 'script-src': [source] };
		expect(resolveOptions({ contentSecurityPolicy })).toMatchObject({ contentSecurityPolicy });
	});

	test('turn the policy off', () => {
		expect(resolveOptions({ contentSecurityPolicy: false }).contentSecurityPolicy).toBe(false);
	});

	test('may be undefined, which means the default', () => {
		expect(resolveOptions({ folder: undefined }).folder).toBe('issues');
	});
});

describe('an option that is wrong is printed with its path, its value and the way out', () => {
	test('when a folder cannot be an address', () => {
		expect(printed({ folder: 'My Folder' })).toMatchInlineSnapshot(`
			"knownIssues() in your Astro config has a wrong option.
			  folder "My Folder" is not a folder name: use lower-case letters, digits and hyphens.
			  → Folder of the issues below each language, in \`src/content/docs/\` and in addresses. For example: issues
			Hint:
			All options have defaults: what you leave out just works."
		`);
	});

	test('when a folder leads out of the content', () => {
		expect(printed({ folder: '../issues' })).toMatchInlineSnapshot(`
			"knownIssues() in your Astro config has a wrong option.
			  folder "../issues" is not a folder name: use lower-case letters, digits and hyphens.
			  → Folder of the issues below each language, in \`src/content/docs/\` and in addresses. For example: issues
			Hint:
			All options have defaults: what you leave out just works."
		`);
	});

	test.each([
		'https://a.example; script-src *',
		'https://a.example, *',
		'a\nX-Header: 1',
		'self',
		"'self' *",
		'',
		'https://a.example/;b',
	])('when a source of the policy would be more than one: %j', (source) => {
		expect(printed({ contentSecurityPolicy: { 'img-src': [source] } })).toContain('contentSecurityPolicy');
	});

	test('when it says what the policy cannot', () => {
		expect(printed({ contentSecurityPolicy: { 'img-src': ['https://a b'] } })).toMatchInlineSnapshot(`
			"knownIssues() in your Astro config has a wrong option.
			  contentSecurityPolicy.img-src[1] "https://a b" is no source of a Content-Security-Policy.
			  → An origin, with \`*.\` in front for all hosts below it, a scheme, or a keyword in quotes of its own. For example: 'https://api.example.com'
			Hint:
			All options have defaults: what you leave out just works."
		`);
		expect(printed({ contentSecurityPolicy: { 'image-src': ['https://a.example'] } })).toMatchInlineSnapshot(`
			"knownIssues() in your Astro config has a wrong option.
			  There is no field "image-src" in contentSecurityPolicy.
			  → Did you mean "img-src"?
			Hint:
			All options have defaults: what you leave out just works."
		`);
		expect(printed({ contentSecurityPolicy: true })).toMatchInlineSnapshot(`
			"knownIssues() in your Astro config has a wrong option.
			  contentSecurityPolicy true means nothing: leave it out, and the policy is sent.
			  → What pages may load beyond what the build finds in them, by directive of the Content-Security-Policy: what scripts load when they run. \`false\` sends no policy. For example: { 'connect-src': ['https://api.example.com'] }
			Hint:
			All options have defaults: what you leave out just works."
		`);
	});

	test('when its name is misspelt', () => {
		expect(printed({ foldr: 'issues' })).toMatchInlineSnapshot(`
			"knownIssues() in your Astro config has a wrong option.
			  There is no field "foldr".
			  → Did you mean "folder"?
			Hint:
			All options have defaults: what you leave out just works."
		`);
	});

	test('when there is nothing like its name', () => {
		expect(printed({ theme: 'dark' })).toMatchInlineSnapshot(`
			"knownIssues() in your Astro config has a wrong option.
			  There is no field "theme".
			  → The fields here are: build, categories, contentSecurityPolicy, contentSignals, feedback, fieldReference, folder, labels, markdownForms, offline, report, server, sharedErrors, shortFolder, support.
			Hint:
			All options have defaults: what you leave out just works."
		`);
	});

	test('when it is not among the choices', () => {
		expect(printed({ sharedErrors: 'eror' })).toMatchInlineSnapshot(`
			"knownIssues() in your Astro config has a wrong option.
			  sharedErrors is "eror", but must be one of: warning, error.
			  → Did you mean "error"?
			Hint:
			All options have defaults: what you leave out just works."
		`);
	});

	test('when it is a list', () => {
		expect(printed({ categories: ['messages'] })).toMatchInlineSnapshot(`
			"knownIssues() in your Astro config has a wrong option.
			  categories is a list, ["messages"], but must be a group of fields.
			  → Names of the categories, which are the folders below \`folder\`, in the order in which they are shown. For example: { messages: { en: "Messages", id: "Pesan" } }
			Hint:
			All options have defaults: what you leave out just works."
		`);
	});

	test('when it is not text', () => {
		expect(printed({ markdownForms: 5 })).toMatchInlineSnapshot(`
			"knownIssues() in your Astro config has a wrong option.
			  markdownForms is a number, 5, but must be text.
			  → Module whose default export gives own components a Markdown form, by component name. For example: ./src/markdown-forms.ts
			Hint:
			All options have defaults: what you leave out just works."
		`);
	});

	test('when it is empty', () => {
		expect(printed({ folder: null })).toMatchInlineSnapshot(`
			"knownIssues() in your Astro config has a wrong option.
			  folder is empty.
			  → Folder of the issues below each language, in \`src/content/docs/\` and in addresses. For example: issues
			Hint:
			All options have defaults: what you leave out just works."
		`);
	});

	test('when a signal is no yes or no, or has another name', () => {
		expect(printed({ contentSignals: { aiTrain: 'no', training: false } })).toMatchInlineSnapshot(`
			"knownIssues() in your Astro config has a wrong option.
			  contentSignals.aiTrain is a text, "no", but must be true or false.
			  → Whether a model may be trained on them. For example: false
			  There is no field "training" in contentSignals.
			  → The fields here are: aiInput, aiTrain, search.
			Hint:
			All options have defaults: what you leave out just works."
		`);
	});

	test('when reports would go nowhere', () => {
		expect(printed({ report: 'http://help.example/new' })).toMatchInlineSnapshot(`
			"knownIssues() in your Astro config has a wrong option.
			  report "http://help.example/new" is neither a mail address nor an https address.
			  → Where readers may report an error that no issue explains: a mail address, or the https address of a form for new issues. \`{title}\` and \`{body}\` in it are filled in; GitHub and GitLab need none. For example: https://github.com/example/help/issues/new
			Hint:
			All options have defaults: what you leave out just works."
		`);
	});

	test.each([
		'',
		'help',
		'@example.com',
		'help@',
		'help @example.com',
		'/issues/new',
		'https://',
		'https://help.example/a b',
		'javascript:alert(1)',
		'javascript:a@example.com',
		'mailto:',
	])('when reports, answers or summaries would go to "%s"', (address) => {
		const said = printed({ report: address, feedback: address, support: address });
		for (const option of ['report', 'feedback', 'support']) {
			expect(said).toContain(`${option} "${address}" is neither a mail address nor an https address.`);
		}
	});

	test('when several are wrong, all at once', () => {
		expect(printed({ folder: 'A', sharedErrors: 1, foldr: 'issues' })).toMatchInlineSnapshot(`
			"knownIssues() in your Astro config has a wrong option.
			  folder "A" is not a folder name: use lower-case letters, digits and hyphens.
			  → Folder of the issues below each language, in \`src/content/docs/\` and in addresses. For example: issues
			  sharedErrors is 1, but must be one of: warning, error.
			  → Whether a code or message that two issues share is a warning or stops the build, unless they name each other in \`related\`. For example: error
			  There is no field "foldr".
			  → Did you mean "folder"?
			Hint:
			All options have defaults: what you leave out just works."
		`);
	});
});

describe('inside an option, what is wrong is named by its path', () => {
	test.each([
		[{ categories: { messages: 'Messages' } }, 'categories.messages is a text, "Messages",'],
		[{ categories: { messages: { en: 5 } } }, 'categories.messages.en is a number, 5, but must be text.'],
		[{ labels: { fr: { check: 5 } } }, 'labels.fr.check is a number, 5, but must be text.'],
		[{ labels: { fr: { chek: 'x' } } }, 'There is no field "chek" in labels.fr.'],
	])('%j', (options, message) => {
		expect(printed(options)).toContain(message);
	});
});
