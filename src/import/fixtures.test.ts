import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import type { Draft, Imported } from './draft.ts';
import { importGitbook } from './gitbook.ts';
import { importMarkdown } from './markdown.ts';

const FOLDER = new URL('fixtures/', import.meta.url);
const PAGES = readdirSync(FOLDER, { withFileTypes: true })
	.filter((entry) => entry.isDirectory())
	.flatMap(({ name }) =>
		readdirSync(new URL(`${name}/`, FOLDER))
			.filter((file) => /\.mdx?$/.test(file))
			.map((file) => `${name}/${file}`),
	);

describe.each(PAGES)('%s', (page) => {
	const contents = readFileSync(new URL(page, FOLDER), 'utf8');
	const importer = page.startsWith('gitbook/') ? importGitbook : importMarkdown;
	const imported = importer({ file: page, contents });

	test('gives the drafts of its golden file', async () => {
		await expect(golden(imported)).toMatchFileSnapshot(`fixtures/${page}.drafts.yaml`);
	});

	test('has the fates of its lines in a golden file', async () => {
		await expect(fates(imported, contents)).toMatchFileSnapshot(`fixtures/${page}.lines.txt`);
	});

	test('keeps each line in a field, and no line in a block of leftovers', () => {
		expect(imported.decisions.filter(({ message }) => message.startsWith('Not all of this line'))).toEqual(
			[],
		);
	});
});

function golden({ drafts, decisions }: Imported): string {
	const asked = (id?: string) =>
		decisions.filter(({ draft }) => draft === id).map(({ line, message }) => `${line ?? '-'}: ${message}`);
	const entries = drafts.map((draft: Draft) => ({ ...draft, decisions: asked(draft.id) }));
	return stringify({ drafts: entries, decisions: asked() }, { lineWidth: 0, aliasDuplicateObjects: false });
}

function fates({ lines }: Imported, contents: string): string {
	const source = contents.split('\n');
	return lines
		.map(({ line, fate }) => {
			const place = 'leftOut' in fate ? `left out: ${fate.leftOut}` : `${fate.draft} ${fate.field}`;
			const label = 'label' in fate && fate.label !== undefined ? ` without "${fate.label}"` : '';
			return `${line}  ${source[line - 1]!}\n    ${place}${label}\n`;
		})
		.join('');
}
