import { fieldGroups } from '../issue/field-list.ts';
import { issueJsonSchema } from '../issue/json-schema.ts';
import { SNIPPET_WORDS, type SnippetWords } from './snippet-words.ts';

/** A snippet as VS Code reads it. */
export interface Snippet {
	prefix: string;
	scope: string;
	description: string;
	body: string[];
}

const FIELDS = fieldGroups(issueJsonSchema()).flatMap(({ fields }) => fields);

/**
 * Snippets for the frontmatter of an issue, by name. The prefix of Indonesian ones ends in `-id`.
 * Where a field takes few values, they are offered for choice.
 *
 * @see https://code.visualstudio.com/docs/editing/userdefinedsnippets
 */
export function snippets(): Record<string, Snippet> {
	return { ...snippetsIn('en', ''), ...snippetsIn('id', '-id') };
}

function snippetsIn(language: keyof typeof SNIPPET_WORDS, ending: string): Record<string, Snippet> {
	const words = SNIPPET_WORDS[language];
	const bodies: Record<keyof SnippetWords['about'], string[]> = {
		issue: issue(language, words),
		error: error(words, 1),
		cause: cause(words, 1),
		step: step(words),
		'step-risk': step(words, [`risk: \${3:${words.risk}}`]),
		'step-image': step(words, ['image:', '  src: ./figures/${3:figure}.png', `  alt: \${4:${words.alt}}`]),
		'step-link': step(words, ['link:', '  url: https://${3:example.com}', `  title: \${4:${words.link}}`]),
		'step-code': step(words, ['code: ${3:npm test}']),
		'step-template': step(words, ['template: ${3:request}']),
		template: template(words),
	};
	return Object.fromEntries(
		Object.entries(bodies).map(([name, body]) => {
			const description = words.about[name as keyof typeof bodies];
			const prefix = `ki-${name}${ending}`;
			return [prefix, { prefix, scope: 'mdx,markdown,yaml', description, body }];
		}),
	);
}

function issue(language: string, words: SnippetWords): string[] {
	return [
		'---',
		`title: \${1:${words.title}}`,
		`description: \${2:${words.description}}`,
		`language: ${language}`,
		`kind: ${choice(3, 'kind')}`,
		'errors:',
		...error(words, 4).map(indented),
		'causes:',
		...cause(words, 6).map(indented),
		'verifiedAt: $CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE',
		'reviewEvery: 6 months',
		'---',
		'',
		'$0',
	];
}

// The number is that of the first place to fill in.
function error(words: SnippetWords, at: number): string[] {
	return [`- message: '\${${at}:${words.message}}'`, `  shownIn: \${${at + 1}:${words.shownIn}}`];
}

function cause(words: SnippetWords, at: number): string[] {
	return [
		`- id: \${${at}:cause}`,
		`  title: \${${at + 1}:${words.cause}}`,
		`  likelihood: ${choice(at + 2, 'causes.likelihood')}`,
		`  check: \${${at + 3}:${words.check}}`,
		`  remedy: ${choice(at + 4, 'remedy')}`,
		`  who: ${choice(at + 5, 'who')}`,
		'  steps:',
		`    - do: \${${at + 6}:${words.do}}`,
		`      expect: \${${at + 7}:${words.expect}}`,
		`  verify: \${${at + 8}:${words.verify}}`,
	];
}

function step(words: SnippetWords, more: readonly string[] = []): string[] {
	return [`- do: \${1:${words.do}}`, ...[`expect: \${2:${words.expect}}`, ...more].map(indented)];
}

function template(words: SnippetWords): string[] {
	return [
		'- id: ${1:request}',
		`  channel: ${choice(2, 'templates.channel')}`,
		`  subject: \${3:${words.subject}}`,
		'  body: |',
		`    \${4:${words.body}} {name}`,
		'  variables:',
		'    - name: name',
		`      label: \${5:${words.label}}`,
	];
}

function choice(at: number, key: string): string {
	const values = FIELDS.find((field) => field.key === key)?.values ?? [];
	return `\${${at}|${values.map(({ value }) => value).join(',')}|}`;
}

function indented(line: string): string {
	return `  ${line}`;
}
